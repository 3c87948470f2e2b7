import type { ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { toBase64Url } from '../../src/base/bytes.ts';
import { LIMITS } from '../../src/protocol/limits.ts';
import { writePulled } from '../../src/protocol/parcel-pages.ts';
import { writeParcel } from '../../src/protocol/parcel.ts';
import { nameOf, signedParcels } from '../protocol/made-parcels.ts';
import { ABOUT, answeringServer, identity, json, knowing, RELAY, type Answering } from './answering-server.ts';
import { hastyTimers, systemTimers } from './node-timers.ts';

const SPACE = nameOf(1);
const PORTAL = '<!doctype html><title>Selamat datang di Wi-Fi kafe</title><form>…</form>';

function bytes(response: ServerResponse, body: Uint8Array, type = 'application/octet-stream'): void {
  response.writeHead(200, { 'Content-Type': type });
  response.end(body);
}

function page(
  response: ServerResponse,
  [status, headers]: readonly [number, Record<string, string>?],
  body = '',
): void {
  response.writeHead(status, headers).end(body);
}

async function problemOf(
  answer: Answering,
  call: 'about' | 'pull' | 'push' | 'putHead' | 'spaces' | 'chunk',
  timers = systemTimers,
) {
  await using server = await answeringServer(answer, timers);
  const { client } = server;
  if (call !== 'about') await client.about();
  const asked = {
    about: () => client.about(),
    pull: () => client.pull(SPACE, 0),
    push: async () => client.push(SPACE, await signedParcels([content(1)])),
    putHead: () => client.putHead(SPACE, { head: 'AAAA', signature: toBase64Url(new Uint8Array(64)) }),
    spaces: () => client.spaces(),
    chunk: () => client.chunk(SPACE, nameOf(3)),
  };
  const got = await asked[call]();
  return got.ok ? 'ok' : got.trouble;
}

function content(counter: number) {
  return {
    space: SPACE,
    item: nameOf(counter + 100),
    device: identity.device,
    counter,
    epoch: 0,
    sealed: new Uint8Array(40),
  };
}

describe('what a relay is asked', () => {
  it('says the protocol [PR12], proves the device once [PR14] and keeps the token for what follows', async () => {
    await using server = await answeringServer(knowing((_, response) => json(response, { spaces: [] })));
    await server.client.about();
    expect(await server.client.spaces()).toEqual({ ok: true, value: { spaces: [] } });
    expect(await server.client.spaces()).toEqual({ ok: true, value: { spaces: [] } });
    expect(server.asked.map(({ path }) => path.slice('/relay/v1'.length))).toEqual([
      '/about',
      '/nonce',
      '/session',
      '/spaces',
      '/spaces',
    ]);
    expect(server.asked.every(({ headers }) => headers['lingkar-protocol'] === '1')).toBe(true);
    expect(server.asked.at(-1)?.headers.authorization).toBe('Bearer token-1');
  });

  it('proves the device anew, once, where the token ran out', async () => {
    await using server = await answeringServer(
      knowing(({ headers }, response) =>
        headers.authorization === 'Bearer token-1'
          ? json(response, { problem: 'unknownToken' }, 401)
          : json(response, { spaces: [] }),
      ),
    );
    await server.client.about();
    expect(await server.client.spaces()).toMatchObject({ ok: true });
    expect(server.times('/session')).toBe(2);
  });

  it('gives up where the relay takes no token at all', async () => {
    await using server = await answeringServer(
      knowing((_, response) => json(response, { problem: 'unknownToken' }, 401)),
    );
    await server.client.about();
    expect(await server.client.spaces()).toEqual({ ok: false, trouble: { problem: 'unknownToken' } });
    expect(server.times('/spaces')).toBe(2);
  });

  it('sends a page as it is written, and reads one', async () => {
    const parcels = await signedParcels([content(1), content(2)]);
    const page = {
      head: 9,
      more: false,
      parcels: parcels.map((parcel, at) => ({ seq: at + 4, bytes: writeParcel(parcel) })),
    };
    await using server = await answeringServer(
      knowing(({ method }, response) =>
        method === 'POST' ? json(response, { head: 9 }) : bytes(response, writePulled(page)),
      ),
    );
    await server.client.about();
    expect(await server.client.push(SPACE, parcels)).toEqual({ ok: true, value: { head: 9 } });
    const pulled = await server.client.pull(SPACE, 3);
    expect(pulled.ok && pulled.value.parcels.map(({ seq, parcel }) => [seq, parcel?.item])).toEqual([
      [4, nameOf(101)],
      [5, nameOf(102)],
    ]);
    expect(server.asked.at(-1)?.path).toBe(`/relay/v1/spaces/${SPACE}/parcels?after=3`);
  });

  it('enrols by a code with its key and the signed nonce', async () => {
    await using server = await answeringServer(knowing((_, response) => json(response, {})));
    await server.client.about();
    expect(await server.client.enrol({ code: 'ABCD' })).toEqual({ ok: true, value: undefined });
    const sent = JSON.parse(String(server.asked.at(-1)?.body)) as object;
    expect(sent).toMatchObject({ device: identity.device, signingKey: identity.signingKey, code: 'ABCD' });
  });

  it.each(['drops', 'chain'] as const)(
    'reads %s to the end where a relay of before pages gives all at once [PR12]',
    async (call) => {
      const signed = { body: 'A'.repeat(60_000), signature: toBase64Url(new Uint8Array(64)) };
      const { body, signature } = signed;
      const all = Array.from({ length: 158 }, () => (call === 'drops' ? { drop: body, signature } : signed));
      const answer = call === 'drops' ? { drops: all } : { entries: all };
      expect(JSON.stringify(answer).length).toBeGreaterThan(9 * 1_048_576);
      await using server = await answeringServer(knowing((_, response) => json(response, answer)));
      await server.client.about();
      const got = await server.client[call](SPACE, 0);
      expect(got.ok ? 'ok' : got.trouble).toBe('ok');
      expect(got.ok && Object.values(got.value)[0]).toHaveLength(158);
      expect(got.ok && got.value.more).toBeUndefined();
    },
  );
});

describe('answers that are none of the relay’s [SY17]', () => {
  const cut: Answering = (_, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '5000' });
    response.write('{"relay":');
    setTimeout(() => response.destroy(), 5);
  };
  const portal: Answering = (_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' });
    response.end(PORTAL);
  };
  const elsewhere: Answering = (_, response) => {
    response.writeHead(302, { Location: 'http://127.0.0.1:9/login' });
    response.end();
  };
  const silent: Answering = () => undefined;
  const stalled: Answering = (_, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.write('{');
  };
  const endless =
    (type: string): Answering =>
    (_, response) => {
      response.writeHead(200, { 'Content-Type': type });
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536, 32)));
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    };

  it.each<[string, Answering, string]>([
    ['a portal’s page', portal, 'notTheRelay'],
    ['a portal that sends elsewhere', elsewhere, 'notTheRelay'],
    ['a body that is cut', cut, 'unreachable'],
    ['JSON of another shape', (_, response) => json(response, { hello: 1 }), 'notTheRelay'],
    ['what is no JSON', (_, response) => bytes(response, Uint8Array.of(0xff, 0xfe), 'application/json'), 'notTheRelay'],
    [
      'the right JSON under a wrong type',
      (_, response) => bytes(response, Buffer.from(JSON.stringify(ABOUT)), 'text/plain'),
      'notTheRelay',
    ],
    ['an empty success', (_, response) => page(response, [200]), 'notTheRelay'],
    ['an endless body', endless('application/json'), 'notTheRelay'],
    ['no answer at all', silent, 'unreachable'],
    ['an answer that stops in the middle', stalled, 'unreachable'],
    [
      'a page of an error',
      (_, response) => page(response, [500, { 'Content-Type': 'text/html' }], 'oh'),
      'notTheRelay',
    ],
    ['a problem under a wrong status', (_, response) => json(response, { problem: 'noRoom' }, 404), 'notTheRelay'],
  ])('%s', async (_, answer, problem) =>
    expect(
      await problemOf(answer, 'about', answer === silent || answer === stalled ? hastyTimers : systemTimers),
    ).toEqual({ problem }),
  );

  it.each(['pull', 'push', 'putHead', 'chunk', 'spaces'] as const)('a portal never acknowledges: %s', async (call) =>
    expect(await problemOf(knowing(portal), call)).toEqual({ problem: 'notTheRelay' }),
  );

  it.each<[string, Uint8Array]>([
    ['of nothing', new Uint8Array()],
    ['that does not add up', Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 0, 0, 2, 1)],
  ])('a page %s', async (_, page) =>
    expect(
      await problemOf(
        knowing((_asked, response) => bytes(response, page)),
        'pull',
      ),
    ).toEqual({ problem: 'notTheRelay' }),
  );

  it('a chunk or page longer than any may be is not read to its end', async () => {
    const long: Answering = (_, response) => bytes(response, new Uint8Array(LIMITS.chunk + 1));
    expect(await problemOf(knowing(long), 'chunk')).toEqual({ problem: 'notTheRelay' });
    expect(await problemOf(knowing(endless('application/octet-stream')), 'pull')).toEqual({ problem: 'notTheRelay' });
  });

  it('nobody there', async () => {
    const server = await answeringServer(() => undefined);
    await server[Symbol.asyncDispose]();
    expect(await server.client.about()).toEqual({ ok: false, trouble: { problem: 'unreachable' } });
  });

  it('signs no nonce of another relay than the one it spoke with', async () => {
    const other: Answering = ({ path }, response) =>
      path === '/relay/v1/about'
        ? json(response, ABOUT)
        : json(response, { nonce: toBase64Url(new Uint8Array(32)), relay: nameOf(66) });
    await using server = await answeringServer(other);
    await server.client.about();
    expect(await server.client.spaces()).toEqual({ ok: false, trouble: { problem: 'notTheRelay' } });
    expect(server.times('/session')).toBe(0);
  });
});

