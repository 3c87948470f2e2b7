import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMinutes,
  daysBetween,
  isDate,
  isTime,
  localDate,
  localTime,
  momentOf,
  weekday,
} from '../../src/practice/calendar.ts';

const day = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2190-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('calendar', () => {
  it.each(['2026-02-30', '2026-13-01', '2026-00-10', '26-01-01', '2026-1-1', '', 'x', '2023-02-29'])(
    'knows no %j',
    (text) => {
      expect(isDate(text)).toBe(false);
    },
  );

  it.each(['24:00', '7:30', '12:60', '', '12.30'])('knows no time %j', (text) => {
    expect(isTime(text)).toBe(false);
  });

  it('adds and counts days both ways', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
        expect(isDate(date)).toBe(true);
        expect(daysBetween(date, addDays(date, days))).toBe(days);
        expect(weekday(addDays(date, 7))).toBe(weekday(date));
      }),
    );
  });

  it('runs over midnight', () => {
    expect(addMinutes('23:50', 20)).toBe('00:10');
    expect(addMinutes('00:10', -20)).toBe('23:50');
  });

  it('reads back the local day and hour of a moment', () => {
    const moment = momentOf('2026-11-23', '16:30');
    expect(localDate(moment)).toBe('2026-11-23');
    expect(localTime(moment)).toBe('16:30');
    expect(momentOf('2026-02-30', '16:30')).toBeNaN();
  });
});
