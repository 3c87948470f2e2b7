/** The relay on a real port, with what it logged. */
import { Hono } from 'hono';
import { PROTOCOL_HEADER } from '../../../src/protocol/limits.ts';
import { listen } from '../../../src/server/listening.ts';
import { RelayLog } from '../../../src/server/relay/relay-log.ts';
import { RelayMetrics } from '../../../src/server/relay/relay-metrics.ts';
import { relayRoutes, type RelayWire } from '../../../src/server/relay/relay-routes.ts';
import type { RelayStore } from '../../../src/server/store/relay-store.ts';
import { testRelay, type TestDevice } from './test-device.ts';

export interface Asked {
  readonly method?: string;
  readonly token?: string;
  readonly body?: Uint8Array | string | object;
  readonly headers?: Record<string, string>;
}

export interface Told {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
  readonly json: unknown;
  readonly problem: string;
}

export type ServedRelay = Awaited<ReturnType<typeof servedRelay>>;

const WIDE = { most: 1e6, within: 60_000 };

export async function servedRelay(store?: RelayStore, rates: RelayWire['rates'] = { byAddress: WIDE, byDevice: WIDE }) {
  const under = testRelay(store);
  const logged: string[] = [];
  const log = new RelayLog(under.clock, (line) => logged.push(line));
  const metrics = new RelayMetrics();
  const { relay, clock } = under;
  const { routes, stop } = await relayRoutes({ relay, clock, log, metrics, addressOf: () => '192.0.2', rates });
  const listening = await listen(new Hono().route('/relay/v1', routes), { host: '127.0.0.1', port: 0 });
  const base = `http://127.0.0.1:${listening.port}/relay/v1`;

  async function ask(path: string, { method = 'GET', token, body, headers = {} }: Asked = {}): Promise<Told> {
    const raw = typeof body === 'object' && !(body instanceof Uint8Array) ? JSON.stringify(body) : body;
    const answer = await fetch(base + path, {
      method,
      headers: {
        [PROTOCOL_HEADER]: '1',
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(raw === undefined ? {} : { body: raw as Uint8Array<ArrayBuffer> | string }),
    });
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const isJson = answer.headers.get('Content-Type')?.startsWith('application/json');
    const json: unknown = isJson && bytes.length > 0 ? JSON.parse(new TextDecoder().decode(bytes)) : undefined;
    const problem = (json as { readonly problem?: string } | undefined)?.problem ?? '';
    return { status: answer.status, headers: answer.headers, bytes, json, problem };
  }

  /** A token of a device that is enrolled, over the wire. */
  async function tokenOf(device: TestDevice): Promise<string> {
    const { json } = await ask('/nonce', { method: 'POST', body: { device: device.device } });
    const { nonce, relay: name } = json as { readonly nonce: string; readonly relay: string };
    const proved = await ask('/session', { method: 'POST', body: await device.proof(nonce, name) });
    return (proved.json as { readonly token: string }).token;
  }

  async function close(): Promise<void> {
    await stop();
    await listening.stop(0);
  }

  return { ...under, under, logged, metrics, port: listening.port, base, ask, tokenOf, stop, listening, close };
}
