/** Draws that a seed decides: the same seed, the same notebook. (mulberry32) */
export class Draws {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** 0 ≤ n < 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  }

  /** A whole number from `least` to `most`, both among them. */
  from(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** True so many times out of one. */
  chance(share: number): boolean {
    return this.next() < share;
  }

  one<T>(of: readonly T[]): T {
    const drawn = of[this.from(0, of.length - 1)];
    if (drawn === undefined) throw new Error('nothing to draw from');
    return drawn;
  }

  /** So many different ones, or all there are. */
  some<T>(of: readonly T[], many: number): T[] {
    const left = [...of];
    const drawn: T[] = [];
    while (drawn.length < many && left.length > 0) drawn.push(...left.splice(this.from(0, left.length - 1), 1));
    return drawn;
  }
}
