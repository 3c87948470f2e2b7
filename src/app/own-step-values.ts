import type { Step } from '../practice/step.ts';

/** What is asked about a step agreed beside a session. */
export type OwnStepValues = Pick<Step, 'text' | 'who' | 'due'>;

export const NEW_OWN_STEP: OwnStepValues = { text: '', who: '', due: '' };

/** Where the draft of a step stands that is not added yet. */
export function ownStepPlace(of: string): string {
  return `own-step/${of}`;
}
