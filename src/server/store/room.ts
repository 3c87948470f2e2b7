/** What a space may take, and how much one answer may hold: the rules all stores share. [SV11 SV18] */
import type { DeviceRoom, Quotas, StoredDrop, StoredEntry } from './relay-store.ts';

/** Times as many mailboxes as one device may have open: whoever lets in ever more devices, each with its mailboxes, comes to an end. */
export const MAILBOXES_OF_ACCOUNT = 10;

/** Far more than a team has in many years. */
export const DEVICE_ROOM: DeviceRoom = { keysOfName: 8, devices: 1_000 };

/**
 * `keys` and `devices`: how many the account has that are not revoked. `owns`: a chain here names it by that key, or it comes in the place of another; for it
 * the keys under its name do not count, for whoever came before may be an impostor.
 */
export function deviceHasRoom(
  { keys, devices, owns }: { keys: number; devices: number; owns: boolean },
  room: DeviceRoom,
): boolean {
  return owns ? devices < 2 * room.devices : keys < room.keysOfName && devices < room.devices;
}

/** What stands around a text in a list of JSON. */
const AROUND = 64;

/** What an entry of a chain, or a drop, is counted for: as it travels, in base64. */
export function sizeOfText(one: StoredEntry | StoredDrop): number {
  return ('body' in one ? one.body : one.drop).length + one.signature.length;
}

/** `spare`: whether as much would fit into the quotas of space and account. */
export function chainHasRoom(
  { chainBytes, grows, protects, spare }: { chainBytes: number; grows: number; protects: boolean; spare: boolean },
  quotas: Quotas,
): boolean {
  if (chainBytes + grows > quotas.chain) return false;
  return protects || (spare && chainBytes + grows <= quotas.chain / 2);
}

/** `spare`: as above, of what is left when the freed is gone. */
export function dropHasRoom(
  { dropBytes, size, freed, spare }: { dropBytes: number; size: number; freed: number; spare: boolean },
  quotas: Quotas,
): boolean {
  return size <= freed || spare || dropBytes + size <= quotas.drops;
}

/** How many of the first stay within both limits; one at least where there is any. */
export function withinLimits(
  sizes: readonly number[],
  limits: { readonly count: number; readonly bytes: number },
): number {
  let bytes = 0;
  const over = sizes.findIndex((size, index) => {
    bytes += size;
    return index >= limits.count || (index > 0 && bytes > limits.bytes);
  });
  return over < 0 ? sizes.length : over;
}

/** Entries or drops whose sizes are looked at for one answer. */
export const LISTED_MOST = 8_192;

/** How many texts of these sizes go into an answer of so many bytes. */
export function listedWithin(sizes: readonly number[], bytes: number): number {
  return withinLimits(
    sizes.map((size) => size + AROUND),
    { count: LISTED_MOST, bytes },
  );
}
