export type Signal = 'end' | 'warning';

/** A signal this long overdue (the tablet slept) is no longer given: the screen alone says how long it has been. */
const STALE_MS = 120_000;
/** How long before the end a step that wants it warns. */
export const WARNING_MS = 60_000;

/**
 * The signal due between two looks at a clock. `before` is what was left at the last look, undefined at the first: a
 * screen that is drawn anew over a step long run over stays silent.
 */
export function dueSignal(before: number | undefined, remaining: number, warns: boolean): Signal | undefined {
  if (before === undefined || remaining >= before) return undefined;
  if (before > 0 && remaining <= 0) return remaining > -STALE_MS ? 'end' : undefined;
  if (warns && before > WARNING_MS && remaining <= WARNING_MS && remaining > 0) return 'warning';
  return undefined;
}
