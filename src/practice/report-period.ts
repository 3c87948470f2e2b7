import { addDays, isDate } from './calendar.ts';

export const PERIOD_CHOICES = ['month', 'quarter', 'all', 'own'] as const;
export type PeriodChoice = (typeof PERIOD_CHOICES)[number];

/** Days from and to, both within; '' where it is open on that side. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export const WITHOUT_END: Period = { from: '', to: '' };

/** The whole month or quarter that holds `today`. */
export function periodAround(today: string, choice: 'month' | 'quarter'): Period {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const length = choice === 'month' ? 1 : 3;
  const first = month - ((month - 1) % length);
  const next = first + length;
  const from = firstOf(year, first);
  return { from, to: addDays(next > 12 ? firstOf(year + 1, next - 12) : firstOf(year, next), -1) };
}

/** Whether a day lies in the period. A day nobody wrote down lies only in one that is open on both sides. */
export function isWithin({ from, to }: Period, day: string): boolean {
  if (!isDate(day)) return !isDate(from) && !isDate(to);
  return (!isDate(from) || day >= from) && (!isDate(to) || day <= to);
}

function firstOf(year: number, month: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;
}