describe('what the relay refuses', () => {
  it.each<[string, Answering, object]>([
    [
      'too many at once, with seconds in the header',
      (_, response) => json(response, { problem: 'slowDown' }, 429, { 'Retry-After': '17' }),
      { problem: 'slowDown', retryAfter: 17 },
    ],
    [
      'with seconds in the body',
      (_, response) => json(response, { problem: 'slowDown', retryAfter: 8 }, 429),
      { problem: 'slowDown', retryAfter: 8 },
    ],
    [
      'by a server before it',
      (_, response) => page(response, [429, { 'Retry-After': '30' }], 'slow'),
      { problem: 'slowDown', retryAfter: 30 },
    ],
    [
      'with a date, which is passed over',
      (_, response) => page(response, [503, { 'Retry-After': 'Fri, 31 Dec 2038 23:59:59 GMT' }]),
      { problem: 'unavailable' },
    ],
    ['while it starts anew', (_, response) => page(response, [502], '<html>'), { problem: 'unavailable' }],
    [
      'another protocol',
      (_, response) => json(response, { problem: 'otherProtocol', oldest: 2, newest: 3 }, 426),
      { problem: 'otherProtocol', oldest: 2, newest: 3 },
    ],
    [
      'a chain that moved',
      (_, response) => json(response, { problem: 'chainMoved', length: 4 }, 409),
      { problem: 'chainMoved', length: 4 },
    ],
    [
      'one entry of a chain',
      (_, response) => json(response, { problem: 'noRoom', index: 7 }, 507),
      { problem: 'noRoom', index: 7 },
    ],
    ['its own bug', (_, response) => json(response, { problem: 'broken' }, 500), { problem: 'broken' }],
  ])('%s', async (_, answer, trouble) => expect(await problemOf(knowing(answer), 'spaces')).toEqual(trouble));
});

