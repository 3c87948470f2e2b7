import type { ConductCard } from '../conduct-card.ts';

export const discussionCard = {
  code: 'X2',
  source: ['X2', 'T5', 'T6', 'N5'],
  say: [
    {
      id: 'Kita membahas satu pertanyaan. Tidak ada jawaban yang salah, dan tidak ada yang wajib bicara.',
      en: 'We look at one question. No answer is wrong, and nobody has to speak.',
    },
    {
      id: 'Satu orang bicara, yang lain mendengarkan sampai selesai.',
      en: 'One person speaks, the others listen to the end.',
    },
    {
      id: 'Hal penting di luar pertanyaan ini kita titipkan dahulu, supaya tidak hilang.',
      en: 'What matters but lies beside the question, we put down here so that it is not lost.',
    },
  ],
  care: [
    {
      id: 'Lemparkan pertanyaan kembali kepada kelompok; jangan menjawab setiap orang.',
      en: 'Hand questions back to the group; do not answer everyone yourself.',
    },
    {
      id: 'Dekati yang diam dengan pandangan atau tawaran. Jangan menyebut namanya di depan semua.',
      en: 'Come near the quiet ones by a look or an offer. Do not call their name in front of all.',
    },
    {
      id: 'Diam sejenak bukan kegagalan. Hitung sampai sepuluh sebelum Anda bicara.',
      en: 'A silence is no failure. Count to ten before you speak.',
    },
  ],
  prepare: [
    {
      code: 'question',
      ask: { id: 'Pertanyaan untuk kelompok', en: 'The question for the group' },
      hint: {
        id: 'Satu pertanyaan terbuka. Misalnya: apa yang kita butuhkan supaya berani bercerita?',
        en: 'One open question. Such as: what do we need in order to dare to tell?',
      },
      open: true,
    },
  ],
  steps: [
    {
      code: 'opening',
      name: { id: 'Membuka', en: 'Opening' },
      minutes: 3,
      does: {
        id: 'Bacakan pertanyaannya, beri waktu berpikir, lalu mulai dari siapa yang mau.',
        en: 'Read out the question, leave time to think, then begin with whoever wants to.',
      },
    },
    {
      code: 'talk',
      name: { id: 'Lingkaran bicara', en: 'Talking circle' },
      minutes: 20,
      does: {
        id: 'Ketuk siapa yang bicara. Pada pertengahan, rangkum apa yang sudah terdengar dan tanyakan apakah benar.',
        en: 'Tap whoever speaks. Halfway, sum up what was heard and ask whether you got it right.',
      },
      prompts: [
        {
          code: 'halfway',
          ask: { id: 'Rangkuman di pertengahan', en: 'Summary at half-time' },
          hint: {
            id: 'Di mana kita sependapat, di mana berbeda, apa yang belum disentuh?',
            en: 'Where do we agree, where do we differ, what has not been touched yet?',
          },
        },
      ],
    },
    {
      code: 'hands',
      name: { id: 'Menghitung tangan', en: 'Counting hands' },
      minutes: 5,
      does: {
        id: 'Bacakan usulannya kata demi kata. Tanyakan setuju, tidak setuju, dan belum tahu; dengarkan yang sedikit.',
        en: 'Read out the proposal word for word. Ask for, against and undecided; listen to the few.',
      },
      prompts: [
        {
          code: 'decision',
          ask: { id: 'Keputusan kelompok', en: 'What the group decided' },
          hint: {
            id: 'Apa yang diputuskan, oleh siapa, dan apa yang menjaga suara yang kalah?',
            en: 'What was decided, by whom, and what keeps faith with those outvoted?',
          },
        },
      ],
    },
    {
      code: 'closing',
      name: { id: 'Putaran penutup', en: 'Closing round' },
      minutes: 5,
      does: {
        id: 'Satu kata atau satu kalimat dari setiap orang yang mau: apa yang dibawa pulang.',
        en: 'A word or a sentence from everyone who wants: what they take home.',
      },
      shows: { id: 'Satu kata: apa yang saya bawa pulang?', en: 'One word: what do I take home?' },
      asksAnew: true,
    },
  ],
  debrief: [
    {
      code: 'voices',
      ask: {
        id: 'Apakah yang jarang terdengar mendapat tempat? Apa yang membantunya?',
        en: 'Did those seldom heard find a place? What helped?',
      },
    },
    {
      code: 'own',
      ask: {
        id: 'Berapa banyak dari percakapan ini milik kelompok, dan berapa banyak milik Anda?',
        en: 'How much of this talk was the group’s, and how much was yours?',
      },
    },
  ],
} as const satisfies ConductCard;
