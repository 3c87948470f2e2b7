import { beforeEach, describe, expect, it } from 'vitest';
import type { Signer } from '../../../src/crypto/signing.ts';
import type { ChainEntry } from '../../../src/protocol/chain-entry.ts';
import type { RelayDevice } from '../../../src/server/store/relay-store.ts';
import { someId } from '../../suites/relay-store-suite.ts';
import { START, TestChain, TestDevice, testRelay } from './test-device.ts';

let under: ReturnType<typeof testRelay>;
let sari: TestDevice;
let mallory: TestDevice;
let asSari: RelayDevice;
let asMallory: RelayDevice;

/** Both are enrolled, each in an account of their own. */
beforeEach(async () => {
  under = testRelay();
  [sari, mallory] = [await TestDevice.made(), await TestDevice.made()];
  [asSari, asMallory] = [await sari.enrolled(under), await mallory.enrolled(under)];
});

async function enrol(device: TestDevice, renews: { readonly space: string; readonly entry: ChainEntry }) {
  const asked = await under.relay.proof.nonce(device.device);
  if (!asked.ok) throw new Error('no nonce');
  const proof = await device.proof(asked.value.nonce, asked.value.relay);
  return under.relay.proof.enrol({ ...proof, signingKey: device.key, renews });
}

/** Enrols a new device in the place of `old`; answers what the relay then knows of it. */
async function renewed(chain: TestChain, old: TestDevice, by: Signer): Promise<RelayDevice | undefined> {
  const device = await TestDevice.made();
  await enrol(device, { space: chain.space, entry: await chain.renewal(old, device, by) });
  return under.store.device(device.device);
}

async function founded(by: TestDevice, as: RelayDevice): Promise<TestChain> {
  const chain = new TestChain();
  await chain.found(by);
  await append(chain, as, 0);
  return chain;
}

async function append(chain: TestChain, as: RelayDevice, after: number): Promise<void> {
  const answer = await under.relay.appendChain(as, chain.space, after, chain.entries.slice(after));
  expect(answer).toEqual({ ok: true, value: { length: chain.entries.length } });
}

