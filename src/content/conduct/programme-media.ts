import type { ConductCard } from '../conduct-card.ts';

/** The frame around any activity; what is done in between stands with the activity itself. */
export const programmeMediaCard = {
  code: 'X10',
  source: ['X10', 'T8'],
  say: [
    {
      id: 'Kita akan berbuat sesuatu bersama. Sesudahnya kita lihat apa yang terjadi di antara kita.',
      en: 'We shall do something together. Afterwards we look at what went on between us.',
    },
    {
      id: 'Siapa yang tidak ingin ikut bergerak, ada tugas lain yang sama pentingnya.',
      en: 'For those who would rather not join the movement there is another task that matters as much.',
    },
  ],
  care: [
    {
      id: 'Periksa tempat, cuaca, tubuh, dan alas kaki sebelum mulai.',
      en: 'Look at the place, the weather, bodies and footwear before you begin.',
    },
    {
      id: 'Sentuhan, tutup mata, dan rahasia pribadi hanya dengan persetujuan.',
      en: 'Touch, blindfolds and personal secrets only with consent.',
    },
    {
      id: 'Berhenti selagi masih menyenangkan, supaya ada waktu untuk bicara.',
      en: 'Stop while it is still fun, so that there is time to talk.',
    },
  ],
  prepare: [],
  steps: [
    {
      code: 'explain',
      name: { id: 'Membuka dan menjelaskan', en: 'Opening and explaining' },
      minutes: 4,
      does: {
        id: 'Sebut maksudnya dalam satu kalimat, jelaskan aturannya, dan tawarkan tugas bagi yang tidak ikut.',
        en: 'Say in one sentence what it is for, explain the rules, and offer a task to those who do not join.',
      },
      shows: { id: 'Dengarkan bersama cara mainnya.', en: 'Let us hear together how it goes.' },
    },
    {
      code: 'do',
      name: { id: 'Kegiatan', en: 'The activity' },
      minutes: 20,
      does: {
        id: 'Perhatikan siapa memimpin, siapa menunggu, siapa menyerah, dan siapa menolong.',
        en: 'Watch who leads, who waits, who gives up and who helps.',
      },
    },
    {
      code: 'talk',
      name: { id: 'Percakapan sesudahnya', en: 'The talk afterwards' },
      minutes: 10,
      does: {
        id: 'Duduk melingkar. Tiga pertanyaan, satu demi satu; biarkan diam sejenak sesudah masing-masing.',
        en: 'Sit in a circle. Three questions, one after the other; leave a silence after each.',
      },
      prompts: [
        { code: 'happened', ask: { id: 'Apa yang terjadi?', en: 'What happened?' } },
        { code: 'felt', ask: { id: 'Bagaimana rasanya, dan pada saat mana?', en: 'How did it feel, and when?' } },
        {
          code: 'elsewhere',
          ask: { id: 'Di mana lagi seperti itu dalam hidup kita?', en: 'Where else in our lives is it like that?' },
        },
      ],
      shows: { id: 'Apa yang terjadi di antara kita?', en: 'What went on between us?' },
    },
  ],
  debrief: [
    {
      code: 'seen',
      ask: {
        id: 'Apa yang terlihat tentang kelompok yang tidak terlihat dalam percakapan?',
        en: 'What showed of the group that talk does not show?',
      },
    },
    {
      code: 'aside',
      ask: { id: 'Siapa yang berdiri di tepi, dan mengapa?', en: 'Who stood at the edge, and why?' },
    },
  ],
} as const satisfies ConductCard;
