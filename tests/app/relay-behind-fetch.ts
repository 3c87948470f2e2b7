/** The relay's own service where the browser's fetch looks for it, without a port; a test may answer in its place. */
import { Hono } from 'hono';
import { vi } from 'vitest';
import { RelayLog } from '../../src/server/relay/relay-log.ts';
import { RelayMetrics } from '../../src/server/relay/relay-metrics.ts';
import { relayRoutes } from '../../src/server/relay/relay-routes.ts';
import { MemoryStore } from '../../src/server/store/memory-store.ts';
import { someId } from '../suites/relay-store-suite.ts';
import { RelayInHand } from '../suites/relay-tablet.ts';

export const CODE = 'AAAA';

/** Answers instead of the relay; undefined: the relay answers. */
type Otherwise = (method: string, path: string) => Response | 'unreachable' | undefined;

const WIDE = { most: 1e6, within: 60_000 };

export async function relayBehindFetch() {
  const inHand = await RelayInHand.over(new MemoryStore(someId(), someId()));
  const { relay, clock } = inHand;
  const { routes, stop } = await relayRoutes({
    relay,
    clock,
    log: new RelayLog(clock, () => undefined),
    metrics: new RelayMetrics(),
    addressOf: () => '192.0.2.1',
    rates: { byAddress: WIDE, byDevice: WIDE, aboutByAddress: WIDE },
  });
  const served = new Hono().route('/relay/v1', routes);
  const asked: string[] = [];
  const behind = { inHand, asked, otherwise: (() => undefined) as Otherwise, stop };
  vi.stubGlobal('fetch', async (path: string, { signal, ...options }: RequestInit) => {
    const name = `${options.method ?? 'GET'} ${path.replace('/relay/v1', '')}`;
    if (name === 'GET /live') return calledOff(signal);
    asked.push(name);
    const other = behind.otherwise(options.method ?? 'GET', path.replace('/relay/v1', ''));
    if (other === 'unreachable') throw new TypeError('no network');
    return other ?? served.request(path, options);
  });
  return behind;
}

/** The stream of hints: open until it is ended. */
function calledOff(signal: AbortSignal | null | undefined): Promise<Response> {
  return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new TypeError('called off'))));
}

/** As a relay answers. */
export function refused(problem: string, status: number): Response {
  return new Response(JSON.stringify({ problem }), { status, headers: { 'Content-Type': 'application/json' } });
}
