/**
 * Who belongs to a space, told from its chain. The same function on the relay and on every device, or the two would
 * part over what one takes and the other refuses. [PR6 PR7]
 */
import type { Hash } from './hashing.ts';
import { chainHash, readChainEntry, type ChainBody, type ChainEntry, type SpaceRole } from './chain-entry.ts';
import { GrowingSet } from './growing-set.ts';
import { LIMITS } from './limits.ts';

export interface MemberDevice {
  readonly device: string;
  readonly signingKey: string;
  readonly sealingKey: string;
  readonly recoveryKey: string;
  readonly role: SpaceRole;
  /** Sealed under the key of `aboutEpoch`: whose device it is. */
  readonly about: string;
  readonly aboutEpoch: number;
  /** Index of the entry that brought it in. */
  readonly since: number;
  /** Once it is out: how, by which entry, and up to which counter its parcels are taken. */
  readonly gone?: { readonly how: 'removed' | 'left' | 'renewed'; readonly index: number; readonly seen: number };
  /** Former roles, each up to a counter: what it wrote until then was written by that right. */
  readonly former: readonly { readonly role: SpaceRole; readonly seen: number }[];
  /** How often it said anew whose it is: a relay takes no more than so many. [PR13] */
  readonly abouts: number;
}

export interface Membership {
  readonly space: string;
  /** Number of entries, and the hash of the last one. */
  readonly length: number;
  readonly last: string;
  readonly epoch: number;
  /** All devices that ever belonged, by name. */
  readonly devices: ReadonlyMap<string, MemberDevice>;
  readonly operations: GrowingSet;
  /** Whether a device left since the last epoch began: whoever may, rotates. */
  readonly rotationDue: boolean;
}

export type ChainFault =
  /** Not of a form this app knows: too new, or broken. */
  | 'unreadable'
  /** Not upon this end: another index, another hash before it, another space. */
  | 'notNext'
  /** Whoever made it may not do that. */
  | 'notAllowed'
  /** It cannot be: a device twice, keys for others than those who stay, an epoch out of turn. */
  | 'impossible';

export type Admitted =
  /** `signers`: Ed25519 keys (base64url) one of which must have signed. Taken only when that was verified. */
  | {
      readonly ok: true;
      readonly membership: Membership;
      readonly body: ChainBody;
      readonly signers: readonly string[];
    }
  | { readonly ok: false; readonly fault: ChainFault };

/** Devices that belong now. */
export function presentDevices(membership: Membership): readonly MemberDevice[] {
  return [...membership.devices.values()].filter(({ gone }) => !gone);
}

/** The device when it belongs now. */
export function presentDevice(membership: Membership, device: string): MemberDevice | undefined {
  const found = membership.devices.get(device);
  return found?.gone ? undefined : found;
}

/**
 * The device that belongs in the place of one that was renewed, however often: whoever was renewed keeps the recovery key, by which a notebook put back
 * once more proves that it is the same facilitator's. Undefined where the last of them was removed or left. [PR6]
 */
export function successorOf(membership: Membership, { gone, recoveryKey }: MemberDevice): MemberDevice | undefined {
  if (gone?.how !== 'renewed') return undefined;
  return presentDevices(membership).find((other) => other.recoveryKey === recoveryKey);
}

/**
 * The role by which a device wrote a parcel of that counter; undefined where it may not have written it: never in, or
 * already out. [PR7]
 */
export function roleOfWrite(membership: Membership, device: string, counter: number): SpaceRole | undefined {
  const found = membership.devices.get(device);
  if (!found || (found.gone && counter > found.gone.seen)) return undefined;
  return found.former.find(({ seen }) => counter <= seen)?.role ?? found.role;
}

