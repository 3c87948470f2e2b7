import { beforeEach, describe, expect, it } from 'vitest';
import { fromBase64Url, toBase64Url, utf8 } from '../../../src/base/bytes.ts';
import { readPulled, writePushed } from '../../../src/protocol/parcel-pages.ts';
import type { RelayAnswer } from '../../../src/server/relay/relay-answer.ts';
import type { RelayDevice } from '../../../src/server/store/relay-store.ts';
import { someId } from '../../suites/relay-store-suite.ts';
import { nodeHash } from '../../../src/server/relay/node-crypto.ts';
import { leafOf } from '../../../src/protocol/parcel.ts';
import { TestChain, TestDevice, testRelay } from './test-device.ts';

const valueOf = <T>(answer: RelayAnswer<T>): T => {
  if (!answer.ok) throw new Error(answer.problem.problem);
  return answer.value;
};
const problemOf = (answer: RelayAnswer<unknown>) => (answer.ok ? 'none' : answer.problem.problem);

let under: ReturnType<typeof testRelay>;
let [sari, budi, ratna]: TestDevice[] = [];
let [asSari, asBudi, asRatna]: RelayDevice[] = [];
let chain: TestChain;
let space = '';

/** Sari's space with Budi in it; Ratna is known to the relay and no member. */
beforeEach(async () => {
  under = testRelay();
  [sari, budi, ratna] = [await TestDevice.made(), await TestDevice.made(), await TestDevice.made()];
  [asSari, asBudi, asRatna] = [await sari.enrolled(under), await budi.enrolled(under), await ratna.enrolled(under)];
  chain = new TestChain();
  space = chain.space;
  await chain.found(sari);
  await chain.add(sari, budi, 'coFacilitator');
  valueOf(await under.relay.appendChain(asSari, space, 0, chain.entries));
});

const one = () => {
  const [s, b, r] = [sari, budi, ratna];
  if (!s || !b || !r || !asSari || !asBudi || !asRatna) throw new Error('before each');
  return { sari: s, budi: b, ratna: r, asSari, asBudi, asRatna, relay: under.relay };
};

