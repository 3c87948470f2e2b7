import type { Bilingual } from './bilingual.ts';
import type { ContentEntry } from './content-entry.ts';

export interface GroupEnding extends ContentEntry {
  readonly meaning: Bilingual;
}

/** Why a group, or a member's time in it, comes to its end. */
export const groupEndings = [
  {
    code: 'P5a',
    source: ['P5', 'P5a'],
    name: { id: 'Tujuan tercapai', en: 'Aims reached' },
    meaning: {
      id: 'Yang ingin dicapai sudah tercapai, menurut anggota maupun fasilitator.',
      en: 'What was sought has been reached, in the eyes of members and facilitator alike.',
    },
  },
  {
    code: 'P5b',
    source: ['P5', 'P5b'],
    name: { id: 'Penyesuaian yang tidak berhasil', en: 'Maladaptation' },
    meaning: {
      id: 'Kelompok tidak lagi menemukan jawaban yang berhasil atas perubahan dan tekanan dari luar.',
      en: 'The group no longer finds a working answer to change and pressure from outside.',
    },
  },
  {
    code: 'P5c',
    source: ['P5', 'P5c'],
    name: { id: 'Kurang keterpaduan', en: 'Lack of integration' },
    meaning: {
      id: 'Hal-hal yang mengikat kelompok tidak terpenuhi, sehingga anggota tercerai.',
      en: 'What it takes to hold together was not there, and members drifted apart.',
    },
  },
  {
    code: 'P5d',
    source: ['P5', 'P5d'],
    name: { id: 'Berakhir sesuai rencana', en: 'Planned ending' },
    meaning: {
      id: 'Jangka waktu yang disepakati sejak awal telah selesai.',
      en: 'The term agreed at the beginning is over.',
    },
  },
  {
    code: 'P5e',
    source: ['P5', 'P5e'],
    name: { id: 'Alasan pribadi anggota', en: 'Personal reasons of a member' },
    meaning: {
      id: 'Seorang anggota berhenti karena keadaan hidupnya sendiri, misalnya pindah, bekerja, atau sakit.',
      en: 'A member leaves for reasons of their own life, such as a move, work or illness.',
    },
  },
] as const satisfies readonly GroupEnding[];

/** `P5a` … `P5e` */
export type GroupEndingCode = (typeof groupEndings)[number]['code'];
