import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buzzSeats,
  drawReporters,
  latestSplit,
  reportCounts,
  reseated,
  standingSplits,
} from '../../src/practice/buzz-seats.ts';
import { seededRandom } from '../storage/open-test-notebook.ts';

const split = (key: string, at: number, groups: string[][], reporters: string[] = []) => ({
  key,
  at,
  groups,
  reporters,
});
const run = (splits: ReturnType<typeof split>[]) => ({ splits, reporters: [], reported: [] });
const everyone = ['a', 'b', 'c', 'd', 'e', 'f'];

describe('splits that stand', () => {
  type Drawn = ReturnType<typeof split> & { instead?: string[] };
  const drawn = (key: string, at: number, instead?: string[]): Drawn => ({
    ...split(key, at, [[key]]),
    ...(instead && { instead }),
  });
  const keys = (splits: Drawn[]) => standingSplits({ splits }).map(({ key }) => key);

  it('are both where two tablets drew without having seen each other, until one takes the place of the other', () => {
    const [first, mine, theirs] = [drawn('a', 1, []), drawn('b', 2, ['a']), drawn('c', 3, ['a'])];
    expect(keys([first, mine, theirs])).toEqual(['c', 'b']);
    expect(keys([first, drawn('b', 2, ['a', 'c']), theirs])).toEqual(['b']);
    expect(keys([first, mine, theirs, drawn('d', 4, ['a', 'b', 'c'])])).toEqual(['d']);
    // Decided on apart as well: still both.
    expect(keys([first, drawn('b', 2, ['a', 'c']), drawn('c', 3, ['a', 'b'])])).toEqual(['c', 'b']);
  });

  it('are the one before it when the latest is taken back, however often was drawn', () => {
    const all = [drawn('a', 1, []), drawn('b', 2, ['a']), drawn('c', 3, ['a', 'b'])];
    expect(keys(all)).toEqual(['c']);
    expect(keys(all.slice(0, 2))).toEqual(['b']);
    expect(keys([all[0]!, all[2]!])).toEqual(['c']);
  });

  it('are one alone on one tablet: the last drawn, in whatever order they are read', () => {
    const random = fc.array(fc.nat(50), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(random, fc.boolean(), (moments, told) => {
        const all = moments
          .toSorted((a, b) => a - b)
          .map((at, index) =>
            drawn(`s${index}`, at, told ? moments.slice(0, index).map((_, before) => `s${before}`) : undefined),
          );
        expect(keys(all.toReversed())).toEqual([`s${moments.length - 1}`]);
        expect(keys(all)).toEqual(keys(all.toReversed()));
      }),
    );
  });
});

describe('who sits where', () => {
  it('is the split drawn last; nobody sits before the first', () => {
    expect(buzzSeats(run([]), everyone)).toBeUndefined();
    const drawn = run([split('s2', 9, [everyone]), split('s1', 3, [['a'], ['b']])]);
    expect(latestSplit(drawn)?.key).toBe('s2');
    expect(latestSplit({ splits: [...drawn.splits].reverse() })?.key).toBe('s2');
  });

  it('leaves out who has gone, hands the report to the next, and names who came later', () => {
    const seats = buzzSeats(
      run([
        split(
          's',
          1,
          [
            ['a', 'b', 'c'],
            ['d', 'e'],
          ],
          ['a', 'd'],
        ),
      ]),
      ['b', 'c', 'd', 'e', 'f'],
    );
    expect(seats?.groups.map(({ members, reporter }) => [members, reporter])).toEqual([
      [['b', 'c'], 'b'],
      [['d', 'e'], 'd'],
    ]);
    expect(seats?.unseated).toEqual(['f']);
    expect(buzzSeats(run([split('s', 1, [['a']], ['a'])]), [])?.groups[0]?.reporter).toBe('');
  });

  it('knows another reporter chosen by hand, and which groups have reported', () => {
    const seats = buzzSeats(
      {
        splits: [
          split(
            's',
            1,
            [
              ['a', 'b'],
              ['c', 'd'],
            ],
            ['a', 'c'],
          ),
        ],
        reporters: [{ key: 's-0', member: 'b' }],
        reported: [{ key: 's-1', at: 77 }],
      },
      everyone,
    );
    expect(seats?.groups.map(({ reporter, reportedAt }) => [reporter, reportedAt])).toEqual([
      ['b', null],
      ['c', 77],
    ]);
  });

  it('seats newcomers and whoever was left alone, apart from whom they should be', () => {
    const seats = buzzSeats(
      run([
        split('s', 1, [
          ['a', 'b', 'x'],
          ['c', 'd'],
          ['e', 'f'],
        ]),
      ]),
      ['a', 'b', 'c', 'd', 'e', 'n'],
    );
    expect(seats && reseated(seats, () => false)).toEqual([
      ['a', 'b', 'e'],
      ['c', 'd', 'n'],
    ]);
    const apart = (one: string, other: string) => one + other === 'na' || one + other === 'an';
    expect(seats && reseated({ ...seats, unseated: ['n'] }, apart).find((group) => group.includes('n'))).not.toContain(
      'a',
    );
  });

  it('never loses or doubles anyone by seating anew', () => {
    const people = fc.uniqueArray(fc.constantFrom(...'a b c d e f g h i j k l'.split(' ')), { maxLength: 12 });
    fc.assert(
      fc.property(people, people, fc.integer({ min: 1, max: 4 }), (drawn, there, count) => {
        const groups = Array.from({ length: count }, (_, i) => drawn.filter((_one, j) => j % count === i));
        const seats = buzzSeats(run([split('s', 1, groups)]), there);
        const found = seats ? reseated(seats, () => false) : [];
        expect(found.flat().sort()).toEqual([...there].sort());
        if (there.length > 1) for (const group of found) expect(group.length).toBeGreaterThan(1);
      }),
    );
  });

  it('lets each report in turn: nobody again before all have', () => {
    const random = seededRandom(5);
    const group = ['a', 'b', 'c', 'd'];
    const counts = new Map<string, number>();
    for (let turn = 0; turn < 8; turn += 1) {
      const [reporter = ''] = drawReporters([group], (person) => counts.get(person) ?? 0, random);
      counts.set(reporter, (counts.get(reporter) ?? 0) + 1);
    }
    expect([...counts.values()]).toEqual([2, 2, 2, 2]);
  });

  it('counts reports over earlier runs', () => {
    const runs = [
      run([split('s', 1, [['a', 'b'], ['c']], ['b', 'c'])]),
      run([split('t', 1, [['a', 'b']], ['b'])]),
      run([]),
    ];
    expect([...reportCounts(runs)]).toEqual([
      ['b', 2],
      ['c', 1],
    ]);
  });
});
