import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { GrowingSet } from '../../src/protocol/growing-set.ts';
import { about, chainOf, found } from './made-chain.ts';
import { nameOf } from './made-parcels.ts';

it('is at each size what a set that is copied would be, however it forks', () => {
  const grown = fc.array(
    fc.record({ from: fc.nat(), value: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h') }),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(grown, (steps) => {
      const sets = [{ grows: GrowingSet.of('a'), copied: new Set(['a']) }];
      for (const { from, value } of steps) {
        const { grows, copied } = sets[from % sets.length] ?? { grows: GrowingSet.of('a'), copied: new Set(['a']) };
        sets.push({ grows: grows.with(value), copied: new Set([...copied, value]) });
      }
      for (const { grows, copied } of sets) {
        expect([...grows]).toEqual([...copied]);
        expect(grows.size).toBe(copied.size);
        for (const value of 'abcdefghi') expect(grows.has(value)).toBe(copied.has(value));
      }
    }),
  );
});

it('is not gone through once while a chain is judged: that would cost its square [PR5]', () => {
  const [device] = [nameOf(1)];
  const gone = vi.spyOn(GrowingSet.prototype, Symbol.iterator);
  const chain = chainOf(found(device), ...Array.from({ length: 300 }, () => about(device, 'AAAA', 0)));
  expect(chain.operations.size).toBe(301);
  expect(gone).not.toHaveBeenCalled();
  gone.mockRestore();
});
