import { describe, expect, it } from 'vitest';
import { toBase64Url } from '../../src/base/bytes.ts';
import { chainHash, type ChainEntry } from '../../src/protocol/chain-entry.ts';
import { LIMITS } from '../../src/protocol/limits.ts';
import { admit, presentDevice, presentDevices, roleOfWrite, type Membership } from '../../src/protocol/membership.ts';
import {
  about,
  add,
  chainOf,
  changeRole,
  entryUpon,
  found,
  keyOf,
  leave,
  remove,
  renew,
  rotate,
  SPACE,
  tried,
} from './made-chain.ts';
import { nameOf, nodeHash } from './made-parcels.ts';

const [a, b, c, d] = [nameOf(1), nameOf(2), nameOf(3), nameOf(4)];
const withThree = () => chainOf(found(a), add(a, b, 'coFacilitator', 0), add(a, c, 'supervisor', 0));
const present = (membership: Membership) => presentDevices(membership).map(({ device }) => device);

describe('chain of a space [PR5]', () => {
  it('counts and hashes its entries, each upon the one before', () => {
    const first = entryUpon(undefined, found(a));
    const admitted = admit(undefined, first, SPACE, nodeHash);
    expect(admitted).toMatchObject({ ok: true, signers: [keyOf(a, 'signing')] });
    expect(admitted.ok && admitted.membership).toMatchObject({ length: 1, last: chainHash(first, nodeHash), epoch: 0 });
  });

  it('takes no entry of another space, place or end, nor one it cannot read', () => {
    const chain = withThree();
    const next = () => rotate(a, 1, [a, b, c]);
    expect(tried(chain, next(), { space: nameOf(9) })).toBe('notNext');
    expect(tried(chain, next(), { index: 2 })).toBe('notNext');
    expect(tried(chain, next(), { index: 4 })).toBe('notNext');
    expect(tried(chain, next(), { prev: toBase64Url(new Uint8Array(32)) })).toBe('notNext');
    expect(tried(chain, next(), { prev: '' })).toBe('notNext');
    expect(tried(chain, next(), { op: 'merge' })).toBe('unreadable');
    expect(tried(chain, found(d))).toBe('notNext');
    expect(tried(undefined, next())).toBe('notNext');
    const broken: ChainEntry = { body: 'e30', signature: toBase64Url(new Uint8Array(64)) };
    expect(admit(chain, broken, SPACE, nodeHash)).toEqual({ ok: false, fault: 'unreadable' });
    expect(typeof tried(chain, next())).toBe('object');
  });
});

