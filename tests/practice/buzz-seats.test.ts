import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buzzSeats, drawReporters, latestSplit, reportCounts, reseated } from '../../src/practice/buzz-seats.ts';
import { seededRandom } from '../storage/open-test-notebook.ts';

const split = (key: string, at: number, groups: string[][], reporters: string[] = []) => ({
  key,
  at,
  groups,
  reporters,
});
const run = (splits: ReturnType<typeof split>[]) => ({ splits, reporters: [], reported: [] });
const everyone = ['a', 'b', 'c', 'd', 'e', 'f'];

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
