import type { TechniqueCode } from '../practice/session.ts';
import type { Bilingual } from './bilingual.ts';
import type { PracticeCode } from './practice-code.ts';

/** A question whose answer can be written down; the answer is kept under `code`, which never changes meaning. */
export interface Prompt {
  readonly code: string;
  readonly ask: Bilingual;
  /** An example, or what to mind, inside the empty field. */
  readonly hint?: Bilingual;
  /** A field to be filled before one goes on, shown at once; all others wait behind a tap. */
  readonly open?: true;
}

export interface ConductStep {
  /** Kept in stored runs, so it never changes meaning. */
  readonly code: string;
  readonly name: Bilingual;
  /** Suggested minutes; 0 for a step that takes as long as it takes. */
  readonly minutes: number;
  /** What the facilitator does, in one or two sentences. */
  readonly does: Bilingual;
  /** What can be said, word for word. */
  readonly say?: readonly Bilingual[];
  readonly prompts?: readonly Prompt[];
  /** Warns a minute before its end. */
  readonly warns?: true;
  /** Question the group sees on the stage view; without it the name of the technique. */
  readonly shows?: Bilingual;
  /** That question counts now, and no longer the one written for the whole talk. */
  readonly asksAnew?: true;
}

/** What is at hand while a technique is led: short, to be read with half an eye. */
export interface ConductCard {
  readonly code: TechniqueCode;
  readonly source: readonly PracticeCode[];
  /** How to open it, word for word. */
  readonly say: readonly Bilingual[];
  readonly care: readonly Bilingual[];
  /** Asked while it is prepared. */
  readonly prepare: readonly Prompt[];
  readonly steps: readonly ConductStep[];
  readonly debrief: readonly Prompt[];
  /** For the facilitator's eyes only: nothing of it is shown to the group. */
  readonly hidden?: true;
}
