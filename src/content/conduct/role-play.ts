import type { ConductCard } from '../conduct-card.ts';

export const rolePlayCard = {
  code: 'X1',
  source: ['X1', 'P4', 'C1'],
  say: [
    {
      id: 'Kita akan bermain sebentar untuk mencoba sesuatu yang sulit. Tidak ada yang benar atau salah, dan siapa pun boleh berkata tidak.',
      en: 'We shall play for a moment, to try something that is hard. There is no right or wrong, and anyone may say no.',
    },
    {
      id: 'Begitu seseorang mengucapkan kata henti, semuanya berhenti, tanpa perlu menjelaskan.',
      en: 'As soon as anyone says the stop word, everything stops. No reason is needed.',
    },
  ],
  care: [
    {
      id: 'Tawarkan peran, jangan menunjuk. Mengamati juga sebuah tugas.',
      en: 'Offer parts, do not assign them. Observing is a task as well.',
    },
    {
      id: 'Jangan memainkan kekerasan yang dialami seseorang di ruangan ini.',
      en: 'Do not play violence that someone in this room has lived through.',
    },
    {
      id: 'Bila seseorang terhanyut: kata henti, sebut namanya, kembali ke ruangan ini.',
      en: 'If someone is carried away: the stop word, their own name, back into this room.',
    },
  ],
  prepare: [
    {
      code: 'scene',
      ask: { id: 'Adegannya: di mana, kapan, apa yang terjadi?', en: 'The scene: where, when, what happens?' },
      hint: {
        id: 'Misalnya: di depan rumah majikan, Sabtu sore, upah belum dibayar.',
        en: 'Such as: at the employer’s door, Saturday afternoon, wages still unpaid.',
      },
      open: true,
    },
    {
      code: 'limits',
      ask: { id: 'Batasnya: apa yang tidak akan kita mainkan?', en: 'The limits: what will we not play?' },
      hint: {
        id: 'Misalnya: tidak ada sentuhan, tidak ada makian.',
        en: 'Such as: no touching, no insults.',
      },
      open: true,
    },
    {
      code: 'stopWord',
      ask: { id: 'Kata henti', en: 'The stop word' },
      hint: { id: 'Satu kata yang tidak muncul dalam adegan.', en: 'One word that does not occur in the scene.' },
      open: true,
    },
  ],
  steps: [
    {
      code: 'warmUp',
      name: { id: 'Pemanasan', en: 'Warm-up' },
      minutes: 4,
      does: {
        id: 'Ajak semua berdiri dan bergerak. Setiap pemain mengucapkan satu kalimat dalam perannya, keras lalu lirih.',
        en: 'Have everyone stand and move. Each player says one sentence in the part, loudly and then softly.',
      },
      say: [
        {
          id: 'Berjalanlah seperti tokoh Anda. Bagaimana ia memandang orang? Bagaimana suaranya?',
          en: 'Walk as your character walks. How does this person look at others? What is the voice like?',
        },
      ],
      shows: { id: 'Bagaimana tokoh Anda berjalan dan berbicara?', en: 'How does your character walk and talk?' },
    },
    {
      code: 'enact',
      name: { id: 'Pemeranan', en: 'Enactment' },
      minutes: 5,
      does: {
        id: 'Ulangi kata henti, lalu mulai. Jangan menyela; hentikan ketika cukup, bukan ketika habis.',
        en: 'Repeat the stop word, then begin. Do not interrupt; stop when it is enough, not when it is exhausted.',
      },
      say: [
        {
          id: 'Pengamat: perhatikan satu saat ketika sesuatu berubah.',
          en: 'Observers: watch for one moment in which something changes.',
        },
      ],
      shows: {
        id: 'Perhatikan saat ketika sesuatu berubah.',
        en: 'Watch for the moment in which something changes.',
      },
    },
    {
      code: 'leave',
      name: { id: 'Melepas peran', en: 'Leaving the role' },
      minutes: 3,
      does: {
        id: 'Setiap pemain bangkit, menyebut namanya sendiri dan satu hal yang membedakannya dari tokoh itu, lalu pindah tempat duduk.',
        en: 'Each player gets up, says their own name and one thing that makes them unlike the character, then changes seats.',
      },
      say: [
        {
          id: 'Saya bukan lagi tokoh itu. Nama saya …, dan saya berbeda karena …',
          en: 'I am no longer that person. My name is …, and I am different because …',
        },
      ],
      shows: { id: 'Nama saya …, dan saya berbeda karena …', en: 'My name is …, and I am different because …' },
    },
    {
      code: 'players',
      name: { id: 'Pemain bicara dahulu', en: 'Players speak first' },
      minutes: 5,
      does: {
        id: 'Hanya para pemain yang berbicara, satu per satu. Yang lain mendengarkan.',
        en: 'Only the players speak, one by one. The others listen.',
      },
      prompts: [
        {
          code: 'felt',
          ask: {
            id: 'Apa yang terasa di dalam peran itu, dan pada saat mana?',
            en: 'What did it feel like in the part, and at which moment?',
          },
        },
        {
          code: 'wished',
          ask: {
            id: 'Apa yang ingin Anda katakan, tetapi tidak jadi?',
            en: 'What did you want to say, and did not?',
          },
        },
      ],
      shows: { id: 'Pemain: apa yang terasa?', en: 'Players: what did it feel like?' },
    },
    {
      code: 'observers',
      name: { id: 'Lalu para pengamat', en: 'Then the observers' },
      minutes: 5,
      does: {
        id: 'Pengamat menceritakan apa yang dilihat dan didengar, bukan penilaian atas permainannya.',
        en: 'Observers tell what they saw and heard, not how well it was played.',
      },
      prompts: [
        {
          code: 'changed',
          ask: {
            id: 'Pada saat mana sesuatu berubah? Apa yang mengubahnya?',
            en: 'When did something change, and what changed it?',
          },
        },
      ],
      shows: { id: 'Pengamat: apa yang Anda lihat dan dengar?', en: 'Observers: what did you see and hear?' },
    },
    {
      code: 'again',
      name: { id: 'Bertukar peran atau ulangi', en: 'Change roles or play again' },
      minutes: 6,
      does: {
        id: 'Mainkan sekali lagi: dengan cara lain, atau dengan peran yang ditukar. Lepaskan peran lagi sesudahnya.',
        en: 'Play it once more: in another way, or with the parts exchanged. Leave the roles again afterwards.',
      },
      prompts: [
        {
          code: 'other',
          ask: {
            id: 'Apa yang kali ini dicoba, dan apa akibatnya?',
            en: 'What was tried this time, and what came of it?',
          },
        },
      ],
      shows: { id: 'Cara lain mana yang dapat dicoba?', en: 'Which other way could be tried?' },
    },
    {
      code: 'tryOut',
      name: { id: 'Di mana akan dicoba?', en: 'Where will you try this?' },
      minutes: 5,
      does: {
        id: 'Berkeliling: setiap orang menyebut satu tempat dan satu hari. Yang belum siap boleh lewat.',
        en: 'Go round: each names one place and one day. Whoever is not ready may pass.',
      },
      prompts: [
        {
          code: 'where',
          ask: { id: 'Siapa akan mencobanya di mana, dan kapan?', en: 'Who will try it where, and when?' },
        },
      ],
      shows: { id: 'Di mana Anda akan mencoba ini?', en: 'Where will you try this?' },
    },
  ],
  debrief: [
    {
      code: 'learnt',
      ask: {
        id: 'Apa yang kini diketahui kelompok yang tadi belum?',
        en: 'What does the group know now that it did not before?',
      },
    },
    {
      code: 'stillIn',
      ask: {
        id: 'Adakah yang masih terbawa peran atau tersentuh, dan siapa menemaninya?',
        en: 'Is anyone still in the role or touched by it, and who stays with them?',
      },
    },
  ],
} as const satisfies ConductCard;
