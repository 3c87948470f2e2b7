import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concatBytes, fromBase64Url, toBase64Url } from '../../src/base/bytes.ts';
import { SeenSet } from '../../src/protocol/set-hash.ts';
import { name, nodeHash } from './made-parcels.ts';

interface Seen {
  readonly item: string;
  readonly counter: number;
  readonly leaf: Uint8Array;
}

const seen: fc.Arbitrary<Seen> = fc.record({
  item: fc.oneof(
    name,
    fc.nat(3).map((n) => toBase64Url(new Uint8Array(16).fill(n))),
  ),
  counter: fc.integer({ min: 1, max: 2 ** 52 }),
  leaf: fc.uint8Array({ minLength: 32, maxLength: 32 }),
});

/** The set hash as the rule words it, from scratch. */
function fromScratch(all: readonly Seen[]): string {
  const latest = new Map<string, Seen>();
  for (const one of all) if ((latest.get(one.item)?.counter ?? 0) < one.counter) latest.set(one.item, one);
  const buckets = Array.from({ length: 256 }, (_, first) => {
    const within = [...latest.values()].filter(({ item }) => fromBase64Url(item)[0] === first);
    within.sort((a, b) => Buffer.compare(fromBase64Url(a.item), fromBase64Url(b.item)));
    const parts = within.map(({ item, counter, leaf }) => {
      const number = Buffer.alloc(8);
      number.writeBigUInt64BE(BigInt(counter));
      return concatBytes(fromBase64Url(item), number, leaf);
    });
    return nodeHash(concatBytes(Uint8Array.of(0), ...parts));
  });
  return toBase64Url(nodeHash(concatBytes(Uint8Array.of(1), ...buckets)));
}

describe('set hash [PR10]', () => {
  it('is the same by and by as from scratch, in whatever order parcels come', () => {
    fc.assert(
      fc.property(fc.array(seen, { maxLength: 30 }), fc.array(fc.boolean(), { maxLength: 30 }), (all, asked) => {
        const set = new SeenSet(nodeHash);
        all.forEach(({ item, counter, leaf }, at) => {
          set.see(item, counter, leaf);
          // Asking in between must leave nothing stale behind.
          if (asked[at]) expect(set.digest()).toBe(fromScratch(all.slice(0, at + 1)));
        });
        expect(set.digest()).toBe(fromScratch(all));
        expect(set.size).toBe(new Set(all.map(({ item }) => item)).size);
        expect([...set.entries()].length).toBe(set.size);
      }),
    );
  });

  it('tells what it would be with others seen as well, and stays what it is', () => {
    const some = fc.array(seen, { maxLength: 20 });
    fc.assert(
      fc.property(some, some, (before, more) => {
        const [set, whole] = [new SeenSet(nodeHash), new SeenSet(nodeHash)];
        for (const { item, counter, leaf } of before) set.see(item, counter, leaf);
        const digest = set.digest();
        for (const { item, counter, leaf } of [...before, ...more]) whole.see(item, counter, leaf);
        expect(set.with(more)).toEqual({ items: whole.size, set: whole.digest() });
        expect([set.digest(), set.with([]).set]).toEqual([digest, digest]);
      }),
    );
  });

  it('passes over what is older or known, and says so', () => {
    const set = new SeenSet(nodeHash);
    const [item, leaf] = [toBase64Url(new Uint8Array(16)), new Uint8Array(32)];
    expect(set.see(item, 5, leaf)).toBe(true);
    const before = set.digest();
    for (const counter of [5, 4]) expect(set.see(item, counter, new Uint8Array(32).fill(1))).toBe(false);
    expect(set.digest()).toBe(before);
    expect(set.get(item)).toEqual({ counter: 5, leaf });
  });

  it('costs one bucket and the set for one write', () => {
    let asked = 0;
    const set = new SeenSet((bytes) => {
      asked += 1;
      return nodeHash(bytes);
    });
    for (let n = 0; n < 1_000; n += 1)
      set.see(toBase64Url(nodeHash(Uint8Array.of(n, n >> 8)).subarray(0, 16)), 1, new Uint8Array(32));
    set.digest();
    asked = 0;
    set.see(toBase64Url(new Uint8Array(16)), 2, new Uint8Array(32));
    set.digest();
    expect(asked).toBe(2);
  });
});
