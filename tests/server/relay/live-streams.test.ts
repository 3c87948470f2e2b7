import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LiveStreams } from '../../../src/server/relay/live-streams.ts';
import { RelayMetrics } from '../../../src/server/relay/relay-metrics.ts';
import { MemoryStore } from '../../../src/server/store/memory-store.ts';
import { someId } from '../../suites/relay-store-suite.ts';
import { servedRelay, type ServedRelay } from './served-relay.ts';
import { TestChain, TestDevice } from './test-device.ts';

type Told = (hint: { readonly space: string; readonly head: number }) => void;

/** Hints as fast as a test wants them. */
class HintingStore extends MemoryStore {
  readonly told = new Set<Told>();
  override async listen(told: Told) {
    this.told.add(told);
    const end = await super.listen(told);
    return async () => {
      this.told.delete(told);
      await end();
    };
  }
  hint(space: string, head: number): void {
    for (const told of this.told) told({ space, head });
  }
}

let store: HintingStore;
let served: ServedRelay;
let sari: TestDevice;
let budi: TestDevice;
let space = '';
beforeEach(async () => {
  store = new HintingStore(someId(), someId());
  served = await servedRelay(store);
  [sari, budi] = [await TestDevice.made(), await TestDevice.made()];
  const asSari = await sari.enrolled(served.under);
  await budi.enrolled(served.under);
  const chain = new TestChain();
  space = chain.space;
  await chain.found(sari);
  expect((await served.relay.appendChain(asSari, space, 0, chain.entries)).ok).toBe(true);
});
afterEach(() => served.close());

async function opened(device: TestDevice) {
  const token = await served.tokenOf(device);
  const ending = new AbortController();
  const headers = { Authorization: `Bearer ${token}`, 'Lingkar-Protocol': '1' };
  const answer = await fetch(`${served.base}/live`, { headers, signal: ending.signal });
  let text = '';
  let over = false;
  void (async () => {
    const decoder = new TextDecoder();
    try {
      for await (const part of answer.body ?? []) text += decoder.decode(part, { stream: true });
    } catch {
      // Ended by the test.
    }
    over = true;
  })();
  return { answer, text: () => text, over: () => over, end: () => ending.abort() };
}

describe('live events [SV13]', () => {
  it('carry space and head, to whoever belongs and to nobody else', async () => {
    const [hers, his] = [await opened(sari), await opened(budi)];
    expect(hers.answer.headers.get('Content-Type')).toBe('text/event-stream');
    const token = await served.tokenOf(sari);
    const pushed = await served.ask(`/spaces/${space}/parcels`, {
      method: 'POST',
      token,
      body: await sari.page([{}], space),
    });
    expect(pushed.json).toEqual({ head: 1, taken: 1 });
    await expect.poll(hers.text).toContain(`data: {"space":"${space}","head":1}\n\n`);
    expect(his.text()).toBe(': here\n\n');
  });

  it('end for a device that was revoked, no later than the next sign of life', async () => {
    const live = new LiveStreams(served.relay, new RelayMetrics());
    const device = await store.device(sari.device);
    if (!device) throw new Error('enrolled');
    const reader = live.open(device, () => undefined).getReader();
    const next = async () => new TextDecoder().decode((await reader.read()).value);
    expect(await next()).toBe(': here\n\n');
    await live.beat();
    expect(await next()).toBe(': still here\n\n');
    await store.revoke(sari.device, 1);
    await live.beat();
    expect((await reader.read()).done).toBe(true);
  });

  it('are not opened for whoever asks for the head of an answer only [SV13]', async () => {
    const token = await served.tokenOf(sari);
    for (let times = 0; times < 3; times += 1) {
      const told = await fetch(`${served.base}/live`, {
        method: 'HEAD',
        headers: { 'Lingkar-Protocol': '1', Authorization: `Bearer ${token}` },
      });
      expect([told.status, told.headers.get('Content-Type')]).toEqual([200, 'text/event-stream']);
    }
    expect(served.metrics.live).toBe(0);
  });

  it('are few for one device: the oldest stream ends, and a stream that was left is forgotten', async () => {
    const streams: Awaited<ReturnType<typeof opened>>[] = [];
    for (let i = 0; i < 5; i += 1) streams.push(await opened(sari));
    await expect.poll(() => streams.map(({ over }) => over())).toEqual([true, false, false, false, false]);
    expect(served.metrics.live).toBe(4);
    for (const stream of streams) stream.end();
    await expect.poll(() => served.metrics.live).toBe(0);
  });

  it('do not wait for a reader that does not read: it is cut, and nothing of it is held', async () => {
    const token = await served.tokenOf(sari);
    const socket = connect(served.port, '127.0.0.1');
    socket.on('error', () => undefined);
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.write(
      `GET /relay/v1/live HTTP/1.1\r\nHost: x\r\nLingkar-Protocol: 1\r\nAuthorization: Bearer ${token}\r\n\r\n`,
    );
    await expect.poll(() => served.metrics.live).toBe(1);
    socket.pause();
    let hints = 0;
    while (served.metrics.live === 1 && hints < 400_000) {
      for (let i = 0; i < 500; i += 1) store.hint(space, (hints += 1));
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(served.metrics.live).toBe(0);
    socket.resume();
    await closed;
    expect(served.logged.filter((line) => line.includes('"event":"broken"'))).toEqual([]);
  });

  it('are closed when the relay stops [SV14]', async () => {
    const hers = await opened(sari);
    await served.stop();
    await expect.poll(hers.over).toBe(true);
  });
});
