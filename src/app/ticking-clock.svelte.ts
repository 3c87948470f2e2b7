import { createSubscriber } from 'svelte/reactivity';
import type { Clock } from '../base/clock.ts';

/** The time on the wall as state. */
export interface Ticking {
  /** Milliseconds since 1970 UTC; the same from one tick to the next, so that all that is drawn agrees. */
  readonly current: number;
}

/**
 * Looks at the clock `everyMs` for as long as something is drawn from it, and at once when the page is shown again:
 * timers sleep with the tablet, the time on the wall does not.
 */
export function tick(clock: Clock, everyMs: number): Ticking {
  let now: number | undefined;
  const subscribe = createSubscriber((update) => {
    function look(): void {
      now = clock.now();
      update();
    }
    now = clock.now();
    const timer = setInterval(look, everyMs);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      now = undefined;
    };
  });
  return {
    get current() {
      subscribe();
      return now ?? clock.now();
    },
  };
}
