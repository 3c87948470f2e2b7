import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_TURN, spokenTurns, type CircleTap } from '../../src/practice/spoken-turns.ts';
import { talkingCircle } from '../../src/practice/talking-circle.ts';
import { FACILITATOR_SEAT, TURN_ACTS } from '../../src/practice/turn.ts';

const MINUTE = 60_000;
const BEGUN = Date.UTC(2026, 10, 23, 9, 0);
const at = (after: number) => BEGUN + after * MINUTE;

let taps = 0;
function tap(after: number, act: CircleTap['act'], from = '', to = ''): CircleTap {
  taps += 1;
  return { id: `t${String(taps).padStart(4, '0')}`, at: at(after), act, from, to };
}

const SEATS = [FACILITATOR_SEAT, 'ani', 'budi', 'citra'];
const told = (entries: readonly CircleTap[], until: number, stops: readonly number[] = []) =>
  talkingCircle(SEATS, entries, { until: at(until), stops: stops.map(at) });
const seat = (circle: ReturnType<typeof told>, name: string) => {
  const found = circle.seats.find((share) => share.seat === name);
  if (!found) throw new Error(`no seat ${name}`);
  return found;
};

describe('talking circle', () => {
  it('tells time and turns of each, and the share of whoever leads', () => {
    const circle = told([tap(0, 'speaks', FACILITATOR_SEAT), tap(1, 'speaks', 'ani'), tap(3, 'speaks', 'budi')], 4);
    expect(seat(circle, 'ani')).toMatchObject({ turns: 1, time: 2 * MINUTE, share: 0.5 });
    expect(circle).toMatchObject({ speaking: 'budi', turns: 3, facilitatorShare: 0.25, medianTurn: MINUTE });
    expect(seat(circle, 'citra')).toMatchObject({ turns: 0, time: 0, share: 0, heard: 4 * MINUTE });
  });

  it('takes a second tap on whoever has the word for the same turn, and what it adds for an address', () => {
    const circle = told(
      [
        tap(0, 'speaks', 'ani'),
        tap(1, 'speaks', 'ani', 'budi'),
        tap(2, 'speaks', 'ani', 'budi'),
        tap(2, 'speaks', 'ani', 'ani'),
      ],
      3,
    );
    expect(circle).toMatchObject({ turns: 1, pairs: [{ from: 'ani', to: 'budi', times: 2 }] });
  });

  it('ends a turn with a tap on silence, with a stop of the clock, and when the speaker leaves', () => {
    expect(told([tap(0, 'speaks', 'ani'), tap(2, 'still')], 9)).toMatchObject({
      time: 2 * MINUTE,
      speaking: undefined,
    });
    expect(told([tap(0, 'speaks', 'ani')], 9, [3])).toMatchObject({ time: 3 * MINUTE, speaking: undefined });
    expect(told([tap(0, 'speaks', 'ani'), tap(1, 'leaves', 'ani')], 9)).toMatchObject({ time: MINUTE });
    expect(told([tap(0, 'speaks', 'ani'), tap(1, 'leaves', 'budi')], 2)).toMatchObject({ speaking: 'ani' });
  });

  it('gives the last speaker no night of sleep, and nobody else a quiet one', () => {
    const circle = told([tap(0, 'speaks', 'ani')], 480);
    expect(circle).toMatchObject({
      time: LONGEST_TURN,
      speaking: undefined,
      cut: 1,
      justCut: circle.seats.find(({ cut }) => cut === 1)?.seat,
    });
    expect(circle.justCut).toBeDefined();
    expect(circle.seats.filter(({ quiet }) => quiet)).toEqual([]);
  });

  it('counts a new turn of one who spoke before the night', () => {
    expect(told([tap(0, 'speaks', 'ani'), tap(480, 'speaks', 'ani')], 481).turns).toBe(2);
  });

  it('hints at who was quiet while others spoke long and often, never at whoever leads', () => {
    const talk = Array.from({ length: 6 }, (_, turn) => tap(turn, 'speaks', turn % 2 ? 'ani' : 'budi'));
    const circle = told(talk, 6);
    expect(circle.seats.filter(({ quiet }) => quiet).map((share) => share.seat)).toEqual(['citra']);
    expect(told([...talk, tap(6, 'speaks', 'citra')], 7).seats.filter(({ quiet }) => quiet)).toEqual([]);
  });

  it('does not call quiet who has left, or has only just come', () => {
    const talk = Array.from({ length: 6 }, (_, turn) => tap(turn, 'speaks', turn % 2 ? 'ani' : 'budi'));
    expect(seat(told([...talk, tap(5.5, 'leaves', 'citra')], 6), 'citra')).toMatchObject({ quiet: false, here: false });
    expect(seat(told([...talk, tap(5.5, 'returns', 'citra')], 6), 'citra')).toMatchObject({ quiet: false, here: true });
  });

  it('completes a round when all who sit there have had their turn, or let it go by', () => {
    const first = [tap(0, 'speaks', FACILITATOR_SEAT), tap(1, 'speaks', 'ani'), tap(2, 'passes', 'budi')];
    expect(told(first, 3)).toMatchObject({ rounds: 0, toCome: ['citra'] });
    expect(told([...first, tap(3, 'speaks', 'citra')], 4)).toMatchObject({ rounds: 1, toCome: [] });
    const next = [...first, tap(3, 'speaks', 'citra'), tap(4, 'speaks', 'budi')];
    expect(told(next, 5)).toMatchObject({ rounds: 1, toCome: ['ani', 'citra'] });
  });

  it('does not wait in a round for one who left, and waits for one who came', () => {
    const spoken = [tap(0, 'speaks', 'ani'), tap(1, 'speaks', 'budi')];
    expect(told([...spoken, tap(2, 'leaves', 'citra')], 3)).toMatchObject({ rounds: 1, toCome: [] });
    const late = [tap(0.5, 'returns', 'citra'), ...spoken];
    expect(told(late, 3)).toMatchObject({ rounds: 0, toCome: ['citra'] });
  });

  it('knows who has said their closing word', () => {
    expect(seat(told([tap(0, 'closes', 'ani')], 1), 'ani').closed).toBe(true);
    expect(seat(told([tap(0, 'closes', 'ani')], 1), 'budi').closed).toBe(false);
  });

  it('stands with nobody, with one, and with a hundred', () => {
    expect(talkingCircle([], [], { until: at(1) })).toMatchObject({ seats: [], rounds: 0, time: 0, medianTurn: 0 });
    const one = talkingCircle(['ani'], [tap(0, 'speaks', 'ani')], { until: at(1) });
    expect(one).toMatchObject({ rounds: 1, toCome: [] });
    expect(one.seats[0]?.share).toBe(1);
    const hundred = Array.from({ length: 100 }, (_, n) => `m${n}`);
    const all = talkingCircle(
      hundred,
      hundred.map((name, n) => tap(n / 10, 'speaks', name)),
      { until: at(11) },
    );
    expect(all).toMatchObject({ rounds: 1, turns: 100 });
  });
});

