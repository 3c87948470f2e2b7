import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlookedPoints, pointCounts, pointOf, POINTS } from '../../src/practice/observed-points.ts';

const code = fc.oneof(
  fc.constantFrom('', 'P4a.1', 'P4b.8', 'P4c', 'P4e.0f3a', 'P4f.1', 'T6.2', 'P4', 'constructor.1'),
  fc.string(),
);
const coded = (codes: readonly string[]) => codes.map((each) => ({ code: each }));

describe('the points of the helping stage', () => {
  it('are told from the phrase that was tapped', () => {
    expect(coded(['P4a.1', 'P4e.0f3a', '', 'P4f.1', 'T6.2', 'P4a1']).map(pointOf)).toEqual([
      'P4a',
      'P4e',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('are overlooked where none of the sessions has them; nobody who did not observe is told so', () => {
    expect(overlookedPoints([coded(['P4a.1', 'P4c.2']), coded(['P4e.x', ''])])).toEqual(['P4b', 'P4d']);
    expect(overlookedPoints([coded(['', 'T6']), []])).toEqual([]);
    expect(overlookedPoints([])).toEqual([]);
  });

  it('are counted alike in whatever order, and each note once at most', () => {
    fc.assert(
      fc.property(fc.array(code), (codes) => {
        const counts = pointCounts(coded(codes));
        expect(pointCounts(coded(codes.toReversed()))).toEqual(counts);
        expect(Object.keys(counts)).toEqual([...POINTS]);
        expect(Object.values(counts).reduce((sum, n) => sum + n, 0)).toBe(coded(codes).filter(pointOf).length);
        const overlooked = overlookedPoints([coded(codes)]);
        expect(overlooked.every((point) => counts[point] === 0)).toBe(true);
        expect(overlooked.length).toBeLessThan(POINTS.length);
      }),
    );
  });
});
