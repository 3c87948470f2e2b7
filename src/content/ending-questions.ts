import type { ContentEntry } from './content-entry.ts';
import type { Bilingual } from './bilingual.ts';

export interface EvaluationQuestion extends ContentEntry {
  readonly code: `look-${string}`;
  /** Read out to the group, who answer yes, partly or no. */
  readonly statement: Bilingual;
}

/** What a group is asked when it looks back on itself: aims, what helped, what is carried on. [P5 T10] */
export const evaluationQuestions = [
  {
    code: 'look-aim-group',
    source: ['P5a', 'T2'],
    name: { id: 'Tujuan kelompok', en: 'Aim of the group' },
    statement: {
      id: 'Kelompok ini mencapai apa yang kita cari bersama.',
      en: 'This group reached what we set out for.',
    },
  },
  {
    code: 'look-aim-own',
    source: ['P5a', 'T2'],
    name: { id: 'Tujuan sendiri', en: 'Own aim' },
    statement: { id: 'Saya mencapai apa yang saya sendiri harapkan.', en: 'I reached what I was hoping for myself.' },
  },
  {
    code: 'look-safe',
    source: ['P5', 'T3', 'N1'],
    name: { id: 'Diterima', en: 'Accepted' },
    statement: { id: 'Di sini saya diterima seperti adanya.', en: 'Here I was taken as I am.' },
  },
  {
    code: 'look-helped',
    source: ['P5', 'T5'],
    name: { id: 'Saling menolong', en: 'Helping each other' },
    statement: {
      id: 'Anggota lain menolong saya melihat jalan.',
      en: 'The other members helped me to see a way.',
    },
  },
  {
    code: 'look-say',
    source: ['P5', 'T6'],
    name: { id: 'Ikut menentukan', en: 'Having a say' },
    statement: { id: 'Keputusan di sini keputusan kita juga.', en: 'Decisions made here were ours as well.' },
  },
  {
    code: 'look-use',
    source: ['P5', 'T8'],
    name: { id: 'Dipakai di luar', en: 'Used outside' },
    statement: {
      id: 'Yang saya dapat di sini sudah saya pakai di luar.',
      en: 'What I gained here I already use elsewhere.',
    },
  },
  {
    code: 'look-turn',
    source: ['P5', 'T9'],
    name: { id: 'Tempat bertanya', en: 'Where to turn' },
    statement: {
      id: 'Saya tahu ke mana pergi bila kesulitan datang lagi.',
      en: 'I know where to turn when trouble comes again.',
    },
  },
] as const satisfies readonly EvaluationQuestion[];

export interface ReadinessStatement extends ContentEntry {
  readonly code: `ready-${string}`;
  readonly statement: Bilingual;
}

/** By what a member's readiness to leave can be seen. [P5] */
export const readinessStatements = [
  {
    code: 'ready-gained',
    source: ['P5', 'P5a'],
    name: { id: 'Hasilnya', en: 'What was gained' },
    statement: { id: 'Dapat mengatakan apa yang dicapainya', en: 'Can say what has been gained' },
  },
  {
    code: 'ready-alone',
    source: ['P5', 'C4'],
    name: { id: 'Tanpa kelompok', en: 'Without the group' },
    statement: { id: 'Menjalankannya tanpa kelompok', en: 'Goes on with it without the group' },
  },
  {
    code: 'ready-turn',
    source: ['P5', 'T9'],
    name: { id: 'Tempat bertanya', en: 'Where to turn' },
    statement: { id: 'Tahu ke mana mencari pertolongan', en: 'Knows where to turn for help' },
  },
  {
    code: 'ready-goodbye',
    source: ['P5', 'N6'],
    name: { id: 'Berpamitan', en: 'Good-bye' },
    statement: { id: 'Dapat berpamitan dengan tenang', en: 'Can say good-bye in peace' },
  },
] as const satisfies readonly ReadinessStatement[];
