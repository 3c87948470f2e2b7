import type { GuidedCode } from '../practice/guided.ts';
import type { Bilingual } from './bilingual.ts';
import type { PracticeCode } from './practice-code.ts';

/**
 * One question or one thing to do. `words`: an answer in words. `eachSide`: an answer of each side, with the same room
 * for all. `tick`: done or not, with its day and a note.
 */
export interface GuidedAsk {
  /** Lasting name of the answer, as the key of a part: letters, figures, hyphens. */
  readonly code: string;
  readonly is: 'words' | 'eachSide' | 'tick';
  readonly name: Bilingual;
  readonly hint?: Bilingual;
}

/** What a stage holds besides its questions. */
export type GuidedHolding = 'sides' | 'steps' | 'partners' | 'resources' | 'journal';

export interface GuidedStage {
  readonly code: string;
  readonly name: Bilingual;
  readonly lead: Bilingual;
  /** Page of the library that tells more. */
  readonly learn: PracticeCode;
  readonly asks: readonly GuidedAsk[];
  readonly holds: readonly GuidedHolding[];
}

export interface GuidedSheet {
  readonly code: GuidedCode;
  readonly source: readonly PracticeCode[];
  readonly name: Bilingual;
  /** When to take it up. */
  readonly meaning: Bilingual;
  readonly stages: readonly GuidedStage[];
  /** Stands above every stage. */
  readonly notice?: { readonly title: Bilingual; readonly lines: readonly Bilingual[] };
  /** What the app does with it, and what it does not. */
  readonly limits: Bilingual;
}
