import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sessionClock, type ClockedSession, type ClockTap } from '../../src/practice/session-clock.ts';
import type { ClockAct } from '../../src/practice/entry.ts';

const MINUTE = 60_000;
const BEGUN = Date.UTC(2026, 10, 23, 9, 0);

function block(key: string, minutes: number) {
  return { key, title: key, minutes, technique: '', material: '', leads: '' };
}

const BLOCKS = [block('welcome', 10), block('round', 20), block('work', 30), block('close', 10)];
const PLACES = BLOCKS.map(({ key }, index) => ({ key, order: index + 1 }));

function session(over: Partial<ClockedSession> = {}): ClockedSession {
  return { begunAt: BEGUN, endedAt: null, plannedMinutes: 70, blocks: BLOCKS, blockPlaces: PLACES, ...over };
}

let taps = 0;

/** A tap so many minutes after the beginning. */
function tap(after: number, act: ClockAct | '', about = '', minutes: number | null = null): ClockTap {
  taps += 1;
  return { id: `t${String(taps).padStart(4, '0')}`, at: BEGUN + after * MINUTE, act, block: about, minutes };
}

const at = (after: number) => BEGUN + after * MINUTE;

describe('session clock', () => {
  it('stands still before the session begins, all blocks to come', () => {
    const clock = sessionClock(session({ begunAt: null }), [], at(5));
    expect(clock).toMatchObject({ phase: 'before', elapsed: 0, current: undefined, expectedEnd: null, behind: null });
    expect(clock.blocks.map(({ state, at: due }) => [state, due])).toEqual(Array(4).fill(['toCome', null]));
    expect(clock.next?.block.key).toBe('welcome');
  });

  it('tells the current block, what is left of it, what comes next, and the end', () => {
    const clock = sessionClock(session(), [tap(0, 'blockBegun', 'welcome'), tap(10, 'blockBegun', 'round')], at(14));
    expect(clock.current).toMatchObject({ block: { key: 'round' }, at: at(10), minutes: 20, spent: 4 * MINUTE });
    expect(clock).toMatchObject({ phase: 'running', remaining: 16 * MINUTE, behind: 0, expectedEnd: at(70) });
    expect(clock.next).toMatchObject({ block: { key: 'work' }, at: at(30) });
    expect(clock.blocks.map(({ state }) => state)).toEqual(['done', 'current', 'toCome', 'toCome']);
  });

  it('falls behind by overrun, by lengthening and by waiting, and gains by shortening and skipping', () => {
    const behind = (entries: ClockTap[], now: number) => sessionClock(session(), entries, at(now)).behind;
    expect(behind([tap(0, 'blockBegun', 'welcome')], 16)).toBe(6);
    expect(behind([tap(0, 'blockBegun', 'welcome'), tap(1, 'blockLengthened', 'round', 5)], 2)).toBe(5);
    expect(behind([], 4)).toBe(4);
    expect(behind([tap(0, 'blockBegun', 'welcome'), tap(7, 'blockBegun', 'round')], 8)).toBe(-3);
    expect(behind([tap(0, 'blockBegun', 'welcome'), tap(1, 'blockLengthened', 'welcome', -5)], 2)).toBe(-5);
    expect(behind([tap(0, 'blockBegun', 'welcome'), tap(10, 'blockBegun', 'work')], 11)).toBe(-20);
  });

  it('is behind by whole minutes only, never by minus nothing', () => {
    const clock = sessionClock(session(), [tap(0, 'blockBegun', 'welcome'), tap(9.5, 'blockBegun', 'round')], at(10));
    expect(clock.behind).toBe(0);
  });

  it('counts an overrun below zero', () => {
    const clock = sessionClock(session(), [tap(0, 'blockBegun', 'welcome')], at(12));
    expect(clock).toMatchObject({ remaining: -2 * MINUTE, expectedEnd: at(72) });
  });

  it('does not take a block shorter than nothing', () => {
    const entries = [tap(0, 'blockBegun', 'welcome'), tap(1, 'blockLengthened', 'welcome', -40)];
    expect(sessionClock(session(), entries, at(2)).current).toMatchObject({ minutes: 0, added: -10 });
  });

  it('lengthens at once a block that was shortened by more than it had', () => {
    const entries = [
      tap(0, 'blockBegun', 'welcome'),
      ...[1, 1, 1].map((after) => tap(after, 'blockLengthened', 'welcome', -5)),
      tap(2, 'blockLengthened', 'welcome', 5),
    ];
    const shuffled = [...entries].reverse();
    for (const told of [entries, shuffled])
      expect(sessionClock(session(), told, at(3))).toMatchObject({
        current: { minutes: 5, added: -5 },
        remaining: 2 * MINUTE,
      });
  });

  it('stops for a pause, and goes on with the rest', () => {
    const entries = [tap(0, 'blockBegun', 'welcome'), tap(4, 'paused'), tap(9, 'resumed')];
    expect(sessionClock(session(), entries.slice(0, 2), at(8))).toMatchObject({
      phase: 'paused',
      remaining: 6 * MINUTE,
      stopped: 4 * MINUTE,
      behind: 4,
    });
    expect(sessionClock(session(), entries, at(10))).toMatchObject({ phase: 'running', remaining: 5 * MINUTE });
  });

  it('goes on when a block is begun in a pause', () => {
    const entries = [tap(0, 'blockBegun', 'welcome'), tap(4, 'paused'), tap(9, 'blockBegun', 'round')];
    expect(sessionClock(session(), entries, at(12))).toMatchObject({ phase: 'running', remaining: 17 * MINUTE });
  });

  it('does not begin a block again when two tablets tap on it', () => {
    const entries = [tap(0, 'blockBegun', 'welcome'), tap(3, 'blockBegun', 'welcome')];
    expect(sessionClock(session(), entries, at(5))).toMatchObject({ remaining: 5 * MINUTE });
  });

  it('takes a block left within a minute for a slip of the finger', () => {
    const entries = [tap(0, 'blockBegun', 'welcome'), tap(8, 'blockBegun', 'work'), tap(8.2, 'blockBegun', 'welcome')];
    const clock = sessionClock(session(), entries, at(9));
    expect(clock.blocks.map(({ state }) => state)).toEqual(['current', 'toCome', 'toCome', 'toCome']);
    expect(clock.remaining).toBe(1.2 * MINUTE);
  });

  it('leaves the block before, when the one begun was deleted since', () => {
    const entries = [
      tap(0, 'blockBegun', 'welcome'),
      tap(10, 'blockBegun', 'gone'),
      tap(11, 'blockLengthened', 'gone', 5),
    ];
    const clock = sessionClock(session(), entries, at(15));
    expect(clock).toMatchObject({ current: undefined, remaining: 0, behind: 5 });
    expect(clock.blocks[0]).toMatchObject({ state: 'done', spent: 10 * MINUTE });
    expect(clock.next?.block.key).toBe('round');
  });

  it('runs to the planned length without any agenda', () => {
    const bare = session({ blocks: [], plannedMinutes: 60 });
    expect(sessionClock(bare, [], at(20))).toMatchObject({ expectedEnd: at(60), behind: null, next: undefined });
    expect(sessionClock(bare, [], at(75))).toMatchObject({ expectedEnd: at(75), elapsed: 75 * MINUTE });
  });

  it('ends, and tells what was left out', () => {
    const entries = [tap(0, 'blockBegun', 'welcome'), tap(10, 'blockBegun', 'work'), tap(50, 'ended')];
    const clock = sessionClock(session({ endedAt: at(50) }), entries, at(500));
    expect(clock).toMatchObject({ phase: 'ended', elapsed: 50 * MINUTE, expectedEnd: at(50), behind: -20 });
    expect(clock).toMatchObject({ current: undefined, next: undefined });
    expect(clock.blocks.map(({ state, spent }) => [state, spent / MINUTE])).toEqual([
      ['done', 10],
      ['skipped', 0],
      ['done', 40],
      ['skipped', 0],
    ]);
  });

  it('goes on after an end that came too early, the time between left out', () => {
    const entries = [tap(0, 'blockBegun', 'welcome'), tap(4, 'ended'), tap(6, 'reopened')];
    expect(sessionClock(session(), entries, at(8))).toMatchObject({
      phase: 'running',
      remaining: 4 * MINUTE,
      stopped: 2 * MINUTE,
    });
  });

  it('runs on when one tablet ended it while the other had it going', () => {
    const entries = [tap(0, 'blockBegun', 'welcome'), tap(4, 'ended'), tap(4.1, 'ended')];
    expect(sessionClock(session(), entries, at(8))).toMatchObject({ phase: 'running', remaining: 2 * MINUTE });
  });

  it('never runs backwards when the clock of a tablet was set back, or is ahead', () => {
    const entries = [tap(0, 'blockBegun', 'welcome')];
    expect(sessionClock(session(), entries, at(-30))).toMatchObject({ elapsed: 0, remaining: 10 * MINUTE });
    expect(sessionClock(session(), [tap(3, 'blockBegun', 'round')], at(1)).current).toMatchObject({ spent: 0 });
    expect(sessionClock(session(), [tap(-3, 'blockBegun', 'round')], at(1)).current).toMatchObject({
      spent: MINUTE,
      at: at(0),
    });
  });

  it('passes over notes, and taps without a time', () => {
    const nowhen: ClockTap = { ...tap(0, 'blockBegun', 'work'), at: null };
    const note: ClockTap = { ...tap(2, ''), block: 'work' };
    expect(sessionClock(session(), [tap(0, 'blockBegun', 'welcome'), nowhen, note], at(3)).current?.block.key).toBe(
      'welcome',
    );
  });
});

