import type { Stage } from '../practice/group.ts';
import type { Bilingual } from './bilingual.ts';
import type { ContentEntry } from './content-entry.ts';

export interface GroupStage extends ContentEntry {
  readonly code: Stage;
  /** One or two words, for a step bar. */
  readonly label: Bilingual;
  readonly meaning: Bilingual;
}

/** The stages of the helping process, in their order. */
export const groupStages = [
  {
    code: 'P1',
    source: ['P1'],
    name: { id: 'Pengumpulan data awal', en: 'Intake' },
    label: { id: 'Awal', en: 'Intake' },
    meaning: {
      id: 'Mengenal siapa yang akan ditolong, kebutuhan yang mereka sadari dan yang belum, sumber yang ada dan yang masih dicari, sampai ada kesepakatan untuk bekerja bersama dan pembagian peran.',
      en: 'Learning who is to be helped, which needs they see and which they do not yet, what resources exist or are missing, until there is an agreement to work together and a sharing of parts.',
    },
  },
  {
    code: 'P2',
    source: ['P2'],
    name: { id: 'Diagnosis dan perencanaan', en: 'Diagnosis and planning' },
    label: { id: 'Rencana', en: 'Planning' },
    meaning: {
      id: 'Mencari kekuatan yang masih dimiliki, memecah masalah menjadi bagian yang dapat dikerjakan, memilih yang didahulukan, dan menyusun rencana yang mempertemukan kebutuhan, sumber, dan tujuan.',
      en: 'Finding the strengths people still have, splitting the problem into workable parts, choosing what comes first, and drawing up a plan that joins needs, resources and aims.',
    },
  },
  {
    code: 'P3',
    source: ['P3'],
    name: { id: 'Penyusunan dan pembentukan kelompok', en: 'Composition and formation' },
    label: { id: 'Pembentukan', en: 'Formation' },
    meaning: {
      id: 'Menentukan jenis kelompok dan susunan anggotanya sesuai tujuan, memeriksa apakah hubungan antara anggota lama dan baru mendukung, dan apakah setiap orang siap ikut serta.',
      en: 'Settling which kind of group and which members fit the aim, seeing whether relations between old and new members support it, and whether each one is ready to take part.',
    },
  },
  {
    code: 'P4',
    source: ['P4'],
    name: { id: 'Pengembangan dan pertolongan', en: 'Development and helping' },
    label: { id: 'Pertolongan', en: 'Helping' },
    meaning: {
      id: 'Masa kerja kelompok: hubungan dibangun, program ditata agar orang bertumbuh, kata dan gerak dipakai dengan sengaja, dan kebersamaan menjadi tenaga tanpa menghilangkan pribadi.',
      en: 'The working time of the group: relations are built, the programme is arranged for growth, words and action are used on purpose, and togetherness becomes a force without losing the person.',
    },
  },
  {
    code: 'P5',
    source: ['P5'],
    name: { id: 'Penilaian dan pengakhiran', en: 'Evaluation and termination' },
    label: { id: 'Pengakhiran', en: 'Ending' },
    meaning: {
      id: 'Bersama anggota menilai apa yang tercapai, mengenali alasan berakhir, dan berpisah dengan baik sehingga setiap orang siap melanjutkan tanpa lembaga dan fasilitator.',
      en: 'Judging with the members what has been reached, naming why it ends, and parting well, so that each one is ready to go on without the agency and the facilitator.',
    },
  },
] as const satisfies readonly GroupStage[];
