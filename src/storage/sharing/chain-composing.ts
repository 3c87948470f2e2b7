/** Makes entries of a membership chain, one upon the other, and makes them anew upon another end. [PR5 PR6 PR8] */
import { fromBase64Url, toBase64Url } from '../../base/bytes.ts';
import { newId } from '../../base/id.ts';
import { hash } from '../../crypto/hash.ts';
import type { Signer } from '../../crypto/signing.ts';
import {
  openAbout,
  sealAbout,
  sealEpochKey,
  sealFormerKey,
  sealSpaceKeys,
  type AboutDevice,
} from '../../crypto/space-keys.ts';
import {
  readChainEntry,
  signChainEntry,
  type ChainBody,
  type ChainEntry,
  type SpaceRole,
} from '../../protocol/chain-entry.ts';
import { admit, presentDevice, presentDevices, type Membership } from '../../protocol/membership.ts';
import { hasKeyOf, type SpaceKeys } from '../known-keys.ts';
import { keysFromChain } from './chain-keys.ts';
import type { DeviceKeys, PublicDevice } from './device-keys.ts';
import { membershipOf } from './stored-chain.ts';
import type { Unlocked } from './unlocked.ts';

export type ChainOperation =
  | { readonly op: 'found'; readonly about: AboutDevice }
  | { readonly op: 'add'; readonly device: PublicDevice; readonly about: AboutDevice; readonly role: SpaceRole }
  | { readonly op: 'role'; readonly device: string; readonly role: SpaceRole }
  /** `seen`: `EVERYTHING`, where all that the device sent until then counts; else it is told from what is seen. */
  | { readonly op: 'remove'; readonly device: string; readonly seen?: number }
  | { readonly op: 'rotate' }
  | { readonly op: 'leave' }
  | { readonly op: 'about'; readonly about: AboutDevice }
  | { readonly op: 'renew'; readonly old: string; readonly about: AboutDevice; readonly seen: number };

/** Beyond every counter there can be: what a lost tablet wrote, or another one of one's own, is not refused by those who had not heard of it. */
export const EVERYTHING = Number.MAX_SAFE_INTEGER;

/** What the maker has seen: up to which counter of a device, and how often it wrote itself. */
export interface Sight {
  seenOf(device: string): number;
  readonly written: number;
}

/** By its key the `renew` in its place is signed, and with its seed opens what was sealed for it meanwhile. [HO8] */
export interface CameBy {
  readonly device: string;
  readonly signer: Signer;
  readonly sealingSeed: Uint8Array;
}

export class ChainComposing {
  #entries: readonly ChainEntry[];
  #membership: Membership | undefined;

  constructor(
    readonly notebook: Unlocked,
    readonly own: DeviceKeys,
    readonly space: string,
    entries: readonly ChainEntry[],
    /** Of the epochs that began for sure; those that begin by entries of our own are added. */
    readonly known: SpaceKeys | undefined,
    readonly sight: Sight,
    /** The device of one use in whose place this one comes or came. */
    readonly cameBy?: CameBy,
  ) {
    this.#entries = entries;
    this.#membership = membershipOf(space, entries);
  }

  get entries(): readonly ChainEntry[] {
    return this.#entries;
  }

  get membership(): Membership | undefined {
    return this.#membership;
  }

  /** Whether the key of the epoch that the chain is in by now can be had. */
  get hasPresentKey(): boolean {
    return this.#membership === undefined || hasKeyOf(this.#keys(), this.#membership.epoch);
  }

