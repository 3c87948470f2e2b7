import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupSizes, splitUp } from '../../src/practice/buzz-split.ts';
import { drawBelow, shuffled } from '../../src/practice/drawing-lots.ts';
import type { Pair } from '../../src/practice/kept-apart.ts';
import { seededRandom } from '../storage/open-test-notebook.ts';

const names = (n: number) => Array.from({ length: n }, (_, i) => `p${String(i).padStart(3, '0')}`);
const anyPeople = fc.integer({ min: 0, max: 30 }).map(names);
const anySize = fc.integer({ min: 1, max: 8 });
const anySeed = fc.nat();

function anyPairs(people: readonly string[]): fc.Arbitrary<Pair[]> {
  if (people.length < 2) return fc.constant([]);
  const one = fc.constantFrom(...people);
  return fc.array(fc.tuple(one, one), { maxLength: 12 });
}
const anyWish = anyPeople.chain((people) =>
  fc.record({ people: fc.constant(people), size: anySize, apart: anyPairs(people), seed: anySeed }),
);
const together = (groups: readonly (readonly string[])[], [a, b]: Pair) =>
  groups.some((group) => group.includes(a) && group.includes(b));

describe('sizes of small groups', () => {
  it.each([
    [0, 4, []],
    [1, 4, [1]],
    [2, 4, [2]],
    [3, 2, [3]],
    [5, 2, [3, 2]],
    [7, 3, [4, 3]],
    [10, 4, [4, 3, 3]],
    [12, 6, [6, 6]],
    [13, 6, [7, 6]],
    [100, 6, [6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 5, 5]],
  ])('%i people, about %i each', (people, size, sizes) => {
    const found = groupSizes(people, size);
    expect(found.reduce((sum, one) => sum + one, 0)).toBe(people);
    if (people === 100) expect(found.length).toBe(17);
    else expect(found).toEqual(sizes);
  });

  it('differ by one at most, hold everyone, and leave nobody alone who need not be', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 0, max: 12 }), (people, size) => {
        const sizes = groupSizes(people, size);
        expect(sizes.reduce((sum, one) => sum + one, 0)).toBe(people);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        if (people > 1) expect(Math.min(...sizes)).toBeGreaterThan(1);
      }),
    );
  });
});

