import { request } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { toBase64Url, utf8 } from '../../../src/base/bytes.ts';
import { nodeHash } from '../../../src/server/relay/node-crypto.ts';
import type { RelayStore } from '../../../src/server/store/relay-store.ts';
import { someId } from '../../suites/relay-store-suite.ts';
import { servedRelay, type ServedRelay } from './served-relay.ts';
import { START, TestChain, TestDevice } from './test-device.ts';

let served: ServedRelay;
let sari: TestDevice;
let token = '';
let space = '';
let chunk = '';

beforeAll(async () => {
  served = await servedRelay();
  sari = await TestDevice.made();
  const asSari = await sari.enrolled(served.under);
  token = await served.tokenOf(sari);
  const chain = new TestChain();
  ({ space } = chain);
  chunk = `spaces/${space}/chunks/${someId()}`;
  await chain.found(sari);
  expect((await served.relay.appendChain(asSari, space, 0, chain.entries)).ok).toBe(true);
  expect((await served.relay.push(asSari, space, await sari.page([{}], space))).ok).toBe(true);
});
afterAll(() => served.close());

interface Raw {
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string | string[]>;
  readonly body?: Uint8Array | string;
}

/** As it is written: fetch would tidy the path and refuse some methods. 0: the connection was closed without an answer. */
function raw({ method, path, headers, body }: Raw): Promise<number> {
  return new Promise((resolve) => {
    const asked = request({ host: '127.0.0.1', port: served.port, method, path, headers, agent: false }, (answer) => {
      resolve(answer.statusCode ?? 0);
      answer.destroy();
    });
    asked.on('error', () => resolve(0));
    asked.end(body);
  });
}

async function all(store: RelayStore) {
  const [spaces, devices] = [[] as unknown[], [] as unknown[]];
  for await (const one of store.spaces()) spaces.push(one);
  for await (const one of store.devices()) devices.push(one);
  const [chain, drops] = [await store.chain(space, 0, 1e9), await store.drops(space, 0, 1e9)];
  const { parcels } = await store.pull(space, 0, { parcels: 9, bytes: 1e9 });
  return { spaces, devices, chain, drops, parcels, heads: await store.heads(space) };
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'PURGE', 'SEARCH'];

const paths = () => [
  ...['about', 'nonce', 'session', 'enrol', 'spaces', 'live', '', 'nothing', 'spaces/', 'mailboxes', '.', '..'],
  ...['', '/', '/chain', '/parcels', '/head', '/heads', '/drops', '/chunks', '/chunks/missing', '/else'].map(
    (more) => `spaces/${space}${more}`,
  ),
  chunk,
  `spaces/${someId()}/chunks/${someId()}`,
  `spaces/${someId()}/parcels`,
  `spaces/${space}/parcels?after=-1`,
  `spaces/${space}/chain?after=1e999&after=2`,
  `spaces/${space}/chain?after=9007199254740991`,
  `spaces/${space}/drops?after=%00`,
  `spaces/%2e%2e/${space}`,
  `spaces/${space}%00/chain`,
  `spaces/%ff%fe/chain`,
  `spaces/%/chain`,
  `spaces/${'A'.repeat(5_000)}/chain`,
  `mailboxes/${someId()}`,
  `mailboxes/${someId()}/answer`,
  '/about',
  '__proto__',
  'constructor/prototype',
];

const bodies: readonly (string | undefined)[] = [
  undefined,
  '',
  '{',
  'null',
  '[]',
  '{"after":0,"entries":[]}',
  'x'.repeat(70_000),
];

