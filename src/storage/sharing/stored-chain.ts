/** The membership chain of a space as it lies on this tablet, and who belongs by it. */
import { isObject } from '../../base/is-object.ts';
import type { Json } from '../../base/json.ts';
import { hash } from '../../crypto/hash.ts';
import type { ChainEntry, SpaceRole } from '../../protocol/chain-entry.ts';
import { sameBytes } from '../../protocol/hashing.ts';
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
  /** Asked for by an invitation that was accepted: what somebody else brings does not end the waiting for it. [sync SY21] */
  readonly invited?: true;
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

/** Rows as they were opened last, by notebook: a round asks for the same chain a dozen times. Goes with the unlocked notebook. */
const opened = new WeakMap<object, Map<string, OpenedRow>>();

interface OpenedRow {
  readonly sealed: Uint8Array;
  readonly stored: StoredChain;
}

export function openChain(notebook: Pick<Unlocked, 'notebookKey'>, row: LocalRow | undefined): StoredChain {
  if (!row) return NO_CHAIN;
  let known = opened.get(notebook);
  if (!known) opened.set(notebook, (known = new Map<string, OpenedRow>()));
  const before = known.get(row.id);
  if (before && sameBytes(before.sealed, row.sealed)) return before.stored;
  const value = openLocal(notebook.notebookKey, 'chains', row);
  if (!isObject(value)) return NO_CHAIN;
  const stored = value as unknown as StoredChain;
  known.set(row.id, { sealed: row.sealed, stored });
  return stored;
}

/** Keeps a chain, and beside it the role it gives this device: a command asks for that at each write. [SH1 SH11] */
export async function putChain(
  notebook: Unlocked,
  tables: TablesAtHand,
  space: string,
  chain: StoredChain,
): Promise<void> {
  const { notebookKey, random } = notebook;
  const role = ownRole(notebook, space, chain);
  await tables.putLocals('chains', [sealLocal(notebookKey, 'chains', space, chain as unknown as Json, random)]);
  if (role) await tables.putLocals('roles', [sealLocal(notebookKey, 'roles', space, role, random)]);
}

/** Undefined where the chain does not name this device, nor the one in whose place it comes: what was known goes on then. */
function ownRole({ identity }: Unlocked, space: string, { entries }: StoredChain): SpaceRole | undefined {
  const devices = membershipOf(space, entries)?.devices;
  return (devices?.get(identity.device) ?? devices?.get(identity.former?.device ?? ''))?.role;
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
