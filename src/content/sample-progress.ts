/** Goals, check-ins and choices of the invented group: enough for every picture to have something to tell. */
import type { Grade, StepField } from '../practice/goal.ts';
import type { PeerQuestion } from '../practice/peer-choice.ts';
import type { Bilingual } from './bilingual.ts';

export interface SampleGoal {
  /** Index into the sample members; absent for the group's own. */
  readonly member?: number;
  readonly text: Bilingual;
  readonly steps: Readonly<Record<StepField, Bilingual>>;
  /** By the number of the session it was graded in. */
  readonly grades: Readonly<Record<number, { readonly grade: Grade; readonly note?: Bilingual }>>;
}

export const sampleGoals: readonly SampleGoal[] = [
  {
    text: {
      id: 'Kami saling mendengar sampai selesai, juga saat tidak sependapat.',
      en: 'We hear each other out, also when we disagree.',
    },
    steps: {
      farBelow: { id: 'Orang memotong, dan ada yang berhenti bicara.', en: 'People cut in, and some stop talking.' },
      below: {
        id: 'Mendengar bila diingatkan, dengan benda bicara.',
        en: 'Listening when reminded, with a talking piece.',
      },
      expected: {
        id: 'Setiap orang sempat selesai bicara tanpa diingatkan.',
        en: 'Everyone gets to finish without a reminder.',
      },
      above: {
        id: 'Yang mendengar mengulang dahulu sebelum menjawab.',
        en: 'Listeners say back what they heard before they answer.',
      },
      farAbove: { id: 'Pertengkaran pun selesai tanpa fasilitator.', en: 'Even a quarrel is settled without us.' },
    },
    grades: {
      1: { grade: -2 },
      3: { grade: -1 },
      4: {
        grade: -2,
        note: {
          id: 'Perdebatan tentang hukuman melukai dua orang.',
          en: 'The dispute about punishment hurt two people.',
        },
      },
      5: {
        grade: 0,
        note: { id: 'Lama hening, dan tidak ada yang memotong.', en: 'Long silences, and nobody cut in.' },
      },
      7: { grade: 1 },
    },
  },
  {
    member: 1,
    text: {
      id: 'Berbicara dengan anak sulung tanpa berteriak.',
      en: 'To talk with my eldest without shouting.',
    },
    steps: {
      farBelow: { id: 'Setiap hari ada teriakan.', en: 'There is shouting every day.' },
      below: { id: 'Saya sadar sesudahnya, dan menyesal.', en: 'I notice afterwards, and am sorry.' },
      expected: { id: 'Saya berhenti sejenak sebelum suara naik.', en: 'I pause before my voice rises.' },
      above: { id: 'Kami berdua duduk dan berbicara.', en: 'The two of us sit down and talk.' },
      farAbove: { id: 'Ia sendiri yang datang bercerita.', en: 'He comes and tells me things himself.' },
    },
    grades: {
      2: { grade: -2 },
      4: { grade: -1 },
      5: { grade: -1 },
      7: {
        grade: 0,
        note: {
          id: 'Dua kali ia keluar rumah dahulu sebelum menjawab.',
          en: 'Twice he stepped outside before answering.',
        },
      },
    },
  },
  {
    member: 2,
    text: {
      id: 'Menyampaikan pendapat saya di hadapan orang lain.',
      en: 'To give my opinion in front of others.',
    },
    steps: {
      farBelow: { id: 'Saya menunduk dan menunggu selesai.', en: 'I look down and wait for it to be over.' },
      below: { id: 'Saya menjawab bila ditanya.', en: 'I answer when asked.' },
      expected: { id: 'Sekali tiap pertemuan saya bicara sendiri.', en: 'Once in each session I speak unasked.' },
      above: { id: 'Saya berani tidak setuju.', en: 'I dare to disagree.' },
      farAbove: { id: 'Saya memimpin satu acara.', en: 'I lead a part of the session.' },
    },
    grades: { 1: { grade: -1 }, 3: { grade: -1 }, 5: { grade: 0 }, 7: { grade: 1 } },
  },
];

/** Four sliders on arriving and four before leaving, in the order of their questions. */
export type SampleSliders = readonly [number, number, number, number];

export interface SampleCheck {
  /** Number of the session. */
  readonly session: number;
  /** By the index of the member. */
  readonly in: Readonly<Record<number, SampleSliders>>;
  readonly out: Readonly<Record<number, SampleSliders>>;
}

