/** Wall clock, milliseconds since 1970 UTC. Passed in everywhere, so that a test can turn the hands. */
export interface Clock {
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };
