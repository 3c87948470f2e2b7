import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/practice/calendar.ts';
import { isWithin, periodAround, WITHOUT_END } from '../../src/practice/report-period.ts';

const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days));

describe('the period of a report', () => {
  it('around a day is the whole month or quarter', () => {
    expect(periodAround('2024-02-10', 'month')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
    expect(periodAround('2026-11-25', 'quarter')).toEqual({ from: '2026-10-01', to: '2026-12-31' });
    expect(periodAround('2026-12-31', 'month')).toEqual({ from: '2026-12-01', to: '2026-12-31' });
  });

  it('always holds its day, and is the same from each of its days', () => {
    fc.assert(
      fc.property(day, fc.constantFrom('month' as const, 'quarter' as const), (today, choice) => {
        const period = periodAround(today, choice);
        expect(isWithin(period, today)).toBe(true);
        expect(periodAround(period.from, choice)).toEqual(period);
        expect(periodAround(period.to, choice)).toEqual(period);
        expect(isWithin(period, addDays(period.from, -1))).toBe(false);
        expect(isWithin(period, addDays(period.to, 1))).toBe(false);
      }),
    );
  });

  it('holds a day that nobody wrote down only where it is open on both sides', () => {
    expect(isWithin(WITHOUT_END, '')).toBe(true);
    expect(isWithin({ from: '2026-01-01', to: '' }, '')).toBe(false);
    expect(isWithin({ from: '', to: '2026-01-01' }, '2025-12-31')).toBe(true);
  });
});
