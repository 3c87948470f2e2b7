import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { Server } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { Connections } from '../../src/server/connections.ts';
import { PATIENCE } from '../../src/server/relay/limited-body.ts';
import { MemoryStore } from '../../src/server/store/memory-store.ts';
import { someId } from '../suites/relay-store-suite.ts';
import { servedRelay } from './relay/served-relay.ts';
import { TestDevice } from './relay/test-device.ts';

const after: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of after.splice(0).reverse()) await end();
});

async function connected(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
}

async function until(done: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !done(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 10));
}

it('requests whose connection was reset while their token was looked up hold no place [SV11]', async () => {
  const gate: { waits: (() => void)[]; shut: boolean } = { waits: [], shut: false };
  class SlowStore extends MemoryStore {
    override async deviceOfToken(hash: string, now: number) {
      if (gate.shut) await new Promise<void>((resolve) => gate.waits.push(resolve));
      return super.deviceOfToken(hash, now);
    }
  }
  const served = await servedRelay(new SlowStore(someId(), someId()));
  after.push(() => served.close());
  const sari = await TestDevice.made();
  await sari.enrolled(served.under);
  const token = await served.tokenOf(sari);
  gate.shut = true;
  const sockets = await Promise.all(Array.from({ length: 40 }, () => connected(served.port)));
  for (const socket of sockets)
    socket.write(
      `GET /relay/v1/spaces HTTP/1.1\r\nHost: x\r\nLingkar-Protocol: 1\r\nAuthorization: Bearer ${token}\r\n\r\n`,
    );
  await until(() => gate.waits.length === sockets.length);
  expect(gate.waits).toHaveLength(40);
  for (const socket of sockets) socket.resetAndDestroy();
  await new Promise((resolve) => setTimeout(resolve, 100));
  gate.shut = false;
  for (const open of gate.waits) open();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect((await served.ask('/spaces', { token })).status).toBe(200);
});

it('answers that wait for their turn on a connection are forgotten when it is reset [SV11]', async () => {
  const app = new Hono().get('/slow', async (context) => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    return context.text('here');
  });
  const server = await new Promise<Server>((resolve) => {
    const made = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, () => resolve(made)) as Server;
  });
  after.push(() => new Promise((resolve) => server.close(resolve)));
  const open = new Connections(server, PATIENCE);
  after.push(() => open.end());
  const { port } = server.address() as { readonly port: number };
  const socket = await connected(port);
  socket.write('GET /slow HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(200));
  await until(() => open.underWay >= 100);
  expect(open.underWay).toBeGreaterThanOrEqual(100);
  socket.resetAndDestroy();
  await until(() => open.underWay === 0);
  expect(open.underWay).toBe(0);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(open.underWay).toBe(0);
});
