import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reinforcementCounts } from '../../src/practice/reinforcement-count.ts';

const MEMBERS = ['ani', 'budi', 'citra', 'dewi'].map((id) => ({ id }));
const given = fc.array(
  fc.record({ member: fc.constantFrom('ani', 'budi', 'citra', 'gone'), at: fc.option(fc.nat(1000)) }),
);

it('puts who was left out first, then who was told longest ago', () => {
  const counts = reinforcementCounts(MEMBERS, [
    { member: 'ani', at: 5 },
    { member: 'budi', at: 2 },
    { member: 'budi', at: 9 },
  ]);
  expect(counts.map(({ member, times, lastAt }) => [member.id, times, lastAt])).toEqual([
    ['citra', 0, null],
    ['dewi', 0, null],
    ['ani', 1, 5],
    ['budi', 2, 9],
  ]);
});

it('has each member once, and counts every one that was given to them', () => {
  fc.assert(
    fc.property(given, (all) => {
      const counts = reinforcementCounts(MEMBERS, all);
      expect(counts.map(({ member }) => member.id).sort()).toEqual(MEMBERS.map(({ id }) => id));
      const total = counts.reduce((sum, { times }) => sum + times, 0);
      expect(total).toBe(all.filter(({ member }) => member !== 'gone').length);
      expect(reinforcementCounts(MEMBERS, [...all].reverse())).toEqual(counts);
    }),
  );
});