describe('a device that comes in the place of another [SV3]', () => {
  it('is let in by either of its keys, into its account', async () => {
    const chain = await founded(sari, asSari);
    for (const by of [sari.signer, sari.recovery])
      expect((await renewed(chain, sari, by))?.account).toBe(asSari.account);
    expect(await renewed(chain, sari, mallory.recovery)).toBeUndefined();
  });

  it('is not let in by the key of one that was revoked, which lies on the lost tablet; the recovery key is in the backup', async () => {
    const chain = await founded(sari, asSari);
    await under.store.revoke(sari.device, under.clock.now());
    expect(await renewed(chain, sari, sari.signer)).toBeUndefined();
    expect((await renewed(chain, sari, sari.recovery))?.account).toBe(asSari.account);
  });

  it('is not let into the account of another whose name somebody put into a chain of their own', async () => {
    const chain = await founded(mallory, asMallory);
    // Sari's name beside keys of Mallory, and Sari's key beside a recovery key of Mallory: whoever adds a device writes both.
    const named = Object.assign(await TestDevice.made(), { device: sari.device });
    const keyed = { ...sari.names, recoveryKey: mallory.names.recoveryKey };
    await chain.add(mallory, named, 'coFacilitator');
    await append(chain, asMallory, 1);
    for (const by of [named.signer, named.recovery]) expect(await renewed(chain, named, by)).toBeUndefined();
    const other = await founded(mallory, asMallory);
    await other.put(
      { op: 'add', by: mallory.device, ...keyed, role: 'facilitator', epoch: 0, spaceKeys: 'AA' },
      mallory.signer,
    );
    await append(other, asMallory, 1);
    const forged = await TestDevice.made();
    const entry = await other.entry(
      {
        op: 'renew',
        by: forged.device,
        old: sari.device,
        ...forged.names,
        recoveryKey: keyed.recoveryKey,
        epoch: 0,
        seen: 0,
        spaceKeys: 'AA',
      },
      mallory.recovery,
    );
    await enrol(forged, { space: other.space, entry });
    expect(await under.store.device(forged.device)).toBeUndefined();
  });

  it('is let in by the recovery key that somebody else named, once the device itself has told of that space', async () => {
    const chain = await founded(mallory, asMallory);
    await chain.add(mallory, sari, 'coFacilitator');
    await append(chain, asMallory, 1);
    expect(await renewed(chain, sari, sari.recovery)).toBeUndefined();
    expect((await under.relay.putHead(asSari, chain.space, await sari.head(chain.space, 0))).ok).toBe(true);
    expect((await renewed(chain, sari, sari.recovery))?.account).toBe(asSari.account);
  });

  it('reads the chains of its spaces and no other, whoever else of the account belongs there [SV8]', async () => {
    const [chain, other] = [await founded(sari, asSari), await founded(sari, asSari)];
    const reads = async (as: RelayDevice | undefined, { space }: TestChain) =>
      as && (await under.relay.chain(as, space, 0)).ok;
    const first = await renewed(chain, sari, sari.recovery);
    expect([await reads(first, chain), await reads(first, other)]).toEqual([true, true]);
    // Removed Mallory lets a second device in by a mailbox of the account; a guest came in that way and was never confirmed.
    await chain.add(sari, mallory, 'coFacilitator');
    await append(chain, asSari, 1);
    await under.relay.putHead(asMallory, chain.space, await mallory.head(chain.space, 0));
    const second = await renewed(chain, mallory, mallory.recovery);
    expect(await reads(second, chain)).toBe(true);
    expect(await reads(second, other)).toBe(false);
    await chain.remove(sari, mallory, 1, [sari]);
    await chain.put({ op: 'rotate', by: sari.device, epoch: 2, keys: { [sari.device]: 'AA' } }, sari.signer);
    await append(chain, asSari, 2);
    // What Mallory may still read: that it is over.
    if (!second) throw new Error('let in');
    const left = await under.relay.chain(second, chain.space, 0);
    expect(left).toEqual({ ok: true, value: { entries: chain.entries.slice(0, 3), more: false } });
    expect(await reads(second, other)).toBe(false);
    const guest = await TestDevice.made();
    await under.store.enrol(guest.device, guest.key, { account: asSari.account, replaces: someId() }, START);
    expect(await reads(await under.store.device(guest.device), chain)).toBe(false);
    for (const as of [asSari, asMallory]) {
      const mailbox = someId();
      await under.relay.putMailbox(as, mailbox, 'b2ZmZXI', under.clock.now() + 1_000);
      const another = await TestDevice.made();
      expect(await under.store.enrol(another.device, another.key, { mailbox }, START)).toBe('enrolled');
      expect(await reads(await under.store.device(another.device), chain)).toBe(false);
    }
  });

  it('reads them too where the one before it came no further than to one of them [SV8]', async () => {
    const [chain, other] = [await founded(sari, asSari), await founded(sari, asSari)];
    const first = await TestDevice.made();
    const entry = await chain.renewal(sari, first, sari.recovery);
    await enrol(first, { space: chain.space, entry });
    const asFirst = await under.store.device(first.device);
    if (!asFirst) throw new Error('let in');
    chain.entries.push(entry);
    await append(chain, asFirst, 1);
    const second = await renewed(chain, sari, sari.recovery);
    if (!second) throw new Error('let in');
    for (const { space } of [chain, other]) expect((await under.relay.chain(second, space, 0)).ok).toBe(true);
  });

  it('is not let in once the chain has removed it', async () => {
    const chain = await founded(sari, asSari);
    await chain.add(sari, mallory, 'coFacilitator');
    await append(chain, asSari, 1);
    await under.relay.putHead(asMallory, chain.space, await mallory.head(chain.space, 0));
    await chain.remove(sari, mallory, 1, [sari]);
    await append(chain, asSari, 2);
    for (const by of [mallory.signer, mallory.recovery]) expect(await renewed(chain, mallory, by)).toBeUndefined();
  });
});
