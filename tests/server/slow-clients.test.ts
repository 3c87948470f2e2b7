/** Clients that send or take a byte now and then: none of them may hold the relay's stop, its memory, or its connections for good. */
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { PROTOCOL_HEADER } from '../../src/protocol/limits.ts';
import { listen, type Listening, type Times } from '../../src/server/listening.ts';
import { MemoryStore } from '../../src/server/store/memory-store.ts';
import { someId } from '../suites/relay-store-suite.ts';
import { servedRelay, type ServedRelay } from './relay/served-relay.ts';
import { TestChain, TestDevice } from './relay/test-device.ts';

const started: Listening[] = [];
const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  for (const listening of started.splice(0)) await listening.stop(0);
});

const LARGE = 64_000_000;

/** Answers with more than any buffer of the operating system takes, and tells of each answer after how many milliseconds it was over. */
function large() {
  const ends: Promise<number>[] = [];
  const app = new Hono().get('/', (context) => {
    const { outgoing } = context.env as HttpBindings;
    const began = performance.now();
    ends.push(new Promise((resolve) => outgoing.once('close', () => resolve(performance.now() - began))));
    return context.body(new Uint8Array(LARGE), 200);
  });
  return { app, ends };
}

async function start(app: Hono, times: Partial<Times> = {}): Promise<Listening> {
  const listening = await listen(app, { host: '127.0.0.1', port: 0, times });
  started.push(listening);
  return listening;
}

/** Takes one byte each so many milliseconds. `rest`: takes all that is left, and answers how much came until the other side closed. */
function slowReader(port: number, every: number): { rest(): Promise<number> } {
  const socket = connect({ port, host: '127.0.0.1' });
  sockets.push(socket.on('error', () => undefined).pause());
  let taken = 0;
  const reading = setInterval(() => {
    if (socket.read(1) !== null) taken += 1;
  }, every);
  const closed = new Promise((resolve) =>
    socket.once('close', () => {
      clearInterval(reading);
      resolve(undefined);
    }),
  );
  socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  return {
    async rest() {
      clearInterval(reading);
      socket.on('data', (part: Buffer) => (taken += part.length)).resume();
      await closed;
      return taken;
    },
  };
}

describe('whoever takes an answer a byte at a time [SV11]', () => {
  it('is cut when the time is over that its length allows', async () => {
    const { app, ends } = large();
    const { port } = await start(app, { answer: { first: 300, perByte: 0 } });
    const reader = slowReader(port, 20);
    await expect.poll(() => ends.length).toBe(1);
    const ms = await ends[0];
    expect(await reader.rest()).toBeLessThan(LARGE);
    expect(ms).toBeGreaterThan(300);
    expect(ms).toBeLessThan(5_000);
  });

  it('has more time for more bytes, and whoever takes them in time gets all', async () => {
    const { app, ends } = large();
    const { port } = await start(app, { answer: { first: 200, perByte: 1 / 1_000 } });
    slowReader(port, 20);
    await expect.poll(() => ends.length).toBe(1);
    const soon = new Promise((resolve) => setTimeout(() => resolve('under way'), 1_500));
    expect(await Promise.race([ends[0], soon])).toBe('under way');
    const whole = await fetch(`http://127.0.0.1:${port}/`);
    expect((await whole.arrayBuffer()).byteLength).toBe(LARGE);
  });

  it('gets the whole of an answer that was under way when the stop began, where they take it in time [SV14]', async () => {
    const { app, ends } = large();
    const listening = await listen(app, { host: '127.0.0.1', port: 0 });
    const reader = slowReader(listening.port, 20);
    await expect.poll(() => ends.length).toBe(1);
    // Its connection is idle from now on.
    await (await fetch(`http://127.0.0.1:${listening.port}/none`)).arrayBuffer();
    const stopped = listening.stop(30_000);
    await expect(fetch(`http://127.0.0.1:${listening.port}/`)).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await reader.rest()).toBeGreaterThan(LARGE);
    await stopped;
  });

  it('does not hold the stop beyond its patience, and has that long', async () => {
    const { app, ends } = large();
    const listening = await listen(app, { host: '127.0.0.1', port: 0 });
    const readers = Array.from({ length: 5 }, () => slowReader(listening.port, 1_000));
    await expect.poll(() => ends.length).toBe(5);
    const began = performance.now();
    await listening.stop(600);
    expect(performance.now() - began).toBeLessThan(4_000);
    expect(performance.now() - began).toBeGreaterThan(590);
    for (const reader of readers) expect(await reader.rest()).toBeLessThan(LARGE);
  });

  it('leaves alone a stream without an end, which has rules of its own [SV13]', async () => {
    const endless = new Hono().get('/', (context) =>
      context.body(new ReadableStream({ start: (stream) => stream.enqueue(Uint8Array.of(1)) }), 200),
    );
    const { port } = await start(endless, { answer: { first: 100, perByte: 0 } });
    const answer = await fetch(`http://127.0.0.1:${port}/`);
    const reader = answer.body?.getReader();
    expect((await reader?.read())?.value).toEqual(Uint8Array.of(1));
    const soon = new Promise((resolve) => setTimeout(() => resolve('still open'), 700));
    expect(await Promise.race([reader?.read(), soon])).toBe('still open');
    await reader?.cancel();
  });
});

