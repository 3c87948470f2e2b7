import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aheadOfClock } from '../../src/practice/ahead-of-clock.ts';

const MINUTE = 60_000;
const NOW = Date.UTC(2026, 10, 28, 3);

describe('what was kept later than the clock of the tablet shows', () => {
  it('is nothing while they agree, or differ as two tablets may', () => {
    expect(aheadOfClock({ begunAt: null }, [], NOW)).toBeUndefined();
    expect(aheadOfClock({ begunAt: NOW }, [{ at: null }, { at: NOW + 2 * MINUTE }], NOW)).toBeUndefined();
  });

  it('is the beginning, or the latest note, once the clock was set back behind it', () => {
    expect(aheadOfClock({ begunAt: NOW }, [], NOW - 180 * MINUTE)).toBe(NOW);
    const notes = [{ at: NOW + 9 * MINUTE }, { at: null }, { at: NOW + 4 * MINUTE }];
    expect(aheadOfClock({ begunAt: NOW }, notes, NOW - 180 * MINUTE)).toBe(NOW + 9 * MINUTE);
  });

  it('goes by itself as the clock comes round, in whatever order the notes are', () => {
    const moment = fc.integer({ min: -600, max: 600 }).map((minutes) => NOW + minutes * MINUTE);
    fc.assert(
      fc.property(moment, fc.array(moment), (begunAt, moments) => {
        const notes = moments.map((at) => ({ at }));
        const latest = Math.max(begunAt, ...moments);
        const told = aheadOfClock({ begunAt }, notes, NOW);
        expect(aheadOfClock({ begunAt }, notes.toReversed(), NOW)).toBe(told);
        expect([undefined, latest]).toContain(told);
        expect(aheadOfClock({ begunAt }, notes, latest)).toBeUndefined();
      }),
    );
  });
});