const headers = (): readonly Record<string, string | string[]>[] => [
  { 'Lingkar-Protocol': '1', Authorization: `Bearer ${token}` },
  { 'Lingkar-Protocol': '1' },
  {},
  { 'Lingkar-Protocol': '1', Authorization: 'Bearer ', 'Content-Type': 'text/html', Accept: '' },
  { 'Lingkar-Protocol': ['1', '1'], Authorization: `Bearer ${token}`, 'Lingkar-Head': '.'.repeat(2_000) },
  { 'Lingkar-Protocol': '1', Authorization: `Bearer ${token}`, 'Transfer-Encoding': 'chunked', Expect: '100-continue' },
  {
    'Lingkar-Protocol': '1',
    Authorization: `Bearer ${token}`,
    'Content-Encoding': 'gzip',
    Range: 'bytes=0-',
    Host: 'x',
  },
];

it('every method on every path, known or not, with whatever headers and body: never a fault of ours, and nothing is kept [SV11 SV12]', async () => {
  const before = await all(served.store);
  const told = new Map<number, number>();
  const wrong: string[] = [];
  for (const path of paths()) {
    for (const method of METHODS) {
      // Whatever bytes are put there by whoever may are a chunk.
      if (method === 'PUT' && path === chunk) continue;
      await Promise.all(
        headers().map(async (sent, at) => {
          const body = ['GET', 'HEAD', 'OPTIONS', 'TRACE'].includes(method)
            ? undefined
            : bodies[(at + path.length) % bodies.length];
          const status = await raw({
            method,
            path: `/relay/v1/${path}`,
            headers: sent,
            ...(body === undefined ? {} : { body }),
          });
          told.set(status, (told.get(status) ?? 0) + 1);
          if (status >= 500) wrong.push(`${method} ${path} ${at}: ${status}`);
        }),
      );
    }
  }
  expect(wrong).toEqual([]);
  expect(await all(served.store)).toEqual(before);
  expect(served.logged.filter((line) => line.includes('"event":"broken"'))).toEqual([]);
  // It was answered, and not only refused at the door.
  for (const status of [200, 400, 401, 404, 426]) expect(told.get(status), String(status)).toBeGreaterThan(10);
  expect((await served.ask('/spaces', { token })).status).toBe(200);
}, 120_000);

it('a code of the keeper, and a mailbox, that are over let nobody in, over the wire [SV3 SV10]', async () => {
  const hash = toBase64Url(nodeHash(utf8('AAAA1111')));
  await served.store.addCode({ hash, account: someId(), expires: START + 1_000, uses: 9 });
  const mailbox = someId();
  const offered = { offer: 'b2ZmZXI', expires: START + 1_000 };
  expect((await served.ask(`/mailboxes/${mailbox}`, { method: 'PUT', token, body: offered })).status).toBe(200);
  const enrol = async (voucher: object) => {
    const device = await TestDevice.made();
    const { json } = await served.ask('/nonce', { method: 'POST', body: { device: device.device } });
    const { nonce, relay } = json as { readonly nonce: string; readonly relay: string };
    const body = { ...(await device.proof(nonce, relay)), signingKey: device.key, ...voucher };
    const { status, problem } = await served.ask('/enrol', { method: 'POST', body });
    return { status, problem, known: await served.store.device(device.device) };
  };
  served.clock.at = START + 999;
  expect(await enrol({ code: 'AAAA-1111' })).toMatchObject({ status: 200, known: { enrolledAt: START + 999 } });
  served.clock.at = START + 1_000;
  const refused = { status: 403, problem: 'notAllowed', known: undefined };
  expect(await enrol({ code: 'AAAA-1111' })).toEqual(refused);
  expect(await enrol({ mailbox })).toEqual(refused);
  // Swept, it is as if it had never been.
  await served.store.sweep(served.clock.at);
  expect(await enrol({ code: 'AAAA-1111' })).toEqual(refused);
  expect((await served.ask(`/mailboxes/${mailbox}`)).status).toBe(404);
  const answer = { method: 'POST', body: { answer: 'YQ' } };
  expect((await served.ask(`/mailboxes/${mailbox}/answer`, answer)).status).toBe(404);
  served.clock.at = START;
});