describe('live hints [SY1]', () => {
  const until = async (holds: () => boolean) => {
    while (!holds()) await new Promise((resolve) => setTimeout(resolve, 2));
  };
  const stream = (...parts: readonly string[]): Answering =>
    knowing(async (_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      for (const part of parts) {
        response.write(part);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    });

  it('reads hints in whatever pieces they come, passes over what is none, and says once that the stream is lost', async () => {
    const hint = JSON.stringify({ space: SPACE, head: 12 });
    await using server = await answeringServer(
      stream(
        ': here\n\n',
        `data: ${hint.slice(0, 9)}`,
        `${hint.slice(9)}\n\ndata: {"x":1}\n\n`,
        `event: x\ndata: ${hint}\n\n`,
      ),
    );
    await server.client.about();
    const hints: object[] = [];
    let lost = 0;
    server.client.live(
      (one) => hints.push(one),
      () => (lost += 1),
    );
    await until(() => hints.length === 2);
    expect(hints).toEqual([
      { space: SPACE, head: 12 },
      { space: SPACE, head: 12 },
    ]);
    expect(lost).toBe(0);
    server.endClient();
    await until(() => lost === 1);
  });

  it.each<[string, Answering]>([
    ['a portal’s page', knowing((_, response) => bytes(response, Buffer.from(PORTAL), 'text/html'))],
    ['a line without end', stream('data: ', 'x'.repeat(20_000))],
    ['silence', stream(': here\n\n')],
  ])('is lost on %s', async (_, answer) => {
    await using server = await answeringServer(answer, hastyTimers);
    await server.client.about();
    await new Promise<void>((resolve) => server.client.live(() => undefined, resolve));
  });

  it('tells nothing after it was ended', async () => {
    await using server = await answeringServer(stream(': here\n\n'));
    await server.client.about();
    let told = 0;
    const end = server.client.live(
      () => (told += 1),
      () => (told += 1),
    );
    await until(() => server.times('/live') === 1);
    end();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(told).toBe(0);
    expect(RELAY).toBe(ABOUT.relay);
  });
});
