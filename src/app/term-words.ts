import type { EndingDue } from '../practice/ending-due.ts';
import type { EndingText } from '../text/id/ending.ts';

/** How long the group still has, in sentences; none where no term was planned. */
export function termWords({ left, days }: EndingDue, words: EndingText): readonly string[] {
  return [
    left === null ? '' : words.left(left),
    days === null ? '' : days < 0 ? words.daysPassed(-days) : words.days(days),
  ].filter((sentence) => sentence !== '');
}
