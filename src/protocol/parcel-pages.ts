/** Pages of parcels as they are pushed and pulled. A page that does not add up is none. [PR4] */
import { concatBytes } from '../base/bytes.ts';
import { LIMITS } from './limits.ts';
import { newerParcel, readParcel, type ReadParcel } from './parcel.ts';
import type { PulledParcel } from './verify-page.ts';

export interface NumberedBytes {
  /** Place of the parcel in the sequence of its space. */
  readonly seq: number;
  readonly bytes: Uint8Array;
}

export interface NumberedParcel {
  readonly seq: number;
  readonly parcel: ReadParcel;
}

export interface PulledPage<P = NumberedParcel> {
  /** Sequence number of the newest parcel of the space. */
  readonly head: number;
  readonly more: boolean;
  readonly parcels: readonly P[];
}

const LENGTH = 4;
const SEQ = 8;
const PULLED_HEAD = SEQ + 1 + 4;

export function writePushed(parcels: readonly Uint8Array[]): Uint8Array {
  return concatBytes(...parcels.flatMap((bytes) => [u32(bytes.length), bytes]));
}

/** The parcels of a pushed page, each with its bytes; undefined when any of it is not well-formed. */
export function readPushed(
  page: Uint8Array,
): readonly { readonly parcel: ReadParcel; readonly bytes: Uint8Array }[] | undefined {
  const read: { parcel: ReadParcel; bytes: Uint8Array }[] = [];
  const view = new DataView(page.buffer, page.byteOffset, page.byteLength);
  for (let at = 0; at < page.length;) {
    if (read.length >= LIMITS.pageParcels || at + LENGTH > page.length) return undefined;
    const from = at + LENGTH;
    at = from + view.getUint32(at);
    if (at > page.length) return undefined;
    const bytes = page.subarray(from, at);
    const parcel = readParcel(bytes);
    if (!parcel) return undefined;
    read.push({ parcel, bytes });
  }
  return read;
}

export function writePulled({ head, more, parcels }: PulledPage<NumberedBytes>): Uint8Array {
  return concatBytes(
    u64(head),
    Uint8Array.of(more ? 1 : 0),
    u32(parcels.length),
    ...parcels.flatMap(({ seq, bytes }) => [u64(seq), u32(bytes.length), bytes]),
  );
}

/**
 * A pulled page; undefined when it does not add up. A parcel of a form this app does not know is told as `undefined` in
 * its place, so that what stands around it is not lost with it. [PR12]
 */
export function readPulled(page: Uint8Array): PulledPage<PulledParcel> | undefined {
  if (page.length < PULLED_HEAD) return undefined;
  const view = new DataView(page.buffer, page.byteOffset, page.byteLength);
  const head = natural(view, 0);
  const more = page[SEQ] ?? 2;
  const count = view.getUint32(SEQ + 1);
  if (head === undefined || more > 1 || count > LIMITS.pageParcels) return undefined;
  const parcels: PulledParcel[] = [];
  let at = PULLED_HEAD;
  let before = 0;
  while (parcels.length < count) {
    const from = at + SEQ + LENGTH;
    if (from > page.length) return undefined;
    const seq = natural(view, at);
    at = from + view.getUint32(at + SEQ);
    if (at > page.length || seq === undefined || seq <= before || seq > head) return undefined;
    parcels.push({ seq, ...pulledParcel(page.subarray(from, at)) });
    before = seq;
  }
  return at === page.length ? { head, more: more === 1, parcels } : undefined;
}

/** A parcel as it came, or what is told of one that is newer than this app. */
export function pulledParcel(bytes: Uint8Array): Omit<PulledParcel, 'seq'> {
  const parcel = readParcel(bytes);
  const newer = parcel ? undefined : newerParcel(bytes);
  return { parcel, ...(newer && { newer }) };
}

/** A number of 8 bytes; undefined beyond 2^53 − 1, where two of them would become the same. */
function natural(view: DataView, at: number): number | undefined {
  const value = view.getBigUint64(at);
  return value > BigInt(Number.MAX_SAFE_INTEGER) ? undefined : Number(value);
}

function u32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

function u64(value: number): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(value));
  return bytes;
}
