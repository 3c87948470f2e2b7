import { toBase64Url, utf8 } from '../../src/base/bytes.ts';
import { type ChainBody, type ChainEntry, type SpaceRole } from '../../src/protocol/chain-entry.ts';
import { admit, type ChainFault, type Membership } from '../../src/protocol/membership.ts';
import { nameOf, nodeHash } from './made-parcels.ts';

export const SPACE = nameOf(900);
const SEALED = toBase64Url(new Uint8Array(80));
const NO_SIGNATURE = toBase64Url(new Uint8Array(64));

/** A public key that tells whose it is and which. */
export const keyOf = (device: string, which: 'signing' | 'sealing' | 'recovery') =>
  toBase64Url(nodeHash(utf8(`${which} ${device}`)));

export function deviceOf(device: string) {
  return {
    device,
    signingKey: keyOf(device, 'signing'),
    sealingKey: keyOf(device, 'sealing'),
    recoveryKey: keyOf(device, 'recovery'),
    about: SEALED,
  };
}

/** Without what follows from the end of the chain. */
export type Operation = ChainBody extends infer B
  ? B extends ChainBody
    ? Omit<B, 'v' | 'space' | 'index' | 'prev'>
    : never
  : never;

let operations = 0;
/** Each operation has a number of its own. */
export const nextOperation = () => nameOf(100_000 + (operations += 1));

export const found = (by: string): Operation => ({ op: 'found', by, operation: nextOperation(), ...deviceOf(by) });
export const add = (by: string, device: string, role: SpaceRole, epoch: number): Operation => ({
  op: 'add',
  by,
  operation: nextOperation(),
  ...deviceOf(device),
  role,
  epoch,
  spaceKeys: SEALED,
});
export const changeRole = (by: string, device: string, role: SpaceRole, seen: number): Operation => ({
  op: 'role',
  by,
  operation: nextOperation(),
  device,
  role,
  seen,
});
export const remove = (
  by: string,
  device: string,
  seen: number,
  epoch: number,
  staying: readonly string[],
): Operation => ({ op: 'remove', by, operation: nextOperation(), device, seen, epoch, keys: keysFor(staying) });
export const rotate = (by: string, epoch: number, staying: readonly string[]): Operation => ({
  op: 'rotate',
  by,
  operation: nextOperation(),
  epoch,
  keys: keysFor(staying),
});
export const leave = (by: string, seen: number): Operation => ({ op: 'leave', by, operation: nextOperation(), seen });
export const renew = (old: string, device: string, seen: number, epoch: number): Operation => ({
  op: 'renew',
  by: device,
  operation: nextOperation(),
  old,
  ...deviceOf(device),
  epoch,
  seen,
  spaceKeys: SEALED,
});

export const about = (by: string, sealed: string, epoch: number): Operation => ({
  op: 'about',
  by,
  operation: nextOperation(),
  about: sealed,
  epoch,
});

const keysFor = (devices: readonly string[]) => Object.fromEntries(devices.map((device) => [device, SEALED]));

/** The operation as the next entry upon an end of the chain; not signed, for `admit` leaves that to its caller. */
export function entryUpon(before: Membership | undefined, operation: Operation, changes: object = {}): ChainEntry {
  const place = { v: 1, space: SPACE, index: before?.length ?? 0, prev: before?.last ?? '' };
  return { body: toBase64Url(utf8(JSON.stringify({ ...place, ...operation, ...changes }))), signature: NO_SIGNATURE };
}

export function tried(
  before: Membership | undefined,
  operation: Operation,
  changes: object = {},
): Membership | ChainFault {
  const admitted = admit(before, entryUpon(before, operation, changes), SPACE, nodeHash);
  return admitted.ok ? admitted.membership : admitted.fault;
}

/** The membership after all of these, each of which must be admitted. */
export function chainOf(...operations: readonly Operation[]): Membership {
  let membership: Membership | undefined;
  for (const operation of operations) {
    const next = tried(membership, operation);
    if (typeof next === 'string') throw new Error(`${operation.op}: ${next}`);
    membership = next;
  }
  if (!membership) throw new Error('an empty chain');
  return membership;
}