  /** Appends the entry of an operation; answers false where it cannot be, or is done already. */
  async add(operation: ChainOperation, id: string = newId(this.notebook.random)): Promise<boolean> {
    const body = this.#body(operation, id);
    if (!body) return false;
    const entry = await signChainEntry(body, (bytes) => this.#signerOf(body).sign(bytes));
    const admitted = admit(this.#membership, entry, this.space, hash);
    if (!admitted.ok) return false;
    this.#entries = [...this.#entries, entry];
    this.#membership = admitted.membership;
    return true;
  }

  /**
   * Makes an own entry of another end anew upon this one, as the same operation. `stood`: the chain it stands in; only by its keys opens whose device it brings in,
   * where the epoch of the entry began there and not here. [PR8]
   */
  async remake(entry: ChainEntry, stood: ChainComposing): Promise<boolean> {
    const body = readChainEntry(entry);
    if (!body || this.#membership?.operations.has(body.operation)) return false;
    const operation = this.#operationOf(body, stood);
    return operation ? this.add(operation, body.operation) : false;
  }

  /** The same as an operation of its own, for another author makes it: the relay may hold the former one after all. */
  async repeat(entry: ChainEntry, stood: ChainComposing): Promise<boolean> {
    const body = readChainEntry(entry);
    const operation = body && this.#operationOf(body, stood);
    return operation ? this.add(operation) : false;
  }

  #signerOf(body: ChainBody): Signer {
    const { own, cameBy } = this;
    if (body.op !== 'renew') return own.signer;
    return cameBy?.device === body.old ? cameBy.signer : own.recovery;
  }

  #keys(): SpaceKeys | undefined {
    const { space, own, cameBy } = this;
    const entries = this.#entries;
    const known = cameBy ? keysFromChain(space, entries, cameBy.device, cameBy.sealingSeed, this.known) : this.known;
    return keysFromChain(space, entries, own.public.device, own.sealingSeed, known);
  }

  #operationOf(body: ChainBody, stood: ChainComposing): ChainOperation | undefined {
    switch (body.op) {
      case 'add': {
        const { device, signingKey, sealingKey, recoveryKey, role } = body;
        const about = stood.aboutOf(body.epoch, device, body.about);
        return about && { op: 'add', device: { device, signingKey, sealingKey, recoveryKey }, about, role };
      }
      case 'renew': {
        const about = stood.aboutOf(body.epoch, body.device, body.about);
        return about && { op: 'renew', old: body.old, about, seen: body.seen };
      }
      case 'about': {
        const about = stood.aboutOf(body.epoch, body.by, body.about);
        return about && { op: 'about', about };
      }
      case 'role':
      case 'remove':
      case 'leave':
        return body;
      case 'rotate':
        // Another one began an epoch meanwhile: who had left is out of it already.
        return body.epoch === (this.#membership?.epoch ?? 0) + 1 ? { op: 'rotate' } : undefined;
      case 'found':
        return undefined;
    }
  }

  /** Whose device it is, as an entry of that epoch has it sealed. */
  aboutOf(epoch: number, device: string, sealed: string): AboutDevice | undefined {
    const key = this.#keys()?.epochs[epoch];
    return key && openAbout(key, this.space, device, fromBase64Url(sealed));
  }

  #body(operation: ChainOperation, id: string): ChainBody | undefined {
    const { space, sight, own } = this;
    const membership = this.#membership;
    const { device: by } = own.public;
    const common = {
      v: 1 as const,
      space,
      index: membership?.length ?? 0,
      prev: membership?.last ?? '',
      operation: id,
      by,
    };
    const keys = this.#keys();
    if (!keys) return undefined;
    const epoch = membership?.epoch ?? 0;
    // Whoever was put back to before an epoch comes in by the last key they have, and may begin the next one.
    const held = lastHeld(keys, epoch);
    const begins = operation.op === 'renew' || operation.op === 'remove' || operation.op === 'rotate';
    if (held < 0 || (held < epoch && !begins)) return undefined;
    switch (operation.op) {
      case 'found':
        return { ...common, op: 'found', ...own.public, about: this.#sealedAbout(by, operation.about, keys, 0) };
      case 'add': {
        const { device, role } = operation;
        const spaceKeys = this.#sealedKeys(device, keys, epoch);
        if (spaceKeys === undefined) return undefined;
        const about = this.#sealedAbout(device.device, operation.about, keys, epoch);
        return { ...common, op: 'add', ...device, about, role, epoch, spaceKeys };
      }
      case 'renew': {
        const spaceKeys = this.#sealedKeys(own.public, keys, held);
        if (spaceKeys === undefined) return undefined;
        const { old, seen } = operation;
        const about = this.#sealedAbout(by, operation.about, keys, held);
        return { ...common, op: 'renew', old, ...own.public, about, epoch: held, seen, spaceKeys };
      }
      case 'role': {
        const { device, role } = operation;
        return { ...common, op: 'role', device, role, seen: sight.seenOf(device) };
      }
      case 'remove': {
        const { device } = operation;
        const next = this.#newEpoch(epoch + 1, keys, device);
        const seen = operation.seen === EVERYTHING ? EVERYTHING : sight.seenOf(device);
        return next && { ...common, op: 'remove', device, seen, ...next };
      }
      case 'rotate': {
        const next = this.#newEpoch(epoch + 1, keys);
        return next && { ...common, op: 'rotate', ...next };
      }
      case 'leave':
        return { ...common, op: 'leave', seen: sight.written };
      case 'about':
        return { ...common, op: 'about', about: this.#sealedAbout(by, operation.about, keys, epoch), epoch };
    }
  }

  #sealedAbout(device: string, about: AboutDevice, { epochs }: SpaceKeys, epoch: number): string {
    const key = epochs[epoch];
    if (!key) throw new Error('an epoch without its key');
    return toBase64Url(sealAbout(key, epoch, this.space, device, about, this.notebook.random));
  }

  #sealedKeys({ device, sealingKey }: PublicDevice, keys: SpaceKeys, epoch: number): string | undefined {
    const held = { ...keys, epochs: keys.epochs.slice(0, epoch + 1) };
    const sealed = sealSpaceKeys(fromBase64Url(sealingKey), this.space, device, held, this.notebook.random);
    return sealed && toBase64Url(sealed);
  }

  #newEpoch(
    epoch: number,
    { epochs }: SpaceKeys,
    without?: string,
  ): { readonly epoch: number; readonly keys: Record<string, string>; readonly former?: string } | undefined {
    const membership = this.#membership;
    if (!membership || (without !== undefined && !presentDevice(membership, without))) return undefined;
    const { random } = this.notebook;
    const key = random.bytes(32);
    const keys: Record<string, string> = {};
    for (const { device, sealingKey } of presentDevices(membership)) {
      if (device === without) continue;
      const sealed = sealEpochKey(fromBase64Url(sealingKey), this.space, epoch, device, key, random);
      // One that nothing can be sealed to still stands in the list, and reads nothing of the new epoch.
      keys[device] = sealed ? toBase64Url(sealed) : '';
    }
    const before = epochs[epoch - 1];
    const former = before && toBase64Url(sealFormerKey(key, epoch, this.space, before, random));
    key.fill(0);
    return { epoch, keys, ...(former !== undefined && { former }) };
  }
}

/** The last epoch up to this one whose key is there; -1 where none is. */
function lastHeld({ epochs }: SpaceKeys, epoch: number): number {
  return epochs.findLastIndex((key, at) => at <= epoch && key !== undefined);
}
