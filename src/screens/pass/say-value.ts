import { MOST } from '../../practice/answer.ts';
import type { PassText } from '../../text/id/pass.ts';

/** Where a slider stands, in words: towards which end, and how far. */
export function sayValue(value: number | null, low: string, high: string, words: PassText): string {
  if (value === null) return `${words.notTouched}: ${low} – ${high}`;
  const side = value < MOST * 0.4 ? words.nearer(low) : value > MOST * 0.6 ? words.nearer(high) : words.between;
  return `${words.value(value)}, ${side}`;
}
