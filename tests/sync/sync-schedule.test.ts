import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ASLEEP,
  LONGEST_RETRY_AFTER,
  nextRun,
  REGULAR,
  stepSchedule,
  waitAfter,
  type Schedule,
  type ScheduleEvent,
} from '../../src/sync/sync-schedule.ts';

type Moment = readonly [at: number, event: ScheduleEvent | ScheduleEvent['kind']];

/** The schedule after these, with a jitter of nothing more and nothing less. */
function after(...moments: readonly Moment[]): Schedule {
  return moments.reduce((schedule, [at, event]) => {
    const told = typeof event === 'string' ? ({ kind: event } as ScheduleEvent) : event;
    return stepSchedule(schedule, told, at, 0.5);
  }, ASLEEP);
}

const round = (at: number): readonly Moment[] => [
  [at, 'started'],
  [at + 100, 'finished'],
];

describe('while two people wait for each other [SY20]', () => {
  const awaiting: ScheduleEvent = { kind: 'finished', awaiting: true };

  it('looks again after eight seconds, for ten minutes from their own doing, and then as always', () => {
    const begun = after([5, 'opened'], [5, 'started'], [100, awaiting]);
    expect(nextRun(begun)).toBe(8_100);
    let schedule = begun;
    let looks = 0;
    let at = 100;
    for (; looks < 200; looks += 1) {
      const due = nextRun(schedule) ?? Infinity;
      if (due - at > 60_000) break;
      at = due + 50;
      schedule = stepSchedule(stepSchedule(schedule, { kind: 'started' }, due, 0.5), awaiting, at, 0.5);
    }
    expect(looks).toBeGreaterThan(70);
    expect(looks).toBeLessThan(77);
    expect(nextRun(schedule)).toBe(at + REGULAR);
    // Somebody is there again.
    const tapped = stepSchedule(schedule, { kind: 'tap' }, at + 1_000, 0.5);
    const looked = stepSchedule(stepSchedule(tapped, { kind: 'started' }, at + 1_000, 0.5), awaiting, at + 1_100, 0.5);
    expect(nextRun(looked)).toBe(at + 9_100);
  });

  it('is over with the letter', () => {
    const over = after([5, 'opened'], [5, 'started'], [100, awaiting], [8_100, 'started'], [8_200, 'finished']);
    expect(nextRun(over)).toBe(8_200 + REGULAR);
  });

  it('waits after a failure as ever', () => {
    const failed = after([5, 'opened'], [5, 'started'], [100, awaiting], [8_100, 'started'], [8_200, 'failed']);
    expect(nextRun(failed)).toBe(10_200);
  });
});

describe('when a round runs [SY1]', () => {
  it.each<[string, readonly Moment[], number | undefined]>([
    ['never before the notebook is opened', [[5, 'tap']], undefined],
    ['at once on opening', [[5, 'opened']], 5],
    ['five minutes after the last', [[5, 'opened'], ...round(5)], 105 + REGULAR],
    ['at once on focus', [[5, 'opened'], ...round(5), [9_000, 'focus']], 9_000],
    ['at once when the network is back', [[5, 'opened'], ...round(5), [9_000, 'online']], 9_000],
    ['at once on a hint', [[5, 'opened'], ...round(5), [9_000, 'hint']], 9_000],
    ['two seconds after a kept note', [[5, 'opened'], ...round(5), [9_000, 'kept']], 11_000],
    ['two seconds after the last of them', [[5, 'opened'], ...round(5), [9_000, 'kept'], [10_500, 'kept']], 12_500],
    [
      'ten seconds after the first at most',
      [[5, 'opened'], ...round(5), ...[0, 1, 2, 3, 4, 5].map((n): Moment => [9_000 + n * 1_900, 'kept'])],
      19_000,
    ],
    [
      'not while one runs',
      [
        [5, 'opened'],
        [5, 'started'],
        [50, 'kept'],
        [60, 'hint'],
        [70, 'tap'],
      ],
      undefined,
    ],
    [
      'again at once where a hint came meanwhile',
      [
        [5, 'opened'],
        [5, 'started'],
        [60, 'hint'],
        [100, 'finished'],
      ],
      100,
    ],
    [
      'two seconds after a note kept meanwhile',
      [
        [5, 'opened'],
        [5, 'started'],
        [60, 'kept'],
        [100, 'finished'],
      ],
      2_060,
    ],
    ['at once before the lock', [[5, 'opened'], ...round(5), [9_000, 'locking']], 9_000],
    ['and not after it', [[5, 'opened'], ...round(5), [9_000, 'locking'], ...round(9_000), [9_500, 'tap']], undefined],
    [
      'once more before the lock where a round ran that may have missed the last words',
      [
        [5, 'opened'],
        [5, 'started'],
        [60, 'locking'],
        [100, 'finished'],
      ],
      100,
    ],
    [
      'a while after the live stream broke off',
      [[5, 'opened'], ...round(5), [9_000, { kind: 'lost', times: 1 }]],
      11_000,
    ],
    [
      'longer where it breaks off again and again',
      [[5, 'opened'], ...round(5), [9_000, { kind: 'lost', times: 4 }]],
      25_000,
    ],
  ])('%s', (_, moments, due) => expect(nextRun(after(...moments))).toBe(due));
});

