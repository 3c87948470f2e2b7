import type { Knowledge } from './knowledge.ts';

/** What every method of social work rests on. */
export const values = [
  {
    code: 'V1',
    source: ['V1'],
    name: { id: 'Martabat manusia', en: 'Human dignity' },
    meaning: {
      id: 'Setiap orang berharga karena ia manusia, apa pun yang pernah ia lakukan atau alami.',
      en: 'Everyone has worth because they are human, whatever they have done or lived through.',
    },
  },
  {
    code: 'V2',
    source: ['V2'],
    name: { id: 'Tanggung jawab dan kasih kepada sesama', en: 'Responsibility and care for one another' },
    meaning: {
      id: 'Orang saling bertanggung jawab, dengan kasih, penghargaan, dan perhatian.',
      en: 'People are responsible for each other, in love, respect and attention.',
    },
  },
  {
    code: 'V3',
    source: ['V3'],
    name: { id: 'Hak yang sama atas sumber', en: 'Equal right to resources' },
    meaning: {
      id: 'Siapa pun berhak menjangkau sumber yang ia butuhkan untuk mengatasi rintangan hidupnya.',
      en: 'Anyone has the right to reach the resources they need to get over life’s obstacles.',
    },
  },
  {
    code: 'V4',
    source: ['V4'],
    name: { id: 'Nilai diwujudkan bersama', en: 'Values are made real together' },
    meaning: {
      id: 'Nilai baru nyata bila anggota kelompok dan masyarakat ikut menanggungnya.',
      en: 'Values become real only when members and society carry responsibility for them.',
    },
  },
  {
    code: 'V5',
    source: ['V5'],
    name: { id: 'Menentukan diri sendiri', en: 'Self-determination' },
    meaning: {
      id: 'Orang yang menderita berhak menentukan apa yang ia butuhkan dan bagaimana mengatasinya.',
      en: 'A person in distress has the right to decide what they need and how to meet it.',
    },
  },
  {
    code: 'V6',
    source: ['V6'],
    name: { id: 'Kesempatan yang sama', en: 'Equal opportunity' },
    meaning: {
      id: 'Kesempatan terbuka sama bagi semua; hanya kemampuan masing-masing yang menjadi batasnya.',
      en: 'The same openings for all; only a person’s own ability sets the limit.',
    },
  },
  {
    code: 'V7',
    source: ['V7'],
    name: { id: 'Tanggung jawab atas diri, keluarga, masyarakat', en: 'Responsibility to self, family and society' },
    meaning: {
      id: 'Hak atas martabat, pilihan, dan kesempatan berjalan bersama tanggung jawab.',
      en: 'The rights to dignity, choice and opportunity go along with responsibility.',
    },
  },
] as const satisfies readonly Knowledge[];

/** `V1` … `V7` */
export type ValueCode = (typeof values)[number]['code'];
