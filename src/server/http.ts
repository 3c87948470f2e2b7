import { createHash, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import type { AppFiles } from './app-files.ts';
import { serveAppFiles } from './app-files.ts';
import type { RelayMetrics } from './relay/relay-metrics.ts';
import type { RunningRelay } from './running-relay.ts';
import { securityHeaders } from './security-headers.ts';

/**
 * What the server answers. Routes of its own are mounted before the files of the app, which take every path that is left; without files it is
 * the relay alone.
 */
export function lingkarServer(files: AppFiles | undefined, relay?: RunningRelay): Hono {
  const server = new Hono();
  server.use(securityHeaders);
  if (relay) {
    server.route('/relay/v1', relay.routes);
    // What no path of the relay took is told as the relay tells it.
    server.all('/relay/v1/*', (context) => context.json({ problem: 'notFound' }, 404));
    const { metricsToken } = relay;
    if (metricsToken !== undefined) {
      server.get('/metrics', (context) =>
        sameSecret(context.req.header('Authorization') ?? '', `Bearer ${metricsToken}`)
          ? told(relay.metrics)
          : context.text('Unauthorized', 401),
      );
    }
  }
  server.get('/healthz', async (context) =>
    (await (relay?.alive() ?? true)) ? context.text('ok') : context.text('the store takes nothing', 503),
  );
  server.all('/relay/*', (context) => context.text('Not found', 404));
  if (files) server.all('*', serveAppFiles(files));
  server.onError((error, context) => {
    console.error(error);
    return context.text('Internal error', 500);
  });
  return server;
}

/** /metrics alone, for a port that nobody else reaches. */
export function metricsServer(metrics: RelayMetrics): Hono {
  return new Hono().get('/metrics', () => told(metrics));
}

function told(metrics: RelayMetrics): Response {
  return new Response(metrics.text(), {
    headers: { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}

function sameSecret(a: string, b: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(a), hash(b));
}
