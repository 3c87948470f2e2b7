import type { Bilingual } from './bilingual.ts';
import type { PracticeCode } from './practice-code.ts';

export interface ReadinessPrompt {
  /** Kept in stored items, so it never changes meaning. */
  readonly code: string;
  readonly source: readonly PracticeCode[];
  /** Asked of one person, about that person. */
  readonly asks: Bilingual;
}

/** What shows whether somebody is ready to take part; asked of each one, never of the group. [P3] */
export const readinessPrompts = [
  {
    code: 'aim',
    source: ['P3', 'T2'],
    asks: { id: 'Tahu untuk apa kelompok ini', en: 'Knows what the group is for' },
  },
  {
    code: 'will',
    source: ['P3', 'V5'],
    asks: { id: 'Mau ikut atas kemauan sendiri', en: 'Wants to take part of their own will' },
  },
  {
    code: 'times',
    source: ['P3'],
    asks: { id: 'Dapat datang pada hari dan jamnya', en: 'Can come at that day and hour' },
  },
  {
    code: 'others',
    source: ['P3', 'T5'],
    asks: { id: 'Dapat mendengarkan dan ditemani orang lain', en: 'Can listen, and bear the company of others' },
  },
  {
    code: 'trust',
    source: ['P3', 'W3'],
    asks: { id: 'Mau menjaga yang diceritakan orang lain', en: 'Will keep to themselves what others tell' },
  },
] as const satisfies readonly ReadinessPrompt[];
