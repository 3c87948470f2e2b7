import { connect, type Socket } from 'node:net';
import { Hono } from 'hono';
import { afterEach, expect, it } from 'vitest';
import type { Listening } from '../../src/server/listening.ts';
import { listen } from '../../src/server/listening.ts';

const started: Listening[] = [];
afterEach(async () => {
  for (const listening of started.splice(0)) await listening.stop(0);
});

async function start(app: Hono, host = '127.0.0.1', port = 0): Promise<Listening> {
  const listening = await listen(app, { host, port });
  started.push(listening);
  return listening;
}

const saying = (text: string) => new Hono().get('/', (context) => context.text(text));

it('listens, names its address as a browser opens it, and answers', async () => {
  const { address, port } = await start(saying('here'));
  expect(address).toBe(`http://localhost:${port}`);
  expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('here');
});

it('is not to be reached from other machines when bound to this one', async () => {
  const { port } = await start(saying('here'));
  // The whole of 127.0.0.0/8 is this machine, but the server stands on one address of it only.
  await expect(fetch(`http://127.0.0.2:${port}/`)).rejects.toThrow();
});

it('rejects when the port is taken', async () => {
  const { port } = await start(saying('first'));
  await expect(listen(saying('second'), { host: '127.0.0.1', port })).rejects.toThrow('EADDRINUSE');
});

it('closes a connection beyond the most it may have, and takes the next once one ended', async () => {
  const listening = await listen(saying('here'), { host: '127.0.0.1', port: 0, connections: 10 });
  started.push(listening);
  const open = await Promise.all(Array.from({ length: 10 }, () => connected(listening.port)));
  await expect(fetch(`http://127.0.0.1:${listening.port}/`)).rejects.toThrow();
  for (const socket of open) expect(socket.destroyed).toBe(false);
  for (const socket of open) socket.destroy();
  await expect
    .poll(async () => (await fetch(`http://127.0.0.1:${listening.port}/`).catch(() => undefined))?.status)
    .toBe(200);
});

function connected(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  return new Promise((resolve) => socket.once('connect', () => resolve(socket)));
}

it('lets a running answer end before it stops', async () => {
  let finish = () => {};
  let begun = () => {};
  const running = new Promise<void>((resolve) => (begun = resolve));
  const app = new Hono().get('/', async (context) => {
    begun();
    await new Promise<void>((resolve) => (finish = resolve));
    return context.text('ended well');
  });
  const { port, stop } = await listen(app, { host: '127.0.0.1', port: 0 });
  const answer = fetch(`http://127.0.0.1:${port}/`).then((response) => response.text());
  await running;
  const stopped = stop(30_000);
  finish();
  expect(await answer).toBe('ended well');
  await stopped;
  await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
});

it('cuts a connection that does not end when its patience does', async () => {
  const { port, stop } = await listen(saying('here'), { host: '127.0.0.1', port: 0 });
  const socket = connect(port, '127.0.0.1');
  const closed = new Promise((resolve) => socket.once('close', resolve));
  await new Promise((resolve) => socket.once('connect', resolve));
  socket.on('error', () => {});
  socket.write('GET / HTTP/1.1\r\nHost: x\r\n');
  await stop(50);
  await closed;
});
