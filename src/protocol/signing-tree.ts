/** The hash tree over parcels that leave together: RFC 9162 §2.1.1, at most sixteen leaves. [PR3] */
import { concatBytes } from '../base/bytes.ts';
import { LEAVES_MOST, type Hash } from './hashing.ts';

const NODE = Uint8Array.of(1);

export interface SigningTree {
  readonly root: Uint8Array;
  /** For each leaf the hashes beside the way from it to the root, lowest first. */
  readonly paths: readonly (readonly Uint8Array[])[];
}

/** The tree over leaf hashes of 32 bytes each; 1 to 16 of them. */
export function treeOf(leaves: readonly Uint8Array[], hash: Hash): SigningTree {
  if (leaves.length === 0 || leaves.length > LEAVES_MOST) throw new RangeError('leaves of a signing tree');
  const paths = leaves.map((): Uint8Array[] => []);
  return { root: over(leaves, 0, leaves.length, paths, hash), paths };
}

function over(
  leaves: readonly Uint8Array[],
  from: number,
  count: number,
  paths: readonly Uint8Array[][],
  hash: Hash,
): Uint8Array {
  if (count === 1) return leaves[from] ?? new Uint8Array();
  const middle = largestPowerBelow(count);
  const left = over(leaves, from, middle, paths, hash);
  const right = over(leaves, from + middle, count - middle, paths, hash);
  for (let at = 0; at < count; at += 1) paths[from + at]?.push(at < middle ? right : left);
  return node(left, right, hash);
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
  return upwards(leaf, index, count, path, path.length, hash);
}

/** Over the first `steps` hashes of the path. */
function upwards(
  leaf: Uint8Array,
  index: number,
  count: number,
  path: readonly Uint8Array[],
  steps: number,
  hash: Hash,
): Uint8Array {
  const beside = path[steps - 1];
  if (!beside) return leaf;
  const middle = largestPowerBelow(count);
  return index < middle
    ? node(upwards(leaf, index, middle, path, steps - 1, hash), beside, hash)
    : node(beside, upwards(leaf, index - middle, count - middle, path, steps - 1, hash), hash);
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