describe('whoever sends a request a byte at a time [SV11]', () => {
  function sending(port: number, bytes: string, every: number): { readonly socket: Socket; closed: Promise<string> } {
    const socket = connect(port, '127.0.0.1');
    sockets.push(socket);
    let answer = '';
    socket.setEncoding('latin1').on('data', (text) => (answer += String(text)));
    socket.on('error', () => undefined);
    let at = 0;
    const timer = setInterval(() => at < bytes.length && socket.write(bytes[at++] ?? ''), every);
    const closed = new Promise<string>((resolve) =>
      socket.once('close', () => {
        clearInterval(timer);
        resolve(answer);
      }),
    );
    return { socket, closed };
  }

  it('is cut when its head is not whole in time, however steadily it comes', async () => {
    const { port } = await start(large().app, { head: 400 });
    const began = performance.now();
    const { closed } = sending(port, `GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ${'x'.repeat(5_000)}\r\n\r\n`, 20);
    expect(await closed).toMatch(/^HTTP\/1\.1 408|^$/);
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  it('is refused when its head is longer than a head may be', async () => {
    const { port } = await start(large().app);
    const { socket, closed } = sending(port, '', 1_000);
    socket.write(`GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`);
    expect(await closed).toMatch(/^HTTP\/1\.1 431/);
  });

  it('is cut where nothing comes at all', async () => {
    const { port } = await start(large().app, { silence: 300 });
    const began = performance.now();
    await sending(port, '', 1_000).closed;
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

/** Hands out nothing before it is let. */
class HeldStore extends MemoryStore {
  readonly gate = gate();
  override async pull(...asked: Parameters<MemoryStore['pull']>) {
    await this.gate.opened;
    return super.pull(...asked);
  }
}

describe('requests of one device that are under way at once [SV11]', () => {
  let served: ServedRelay;
  let store: HeldStore;
  afterEach(() => served.close());

  /** A token of a device in a space, and the path to pull it. */
  async function withSpace(): Promise<{ readonly token: string; readonly path: string }> {
    store = new HeldStore(someId(), someId());
    served = await servedRelay(store);
    const sari = await TestDevice.made();
    const asSari = await sari.enrolled(served.under);
    const chain = new TestChain();
    await chain.found(sari);
    expect((await served.relay.appendChain(asSari, chain.space, 0, chain.entries)).ok).toBe(true);
    return { token: await served.tokenOf(sari), path: `/spaces/${chain.space}/parcels?after=0` };
  }

  it('are few: one more is told to wait, the others go on, and another device is none the worse for it', async () => {
    const { token, path } = await withSpace();
    const budi = await TestDevice.made();
    await budi.enrolled(served.under);
    const his = await served.tokenOf(budi);
    const pulling = Array.from({ length: 60 }, () => served.ask(path, { token }));
    await expect.poll(() => served.logged.filter((line) => line.includes('"status":429')).length).toBe(60 - 16);
    expect((await served.ask('/spaces', { token: his })).status).toBe(200);
    const more = await served.ask('/spaces', { token });
    expect([more.status, more.problem, more.headers.get('Retry-After')]).toEqual([429, 'slowDown', '1']);
    store.gate.open();
    const statuses = (await Promise.all(pulling)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(16);
    // Asking one after another never meets that limit.
    for (let asked = 0; asked < 40; asked += 1) expect((await served.ask('/spaces', { token })).status).toBe(200);
  });

  it('leave their places when the device hangs up', async () => {
    const { token, path } = await withSpace();
    const ending = new AbortController();
    const headers = { Authorization: `Bearer ${token}`, [PROTOCOL_HEADER]: '1' };
    const hungUp = Array.from({ length: 16 }, () => fetch(served.base + path, { headers, signal: ending.signal }));
    await expect.poll(async () => (await served.ask('/spaces', { token })).status).toBe(429);
    ending.abort();
    await Promise.allSettled(hungUp);
    await expect.poll(async () => (await served.ask('/spaces', { token })).status).toBe(200);
    store.gate.open();
  });
});
