import type { Stamp } from './item.ts';

/**
 * The stamp after `last`, at wall time `now`. Never goes back, even when the tablet's clock was set back; never
 * refuses or clamps a clock, for causality decides and the stamp only picks what is shown first. [design §4]
 */
export function nextStamp(last: Stamp, now: number): Stamp {
  return now > last[0] ? [now, 0] : [last[0], last[1] + 1];
}
