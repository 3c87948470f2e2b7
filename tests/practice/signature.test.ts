import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_NUMBERS, PAD, padPoints, strokesInOrder, strokesPath } from '../../src/practice/signature.ts';

describe('points on the pad', () => {
  it('are whole, lie within it, and are never more than a stroke may hold', () => {
    const coordinate = fc.double({ min: -5_000, max: 5_000, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(coordinate, coordinate), { maxLength: 60 }), (points) => {
        const flat = padPoints(points);
        expect(flat.length % 2).toBe(0);
        for (const [index, value] of flat.entries()) {
          expect(Number.isInteger(value)).toBe(true);
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(index % 2 === 0 ? PAD.width : PAD.height);
        }
      }),
    );
    const resting = Array.from({ length: 9_000 }, (_none, index) => [index % 1000, index % 300] as const);
    expect(padPoints(resting)).toHaveLength(MOST_NUMBERS);
  });

  it('leave out what does not move, but never a dot', () => {
    expect(
      padPoints([
        [5, 5],
        [5.2, 5.1],
        [9, 5],
      ]),
    ).toEqual([5, 5, 9, 5]);
    expect(strokesPath([{ points: padPoints([[5, 5]]) }])).toBe('M5 5L5 5');
  });
});

describe('strokes', () => {
  it('are drawn in the order of their moments, one path for all', () => {
    const strokes = [
      { key: 'b', at: 2, points: [3, 3, 4, 4] },
      { key: 'a', at: 1, points: [1, 1, 2, 2] },
    ];
    expect(strokesPath(strokesInOrder(strokes))).toBe('M1 1L2 2M3 3L4 4');
    expect(strokesPath([{ points: [] }])).toBe('');
  });
});
