import type { ConductCard } from '../conduct-card.ts';

export const buzzGroupsCard = {
  code: 'X4',
  source: ['X4', 'T5', 'T6'],
  say: [
    {
      id: 'Kita berbagi menjadi kelompok kecil, dengan satu pertanyaan dan waktu yang pendek. Semua boleh bicara serentak.',
      en: 'We split into small groups, with one question and little time. Everyone may talk at once.',
    },
    {
      id: 'Pelapor membawa satu hal saja yang baru, bukan seluruh percakapan.',
      en: 'The reporter brings back one new point only, not the whole talk.',
    },
  ],
  care: [
    {
      id: 'Lihat siapa duduk dengan siapa: atasan dan bawahan, suami dan istri.',
      en: 'See who sits with whom: superior and subordinate, husband and wife.',
    },
    {
      id: 'Berkelilinglah, dengarkan, dan jangan ikut menjawab.',
      en: 'Walk around, listen, and do not join in the answers.',
    },
    {
      id: 'Laporan terakhir mendapat waktu sebanyak yang pertama.',
      en: 'The last report gets as much time as the first.',
    },
  ],
  prepare: [
    {
      code: 'question',
      ask: { id: 'Satu pertanyaan yang dapat dijawab', en: 'One question that can be answered' },
      hint: {
        id: 'Misalnya: apa yang membuat kita datang juga ketika lelah?',
        en: 'Such as: what makes us come even when we are tired?',
      },
      open: true,
    },
  ],
  steps: [
    {
      code: 'talk',
      name: { id: 'Berbincang serentak', en: 'All talk at once' },
      minutes: 6,
      warns: true,
      does: {
        id: 'Bacakan pertanyaannya, tunjukkan tempat setiap kelompok, lalu mulai jamnya. Semenit sebelum selesai, beri tahu.',
        en: 'Read out the question, show each group its place, then start the clock. Tell them a minute before the end.',
      },
      shows: { id: 'Berbincanglah dalam kelompok kecil.', en: 'Talk in your small group.' },
    },
    {
      code: 'reports',
      name: { id: 'Laporan berkeliling', en: 'Reports in turn' },
      minutes: 8,
      does: {
        id: 'Setiap pelapor menyebut satu hal yang belum disebut. Berkeliling sampai tidak ada lagi.',
        en: 'Each reporter names one thing not yet said. Go round until there is nothing left.',
      },
      shows: { id: 'Satu hal baru dari setiap kelompok', en: 'One new thing from each group' },
      asksAnew: true,
    },
    {
      code: 'cluster',
      name: { id: 'Menghimpun gagasan', en: 'Bringing ideas together' },
      minutes: 6,
      does: {
        id: 'Satukan yang searah. Kelompok yang memberi nama pada setiap himpunan, bukan Anda.',
        en: 'Put together what points the same way. The group names each cluster, not you.',
      },
      shows: { id: 'Gagasan mana yang searah?', en: 'Which ideas point the same way?' },
      asksAnew: true,
    },
    {
      code: 'vote',
      name: { id: 'Memberi suara', en: 'Voting' },
      minutes: 4,
      does: {
        id: 'Bacakan satu per satu dan hitung tangan. Setiap orang boleh mengangkat tangan dua kali.',
        en: 'Read them out one by one and count hands. Everyone may raise a hand twice.',
      },
      shows: { id: 'Mana yang terpenting bagi kita?', en: 'Which matter most to us?' },
      asksAnew: true,
    },
  ],
  debrief: [
    {
      code: 'new',
      ask: { id: 'Suara siapa yang terdengar untuk pertama kali?', en: 'Whose voice was heard for the first time?' },
    },
    {
      code: 'next',
      ask: {
        id: 'Apa yang akan dilakukan kelompok dengan hasilnya?',
        en: 'What will the group do with what was found?',
      },
    },
  ],
} as const satisfies ConductCard;
