import { beforeEach, describe, expect, it } from 'vitest';
import { nodeHash, nodeVerify } from '../../../src/server/relay/node-crypto.ts';
import { Relay } from '../../../src/server/relay/relay.ts';
import { someId } from '../../suites/relay-store-suite.ts';
import { countedRandom, ROOMY, START, TestChain, TestDevice, testRelay } from './test-device.ts';

let under: ReturnType<typeof testRelay>;
let relay: Relay;
/** Signatures that were looked at. */
let looked = 0;

beforeEach(() => {
  under = testRelay();
  const { store, clock } = under;
  looked = 0;
  const verify: typeof nodeVerify = (...asked) => {
    looked += 1;
    return nodeVerify(...asked);
  };
  relay = new Relay({ store, clock, random: countedRandom, hash: nodeHash, verify, quotas: ROOMY });
});

/** What a proof of that device is answered with so many milliseconds after it got its nonce, and how many signatures were looked at for it. */
async function proving(by: TestDevice, more: { readonly signingKey?: string } = {}, after = 0) {
  const asked = await relay.proof.nonce(by.device);
  if (!asked.ok) throw new Error('nonce');
  const proof = await by.proof(asked.value.nonce, asked.value.relay);
  looked = 0;
  under.clock.at += after;
  const answer = await relay.proof.session({ ...proof, ...more });
  return { answer: answer.ok ? 'known' : answer.problem.problem, looked };
}

/** So many keys of nobody under that name, each let in by an account of its own. */
async function impostors(device: string, count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    const impostor = await TestDevice.made();
    const vouched = { account: someId(), replaces: someId() };
    expect(await under.store.enrol(device, impostor.key, vouched, START - 1)).toBe('enrolled');
  }
}

describe('what a proof costs the relay [SV2]', () => {
  it('without a nonce in time is one signature, however many keys came under the name, and as much for a name nobody knows', async () => {
    const sari = await TestDevice.made();
    await impostors(sari.device, 20);
    await sari.enrolled(under);
    const stranger = await TestDevice.made();
    for (const by of [sari, stranger]) {
      expect(await proving(by, {}, 60_000)).toEqual({ answer: 'badSignature', looked: 1 });
      expect(await proving(by, { signingKey: by.key }, 60_000)).toEqual({ answer: 'badSignature', looked: 1 });
    }
    expect(await proving(stranger)).toEqual({ answer: 'badSignature', looked: 1 });
  });

  it('is one signature where it is said by which key, and comes to an end where it is not', async () => {
    const sari = await TestDevice.made();
    await impostors(sari.device, 20);
    await sari.enrolled(under);
    expect(await proving(sari, { signingKey: sari.key })).toEqual({ answer: 'known', looked: 1 });
    const { answer, looked: tried } = await proving(sari);
    expect(answer).toBe('badSignature');
    expect(tried).toBe(8);
  });

  it('an app of before, which does not say by which key, is known first where a chain names that key [SV3]', async () => {
    const sari = await TestDevice.made();
    await impostors(sari.device, 20);
    const asSari = await sari.enrolled(under);
    const chain = new TestChain();
    await chain.found(sari);
    expect((await relay.appendChain(asSari, chain.space, 0, chain.entries)).ok).toBe(true);
    expect(await proving(sari)).toEqual({ answer: 'known', looked: 1 });
  });
});

describe('whoever lets ever more keys in under the name of another [SV3 SV18]', () => {
  it('comes to an end; the owner comes in by the same mailbox once a chain names them', async () => {
    const [mallory, budi] = [await TestDevice.made(), await TestDevice.made()];
    const asMallory = await mallory.enrolled(under);
    const enrol = async (by: TestDevice, mailbox: string) => {
      const asked = await relay.proof.nonce(by.device);
      if (!asked.ok) throw new Error('nonce');
      const proof = await by.proof(asked.value.nonce, asked.value.relay);
      const answer = await relay.proof.enrol({ ...proof, signingKey: by.key, mailbox });
      return answer.ok ? 'enrolled' : answer.problem.problem;
    };
    const answers: string[] = [];
    let mailbox = '';
    for (let n = 0; n < 9; n += 1) {
      mailbox = someId();
      expect((await relay.putMailbox(asMallory, mailbox, 'b2ZmZXI', START + 1_000)).ok).toBe(true);
      answers.push(await enrol(Object.assign(await TestDevice.made(), { device: budi.device }), mailbox));
    }
    expect(answers).toEqual([...Array<string>(8).fill('enrolled'), 'noRoom']);
    expect(await enrol(budi, mailbox)).toBe('noRoom');
    const chain = new TestChain();
    await chain.found(mallory);
    await chain.add(mallory, budi, 'facilitator');
    expect((await relay.appendChain(asMallory, chain.space, 0, chain.entries)).ok).toBe(true);
    expect(await enrol(budi, mailbox)).toBe('enrolled');
  });
});
