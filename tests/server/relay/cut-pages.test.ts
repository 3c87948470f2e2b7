import { expect, it } from 'vitest';
import { LIMITS } from '../../../src/protocol/limits.ts';
import { readPulled } from '../../../src/protocol/parcel-pages.ts';
import { nodeHash, nodeVerify } from '../../../src/server/relay/node-crypto.ts';
import { Relay } from '../../../src/server/relay/relay.ts';
import { countedRandom, ROOMY, TestChain, TestDevice, testRelay } from './test-device.ts';

async function withParcels(count: number) {
  const under = testRelay();
  const sari = await TestDevice.made();
  const asSari = await sari.enrolled(under);
  const chain = new TestChain();
  await chain.found(sari);
  expect((await under.relay.appendChain(asSari, chain.space, 0, chain.entries)).ok).toBe(true);
  const push = async (counters: readonly number[]) => {
    // One signature each, so that all are of one size.
    for (const counter of counters) {
      const page = await sari.page([{ counter }], chain.space);
      expect((await under.relay.push(asSari, chain.space, page)).ok).toBe(true);
    }
  };
  await push(Array.from({ length: count }, (_, index) => index + 1));
  const pulled = async (after: number, pageMost: number) => {
    const { store, clock } = under;
    const usual = { store, clock, random: countedRandom, hash: nodeHash, verify: nodeVerify, quotas: ROOMY };
    const page = await new Relay({ ...usual, pageMost }).pull(asSari, chain.space, after);
    const read = page.ok ? readPulled(page.value) : undefined;
    return read && { seqs: read.parcels.map(({ seq }) => seq), more: read.more };
  };
  const { bytes = 0, chainBytes = 0 } = (await under.store.space(chain.space)) ?? {};
  return { push, pulled, each: (bytes - chainBytes) / count };
}

it('a page that is full to the parcel is the last, and one parcel more makes another page [PR4 PR13]', async () => {
  const { push, pulled } = await withParcels(LIMITS.pageParcels);
  const whole = await pulled(0, LIMITS.page);
  expect([whole?.seqs.length, whole?.more]).toEqual([LIMITS.pageParcels, false]);
  await push([LIMITS.pageParcels + 1]);
  const first = await pulled(0, LIMITS.page);
  expect([first?.seqs.length, first?.more]).toEqual([LIMITS.pageParcels, true]);
  expect(await pulled(LIMITS.pageParcels, LIMITS.page)).toEqual({ seqs: [LIMITS.pageParcels + 1], more: false });
});

it('a page that is full to the byte is cut there, and not a byte before [PR4 SV11]', async () => {
  const { push, pulled, each } = await withParcels(3);
  expect(await pulled(0, 3 * each)).toEqual({ seqs: [1, 2, 3], more: false });
  expect(await pulled(0, 3 * each - 1)).toEqual({ seqs: [1, 2], more: true });
  expect(await pulled(2, 3 * each - 1)).toEqual({ seqs: [3], more: false });
  await push([4]);
  expect(await pulled(0, 3 * each)).toEqual({ seqs: [1, 2, 3], more: true });
  expect(await pulled(3, 3 * each)).toEqual({ seqs: [4], more: false });
  expect(await pulled(0, 1)).toEqual({ seqs: [1], more: true });
});
