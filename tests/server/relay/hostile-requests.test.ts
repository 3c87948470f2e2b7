import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toBase64Url } from '../../../src/base/bytes.ts';
import { MemoryStore } from '../../../src/server/store/memory-store.ts';
import { StoreError } from '../../../src/server/store/store-error.ts';
import { someId } from '../../suites/relay-store-suite.ts';
import { servedRelay, type Asked, type ServedRelay } from './served-relay.ts';
import { countedRandom, TestChain, TestDevice } from './test-device.ts';

let served: ServedRelay;
let sari: TestDevice;
let token = '';
let space = '';

async function withSpace(relay: ServedRelay): Promise<void> {
  served = relay;
  sari = await TestDevice.made();
  const asSari = await sari.enrolled(served.under);
  token = await served.tokenOf(sari);
  const chain = new TestChain();
  space = chain.space;
  await chain.found(sari);
  expect((await served.relay.appendChain(asSari, space, 0, chain.entries)).ok).toBe(true);
}

/** Every path of the protocol, with the method it is asked by. */
const paths = (): readonly (readonly [string, string])[] => [
  ['GET', '/about'],
  ['POST', '/nonce'],
  ['POST', '/session'],
  ['POST', '/enrol'],
  ['GET', '/spaces'],
  ['GET', `/spaces/${space}/chain?after=0`],
  ['POST', `/spaces/${space}/chain`],
  ['POST', `/spaces/${space}/parcels`],
  ['GET', `/spaces/${space}/parcels?after=0`],
  ['PUT', `/spaces/${space}/head`],
  ['GET', `/spaces/${space}/heads`],
  ['POST', `/spaces/${space}/drops`],
  ['GET', `/spaces/${space}/drops?after=0`],
  ['POST', `/spaces/${space}/chunks/missing`],
  ['PUT', `/spaces/${space}/chunks/${someId()}`],
  ['GET', `/spaces/${space}/chunks/${someId()}`],
  ['PUT', `/mailboxes/${someId()}`],
  ['POST', `/mailboxes/${someId()}/answer`],
  ['GET', `/mailboxes/${someId()}`],
  ['DELETE', `/mailboxes/${someId()}`],
];

