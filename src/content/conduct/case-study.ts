import type { ConductCard, Prompt } from '../conduct-card.ts';

export const caseStudyCard = {
  code: 'X3',
  source: ['X3', 'W6', 'K5'],
  say: [
    {
      id: 'Saya akan membacakan kisah seseorang yang tidak ada di sini. Kita tidak menghakiminya; kita ingin memahaminya.',
      en: 'I shall read the story of someone who is not here. We do not judge this person; we want to understand.',
    },
    {
      id: 'Bila kisah ini terasa terlalu dekat, Anda boleh diam atau keluar sebentar.',
      en: 'If the story comes too close, you may keep silent or step outside for a while.',
    },
  ],
  care: [
    {
      id: 'Samarkan lebih dari yang terasa perlu: nama, tempat, pekerjaan, jumlah anak.',
      en: 'Disguise more than seems necessary: name, place, work, number of children.',
    },
    {
      id: 'Fakta dahulu, lalu perasaan, lalu sebab. Siapa yang melompat ke nasihat, ajak kembali.',
      en: 'Facts first, then feelings, then causes. Whoever jumps to advice is led back.',
    },
    {
      id: 'Jangan menanyakan siapa yang mengalami hal yang sama.',
      en: 'Do not ask who has been through the same.',
    },
  ],
  prepare: [
    {
      code: 'case',
      ask: { id: 'Kartu kasus, disamarkan', en: 'The case card, disguised' },
      hint: {
        id: 'Enam sampai sepuluh kalimat: siapa, dalam keadaan apa, apa yang terjadi, di mana ia terhenti.',
        en: 'Six to ten sentences: who, in what condition, what happened, where things got stuck.',
      },
      open: true,
    },
    {
      code: 'question',
      ask: { id: 'Pertanyaan bagi kelompok', en: 'The question for the group' },
      hint: { id: 'Misalnya: apa yang dapat ia lakukan besok pagi?', en: 'Such as: what can she do tomorrow morning?' },
      open: true,
    },
  ],
  steps: [
    {
      code: 'read',
      name: { id: 'Membacakan kisah', en: 'Reading the story' },
      minutes: 4,
      does: {
        id: 'Bacakan perlahan, dua kali. Di antaranya diam sejenak.',
        en: 'Read it slowly, twice, with a silence in between.',
      },
      shows: { id: 'Kita mendengarkan sebuah kisah.', en: 'We listen to a story.' },
    },
    {
      code: 'facts',
      name: { id: 'Faktanya', en: 'The facts' },
      minutes: 6,
      does: {
        id: 'Kumpulkan hanya yang benar-benar ada dalam kisah. Dugaan dicatat terpisah, atau ditunda.',
        en: 'Collect only what is really in the story. Guesses are noted apart, or wait.',
      },
      say: [{ id: 'Dari mana kita mengetahuinya?', en: 'How do we know that?' }],
      shows: { id: 'Apa saja faktanya?', en: 'What are the facts?' },
      asksAnew: true,
    },
    {
      code: 'feelings',
      name: { id: 'Perasaan setiap orang', en: 'The feelings of each person' },
      minutes: 8,
      does: {
        id: 'Sebut setiap orang dalam kisah, juga yang disalahkan. Apa yang mungkin ia rasakan, dan apa yang ia butuhkan?',
        en: 'Name each person in the story, the blamed one too. What may they feel, and what do they need?',
      },
      shows: { id: 'Apa yang dirasakan setiap orang di dalamnya?', en: 'What does each person in it feel?' },
      asksAnew: true,
    },
    {
      code: 'causes',
      name: { id: 'Sebab-sebabnya', en: 'The causes' },
      minutes: 7,
      does: {
        id: 'Cari sedikitnya tiga sebab: pada orangnya, di sekitarnya, dan di antara mereka.',
        en: 'Look for at least three causes: in the person, around the person, and between people.',
      },
      say: [{ id: 'Apa lagi yang mungkin menjadi sebabnya?', en: 'What else may have been a cause?' }],
      shows: { id: 'Apa saja yang mungkin menjadi sebabnya?', en: 'What may the causes be?' },
      asksAnew: true,
    },
    {
      code: 'options',
      name: { id: 'Pilihan', en: 'The options' },
      minutes: 7,
      does: {
        id: 'Kumpulkan semua pilihan tanpa menilai, juga yang tampak mustahil, juga “tidak berbuat apa-apa”.',
        en: 'Collect every option without judging, the impossible ones too, and also “do nothing”.',
      },
      shows: { id: 'Apa saja yang dapat dilakukan?', en: 'What could be done?' },
      asksAnew: true,
    },
    {
      code: 'consequences',
      name: { id: 'Akibatnya', en: 'The consequences' },
      minutes: 8,
      does: {
        id: 'Untuk setiap pilihan: apa yang terjadi besok, dan apa setahun lagi? Siapa yang menanggungnya?',
        en: 'For each option: what happens tomorrow, and what in a year? Who bears it?',
      },
      shows: { id: 'Apa akibat masing-masing?', en: 'What would each of them bring?' },
      asksAnew: true,
    },
    {
      code: 'choice',
      name: { id: 'Memilih', en: 'Choosing' },
      minutes: 5,
      does: {
        id: 'Hitung tangan untuk setiap pilihan. Beda pendapat boleh tetap ada; minta alasan dari yang sedikit.',
        en: 'Count hands for each option. Difference may remain; ask the few for their reasons.',
      },
      shows: { id: 'Mana yang akan kita pilih?', en: 'Which would we choose?' },
      asksAnew: true,
    },
    {
      code: 'us',
      name: { id: 'Dan bagi kita?', en: 'And for us?' },
      minutes: 8,
      does: {
        id: 'Baru sekarang kembali ke diri sendiri. Setiap orang bercerita hanya sejauh yang ia mau.',
        en: 'Only now come back to ourselves. Each tells only as much as they wish.',
      },
      prompts: [
        {
          code: 'own',
          ask: { id: 'Apa yang dikatakan kisah ini tentang kita?', en: 'What does this story say about us?' },
        },
      ],
      shows: { id: 'Dan bagi kita?', en: 'And for us?' },
      asksAnew: true,
    },
  ],
  debrief: [
    {
      code: 'shift',
      ask: {
        id: 'Terhadap siapa dalam kisah itu pandangan kelompok berubah?',
        en: 'Towards whom in the story did the group’s view change?',
      },
    },
    {
      code: 'close',
      ask: { id: 'Bagi siapa kisah ini tampak terlalu dekat?', en: 'For whom did the story seem to come too close?' },
    },
  ],
} as const satisfies ConductCard;

/** Asked of each person in the story. */
export const feelingsOfOne = {
  code: 'feels',
  ask: { id: 'Apa yang mungkin ia rasakan dan butuhkan?', en: 'What may they feel and need?' },
  open: true,
} as const satisfies Prompt;

/** Asked of each option. */
export const bringsOfOne = {
  code: 'brings',
  ask: { id: 'Besok, dan setahun lagi; siapa menanggungnya?', en: 'Tomorrow, and in a year; who bears it?' },
  open: true,
} as const satisfies Prompt;
