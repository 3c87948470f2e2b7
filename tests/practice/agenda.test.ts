import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agendaOf, inPlace, newPlaces, nextPlace } from '../../src/practice/agenda.ts';

const block = (key: string, minutes: number, order = 1) => ({ key, minutes, order });

describe('agenda', () => {
  it('computes when each block starts, over midnight too', () => {
    const agenda = agendaOf([block('b', 30, 2), block('a', 45, 1), block('c', 15, 3)], '23:00', 90);
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
      Array.from({ length: 10 }, (_none, i) => block(String(i), 60, i)),
      '08:00',
      90,
    );
    expect(day).toMatchObject({ total: 600, over: 510, endsAt: '18:00' });
    expect(day.rows.at(-1)).toMatchObject({ offset: 540, startsAt: '17:00' });
  });

  it('names no hour where the session has none, nor any excess where no length is planned', () => {
    const agenda = agendaOf([block('a', 20), block('b', 20, 2)], '', null);
    expect(agenda).toMatchObject({ over: null, endsAt: '' });
    expect(agenda.rows.map(({ offset, startsAt }) => [offset, startsAt])).toEqual([
      [0, ''],
      [20, ''],
    ]);
  });

  it('lets blocks of one place fall to their keys, alike on every tablet', () => {
    const parts = [block('b', 1, 1), block('c', 1, 0), block('a', 1, 1)];
    expect(inPlace(parts).map(({ key }) => key)).toEqual(['c', 'a', 'b']);
    expect(inPlace([...parts].reverse())).toEqual(inPlace(parts));
  });

  it('puts a new part behind all others', () => {
    expect(nextPlace([])).toBe(1);
    expect(nextPlace([block('a', 1, 2.5), block('b', 1, 1)])).toBe(3);
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true })), (orders) => {
        const parts = orders.map((order, i) => block(String(i), 1, order));
        expect(parts.every(({ order }) => order < nextPlace(parts))).toBe(true);
      }),
    );
  });
});

describe('new places', () => {
  const orders = fc.uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 12 });

  it('give exactly the order asked for, whatever the order before', () => {
    const shuffled = fc
      .array(fc.oneof(fc.integer({ min: 0, max: 5 }), fc.double({ noNaN: true, min: 0, max: 1e-300 })), {
        maxLength: 12,
      })
      .chain((places) =>
        fc
          .shuffledSubarray(
            places.map((_place, i) => i),
            { minLength: places.length },
          )
          .map((order) => order.map((i) => block(`k${String(i)}`, 1, places[i] ?? 0))),
      );
    fc.assert(
      fc.property(shuffled, (wanted) => {
        const places = newPlaces(wanted);
        const after = wanted.map((part) => ({ ...part, order: places.get(part.key) ?? part.order }));
        expect(inPlace(after).map(({ key }) => key)).toEqual(wanted.map(({ key }) => key));
        expect(after.every(({ order }, i) => i === 0 || order > (after[i - 1]?.order ?? 0))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('change only the part that was moved', () => {
    fc.assert(
      fc.property(orders, fc.nat(), fc.nat(), (places, a, b) => {
        const parts = inPlace(places.map((order, i) => block(String(i), 1, order)));
        const wanted = [...parts];
        const [taken] = wanted.splice(a % parts.length, 1);
        wanted.splice(b % parts.length, 0, taken!);
        const changed = newPlaces(wanted);
        expect(changed.size).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('changes nothing where nothing moved', () => {
    fc.assert(
      fc.property(orders, (places) => {
        expect(newPlaces(inPlace(places.map((order, i) => block(String(i), 1, order)))).size).toBe(0);
      }),
    );
  });

  it('numbers anew once there is no room between two neighbours', () => {
    const crowded = [
      block('a', 1, 1),
      block('x', 1, 9),
      block('b', 1, 1 + Number.EPSILON),
      block('c', 1, 1 + 2 * Number.EPSILON),
    ];
    expect([...newPlaces(crowded).values()]).toEqual([1, 2, 3, 4]);
  });
});