describe('letting devices in [SV2 SV3]', () => {
  it('takes a nonce once, from the device it was given to, within a minute', async () => {
    const { relay, sari } = one();
    const asked = valueOf(await relay.proof.nonce(sari.device));
    const proof = await sari.proof(asked.nonce, asked.relay);
    expect(valueOf(await relay.proof.session(proof)).token).toHaveLength(43);
    expect(problemOf(await relay.proof.session(proof))).toBe('badSignature');
    const late = valueOf(await relay.proof.nonce(sari.device));
    under.clock.at += 60_000;
    expect(problemOf(await relay.proof.session(await sari.proof(late.nonce, late.relay)))).toBe('badSignature');
  });

  it('takes no signature made for another relay, nor by another key', async () => {
    const { relay, sari, budi } = one();
    const asked = valueOf(await relay.proof.nonce(sari.device));
    expect(problemOf(await relay.proof.session(await sari.proof(asked.nonce, someId())))).toBe('badSignature');
    const again = valueOf(await relay.proof.nonce(sari.device));
    const foreign = await budi.proof(again.nonce, again.relay);
    expect(problemOf(await relay.proof.session({ ...foreign, device: sari.device }))).toBe('badSignature');
  });

  it('answers for a device nobody knows as for a wrong signature', async () => {
    const { relay } = one();
    const stranger = await TestDevice.made();
    const asked = valueOf(await relay.proof.nonce(stranger.device));
    expect(problemOf(await relay.proof.session(await stranger.proof(asked.nonce, asked.relay)))).toBe('badSignature');
  });

  it('ends a token after an hour, and at once when the device is revoked', async () => {
    const { relay, sari } = one();
    const session = async () => {
      const asked = valueOf(await relay.proof.nonce(sari.device));
      return relay.proof.session(await sari.proof(asked.nonce, asked.relay));
    };
    const { token, seconds } = valueOf(await session());
    expect(seconds).toBe(3_600);
    under.clock.at += 3_599_999;
    expect((await relay.proof.device(token))?.device).toBe(sari.device);
    under.clock.at += 1;
    expect(await relay.proof.device(token)).toBeUndefined();
    const second = valueOf(await session());
    await under.store.revoke(sari.device, under.clock.now());
    expect(await relay.proof.device(second.token)).toBeUndefined();
    expect(problemOf(await session())).toBe('notAllowed');
  });

  it('keeps neither token nor code as it is', async () => {
    const { relay, sari } = one();
    const seen: unknown[] = [];
    const spied = new Proxy(under.store, {
      get: (target, name) => {
        const found = Reflect.get(target, name) as unknown;
        if (typeof found !== 'function') return found;
        return (...args: unknown[]) => {
          seen.push(...args);
          return Reflect.apply(found, target, args) as unknown;
        };
      },
    });
    const other = testRelay(spied);
    await sari.enrolled(other);
    const asked = valueOf(await other.relay.proof.nonce(sari.device));
    const { token } = valueOf(await other.relay.proof.session(await sari.proof(asked.nonce, asked.relay)));
    expect(JSON.stringify(seen)).not.toContain(token);
    expect(JSON.stringify(seen)).not.toContain(asked.nonce);
    expect(relay).toBeDefined();
  });

  it('lets a guest of a mailbox in, one only, and the renewed device of one who belongs', async () => {
    const { relay, asSari, budi } = one();
    const mailbox = someId();
    valueOf(await relay.putMailbox(asSari, mailbox, 'b2ZmZXI', under.clock.now() + 1_000));
    const enrol = async (device: TestDevice, more: object) => {
      const asked = valueOf(await relay.proof.nonce(device.device));
      return relay.proof.enrol({ ...(await device.proof(asked.nonce, asked.relay)), signingKey: device.key, ...more });
    };
    const [guest, second, renewed, forged] = await Promise.all([1, 2, 3, 4].map(() => TestDevice.made()));
    if (!guest || !second || !renewed || !forged) throw new Error('made');
    expect((await enrol(guest, { mailbox })).ok).toBe(true);
    expect(problemOf(await enrol(second, { mailbox }))).toBe('notAllowed');
    expect(problemOf(await enrol(second, {}))).toBe('notAllowed');
    valueOf(await relay.putHead(asBudiNow(), space, await budi.head(space, 0)));
    const entry = await chain.renewal(budi, renewed, budi.recovery);
    expect((await enrol(renewed, { renews: { space, entry } })).ok).toBe(true);
    const wrong = await chain.renewal(budi, forged, forged.signer);
    expect(problemOf(await enrol(forged, { renews: { space, entry: wrong } }))).toBe('notAllowed');
    expect(problemOf(await enrol(forged, { renews: { space, entry } }))).toBe('notAllowed');
    const asRenewed = await under.store.device(renewed.device);
    if (!asRenewed) throw new Error('renewed');
    expect(asRenewed.account).toBe((await under.store.device(budi.device))?.account);
    expect(valueOf(await relay.appendChain(asRenewed, space, 2, [entry]))).toEqual({ length: 3 });
    expect(problemOf(await relay.push(asBudiNow(), space, await budi.page([{}], space)))).toBe('notFound');
    // Put back once more from the same backup, which knows of no renewal: the recovery key says that it is theirs.
    const [again, thief] = await Promise.all([1, 2].map(() => TestDevice.made()));
    if (!again || !thief) throw new Error('made');
    const late = await chain.renewal(budi, again, budi.recovery);
    const stolen = await chain.renewal(budi, thief, thief.signer);
    const byFormerKey = await chain.renewal(budi, thief, budi.signer);
    for (const entry of [stolen, byFormerKey])
      expect(problemOf(await enrol(thief, { renews: { space, entry } }))).toBe('notAllowed');
    expect((await enrol(again, { renews: { space, entry: late } })).ok).toBe(true);
    expect((await under.store.device(again.device))?.account).toBe(asRenewed.account);
  });
  const asBudiNow = () => one().asBudi;
});

