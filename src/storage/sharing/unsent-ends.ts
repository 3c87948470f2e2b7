import type { KindName } from '../database.ts';
import type { KindsWritten } from '../kinds-written.ts';

/**
 * Up to which number a space has unsent rows of each kind: of the many kinds a note touches one or two, and the others need not be asked each
 * time. Holds as long as nothing was written but what is known here, for a row becomes unsent only with a further number. [SH4]
 */
export class UnsentEnds {
  readonly #ends = new Map<KindName, number>();
  #n: number;

  constructor(
    readonly space: string,
    readonly device: string,
    /** How often this device had written in the space when it was looked. */
    n: number,
  ) {
    this.#n = n;
  }

  /** Whether what is known holds still once this device has written `n` times. */
  bringUpTo(n: number, written: KindsWritten): boolean {
    if (n === this.#n) return true;
    const kinds = n > this.#n ? written.between(this.space, this.#n, n) : undefined;
    if (!kinds) return false;
    for (const kind of kinds) this.#ends.delete(kind);
    this.#n = n;
    return true;
  }

  /** No row of this kind with a number beyond is unsent. */
  end(kind: KindName, last: number): void {
    this.#ends.set(kind, last);
  }

  mayGoBeyond(kind: KindName, after: number): boolean {
    const end = this.#ends.get(kind);
    return end === undefined || end > after;
  }
}