export const sampleChecks: readonly SampleCheck[] = [
  {
    session: 4,
    in: { 0: [6, 4, 5, 8], 1: [4, 5, 4, 7], 2: [4, 4, 2, 6], 3: [5, 4, 6, 6], 4: [3, 3, 3, 6], 7: [7, 6, 8, 9] },
    out: { 0: [4, 6, 4, 4], 1: [2, 3, 4, 2], 2: [3, 4, 2, 3], 3: [3, 4, 5, 3], 4: [2, 4, 4, 3], 7: [4, 6, 4, 4] },
  },
  {
    session: 5,
    in: { 0: [5, 4, 6, 8], 1: [2, 4, 4, 5], 3: [3, 4, 5, 5], 4: [4, 5, 3, 6], 5: [4, 4, 4, 7], 7: [6, 6, 8, 9] },
    out: { 0: [7, 7, 5, 7], 1: [6, 7, 8, 7], 3: [6, 7, 7, 6], 4: [6, 5, 4, 6], 5: [6, 7, 8, 7], 7: [8, 7, 6, 8] },
  },
  {
    session: 7,
    in: { 2: [6, 5, 7, 9], 1: [5, 6, 6, 8], 3: [5, 5, 6, 7], 5: [5, 5, 6, 8], 7: [7, 7, 8, 9], 10: [4, 4, 3, 6] },
    out: { 2: [8, 8, 6, 8], 1: [7, 8, 7, 8], 3: [7, 7, 6, 7], 5: [7, 8, 7, 7], 7: [8, 8, 7, 8], 10: [6, 5, 4, 7] },
  },
];

export interface SampleCircle {
  /** Number of a session with a discussion. */
  readonly session: number;
  /** By the index of the member, in the order in which they had the word. */
  readonly speak: readonly number[];
}

export const sampleCircles: readonly SampleCircle[] = [
  { session: 1, speak: [7, 0, 1, 7, 9, 6, 7, 0, 3] },
  { session: 4, speak: [7, 0, 7, 4, 7, 0, 7, 1] },
  { session: 5, speak: [3, 0, 1, 5, 7, 4, 8, 3, 1, 0] },
  { session: 7, speak: [2, 1, 7, 3, 5, 10, 2, 8, 6, 1] },
];

export interface SampleRound {
  readonly session: number;
  /** By question, whom each member chose, by their indexes. */
  readonly chosen: Readonly<Partial<Record<PeerQuestion, Readonly<Record<number, readonly number[]>>>>>;
}

export const sampleRounds: readonly SampleRound[] = [
  {
    session: 3,
    chosen: {
      task: {
        0: [7, 6],
        1: [9, 6],
        2: [7],
        3: [7, 5],
        4: [9],
        5: [3, 7],
        7: [0, 3],
        8: [7],
        9: [1, 6],
      },
      help: { 0: [7], 1: [9], 2: [7, 0], 3: [5], 4: [9, 1], 5: [0, 3], 7: [0], 8: [0], 9: [6] },
    },
  },
  {
    session: 7,
    chosen: {
      task: {
        1: [3, 4],
        2: [7, 5],
        3: [1, 5],
        4: [1, 5],
        5: [3, 2],
        6: [1, 0],
        7: [0, 10],
        8: [7, 2],
        10: [7],
      },
      help: { 1: [6, 3], 2: [7, 8], 3: [5], 4: [1], 5: [0, 3], 6: [1], 7: [0], 8: [2], 10: [7] },
    },
  },
];

/** Feedback sheets that came back on paper from one session; not all of them are keyed in yet. */
export interface SampleFeedback {
  readonly session: number;
  /** How many were printed. */
  readonly printed: number;
  /** By the order of the closing questions; null where nobody marked a number. */
  readonly sheets: readonly {
    readonly values: readonly (number | null)[];
    readonly words?: Bilingual;
  }[];
}

export const sampleFeedback: SampleFeedback = {
  session: 6,
  printed: 10,
  sheets: [
    { values: [7, 8, 5, 6] },
    {
      values: [4, 6, 2, 5],
      words: { id: 'Waktunya terlalu singkat untuk semua cerita.', en: 'Too little time for all the stories.' },
    },
    { values: [8, 9, 7, 8] },
    { values: [6, null, 4, 7] },
    {
      values: [9, 9, 8, 9],
      words: { id: 'Saya senang boleh diam dulu.', en: 'I was glad that I could be quiet first.' },
    },
    { values: [5, 7, null, 4] },
    { values: [7, 8, 6, 8] },
  ],
};
