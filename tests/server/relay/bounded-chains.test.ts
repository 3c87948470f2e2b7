import { beforeEach, describe, expect, it } from 'vitest';
import { toBase64Url } from '../../../src/base/bytes.ts';
import { LIMITS } from '../../../src/protocol/limits.ts';
import { nodeHash, nodeVerify } from '../../../src/server/relay/node-crypto.ts';
import { Relay } from '../../../src/server/relay/relay.ts';
import type { RelayDevice } from '../../../src/server/store/relay-store.ts';
import { countedRandom, ROOMY, TestChain, TestDevice, testRelay } from './test-device.ts';

let under: ReturnType<typeof testRelay>;
let [sari, budi]: TestDevice[] = [];
let [asSari, asBudi]: RelayDevice[] = [];
let chain: TestChain;

/** Sari's space, with Budi in it as a supervisor. */
beforeEach(async () => {
  under = testRelay();
  [sari, budi] = [await TestDevice.made(), await TestDevice.made()];
  [asSari, asBudi] = [await sari.enrolled(under), await budi.enrolled(under)];
  chain = new TestChain();
  await chain.found(sari);
  await chain.add(sari, budi, 'supervisor');
  expect((await under.relay.appendChain(asSari, chain.space, 0, chain.entries)).ok).toBe(true);
});

const one = () => {
  if (!sari || !budi || !asSari || !asBudi) throw new Error('before each');
  return { sari, budi, asSari, asBudi };
};

/** The same store under other limits. */
function limited(changes: Partial<ConstructorParameters<typeof Relay>[0]>): Relay {
  const { store, clock } = under;
  const usual = { store, clock, random: countedRandom, hash: nodeHash, verify: nodeVerify, quotas: ROOMY };
  return new Relay({ ...usual, ...changes });
}

const about = (by: TestDevice, sealed = 'AAAA') =>
  chain.entry({ op: 'about', by: by.device, about: sealed, epoch: 0 }, by.signer);

async function problemOfAppending(relay: Relay, as: RelayDevice, ...entries: Parameters<Relay['appendChain']>[3]) {
  const after = (await under.store.space(chain.space))?.chain ?? 0;
  const answer = await relay.appendChain(as, chain.space, after, entries);
  return answer.ok ? 'none' : answer.problem.problem;
}

