import { agencyDataItems } from './agency-data-items.ts';
import type { Knowledge } from './knowledge.ts';

/** The six kinds of record in social work. */
export const records = [
  {
    code: 'K1',
    source: ['K1'],
    name: { id: 'Catatan harian', en: 'Daily log' },
    meaning: {
      id: 'Peristiwa hari ini dengan jam, lamanya, dan isinya; bahan bagi semua catatan lain.',
      en: 'Today’s events with hour, duration and content; the source of all other records.',
    },
  },
  {
    code: 'K2',
    source: ['K2'],
    name: { id: 'Catatan proses', en: 'Process record' },
    meaning: {
      id: 'Jalannya satu wawancara atau pertemuan, terperinci: kata, nada, wajah, dan tanggapan.',
      en: 'The course of one interview or meeting in detail: words, tone, faces and reactions.',
    },
    parts: [
      {
        code: 'K2a',
        name: { id: 'Pendahuluan', en: 'Introduction' },
        meaning: {
          id: 'Siapa, kapan, di mana, maksudnya, rencana sebelumnya, dan suasana ketika mulai.',
          en: 'Who, when, where, the purpose, the plan beforehand, and the climate at the start.',
        },
      },
      {
        code: 'K2b',
        name: { id: 'Isi', en: 'Body' },
        meaning: {
          id: 'Tanya jawab berurutan; di sampingnya bahasa tubuh, perasaan Anda, dan keterampilan yang dipakai.',
          en: 'Question and answer in order; beside them body language, your feeling, and the skill used.',
        },
      },
      {
        code: 'K2c',
        name: { id: 'Kesimpulan', en: 'Conclusion' },
        meaning: {
          id: 'Perubahan yang tampak, penilaian Anda, dan rencana berikutnya.',
          en: 'The changes seen, your assessment, and the plan from here.',
        },
      },
    ],
  },
  {
    code: 'K3',
    source: ['K3'],
    name: { id: 'Catatan proses ringkas', en: 'Summarised process record' },
    meaning: {
      id: 'Lebih sederhana, dengan kalimat tidak langsung; boleh mencakup beberapa pertemuan yang berkaitan.',
      en: 'Simpler, in indirect speech; may cover several closely related meetings.',
    },
  },
  {
    code: 'K4',
    source: ['K4'],
    name: { id: 'Catatan ringkas', en: 'Summary record' },
    meaning: {
      id: 'Sari dari catatan-catatan sebelumnya, yang memberi gambaran utuh atas suatu masa.',
      en: 'The essence of earlier records, giving the whole picture of a period.',
    },
  },
  {
    code: 'K5',
    source: ['K5'],
    name: { id: 'Catatan kasus', en: 'Case record' },
    meaning: {
      id: 'Seluruh proses dengan seseorang sampai berakhir; rahasia, dengan lampirannya dalam satu map.',
      en: 'The whole process with a person until it ends; confidential, with its papers in one folder.',
    },
  },
  {
    code: 'K6',
    source: ['K6'],
    name: { id: 'Buku data lembaga', en: 'Agency data book' },
    meaning: {
      id: 'Delapan belas hal tentang lembaga yang selalu dapat dirujuk.',
      en: 'Eighteen facts about the agency, always at hand.',
    },
    parts: agencyDataItems,
  },
] as const satisfies readonly Knowledge[];

/** `K1` … `K6` */
export type RecordCode = (typeof records)[number]['code'];
