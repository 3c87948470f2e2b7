import type { TechniqueCode } from '../practice/session.ts';
import type { Bilingual } from './bilingual.ts';

/** Asked of oneself before a private card is used. None has to be answered; a "no" is reason to wait, not a ban. */
export interface ReadinessQuestion {
  /** Kept in stored runs, so it never changes meaning. */
  readonly code: string;
  readonly ask: Bilingual;
  /** What to do instead, said as soon as the answer is "not yet". */
  readonly instead: Bilingual;
}

const forWhom = {
  code: 'forWhom',
  ask: { id: 'Apakah ini untuk dia, bukan untuk melegakan saya?', en: 'Is it for them, and not to relieve me?' },
  instead: {
    id: 'Bawa dahulu ke supervisi, atau tulis apa yang Anda rasakan.',
    en: 'Take it to supervision first, or write down what you feel.',
  },
} as const satisfies ReadinessQuestion;

const trust = {
  code: 'trust',
  ask: { id: 'Apakah sudah ada kepercayaan di antara kami?', en: 'Is there trust between us by now?' },
  instead: {
    id: 'Bangun dahulu: sapa, dengarkan, tepati janji kecil.',
    en: 'Build it first: greet, listen, keep small promises.',
  },
} as const satisfies ReadinessQuestion;

const time = {
  code: 'time',
  ask: { id: 'Masih cukup waktu untuk menampung tanggapannya?', en: 'Is there time left to hold the reaction?' },
  instead: {
    id: 'Jangan menjelang pulang. Pilih awal pertemuan depan, atau percakapan berdua.',
    en: 'Not just before everyone leaves. Take the start of the next session, or a talk apart.',
  },
} as const satisfies ReadinessQuestion;

export const readinessQuestions: Partial<Record<TechniqueCode, readonly ReadinessQuestion[]>> = {
  X5: [
    trust,
    {
      code: 'calm',
      ask: { id: 'Apakah dia, dan saya, cukup tenang sekarang?', en: 'Are they, and am I, calm enough now?' },
      instead: {
        id: 'Tunda. Teguran dalam amarah terdengar sebagai serangan.',
        en: 'Wait. What is said in anger is heard as an attack.',
      },
    },
    forWhom,
    {
      code: 'place',
      ask: { id: 'Apakah tempatnya aman, tanpa mempermalukan?', en: 'Is the place safe, without shaming anyone?' },
      instead: { id: 'Ajak bicara berdua lebih dahulu.', en: 'Ask for a talk apart first.' },
    },
    time,
  ],
  X6: [
    {
      code: 'pattern',
      ask: { id: 'Apakah saya melihatnya lebih dari sekali?', en: 'Have I seen it more than once?' },
      instead: {
        id: 'Catat saja dahulu, dan perhatikan apakah berulang.',
        en: 'Just note it, and watch whether it returns.',
      },
    },
    trust,
    {
      code: 'wrong',
      ask: { id: 'Siapkah saya bila ternyata keliru?', en: 'Am I ready to be wrong?' },
      instead: {
        id: 'Bertanyalah saja, tanpa menawarkan makna.',
        en: 'Only ask, without offering a meaning.',
      },
    },
    {
      code: 'near',
      ask: { id: 'Apakah dia sendiri sudah hampir melihatnya?', en: 'Are they close to seeing it themselves?' },
      instead: {
        id: 'Beri waktu; ulangi kata-katanya dan dengarkan.',
        en: 'Give time; repeat their words and listen.',
      },
    },
    time,
  ],
  X7: [
    {
      code: 'heard',
      ask: { id: 'Sudahkah kisahnya didengar sampai selesai?', en: 'Has the story been heard to its end?' },
      instead: { id: 'Dengarkan dahulu; sebab lain menunggu.', en: 'Listen first; other causes can wait.' },
    },
    {
      code: 'real',
      ask: { id: 'Apakah ada perbuatan nyata yang dapat saya sebut?', en: 'Is there a real deed I can name?' },
      instead: { id: 'Amati lagi, sampai ada satu yang jelas.', en: 'Go on observing until there is a clear one.' },
    },
    {
      code: 'harm',
      ask: {
        id: 'Apakah jelas bahwa ini tidak menyalahkan orang yang disakiti?',
        en: 'Is it clear that this blames nobody who was harmed?',
      },
      instead: {
        id: 'Jangan lakukan. Sebut dengan jelas siapa yang bertanggung jawab atas yang menyakitkan itu.',
        en: 'Leave it. Say clearly who is responsible for the harm.',
      },
    },
    forWhom,
  ],
  X8: [
    {
      code: 'exact',
      ask: { id: 'Tahukah saya perilaku mana yang saya maksud?', en: 'Do I know which behaviour I mean?' },
      instead: {
        id: 'Tuliskan dalam satu kalimat yang dapat dilihat mata.',
        en: 'Write it as one sentence an eye could check.',
      },
    },
    {
      code: 'wanted',
      ask: {
        id: 'Apakah ini juga dikehendaki kelompok, bukan saya saja?',
        en: 'Does the group want it too, and not only me?',
      },
      instead: { id: 'Tanyakan kepada kelompok apa yang mereka hargai.', en: 'Ask the group what they value.' },
    },
    {
      code: 'bearable',
      ask: { id: 'Apakah pujian terbuka nyaman bagi mereka?', en: 'Are they at ease with open praise?' },
      instead: { id: 'Pilih anggukan, atau sampaikan berdua saja.', en: 'Choose a nod, or tell them apart.' },
    },
  ],
  X9: [
    {
      code: 'asked',
      ask: { id: 'Apakah kelompok ingin melihat contohnya?', en: 'Does the group want to see an example?' },
      instead: { id: 'Tanyakan dahulu apa yang sudah mereka coba.', en: 'Ask first what they have tried already.' },
    },
    {
      code: 'reach',
      ask: {
        id: 'Apakah langkahnya terjangkau oleh yang akan mencoba?',
        en: 'Are the steps within reach of those who will try?',
      },
      instead: {
        id: 'Perkecil langkahnya, atau mulai dengan satu saja.',
        en: 'Make the steps smaller, or begin with one.',
      },
    },
    {
      code: 'fits',
      ask: {
        id: 'Apakah cara ini aman dan pantas dalam hidup mereka sehari-hari?',
        en: 'Is this way safe and fitting in their daily life?',
      },
      instead: {
        id: 'Susun bersama mereka cara yang tidak membahayakan di rumah.',
        en: 'Work out with them a way that does no harm at home.',
      },
    },
  ],
};
