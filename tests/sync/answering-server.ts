/** A raw server that answers whatever a test says, and tells what it was asked. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { systemTimers } from './node-timers.ts';
import { RelayClient } from '../../src/sync/relay-client.ts';
import type { DeviceIdentity } from '../../src/sync/device-session.ts';
import type { Timers } from '../../src/sync/timers.ts';
import { toBase64Url } from '../../src/base/bytes.ts';
import { nameOf } from '../protocol/made-parcels.ts';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

export type Answering = (asked: Asked, response: ServerResponse) => void | Promise<void>;

export const RELAY = nameOf(77);
export const HISTORY = nameOf(78);
export const identity: DeviceIdentity = {
  device: nameOf(5),
  signingKey: toBase64Url(new Uint8Array(32).fill(5)),
  sign: async () => new Uint8Array(64).fill(9),
};
export const ABOUT = { relay: RELAY, history: HISTORY, oldest: 1, newest: 1, now: 1_800_000_000_000 };

export function json(
  response: ServerResponse,
  body: unknown,
  status = 200,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

export async function answeringServer(answer: Answering, timers: Timers = systemTimers) {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const one = {
        method: request.method ?? '',
        path: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(parts),
      };
      asked.push(one);
      void answer(one, response);
    });
    response.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const ending = new AbortController();
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/relay/v1`;
  const client = new RelayClient({ fetch, timers, base, signal: ending.signal }, identity);
  return {
    asked,
    base,
    client,
    /** As often as the path was asked for. */
    times: (path: string) => asked.filter((one) => one.path === `/relay/v1${path}`).length,
    endClient: () => ending.abort(),
    async [Symbol.asyncDispose]() {
      ending.abort();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A relay that knows the device, and answers the rest as told. */
export function knowing(rest: Answering): Answering {
  let tokens = 0;
  return (asked, response) => {
    const nonce = toBase64Url(new Uint8Array(32));
    switch (asked.path) {
      case '/relay/v1/about':
        json(response, ABOUT);
        return;
      case '/relay/v1/nonce':
        json(response, { nonce, relay: RELAY });
        return;
      case '/relay/v1/session':
      case '/relay/v1/enrol':
        json(response, { token: `token-${(tokens += 1)}`, seconds: 3600 });
        return;
      default:
        return rest(asked, response);
    }
  };
}
