/** The relay with its store, its wire and its keeping of time; what `http.ts` mounts. */
import type { HttpBindings } from '@hono/node-server';
import type { Context, Hono } from 'hono';
import type { Clock } from '../base/clock.ts';
import type { Random } from '../base/random.ts';
import { newCode } from './relay/keeper-commands.ts';
import { nodeHash, nodeVerify } from './relay/node-crypto.ts';
import { shortAddress } from './relay/rate-limits.ts';
import { RelayLog } from './relay/relay-log.ts';
import { RelayMetrics } from './relay/relay-metrics.ts';
import { relayRoutes } from './relay/relay-routes.ts';
import { Relay } from './relay/relay.ts';
import type { RelaySettings } from './relay-settings.ts';
import { openStore } from './store/open-store.ts';

export interface RunningRelay {
  readonly routes: Hono;
  readonly metrics: RelayMetrics;
  readonly metricsToken: string | undefined;
  /** A code for the first device; undefined once there is a device. It stands nowhere else. [SV3] */
  firstCode(): Promise<string | undefined>;
  /** Whether the store can write. */
  alive(): Promise<boolean>;
  /** Ends the live streams; the rest goes on. */
  stopLive(): Promise<void>;
  /** Closes the store: after the last request. [SV14] */
  close(): Promise<void>;
}

const SWEEP_MS = 60_000;

export async function runningRelay(
  settings: RelaySettings,
  { clock, random, write }: { readonly clock: Clock; readonly random: Random; readonly write: (line: string) => void },
): Promise<RunningRelay> {
  const store = await openStore(settings.place, random);
  const log = new RelayLog(clock, write);
  const metrics = new RelayMetrics();
  const relay = new Relay({
    store,
    clock,
    random,
    hash: nodeHash,
    verify: nodeVerify,
    quotas: settings.quotas,
    pageMost: settings.pageMost,
  });
  const addressOf = (context: Context) => shortAddress(addressFrom(context, settings.behindProxy));
  const { routes, stop } = await relayRoutes({ relay, clock, log, metrics, addressOf, rates: settings.rates });
  const sweep = setInterval(() => {
    store.sweep(clock.now()).catch(() => {
      metrics.storeFailed();
      log.say('sweepFailed');
    });
  }, SWEEP_MS);
  sweep.unref();
  return {
    routes,
    metrics,
    metricsToken: settings.metricsToken,
    async firstCode() {
      for await (const known of store.devices()) if (known.revokedAt === undefined) return undefined;
      return newCode({ store, clock, random, hash: nodeHash });
    },
    alive: () => store.alive().catch(() => false),
    stopLive: stop,
    async close() {
      clearInterval(sweep);
      await store.close();
    },
  };
}

/** Behind a proxy the last address is the one it saw itself; those before it anybody can have written. [SV11] */
function addressFrom(context: Context, behindProxy: boolean): string | undefined {
  const forwarded = behindProxy ? context.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim() : undefined;
  const { incoming } = (context.env ?? {}) as Partial<HttpBindings>;
  return forwarded ?? incoming?.socket.remoteAddress;
}