describe('session clock, whatever happened', () => {
  const keys = fc.constantFrom('welcome', 'round', 'work', 'close', 'gone', '');
  const someTap: fc.Arbitrary<ClockTap> = fc.record({
    id: fc.uuid(),
    at: fc.oneof(
      { weight: 9, arbitrary: fc.integer({ min: -10, max: 120 }).map((after) => at(after)) },
      { weight: 1, arbitrary: fc.constant(null) },
    ),
    act: fc.constantFrom('blockBegun', 'blockLengthened', 'paused', 'resumed', 'ended', 'reopened', ''),
    block: keys,
    minutes: fc.oneof(fc.constant(null), fc.integer({ min: -90, max: 90 })),
  });
  const someTaps = fc.uniqueArray(someTap, { maxLength: 25, selector: ({ id }) => id });
  const someSession = fc
    .record({
      ended: fc.boolean(),
      end: fc.integer({ min: 0, max: 130 }),
      blocks: fc.shuffledSubarray(BLOCKS),
      plannedMinutes: fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 600 })),
    })
    .map(({ ended, end, ...rest }) => session({ ...rest, endedAt: ended ? at(end) : null }));
  const someNow = fc.integer({ min: -60, max: 400 }).map((after) => at(after));

  it('tells the same on every tablet, in whatever order the taps of two arrive', () => {
    const tapsTwice = someTaps.chain((entries) =>
      fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })),
    );
    fc.assert(
      fc.property(someSession, tapsTwice, someNow, (what, [one, other], now) => {
        expect(sessionClock(what, other, now)).toEqual(sessionClock(what, one, now));
      }),
      { numRuns: 1000 },
    );
  });

  it('tells the same again after a kill, from what was kept', () => {
    fc.assert(
      fc.property(someSession, someTaps, someNow, (what, entries, now) => {
        const before = sessionClock(what, entries, now);
        const kept = JSON.parse(JSON.stringify({ what, entries })) as { what: ClockedSession; entries: ClockTap[] };
        expect(sessionClock(kept.what, kept.entries, now)).toEqual(before);
      }),
      { numRuns: 500 },
    );
  });

  it('never has more left, nor an earlier end, as time goes by without a tap', () => {
    fc.assert(
      fc.property(someSession, someTaps, someNow, fc.nat({ max: 200 * MINUTE }), (what, entries, now, later) => {
        const first = sessionClock(what, entries, now);
        const then = sessionClock(what, entries, now + later);
        expect(then.remaining).toBeLessThanOrEqual(first.remaining);
        expect(then.elapsed).toBeGreaterThanOrEqual(first.elapsed);
        expect(then.expectedEnd ?? 0).toBeGreaterThanOrEqual(first.expectedEnd ?? 0);
        expect(then.current?.block.key).toBe(first.current?.block.key);
        if (first.phase === 'ended') expect(then).toEqual(first);
      }),
      { numRuns: 1000 },
    );
  });

  it('spends no moment twice: blocks and pauses together never exceed what has passed', () => {
    fc.assert(
      fc.property(someSession, someTaps, someNow, (what, entries, now) => {
        const clock = sessionClock(what, entries, now);
        const spent = clock.blocks.reduce((sum, one) => sum + one.spent, 0);
        expect(clock.blocks.every((one) => one.spent >= 0 && one.minutes >= 0)).toBe(true);
        expect(spent + clock.stopped).toBeLessThanOrEqual(clock.elapsed);
        expect(clock.blocks.filter(({ state }) => state === 'current').length).toBe(clock.current ? 1 : 0);
      }),
      { numRuns: 1000 },
    );
  });
});
