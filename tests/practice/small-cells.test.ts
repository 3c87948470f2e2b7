import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FEWEST_SHOWN, unlessSmall, withoutSmall } from '../../src/practice/small-cells.ts';

const cells = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 9 });

describe('numbers so small that they point at a person', () => {
  it('are kept back, and the next smallest with one that could be reckoned from the sum', () => {
    expect(withoutSmall([9, 3, 7])).toEqual([9, null, null]);
    expect(withoutSmall([9, 0, 7])).toEqual([9, 0, 7]);
    expect(withoutSmall([1, 1, 20])).toEqual([null, null, null]);
    expect(unlessSmall(4)).toBeNull();
    expect(unlessSmall(0)).toBe(0);
    expect(unlessSmall(5)).toBe(5);
  });

  it('never come back from a known sum: what is kept back holds two numbers and enough persons, or all there is', () => {
    fc.assert(
      fc.property(cells, (counts) => {
        const shown = withoutSmall(counts);
        const kept = counts.filter((_, at) => shown[at] === null);
        for (const [at, count] of counts.entries()) {
          if (count > 0 && count < FEWEST_SHOWN) expect(shown[at]).toBeNull();
          if (count === 0) expect(shown[at]).toBe(0);
          if (shown[at] !== null) expect(shown[at]).toBe(count);
        }
        if (kept.length === 0) return;
        const all = kept.length === counts.filter((count) => count > 0).length;
        const enough = kept.length >= 2 && kept.reduce((sum, count) => sum + count, 0) >= FEWEST_SHOWN;
        expect(all || enough).toBe(true);
      }),
    );
  });
});
