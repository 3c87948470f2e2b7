import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Listening {
  /** As a browser would open it: `http://localhost:4321`. */
  address: string;
  port: number;
  /** Takes no new requests, lets the running ones end, and cuts what is left after the patience (milliseconds). */
  stop: (patience?: number) => Promise<void>;
}

/** Rejects when the port is taken or not allowed. */
export function listen(app: Hono, { host, port }: { host: string; port: number }): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, (info) => {
      server.off('error', reject);
      resolve({ address: addressOf(host, info), port: info.port, stop: (patience) => stop(server, patience) });
    }) as Server;
    server.once('error', reject);
  });
}

function addressOf(host: string, { port }: AddressInfo): string {
  // Only "localhost" counts as a secure place for the browser without TLS, and passkeys refuse plain numbers.
  const local = ['127.0.0.1', '::1', '0.0.0.0', '::', 'localhost'].includes(host);
  const name = local ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

function stop(server: Server, patience = 3000): Promise<void> {
  return new Promise((resolve) => {
    const impatient = setTimeout(() => server.closeAllConnections(), patience);
    // A connection whose answer has ended is kept open by the browser for the next one, which we will not take.
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearTimeout(impatient);
      clearInterval(idle);
      resolve();
    });
  });
}
