import type { Timers } from '../../src/sync/timers.ts';

export const systemTimers: Timers = {
  now: () => performance.now(),
  after: (milliseconds, then) => {
    const timer = setTimeout(then, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Timers on which everything comes a hundred times sooner: half a minute of patience is a third of a second. */
export const hastyTimers: Timers = {
  now: () => performance.now() * 100,
  after: (milliseconds, then) => systemTimers.after(milliseconds / 100, then),
};
