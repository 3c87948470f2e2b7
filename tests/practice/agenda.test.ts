import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agendaOf, aimsInPlace, blocksInPlace, firstPlaces, inPlace, newPlaces } from '../../src/practice/agenda.ts';
import type { PartPlace } from '../../src/practice/session.ts';

const block = (key: string, minutes: number) => ({ key, minutes });
const place = (key: string, order: number): PartPlace => ({ key, order });
const part = (key: string) => ({ key });
const keysOf = (parts: readonly { readonly key: string }[]) => parts.map(({ key }) => key);

describe('agenda', () => {
  it('computes when each block starts, over midnight too', () => {
    const agenda = agendaOf([block('a', 45), block('b', 30), block('c', 15)], '23:00', 90);
    expect(agenda.rows.map(({ block: { key }, startsAt }) => [key, startsAt])).toEqual([
      ['a', '23:00'],
      ['b', '23:45'],
      ['c', '00:15'],
    ]);
    expect(agenda).toMatchObject({ total: 90, over: 0, endsAt: '00:30' });
  });

  it('is empty at 0 minutes, and says how much of the planned length is left over', () => {
    expect(agendaOf([], '16:00', 90)).toEqual({ rows: [], total: 0, over: -90, endsAt: '16:00' });
    expect(agendaOf([block('a', 0)], '16:00', 90)).toMatchObject({ total: 0, over: -90 });
  });

  it('holds ten hours, and says by how much they are too long', () => {
    const day = agendaOf(
      Array.from({ length: 10 }, (_none, i) => block(String(i), 60)),
      '08:00',
      90,
    );
    expect(day).toMatchObject({ total: 600, over: 510, endsAt: '18:00' });
    expect(day.rows.at(-1)).toMatchObject({ offset: 540, startsAt: '17:00' });
  });

  it('names no hour where the session has none, nor any excess where no length is planned', () => {
    const agenda = agendaOf([block('a', 20), block('b', 20)], '', null);
    expect(agenda).toMatchObject({ over: null, endsAt: '' });
    expect(agenda.rows.map(({ offset, startsAt }) => [offset, startsAt])).toEqual([
      [0, ''],
      [20, ''],
    ]);
  });
});

describe('parts in their places', () => {
  it('fall to their keys where they share one, alike on every tablet', () => {
    const parts = [part('b'), part('c'), part('a')];
    const places = [place('a', 1), place('b', 1), place('c', 0)];
    expect(keysOf(inPlace(parts, places))).toEqual(['c', 'a', 'b']);
    expect(inPlace([...parts].reverse(), places)).toEqual(inPlace(parts, places));
  });

  it('come last without one, by key; a place whose part is gone says nothing', () => {
    const parts = [part('z'), part('b'), part('y'), part('a')];
    const places = [place('gone', 0), place('b', 2), place('a', 1e9)];
    expect(keysOf(inPlace(parts, places))).toEqual(['b', 'a', 'y', 'z']);
    expect(keysOf(inPlace(parts, []))).toEqual(['a', 'b', 'y', 'z']);
  });

  it('are blocks in places of blocks, and aims in places of aims', () => {
    const words = { title: '', minutes: 1, technique: '', material: '', leads: '' };
    const plan = {
      blocks: [
        { key: 'a', ...words },
        { key: 'b', ...words },
      ],
      blockPlaces: [place('a', 2), place('b', 1)],
      aims: [
        { key: 'b', text: '' },
        { key: 'a', text: '' },
      ],
      aimPlaces: [place('a', 1), place('b', 2)],
    };
    expect(keysOf(blocksInPlace(plan))).toEqual(['b', 'a']);
    expect(keysOf(aimsInPlace(plan))).toEqual(['a', 'b']);
  });

  it('stand as they were first put', () => {
    const places = Object.entries(firstPlaces(['q', 'b', 'x'])).map(([key, { order }]) => place(key, order));
    expect(keysOf(inPlace([part('x'), part('q'), part('b')], places))).toEqual(['q', 'b', 'x']);
  });
});

describe('new places', () => {
  const orders = fc.uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 12 });

  /** The places after a change, as they are kept. */
  function after(places: readonly PartPlace[], changed: ReadonlyMap<string, number>): PartPlace[] {
    const merged = new Map(places.map(({ key, order }) => [key, order]));
    for (const [key, order] of changed) merged.set(key, order);
    return [...merged].map(([key, order]) => place(key, order));
  }

  it('give exactly the order asked for, whatever the order before, and to every part a place of its own', () => {
    const some = fc.oneof(
      fc.integer({ min: 0, max: 5 }),
      fc.double({ noNaN: true, min: 0, max: 1e-300 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constant(undefined),
    );
    const shuffled = fc.array(some, { maxLength: 12 }).chain((found) =>
      fc.record({
        places: fc.constant(found.flatMap((order, i) => (order === undefined ? [] : [place(`k${String(i)}`, order)]))),
        wanted: fc.shuffledSubarray(
          found.map((_order, i) => `k${String(i)}`),
          { minLength: found.length },
        ),
        gone: fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { maxLength: 2 }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ places, wanted, gone }) => {
        const all = [...places, ...gone.map((order, i) => place(`gone${String(i)}`, order))];
        const now = after(all, newPlaces(wanted, all));
        expect(keysOf(inPlace(wanted.map(part).reverse(), now))).toEqual(wanted);
        const own = now.filter(({ key }) => wanted.includes(key)).map(({ order }) => order);
        expect(new Set(own).size).toBe(wanted.length);
        expect(own.every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('change only the part that was moved', () => {
    fc.assert(
      fc.property(orders, fc.nat(), fc.nat(), (found, a, b) => {
        const places = found.map((order, i) => place(String(i), order));
        const wanted = keysOf(inPlace(places, places));
        const [taken] = wanted.splice(a % wanted.length, 1);
        wanted.splice(b % found.length, 0, taken!);
        const changed = [...newPlaces(wanted, places).keys()];
        expect(changed.length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('change nothing where nothing moved', () => {
    fc.assert(
      fc.property(orders, (found) => {
        const places = found.map((order, i) => place(String(i), order));
        expect(newPlaces(keysOf(inPlace(places, places)), places).size).toBe(0);
      }),
    );
  });

  it('put a new part behind all others, also behind those that had no place', () => {
    expect([...newPlaces(['new'], [])]).toEqual([['new', 1]]);
    expect([...newPlaces(['b', 'a', 'new'], [place('a', 2.5), place('b', 1)])]).toEqual([['new', 3]]);
    expect([...newPlaces(['a', 'stray', 'new'], [place('a', 1)])]).toEqual([
      ['stray', 2],
      ['new', 3],
    ]);
  });

  it('number anew once there is no room between two neighbours', () => {
    const crowded = [place('a', 1), place('b', 1 + Number.EPSILON), place('c', 1 + 2 * Number.EPSILON), place('x', 9)];
    expect([...newPlaces(['a', 'x', 'b', 'c'], crowded).values()]).toEqual([1, 2, 3, 4]);
  });
});
