import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepTimer, type KeyedTap } from '../../src/practice/step-timer.ts';
import { TIMER_ACTS, type TimerAct } from '../../src/practice/technique-run.ts';

const MINUTE = 60_000;

let n = 0;
function tap(at: number, act: TimerAct, minutes = 0, step = 'talk'): KeyedTap {
  n += 1;
  return { key: `k${String(n).padStart(4, '0')}`, at, act, step, minutes };
}

describe('the clock of a step', () => {
  it('waits with the minutes of its card until it is begun', () => {
    expect(stepTimer('talk', 6, [], 0)).toMatchObject({ phase: 'toCome', remaining: 6 * MINUTE, endsAt: null });
  });

  it('is told from the wall, and stands still while it is paused', () => {
    const taps = [tap(0, 'begun', 6), tap(2 * MINUTE, 'paused'), tap(5 * MINUTE, 'resumed')];
    expect(stepTimer('talk', 6, taps.slice(0, 1), 90_000)).toMatchObject({
      remaining: 4.5 * MINUTE,
      endsAt: 6 * MINUTE,
    });
    expect(stepTimer('talk', 6, taps.slice(0, 2), 60 * MINUTE)).toMatchObject({
      phase: 'paused',
      remaining: 4 * MINUTE,
    });
    expect(stepTimer('talk', 6, taps, 6 * MINUTE)).toMatchObject({ phase: 'running', remaining: 3 * MINUTE });
  });

  it('tells after a night how long ago time was up, and gives a whole minute more when asked', () => {
    const begun = tap(0, 'begun', 6);
    const morning = 10 * 60 * MINUTE;
    expect(stepTimer('talk', 6, [begun], morning)).toMatchObject({
      endsAt: 6 * MINUTE,
      remaining: 6 * MINUTE - morning,
    });
    const more = stepTimer('talk', 6, [begun, tap(morning, 'lengthened', 1)], morning + 1000);
    expect(more).toMatchObject({ phase: 'running', remaining: MINUTE - 1000 });
  });

  it('adds to what is left while there is some, and never takes more than there is', () => {
    const begun = tap(0, 'begun', 6);
    expect(stepTimer('talk', 6, [begun, tap(MINUTE, 'lengthened', 1)], MINUTE).remaining).toBe(6 * MINUTE);
    const shortened = [begun, ...Array.from({ length: 9 }, () => tap(MINUTE, 'lengthened', -1))];
    expect(stepTimer('talk', 6, shortened, MINUTE)).toMatchObject({ given: 0, remaining: -MINUTE });
  });

  it('begins anew after it was done, and not by a second tap while it runs', () => {
    const begun = tap(0, 'begun', 6);
    const twice = stepTimer('talk', 6, [begun, tap(1000, 'begun', 6)], 2000);
    expect(twice).toMatchObject({ remaining: 6 * MINUTE - 2000, round: begun.key });
    const again = [begun, tap(MINUTE, 'done'), tap(2 * MINUTE, 'begun', 3)];
    expect(stepTimer('talk', 6, again, 3 * MINUTE)).toMatchObject({ phase: 'running', remaining: 2 * MINUTE });
  });

  it('minds no tap of another step', () => {
    expect(stepTimer('talk', 6, [tap(0, 'begun', 6, 'reports')], MINUTE).phase).toBe('toCome');
  });

  const anyTap = fc.record({
    key: fc.uuid(),
    at: fc.integer({ min: 0, max: 100 * MINUTE }),
    act: fc.constantFrom(...TIMER_ACTS),
    step: fc.constantFrom('talk', 'reports'),
    minutes: fc.integer({ min: -3, max: 20 }),
  });

  it('shows the same on every tablet, in whatever order its taps came in', () => {
    fc.assert(
      fc.property(fc.array(anyTap, { maxLength: 12 }), fc.integer({ min: 0, max: 200 * MINUTE }), (taps, now) => {
        expect(stepTimer('talk', 5, [...taps].reverse(), now)).toEqual(stepTimer('talk', 5, taps, now));
      }),
    );
  });

  it('never runs backwards, and keeps what it says of itself together', () => {
    fc.assert(
      fc.property(
        fc.array(anyTap, { maxLength: 12 }),
        fc.integer({ min: 100 * MINUTE, max: 200 * MINUTE }),
        fc.integer({ min: 0, max: 50 * MINUTE }),
        (taps, now, later) => {
          const first = stepTimer('talk', 5, taps, now);
          const second = stepTimer('talk', 5, taps, now + later);
          expect(first.spent).toBeGreaterThanOrEqual(0);
          expect(first.given).toBeGreaterThanOrEqual(0);
          expect(first.remaining).toBe(first.given - first.spent);
          expect(second.spent - first.spent).toBe(first.phase === 'running' ? later : 0);
          if (first.endsAt !== null) expect(second.endsAt).toBe(first.endsAt);
        },
      ),
    );
  });
});
