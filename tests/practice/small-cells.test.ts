import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FEWEST_SHOWN, unlessSmall, withoutSmall } from '../../src/practice/small-cells.ts';

const cells = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 9 });
const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);

/** All that is told of some numbers: those that are shown, and their sum unless it is small. */
function published(counts: readonly number[]): string {
  return JSON.stringify([withoutSmall(counts), unlessSmall(sum(counts))]);
}

describe('numbers so small that they point at a person', () => {
  it('are kept back, and others with one that could be reckoned from the sum', () => {
    expect(withoutSmall([9, 3, 7])).toEqual([null, null, null]);
    expect(withoutSmall([9, 0, 7])).toEqual([9, 0, 7]);
    expect(withoutSmall([1, 4, 20, 0])).toEqual([null, null, 20, 0]);
    expect(withoutSmall([3, 12, 40])).toEqual([null, null, 40]);
    // Two fours are reckoned from a sum of eight, for each is below five.
    expect(withoutSmall([4, 4, 9, 30])).toEqual([null, null, null, 30]);
    // Five times one person: the sum of five would tell each of them, were the nought told.
    expect(withoutSmall([1, 1, 1, 1, 1, 0])).toEqual([null, null, null, null, null, null]);
    expect(unlessSmall(4)).toBeNull();
    expect(unlessSmall(0)).toBe(0);
    expect(unlessSmall(5)).toBe(5);
  });

  it('never stand on the paper, and what is shown is true', () => {
    fc.assert(
      fc.property(cells, (counts) => {
        for (const [at, shown] of withoutSmall(counts).entries()) {
          expect(shown === null || shown === counts[at]).toBe(true);
          expect(shown === null || shown === 0 || shown >= FEWEST_SHOWN).toBe(true);
        }
      }),
    );
  });

  it('are not told by the others and the sum even to who knows the rule: every paper fits several numbers in each place', () => {
    for (const [length, most] of [
      [1, 12],
      [2, 12],
      [3, 10],
      [4, 8],
    ] as const) {
      const fitting = new Map<string, Set<number>[]>();
      const all = everyRow(length, most);
      for (const counts of all) {
        const told = fitting.get(published(counts)) ?? counts.map(() => new Set<number>());
        for (const [at, count] of counts.entries()) told[at]?.add(count);
        fitting.set(published(counts), told);
      }
      for (const counts of all) {
        const told = fitting.get(published(counts));
        const shown = withoutSmall(counts);
        for (const at of counts.keys())
          if (shown[at] === null) expect(told?.[at]?.size, String(counts)).toBeGreaterThan(1);
      }
    }
  });

  it('are never alone, and never few together, beside a sum that is told', () => {
    fc.assert(
      fc.property(cells, (counts) => {
        const shown = withoutSmall(counts);
        const hidden = counts.filter((_, at) => shown[at] === null);
        if (hidden.length === 0 || unlessSmall(sum(counts)) === null || counts.length === 1) return;
        expect(hidden.length).toBeGreaterThanOrEqual(2);
        expect(sum(hidden)).toBeGreaterThanOrEqual(FEWEST_SHOWN);
      }),
    );
  });
});

function everyRow(length: number, most: number): readonly (readonly number[])[] {
  if (length === 0) return [[]];
  return everyRow(length - 1, most).flatMap((row) => Array.from({ length: most + 1 }, (_, count) => [...row, count]));
}