/** The membership after one more entry, or why there is none. The signature is for the caller to verify. */
export function admit(before: Membership | undefined, entry: ChainEntry, space: string, hash: Hash): Admitted {
  const body = readChainEntry(entry);
  if (!body) return refused('unreadable');
  const next = body.space === space && body.index === (before?.length ?? 0) && body.prev === (before?.last ?? '');
  if (!next || (body.op === 'found') !== (before === undefined)) return refused('notNext');
  const last = chainHash(entry, hash);
  if (!before) return body.op === 'found' ? founded(body, last) : refused('notNext');
  if (before.operations.has(body.operation)) return refused('impossible');
  const after = (changes: Partial<Membership>, signers: readonly string[]): Admitted => ({
    ok: true,
    body,
    signers,
    membership: {
      ...before,
      ...changes,
      length: before.length + 1,
      last,
      operations: before.operations.with(body.operation),
    },
  });
  if (body.op === 'renew') return renewed(before, body, after);
  const maker = presentDevice(before, body.by);
  const ofItself = body.op === 'leave' || body.op === 'about';
  if (!maker || (!ofItself && maker.role !== 'facilitator')) return refused('notAllowed');
  const by = [maker.signingKey];
  switch (body.op) {
    case 'add': {
      if (before.devices.has(body.device) || before.devices.size >= LIMITS.devicesOfSpace) return refused('impossible');
      if (body.epoch !== before.epoch) return refused('impossible');
      return after({ devices: withDevice(before, entering(body, body.role, body.epoch)) }, by);
    }
    case 'role': {
      const changed = presentDevice(before, body.device);
      if (!changed || changed.role === body.role) return refused('impossible');
      if (body.role !== 'facilitator' && !othersHold(before, body.device)) return refused('impossible');
      const former = [...changed.former, { role: changed.role, seen: body.seen }];
      return after({ devices: withDevice(before, { ...changed, role: body.role, former }) }, by);
    }
    case 'remove': {
      const removed = presentDevice(before, body.device);
      if (!removed || body.device === body.by) return refused('impossible');
      const gone = { how: 'removed' as const, index: body.index, seen: body.seen };
      const devices = withDevice(before, { ...removed, gone });
      if (!keysForAll(devices, body, before.epoch)) return refused('impossible');
      return after({ devices, epoch: body.epoch, rotationDue: false }, by);
    }
    case 'rotate':
      if (!keysForAll(before.devices, body, before.epoch)) return refused('impossible');
      return after({ epoch: body.epoch, rotationDue: false }, by);
    case 'leave': {
      const alone = presentDevices(before).length === 1;
      if (!alone && !othersHold(before, body.by)) return refused('impossible');
      const devices = withDevice(before, { ...maker, gone: { how: 'left', index: body.index, seen: body.seen } });
      return after({ devices, rotationDue: true }, by);
    }
    case 'about': {
      if (body.epoch !== before.epoch) return refused('impossible');
      const { about, epoch: aboutEpoch } = body;
      return after({ devices: withDevice(before, { ...maker, about, aboutEpoch, abouts: maker.abouts + 1 }) }, by);
    }
    default:
      return refused('impossible');
  }
}

function founded(body: ChainBody & { op: 'found' }, last: string): Admitted {
  if (body.by !== body.device) return refused('notAllowed');
  const membership: Membership = {
    space: body.space,
    length: 1,
    last,
    epoch: 0,
    devices: new Map([[body.device, entering(body, 'facilitator', 0)]]),
    operations: GrowingSet.of(body.operation),
    rotationDue: false,
  };
  return { ok: true, membership, body, signers: [body.signingKey] };
}

function renewed(
  before: Membership,
  body: ChainBody & { op: 'renew' },
  after: (changes: Partial<Membership>, signers: readonly string[]) => Admitted,
): Admitted {
  const old = presentDevice(before, body.old);
  if (!old || body.by !== body.device) return refused('notAllowed');
  if (before.devices.has(body.device) || before.devices.size >= LIMITS.devicesOfSpace) return refused('impossible');
  // A notebook put back to before an epoch has not got its key: it comes in by the last it has, and gets the next one. [PR7]
  if (body.epoch > before.epoch) return refused('impossible');
  const gone = { how: 'renewed' as const, index: body.index, seen: body.seen };
  const devices = new Map(withDevice(before, { ...old, gone }));
  devices.set(body.device, entering(body, old.role, body.epoch));
  return after({ devices, rotationDue: true }, [old.signingKey, old.recoveryKey]);
}

function entering(
  { device, signingKey, sealingKey, recoveryKey, about, index }: ChainBody & { op: 'found' | 'add' | 'renew' },
  role: SpaceRole,
  epoch: number,
): MemberDevice {
  const keys = { device, signingKey, sealingKey, recoveryKey };
  return { ...keys, about, role, aboutEpoch: epoch, since: index, former: [], abouts: 0 };
}

function withDevice(before: Membership, device: MemberDevice): ReadonlyMap<string, MemberDevice> {
  return new Map([...before.devices, [device.device, device]]);
}

/** Whether the space has a facilitator besides this device. */
function othersHold(before: Membership, device: string): boolean {
  return presentDevices(before).some((other) => other.device !== device && other.role === 'facilitator');
}

/** Whether the next epoch begins, with a key for each device that stays and for no other. */
function keysForAll(
  devices: ReadonlyMap<string, MemberDevice>,
  { epoch, keys }: { readonly epoch: number; readonly keys: Readonly<Record<string, string>> },
  before: number,
): boolean {
  const staying = [...devices.values()].filter(({ gone }) => !gone);
  return (
    epoch === before + 1 &&
    Object.keys(keys).length === staying.length &&
    staying.every(({ device }) => Object.hasOwn(keys, device))
  );
}

function refused(fault: ChainFault): Admitted {
  return { ok: false, fault };
}
