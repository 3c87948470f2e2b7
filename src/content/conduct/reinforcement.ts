import type { ConductCard } from '../conduct-card.ts';

export const reinforcementCard = {
  code: 'X8',
  source: ['X8', 'R1', 'V6'],
  hidden: true,
  say: [
    {
      id: 'Ketika Anda tadi …, saya melihat kelompok menjadi lebih …',
      en: 'When you just …, I saw the group become more …',
    },
  ],
  care: [
    {
      id: 'Segera, tepat, dan tentang yang sungguh dilakukan. “Bagus” saja tidak mengajarkan apa-apa.',
      en: 'At once, exact, and about what was really done. “Well done” alone teaches nothing.',
    },
    {
      id: 'Bagikan dengan adil. Yang jarang menonjol paling sering terlewat.',
      en: 'Share it fairly. Those who seldom stand out are passed over most.',
    },
    {
      id: 'Di depan umum dapat membuat malu. Kadang satu anggukan, atau berdua saja, lebih menolong.',
      en: 'In public it can make shy. Sometimes a nod, or a word apart, helps more.',
    },
  ],
  prepare: [],
  steps: [
    {
      code: 'ready',
      name: { id: 'Sebelum mulai', en: 'Before you begin' },
      minutes: 0,
      does: {
        id: 'Tentukan perilaku mana yang ingin dikuatkan, dan bagi siapa itu langkah yang besar.',
        en: 'Settle which behaviour you want to strengthen, and for whom it is a big step.',
      },
      prompts: [
        {
          code: 'behaviour',
          ask: { id: 'Perilaku yang ingin dikuatkan', en: 'The behaviour to be strengthened' },
          hint: {
            id: 'Misalnya: menunggu sampai yang lain selesai bicara',
            en: 'Such as: waiting until others have finished',
          },
          open: true,
        },
      ],
    },
    {
      code: 'give',
      name: { id: 'Menguatkan', en: 'Reinforcing' },
      minutes: 0,
      does: {
        id: 'Ketuk namanya pada saat itu juga: apa tepatnya yang dilakukan, dan apa akibatnya.',
        en: 'Tap the name there and then: what exactly was done, and what it brought about.',
      },
    },
    {
      code: 'care',
      name: { id: 'Merawat sesudahnya', en: 'Care afterwards' },
      minutes: 0,
      does: {
        id: 'Lihat siapa yang belum pernah. Carilah langkah kecilnya pada pertemuan depan.',
        en: 'See who has had none yet. Look for their small step next time.',
      },
    },
  ],
  debrief: [
    {
      code: 'again',
      ask: {
        id: 'Perilaku mana yang sudah berulang dengan sendirinya?',
        en: 'Which behaviour now comes back by itself?',
      },
    },
    {
      code: 'left',
      ask: {
        id: 'Siapa yang luput, dan mengapa mata saya tidak ke sana?',
        en: 'Who was left out, and why did my eyes not go there?',
      },
    },
  ],
} as const satisfies ConductCard;
