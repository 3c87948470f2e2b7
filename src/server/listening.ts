import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { createServer, type Server } from 'node:http';
import { createServer as createTlsServer, type Server as TlsServer } from 'node:https';
import { Server as TcpServer, type AddressInfo } from 'node:net';
import { Connections } from './connections.ts';
import { PATIENCE, type Patience } from './relay/limited-body.ts';
import { readKeyPair, stampOf, type TlsFiles } from './tls-files.ts';

export interface Listening {
  /** As a browser would open it: `http://localhost:4321`. */
  address: string;
  port: number;
  /** Takes no new requests, lets the running ones end, and cuts what is left after the patience (milliseconds). */
  stop: (patience?: number) => Promise<void>;
  /** Reads certificate and key anew, when they changed. What is broken is passed over: the former ones stay. Answers whether it took new ones. */
  reload: () => boolean;
}

/** Looked at this often for a renewed certificate. */
const RENEWED_MS = 60_000;

/** How long whoever is slow is waited for, in milliseconds. */
export interface Times {
  /** For the head of a request, and before it for shaking hands. */
  readonly head: number;
  /** Without a byte either way. Live streams beat more often. */
  readonly silence: number;
  /** For taking what waits of an answer: a byte now and then keeps a connection from being silent, and the rest of the answer lies here meanwhile. */
  readonly answer: Patience;
}

const USUAL_TIMES: Times = { head: 20_000, silence: 90_000, answer: PATIENCE };
// A page over a poor link takes minutes; how slow it may be is held against its length where it is read. [SV11]
const REQUEST_MS = 20 * 60_000;

/** Rejects when the port is taken or not allowed, or the certificate cannot be read. */
export function listen(
  app: Hono,
  {
    host,
    port,
    tls,
    connections,
    times: told,
  }: {
    host: string;
    port: number;
    tls?: TlsFiles | undefined;
    connections?: number | undefined;
    times?: Partial<Times> | undefined;
  },
): Promise<Listening> {
  const times = { ...USUAL_TIMES, ...told };
  const options = {
    headersTimeout: times.head,
    requestTimeout: REQUEST_MS,
    connectionsCheckingInterval: Math.ceil(times.head / 4),
  };
  return new Promise((resolve, reject) => {
    const how = tls
      ? {
          createServer: createTlsServer,
          serverOptions: { ...options, handshakeTimeout: times.head, ...readKeyPair(tls) },
        }
      : { createServer, serverOptions: options };
    const server = serve({ fetch: app.fetch, hostname: host, port, ...how }, (info) => {
      server.off('error', reject);
      const { reload, end } = renewing(server, tls);
      resolve({
        address: addressOf(tls ? 'https' : 'http', host, info),
        port: info.port,
        reload,
        stop: (patience) => {
          end();
          return stop(server, open, patience);
        },
      });
    }) as Server | TlsServer;
    server.setTimeout(times.silence);
    const open = new Connections(server, times.answer);
    if (connections !== undefined) server.maxConnections = connections;
    server.once('error', reject);
  });
}

function renewing(server: Server | TlsServer, tls: TlsFiles | undefined) {
  let stamp = tls && stampOf(tls);
  const reload = () => {
    if (!tls || !('setSecureContext' in server) || stampOf(tls) === stamp) return false;
    try {
      server.setSecureContext(readKeyPair(tls));
    } catch {
      // Half written, or not of each other yet: looked at again next time.
      return false;
    }
    stamp = stampOf(tls);
    return true;
  };
  const timer = tls && setInterval(reload, RENEWED_MS);
  timer?.unref();
  return { reload, end: () => clearInterval(timer) };
}

function addressOf(scheme: string, host: string, { port }: AddressInfo): string {
  // Only "localhost" counts as a secure place for the browser without TLS, and passkeys refuse plain numbers.
  const local = ['127.0.0.1', '::1', '0.0.0.0', '::', 'localhost'].includes(host);
  const name = local ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `${scheme}://${name}:${port}`;
}

function stop(server: Server | TlsServer, connections: Connections, patience = 3000): Promise<void> {
  return new Promise((resolve) => {
    const impatient = setTimeout(() => connections.closeAll(), patience);
    // A connection whose answer has been taken is kept open by the browser for the next one, which we will not take.
    const idle = setInterval(() => connections.closeIdle(), 50);
    connections.closeIdle();
    // Not the one of HTTP: that closes connections on which an answer is still going out.
    TcpServer.prototype.close.call(server, () => {
      clearTimeout(impatient);
      clearInterval(idle);
      connections.end();
      resolve();
    });
  });
}