describe('parcels [SV6 SV7]', () => {
  it('are taken from whoever belongs, and handed to all who do', async () => {
    const { relay, asSari, asBudi, budi } = one();
    const page = await budi.page([{}, {}, {}], space);
    expect(valueOf(await relay.push(asBudi, space, page))).toEqual({ head: 3, taken: 3 });
    expect(valueOf(await relay.push(asBudi, space, page))).toEqual({ head: 3, taken: 0 });
    const pulled = readPulled(valueOf(await relay.pull(asSari, space, 0)));
    expect(pulled?.parcels.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(valueOf(await relay.spacesOf(asSari)).spaces).toEqual([
      { space, head: 3, chain: 2, drops: 0, heads: 0, own: 0 },
    ]);
  });

  it.each([
    ['a page that does not add up', 'malformed', () => Promise.resolve(Uint8Array.of(0, 0, 0, 9, 1))],
    ['random bytes', 'malformed', () => Promise.resolve(utf8('not a page of anything'))],
    ['a page too large', 'tooLarge', () => Promise.resolve(new Uint8Array(4_194_305))],
    ['a parcel of another device', 'notAllowed', () => one().sari.page([{}], space)],
    ['a parcel of another space', 'notAllowed', () => one().budi.page([{}], someId())],
    ['one stale among good ones', 'staleEpoch', () => one().budi.page([{}, { epoch: 1 }], space)],
    ['one signed by another', 'badSignature', () => one().ratna.page([{ device: one().budi.device }], space)],
    [
      'one turned bit under the signature',
      'badSignature',
      async () => {
        const [good, bad] = await one().budi.parcels([{}, {}], space);
        if (!good || !bad) throw new Error('made');
        bad[70] = (bad[70] ?? 0) ^ 1;
        return writePushed([good, bad]);
      },
    ],
  ])('%s: %s, and nothing of it is taken', async (_name, problem, made) => {
    const { relay, asBudi } = one();
    expect(problemOf(await relay.push(asBudi, space, await made()))).toBe(problem);
    expect((await under.store.space(space))?.head).toBe(0);
  });

  it('say of a stale epoch which one is on', async () => {
    const { relay, asSari, asBudi, sari, budi } = one();
    await chain.put(
      { op: 'rotate', by: sari.device, epoch: 1, keys: { [sari.device]: 'AA', [budi.device]: 'AA' } },
      sari.signer,
    );
    valueOf(await relay.appendChain(asSari, space, 2, chain.entries.slice(2)));
    const answer = await relay.push(asBudi, space, await budi.page([{ epoch: 0 }], space));
    expect(answer).toEqual({ ok: false, problem: { problem: 'staleEpoch', epoch: 1 } });
    expect((await relay.push(asBudi, space, await budi.page([{ epoch: 1 }], space))).ok).toBe(true);
  });

  it('are told of to nobody else: not even that the space is there', async () => {
    const { relay, asRatna, ratna } = one();
    const nowhere = someId();
    for (const id of [space, nowhere]) {
      expect(problemOf(await relay.pull(asRatna, id, 0))).toBe('notFound');
      expect(problemOf(await relay.push(asRatna, id, await ratna.page([{}], id)))).toBe('notFound');
      expect(problemOf(await relay.chain(asRatna, id, 0))).toBe('notFound');
      expect(problemOf(await relay.heads(asRatna, id))).toBe('notFound');
      expect(problemOf(await relay.drops(asRatna, id, 0))).toBe('notFound');
      expect(problemOf(await relay.chunk(asRatna, id, someId()))).toBe('notFound');
      expect(problemOf(await relay.missingChunks(asRatna, id, []))).toBe('notFound');
      expect(problemOf(await relay.putChunk(asRatna, id, someId(), Uint8Array.of(1)))).toBe('notFound');
      expect(problemOf(await relay.putHead(asRatna, id, await ratna.head(id, 1)))).toBe('notFound');
      const drop = await ratna.drop({ space: id, parcels: [], chunks: [] });
      expect(problemOf(await relay.drop(asRatna, id, drop))).toBe('notFound');
    }
    expect(valueOf(await relay.spacesOf(asRatna)).spaces).toEqual([]);
  });

  it('are refused where there is no room, and taken when there is', async () => {
    const { relay, asBudi, budi } = one();
    await under.store.setQuota(space, 10);
    const page = await budi.page([{}], space);
    expect(problemOf(await relay.push(asBudi, space, page))).toBe('noRoom');
    await under.store.setQuota(space, undefined);
    expect(valueOf(await relay.push(asBudi, space, page))).toEqual({ head: 1, taken: 1 });
  });
});

describe('chains [SV8]', () => {
  it('take the next entry of whoever may, and tell the length to whoever comes late', async () => {
    const { relay, asSari, sari, ratna } = one();
    const late = await chain.entry(
      { op: 'add', by: sari.device, ...ratna.names, role: 'supervisor', epoch: 0, spaceKeys: 'AA' },
      sari.signer,
    );
    await chain.add(sari, ratna, 'supervisor');
    expect(valueOf(await relay.appendChain(asSari, space, 2, chain.entries.slice(2)))).toEqual({ length: 3 });
    expect(await relay.appendChain(asSari, space, 2, [late])).toEqual({
      ok: false,
      problem: { problem: 'chainMoved', length: 3 },
    });
    expect(valueOf(await relay.chain(asSari, space, 0))).toEqual({ entries: chain.entries, more: false });
    expect(valueOf(await relay.appendChain(asSari, space, 3, []))).toEqual({ length: 3 });
  });

  it('take nothing from who may not, nor signed by another key, nor brought by who does not belong', async () => {
    const { relay, asBudi, asSari, sari, budi, ratna } = one();
    const made = (by: TestDevice) =>
      ({ op: 'add', by: by.device, ...ratna.names, role: 'supervisor', epoch: 0, spaceKeys: 'AA' }) as const;
    const forgotten = await TestDevice.made();
    const tried = async (as: RelayDevice, entry: Promise<(typeof chain.entries)[number]>) =>
      problemOf(await relay.appendChain(as, space, 2, [await entry]));
    expect(await tried(asBudi, chain.entry(made(budi), budi.signer))).toBe('notAllowed');
    expect(await tried(asBudi, chain.entry(made(sari), budi.signer))).toBe('notAllowed');
    expect(await tried(await forgotten.enrolled(under), chain.entry(made(sari), sari.signer))).toBe('notFound');
    expect(await tried(asSari, chain.entry(made(sari), budi.signer))).toBe('notAllowed');
    expect(await tried(asSari, chain.entry(made(sari), sari.signer, { op: 'promote' }))).toBe('notAllowed');
    expect((await under.store.space(space))?.chain).toBe(2);
  });

  it('come back from anybody who belongs when an older state was put back', async () => {
    const { asSari, asBudi, asRatna, sari, budi, ratna } = one();
    await chain.add(sari, ratna, 'coFacilitator');
    await chain.remove(sari, budi, 1, [sari, ratna]);
    const put = async (as: RelayDevice, after: number, entries: typeof chain.entries) => {
      const older = testRelay();
      const founded = await older.relay.appendChain(asSari, space, 0, chain.entries.slice(0, 2));
      expect(founded.ok).toBe(true);
      return problemOf(await older.relay.appendChain(as, space, after, entries));
    };
    const lost = chain.entries.slice(2);
    expect(await put(asRatna, 2, lost)).toBe('none');
    expect(await put(asBudi, 2, lost)).toBe('none');
    // One whom the chain does not name here is not told that there is a space.
    expect(await put(asRatna, 1, lost)).toBe('notFound');
    expect(await put(asBudi, 1, lost)).toBe('chainMoved');
    const stranger = await (await TestDevice.made()).enrolled(under);
    expect(await put(stranger, 2, lost)).toBe('notFound');
    expect(await put(stranger, 2, [])).toBe('notFound');
    const fresh = testRelay();
    expect(problemOf(await fresh.relay.appendChain(asBudi, space, 0, chain.entries))).toBe('notFound');
    expect(problemOf(await fresh.relay.appendChain(asRatna, space, 0, chain.entries))).toBe('none');
  });

  it('show whoever was removed that they were, and not a word more', async () => {
    const { relay, asSari, asBudi, sari, budi } = one();
    valueOf(await relay.push(asSari, space, await sari.page([{}], space)));
    await chain.remove(sari, budi, 1, [sari]);
    await chain.put({ op: 'rotate', by: sari.device, epoch: 2, keys: { [sari.device]: 'AA' } }, sari.signer);
    valueOf(await relay.appendChain(asSari, space, 2, chain.entries.slice(2)));
    expect(valueOf(await relay.chain(asBudi, space, 0))).toEqual({ entries: chain.entries.slice(0, 3), more: false });
    expect(valueOf(await relay.chain(asBudi, space, 2)).entries).toEqual(chain.entries.slice(2, 3));
    expect(valueOf(await relay.chain(asBudi, space, 3))).toEqual({ entries: [], more: false });
    expect(problemOf(await relay.pull(asBudi, space, 0))).toBe('notFound');
    expect(problemOf(await relay.push(asBudi, space, await budi.page([{ epoch: 2 }], space)))).toBe('notFound');
    expect(problemOf(await relay.heads(asBudi, space))).toBe('notFound');
    expect(valueOf(await relay.spacesOf(asBudi)).spaces).toEqual([]);
    expect(await relay.mayHear(asBudi, space)).toBe(false);
    expect(await relay.mayHear(asSari, space)).toBe(true);
  });
});

describe('heads', () => {
  it('are kept with the relay’s clock, from their own device only', async () => {
    const { relay, asSari, asBudi, budi } = one();
    const head = await budi.head(space, 5);
    valueOf(await relay.putHead(asBudi, space, head));
    expect(valueOf(await relay.heads(asSari, space)).heads).toEqual([{ ...head, heardAt: under.clock.now() }]);
    expect(problemOf(await relay.putHead(asSari, space, head))).toBe('notAllowed');
    expect(problemOf(await relay.putHead(asBudi, space, { ...head, head: 'AAAA' }))).toBe('malformed');
    const other = await budi.head(someId(), 6);
    expect(problemOf(await relay.putHead(asBudi, space, other))).toBe('notAllowed');
    const forged = { ...(await budi.head(space, 9)), signature: head.signature };
    expect(problemOf(await relay.putHead(asBudi, space, forged))).toBe('badSignature');
  });

  it('come with the page they speak of, and are refused with it [PR9]', async () => {
    const { relay, asSari, asBudi, budi } = one();
    const page = await budi.page([{ counter: 7 }], space);
    const head = await budi.head(space, 7);
    for (const [wrong, problem] of [
      [{ ...head, head: 'AAAA' }, 'malformed'],
      [await budi.head(someId(), 7), 'notAllowed'],
      [{ ...(await budi.head(space, 8)), signature: head.signature }, 'badSignature'],
    ] as const) {
      expect(problemOf(await relay.push(asBudi, space, page, wrong))).toBe(problem);
      expect(valueOf(await relay.spacesOf(asBudi)).spaces).toMatchObject([{ head: 0, own: 0 }]);
    }
    expect(valueOf(await relay.push(asBudi, space, page, head))).toEqual({ head: 1, taken: 1, heads: 1 });
    expect(valueOf(await relay.spacesOf(asBudi)).spaces).toMatchObject([{ head: 1, own: 7, heads: 1 }]);
    expect(valueOf(await relay.heads(asSari, space)).heads).toEqual([{ ...head, heardAt: under.clock.now() }]);
  });
});

describe('drops [SV9]', () => {
  it('are a facilitator’s, signed, and let go of what they name', async () => {
    const { relay, asSari, asBudi, sari, budi } = one();
    const item = someId();
    valueOf(await relay.push(asBudi, space, await budi.page([{ item }, {}], space)));
    const [first] = readPulled(valueOf(await relay.pull(asBudi, space, 0)))?.parcels ?? [];
    const leaf = toBase64Url(leafOf(first?.parcel?.content ?? new Uint8Array(), nodeHash));
    const named = { space, parcels: [{ item, device: budi.device, counter: 1, leaf }], chunks: [] };
    expect(problemOf(await relay.drop(asBudi, space, await budi.drop(named)))).toBe('notAllowed');
    const drop = await sari.drop(named);
    expect(problemOf(await relay.drop(asSari, space, { ...drop, signature: toBase64Url(new Uint8Array(64)) }))).toBe(
      'badSignature',
    );
    expect(problemOf(await relay.drop(asBudi, space, drop))).toBe('notAllowed');
    valueOf(await relay.drop(asSari, space, drop));
    expect(readPulled(valueOf(await relay.pull(asSari, space, 0)))?.parcels.map(({ seq }) => seq)).toEqual([2]);
    expect(valueOf(await relay.drops(asBudi, space, 0))).toEqual({ drops: [drop], more: false });
  });
});

describe('chunks and mailboxes [SV10 SV11]', () => {
  it('chunks are taken from whoever may write them, up to their size', async () => {
    const { relay, asSari, asBudi, sari, ratna, asRatna } = one();
    await chain.add(sari, ratna, 'supervisor');
    valueOf(await relay.appendChain(asSari, space, 2, chain.entries.slice(2)));
    const chunk = someId();
    expect(problemOf(await relay.putChunk(asRatna, space, chunk, Uint8Array.of(1)))).toBe('notAllowed');
    expect(problemOf(await relay.putChunk(asBudi, space, chunk, new Uint8Array(307_201)))).toBe('tooLarge');
    valueOf(await relay.putChunk(asBudi, space, chunk, Uint8Array.of(1, 2)));
    expect(valueOf(await relay.missingChunks(asSari, space, [chunk]))).toEqual([]);
    expect([...valueOf(await relay.chunk(asRatna, space, chunk))]).toEqual([1, 2]);
  });

  it('a mailbox lives ten days at most, and its first answer stays', async () => {
    const { relay, asSari, asBudi } = one();
    const mailbox = someId();
    valueOf(await relay.putMailbox(asSari, mailbox, 'b2ZmZXI', under.clock.now() + 1e12));
    valueOf(await relay.answerMailbox(mailbox, 'Zmlyc3Q'));
    expect(problemOf(await relay.answerMailbox(mailbox, 'c2Vjb25k'))).toBe('answered');
    expect(valueOf(await relay.mailbox(mailbox))).toEqual({ offer: 'b2ZmZXI', answer: 'Zmlyc3Q' });
    expect(problemOf(await relay.deleteMailbox(asBudi, mailbox))).toBe('notFound');
    under.clock.at += 10 * 24 * 3_600_000;
    expect(problemOf(await relay.mailbox(mailbox))).toBe('notFound');
    expect(problemOf(await relay.answerMailbox(mailbox, 'c2Vjb25k'))).toBe('notFound');
    expect(problemOf(await relay.mailbox(someId()))).toBe('notFound');
  });
});

it('agrees with devices over a key of small order, which OpenSSL would take [SV8]', async () => {
  const { nodeVerify } = await import('../../../src/server/relay/node-crypto.ts');
  const { verifySignature } = await import('../../../src/crypto/signing.ts');
  const zero = new Uint8Array(32).fill(0, 1);
  zero[0] = 1;
  const signature = new Uint8Array(64);
  signature[0] = 1;
  for (const key of [zero, new Uint8Array(32), new Uint8Array(32).fill(255), new Uint8Array(31)]) {
    expect(await nodeVerify(toBase64Url(key), utf8('anything'), signature)).toBe(false);
    expect(await verifySignature(key, utf8('anything'), signature)).toBe(false);
  }
  const good = await TestDevice.made();
  const signed = await good.signer.sign(utf8('a'));
  expect(await nodeVerify(good.key, utf8('a'), signed)).toBe(true);
  expect(await nodeVerify(good.key, utf8('b'), signed)).toBe(false);
  expect(await nodeVerify(good.key, utf8('a'), fromBase64Url('AAAA'))).toBe(false);
});
