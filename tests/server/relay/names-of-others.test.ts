import { beforeEach, expect, it } from 'vitest';
import { toBase64Url } from '../../../src/base/bytes.ts';
import { RelayMetrics } from '../../../src/server/relay/relay-metrics.ts';
import { LiveStreams } from '../../../src/server/relay/live-streams.ts';
import { MemoryStore } from '../../../src/server/store/memory-store.ts';
import type { RelayDevice, SpaceState } from '../../../src/server/store/relay-store.ts';
import { someId } from '../../suites/relay-store-suite.ts';
import { TestChain, TestDevice, testRelay } from './test-device.ts';

let under: ReturnType<typeof testRelay>;
let sari: TestDevice;
let budi: TestDevice;
let mallory: TestDevice;
let asSari: RelayDevice;
let asMallory: RelayDevice;
let chain: TestChain;
let space = '';

/** Budi is in Sari's chain and never came to this relay; Mallory enrols under the name of his device. */
async function setUp(store = new MemoryStore(someId(), someId())): Promise<void> {
  under = testRelay(store);
  [sari, budi] = [await TestDevice.made(), await TestDevice.made()];
  mallory = Object.assign(await TestDevice.made(), { device: budi.device });
  [asSari, asMallory] = [await sari.enrolled(under), await mallory.enrolled(under)];
  chain = new TestChain();
  space = chain.space;
  await chain.found(sari);
  await chain.add(sari, budi, 'facilitator');
  expect((await under.relay.appendChain(asSari, space, 0, chain.entries)).ok).toBe(true);
  await under.relay.push(asSari, space, await sari.page([{}], space));
}

beforeEach(() => setUp());

it('whoever enrolled under the name of a device that belongs, with another key, is told nothing and takes nothing from it [SV7 SV8]', async () => {
  const { relay } = under;
  const page = await budi.page([{}], space);
  const drop = await budi.drop({ space, parcels: [], chunks: [] });
  const leaving = await chain.entry({ op: 'leave', by: budi.device, seen: 0 }, budi.signer);
  const answers = [
    await relay.pull(asMallory, space, 0),
    await relay.push(asMallory, space, page),
    await relay.chain(asMallory, space, 0),
    await relay.appendChain(asMallory, space, 2, [leaving]),
    await relay.appendChain(asMallory, space, 0, []),
    await relay.heads(asMallory, space),
    await relay.putHead(asMallory, space, await budi.head(space, 1)),
    await relay.drop(asMallory, space, drop),
    await relay.drops(asMallory, space, 0),
    await relay.putChunk(asMallory, space, someId(), Uint8Array.of(1)),
    await relay.missingChunks(asMallory, space, []),
    await relay.chunk(asMallory, space, someId()),
  ];
  expect(answers).toEqual(answers.map(() => ({ ok: false, problem: { problem: 'notFound' } })));
  expect(await relay.mayHear(asMallory, space)).toBe(false);
  const listed = await relay.spacesOf(asMallory);
  expect(listed.ok && listed.value.spaces).toEqual([]);
});

it('and does not bar its owner, who comes in under it later, has what is theirs, and is not disturbed [SV3]', async () => {
  const { relay, clock } = under;
  const asBudi = await budi.enrolled(under);
  expect(asBudi).toMatchObject({ device: mallory.device, signingKey: budi.key });
  expect((await relay.pull(asBudi, space, 0)).ok).toBe(true);
  expect((await relay.push(asBudi, space, await budi.page([{}], space))).ok).toBe(true);
  const session = async (by: TestDevice, more: object = {}) => {
    const asked = await relay.proof.nonce(by.device);
    if (!asked.ok) throw new Error('nonce');
    const answer = await relay.proof.session({ ...(await by.proof(asked.value.nonce, asked.value.relay)), ...more });
    return answer.ok ? (await relay.proof.device(answer.value.token))?.signingKey : answer.problem.problem;
  };
  // An app of before does not say by which key it comes.
  for (const more of [{}, { signingKey: budi.key }]) expect(await session(budi, more)).toBe(budi.key);
  expect(await session(mallory, { signingKey: mallory.key })).toBe(mallory.key);
  expect(await session(mallory, { signingKey: budi.key })).toBe('badSignature');
  expect(await session(budi, { signingKey: mallory.key })).toBe('badSignature');
  const mailbox = someId();
  expect((await relay.putMailbox(asBudi, mailbox, 'b2ZmZXI', clock.now() + 1_000)).ok).toBe(true);
  expect((await relay.deleteMailbox(asMallory, mailbox)).ok).toBe(false);
  expect((await relay.pull(asMallory, space, 0)).ok).toBe(false);
  const listed = await relay.spacesOf(asBudi);
  expect(listed.ok && listed.value.spaces.map((one) => one.space)).toEqual([space]);
});

it('a store that does not know yet by which key the chain names a device asks the chain [SV8]', async () => {
  class FormerStore extends MemoryStore {
    override async spacesOf(device: string): Promise<(SpaceState & { own: number; signingKey: string })[]> {
      return (await super.spacesOf(device)).map((one) => Object.assign(one, { signingKey: undefined }));
    }
  }
  await setUp(new FormerStore(someId(), someId()));
  const spaces = async (as: RelayDevice) => {
    const answer = await under.relay.spacesOf(as);
    return answer.ok && answer.value.spaces.map((one) => one.space);
  };
  expect(await spaces(asMallory)).toEqual([]);
  expect(await spaces(asSari)).toEqual([space]);
});

it('hints go to whoever belongs, and not to whoever has only their name [SV13]', async () => {
  const live = new LiveStreams(under.relay, new RelayMetrics());
  await live.start();
  const told = async (as: RelayDevice) => {
    let text = '';
    for await (const part of live.open(as, () => undefined)) text += new TextDecoder().decode(part);
    return text;
  };
  const both = [told(asSari), told(asMallory)];
  await under.relay.push(asSari, space, await sari.page([{ counter: 2 }], space));
  await new Promise((resolve) => setTimeout(resolve, 50));
  await live.stop();
  const [sarisOwn, mallorys] = await Promise.all(both);
  expect(sarisOwn).toContain(space);
  expect(mallorys).toBe(': here\n\n');
  expect(toBase64Url(mallory.signer.publicKey)).not.toBe(budi.key);
});
