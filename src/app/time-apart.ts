const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How far two clocks are apart, in the largest unit that still says it well: nobody reads 2,880 minutes as two days. */
export function timeApart(milliseconds: number): {
  readonly unit: 'minutes' | 'hours' | 'days';
  readonly count: number;
} {
  const apart = Math.abs(milliseconds);
  if (apart < 1.5 * HOUR) return { unit: 'minutes', count: Math.round(apart / MINUTE) };
  if (apart < 1.5 * DAY) return { unit: 'hours', count: Math.round(apart / HOUR) };
  return { unit: 'days', count: Math.round(apart / DAY) };
}