describe('who may [PR6]', () => {
  it('lets facilitators add, change roles, remove and rotate, and nobody else', () => {
    const chain = withThree();
    for (const by of [b, c, d, nameOf(99)]) {
      expect(tried(chain, add(by, nameOf(50), 'supervisor', 0))).toBe('notAllowed');
      expect(tried(chain, changeRole(by, b, 'facilitator', 0))).toBe('notAllowed');
      expect(tried(chain, remove(by, by === c ? b : c, 0, 1, [a, by === c ? c : b]))).toBe('notAllowed');
      expect(tried(chain, rotate(by, 1, [a, b, c]))).toBe('notAllowed');
    }
    expect(tried(chain, found(b), { by: a, index: 3, prev: chain.last })).toBe('notNext');
    expect(tried(undefined, found(a), { by: b })).toBe('notAllowed');
  });

  it('names the key that must have signed', () => {
    const chain = withThree();
    const signers = (operation: Parameters<typeof tried>[1]) => {
      const admitted = admit(chain, entryUpon(chain, operation), SPACE, nodeHash);
      return admitted.ok ? admitted.signers : admitted.fault;
    };
    expect(signers(rotate(a, 1, [a, b, c]))).toEqual([keyOf(a, 'signing')]);
    expect(signers(leave(c, 3))).toEqual([keyOf(c, 'signing')]);
    expect(signers(about(c, 'AAAA', 0))).toEqual([keyOf(c, 'signing')]);
    // By the new device's own key nobody would know whether it may.
    expect(signers(renew(b, d, 0, 0))).toEqual([keyOf(b, 'signing'), keyOf(b, 'recovery')]);
  });

  it('lets each device that is in say anew whose it is, of itself alone, under the present epoch', () => {
    const chain = chainOf(found(a), add(a, b, 'supervisor', 0), rotate(a, 1, [a, b]));
    const named = chainOf(found(a), add(a, b, 'supervisor', 0), rotate(a, 1, [a, b]), about(b, 'AAAA', 1));
    expect(named.devices.get(b)).toEqual({
      ...named.devices.get(b),
      about: 'AAAA',
      aboutEpoch: 1,
      role: 'supervisor',
      since: 1,
    });
    expect(named.devices.get(a)).toEqual(chain.devices.get(a));
    expect(tried(chain, about(b, 'AAAA', 0))).toBe('impossible');
    expect(tried(chain, about(b, 'AAAA', 2))).toBe('impossible');
    expect(tried(chain, about(d, 'AAAA', 1))).toBe('notAllowed');
    const gone = chainOf(found(a), add(a, b, 'supervisor', 0), leave(b, 0));
    expect(tried(gone, about(b, 'AAAA', 0))).toBe('notAllowed');
  });

  it('never lets the last facilitator leave others behind or give the role away', () => {
    const chain = withThree();
    expect(tried(chain, leave(a, 0))).toBe('impossible');
    expect(tried(chain, changeRole(a, a, 'supervisor', 0))).toBe('impossible');
    const two = chainOf(found(a), add(a, b, 'facilitator', 0), changeRole(b, a, 'coFacilitator', 5));
    expect(presentDevice(two, a)?.role).toBe('coFacilitator');
    expect(tried(two, leave(b, 0))).toBe('impossible');
    // Alone too: nobody could ever give it back.
    expect(tried(chainOf(found(a)), changeRole(a, a, 'coFacilitator', 0))).toBe('impossible');
    const alone = chainOf(found(a), leave(a, 2));
    expect(present(alone)).toEqual([]);
  });

  it('never takes a device in twice, whatever made it go', () => {
    const out = [
      chainOf(found(a), add(a, b, 'supervisor', 0), remove(a, b, 0, 1, [a]), rotate(a, 2, [a])),
      chainOf(found(a), add(a, b, 'supervisor', 0), leave(b, 0), rotate(a, 1, [a]), rotate(a, 2, [a])),
      chainOf(found(a), add(a, b, 'supervisor', 0), renew(b, c, 0, 0), rotate(a, 1, [a, c]), rotate(a, 2, [a, c])),
    ];
    for (const chain of out) {
      expect(tried(chain, add(a, b, 'supervisor', 2))).toBe('impossible');
      expect(tried(chain, renew(b, d, 0, 2))).toBe('notAllowed');
      expect(tried(chain, renew(a, b, 0, 2))).toBe('impossible');
      expect(tried(chain, leave(b, 0))).toBe('notAllowed');
      expect(tried(chain, changeRole(a, b, 'facilitator', 0))).toBe('impossible');
      expect(tried(chain, remove(a, b, 0, 3, present(chain)))).toBe('impossible');
      expect(typeof tried(chain, add(a, d, 'supervisor', 2))).toBe('object');
    }
  });

  it('puts one device in the place of one of the same role, by itself only', () => {
    const chain = chainOf(found(a), add(a, b, 'coFacilitator', 0), renew(b, d, 7, 0));
    expect(presentDevice(chain, d)).toMatchObject({ role: 'coFacilitator', since: 2 });
    expect(presentDevice(chain, b)).toBeUndefined();
    expect(chain.devices.get(b)?.gone).toEqual({ how: 'renewed', index: 2, seen: 7 });
    expect(chain.rotationDue).toBe(true);
    expect(tried(withThree(), renew(b, d, 0, 0), { by: b })).toBe('notAllowed');
    expect(tried(withThree(), renew(b, c, 0, 0))).toBe('impossible');
    expect(tried(withThree(), renew(b, d, 0, 1))).toBe('impossible');
    const only = chainOf(found(a), renew(a, b, 3, 0));
    expect(presentDevice(only, b)?.role).toBe('facilitator');
  });

  it('refuses what cannot be', () => {
    const chain = withThree();
    expect(tried(chain, changeRole(a, b, 'coFacilitator', 0))).toBe('impossible');
    expect(tried(chain, changeRole(a, d, 'coFacilitator', 0))).toBe('impossible');
    expect(tried(chain, remove(a, a, 0, 1, [b, c]))).toBe('impossible');
    expect(tried(chain, remove(a, d, 0, 1, [a, b, c]))).toBe('impossible');
    expect(tried(chain, add(a, b, 'coFacilitator', 0))).toBe('impossible');
    for (const epoch of [1, 2]) expect(tried(chain, add(a, d, 'supervisor', epoch))).toBe('impossible');
  });

  it('holds 128 devices over its life, with a key for each in one entry [PR13]', () => {
    let chain = chainOf(found(nameOf(1)));
    for (let n = 2; n <= LIMITS.devicesOfSpace; n += 1) {
      const next = tried(chain, add(nameOf(1), nameOf(n), 'supervisor', 0));
      if (typeof next === 'string') throw new Error(next);
      chain = next;
    }
    expect(tried(chain, add(nameOf(1), nameOf(500), 'supervisor', 0))).toBe('impossible');
    expect(tried(chain, renew(nameOf(2), nameOf(500), 0, 0))).toBe('impossible');
    const entry = entryUpon(chain, rotate(nameOf(1), 1, present(chain)));
    expect(Buffer.from(entry.body, 'base64url').length).toBeLessThan(LIMITS.chainEntry);
    expect(admit(chain, entry, SPACE, nodeHash).ok).toBe(true);
  });
});

