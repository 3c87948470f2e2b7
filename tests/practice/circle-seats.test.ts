import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { circleSeats, comings, SEAT } from '../../src/practice/circle-seats.ts';
import { newPlaces } from '../../src/practice/agenda.ts';
import { FACILITATOR_SEAT } from '../../src/practice/turn.ts';

const run = (
  places: Readonly<Record<string, number>> = {},
  people: { key: string; takes: 'in' | 'out'; at: number }[] = [],
) => ({
  begunAt: 1000,
  people,
  places: Object.entries(places).map(([seat, order]) => ({ key: SEAT + seat, order })),
});

describe('seats of a circle', () => {
  it('begins with whoever leads, then people as they come, with those who spoke and are gone', () => {
    expect(circleSeats(['ani', 'budi'], ['citra', 'ani'], run())).toEqual([FACILITATOR_SEAT, 'ani', 'budi', 'citra']);
    expect(circleSeats([], [], run())).toEqual([FACILITATOR_SEAT]);
  });

  it('seats who has a place by it, and who has none behind them', () => {
    const seats = circleSeats(['ani', 'budi', 'citra'], [], run({ citra: 1, [FACILITATOR_SEAT]: 2, ani: 3, gone: 0 }));
    expect(seats).toEqual(['citra', FACILITATOR_SEAT, 'ani', 'budi']);
  });

  it('keeps any order people are put into', () => {
    const people = ['a', 'b', 'c', 'd', 'e'];
    fc.assert(
      fc.property(fc.shuffledSubarray([FACILITATOR_SEAT, ...people], { minLength: 6, maxLength: 6 }), (order) => {
        const keys = order.map((seat) => SEAT + seat);
        const places = [...newPlaces(keys, [])].map(([key, place]) => ({ key, order: place }));
        expect(circleSeats(people, [], { places })).toEqual(order);
      }),
    );
  });
});

describe('comings and goings', () => {
  it('tells who left, who came after the beginning, and nothing of whoever was there all along', () => {
    const marks = [
      { member: 'ani', at: 500 },
      { member: 'budi', at: 3000 },
      { member: 'citra', at: 4000 },
    ];
    const told = comings([FACILITATOR_SEAT, 'ani', 'budi', 'citra'], ['ani', 'budi'], run(), marks);
    expect(told.map(({ act, from, at }) => [act, from, at])).toEqual([
      ['returns', 'budi', 3000],
      ['leaves', 'citra', 4000],
    ]);
  });

  it('goes by what was said last, in attendance or in the technique', () => {
    const left = run({}, [{ key: 'ani', takes: 'out', at: 6000 }]);
    const told = comings(['ani'], [], left, [{ member: 'ani', at: 2000 }]);
    expect(told).toMatchObject([{ act: 'leaves', at: 6000 }]);
  });
});
