/**
 * What must be there in the end, told without looking at how items are merged: who wrote what, having seen what. A text stays unless
 * somebody who had it before their eyes replaced or deleted it. [design §4]
 */
export interface Told {
  readonly text: string;
  readonly space: string;
  readonly item: string;
  readonly seen: readonly string[];
  /** By which tablet, and its how manieth line. */
  readonly by: string;
}

export class Oracle {
  readonly #told: Told[] = [];
  readonly #erased: { readonly item: string; readonly by: string; readonly at: number; sure: boolean }[] = [];
  /** Lines that went down with a tablet, or with the state it was put back from: they may be there and may not. */
  readonly #unsure = new Set<number>();
  readonly #reborn = new Set<string>();

  get length(): number {
    return this.#told.length;
  }

  /** `text` empty: what was seen was deleted. */
  tell(told: Told): void {
    this.#told.push(told);
  }

  /** Not sure where the tablet may have died before. */
  erase(item: string, by: string, sure: boolean): void {
    this.#erased.push({ item, by, at: this.length, sure });
  }

  /** Lines of this tablet from that one on that are not known to have reached the relay. */
  doubt(by: string, from: number): void {
    for (const [at, told] of this.#told.entries()) if (at >= from && told.by === by) this.#unsure.add(at);
    for (const erasure of this.#erased) if (erasure.at >= from && erasure.by === by) erasure.sure = false;
  }

  /** Whose unsent lines may stand again though they were replaced: under a new name they are new words, lest one of two is lost. [SY11] */
  reborn(by: string): void {
    this.#reborn.add(by);
  }

  /** Whether this text is one that `by` wrote, from that line on. */
  wasTold(text: string, by: string, from: number): boolean {
    return this.#told.some((told, at) => at >= from && told.by === by && told.text === text);
  }

  /** Lines that `by` wrote, that nobody replaced or erased, and that its own tablet does not show. */
  missing(space: string, shown: ReadonlyMap<string, readonly string[]>, by: string): readonly string[] {
    const ofSpace = this.#told.filter((told) => told.space === space);
    const maybe = new Set(ofSpace.flatMap(({ seen }) => seen));
    const erased = new Set(this.#erased.map(({ item }) => item));
    return ofSpace.flatMap(({ text, item, by: writer }) =>
      writer === by && text !== '' && !maybe.has(text) && !erased.has(item) && !shown.get(item)?.includes(text)
        ? [`${text} of ${item} is lost`]
        : [],
    );
  }

  /** Faults of what one tablet shows in the end: `shown` by item the texts. */
  faults(space: string, shown: ReadonlyMap<string, readonly string[]>): readonly string[] {
    const faults: string[] = [];
    const inSpace = [...this.#told.entries()].filter(([, told]) => told.space === space);
    const maybe = new Set(inSpace.flatMap(([, { seen }]) => seen));
    const surely = new Set(inSpace.flatMap(([at, { seen }]) => (this.#unsure.has(at) ? [] : seen)));
    const erased = new Set(this.#erased.map(({ item }) => item));
    const surelyErased = new Set(this.#erased.flatMap(({ item, sure }) => (sure ? [item] : [])));
    for (const [at, { text, item, by }] of inSpace) {
      const there = shown.get(item)?.includes(text) ?? false;
      if (text === '' || erased.has(item)) {
        if (there && text !== '' && surelyErased.has(item)) faults.push(`${text} of ${item} was erased and is there`);
      } else if (!there && !maybe.has(text) && !this.#unsure.has(at)) faults.push(`${text} of ${item} is missing`);
      else if (there && surely.has(text) && !this.#reborn.has(by))
        faults.push(`${text} of ${item} was replaced and is there`);
    }
    const known = new Set(inSpace.map(([, { text }]) => text));
    for (const [item, texts] of shown)
      for (const text of texts) if (!known.has(text)) faults.push(`${text} of ${item} was written by nobody`);
    return faults;
  }
}
