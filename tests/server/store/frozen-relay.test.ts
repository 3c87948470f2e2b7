import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fromBase64Url } from '../../../src/base/bytes.ts';
import type { ChainEntry } from '../../../src/protocol/chain-entry.ts';
import { readHead, signedHeadBytes } from '../../../src/protocol/device-head.ts';
import { readDrop, signedDropBytes } from '../../../src/protocol/drop-request.ts';
import type { Membership } from '../../../src/protocol/membership.ts';
import { pulledParcel } from '../../../src/protocol/parcel-pages.ts';
import { verifyPage } from '../../../src/protocol/verify-page.ts';
import { nodeHash, nodeVerify } from '../../../src/server/relay/node-crypto.ts';
import type { RelayStore } from '../../../src/server/store/relay-store.ts';
import { verifyChain } from '../../../src/storage/sharing/chain-verifying.ts';
import { frozenReleases, RELEASES } from '../../fixtures/frozen/release-folder.ts';
import { storeInHand } from '../../fixtures/frozen/shared-group.ts';
import { seededRandom } from '../../storage/open-test-notebook.ts';

const ALL = 1e9;

async function verified(space: string, { listed }: { readonly listed: readonly ChainEntry[] }): Promise<Membership> {
  const chain = await verifyChain(space, listed, 0);
  if (chain.kind !== 'verified') throw new Error(chain.kind);
  return chain.membership;
}

/** How many of each kind of signed thing of a space were found right. A wrong one throws. */
async function proved(store: RelayStore, space: string) {
  const chain = await store.chain(space, 0, ALL);
  const membership = await verified(space, chain);
  const isBy = (device: string, bytes: Uint8Array, signature: string) =>
    nodeVerify(membership.devices.get(device)?.signingKey ?? '', bytes, fromBase64Url(signature));
  const { parcels } = await store.pull(space, 0, { parcels: ALL, bytes: ALL });
  const pulled = parcels.map(({ seq, bytes }) => ({ seq, ...pulledParcel(bytes) }));
  const page = await verifyPage(space, pulled, membership, {
    hash: nodeHash,
    verify: async (...args) => nodeVerify(...args),
  });
  expect(page).toMatchObject({ unfit: [], newer: [] });
  const heads = await store.heads(space);
  for (const head of heads) {
    expect(readHead(head)).toMatchObject({ space, device: head.device, counter: head.counter });
    expect(await isBy(head.device, signedHeadBytes(head), head.signature)).toBe(true);
  }
  const drops = await store.drops(space, 0, ALL);
  for (const drop of drops.listed) {
    const read = readDrop(drop);
    expect(read).toMatchObject({ space });
    expect(await isBy(read?.by ?? '', signedDropBytes(drop), drop.signature)).toBe(true);
  }
  return { chain: chain.listed.length, parcels: page.checked.length, heads: heads.length, drops: drops.listed.length };
}

describe.each(frozenReleases())('the store of a relay of %s [SV16 PR2 PR3 PR5 PR9 PR11]', (release) => {
  it('is brought up to the present form, adds up, and every signature in it holds', async () => {
    const { store, close } = await storeInHand(seededRandom(1), join(RELEASES, release, 'relay.db.gz'));
    try {
      for await (const fault of store.check()) expect.unreachable(JSON.stringify(fault));
      const found = { chain: 0, parcels: 0, heads: 0, drops: 0 };
      for await (const { space } of store.spaces()) {
        const one = await proved(store, space);
        for (const name of ['chain', 'parcels', 'heads', 'drops'] as const) found[name] += one[name];
      }
      // Of each something, or its signatures were not looked at.
      for (const [what, number] of Object.entries(found)) expect(number, what).toBeGreaterThan(0);
      expect(await store.alive()).toBe(true);
    } finally {
      await close();
    }
  });
});
