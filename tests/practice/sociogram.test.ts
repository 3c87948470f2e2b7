import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyItem } from '../../src/practice/item.ts';
import { peerChoiceKind } from '../../src/practice/peer-choice.ts';
import { tieLines } from '../../src/practice/sociogram-lines.ts';
import { placesOf, WIDTH } from '../../src/practice/sociogram-places.ts';
import {
  choiceRounds,
  choicesApart,
  choicesOf,
  mutualPairs,
  notChosen,
  sociogramOf,
  tieChanges,
  type Tie,
  type ToldChoice,
} from '../../src/practice/sociogram.ts';
import { seen, writtenApart } from './made-view.ts';

const DAY = '2026-11-23';
const choice = (from: string, to: readonly string[], more: Partial<ToldChoice> = {}): ToldChoice => ({
  date: DAY,
  question: 'task',
  from,
  to,
  ...more,
});

/** A group of up to a hundred, and up to three choices of each. */
const group = fc
  .integer({ min: 1, max: 100 })
  .chain((size) =>
    fc.record({
      people: fc.constant(Array.from({ length: size }, (_, n) => `m${String(n).padStart(3, '0')}`)),
      chosen: fc.array(fc.array(fc.integer({ min: 0, max: size - 1 }), { maxLength: 3 }), {
        minLength: size,
        maxLength: size,
      }),
    }),
  )
  .map(({ people, chosen }) => ({
    people,
    choices: people.map((from, at) =>
      choice(
        from,
        (chosen[at] ?? []).map((n) => people[n] ?? ''),
      ),
    ),
  }));
/** Two ended in one corner of the picture here, and were pushed back upon each other for ever. */
const corner = (() => {
  const people = Array.from({ length: 99 }, (_, n) => `m${String(n).padStart(3, '0')}`);
  const chosen: Readonly<Record<number, readonly number[]>> = {
    0: [32, 75],
    1: [58, 47],
    4: [70, 9],
    6: [72, 84],
    7: [27, 12],
    8: [0],
    9: [31, 89, 15],
    11: [49],
    13: [5],
    14: [0, 66],
    15: [26],
    17: [73],
    23: [0],
    29: [44],
    30: [0],
    38: [0],
    46: [1],
  };
  const choices = people.map((from, at) =>
    choice(
      from,
      (chosen[at] ?? []).map((n) => people[n] ?? ''),
    ),
  );
  return { people, choices };
})();
const told = ({ people, choices }: { people: readonly string[]; choices: readonly ToldChoice[] }) =>
  sociogramOf(people, choices, DAY, 'task');

describe('the sociogram of one day', () => {
  it('holds each choice once, none of oneself, and none of or by somebody who is gone', () => {
    const { ties, answered } = sociogramOf(
      ['a', 'b', 'c'],
      [choice('a', ['b', 'b', 'a', 'gone']), choice('gone', ['a']), choice('b', [])],
      DAY,
      'task',
    );
    expect(ties).toEqual([{ from: 'a', to: 'b' }]);
    expect([...answered]).toEqual(['a', 'b']);
  });

  it('keeps days and questions apart', () => {
    const choices = [
      choice('a', ['b']),
      choice('a', ['c'], { question: 'help' }),
      choice('a', ['c'], { date: '2026-10-01' }),
    ];
    expect(sociogramOf(['a', 'b', 'c'], choices, DAY, 'task').ties).toEqual([{ from: 'a', to: 'b' }]);
    expect(choiceRounds(choices, ['task', 'help'])).toEqual([
      { date: DAY, answered: 1 },
      { date: '2026-10-01', answered: 1 },
    ]);
    expect(choiceRounds(choices, ['hard'])).toEqual([]);
  });

  it('of no answers, and of one person, has nothing to tell and breaks nothing', () => {
    for (const people of [[], ['a']]) {
      const empty = sociogramOf(people, [], DAY, 'task');
      expect(empty.ties).toEqual([]);
      expect(notChosen(empty)).toEqual(people);
      expect(mutualPairs(empty.ties)).toBe(0);
      expect(placesOf(people, []).at.size).toBe(people.length);
    }
    expect(choiceRounds([], ['task', 'help'])).toEqual([]);
  });

  it('counts what was given as often as what was taken', () => {
    fc.assert(
      fc.property(group, (of) => {
        const sociogram = told(of);
        const each = of.people.map((member) => choicesOf(sociogram, member));
        const sum = (lists: readonly (readonly string[])[]) => lists.reduce((all, list) => all + list.length, 0);
        expect(sum(each.map(({ chosen }) => chosen))).toBe(sociogram.ties.length);
        expect(sum(each.map(({ by }) => by))).toBe(sociogram.ties.length);
        expect(sum(each.map(({ mutual }) => mutual))).toBe(2 * mutualPairs(sociogram.ties));
        expect(notChosen(sociogram)).toEqual(of.people.filter((_, at) => each[at]?.by.length === 0));
      }),
      { numRuns: 40 },
    );
  });

  it('names what was put in apart on another tablet', () => {
    let item = writtenApart(peerChoiceKind, emptyItem('peerChoice', 1, 'g'), 'here', { from: 'a', to: ['b'] });
    item = writtenApart(peerChoiceKind, item, 'there', { to: ['c'] });
    const view = seen(peerChoiceKind, 'x', item);
    expect([view.to, ...choicesApart(view)].sort()).toEqual([['b'], ['c']]);
  });
});

