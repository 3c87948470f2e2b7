import type { Step } from '../practice/step.ts';

/** What is asked about a step agreed beside a session. */
export type OwnStepValues = Pick<Step, 'text' | 'who' | 'due'>;

export const NEW_OWN_STEP: OwnStepValues = { text: '', who: '', due: '' };
