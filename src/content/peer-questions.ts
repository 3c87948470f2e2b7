import type { PeerQuestion } from '../practice/peer-choice.ts';
import type { Bilingual } from './bilingual.ts';
import type { ContentEntry } from './content-entry.ts';

export interface PeerQuestionEntry extends ContentEntry {
  readonly code: PeerQuestion;
  readonly question: Bilingual;
}

/** What members are asked about each other, in our own words. Positive ones first; the last is asked only on purpose. */
export const peerQuestions = [
  {
    code: 'task',
    source: ['T5'],
    name: { id: 'Mengerjakan bersama', en: 'Working together' },
    question: {
      id: 'Dengan siapa saya senang mengerjakan tugas berikutnya?',
      en: 'With whom would I like to do the next task?',
    },
  },
  {
    code: 'help',
    source: ['T5'],
    name: { id: 'Meminta bantuan', en: 'Asking for a hand' },
    question: {
      id: 'Kepada siapa saya datang bila perlu bantuan?',
      en: 'To whom do I go when I need a hand?',
    },
  },
  {
    code: 'hard',
    source: ['T5'],
    name: { id: 'Masih sulit', en: 'Still hard' },
    question: {
      id: 'Dengan siapa kerja sama masih terasa sulit bagi saya?',
      en: 'With whom do I still find it hard to work?',
    },
  },
] as const satisfies readonly PeerQuestionEntry[];
