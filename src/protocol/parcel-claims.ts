/** What the proofs of parcels claim, to be verified under the keys of their devices. [PR3] */
import { sameBytes, type Hash } from './hashing.ts';
import { leafOf, signedRoot, type ReadParcel } from './parcel.ts';
import { rootFrom, treeOf } from './signing-tree.ts';

export interface Claim {
  /** What the device must have signed. */
  readonly signed: Uint8Array;
  readonly signature: Uint8Array;
  /** The leaf of this parcel: the hash that names exactly this state. */
  readonly leaf: Uint8Array;
}

/** The claim of one parcel; undefined when its proof is not well-formed. */
export function claimOf(parcel: ReadParcel, hash: Hash): Claim | undefined {
  return claimsOf([parcel], hash)[0];
}

/**
 * The claims of parcels, in their order. Neighbours that were signed together have the very same `signed` and `signature`
 * (the same object), so that each is verified once; and where all of them are there, their tree is hashed once.
 */
export function claimsOf(parcels: readonly ReadParcel[], hash: Hash): readonly (Claim | undefined)[] {
  const claims: (Claim | undefined)[] = [];
  while (claims.length < parcels.length) {
    const from = claims.length;
    let to = from + 1;
    while (to < parcels.length && signedTogether(parcels[from], parcels[to])) to += 1;
    claims.push(...claimsOfNeighbours(parcels.slice(from, to), hash));
  }
  return claims;
}

function signedTogether(a: ReadParcel | undefined, b: ReadParcel | undefined): boolean {
  return (
    a?.device === b?.device &&
    a?.proof.leaves === b?.proof.leaves &&
    a !== undefined &&
    b !== undefined &&
    sameBytes(a.proof.signature, b.proof.signature)
  );
}

function claimsOfNeighbours(parcels: readonly ReadParcel[], hash: Hash): readonly (Claim | undefined)[] {
  const leaves = parcels.map(({ content }) => leafOf(content, hash));
  const count = parcels[0]?.proof.leaves ?? 0;
  const whole = parcels.length === count && parcels.every(({ proof }, at) => proof.index === at);
  const tree = whole ? treeOf(leaves, hash) : undefined;
  let shared: { readonly root: Uint8Array; readonly signed: Uint8Array; readonly signature: Uint8Array } | undefined;
  return parcels.map(({ device, proof }, at) => {
    const leaf = leaves[at] ?? new Uint8Array();
    // A path that is another than that of the tree leads elsewhere, and is followed there: each parcel proves itself alone.
    const root =
      tree && samePath(proof.path, tree.paths[at] ?? [])
        ? tree.root
        : rootFrom(leaf, proof.index, count, proof.path, hash);
    if (!root) return undefined;
    if (!shared || (root !== shared.root && !sameBytes(root, shared.root)))
      shared = { root, signed: signedRoot(device, count, root), signature: proof.signature };
    return { signed: shared.signed, signature: shared.signature, leaf };
  });
}

function samePath(a: readonly Uint8Array[], b: readonly Uint8Array[]): boolean {
  return a.length === b.length && a.every((step, at) => sameBytes(step, b[at] ?? new Uint8Array()));
}
