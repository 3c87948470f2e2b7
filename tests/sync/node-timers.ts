import type { Timers } from '../../src/sync/timers.ts';

export const systemTimers: Timers = {
  now: () => performance.now(),
  after: (milliseconds, then) => {
    const timer = setTimeout(then, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Timers on which everything comes a thousand times sooner: half a minute of patience is thirty milliseconds. */
export const hastyTimers: Timers = {
  now: () => performance.now() * 1_000,
  after: (milliseconds, then) => systemTimers.after(milliseconds / 1_000, then),
};
