/** A space of the store in memory. */
import type {
  Listed,
  PresentDevice,
  PushedParcel,
  SpaceState,
  StoredDrop,
  StoredEntry,
  StoredHead,
} from './relay-store.ts';
import { listedWithin, sizeOfText } from './room.ts';
import { parcelKey, type KnownParcel } from './taken-page.ts';

export interface Space {
  readonly space: string;
  readonly account: string;
  head: number;
  epoch: number;
  headsPut: number;
  bytes: number;
  chainBytes: number;
  dropBytes: number;
  quota: number | undefined;
  chain: StoredEntry[];
  present: readonly PresentDevice[];
  /** By `item/device`. */
  readonly parcels: Map<string, HeldParcel>;
  /** By sequence number, rising: what is pulled. Numbers of replaced parcels are gone. */
  readonly order: Map<number, string>;
  readonly dropped: Map<string, { upTo: number; readonly ahead: Set<string> }>;
  readonly droppedChunks: Set<string>;
  readonly drops: StoredDrop[];
  readonly heads: Map<string, StoredHead>;
  readonly chunks: Map<string, Uint8Array>;
}

export interface HeldParcel {
  readonly counter: number;
  readonly seq: number;
  readonly leaf: string;
  readonly bytes: Uint8Array;
}

export function letGo({ parcels, order }: Space, key: string): void {
  const stored = parcels.get(key);
  if (stored) order.delete(stored.seq);
  parcels.delete(key);
}

export function barredOf({ dropped }: Space, key: string) {
  const barred = dropped.get(key) ?? { upTo: 0, ahead: new Set<string>() };
  dropped.set(key, barred);
  return barred;
}

export function knownOf(space: Space, parcels: readonly PushedParcel[]): ReadonlyMap<string, KnownParcel> {
  const known = new Map<string, KnownParcel>();
  for (const parcel of parcels) {
    const found = space.parcels.get(parcelKey(parcel));
    if (found) known.set(parcelKey(parcel), { counter: found.counter, size: found.bytes.length });
  }
  return known;
}

export function freshSpace(space: string, account: string): Space {
  return {
    space,
    account,
    head: 0,
    epoch: 0,
    headsPut: 0,
    bytes: 0,
    chainBytes: 0,
    dropBytes: 0,
    quota: undefined,
    chain: [],
    present: [],
    parcels: new Map(),
    order: new Map(),
    dropped: new Map(),
    droppedChunks: new Set(),
    drops: [],
    heads: new Map(),
    chunks: new Map(),
  };
}

export function stateOf({ headsPut, chain, drops, ...found }: Space): SpaceState {
  const { space, account, head, epoch, bytes, chainBytes, dropBytes, quota } = found;
  const counts = { heads: headsPut, chain: chain.length, drops: drops.length };
  return { space, account, head, epoch, bytes, chainBytes, dropBytes, quota, ...counts };
}

export function listed<T extends StoredEntry | StoredDrop>(all: readonly T[], bytes: number): Listed<T> {
  const fits = listedWithin(all.map(sizeOfText), bytes);
  return { listed: all.slice(0, fits), more: fits < all.length };
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
