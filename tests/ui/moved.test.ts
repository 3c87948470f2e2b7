import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moved } from '../../src/ui/moved.ts';

describe('moved', () => {
  it('takes one out and puts it in at the place asked for', () => {
    expect(moved(['a', 'b', 'c', 'd'], 0, 2)).toEqual(['b', 'c', 'a', 'd']);
    expect(moved(['a', 'b', 'c', 'd'], 3, 0)).toEqual(['d', 'a', 'b', 'c']);
  });

  it('loses and invents nothing, whatever is asked', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer()),
        fc.integer({ min: -3, max: 12 }),
        fc.integer({ min: -3, max: 12 }),
        (list, from, to) => {
          const before = [...list];
          const result = moved(list, from, to);
          expect(list).toEqual(before);
          expect([...result].sort()).toEqual([...before].sort());
          const inside = from >= 0 && from < list.length && to >= 0 && to < list.length;
          if (inside) expect(result[to]).toBe(before[from]);
          else expect(result).toEqual(before);
        },
      ),
    );
  });
});
