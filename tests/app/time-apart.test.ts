import { describe, expect, it } from 'vitest';
import { timeApart } from '../../src/app/time-apart.ts';

const MINUTE = 60_000;

describe('how far two clocks are apart [SY18]', () => {
  it.each([
    [12 * MINUTE, 'minutes', 12],
    [-89 * MINUTE, 'minutes', 89],
    [90 * MINUTE, 'hours', 2],
    [-25 * 60 * MINUTE, 'hours', 25],
    [36 * 60 * MINUTE, 'days', 2],
    [-48 * 60 * MINUTE, 'days', 2],
    [365 * 24 * 60 * MINUTE, 'days', 365],
  ] as const)('%i milliseconds', (milliseconds, unit, count) => {
    expect(timeApart(milliseconds)).toEqual({ unit, count });
  });
});
