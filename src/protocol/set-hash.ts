/** Hash over the latest parcels of a device in a space, kept in 256 buckets so that one write costs one of them. [PR10] */
import { concatBytes, fromBase64Url, toBase64Url } from '../base/bytes.ts';
import type { Hash } from './hashing.ts';

/** The state of one item as a device last sent it. */
export interface SeenParcel {
  readonly counter: number;
  /** `parcelLeaf` of it: 32 bytes. */
  readonly leaf: Uint8Array;
}

const BUCKETS = 256;
const BUCKET = Uint8Array.of(0);
const SET = Uint8Array.of(1);

export class SeenSet {
  readonly #buckets = Array.from({ length: BUCKETS }, () => new Map<string, SeenParcel>());
  readonly #hashes: (Uint8Array | undefined)[] = [];
  #empty: Uint8Array | undefined;
  #size = 0;

  constructor(readonly hash: Hash) {}

  /** Number of items. */
  get size(): number {
    return this.#size;
  }

  get(item: string): SeenParcel | undefined {
    return this.#bucket(item).entries.get(item);
  }

  /** Takes in a parcel; one with a counter that is not higher than what is known changes nothing, and answers false. */
  see(item: string, counter: number, leaf: Uint8Array): boolean {
    const { entries, index } = this.#bucket(item);
    const known = entries.get(item);
    if (known && known.counter >= counter) return false;
    if (!known) this.#size += 1;
    entries.set(item, { counter, leaf });
    this.#hashes[index] = undefined;
    return true;
  }

  *entries(): Generator<readonly [string, SeenParcel]> {
    for (const bucket of this.#buckets) yield* bucket;
  }

  /** The set hash, base64url of 32 bytes. */
  digest(): string {
    const hashes = this.#buckets.map((bucket, index) => (this.#hashes[index] ??= this.#bucketHash(bucket)));
    return toBase64Url(this.hash(concatBytes(SET, ...hashes)));
  }

  /** Number and set hash as they would be with these seen as well. */
  with(parcels: readonly (SeenParcel & { readonly item: string })[]): { readonly items: number; readonly set: string } {
    const changed = new Map<number, Map<string, SeenParcel>>();
    let items = this.#size;
    for (const { item, counter, leaf } of parcels) {
      const { entries, index } = this.#bucket(item);
      const bucket = changed.get(index) ?? new Map(entries);
      changed.set(index, bucket);
      const known = bucket.get(item);
      if (known && known.counter >= counter) continue;
      if (!known) items += 1;
      bucket.set(item, { counter, leaf });
    }
    const hashes = this.#buckets.map((bucket, index) => {
      const other = changed.get(index);
      return other ? this.#bucketHash(other) : (this.#hashes[index] ??= this.#bucketHash(bucket));
    });
    return { items, set: toBase64Url(this.hash(concatBytes(SET, ...hashes))) };
  }

  #bucketHash(bucket: ReadonlyMap<string, SeenParcel>): Uint8Array {
    // Most of them are in a group of a few hundred items: hashed once.
    if (bucket.size === 0) return (this.#empty ??= this.hash(BUCKET));
    const sorted = Array.from(bucket, ([item, seen]) => recordOf(item, seen)).sort(compareBytes);
    return this.hash(concatBytes(BUCKET, ...sorted));
  }

  #bucket(item: string): { readonly entries: Map<string, SeenParcel>; readonly index: number } {
    const index = fromBase64Url(item.slice(0, 2))[0] ?? 0;
    const entries = this.#buckets[index];
    if (!entries) throw new RangeError('bucket');
    return { entries, index };
  }
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  for (let i = 0; i < a.length; i += 1) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Item 16 ‖ counter 8, big endian ‖ leaf 32. */
function recordOf(item: string, { counter, leaf }: SeenParcel): Uint8Array {
  const bytes = new Uint8Array(56);
  const view = new DataView(bytes.buffer);
  bytes.set(fromBase64Url(item));
  view.setUint32(16, Math.floor(counter / 2 ** 32));
  view.setUint32(20, counter % 2 ** 32);
  bytes.set(leaf, 24);
  return bytes;
}
