/** The parcel to the byte. It tells the relay space, item, device, counter, epoch and size, and nothing more. [PR2] */
import { concatBytes, fromBase64Url, toBase64Url } from '../base/bytes.ts';
import { LEAVES_MOST, type Hash } from './hashing.ts';
import { LIMITS } from './limits.ts';
import { labelled } from './labels.ts';
import { pathLength, treeOf } from './signing-tree.ts';

export interface ParcelContent {
  readonly space: string;
  readonly item: string;
  readonly device: string;
  /** Number of the device's write in that space that this state is of; only rises. */
  readonly counter: number;
  readonly epoch: number;
  readonly sealed: Uint8Array;
}

export interface Proof {
  readonly leaves: number;
  readonly index: number;
  readonly path: readonly Uint8Array[];
  readonly signature: Uint8Array;
}

export interface Parcel extends ParcelContent {
  readonly proof: Proof;
}

/** A parcel as it came, with the bytes that were signed: what came is hashed, nothing is built anew. */
export interface ReadParcel extends Parcel {
  /** The parcel before its proof: a view on what was read. */
  readonly content: Uint8Array;
}

/** The form of parcels that this app writes, and the newest it reads. [PR12] */
export const PARCEL_VERSION = 1;

/** What is told of a parcel that is newer than this app: whose it says it is. Nobody has verified that. */
export interface NewerParcel {
  readonly version: number;
  readonly space: string;
  readonly device: string;
}

const NAME = 16;
const HEAD = 1 + 3 * NAME + 8 + 4 + 4;
const HASH = 32;
const SIGNATURE = 64;
const LEAF = Uint8Array.of(0);

/** The parcel before its proof. */
export function parcelContent({ space, item, device, counter, epoch, sealed }: ParcelContent): Uint8Array {
  const bytes = new Uint8Array(HEAD + sealed.length);
  const view = new DataView(bytes.buffer);
  bytes[0] = PARCEL_VERSION;
  bytes.set(fromBase64Url(space), 1);
  bytes.set(fromBase64Url(item), 1 + NAME);
  bytes.set(fromBase64Url(device), 1 + 2 * NAME);
  view.setBigUint64(1 + 3 * NAME, BigInt(counter));
  view.setUint32(HEAD - 8, epoch);
  view.setUint32(HEAD - 4, sealed.length);
  bytes.set(sealed, HEAD);
  return bytes;
}

/** Leaf of a parcel in the signing tree: the hash that names exactly this state. 32 bytes. */
export function parcelLeaf(content: ParcelContent, hash: Hash): Uint8Array {
  return leafOf(parcelContent(content), hash);
}

/** The same of a parcel as it came; `content`: its bytes before the proof. */
export function leafOf(content: Uint8Array, hash: Hash): Uint8Array {
  return hash(concatBytes(LEAF, content));
}

/** What the device signs for a tree of parcels. */
export function signedRoot(device: string, leaves: number, root: Uint8Array): Uint8Array {
  return labelled('parcels', concatBytes(fromBase64Url(device), Uint8Array.of(leaves), root));
}

export interface SignedParcel extends Parcel {
  /** By which it is known from then on. */
  readonly leaf: Uint8Array;
}

/** Signs up to sixteen parcels of one device and one space with one signature. */
export async function signParcels(
  contents: readonly ParcelContent[],
  hash: Hash,
  sign: (bytes: Uint8Array) => Promise<Uint8Array>,
): Promise<readonly SignedParcel[]> {
  const [first] = contents;
  if (!first || contents.length > LEAVES_MOST) throw new RangeError('parcels under one signature');
  if (contents.some(({ device, space }) => device !== first.device || space !== first.space))
    throw new RangeError('parcels of several under one signature');
  const signing = contents.map((content) => ({ content, leaf: parcelLeaf(content, hash) }));
  const leaves = signing.map(({ leaf }) => leaf);
  const { root, paths } = treeOf(leaves, hash);
  const signature = await sign(signedRoot(first.device, leaves.length, root));
  return signing.map(({ content, leaf }, index) => ({
    ...content,
    leaf,
    proof: { leaves: leaves.length, index, path: paths[index] ?? [], signature },
  }));
}

export function writeParcel(parcel: Parcel): Uint8Array {
  const { leaves, index, path, signature } = parcel.proof;
  return concatBytes(parcelContent(parcel), Uint8Array.of(leaves, index), ...path, signature);
}

/** Reads one parcel that fills `bytes` exactly; undefined for anything else. `sealed` is a view on `bytes`. */
export function readParcel(bytes: Uint8Array): ReadParcel | undefined {
  if (bytes.length < HEAD + 2 + SIGNATURE || bytes[0] !== PARCEL_VERSION) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // In halves: a BigInt for each parcel costs more than all else here.
  const [high, low] = [view.getUint32(1 + 3 * NAME), view.getUint32(5 + 3 * NAME)];
  const length = view.getUint32(HEAD - 4);
  const end = HEAD + length;
  if (length > LIMITS.seal || end + 2 + SIGNATURE > bytes.length) return undefined;
  if (high >= 0x200000 || high + low === 0) return undefined;
  const leaves = bytes[end] ?? 0;
  const index = bytes[end + 1] ?? 0;
  if (leaves < 1 || leaves > LEAVES_MOST || index >= leaves) return undefined;
  const steps = pathLength(index, leaves);
  const at = end + 2;
  if (bytes.length !== at + steps * HASH + SIGNATURE) return undefined;
  return {
    space: name(bytes, 0),
    item: name(bytes, 1),
    device: name(bytes, 2),
    counter: high * 2 ** 32 + low,
    epoch: view.getUint32(HEAD - 8),
    content: bytes.subarray(0, end),
    sealed: bytes.subarray(HEAD, end),
    proof: {
      leaves,
      index,
      path: Array.from({ length: steps }, (_, i) => bytes.subarray(at + i * HASH, at + (i + 1) * HASH)),
      signature: bytes.subarray(bytes.length - SIGNATURE),
    },
  };
}

/** Of a parcel of a later version where and whose it is: that stands in the same place in all of them. [PR2 PR12] */
export function newerParcel(bytes: Uint8Array): NewerParcel | undefined {
  const version = bytes[0] ?? 0;
  if (version <= PARCEL_VERSION || bytes.length < 1 + 3 * NAME + 8) return undefined;
  return { version, space: name(bytes, 0), device: name(bytes, 2) };
}

function name(bytes: Uint8Array, which: number): string {
  const from = 1 + which * NAME;
  return toBase64Url(bytes.subarray(from, from + NAME));
}
