/** The hash tree over parcels that leave together: RFC 9162 §2.1.1, at most sixteen leaves. [PR3] */
import { concatBytes } from '../base/bytes.ts';
import { LEAVES_MOST, type Hash } from './hashing.ts';

const NODE = Uint8Array.of(1);

/** Root over leaf hashes of 32 bytes each; 1 to 16 of them. */
export function rootOf(leaves: readonly Uint8Array[], hash: Hash): Uint8Array {
  const [first] = leaves;
  if (!first || leaves.length > LEAVES_MOST) throw new RangeError('leaves of a signing tree');
  if (leaves.length === 1) return first;
  const left = largestPowerBelow(leaves.length);
  return node(rootOf(leaves.slice(0, left), hash), rootOf(leaves.slice(left), hash), hash);
}

/** Hashes beside the way from a leaf to the root, lowest first. */
export function pathOf(leaves: readonly Uint8Array[], index: number, hash: Hash): readonly Uint8Array[] {
  if (leaves.length <= 1) return [];
  const left = largestPowerBelow(leaves.length);
  return index < left
    ? [...pathOf(leaves.slice(0, left), index, hash), rootOf(leaves.slice(left), hash)]
    : [...pathOf(leaves.slice(left), index - left, hash), rootOf(leaves.slice(0, left), hash)];
}

/** The root that leaf and path lead to; undefined where the path has not the length that count and index ask for. */
export function rootFrom(
  leaf: Uint8Array,
  index: number,
  count: number,
  path: readonly Uint8Array[],
  hash: Hash,
): Uint8Array | undefined {
  if (index >= count || path.length !== pathLength(index, count)) return undefined;
  if (count === 1) return leaf;
  const left = largestPowerBelow(count);
  const beside = path[path.length - 1];
  const below = path.slice(0, -1);
  const mine =
    index < left ? rootFrom(leaf, index, left, below, hash) : rootFrom(leaf, index - left, count - left, below, hash);
  if (!mine || !beside) return undefined;
  return index < left ? node(mine, beside, hash) : node(beside, mine, hash);
}

/** Number of hashes on the way from a leaf to the root. */
export function pathLength(index: number, count: number): number {
  if (count <= 1) return 0;
  const left = largestPowerBelow(count);
  return 1 + (index < left ? pathLength(index, left) : pathLength(index - left, count - left));
}

function node(left: Uint8Array, right: Uint8Array, hash: Hash): Uint8Array {
  return hash(concatBytes(NODE, left, right));
}

function largestPowerBelow(count: number): number {
  let power = 1;
  while (power * 2 < count) power *= 2;
  return power;
}
