import type { ConductCard } from '../conduct-card.ts';

export const interpretationCard = {
  code: 'X6',
  source: ['X6', 'N7', 'W5'],
  hidden: true,
  say: [
    {
      id: 'Ada satu kemungkinan yang terlintas pada saya. Mungkin salah. Boleh saya tanyakan?',
      en: 'One possibility crosses my mind. It may be wrong. May I ask?',
    },
  ],
  care: [
    {
      id: 'Selalu sebagai pertanyaan. Yang tahu artinya adalah orangnya sendiri.',
      en: 'Always as a question. The one who knows the meaning is the person.',
    },
    {
      id: 'Satu kejadian belum menjadi pola. Tunggu sampai terlihat lebih dari sekali.',
      en: 'One event is no pattern yet. Wait until you have seen it more than once.',
    },
    {
      id: 'Tafsiran ini tidak menjadi diagnosis, dan tidak ditulis dalam catatan sebagai kenyataan.',
      en: 'This reading is no diagnosis, and goes into no record as a fact.',
    },
  ],
  prepare: [],
  steps: [
    {
      code: 'ready',
      name: { id: 'Apakah ini saatnya?', en: 'Is it the moment?' },
      minutes: 0,
      does: {
        id: 'Makna yang datang terlalu dini menutup percakapan. Periksa dahulu.',
        en: 'A meaning that comes too early closes the talk. Check first.',
      },
    },
    {
      code: 'moments',
      name: { id: 'Siapa, dan apa yang terlihat', en: 'Who, and what was seen' },
      minutes: 0,
      does: {
        id: 'Kumpulkan saat-saat yang membentuk pola, juga dari pertemuan yang lalu.',
        en: 'Gather the moments that make the pattern, from earlier sessions too.',
      },
    },
    {
      code: 'wording',
      name: { id: 'Menyusun pertanyaan', en: 'Finding the question' },
      minutes: 0,
      does: {
        id: 'Dari yang terlihat, ke hubungan yang mungkin, ke sebuah pertanyaan yang boleh dijawab “bukan”.',
        en: 'From what was seen, to a possible link, to a question that may be answered with “no”.',
      },
      prompts: [
        {
          code: 'observed',
          ask: { id: 'Yang terlihat', en: 'What was seen' },
          hint: { id: 'Setiap kali …, lalu …', en: 'Whenever …, then …' },
          open: true,
        },
        {
          code: 'link',
          ask: { id: 'Hubungan yang mungkin', en: 'The possible link' },
          hint: { id: 'Mungkin ini berkaitan dengan …', en: 'Perhaps this has to do with …' },
          open: true,
        },
        {
          code: 'question',
          ask: { id: 'Sebagai pertanyaan', en: 'Asked as a question' },
          hint: {
            id: 'Saya bertanya-tanya, apakah …? Atau lain sama sekali?',
            en: 'I wonder whether …? Or is it something else?',
          },
          open: true,
        },
      ],
    },
    {
      code: 'said',
      name: { id: 'Ditanyakan, dan tanggapannya', en: 'Asked, and how it was taken' },
      minutes: 0,
      does: {
        id: 'Tanyakan, lalu tunggu. “Bukan” adalah jawaban yang baik.',
        en: 'Ask, then wait. “No” is a good answer.',
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
      code: 'hypothesis',
      name: { id: 'Disimpan sebagai dugaan', en: 'Kept as a hypothesis' },
      minutes: 0,
      does: {
        id: 'Dugaan tetap dugaan sampai orangnya sendiri mengenalinya. Lihat lagi nanti.',
        en: 'A hypothesis stays one until the person recognises it. Look again later.',
      },
    },
    {
      code: 'care',
      name: { id: 'Merawat sesudahnya', en: 'Care afterwards' },
      minutes: 0,
      does: {
        id: 'Tanyakan apa yang masih bergerak dalam dirinya, dan siapa yang menemaninya malam ini.',
        en: 'Ask what is still moving inside, and who is with them tonight.',
      },
    },
  ],
  debrief: [
    {
      code: 'other',
      ask: { id: 'Apa penjelasan lain yang sama masuk akalnya?', en: 'What other explanation is just as likely?' },
    },
    {
      code: 'self',
      ask: {
        id: 'Dari mana tafsiran ini datang: dari kelompok, atau dari kisah saya?',
        en: 'Where did this reading come from: the group, or my own story?',
      },
    },
  ],
} as const satisfies ConductCard;
