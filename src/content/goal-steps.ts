import type { StepField } from '../practice/goal.ts';
import type { Bilingual } from './bilingual.ts';

/** What helps to word each step of a goal. Our own words; a scale of five steps around what is expected is free to use. */
export const goalStepHints: Readonly<Record<StepField, Bilingual>> = {
  farAbove: {
    id: 'Yang nyaris tidak berani diharapkan. Apa yang akan terlihat?',
    en: 'What one hardly dares to hope for. What would be seen?',
  },
  above: {
    id: 'Sedikit lebih dari yang diharapkan. Bagaimana kelihatannya?',
    en: 'Somewhat more than was hoped for. What does it look like?',
  },
  expected: {
    id: 'Yang wajar tercapai pada akhir masa kelompok. Apa tandanya?',
    en: 'What can well be reached by the end of the group. What is the sign of it?',
  },
  below: {
    id: 'Sudah bergerak, tetapi belum sampai. Apa yang sudah ada?',
    en: 'On the move, but not there yet. What is there already?',
  },
  farBelow: {
    id: 'Seperti saat berangkat, atau lebih berat. Bagaimana keadaannya?',
    en: 'As at the point of departure, or harder. How are things then?',
  },
};
