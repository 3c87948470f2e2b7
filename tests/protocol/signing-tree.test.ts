import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathLength, rootFrom, treeOf } from '../../src/protocol/signing-tree.ts';
import { nodeHash } from './made-parcels.ts';

const sha = (...parts: readonly Uint8Array[]) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

/** Merkle Tree Hash of RFC 9162 §2.1.1, over hashes of leaves already made: k is the largest power of two below n. */
function merkleTreeHash(D: readonly Uint8Array[]): Uint8Array {
  if (D.length === 1) return D[0]!;
  let k = 1;
  while (k << 1 < D.length) k <<= 1;
  return sha(Uint8Array.of(1), merkleTreeHash(D.slice(0, k)), merkleTreeHash(D.slice(k)));
}

/** Verification of an inclusion proof as RFC 9162 §2.1.3.2 writes it down, by the numbers fn and sn. */
function verifies(hash: Uint8Array, index: number, size: number, path: readonly Uint8Array[]): Uint8Array | undefined {
  if (index >= size) return undefined;
  let [fn, sn, r] = [index, size - 1, hash];
  for (const p of path) {
    if (sn === 0) return undefined;
    if ((fn & 1) === 1 || fn === sn) {
      r = sha(Uint8Array.of(1), p, r);
      if ((fn & 1) === 0)
        do {
          fn >>= 1;
          sn >>= 1;
        } while ((fn & 1) === 0 && fn !== 0);
    } else r = sha(Uint8Array.of(1), r, p);
    fn >>= 1;
    sn >>= 1;
  }
  return sn === 0 ? r : undefined;
}

const leaf = fc.uint8Array({ minLength: 32, maxLength: 32 });
const leaves = fc.array(leaf, { minLength: 1, maxLength: 16 });
const hex = (bytes: Uint8Array | undefined) => bytes && Buffer.from(bytes).toString('hex');

describe('tree over parcels that leave together [PR3]', () => {
  it('is the tree of RFC 9162, and every path leads to its root', () => {
    fc.assert(
      fc.property(leaves, (all) => {
        const { root, paths } = treeOf(all, nodeHash);
        expect(hex(root)).toBe(hex(merkleTreeHash(all)));
        all.forEach((one, index) => {
          const path = paths[index]!;
          expect(path).toHaveLength(pathLength(index, all.length));
          expect(hex(verifies(one, index, all.length, path))).toBe(hex(root));
          expect(hex(rootFrom(one, index, all.length, path, nodeHash))).toBe(hex(root));
        });
      }),
    );
  });

  it('says the same as the RFC of any path at any place, good or not', () => {
    fc.assert(
      fc.property(
        leaf,
        fc.nat(17),
        fc.integer({ min: 1, max: 16 }),
        fc.array(leaf, { maxLength: 5 }),
        (one, at, n, path) => {
          expect(hex(rootFrom(one, at, n, path, nodeHash))).toBe(hex(verifies(one, at, n, path)));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('has one leaf at least and sixteen at most', () => {
    expect(() => treeOf([], nodeHash)).toThrow(RangeError);
    expect(() =>
      treeOf(
        Array.from({ length: 17 }, () => new Uint8Array(32)),
        nodeHash,
      ),
    ).toThrow(RangeError);
  });
});
