import { beforeEach, describe, expect, it } from 'vitest';
import { toBase64Url } from '../../../src/base/bytes.ts';
import { readPulled } from '../../../src/protocol/parcel-pages.ts';
import { leafOf } from '../../../src/protocol/parcel.ts';
import { nodeHash } from '../../../src/server/relay/node-crypto.ts';
import type { RelayDevice } from '../../../src/server/store/relay-store.ts';
import { TestChain, TestDevice, testRelay } from './test-device.ts';

let under: ReturnType<typeof testRelay>;
let sari: TestDevice;
let budi: TestDevice;
let asSari: RelayDevice;
let asBudi: RelayDevice;
let chain: TestChain;

const spaceOf = async (...members: readonly TestDevice[]) => {
  const made = new TestChain();
  await made.found(sari);
  for (const member of members) await made.add(sari, member, 'facilitator');
  expect((await under.relay.appendChain(asSari, made.space, 0, made.entries)).ok).toBe(true);
  expect((await under.relay.push(asSari, made.space, await sari.page([{}], made.space))).ok).toBe(true);
  return made;
};

/** Sari's space, with Budi in it as a facilitator, and one parcel of Sari's. */
beforeEach(async () => {
  under = testRelay();
  [sari, budi] = [await TestDevice.made(), await TestDevice.made()];
  [asSari, asBudi] = [await sari.enrolled(under), await budi.enrolled(under)];
  chain = await spaceOf(budi);
});

async function held(space: string) {
  const page = await under.relay.pull(asSari, space, 0);
  if (!page.ok) throw new Error(page.problem.problem);
  return readPulled(page.value)?.parcels ?? [];
}

/** All that lies in the space, named as it is. */
async function namedAll(space: string) {
  return (await held(space)).flatMap(({ parcel }) => {
    if (!parcel) return [];
    const { item, device, counter, content } = parcel;
    return [{ item, device, counter, leaf: toBase64Url(leafOf(content, nodeHash)) }];
  });
}

async function dropping(by: TestDevice, as: RelayDevice, space: string, into = space): Promise<string> {
  const drop = await by.drop({ space, parcels: await namedAll(chain.space), chunks: [] });
  const answer = await under.relay.drop(as, into, drop);
  return answer.ok ? 'none' : answer.problem.problem;
}

async function append(): Promise<void> {
  const after = (await under.store.space(chain.space))?.chain ?? 0;
  expect((await under.relay.appendChain(asSari, chain.space, after, chain.entries.slice(after))).ok).toBe(true);
}

describe('drops are taken from whoever is a facilitator of that space now, and for it alone [SV9 PR11]', () => {
  it('not of one that was removed', async () => {
    await chain.remove(sari, budi, 1, [sari]);
    await append();
    expect(await dropping(budi, asBudi, chain.space)).toBe('notFound');
    expect(await held(chain.space)).toHaveLength(1);
  });

  it('not of one that has another role by now, and of it again when it has its role back', async () => {
    const change = (role: 'coFacilitator' | 'supervisor' | 'facilitator') =>
      chain.put({ op: 'role', by: sari.device, device: budi.device, role, seen: 0 }, sari.signer);
    for (const role of ['coFacilitator', 'supervisor'] as const) {
      await change(role);
      await append();
      expect(await dropping(budi, asBudi, chain.space)).toBe('notAllowed');
    }
    expect(await held(chain.space)).toHaveLength(1);
    await change('facilitator');
    await append();
    expect(await dropping(budi, asBudi, chain.space)).toBe('none');
    expect(await held(chain.space)).toEqual([]);
  });

  it('not of one that was renewed, but of the one in its place; not even what the former signed', async () => {
    const next = await TestDevice.made();
    const asNext = await next.enrolled(under);
    chain.entries.push(await chain.renewal(budi, next, budi.signer));
    const former = await budi.drop({ space: chain.space, parcels: await namedAll(chain.space), chunks: [] });
    await append();
    expect(await dropping(budi, asBudi, chain.space)).toBe('notFound');
    expect(await under.relay.drop(asNext, chain.space, former)).toMatchObject({ problem: { problem: 'notAllowed' } });
    expect(await held(chain.space)).toHaveLength(1);
    expect(await dropping(next, asNext, chain.space)).toBe('none');
    expect(await held(chain.space)).toEqual([]);
  });

  it('not one that names another space, in which its maker may do the same', async () => {
    const other = await spaceOf(budi);
    expect(await dropping(budi, asBudi, other.space, chain.space)).toBe('notAllowed');
    expect(await dropping(budi, asBudi, chain.space, other.space)).toBe('notAllowed');
    expect(await held(chain.space)).toHaveLength(1);
    for (const { space } of [chain, other]) expect((await under.store.space(space))?.drops).toBe(0);
    // Named in its own space, what lies in another one stays where it is.
    expect(await dropping(budi, asBudi, other.space)).toBe('none');
    expect(await held(chain.space)).toHaveLength(1);
  });
});