describe('whatever comes, the relay answers by its protocol [SV10 SV11 SV12]', () => {
  beforeAll(async () => withSpace(await servedRelay()));
  afterAll(() => served.close());

  it('another protocol: which one it speaks, on every path', async () => {
    for (const [method, path] of paths())
      for (const spoken of ['', '0', '2', '1.0', 'one']) {
        const told = await served.ask(path, { method, token, headers: { 'Lingkar-Protocol': spoken } });
        expect(told.status).toBe(426);
        expect(told.json).toEqual({ problem: 'otherProtocol', oldest: 1, newest: 1 });
      }
  });

  it('no token, a foreign one, garbage for one: not a word of what is there', async () => {
    const tokens = [undefined, '', 'x', toBase64Url(countedRandom.bytes(32)), `${token}A`, token.slice(1), '../../etc'];
    for (const [method, path] of paths().filter(([, path]) => path.startsWith('/spaces')))
      for (const one of tokens) {
        const told = await served.ask(path, { method, ...(one === undefined ? {} : { token: one }) });
        expect([told.status, told.json]).toEqual([401, { problem: 'unknownToken' }]);
      }
  });

  it.each([
    ['nothing', ''],
    ['half of a text', '{"device":"'],
    ['no object', '[1,2,3]'],
    ['null', 'null'],
    ['a name with a spare bit', `{"device":"${'A'.repeat(21)}B"}`],
    ['a name too long', `{"device":"${'A'.repeat(23)}"}`],
    ['bytes that are no UTF-8', Uint8Array.of(0xff, 0xfe, 0x7b, 0x7d)],
    ['a prototype', '{"__proto__":{"device":"x"}}'],
    ['depth', '['.repeat(900) + ']'.repeat(900)],
  ])('%s where JSON should be: malformed', async (_name, body) => {
    const told = await served.ask('/nonce', { method: 'POST', body });
    expect([told.status, told.json]).toEqual([400, { problem: 'malformed' }]);
  });

  it('a name written with spare bits, in the path: like one that nobody knows [PR1]', async () => {
    const other = (name: string) => name.replace(/.$/, (last) => String.fromCharCode(last.charCodeAt(0) + 1));
    for (const [method, path] of paths().filter(([, path]) => /[A-Za-z0-9_-]{22}/.test(path))) {
      const names = path.match(/[A-Za-z0-9_-]{22}/g) ?? [];
      const bent = path.replace(names.at(-1) ?? '', other(names.at(-1) ?? ''));
      const body = method === 'PUT' && path.includes('chunks') ? { body: 'x' } : {};
      const told = await served.ask(bent, { method, token, ...body });
      expect([bent, told.status, told.problem]).toEqual([bent, 404, 'notFound']);
    }
  });

  it('a time that is no whole number, for a mailbox: malformed [SV10]', async () => {
    const path = `/mailboxes/${someId()}`;
    const soon = served.clock.now() + 1_000;
    for (const expires of [soon + 0.5, 1e300, -1, `${soon}`, null]) {
      const told = await served.ask(path, { method: 'PUT', token, body: { offer: 'b2ZmZXI', expires } });
      expect([told.status, told.problem]).toEqual([400, 'malformed']);
    }
    expect((await served.ask(path, { method: 'PUT', token, body: { offer: 'b2ZmZXI', expires: soon } })).status).toBe(
      200,
    );
  });

  it('does not say by an empty or a late append whether there is a space [SV8]', async () => {
    const stranger = await TestDevice.made();
    await stranger.enrolled(served.under);
    const theirs = await served.tokenOf(stranger);
    for (const id of [space, someId()])
      for (const body of [
        { after: 0, entries: [] },
        { after: 0, entries: [{ body: 'AAAA', signature: 'A'.repeat(86) }] },
        { after: 1, entries: [] },
        { after: 5, entries: [{ body: 'AAAA', signature: 'A'.repeat(86) }] },
      ]) {
        const told = await served.ask(`/spaces/${id}/chain`, { method: 'POST', token: theirs, body });
        expect([told.status, told.json]).toEqual([404, { problem: 'notFound' }]);
      }
  });

  it('a request that says more than its kind may have: too large, on every path that takes one', async () => {
    for (const [method, path] of paths().filter(([method]) => method === 'POST' || method === 'PUT')) {
      const told = await served.ask(path, { method, token, body: new Uint8Array(4_300_000) });
      expect([path, told.status, told.problem]).toEqual([path, 413, 'tooLarge']);
    }
  });

  it('a seeded storm of garbage on every path: never a fault of ours, and nothing is kept', async () => {
    const before = await served.store.space(space);
    const logged = served.logged.length;
    for (let round = 0; round < 12; round += 1)
      for (const [method, path] of paths()) {
        const [size = 0, kind = 0] = countedRandom.bytes(2);
        const bytes = countedRandom.bytes(size * 4);
        const bodies: readonly NonNullable<Asked['body']>[] = [
          bytes,
          toBase64Url(bytes),
          { device: toBase64Url(bytes), after: size },
        ];
        const body = method === 'GET' || method === 'DELETE' ? undefined : bodies[kind % 3];
        const bent =
          kind % 5 === 0
            ? path.replace(/[A-Za-z0-9_-]{22}/, encodeURIComponent(toBase64Url(bytes.subarray(0, 30))))
            : path;
        const told = await served.ask(bent.replace('after=0', `after=${toBase64Url(bytes.subarray(0, 6))}`), {
          method,
          ...(kind % 7 === 0 ? {} : { token }),
          ...(body === undefined ? {} : { body }),
        });
        expect(told.status, bent).toBeLessThan(500);
      }
    const after = await served.store.space(space);
    expect([after?.head, after?.chain, after?.drops, after?.heads]).toEqual([
      before?.head,
      before?.chain,
      before?.drops,
      before?.heads,
    ]);
    const lines = served.logged.slice(logged);
    expect(lines.length).toBeGreaterThanOrEqual(240);
    expect(lines.filter((line) => line.includes('"event":"broken"'))).toEqual([]);
  });

  it('a page that comes again, or in another order, changes nothing', async () => {
    const path = `/spaces/${space}/parcels`;
    const [old, newer] = [
      await sari.parcels([{ item: space, counter: 4 }], space),
      await sari.parcels([{ item: space, counter: 9 }], space),
    ];
    const page = (parcels: readonly Uint8Array[]) =>
      Buffer.concat(parcels.flatMap((bytes) => [Buffer.from(Uint32Array.of(bytes.length).buffer).swap32(), bytes]));
    const post = async (body: Uint8Array) => (await served.ask(path, { method: 'POST', token, body })).json;
    expect(await post(page(newer))).toEqual({ head: 1, taken: 1 });
    expect(await post(page(old))).toEqual({ head: 1, taken: 0 });
    expect(await post(page(newer))).toEqual({ head: 1, taken: 0 });
    expect(await post(page([...old, ...newer]))).toEqual({ head: 1, taken: 0 });
  });

  it('a page with a head that is none is refused, and nothing of it is kept', async () => {
    const path = `/spaces/${space}/parcels`;
    const body = await sari.page([{}], space);
    for (const head of [
      '',
      'AAAA',
      'AAAA.BBBB',
      `${'A'.repeat(1_001)}.${'A'.repeat(86)}`,
      `AAAA.${'A'.repeat(86)}.A`,
    ]) {
      const told = await served.ask(path, { method: 'POST', token, body, headers: { 'Lingkar-Head': head } });
      expect([told.status, told.problem]).toEqual([400, 'malformed']);
    }
    const good = await sari.head(space, 1);
    const headers = { 'Lingkar-Head': `${good.head}.${good.signature}` };
    expect((await served.ask(path, { method: 'POST', token, body, headers })).json).toMatchObject({
      taken: 1,
      heads: 1,
    });
  });

  it('logs how many bytes came and went, of what was read and not of what was promised, and nothing that tells who [SV12]', async () => {
    const page = await sari.page([{ counter: 20 }], space);
    const taken = served.logged.length;
    const asked = [
      await served.ask('/about'),
      await served.ask(`/spaces/${space}/parcels`, { method: 'POST', token, body: page }),
      await served.ask(`/spaces/${space}/parcels`, { token }),
      await served.ask('/nonce', { method: 'POST', body: '{"nama":"Bu Sari \u00e9"}' }),
      await served.ask('/nonce', { method: 'POST', body: new Uint8Array(5_000) }),
      await served.ask(`/spaces/${space}/heads`, { method: 'HEAD', token }),
    ];
    const lines = served.logged.slice(taken).map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ bytesOut }) => bytesOut)).toEqual(asked.map(({ bytes }) => bytes.length));
    expect(lines.map(({ bytesIn }) => bytesIn)).toEqual([0, page.length, 0, 21, 0, 0]);
    const fields = ['at', 'bytesIn', 'bytesOut', 'event', 'method', 'ms', 'route', 'status'];
    for (const line of lines) expect(Object.keys(line).sort()).toEqual(fields);
  });

  it('leaves no name, token, word or address in log and figures', async () => {
    const word = 'Rahasia-Ibu-Sari';
    await served.ask(`/spaces/${space}/${word}`, { token });
    await served.ask(`/mailboxes/${word}?q=${word}`, {
      headers: { 'User-Agent': word, 'X-Forwarded-For': '203.0.113.9' },
    });
    await served.ask('/nonce', { method: 'POST', body: word });
    const said = served.logged.join('\n') + served.metrics.text();
    for (const secret of [word, token, space, sari.device, sari.key, '203.0.113', '192.0.2', '127.0.0.1'])
      expect(said).not.toContain(secret);
  });
});

