import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nextStamp } from '../../src/practice/hybrid-clock.ts';
import type { Stamp } from '../../src/practice/item.ts';

it('never goes back, however the tablet’s clock jumps', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1 }), (nows) => {
      let last: Stamp = [0, 0];
      for (const now of nows) {
        const next = nextStamp(last, now);
        expect(next[0] > last[0] || (next[0] === last[0] && next[1] > last[1])).toBe(true);
        last = next;
      }
    }),
  );
});
