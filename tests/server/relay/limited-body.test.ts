import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { limitedBody } from '../../../src/server/relay/limited-body.ts';
import { servedRelay, type ServedRelay } from './served-relay.ts';
import { TestDevice } from './test-device.ts';

const PATIENT = { first: 60_000, perByte: 1 };

function slowly(parts: readonly Uint8Array[], ms: number) {
  let at = 0;
  let cancelled = false;
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        await new Promise((resolve) => setTimeout(resolve, ms));
        const part = parts[at++];
        if (part) controller.enqueue(part);
        else controller.close();
      },
      cancel() {
        cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  const request = new Request('http://here/', { method: 'POST', body, duplex: 'half' } as RequestInit);
  return { request, read: () => at, cancelled: () => cancelled };
}
const part = (size: number) => new Uint8Array(size).fill(5);

describe('a body [SV11]', () => {
  it('is read whole up to its limit', async () => {
    const whole = await limitedBody(slowly([part(3), part(4)], 0).request, 7, PATIENT);
    expect(whole).toEqual({ bytes: part(7) });
    expect(await limitedBody(new Request('http://here/', { method: 'POST' }), 7, PATIENT)).toEqual({ bytes: part(0) });
  });

  it('is read no further than its limit, whatever it says of its length', async () => {
    const long = slowly([part(3), part(4), part(1), part(1), part(1)], 0);
    expect(await limitedBody(long.request, 6, PATIENT)).toEqual({ fault: 'tooLarge' });
    expect(long.read()).toBe(2);
    expect(long.cancelled()).toBe(true);
    const told = new Request('http://here/', { method: 'POST', body: 'x', headers: { 'Content-Length': '8' } });
    expect(await limitedBody(told, 7, PATIENT)).toEqual({ fault: 'tooLarge' });
  });

  it('is cut when it trickles, and given time when it is long', async () => {
    const trickle = slowly(
      Array.from({ length: 40 }, () => part(1)),
      25,
    );
    expect(await limitedBody(trickle.request, 1_000, { first: 200, perByte: 1 })).toEqual({ fault: 'cut' });
    expect(trickle.read()).toBeLessThan(20);
    const long = slowly(
      Array.from({ length: 8 }, () => part(500)),
      60,
    );
    expect(await limitedBody(long.request, 10_000, { first: 200, perByte: 1 })).toEqual({ bytes: part(4_000) });
  });

  it('that breaks off is cut, and no fault of ours', async () => {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(part(1));
        controller.error(new Error('hung up'));
      },
    });
    const request = new Request('http://here/', { method: 'POST', body, duplex: 'half' } as RequestInit);
    expect(await limitedBody(request, 10, PATIENT)).toEqual({ fault: 'cut' });
  });
});

describe('on a real connection [SV11 SV12]', () => {
  let served: ServedRelay;
  let device: TestDevice;
  beforeAll(async () => {
    served = await servedRelay();
    device = await TestDevice.made();
    await device.enrolled(served.under);
  });
  afterAll(() => served.close());

  /** Sends the head of a request and some bytes of a body; answers what came back until the other side closed. */
  async function raw(head: string, body: Uint8Array, hangUp: boolean): Promise<string> {
    const socket = connect(served.port, '127.0.0.1');
    let answer = '';
    socket.setEncoding('latin1').on('data', (text) => (answer += String(text)));
    socket.on('error', () => undefined);
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.write(head.replaceAll('\n', '\r\n'));
    socket.write(body);
    if (hangUp) setTimeout(() => socket.destroy(), 50);
    await closed;
    return answer;
  }

  it('refuses what is too long before it has come, and closes', async () => {
    const head = 'POST /relay/v1/nonce HTTP/1.1\nHost: x\nLingkar-Protocol: 1\nContent-Length: 900000000\n\n';
    expect(await raw(head, part(10), false)).toMatch(/^HTTP\/1\.1 413 [\s\S]*\{"problem":"tooLarge"\}/);
  });

  it('refuses what comes in endless chunks', async () => {
    const head = 'POST /relay/v1/nonce HTTP/1.1\nHost: x\nLingkar-Protocol: 1\nTransfer-Encoding: chunked\n\n';
    const chunks = Buffer.concat(Array.from({ length: 10 }, () => Buffer.from(`400\r\n${'x'.repeat(1_024)}\r\n`)));
    expect(await raw(head, chunks, false)).toMatch(/^HTTP\/1\.1 413 /);
  });

  it('logs no fault when someone hangs up in the middle', async () => {
    const head = 'POST /relay/v1/nonce HTTP/1.1\nHost: x\nLingkar-Protocol: 1\nContent-Length: 500\n\n';
    await raw(head, part(10), true);
    await expect.poll(() => served.logged.filter((line) => line.includes('"status":400')).length).toBe(1);
    expect(served.logged.filter((line) => line.includes('"event":"broken"'))).toEqual([]);
  });
});