const someTap = fc
  .record({
    id: fc.uuid(),
    after: fc.integer({ min: 0, max: 90 * MINUTE }),
    act: fc.constantFrom<CircleTap['act']>(...TURN_ACTS, 'leaves', 'returns'),
    from: fc.constantFrom(...SEATS, 'stranger'),
    to: fc.constantFrom('', ...SEATS),
  })
  .map(({ after, ...rest }): CircleTap => ({ ...rest, at: BEGUN + after }));
const someTaps = fc.uniqueArray(someTap, { selector: ({ id }) => id, maxLength: 60 });
const moments = fc.record({
  until: fc.integer({ min: 0, max: 100 * MINUTE }).map((after) => BEGUN + after),
  stops: fc.array(
    fc.integer({ min: 0, max: 90 * MINUTE }).map((after) => BEGUN + after),
    { maxLength: 5 },
  ),
});

describe('properties of the talking circle', () => {
  it('shares of time and of turns each make one whole, or nothing', () => {
    fc.assert(
      fc.property(someTaps, moments, (entries, when) => {
        const { seats, time, turns } = talkingCircle(SEATS, entries, when);
        const sum = (of: 'share' | 'turnShare') => seats.reduce((total, share) => total + share[of], 0);
        expect(sum('share')).toBeCloseTo(time === 0 ? 0 : 1, 9);
        expect(sum('turnShare')).toBeCloseTo(turns === 0 ? 0 : 1, 9);
      }),
    );
  });

  it('does not depend on the order in which taps came in: what two tablets hold together shows the same on both', () => {
    fc.assert(
      fc.property(someTaps, someTaps, moments, (here, there, when) => {
        const both = [...new Map([...here, ...there].map((entry) => [entry.id, entry])).values()];
        const other = [...new Map([...there, ...here].map((entry) => [entry.id, entry])).values()];
        expect(talkingCircle(SEATS, both, when)).toEqual(talkingCircle(SEATS, other, when));
      }),
    );
  });

  it('never counts more than the wall clock did, nor a turn longer than the longest', () => {
    fc.assert(
      fc.property(someTaps, moments, (entries, when) => {
        const { turns } = spokenTurns(entries, when.until, when.stops);
        expect(turns.every(({ lasted }) => lasted >= 0 && lasted <= LONGEST_TURN)).toBe(true);
        const total = turns.reduce((sum, { lasted }) => sum + lasted, 0);
        expect(total).toBeLessThanOrEqual(Math.max(0, when.until - BEGUN));
      }),
    );
  });

  it('never hints at whoever leads, at one who is gone, or at whoever speaks', () => {
    fc.assert(
      fc.property(someTaps, moments, (entries, when) => {
        const { seats, speaking } = talkingCircle(SEATS, entries, when);
        const quiet = seats.filter((share) => share.quiet);
        expect(quiet.every((share) => share.here && share.seat !== FACILITATOR_SEAT && share.seat !== speaking)).toBe(
          true,
        );
      }),
    );
  });

  it('has everybody who sits there either had or still to come, but whoever leads', () => {
    fc.assert(
      fc.property(someTaps, moments, (entries, when) => {
        const { seats, toCome } = talkingCircle(SEATS, entries, when);
        const asked = seats.filter((share) => share.here && share.seat !== FACILITATOR_SEAT);
        expect(toCome).toEqual(asked.filter(({ had }) => !had).map((share) => share.seat));
      }),
    );
  });
});