describe('nobody makes a chain grow without an end [SV18]', () => {
  it('a device says anew whose it is so often and no oftener, in one request or in many; others go on', async () => {
    const { sari, budi, asSari, asBudi } = one();
    const some = async (count: number) => {
      const from = chain.entries.length;
      for (let n = 0; n < count; n += 1) chain.entries.push(await about(budi));
      return chain.entries.slice(from);
    };
    for (let left: number = LIMITS.aboutsOfDevice; left > 0; left -= 100)
      expect(await problemOfAppending(under.relay, asBudi, ...(await some(100)))).toBe('none');
    expect(await problemOfAppending(under.relay, asBudi, await about(budi))).toBe('noRoom');
    expect(await under.store.space(chain.space)).toMatchObject({ chain: 2 + LIMITS.aboutsOfDevice });
    expect(await problemOfAppending(under.relay, asSari, await about(sari))).toBe('none');
  });

  it('and says no more by it than a name may have', async () => {
    const { budi, asBudi } = one();
    expect(await problemOfAppending(under.relay, asBudi, await about(budi, 'A'.repeat(LIMITS.about)))).toBe('tooLarge');
    expect(await problemOfAppending(under.relay, asBudi, await about(budi, 'A'.repeat(7_600)))).toBe('none');
  });

  it('what is too much is told by its index, apart from what would fit: the rest goes without it [PR15]', async () => {
    const { sari, budi, asSari } = one();
    for (let n = 0; n < LIMITS.aboutsOfDevice - 1; n += 1) chain.entries.push(await about(sari));
    for (const from of [2, 102])
      expect(await problemOfAppending(under.relay, asSari, ...chain.entries.slice(from, from + 100))).toBe('none');
    const length = chain.entries.length;
    const appending = (relay: Relay) => relay.appendChain(asSari, chain.space, length, chain.entries.slice(length));
    // The last that is taken, one beyond, and behind it what puts Budi out.
    chain.entries.push(await about(sari));
    chain.entries.push(await about(sari));
    await chain.remove(sari, budi, 1, [sari]);
    const beyond = { ok: false, problem: { problem: 'noRoom', index: length + 1 } };
    expect(await appending(under.relay)).toEqual(beyond);
    expect(await under.store.space(chain.space)).toMatchObject({ chain: length, epoch: 0 });
    chain.entries.length = length + 1;
    await chain.remove(sari, budi, 1, [sari]);
    expect(await appending(under.relay)).toEqual({ ok: true, value: { length: length + 2 } });
  });

  it('and so is what is too long; a space that is full refuses none alone [PR15]', async () => {
    const { sari, budi, asSari } = one();
    const length = chain.entries.length;
    const appending = (relay: Relay) => relay.appendChain(asSari, chain.space, length, chain.entries.slice(length));
    chain.entries.push(await about(sari));
    const full = limited({ quotas: { ...ROOMY, space: 1 } });
    expect(await appending(full)).toEqual({ ok: false, problem: { problem: 'noRoom' } });
    chain.entries.push(await about(sari, 'A'.repeat(LIMITS.about)));
    await chain.remove(sari, budi, 1, [sari]);
    expect(await appending(under.relay)).toEqual({ ok: false, problem: { problem: 'tooLarge', index: length + 1 } });
  });

  it('a full space takes nobody in and puts somebody out, together with what waited before that', async () => {
    const { sari, budi, asSari } = one();
    const full = limited({ quotas: { ...ROOMY, space: 1, account: 1 } });
    const third = await TestDevice.made();
    expect(await problemOfAppending(full, asSari, await about(sari))).toBe('noRoom');
    const adding = await chain.add(sari, third, 'coFacilitator');
    expect(await problemOfAppending(full, asSari, adding)).toBe('noRoom');
    const removing = await chain.remove(sari, budi, 1, [sari, third]);
    expect(await problemOfAppending(full, asSari, adding, removing)).toBe('none');
    const page = await sari.page([{ epoch: 1 }], chain.space);
    expect(await full.push(asSari, chain.space, page)).toEqual({ ok: false, problem: { problem: 'noRoom' } });
    const chunks = [toBase64Url(countedRandom.bytes(16))];
    const drop = await sari.drop({ space: chain.space, parcels: [], chunks });
    expect((await full.drop(asSari, chain.space, drop)).ok).toBe(true);
    const none = limited({ quotas: { ...ROOMY, space: 1, drops: 1 } });
    const another = await sari.drop({ space: chain.space, parcels: [], chunks: [] });
    expect(await none.drop(asSari, chain.space, another)).toEqual({ ok: false, problem: { problem: 'noRoom' } });
  });
});

describe('chains and drops come in pages [SV18]', () => {
  it('one after another to whoever belongs; to whoever is out up to the entry that put them out', async () => {
    const { sari, budi, asSari, asBudi } = one();
    await chain.remove(sari, budi, 1, [sari]);
    for (const epoch of [2, 3]) {
      const keys = { [sari.device]: 'AAAA' };
      await chain.put({ op: 'rotate', by: sari.device, epoch, keys }, sari.signer);
    }
    expect(await problemOfAppending(under.relay, asSari, ...chain.entries.slice(2))).toBe('none');
    const small = limited({ pageMost: 1 });
    const read = async (as: RelayDevice) => {
      const entries: unknown[] = [];
      let answers = 0;
      for (let more: boolean | undefined = true; more; answers += 1) {
        const page = await small.chain(as, chain.space, entries.length);
        if (!page.ok) throw new Error(page.problem.problem);
        entries.push(...page.value.entries);
        ({ more } = page.value);
      }
      return { entries, answers };
    };
    expect(await read(asSari)).toEqual({ entries: chain.entries, answers: 5 });
    expect(await read(asBudi)).toEqual({ entries: chain.entries.slice(0, 3), answers: 3 });
    const drops = [];
    for (let n = 0; n < 3; n += 1) {
      const drop = await sari.drop({ space: chain.space, parcels: [], chunks: [toBase64Url(countedRandom.bytes(16))] });
      expect((await small.drop(asSari, chain.space, drop)).ok).toBe(true);
      drops.push(drop);
    }
    expect(await small.drops(asSari, chain.space, 0)).toMatchObject({
      value: { drops: drops.slice(0, 1), more: true },
    });
    expect(await small.drops(asSari, chain.space, 2)).toMatchObject({ value: { drops: drops.slice(2), more: false } });
  });
});
