/**
 * A set that only grows, and may be looked at as it was at every size it had: each entry of a chain adds one operation, and copying all that stood before would
 * cost the square of the chain. Two that grow out of the same one apart do not see each other's.
 */
export class GrowingSet implements Iterable<string> {
  /** Values with their places; shared by all that grew out of one another, each of which knows only its own first ones. */
  readonly #places: Map<string, number>;

  private constructor(
    places: Map<string, number>,
    readonly size: number,
  ) {
    this.#places = places;
  }

  static of(value: string): GrowingSet {
    return GrowingSet.#from([value]);
  }

  static #from(values: Iterable<string>): GrowingSet {
    const places = new Map<string, number>();
    for (const value of values) if (!places.has(value)) places.set(value, places.size);
    return new GrowingSet(places, places.size);
  }

  has(value: string): boolean {
    return (this.#places.get(value) ?? this.size) < this.size;
  }

  /** This one and one more; it stays as it is. */
  with(value: string): GrowingSet {
    if (this.has(value)) return this;
    // Something else grew out of it already.
    if (this.#places.size > this.size) return GrowingSet.#from([...this, value]);
    this.#places.set(value, this.size);
    return new GrowingSet(this.#places, this.size + 1);
  }

  *[Symbol.iterator](): Generator<string> {
    for (const [value, place] of this.#places) {
      if (place >= this.size) return;
      yield value;
    }
  }
}