describe('the difference between two days', () => {
  it('is new, kept or gone, and nothing else', () => {
    const changes = tieChanges(
      [
        { from: 'a', to: 'b' },
        { from: 'b', to: 'a' },
      ],
      [
        { from: 'a', to: 'b' },
        { from: 'a', to: 'c' },
      ],
    );
    expect(changes.map(({ from, to, change }) => `${from}${to} ${change}`).sort()).toEqual([
      'ab kept',
      'ac new',
      'ba gone',
    ]);
  });

  it('backwards swaps new and gone', () => {
    fc.assert(
      fc.property(group, group, (one, other) => {
        const [a, b] = [told(one).ties, told(other).ties];
        const name = ({ from, to }: Tie) => `${from} ${to}`;
        const by = (change: string, of: ReturnType<typeof tieChanges>) =>
          of
            .filter((tie) => tie.change === change)
            .map(name)
            .sort();
        const [there, back] = [tieChanges(a, b), tieChanges(b, a)];
        expect(by('new', there)).toEqual(by('gone', back));
        expect(by('kept', there)).toEqual(by('kept', back));
        expect(there).toHaveLength(new Set([...a, ...b].map(name)).size);
      }),
      { numRuns: 40 },
    );
  });
});

describe('where they stand', () => {
  it('everyone in the picture, nobody upon another, whoever chose whom', () => {
    fc.assert(
      fc.property(group, (of) => {
        const { at, apart } = placesOf(of.people, told(of).ties);
        const points = [...at.values()];
        expect(points).toHaveLength(of.people.length);
        for (const [i, { x, y }] of points.entries()) {
          expect(x).toBeGreaterThanOrEqual(apart * 0.499);
          expect(x).toBeLessThanOrEqual(WIDTH - apart * 0.499);
          expect(y).toBeGreaterThanOrEqual(apart * 0.499);
          expect(y).toBeLessThanOrEqual(1 - apart * 0.499);
          for (const other of points.slice(i + 1)) {
            // Signs have a radius of less than a third of it.
            expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThan(apart * 0.85);
          }
        }
      }),
      { numRuns: 25, examples: [[corner]] },
    );
  });

  it('is the same for the same choices, in whatever order they come', () => {
    fc.assert(
      fc.property(group, (of) => {
        const { ties } = told(of);
        const one = placesOf(of.people, ties);
        const other = placesOf(of.people.toReversed(), ties.toReversed());
        expect(Object.fromEntries(other.at)).toEqual(Object.fromEntries(one.at));
      }),
      { numRuns: 15 },
    );
  });

  it('puts those who chose each other nearer than those who did not', () => {
    const people = ['a', 'b', 'c', 'd', 'e', 'f'];
    const trios = [
      ['a', 'c', 'e'],
      ['b', 'd', 'f'],
    ];
    const ties = trios.flatMap((trio) =>
      trio.flatMap((from) => trio.filter((to) => to !== from).map((to) => ({ from, to }))),
    );
    const { at } = placesOf(people, ties);
    const mean = (pairs: readonly (readonly [string, string])[]) =>
      pairs.reduce((sum, [a, b]) => sum + Math.hypot(at.get(a)!.x - at.get(b)!.x, at.get(a)!.y - at.get(b)!.y), 0) /
      pairs.length;
    const pairs = people.flatMap((a, i) => people.slice(i + 1).map((b) => [a, b] as const));
    const within = pairs.filter(([a, b]) => trios.some((trio) => trio.includes(a) && trio.includes(b)));
    expect(mean(within)).toBeLessThan(0.75 * mean(pairs.filter((pair) => !within.includes(pair))));
  });
});

describe('lines', () => {
  const at = new Map([
    ['a', { x: 0, y: 0 }],
    ['b', { x: 1, y: 0 }],
  ]);

  it('one for both directions where they are alike, two beside each other where they are not', () => {
    const both = [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'a' },
    ];
    const [line, ...none] = tieLines(both, at, 0.05);
    expect(none).toEqual([]);
    expect(line).toMatchObject({ mutual: true });
    const apart = tieLines(
      both.map((tie, n) => ({ ...tie, change: n === 0 ? ('kept' as const) : ('gone' as const) })),
      at,
      0.05,
    );
    expect(apart.map(({ mutual }) => mutual)).toEqual([false, false]);
    expect(apart[0]!.start.y).not.toBeCloseTo(apart[1]!.end.y);
  });

  it('end at the edge of a sign', () => {
    const [line] = tieLines([{ from: 'a', to: 'b' }], at, 0.05);
    expect(line!.start.x).toBeGreaterThan(0.05);
    expect(line!.end.x).toBeLessThan(0.95);
  });
});
