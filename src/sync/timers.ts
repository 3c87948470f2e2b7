/** Timers as the engine needs them, passed in, so that a test can make time pass. */
export interface Timers {
  /** Milliseconds of a clock that only goes forward. */
  now(): number;
  /** Runs `then` once after so many milliseconds; answers how to call it off. */
  after(milliseconds: number, then: () => void): () => void;
}
