import type { Bilingual } from './bilingual.ts';
import type { ContentEntry } from './content-entry.ts';

export interface RecordingMatter extends ContentEntry {
  readonly code: `recording-${string}`;
  readonly meaning: Bilingual;
}

/** What holds for everything that is written down. These have no code on the practice page; the names are our own. */
export const recordingMatters = [
  {
    code: 'recording-rules',
    source: ['K2', 'K5'],
    name: { id: 'Aturan mencatat', en: 'Rules of recording' },
    meaning: {
      id: 'Cermat, terpilih, terbaca; satu catatan bagi tiap anggota; dan ia boleh membacanya.',
      en: 'Accurate, chosen, readable; a record for each member; and the member may read it.',
    },
  },
  {
    code: 'recording-summary',
    source: ['K3', 'K8'],
    name: { id: 'Ringkasan pertemuan', en: 'The session summary' },
    meaning: {
      id: 'Satu dua halaman tentang satu pertemuan, bagi arsip atau bagi anggota.',
      en: 'A page or two about one meeting, for the file or for members.',
    },
  },
  {
    code: 'recording-measures',
    source: ['T10'],
    name: { id: 'Mengukur dengan hati-hati', en: 'Measuring with care' },
    meaning: {
      id: 'Angka menolong percakapan tentang kemajuan; ia tidak menggantikannya.',
      en: 'Figures help a conversation about progress; they do not replace it.',
    },
  },
  {
    code: 'recording-law',
    source: ['W3', 'K5'],
    name: { id: 'Kerahasiaan dan hukum', en: 'Confidentiality and the law' },
    meaning: {
      id: 'Apa yang diharapkan hukum Indonesia dari siapa pun yang mencatat tentang orang.',
      en: 'What Indonesian law expects of anyone who keeps records about people.',
    },
  },
] as const satisfies readonly RecordingMatter[];

/** Codes of our own, beside those of the practice page. */
export type RecordingCode = (typeof recordingMatters)[number]['code'];
