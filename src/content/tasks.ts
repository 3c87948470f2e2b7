import type { Knowledge } from './knowledge.ts';

/** What a group worker does: ten tasks named by the American Association of Group Workers, and three of the method's own. */
export const tasks = [
  {
    code: 'G1',
    source: ['G1'],
    name: { id: 'Memahami maksud lembaga', en: 'Understanding the agency’s purpose' },
    meaning: {
      id: 'Kelompok tahu untuk apa lembaga ini ada dan apa manfaatnya bagi tujuan mereka.',
      en: 'The group knows what the agency is for and how that serves their own aims.',
    },
  },
  {
    code: 'G2',
    source: ['G2'],
    name: { id: 'Merumuskan sasaran dan tujuan', en: 'Formulating targets and aims' },
    meaning: {
      id: 'Dari keinginan yang samar menjadi tujuan yang dapat dilihat kemajuannya.',
      en: 'From a vague wish to an aim whose progress can be seen.',
    },
  },
  {
    code: 'G3',
    source: ['G3'],
    name: { id: 'Menumbuhkan jiwa kelompok', en: 'Growing group spirit' },
    meaning: {
      id: 'Sekumpulan orang menjadi “kita”, dan setiap orang sadar akan bagiannya.',
      en: 'A number of people become “us”, and each is aware of their own part.',
    },
  },
  {
    code: 'G4',
    source: ['G4'],
    name: { id: 'Mengenal kemampuan dan kelemahan', en: 'Knowing abilities and weaknesses' },
    meaning: {
      id: 'Kelompok memutuskan sesuai dengan apa yang sungguh sanggup dilakukannya.',
      en: 'The group decides according to what it can really do.',
    },
  },
  {
    code: 'G5',
    source: ['G5'],
    name: { id: 'Mengenali persoalan yang muncul', en: 'Recognising problems as they arise' },
    meaning: {
      id: 'Persoalan dilihat dan disebut selagi masih kecil, oleh kelompok sendiri.',
      en: 'Problems are seen and named while still small, by the group itself.',
    },
  },
  {
    code: 'G6',
    source: ['G6'],
    name: { id: 'Menyempurnakan organisasi', en: 'Bettering the organisation' },
    meaning: {
      id: 'Pembagian tugas diperbaiki, dan yang memimpin memahami tugasnya.',
      en: 'The sharing of duties improves, and those who lead understand what is theirs.',
    },
  },
  {
    code: 'G7',
    source: ['G7'],
    name: { id: 'Kendali sosial dalam kelompok', en: 'Social control within the group' },
    meaning: {
      id: 'Kelompok menjaga sendiri kesepakatannya, tanpa menunggu teguran fasilitator.',
      en: 'The group keeps its own agreements, without waiting for the facilitator to speak up.',
    },
  },
  {
    code: 'G8',
    source: ['G8'],
    name: { id: 'Mengusahakan sumber', en: 'Obtaining resources' },
    meaning: {
      id: 'Yang dibutuhkan kelompok dicari pada lembaga dan di masyarakat.',
      en: 'What the group needs is sought from the agency and in the community.',
    },
  },
  {
    code: 'G9',
    source: ['G9'],
    name: { id: 'Bekerja sama dengan kelompok lain', en: 'Cooperating with other groups' },
    meaning: {
      id: 'Kelompok memahami kelompok lain dan menemukan apa yang dapat dikerjakan bersama.',
      en: 'The group understands other groups and finds what can be done together.',
    },
  },
  {
    code: 'G10',
    source: ['G10'],
    name: { id: 'Saling menerima dan bergaul', en: 'Accepting each other' },
    meaning: {
      id: 'Anggota saling menerima dan bergaul sebagai sesama yang bertanggung jawab.',
      en: 'Members accept one another and mix as people who answer for what they do.',
    },
  },
  {
    code: 'G11',
    source: ['G11'],
    name: { id: 'Menyertai pertemuan', en: 'Accompanying the meetings' },
    meaning: {
      id: 'Hadir di tengah kelompok saat ia bertemu, bukan mengaturnya dari jauh.',
      en: 'Being among the group when it meets, not managing it from afar.',
    },
  },
  {
    code: 'G12',
    source: ['G12'],
    name: { id: 'Membuat laporan', en: 'Making reports' },
    meaning: {
      id: 'Mencatat apa yang terjadi, agar kelompok dan lembaga dapat belajar darinya.',
      en: 'Writing down what happened, so that group and agency can learn from it.',
    },
  },
  {
    code: 'G13',
    source: ['G13'],
    name: { id: 'Kontak pribadi dengan anggota', en: 'Personal contact with members' },
    meaning: {
      id: 'Menemui, menelepon, atau menyapa seorang anggota di luar pertemuan.',
      en: 'Visiting, calling or having a word with one member outside the meetings.',
    },
  },
] as const satisfies readonly Knowledge[];

/** `G1` … `G13` */
export type TaskCode = (typeof tasks)[number]['code'];
