import type { KnowledgePart } from './knowledge.ts';

/** The kinds of activity that serve as programme media (X10). */
export const programmeMedia = [
  {
    code: 'X10a',
    name: { id: 'Seni', en: 'Art' },
    meaning: {
      id: 'Menggambar, bernyanyi, bercerita: bagi apa yang belum punya kata.',
      en: 'Drawing, singing, storytelling: for what has no words yet.',
    },
  },
  {
    code: 'X10b',
    name: { id: 'Permainan', en: 'Games' },
    meaning: {
      id: 'Melatih giliran, aturan, menang, dan kalah.',
      en: 'Practising turns, rules, winning and losing.',
    },
  },
  {
    code: 'X10c',
    name: { id: 'Rekreasi', en: 'Recreation' },
    meaning: {
      id: 'Beristirahat bersama dan menikmati sesuatu tanpa tuntutan.',
      en: 'Resting together and enjoying something without demands.',
    },
  },
  {
    code: 'X10d',
    name: { id: 'Berbagi pengalaman', en: 'Exchange of experience' },
    meaning: {
      id: 'Yang pernah melewatinya menolong yang sedang melewatinya.',
      en: 'Those who have come through help those who are in it.',
    },
  },
  {
    code: 'X10e',
    name: { id: 'Olahraga', en: 'Sports' },
    meaning: {
      id: 'Melepaskan tegang, memakai tenaga, bermain sebagai regu.',
      en: 'Letting go of tension, using strength, playing as a team.',
    },
  },
  {
    code: 'X10f',
    name: { id: 'Perawatan diri', en: 'Self-care' },
    meaning: {
      id: 'Kebersihan, tidur, napas, penampilan: hal kecil yang memulihkan harga diri.',
      en: 'Cleanliness, sleep, breath, looks: small things that restore self-respect.',
    },
  },
  {
    code: 'X10g',
    name: { id: 'Mengurus rumah', en: 'Home care' },
    meaning: {
      id: 'Memasak, membersihkan, dan mengatur uang belanja bersama.',
      en: 'Cooking, cleaning and keeping house money together.',
    },
  },
  {
    code: 'X10h',
    name: { id: 'Kecakapan hidup', en: 'Life skills' },
    meaning: {
      id: 'Menulis surat, menelepon kantor, menolak, menabung.',
      en: 'Writing a letter, phoning an office, saying no, saving money.',
    },
  },
  {
    code: 'X10i',
    name: { id: 'Dinamika kelompok', en: 'Group dynamics' },
    meaning: {
      id: 'Latihan pendek yang memperlihatkan bagaimana kita bekerja sama.',
      en: 'Short exercises that show how we work together.',
    },
  },
  {
    code: 'X10j',
    name: { id: 'Kegiatan alam terbuka', en: 'Outdoor activities' },
    meaning: {
      id: 'Menghadapi tantangan di alam, dengan pengamanan yang sungguh.',
      en: 'Meeting a challenge outdoors, with real safety.',
    },
  },
] as const satisfies readonly KnowledgePart[];
