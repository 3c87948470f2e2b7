/**
 * The clock of one step of a technique, told again from its taps and the time on the wall. Nothing counts down anywhere:
 * neither a night's sleep nor a kill nor a second tablet disturbs it.
 */
import type { TimerTap } from './technique-run.ts';

const MINUTE = 60_000;

export type KeyedTap = TimerTap & { readonly key: string };

export type TimerPhase = 'toCome' | 'running' | 'paused' | 'done';

export interface StepTimer {
  readonly phase: TimerPhase;
  /** Given to the step, with what was added, in milliseconds. */
  readonly given: number;
  /** Spent on it, pauses left out, in milliseconds. */
  readonly spent: number;
  /** Left of it, in milliseconds; negative once it runs over. */
  readonly remaining: number;
  /** When it will end, or was to end; null unless it runs. */
  readonly endsAt: number | null;
  /** Names this run of the step: another one when it is begun again after it was done. '' before the first. */
  readonly round: string;
}

/**
 * `taps` in any order, those of other steps among them. `minutes` are those of the card, as long as the step has not
 * begun. A second "begun" while it runs, perhaps on the other tablet, changes nothing; after "done" it begins anew.
 *
 * Minutes added to a step that has run over count from the tap on: whoever asks for one more minute then has a minute.
 */
export function stepTimer(step: string, minutes: number, taps: readonly KeyedTap[], now: number): StepTimer {
  let phase: TimerPhase = 'toCome';
  let given = minutes * MINUTE;
  let spent = 0;
  let round = '';
  let last = Number.NEGATIVE_INFINITY;

  function runTo(moment: number): void {
    // Another tablet's clock may be a little off: time never runs backwards here.
    if (phase === 'running') spent += Math.max(0, moment - last);
    last = Math.max(last, moment);
  }

  for (const tap of taps.filter((one) => one.step === step).sort(inOrderOfTime)) {
    runTo(tap.at);
    const { act } = tap;
    if (act === 'begun' && (phase === 'toCome' || phase === 'done')) {
      phase = 'running';
      given = Math.max(0, tap.minutes) * MINUTE;
      spent = 0;
      round = tap.key;
    } else if (act === 'paused' && phase === 'running') phase = 'paused';
    else if (act === 'resumed' && phase === 'paused') phase = 'running';
    else if (act === 'done' && phase !== 'toCome') phase = 'done';
    else if (act === 'lengthened' && (phase === 'running' || phase === 'paused')) {
      given = Math.max(0, (tap.minutes > 0 ? Math.max(given, spent) : given) + tap.minutes * MINUTE);
    }
  }
  runTo(now);
  const remaining = given - spent;
  return {
    phase,
    given,
    spent,
    remaining,
    endsAt: phase === 'running' ? Math.max(last, now) + remaining : null,
    round,
  };
}

/** Earliest first; of one moment by key, alike on every tablet. */
function inOrderOfTime(a: KeyedTap, b: KeyedTap): number {
  return a.at - b.at || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}
