import fc from 'fast-check';
import { expect, it } from 'vitest';
import { HandingOut } from '../../../src/storage/sharing/handing-out.ts';

const parcel = (counter: number) => ({ item: `item ${counter}`, counter });

it('a number is passed only when all up to it arrived, in whatever order words come back [SH13]', () => {
  const some = fc.record({
    before: fc.nat(20),
    sizes: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 }),
    order: fc.array(fc.nat(), { minLength: 60, maxLength: 60 }),
    gaps: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 9, maxLength: 9 }),
  });
  fc.assert(
    fc.property(some, ({ before, sizes, order, gaps }) => {
      const handing = new HandingOut(before);
      const awaited = new Set<number>();
      let after = before;
      for (const size of sizes) {
        let number = after;
        const page = gaps.slice(0, size).map((gap) => parcel((number += gap)));
        handing.handOut({ after, upTo: number, whole: true }, page);
        for (const { counter } of page) awaited.add(counter);
        after = number;
      }
      for (const which of order) {
        if (awaited.size === 0) break;
        expect(handing.arrivedUpTo).toBe(Math.min(...awaited) - 1);
        const next = [...awaited][which % awaited.size] ?? 0;
        handing.answered(parcel(next).item, next);
        awaited.delete(next);
      }
      expect(handing.arrivedUpTo).toBe(after);
    }),
  );
});

it('stays where a page was left out, where some kinds were, and where a row went under another number [SH13]', () => {
  const handing = new HandingOut(3);
  handing.handOut({ after: 8, upTo: 9, whole: true }, [parcel(9)]);
  handing.answered('item 9', 9);
  expect(handing.arrivedUpTo).toBe(3);
  handing.handOut({ after: 3, upTo: 5, whole: false }, [parcel(5)]);
  handing.answered('item 5', 5);
  expect(handing.arrivedUpTo).toBe(3);
  // The row of number 4 was sealed anew as 12; those up to 11 were not looked at.
  handing.handOut({ after: 0, upTo: 4, whole: true }, [parcel(12)]);
  expect(handing.arrivedUpTo).toBe(4);
  handing.answered('item 12', 12);
  expect(handing.arrivedUpTo).toBe(4);
});