describe('a split', () => {
  it('is always a partition, whose sizes differ by one at most', () => {
    fc.assert(
      fc.property(anyWish, fc.boolean(), ({ people, size, apart, seed }, mixed) => {
        const mixedBy = mixed ? (person: string) => String(Number(person.slice(1)) % 3) : undefined;
        const { groups } = splitUp({ people, size, apart, mixedBy, before: [] }, seededRandom(seed));
        expect(groups.flat().sort()).toEqual([...people].sort());
        const sizes = groups.map(({ length }) => length);
        if (people.length > 0) expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
  });

  /** Whether there is any way at all, found by trying every one. */
  function possible(people: readonly string[], sizes: readonly number[], apart: readonly Pair[]): boolean {
    const groups: string[][] = sizes.map(() => []);
    const foes = (a: string, b: string) => apart.some(([x, y]) => (x === a && y === b) || (x === b && y === a));
    const place = (index: number): boolean => {
      const person = people[index];
      if (person === undefined) return true;
      return groups.some((group, seat) => {
        if (group.length >= (sizes[seat] ?? 0) || group.some((other) => foes(person, other))) return false;
        group.push(person);
        if (place(index + 1)) return true;
        group.pop();
        return false;
      });
    };
    return place(0);
  }

  it('never seats those together who are to be kept apart when there is any way, and names them when there is none', () => {
    const small = fc.integer({ min: 2, max: 9 }).chain((n) =>
      fc.record({
        people: fc.constant(names(n)),
        size: fc.integer({ min: 2, max: 4 }),
        apart: fc
          .array(fc.tuple(fc.constantFrom(...names(n)), fc.constantFrom(...names(n))), { maxLength: 14 })
          .map((pairs) => pairs.filter(([a, b]) => a !== b)),
        seed: anySeed,
        mixed: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(small, ({ people, size, apart, seed, mixed }) => {
        const before = [people];
        const mixedBy = mixed ? (person: string) => String(Number(person.slice(1)) % 2) : undefined;
        const found = splitUp({ people, size, apart, before, mixedBy }, seededRandom(seed));
        const met = apart.filter((pair) => together(found.groups, pair));
        expect(found.together.length > 0).toBe(met.length > 0);
        expect(met.length > 0).toBe(!possible(people, groupSizes(people.length, size), apart));
      }),
      { numRuns: 1000 },
    );
  });

  it('finds the way where there is one and hardly any other, in a group of up to twenty', () => {
    const hard = fc.integer({ min: 4, max: 20 }).chain((n) =>
      fc.record({
        people: fc.shuffledSubarray(names(n), { minLength: n }),
        size: fc.integer({ min: 2, max: 5 }),
        // Of all pairs that may be kept apart, so many in a hundred are.
        share: fc.integer({ min: 40, max: 100 }),
        seed: anySeed,
      }),
    );
    fc.assert(
      fc.property(hard, ({ people, size, share, seed }) => {
        const random = seededRandom(seed);
        const left = [...people];
        const hidden = groupSizes(people.length, size).map((length) => left.splice(0, length));
        const apart = people.flatMap((a, index) =>
          people
            .slice(index + 1)
            .filter((b) => !together(hidden, [a, b]) && drawBelow(100, random) < share)
            .map((b): Pair => [a, b]),
        );
        const found = splitUp({ people: [...people].sort(), size, apart, before: [] }, random);
        expect(found.together).toEqual([]);
        expect(apart.filter((pair) => together(found.groups, pair))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('minds no pair of whom one is not there, and none of a person with themselves', () => {
    const found = splitUp(
      {
        people: names(4),
        size: 4,
        apart: [
          ['p000', 'gone'],
          ['p001', 'p001'],
        ],
        before: [],
      },
      seededRandom(1),
    );
    expect(found.together).toEqual([]);
  });

  it('spreads what people are mixed by as evenly as the sizes let it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 0, max: 12 }), anySeed, (count, women, seed) => {
        // As many groups of four as there may be women to spread.
        const people = names(count * 4);
        const sexOf = (person: string) => (people.indexOf(person) < women ? 'f' : 'm');
        const { groups } = splitUp({ people, size: 4, apart: [], mixedBy: sexOf, before: [] }, seededRandom(seed));
        const counts = groups.map((group) => group.filter((person) => sexOf(person) === 'f').length);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }),
    );
  });

  /** How many pairs sat together more than once, over some sessions. */
  function repeats(rounds: readonly (readonly (readonly string[])[])[]): number {
    const counts = new Map<string, number>();
    for (const group of rounds.flat()) {
      for (const a of group) for (const b of group) if (a < b) counts.set(a + b, (counts.get(a + b) ?? 0) + 1);
    }
    return [...counts.values()].reduce((sum, n) => sum + Math.max(0, n - 1), 0);
  }

  it('is fairer over sessions than lot alone, by far', () => {
    const people = names(12);
    let fair = 0;
    let lot = 0;
    for (let seed = 1; seed <= 20; seed += 1) {
      const random = seededRandom(seed);
      const rounds: (readonly (readonly string[])[])[] = [];
      const byLot: (readonly (readonly string[])[])[] = [];
      for (let session = 0; session < 4; session += 1) {
        rounds.push(splitUp({ people, size: 3, apart: [], before: rounds.flat() }, random).groups);
        const drawn = shuffled(people, random);
        byLot.push([0, 3, 6, 9].map((from) => drawn.slice(from, from + 3)));
      }
      fair += repeats(rounds);
      lot += repeats(byLot);
    }
    expect(lot).toBeGreaterThan(50);
    expect(fair).toBeLessThan(lot / 4);
  });

  it('is fairer than lot in any course: other sizes, people away, some kept apart, women and men mixed', () => {
    const draws = seededRandom(31);
    const below = (limit: number) => drawBelow(limit, draws);
    const sexOf = (person: string) => String(Number(person.slice(1)) % 2);
    let [fairer, unfairer, ofFair, ofLot] = [0, 0, 0, 0];
    for (let course = 0; course < 150; course += 1) {
      const people = names(6 + below(15));
      const size = 2 + below(4);
      const [a = '', b = ''] = shuffled(people, draws);
      const fair: (readonly (readonly string[])[])[] = [];
      const lot: (readonly (readonly string[])[])[] = [];
      for (let session = 0; session < 6; session += 1) {
        const there = people.filter(() => below(6) > 0);
        const sizes = groupSizes(there.length, size);
        const mixedBy = course % 3 === 0 ? sexOf : undefined;
        fair.push(splitUp({ people: there, size, apart: [[a, b]], mixedBy, before: fair.flat() }, draws).groups);
        const drawn = shuffled(there, draws);
        lot.push(sizes.map((length) => drawn.splice(0, length)));
      }
      const [met, byLot] = [repeats(fair), repeats(lot)];
      ofFair += met;
      ofLot += byLot;
      fairer += met < byLot ? 1 : 0;
      unfairer += met > byLot ? 1 : 0;
    }
    // A sign test: were the two alike, so many fairer courses would come by chance less than once in a billion times.
    expect((fairer - unfairer) / Math.sqrt(fairer + unfairer)).toBeGreaterThan(6);
    // And not by a hair: of the repeated meetings that need not be, some are left even to the best.
    expect(ofFair).toBeLessThan(ofLot * 0.85);
  });

  it('never forgets anyone over a course: each sits with each before some sit together for the third time', () => {
    // Eight in pairs: seven sessions are enough for everyone to have met everyone.
    const people = names(8);
    for (let seed = 1; seed <= 20; seed += 1) {
      const rounds: (readonly (readonly string[])[])[] = [];
      const random = seededRandom(seed);
      for (let session = 0; session < 7; session += 1)
        rounds.push(splitUp({ people, size: 2, apart: [], before: rounds.flat() }, random).groups);
      const met = new Map<string, number>();
      for (const [a = '', b = ''] of rounds.flat().map((pair) => [...pair].sort()))
        met.set(a + b, (met.get(a + b) ?? 0) + 1);
      expect(Math.max(...met.values())).toBeLessThanOrEqual(2);
    }
  });

  it('is another one when it is drawn again', () => {
    const wish = { people: names(12), size: 4, apart: [], before: [] };
    const random = seededRandom(7);
    const drawn = new Set(
      Array.from({ length: 10 }, () =>
        JSON.stringify(
          splitUp(wish, random)
            .groups.map((group) => [...group].sort())
            .sort(),
        ),
      ),
    );
    expect(drawn.size).toBeGreaterThan(8);
  });

  it('takes a hundred, with fifty sessions behind them, in a moment', () => {
    const people = names(100);
    const before = Array.from({ length: 50 }, (_, i) => shuffled(people, seededRandom(i + 1)).slice(0, 6));
    const began = performance.now();
    const { groups } = splitUp({ people, size: 6, apart: [['p000', 'p001']], before }, seededRandom(3));
    expect(groups.flat()).toHaveLength(100);
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
