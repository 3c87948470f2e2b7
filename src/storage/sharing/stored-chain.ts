/** The membership chain of a space as it lies on this tablet, and who belongs by it. */
import { isObject } from '../../base/is-object.ts';
import type { Json } from '../../base/json.ts';
import { hash } from '../../crypto/hash.ts';
import type { ChainEntry } from '../../protocol/chain-entry.ts';
import { admit, type Membership } from '../../protocol/membership.ts';
import { openLocal, sealLocal } from '../local-seal.ts';
import type { LocalRow } from '../database.ts';
import type { TablesAtHand } from './sync-tables.ts';
import type { Unlocked } from './unlocked.ts';

export interface StoredChain {
  readonly entries: readonly ChainEntry[];
  /** How many of them the relay holds; the others wait to be sent: this device's own, and what files told of others'. [HO6] */
  readonly onRelay: number;
  /** Signing keys of the devices by whose hand the space may come in here, while it has not. [SY14] */
  readonly asked?: readonly string[];
  /** Came in by nobody's hand that was asked: it is not looked at again. */
  readonly unasked?: true;
  /** The device of one use in whose place this one came by the words of a file: its `renew` may have to be made anew. [HO8] */
  readonly cameBy?: OneTimeDevice;
}

/** A device that lies in a file alone. Seeds of 32 bytes, base64url. */
export interface OneTimeDevice {
  readonly device: string;
  readonly signingSeed: string;
  readonly sealingSeed: string;
}

export const NO_CHAIN: StoredChain = { entries: [], onRelay: 0 };

export interface ReadChain {
  readonly stored: StoredChain;
  /** As it lay there, to tell whether it was changed meanwhile. */
  readonly row: LocalRow | undefined;
}

export async function readChain(notebook: Unlocked, tables: TablesAtHand, space: string): Promise<ReadChain> {
  const row = await tables.local('chains', space);
  return { row, stored: openChain(notebook, row) };
}

export function openChain({ notebookKey }: Unlocked, row: LocalRow | undefined): StoredChain {
  const value = openLocal(notebookKey, 'chains', row);
  return isObject(value) ? (value as unknown as StoredChain) : NO_CHAIN;
}

export function sealedChain({ notebookKey, random }: Unlocked, space: string, chain: StoredChain): LocalRow {
  return sealLocal(notebookKey, 'chains', space, chain as unknown as Json, random);
}

/**
 * Who belongs by the entries of a chain that was verified before it was kept; undefined when there is none, or when it does not
 * hold together.
 */
export function membershipOf(space: string, entries: readonly ChainEntry[]): Membership | undefined {
  let membership: Membership | undefined;
  for (const entry of entries) {
    const admitted = admit(membership, entry, space, hash);
    if (!admitted.ok) return undefined;
    membership = admitted.membership;
  }
  return membership;
}
