/** What was handed out of a space to be sent, since it was begun from its first row on, and how far it is known that all of it arrived. [SH13] */
export class HandingOut {
  /** Counters of what no word came back for yet, by item and counter. */
  readonly #unanswered = new Map<string, number>();
  /** Up to this number all that is to be sent was handed out, set aside, or had arrived before. */
  #covered: number;

  /** `sentUpTo`: number up to which all was acknowledged then. */
  constructor(readonly sentUpTo: number) {
    this.#covered = sentUpTo;
  }

  /**
   * The rows above `after` were looked through up to the one that had the number `upTo` then, and these handed out of them. `whole`: rows of all
   * kinds were, and not only those that the present role may write.
   */
  handOut(
    { after, upTo, whole }: { readonly after: number; readonly upTo: number; readonly whole: boolean },
    parcels: readonly { readonly item: string; readonly counter: number }[],
  ): void {
    for (const { item, counter } of parcels) this.#unanswered.set(`${item}/${counter}`, counter);
    if (whole && after <= this.#covered) this.#covered = Math.max(this.#covered, upTo);
  }

  /** Acknowledged by the relay, or set aside: of these nothing is awaited any more. */
  answered(item: string, counter: number): void {
    this.#unanswered.delete(`${item}/${counter}`);
  }

  /** Number up to which nothing is awaited. */
  get arrivedUpTo(): number {
    let lowest = Infinity;
    for (const counter of this.#unanswered.values()) lowest = Math.min(lowest, counter);
    return Math.max(this.sentUpTo, Math.min(this.#covered, lowest - 1));
  }

  /** Whether all up to this number was handed out one page after the other, and nothing of it is awaited. */
  hasArrivedUpTo(number: number): boolean {
    return this.arrivedUpTo >= number;
  }
}
