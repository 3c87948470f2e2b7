import type { ConductCard } from '../conduct-card.ts';

export const attributionCard = {
  code: 'X7',
  source: ['X7', 'R1', 'T4'],
  hidden: true,
  say: [
    {
      id: 'Tadi Anda berhasil melakukan sesuatu. Boleh kita lihat sebentar bagaimana itu bisa terjadi?',
      en: 'You managed something just now. May we look for a moment at how that came about?',
    },
  ],
  care: [
    {
      id: 'Mulai dari perbuatan yang nyata, bukan dari pujian.',
      en: 'Begin with a real deed, not with praise.',
    },
    {
      id: 'Jangan memindahkan tanggung jawab dari orang yang menyakiti kepada yang disakiti.',
      en: 'Never move responsibility from the one who harms to the one who was harmed.',
    },
    {
      id: 'Keadaan juga berperan: kemiskinan dan ketidakadilan bukan kekurangan seseorang.',
      en: 'Circumstances count as well: poverty and injustice are nobody’s lack.',
    },
  ],
  prepare: [],
  steps: [
    {
      code: 'ready',
      name: { id: 'Apakah ini saatnya?', en: 'Is it the moment?' },
      minutes: 0,
      does: {
        id: 'Orang yang sedang terluka perlu didengar dahulu, bukan diberi sebab yang lain.',
        en: 'Someone who is hurting needs to be heard first, and not handed another cause.',
      },
    },
    {
      code: 'moments',
      name: { id: 'Siapa, dan apa yang terlihat', en: 'Who, and what was seen' },
      minutes: 0,
      does: {
        id: 'Pilih saat ketika orang itu melakukan sesuatu yang dulu belum dapat dilakukannya.',
        en: 'Choose the moment in which the person did what they could not do before.',
      },
    },
    {
      code: 'wording',
      name: { id: 'Menyusun kalimat', en: 'Finding the words' },
      minutes: 0,
      does: {
        id: 'Dari perbuatan, ke apa dalam dirinya yang membuatnya mungkin, ke lain kali.',
        en: 'From the deed, to what in the person made it possible, to the next time.',
      },
      prompts: [
        {
          code: 'deed',
          ask: { id: 'Perbuatannya', en: 'The deed' },
          hint: { id: 'Hari ini Anda …', en: 'Today you …' },
          open: true,
        },
        {
          code: 'within',
          ask: { id: 'Apa dalam diri Anda yang membuatnya mungkin', en: 'What in you made it possible' },
          hint: {
            id: 'Tanyakan dahulu; baru tawarkan: mungkin karena Anda …',
            en: 'Ask first; only then offer: perhaps because you …',
          },
          open: true,
        },
        {
          code: 'next',
          ask: { id: 'Artinya untuk lain kali', en: 'What it means for next time' },
          hint: { id: 'Bila itu terjadi lagi, Anda dapat …', en: 'Should it come again, you can …' },
          open: true,
        },
      ],
    },
    {
      code: 'said',
      name: { id: 'Disampaikan, dan tanggapannya', en: 'Said, and how it was taken' },
      minutes: 0,
      does: {
        id: 'Sampaikan dengan sederhana. Bila ditepis, jangan bertahan; biarkan tinggal.',
        en: 'Say it plainly. If it is waved away, do not insist; let it rest.',
      },
      prompts: [
        {
          code: 'reaction',
          ask: { id: 'Tanggapannya, dengan kata-katanya', en: 'The reaction, in their own words' },
          hint: { id: 'Kata, wajah, diam, gerak', en: 'Words, face, silence, gesture' },
          open: true,
        },
      ],
    },
    {
      code: 'care',
      name: { id: 'Merawat sesudahnya', en: 'Care afterwards' },
      minutes: 0,
      does: {
        id: 'Sepakati satu kesempatan kecil untuk memakainya lagi, dan tanyakan hasilnya.',
        en: 'Agree on one small occasion to use it again, and ask how it went.',
      },
    },
  ],
  debrief: [
    {
      code: 'fair',
      ask: {
        id: 'Apakah sebab yang ditemukan adil bagi semua yang terlibat?',
        en: 'Is the cause that was found fair to all involved?',
      },
    },
    {
      code: 'own',
      ask: { id: 'Apakah kata-katanya miliknya, atau milik saya?', en: 'Are the words the person’s, or mine?' },
    },
  ],
} as const satisfies ConductCard;
