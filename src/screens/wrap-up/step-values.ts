import type { Json } from '../../base/json.ts';
import type { Formats } from '../../text/formats.ts';
import type { Step } from '../../practice/step.ts';

export type StepValues = Pick<Step, 'kind' | 'text' | 'who' | 'due'>;

/** Whom an agreement may be given to: all who could be meant, and the few most likely. */
export interface StepPeople {
  readonly all: readonly string[];
  readonly likely: readonly string[];
}

/** What of an agreement is put into other words when it is copied out. */
export function sayStep(field: keyof StepValues, value: unknown, formats: Formats): string | undefined {
  if (field === 'due') return formats.date(String(value));
  return field === 'kind' ? '' : undefined;
}

/** A new agreement, still without words. */
export const NEW_STEP: StepValues = { kind: 'agreement', text: '', who: '', due: '' };

/** Whether a draft left there holds words. */
export function holdsWords(draft: Json): boolean {
  const text = (draft as { values?: { text?: Json } } | null)?.values?.text;
  return typeof text === 'string' && text.trim() !== '';
}
