import type { Knowledge } from './knowledge.ts';

/** What records are written for, and so for whom. */
export const recordPurposes = [
  {
    code: 'K7',
    source: ['K7'],
    name: { id: 'Untuk praktik', en: 'For practice' },
    meaning: {
      id: 'Menggali masalah, mengarahkan bantuan, menilai, dan mengakhiri.',
      en: 'Assessing the problem, directing the help, evaluating and ending.',
    },
  },
  {
    code: 'K8',
    source: ['K8'],
    name: { id: 'Untuk administrasi', en: 'For administration' },
    meaning: {
      id: 'Pertanggungjawaban, rapat, statistik, dan kelangsungan saat klien dirujuk atau dialihkan.',
      en: 'Accountability, meetings, statistics, and continuity when a client is referred or transferred.',
    },
  },
  {
    code: 'K9',
    source: ['K9'],
    name: { id: 'Untuk supervisi', en: 'For supervision' },
    meaning: {
      id: 'Bahan belajar bersama penyelia tentang apa yang Anda lakukan dan rasakan.',
      en: 'Matter for learning with a supervisor about what you did and felt.',
    },
  },
  {
    code: 'K10',
    source: ['K10'],
    name: { id: 'Untuk belajar dan mengajar', en: 'For teaching' },
    meaning: {
      id: 'Contoh nyata yang memperlihatkan teori di dalam praktik.',
      en: 'Real examples that show theory at work.',
    },
  },
  {
    code: 'K11',
    source: ['K11'],
    name: { id: 'Untuk penelitian', en: 'For research' },
    meaning: {
      id: 'Mencari model praktik dan menguji apakah suatu cara memang menolong.',
      en: 'Looking for models of practice and testing whether a method really helps.',
    },
  },
  {
    code: 'K12',
    source: ['K12'],
    name: { id: 'Untuk komunikasi antarprofesi', en: 'For communication among professions' },
    meaning: {
      id: 'Bahasa bersama antara pekerja sosial, tenaga kesehatan, guru, dan penegak hukum.',
      en: 'A common language among social workers, health staff, teachers and the law.',
    },
  },
] as const satisfies readonly Knowledge[];

/** `K7` … `K12` */
export type RecordPurposeCode = (typeof recordPurposes)[number]['code'];
