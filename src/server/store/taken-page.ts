/** What becomes of a pushed page: the rule all stores share. [SV4 SV6 SV9] */
import type { PushedParcel } from './relay-store.ts';

/** A parcel that lies here already, or was dropped (then of no bytes). */
export interface KnownParcel {
  readonly counter: number;
  readonly size: number;
}

/** What was dropped of an item and device. */
export interface DroppedOf {
  /** Nothing is taken again up to this counter. */
  readonly upTo: number;
  /** By `aheadKey`: parcels that were named before they came. */
  readonly ahead: ReadonlySet<string>;
}

/** A parcel that was dropped before it came, and goes now with what is older. */
export interface FallenParcel {
  readonly item: string;
  readonly device: string;
  readonly counter: number;
}

export interface TakenPage {
  /** Of each (item, device) the one that stays, with its number, rising. */
  readonly stays: readonly (PushedParcel & { readonly seq: number })[];
  readonly falls: readonly FallenParcel[];
  readonly head: number;
  /** Number of parcels taken, those included that a later one of the page replaced at once. */
  readonly taken: number;
  /** Bytes by which the space grows; negative where what stays is smaller. */
  readonly grows: number;
}

export function parcelKey({ item, device }: { readonly item: string; readonly device: string }): string {
  return `${item}/${device}`;
}

export function aheadKey({ counter, leaf = '' }: { readonly counter: number; readonly leaf?: string }): string {
  return `${counter} ${leaf}`;
}

/**
 * What dropping a parcel comes to. `goes`: that very one lies here. `ahead`: it was not here yet. Else nothing: a newer one took its place, it went before,
 * or the name is made up. `before`: what is barred already. [PR11]
 */
export function droppedBy(
  { counter, leaf = '' }: { readonly counter: number; readonly leaf?: string },
  here: { readonly counter: number; readonly leaf: string } | undefined,
  before: number,
): { readonly goes: boolean; readonly ahead: boolean } {
  const ahead = counter > Math.max(here?.counter ?? 0, before) && leaf !== '';
  return { ahead, goes: here?.counter === counter && here.leaf === leaf };
}

/** `known` and `dropped` by `parcelKey`: what lies here, and what may not come back. */
export function takenPage(
  parcels: readonly PushedParcel[],
  known: ReadonlyMap<string, KnownParcel>,
  dropped: ReadonlyMap<string, DroppedOf>,
  head: number,
): TakenPage {
  const stays = new Map<string, PushedParcel & { readonly seq: number }>();
  const falls = new Map<string, PushedParcel>();
  let next = head;
  let taken = 0;
  for (const parcel of parcels) {
    const key = parcelKey(parcel);
    const { upTo = 0, ahead } = dropped.get(key) ?? {};
    const here = stays.get(key)?.counter ?? known.get(key)?.counter ?? 0;
    if (parcel.counter <= Math.max(here, upTo, falls.get(key)?.counter ?? 0)) continue;
    if (ahead?.has(aheadKey(parcel))) {
      falls.set(key, parcel);
      stays.delete(key);
      continue;
    }
    next += 1;
    taken += 1;
    // A name set again would keep its former place, and a reader would be led past the number before it.
    stays.delete(key);
    stays.set(key, { ...parcel, seq: next });
  }
  let grows = 0;
  for (const parcel of stays.values()) grows += parcel.bytes.length;
  for (const key of new Set([...stays.keys(), ...falls.keys()])) grows -= known.get(key)?.size ?? 0;
  return { stays: [...stays.values()], falls: [...falls.values()], head: next, taken, grows };
}
