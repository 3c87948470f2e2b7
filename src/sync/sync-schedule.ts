/** When the next round runs: a pure step, so that a year of waiting can be tried in a moment. [SY1 SY2] */

/** Milliseconds of a clock that only goes forward. No wall clock: one set back would keep the tablet waiting for days. */
export type Instant = number;

export interface Schedule {
  /** `closing`: the last round before the lock; nothing comes after it. */
  readonly phase: 'off' | 'idle' | 'running' | 'closing';
  /** Rounds that failed since the last that did not. */
  readonly failures: number;
  /** Before this the relay wants no request, whoever asks. */
  readonly notBefore: Instant;
  /** When the next round is due without any event; none while one runs. */
  readonly due: Instant | undefined;
  /** First and last of the kept notes that no round has begun after. */
  readonly kept: { readonly first: Instant; readonly last: Instant } | undefined;
  /** Whether another round was wanted while one ran: by a hint, or by somebody who would see that nothing happens. */
  readonly again: 'no' | 'hinted' | 'asked';
  /** Since when two people have waited for each other: one for an answer, the other to be let in. */
  readonly awaiting: Instant | undefined;
}

export type ScheduleEvent =
  | { readonly kind: 'opened' | 'kept' | 'focus' | 'online' | 'hint' | 'tap' | 'started' | 'locking' }
  /** `awaiting`: an invitation of ours awaits its answer, or our answer its confirmation. */
  | { readonly kind: 'finished'; readonly awaiting?: boolean }
  /** `retryAfter`: seconds, as the relay asks. */
  | { readonly kind: 'failed'; readonly retryAfter?: number }
  /** The live stream broke off, so many times in a row: looked after soon, later each time. */
  | { readonly kind: 'lost'; readonly times: number };

export const REGULAR = 5 * 60_000;
/** Nobody is told of a letter, and people who stand beside each other should not have to tap for it. [SY20] */
const WHILE_AWAITING = 8_000;
const AWAITING_MOST = 10 * 60_000;
const FIRST_WAIT = 2_000;
const AFTER_LAST_NOTE = 2_000;
const AFTER_FIRST_NOTE = 10_000;
/** More than this no relay is believed: a wrong header must not silence a tablet for a year. */
export const LONGEST_RETRY_AFTER = 60 * 60_000;

export const ASLEEP: Schedule = {
  phase: 'off',
  failures: 0,
  notBefore: 0,
  due: undefined,
  kept: undefined,
  again: 'no',
  awaiting: undefined,
};

/** The schedule after an event; `fraction`: random, from 0 to 1, for the jitter. */
export function stepSchedule(before: Schedule, event: ScheduleEvent, now: Instant, fraction: number): Schedule {
  if (before.phase === 'off' && event.kind !== 'opened') return before;
  switch (event.kind) {
    case 'opened':
    case 'focus':
    case 'online':
    case 'tap':
      return {
        ...atOnce(before.phase === 'off' ? { ...ASLEEP, phase: 'idle', notBefore: before.notBefore } : before, now),
        // Somebody is there, so waiting begins anew.
        awaiting: undefined,
      };
    case 'hint':
      // While the relay is not there a hint is an old one: it shortens no wait.
      if (before.phase === 'running') return before.again === 'no' ? { ...before, again: 'hinted' } : before;
      return before.failures > 0 ? before : atOnce(before, now);
    case 'kept':
      return { ...before, kept: { first: before.kept?.first ?? now, last: now } };
    case 'started':
      return { ...before, phase: before.phase === 'closing' ? 'closing' : 'running', due: undefined, kept: undefined };
    case 'finished': {
      const awaiting = event.awaiting ? (before.awaiting ?? now) : undefined;
      const pause = awaiting !== undefined && now - awaiting < AWAITING_MOST ? WHILE_AWAITING : REGULAR;
      return ended({ ...before, failures: 0, notBefore: now, awaiting }, before.again === 'no' ? now + pause : now);
    }
    case 'failed': {
      const asked = Math.min(Math.max(0, (event.retryAfter ?? 0) * 1_000), LONGEST_RETRY_AFTER);
      const failures = before.failures + 1;
      const due = before.again === 'asked' ? now : now + waitAfter(failures, fraction);
      return ended({ ...before, failures, notBefore: now + asked }, due);
    }
    case 'lost': {
      const soon = now + waitAfter(event.times, fraction);
      return before.phase === 'idle' && before.due !== undefined && before.failures === 0
        ? { ...before, due: Math.min(before.due, soon) }
        : before;
    }
    case 'locking':
      return { ...before, phase: 'closing', due: now };
  }
}

/** When to begin the next round; undefined: not before another event. */
export function nextRun({ phase, due, kept, failures, notBefore }: Schedule): Instant | undefined {
  if (phase === 'off' || phase === 'running' || due === undefined) return undefined;
  const noted = kept && failures === 0 ? Math.min(kept.last + AFTER_LAST_NOTE, kept.first + AFTER_FIRST_NOTE) : due;
  return Math.max(notBefore, Math.min(due, noted));
}

/** Wait after so many failures in a row: doubled up to five minutes, a half more or less. */
export function waitAfter(failures: number, fraction: number): number {
  const doubled = Math.min(REGULAR, FIRST_WAIT * 2 ** Math.min(30, Math.max(0, failures - 1)));
  return doubled * (0.5 + fraction);
}

function atOnce(schedule: Schedule, now: Instant): Schedule {
  if (schedule.phase === 'running') return { ...schedule, again: 'asked' };
  return { ...schedule, due: Math.min(schedule.due ?? now, now) };
}

function ended(schedule: Schedule, due: Instant): Schedule {
  // Due still: the lock came while a round ran, which may have missed the last words. One more, unless this one failed.
  if (schedule.phase === 'closing' && schedule.due !== undefined && schedule.failures === 0) return schedule;
  if (schedule.phase === 'closing') return { ...ASLEEP, notBefore: schedule.notBefore };
  return { ...schedule, phase: 'idle', due, again: 'no' };
}
