import type { Random } from '../../src/base/random.ts';

/** Everything that happens by chance in a simulation, from one seed. (sfc32 of PractRand, seeded by its number.) */
export class Dice implements Random {
  #state: [number, number, number, number];

  constructor(seed: number) {
    this.#state = [seed | 0, (seed / 2 ** 32) | 0, 0x9e3779b9 | 0, 1];
    for (let n = 0; n < 12; n += 1) this.#next();
  }

  /** From 0 up to, not including, `below`. */
  below(below: number): number {
    return Math.floor(this.fraction() * below);
  }

  fraction(): number {
    return this.#next() / 2 ** 32;
  }

  chance(probability: number): boolean {
    return this.fraction() < probability;
  }

  pick<T>(list: readonly T[]): T {
    const picked = list[this.below(list.length)];
    if (picked === undefined) throw new RangeError('nothing to pick from');
    return picked;
  }

  bytes(length: number): Uint8Array {
    return Uint8Array.from({ length }, () => this.#next() & 255);
  }

  #next(): number {
    let [a, b, c, d] = this.#state;
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    this.#state = [a, b, c | 0, d];
    return t >>> 0;
  }
}
