import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BoardPerson, Conflict } from '../../src/practice/board.ts';
import { changedSplit, proposedSides, proposeSplit, SPLIT_SIDES, unlikeness } from '../../src/practice/split.ts';
import { person } from './board-people.ts';

const arbitraryPeople = (most: number) =>
  fc
    .array(
      fc.record({
        age: fc.option(fc.integer({ min: 8, max: 80 }), { nil: undefined }),
        sex: fc.constantFrom('', 'perempuan', 'laki-laki'),
        needs: fc.subarray(['berduka', 'marah', 'teman', 'kerja']),
        abilities: fc.subarray(['musik', 'memasak', 'humor']),
        isNew: fc.boolean(),
      }),
      { minLength: 1, maxLength: most },
    )
    .map((all) => all.map((one, index) => person(`p${index}`, one)));

/** People, and pairs of them by index. */
const arbitraryBoard = (most: number) =>
  arbitraryPeople(most).chain((people) =>
    fc.record({
      people: fc.constant(people),
      pairs: fc.uniqueArray(
        fc
          .tuple(fc.nat(people.length - 1), fc.nat(people.length - 1))
          .filter(([a, b]) => a < b)
          .map(([a, b]) => `${a}-${b}`),
        { maxLength: people.length < 2 ? 0 : 8 },
      ),
    }),
  );

function conflictsOf(people: readonly BoardPerson[], pairs: readonly string[]): readonly Conflict[] {
  return pairs.map((pair) => {
    const [a = 0, b = 0] = pair.split('-').map(Number);
    return { one: people[a]!, other: people[b]!, keys: [pair], text: '' };
  });
}

/** Whether any even division keeps every pair apart; by trying them all. */
function canBeParted(count: number, pairs: readonly string[]): boolean {
  const both = pairs.map((pair) => pair.split('-').map(Number) as [number, number]);
  for (let sides = 0; sides < 2 ** count; sides += 1) {
    const side = (at: number) => (sides >> at) & 1;
    let ones = 0;
    for (let at = 0; at < count; at += 1) ones += side(at);
    if (Math.abs(2 * ones - count) <= 1 && both.every(([a, b]) => side(a) !== side(b))) return true;
  }
  return false;
}

describe('a proposed split into two groups', () => {
  it('is a partition whose sizes differ by one at most, whatever the conflicts and the turn', () => {
    fc.assert(
      fc.property(arbitraryBoard(24), fc.nat(5), ({ people, pairs }, turn) => {
        const { halves } = proposeSplit(people, conflictsOf(people, pairs), turn);
        const ids = halves.flat().map(({ id }) => id);
        expect([...ids].sort()).toEqual(people.map(({ id }) => id).sort());
        expect(Math.abs(halves[0].length - halves[1].length)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 150 },
    );
  });

  it('keeps everyone in conflict apart exactly when an even division can, and names the pairs it cannot part', () => {
    fc.assert(
      fc.property(arbitraryBoard(9), ({ people, pairs }) => {
        const conflicts = conflictsOf(people, pairs);
        const { halves, together } = proposeSplit(people, conflicts);
        const inFirst = new Set(halves[0].map(({ id }) => id));
        const still = conflicts.filter(({ one, other }) => inFirst.has(one.id) === inFirst.has(other.id));
        expect(together).toEqual(still);
        expect(together.length === 0).toBe(canBeParted(people.length, pairs));
      }),
      { numRuns: 200 },
    );
  });

  it('makes halves more alike than chance does', () => {
    fc.assert(
      fc.property(
        arbitraryPeople(20).filter(({ length }) => length >= 4),
        fc.infiniteStream(fc.nat(1_000_000)),
        (people, chances) => {
          const found = unlikeness(proposeSplit(people, []).halves);
          let sum = 0;
          for (let time = 0; time < 20; time += 1) {
            const order = people
              .map((one) => ({ one, at: chances.next().value as number }))
              .sort((a, b) => a.at - b.at);
            const drawn = order.map(({ one }) => one);
            const middle = Math.ceil(drawn.length / 2);
            sum += unlikeness([drawn.slice(0, middle), drawn.slice(middle)]);
          }
          expect(found).toBeLessThanOrEqual(sum / 20 + 1e-9);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is the same each time it is asked, and another one at the next turn', () => {
    const people = Array.from({ length: 12 }, (_none, index) => person(`p${index}`, { age: 10 + index }));
    const names = (turn: number) => proposeSplit(people, [], turn).halves.map((half) => half.map(({ id }) => id));
    expect(names(0)).toEqual(names(0));
    expect(new Set([0, 1, 2, 3].map((turn) => JSON.stringify(names(turn)))).size).toBeGreaterThan(1);
  });

  it('stands for one person, for nobody, and for a hundred within seconds', () => {
    expect(proposeSplit([], []).halves).toEqual([[], []]);
    const one = [person('a', {})];
    expect(proposeSplit(one, []).halves).toEqual([one, []]);
    const many = Array.from({ length: 100 }, (_none, index) =>
      person(`p${index}`, {
        age: 10 + (index % 50),
        sex: index % 3 ? 'perempuan' : 'laki-laki',
        needs: [`n${index % 7}`],
        abilities: [`a${index % 5}`],
      }),
    );
    const begun = performance.now();
    const { halves, together } = proposeSplit(many, conflictsOf(many, ['0-1', '1-2', '3-90']));
    expect(performance.now() - begun).toBeLessThan(5_000);
    expect(halves.map(({ length }) => length)).toEqual([50, 50]);
    expect(together).toEqual([]);
  });
});

describe('a proposal changed by hand', () => {
  it('is the proposal where nothing was chosen, and where what was chosen is what was proposed', () => {
    fc.assert(
      fc.property(arbitraryBoard(16), fc.nat(3), ({ people, pairs }, turn) => {
        const conflicts = conflictsOf(people, pairs);
        const proposal = proposeSplit(people, conflicts, turn);
        expect(changedSplit(people, conflicts, proposal, {})).toEqual({ ...proposal, open: [] });
        const same = changedSplit(people, conflicts, proposal, proposedSides(proposal));
        expect(same).toEqual({ ...proposal, open: [] });
      }),
    );
  });

  it('puts everybody at one place, those chosen where they were chosen, and names who is still together', () => {
    fc.assert(
      fc.property(
        arbitraryBoard(16),
        fc.dictionary(
          fc.nat(20).map((at) => `p${at}`),
          fc.constantFrom(...SPLIT_SIDES),
        ),
        ({ people, pairs }, chosen) => {
          const conflicts = conflictsOf(people, pairs);
          const { halves, open, together } = changedSplit(people, conflicts, proposeSplit(people, conflicts), chosen);
          const sides = { first: halves[0], second: halves[1], open };
          expect([...halves.flat(), ...open].map(({ id }) => id).sort()).toEqual(people.map(({ id }) => id).sort());
          const at = new Map(SPLIT_SIDES.flatMap((side) => sides[side].map(({ key }) => [key, side] as const)));
          for (const { key } of people) if (chosen[key]) expect(at.get(key)).toBe(chosen[key]);
          // Left open they are in neither group, and so not together.
          const still = conflicts.filter(
            ({ one, other }) => at.get(one.key) === at.get(other.key) && at.get(one.key) !== 'open',
          );
          expect(together).toEqual(still);
        },
      ),
    );
  });
});
