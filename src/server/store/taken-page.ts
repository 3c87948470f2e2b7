/** What becomes of a pushed page: the rule all stores share. [SV4 SV6 SV9] */
import type { PushedParcel } from './relay-store.ts';

/** A parcel that lies here already, or was dropped (then of no bytes). */
export interface KnownParcel {
  readonly counter: number;
  readonly size: number;
}

export interface TakenPage {
  /** Of each (item, device) the one that stays, with its number, rising. */
  readonly stays: readonly (PushedParcel & { readonly seq: number })[];
  readonly head: number;
  /** Number of parcels taken, those included that a later one of the page replaced at once. */
  readonly taken: number;
  /** Bytes by which the space grows; negative where what stays is smaller. */
  readonly grows: number;
}

export function parcelKey({ item, device }: { readonly item: string; readonly device: string }): string {
  return `${item}/${device}`;
}

/** `known` by `parcelKey`: what lies here; `dropped`: counters up to which nothing is taken again. */
export function takenPage(
  parcels: readonly PushedParcel[],
  known: ReadonlyMap<string, KnownParcel>,
  dropped: ReadonlyMap<string, number>,
  head: number,
): TakenPage {
  const stays = new Map<string, PushedParcel & { readonly seq: number }>();
  let next = head;
  let taken = 0;
  for (const parcel of parcels) {
    const key = parcelKey(parcel);
    const highest = Math.max(stays.get(key)?.counter ?? known.get(key)?.counter ?? 0, dropped.get(key) ?? 0);
    if (parcel.counter <= highest) continue;
    next += 1;
    taken += 1;
    // A name set again would keep its former place, and a reader would be led past the number before it.
    stays.delete(key);
    stays.set(key, { ...parcel, seq: next });
  }
  let grows = 0;
  for (const [key, parcel] of stays) grows += parcel.bytes.length - (known.get(key)?.size ?? 0);
  return { stays: [...stays.values()], head: next, taken, grows };
}
