import type { ConductCard } from '../conduct-card.ts';

export const confrontationCard = {
  code: 'X5',
  source: ['X5', 'T3', 'N1', 'N4'],
  hidden: true,
  say: [
    {
      id: 'Saya melihat sesuatu dan ingin menyampaikannya, karena Anda penting bagi saya. Bolehkah?',
      en: 'I notice something and would like to say it, because you matter to me. May I?',
    },
  ],
  care: [
    {
      id: 'Hanya dengan hubungan yang kuat, dan sebaiknya berdua saja lebih dahulu.',
      en: 'Only where the relationship is strong, and better alone with the person first.',
    },
    {
      id: 'Tentang perbuatan yang Anda lihat sendiri, bukan tentang watak orangnya.',
      en: 'About a deed you saw yourself, not about what kind of person someone is.',
    },
    {
      id: 'Bila ada kekerasan atau bahaya, keselamatan didahulukan; itu bukan saatnya kartu ini.',
      en: 'Where there is violence or danger, safety comes first; that is no moment for this card.',
    },
  ],
  prepare: [],
  steps: [
    {
      code: 'ready',
      name: { id: 'Apakah ini saatnya?', en: 'Is it the moment?' },
      minutes: 0,
      does: {
        id: 'Periksa diri dahulu. Satu jawaban “belum” sudah cukup untuk menunda.',
        en: 'Look at yourself first. One “not yet” is reason enough to wait.',
      },
    },
    {
      code: 'moments',
      name: { id: 'Siapa, dan apa yang terlihat', en: 'Who, and what was seen' },
      minutes: 0,
      does: {
        id: 'Pilih orangnya dan saat-saat yang sungguh tercatat. Tanpa saat yang nyata, jangan menegur.',
        en: 'Choose the person and moments that are really on record. Without a real moment, leave it.',
      },
    },
    {
      code: 'wording',
      name: { id: 'Menyusun kalimat', en: 'Finding the words' },
      minutes: 0,
      does: {
        id: 'Empat kalimat pendek, dengan kata Anda sendiri. Yang terakhir selalu sebuah undangan.',
        en: 'Four short sentences, in your own words. The last one is always an invitation.',
      },
      prompts: [
        {
          code: 'see',
          ask: { id: 'Yang saya lihat', en: 'What I see' },
          hint: { id: 'Tadi saya melihat bahwa …', en: 'Just now I saw that …' },
          open: true,
        },
        {
          code: 'hear',
          ask: { id: 'Yang saya dengar', en: 'What I hear' },
          hint: { id: 'Dan saya mendengar Anda berkata …', en: 'And I heard you say …' },
          open: true,
        },
        {
          code: 'gap',
          ask: { id: 'Yang bagi saya belum cocok', en: 'What does not fit together for me' },
          hint: { id: 'Keduanya belum cocok bagi saya, sebab …', en: 'For me the two do not fit yet, because …' },
          open: true,
        },
        {
          code: 'invite',
          ask: { id: 'Undangan', en: 'An invitation' },
          hint: { id: 'Bagaimana Anda sendiri melihatnya?', en: 'How do you see it yourself?' },
          open: true,
        },
      ],
    },
    {
      code: 'said',
      name: { id: 'Disampaikan, dan tanggapannya', en: 'Said, and how it was taken' },
      minutes: 0,
      does: {
        id: 'Sampaikan perlahan, lalu diam. Yang penting sekarang adalah jawabannya.',
        en: 'Say it slowly, then be silent. What matters now is the answer.',
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
        id: 'Jangan biarkan orangnya pulang sendirian dengan ini. Sapa lagi sebelum berpisah, dan hubungi kembali.',
        en: 'Do not let the person go home alone with it. Speak to them again before you part, and get back in touch.',
      },
    },
  ],
  debrief: [
    {
      code: 'bond',
      ask: {
        id: 'Apakah hubungan kita lebih kuat atau lebih rapuh sekarang?',
        en: 'Is our relationship stronger or more fragile now?',
      },
    },
    {
      code: 'self',
      ask: { id: 'Bagian mana yang sebenarnya tentang diri saya?', en: 'Which part of it was really about myself?' },
    },
  ],
} as const satisfies ConductCard;
