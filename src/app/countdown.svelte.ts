import { createSubscriber } from 'svelte/reactivity';
import type { Clock } from '../base/clock.ts';

const LOOK_EVERY_MS = 250;

/** Whole seconds left until a moment, counted on the wall clock so that sleep does not stretch the wait. */
export class Countdown {
  #until = $state(0);
  readonly #clock: Clock;
  readonly #subscribe = createSubscriber((update) => {
    const timer = setInterval(update, LOOK_EVERY_MS);
    return () => {
      clearInterval(timer);
    };
  });

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** `moment` in milliseconds since 1970; a past one ends the count. */
  start(moment: number): void {
    this.#until = moment;
  }

  /** 0 once the moment has come. */
  get seconds(): number {
    const left = this.#until - this.#clock.now();
    if (left <= 0) return 0;
    this.#subscribe();
    return Math.ceil(left / 1000);
  }
}