it('answers a hundred tablets behind one address that begin twenty rounds a minute, and slows down who asks without end [SV11]', async () => {
  const few = { byAddress: { most: 1, within: 60_000 } };
  const one = await servedRelay(undefined, few);
  const told = new Map<number, number>();
  for (let round = 0; round < 70; round += 1) {
    for (const { status } of await Promise.all(Array.from({ length: 100 }, () => one.ask('/about'))))
      told.set(status, (told.get(status) ?? 0) + 1);
    if (round === 19) expect([...told]).toEqual([[200, 2_000]]);
  }
  expect(told.get(200)).toBe(6_000);
  expect(told.get(429)).toBe(1_000);
  await one.close();
});

it('slows down who guesses names of mailboxes, and ten thousand guesses find none [SV10 SV11]', async () => {
  await withSpace(await servedRelay(undefined, { byAddress: { most: 120, within: 60_000 } }));
  const mailbox = toBase64Url(countedRandom.bytes(16));
  const expires = served.clock.now() + 1e9;
  expect(
    (await served.ask(`/mailboxes/${mailbox}`, { method: 'PUT', token, body: { offer: 'b2ZmZXI', expires } })).status,
  ).toBe(200);
  const told = new Map<number, number>();
  const guess = async () => {
    const { status, headers } = await served.ask(`/mailboxes/${toBase64Url(countedRandom.bytes(16))}`);
    told.set(status, (told.get(status) ?? 0) + 1);
    if (status === 429) expect(Number(headers.get('Retry-After'))).toBeGreaterThan(0);
  };
  for (let round = 0; round < 200; round += 1) await Promise.all(Array.from({ length: 50 }, guess));
  expect([...told.keys()].sort()).toEqual([404, 429]);
  expect(told.get(404)).toBeLessThanOrEqual(120);
  served.clock.at += 60_000;
  expect((await served.ask(`/mailboxes/${mailbox}`)).status).toBe(200);
  await served.close();
});

it.each([
  ['unavailable', 503, 'unavailable'],
  ['full', 507, 'noRoom'],
] as const)('a store that is %s: %i, when to come again, and it is counted', async (kind, status, problem) => {
  class FailingStore extends MemoryStore {
    failing = false;
    override async push(...given: Parameters<MemoryStore['push']>) {
      if (this.failing) throw new StoreError(kind);
      return super.push(...given);
    }
  }
  const store = new FailingStore(someId(), someId());
  await withSpace(await servedRelay(store));
  const push = async () =>
    served.ask(`/spaces/${space}/parcels`, { method: 'POST', token, body: await sari.page([{}], space) });
  store.failing = true;
  const told = await push();
  expect([told.status, told.problem]).toEqual([status, problem]);
  expect(Number(told.headers.get('Retry-After'))).toBeGreaterThan(0);
  expect(served.metrics.text()).toContain('lingkar_store_errors_total 1');
  expect(served.logged.join('\n')).not.toContain('"event":"broken"');
  store.failing = false;
  expect((await push()).json).toEqual({ head: 1, taken: 1 });
  await served.close();
});