describe('epochs [PR7]', () => {
  it('begin with each removal and rotation, one after the other, and end what was due', () => {
    const left = chainOf(found(a), add(a, b, 'supervisor', 0), leave(b, 3));
    expect(left).toMatchObject({ epoch: 0, rotationDue: true });
    const rotated = tried(left, rotate(a, 1, [a]));
    expect(rotated).toMatchObject({ epoch: 1, rotationDue: false });
    const removed = tried(withThree(), remove(a, b, 5, 1, [a, c]));
    expect(removed).toMatchObject({ epoch: 1, rotationDue: false });
  });

  it('hold a key for each device that stays and for no other', () => {
    const chain = withThree();
    for (const keys of [[], [a], [a, b], [a, b, d], [a, b, c, d]])
      expect(tried(chain, rotate(a, 1, keys))).toBe('impossible');
    for (const keys of [[a], [a, b], [a, b, c], [a, d], []])
      expect(tried(chain, remove(a, b, 0, 1, keys))).toBe('impossible');
    for (const epoch of [0, 2]) {
      expect(tried(chain, rotate(a, epoch, [a, b, c]))).toBe('impossible');
      expect(tried(chain, remove(a, b, 0, epoch, [a, c]))).toBe('impossible');
    }
    expect(tried(chain, rotate(a, 1, [c, b, a]))).toMatchObject({ epoch: 1 });
  });

  it('tell by which right a parcel was written', () => {
    const roles = (chain: Membership, device: string) => [1, 5, 6, 9, 10].map((n) => roleOfWrite(chain, device, n));
    const [F, C, S, none] = ['facilitator', 'coFacilitator', 'supervisor', undefined];
    expect(roles(withThree(), b)).toEqual([C, C, C, C, C]);
    expect(roles(withThree(), d)).toEqual([none, none, none, none, none]);
    const lowered = chainOf(found(a), add(a, b, 'facilitator', 0), changeRole(a, b, 'supervisor', 5));
    expect(roles(lowered, b)).toEqual([F, F, S, S, S]);
    const twice = [
      add(a, b, 'supervisor', 0),
      changeRole(a, b, 'coFacilitator', 5),
      changeRole(a, b, 'facilitator', 9),
    ];
    expect(roles(chainOf(found(a), ...twice), b)).toEqual([S, S, C, C, F]);
    const removed = chainOf(found(a), ...twice, remove(a, b, 9, 1, [a]));
    expect(roles(removed, b)).toEqual([S, S, C, C, none]);
    expect(roles(chainOf(found(a), add(a, b, 'coFacilitator', 0), leave(b, 5)), b)).toEqual([C, C, none, none, none]);
    expect(roles(chainOf(found(a), renew(a, b, 6, 0)), a)).toEqual([F, F, F, none, none]);
  });
});

describe('one chain [PR8]', () => {
  it('takes an operation upon the end it has only, and made anew upon that end once', () => {
    const chain = withThree();
    const [mine, theirs] = [add(a, d, 'supervisor', 0), rotate(a, 1, [a, b, c])];
    const moved = tried(chain, theirs);
    if (typeof moved === 'string') throw new Error(moved);
    expect(admit(moved, entryUpon(chain, mine), SPACE, nodeHash)).toEqual({ ok: false, fault: 'notNext' });
    // The keys must be those of the epoch that is on by then, and the operation keeps its id.
    expect(tried(moved, mine)).toBe('impossible');
    const again = tried(moved, mine, { epoch: 1 });
    if (typeof again === 'string') throw new Error(again);
    expect(again.operations.has(mine.operation)).toBe(true);
    expect(tried(again, { ...changeRole(a, d, 'coFacilitator', 0), operation: mine.operation })).toBe('impossible');
  });
});