describe('waiting after failures [SY2]', () => {
  const failed = (at: number, retryAfter?: number): readonly Moment[] => [
    [at, 'started'],
    [at, retryAfter === undefined ? { kind: 'failed' } : { kind: 'failed', retryAfter }],
  ];

  it.each<[string, readonly Moment[], number | undefined]>([
    ['two seconds after the first', [[0, 'opened'], ...failed(0)], 2_000],
    ['four after the second', [[0, 'opened'], ...failed(0), ...failed(2_000)], 6_000],
    ['not shorter than the relay asks', [[0, 'opened'], ...failed(0, 60)], 60_000],
    ['not even for a tap', [[0, 'opened'], ...failed(0, 60), [1_000, 'tap']], 60_000],
    ['at once on a tap else', [[0, 'opened'], ...failed(0), [1_000, 'tap']], 1_000],
    ['at once when the network is back', [[0, 'opened'], ...failed(0), [1_000, 'online']], 1_000],
    ['no sooner for a kept note', [[0, 'opened'], ...failed(0), [1, 'kept']], 2_000],
    ['no sooner for an old hint', [[0, 'opened'], ...failed(0), [1, 'hint']], 2_000],
    [
      'two seconds again after one that did not fail',
      [[0, 'opened'], ...failed(0), ...failed(2_000), ...round(6_000), ...failed(7_000)],
      9_000,
    ],
    ['no longer than an hour, whatever the relay asks', [[0, 'opened'], ...failed(0, 9e9)], LONGEST_RETRY_AFTER],
  ])('%s', (_, moments, due) => expect(nextRun(after(...moments))).toBe(due));

  it('is doubled up to five minutes, a half more or less', () => {
    expect([1, 2, 3, 9, 400].map((failures) => waitAfter(failures, 0.5))).toEqual([
      2_000,
      4_000,
      8_000,
      REGULAR,
      REGULAR,
    ]);
    expect([0, 1].map((fraction) => waitAfter(1, fraction))).toEqual([1_000, 3_000]);
  });
});

const events: fc.Arbitrary<ScheduleEvent> = fc.oneof(
  fc.record({ kind: fc.constantFrom('opened', 'kept', 'focus', 'online', 'hint', 'tap') }),
  fc.record({ kind: fc.constant('lost' as const), times: fc.integer({ min: 1, max: 60 }) }),
);
const rounds = fc.oneof(
  fc.constant<ScheduleEvent>({ kind: 'finished' }),
  fc.record({ kind: fc.constant('failed' as const), retryAfter: fc.nat(5_000) }),
  fc.constant<ScheduleEvent>({ kind: 'failed' }),
);

describe('whatever happens [SY2]', () => {
  it('never runs before the relay allows, never waits longer than half as much again as five minutes, and never stops', () => {
    const moments = fc.array(
      fc.record({
        pause: fc.nat(700_000),
        event: events,
        fraction: fc.double({ min: 0, max: 1, noNaN: true }),
        ends: rounds,
        lasts: fc.nat(90_000),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(moments, (list) => {
        let now = 0;
        let floor = 0;
        let schedule = stepSchedule(ASLEEP, { kind: 'opened' }, now, 0);
        const runTo = (until: number, ends: ScheduleEvent, lasts: number, fraction: number) => {
          for (let due = nextRun(schedule); due !== undefined && due <= until; due = nextRun(schedule)) {
            expect(due).toBeGreaterThanOrEqual(floor);
            now = Math.max(now, due);
            schedule = stepSchedule(schedule, { kind: 'started' }, now, fraction);
            expect(nextRun(schedule)).toBeUndefined();
            now += lasts + 1;
            schedule = stepSchedule(schedule, ends, now, fraction);
            floor = ends.kind === 'failed' ? now + Math.min(LONGEST_RETRY_AFTER, (ends.retryAfter ?? 0) * 1_000) : now;
            const next = nextRun(schedule) ?? Infinity;
            expect(next).toBeLessThanOrEqual(Math.max(floor, now + REGULAR * 1.5));
          }
        };
        for (const { pause, event, fraction, ends, lasts } of list) {
          const until = now + pause;
          runTo(until, ends, lasts, fraction);
          now = Math.max(now, until);
          schedule = stepSchedule(schedule, event, now, fraction);
          const next = nextRun(schedule) ?? Infinity;
          expect(next).toBeGreaterThanOrEqual(floor);
          expect(next).toBeLessThanOrEqual(Math.max(floor, now + REGULAR * 1.5));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('a year without a relay grows nothing', () => {
    let now = 0;
    let schedule = stepSchedule(ASLEEP, { kind: 'opened' }, now, 0.5);
    let tries = 0;
    while (now < 365 * 86_400_000) {
      now = nextRun(schedule) ?? Infinity;
      schedule = stepSchedule(stepSchedule(schedule, { kind: 'started' }, now, 0), { kind: 'failed' }, now, 0.5);
      tries += 1;
    }
    expect(tries).toBeLessThan((365 * 86_400_000) / REGULAR + 10);
    expect(JSON.stringify(schedule).length).toBeLessThan(200);
  });
});
