import type { ConductCard } from '../conduct-card.ts';

export const modellingCard = {
  code: 'X9',
  source: ['X9', 'T8', 'P4'],
  hidden: true,
  say: [
    {
      id: 'Saya akan memperlihatkan satu cara. Bukan satu-satunya; carilah cara sendiri sesudahnya.',
      en: 'I shall show one way. It is not the only one; find your own afterwards.',
    },
  ],
  care: [
    {
      id: 'Perlihatkan juga keraguan dan kesalahan kecil. Contoh yang sempurna membuat orang mundur.',
      en: 'Show doubt and small mistakes as well. A perfect example makes people step back.',
    },
    {
      id: 'Yang mencoba hanya yang mau. Menonton juga belajar.',
      en: 'Only those try who want to. Watching is learning too.',
    },
    {
      id: 'Contoh dari sesama anggota sering lebih kuat daripada contoh Anda.',
      en: 'An example from a fellow member is often stronger than yours.',
    },
  ],
  prepare: [
    {
      code: 'behaviour',
      ask: { id: 'Perilaku yang akan diperlihatkan', en: 'The behaviour to be shown' },
      hint: { id: 'Misalnya: berkata tidak dengan tenang', en: 'Such as: saying no calmly' },
      open: true,
    },
  ],
  steps: [
    {
      code: 'ready',
      name: { id: 'Apakah ini saatnya?', en: 'Is it the moment?' },
      minutes: 0,
      does: {
        id: 'Pastikan kelompok membutuhkan contoh, bukan Anda yang ingin tampil.',
        en: 'Make sure the group needs an example, and not you a stage.',
      },
    },
    {
      code: 'steps',
      name: { id: 'Langkah-langkahnya', en: 'Its steps' },
      minutes: 0,
      does: {
        id: 'Pecah menjadi tiga sampai enam langkah yang dapat dilihat mata.',
        en: 'Split it into three to six steps that an eye can see.',
      },
    },
    {
      code: 'before',
      name: { id: 'Keyakinan sebelum mencoba', en: 'Confidence before' },
      minutes: 3,
      does: {
        id: 'Tanyakan kepada yang mau mencoba: dari 0 sampai 10, seberapa yakin Anda dapat melakukannya?',
        en: 'Ask those who want to try: from 0 to 10, how sure are you that you can do it?',
      },
      shows: { id: 'Seberapa yakin saya dapat melakukannya?', en: 'How sure am I that I can do it?' },
    },
    {
      code: 'show',
      name: { id: 'Memperlihatkan', en: 'Showing it' },
      minutes: 5,
      does: {
        id: 'Satu langkah, lalu berhenti. Katakan apa yang Anda pikirkan sambil melakukannya.',
        en: 'One step, then stop. Say what you are thinking while you do it.',
      },
      shows: { id: 'Satu langkah demi satu langkah', en: 'One step at a time' },
    },
    {
      code: 'try',
      name: { id: 'Mencoba', en: 'Trying it' },
      minutes: 10,
      does: {
        id: 'Setiap orang mencoba dengan gayanya. Sebut dahulu yang berhasil, lalu satu hal kecil.',
        en: 'Everyone tries in their own manner. Name first what worked, then one small thing.',
      },
      shows: { id: 'Sekarang dengan cara saya sendiri', en: 'Now in my own way' },
      prompts: [
        {
          code: 'tried',
          ask: { id: 'Apa yang terlihat ketika mereka mencoba', en: 'What was seen as they tried' },
        },
      ],
    },
    {
      code: 'after',
      name: { id: 'Keyakinan sesudahnya', en: 'Confidence after' },
      minutes: 3,
      does: {
        id: 'Tanyakan lagi dari 0 sampai 10. Yang turun juga kabar yang berharga.',
        en: 'Ask again from 0 to 10. A lower number is worth knowing too.',
      },
      shows: { id: 'Dan sekarang, seberapa yakin saya?', en: 'And now, how sure am I?' },
    },
    {
      code: 'care',
      name: { id: 'Merawat sesudahnya', en: 'Care afterwards' },
      minutes: 0,
      does: {
        id: 'Sepakati di mana masing-masing akan mencobanya, dan siapa yang menanyakan kabarnya.',
        en: 'Agree where each will try it, and who asks how it went.',
      },
      shows: { id: 'Di mana saya akan mencobanya?', en: 'Where will I try it?' },
    },
  ],
  debrief: [
    {
      code: 'own',
      ask: {
        id: 'Bagian mana yang akan Anda lakukan dengan cara sendiri?',
        en: 'Which part will you do in your own way?',
      },
    },
    {
      code: 'where',
      ask: { id: 'Di mana Anda akan mencobanya minggu ini?', en: 'Where will you try it this week?' },
    },
  ],
} as const satisfies ConductCard;
