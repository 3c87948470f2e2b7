import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toBase64Url } from '../../src/base/bytes.ts';
import { readPushed } from '../../src/protocol/parcel-pages.ts';
import { countedRandom, TestChain, TestDevice } from './relay/test-device.ts';
import { clientOf, codeIn, theProgram, valueOf } from './the-program.ts';

let program: ReturnType<typeof theProgram>;
beforeEach(() => {
  program = theProgram();
});
afterEach(() => program.close());

describe('the program', () => {
  it('lets a first device in by the code it shows, keeps what it took over a stop under load, and logs no name [SV3 SV5 SV12 SV14]', async () => {
    const first = await program.started();
    await expect.poll(() => codeIn(first.output()), { timeout: 60_000 }).toBeDefined();
    const code = codeIn(first.output()) ?? '';
    const sari = await TestDevice.made();
    const client = clientOf(sari, first.address);
    valueOf(await client.about());
    valueOf(await client.enrol({ code: code.toLowerCase().replaceAll('-', ' ') }));
    const chain = new TestChain(toBase64Url(countedRandom.bytes(16)));
    const { space } = chain;
    await chain.found(sari);
    valueOf(await client.appendChain(space, 0, chain.entries));

    let acknowledged = 0;
    let counter = 0;
    const push = async () => {
      for (;;) {
        const item = toBase64Url(countedRandom.bytes(16));
        const page = readPushed(await sari.page([{ item, counter: (counter += 1) }], space)) ?? [];
        const answer = await client.push(
          space,
          page.map(({ parcel }) => parcel),
        );
        if (!answer.ok) return answer.trouble.problem;
        acknowledged += 1;
      }
    };
    const pushing = Promise.all([push(), push(), push(), push()]);
    let hints = 0;
    let lost = false;
    client.live(
      () => (hints += 1),
      () => (lost = true),
    );
    await expect.poll(() => acknowledged, { timeout: 60_000 }).toBeGreaterThan(20);
    await expect.poll(() => hints, { timeout: 60_000 }).toBeGreaterThan(0);
    const asked = Date.now();
    expect(await first.end('SIGTERM')).toBe(0);
    expect(Date.now() - asked).toBeLessThan(10_000);
    expect(new Set(await pushing)).toEqual(new Set(['unreachable']));
    await expect.poll(() => lost, { timeout: 60_000 }).toBe(true);

    const second = await program.started();
    const again = clientOf(sari, second.address);
    valueOf(await again.about());
    const [kept] = valueOf(await again.spaces()).spaces;
    expect(kept?.head).toBeGreaterThanOrEqual(acknowledged);
    expect(kept?.head).toBeLessThanOrEqual(acknowledged + 4);
    expect(await second.end('SIGKILL')).toBeNull();
    expect(codeIn(second.output())).toBeUndefined();

    const said = first.output() + second.output();
    for (const secret of [space, sari.device, sari.key, '127.0.0.1', 'Bearer']) expect(said).not.toContain(secret);
    const requests = said.split('\n').filter((line) => line.startsWith('{'));
    expect(requests.length).toBeGreaterThan(acknowledged);
    expect(requests.some((line) => line.includes('"route":"/relay/v1/spaces/:space/parcels"'))).toBe(true);
    expect(said).not.toContain('"event":"broken"');
    // Neither code nor key of a token lies in the store as it is. [SV2]
    for (const file of ['relay.db', 'relay.db-wal']) expect(readIfThere(join(program.data, file))).not.toContain(code);
  });

  it('answers on its health, shows figures to who has the token, and nothing else', async () => {
    const { address, output } = await program.started({ LINGKAR_METRICS_TOKEN: 'sixteen-or-more-signs' });
    const status = async (path: string, headers: Record<string, string> = {}) =>
      (await fetch(address + path, { headers })).status;
    expect(await status('/healthz')).toBe(200);
    expect(await status('/metrics')).toBe(401);
    expect(await status('/metrics', { Authorization: 'Bearer wrong' })).toBe(401);
    expect(await status('/metrics', { Authorization: 'Bearer sixteen-or-more-signs' })).toBe(200);
    expect(await status('/relay/v1/about')).toBe(426);
    expect(await status('/relay/v1/nowhere', { 'Lingkar-Protocol': '1' })).toBe(404);
    expect(await status('/')).toBe(404);
    const answer = await fetch(`${address}/relay/v1/about`, { headers: { 'Lingkar-Protocol': '1' } });
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBeNull();
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    expect(output()).not.toContain('broken');
  });

  describe('counts requests by the address of whoever asks [SV11]', () => {
    /** What so many requests were answered with, the header told anew for each. */
    async function answers(address: string, forwarded: (n: number) => string): Promise<readonly number[]> {
      const said = new Set<number>();
      for (let n = 0; n < 60; n += 1) {
        const headers = { 'Lingkar-Protocol': '1', 'X-Forwarded-For': forwarded(n) };
        said.add((await fetch(`${address}/relay/v1/mailboxes/${'A'.repeat(22)}`, { headers })).status);
      }
      return [...said].sort();
    }

    it('behind a proxy by the one that the proxy saw, whatever stands before it', async () => {
      const { address } = await program.started({ LINGKAR_ADDRESS_REQUESTS: '30', LINGKAR_BEHIND_PROXY: '1' });
      expect(await answers(address, () => '198.51.100.7')).toEqual([404, 429]);
      // Others ask as before.
      expect(await answers(address, (n) => `203.0.${n}.9`)).toEqual([404]);
      // What a client writes there itself comes first, and helps nobody out of their limit.
      expect(await answers(address, (n) => `10.0.${n}.1, 198.51.100.7`)).toContain(429);
      // Nor does it put anybody else into it.
      expect(await answers(address, (n) => `198.51.100.7, 192.0.${n}.9`)).toEqual([404]);
    });

    it('without one by the connection, whatever the header says', async () => {
      const { address } = await program.started({ LINGKAR_ADDRESS_REQUESTS: '30' });
      expect(await answers(address, (n) => `203.0.${n}.9`)).toEqual([404, 429]);
    });
  });

  it('takes limits from its environment: requests of an address, bytes of a page [SV11]', async () => {
    const { address, output } = await program.started({ LINGKAR_ADDRESS_REQUESTS: '30', LINGKAR_PAGE_KB: '1025' });
    await expect.poll(() => codeIn(output()), { timeout: 60_000 }).toBeDefined();
    const sari = await TestDevice.made();
    const client = clientOf(sari, address);
    valueOf(await client.about());
    valueOf(await client.enrol({ code: codeIn(output()) ?? '' }));
    const chain = new TestChain(toBase64Url(countedRandom.bytes(16)));
    await chain.found(sari);
    valueOf(await client.appendChain(chain.space, 0, chain.entries));
    const parcels = async (count: number, from: number) => {
      const asked = Array.from({ length: count }, (_, index) => {
        const item = toBase64Url(countedRandom.bytes(16));
        return { item, counter: from + index, sealed: new Uint8Array(400_000) };
      });
      return (readPushed(await sari.page(asked, chain.space)) ?? []).map(({ parcel }) => parcel);
    };
    expect(await client.push(chain.space, await parcels(3, 1))).toMatchObject({ trouble: { problem: 'tooLarge' } });
    valueOf(await client.push(chain.space, await parcels(2, 1)));
    valueOf(await client.push(chain.space, await parcels(2, 3)));
    const first = valueOf(await client.pull(chain.space, 0));
    expect([first.parcels.length, first.more]).toEqual([2, true]);

    const statuses = new Set<number>();
    for (let asked = 0; asked < 40; asked += 1) {
      const answer = await fetch(`${address}/relay/v1/mailboxes/${sari.device}`, {
        headers: { 'Lingkar-Protocol': '1' },
      });
      statuses.add(answer.status);
    }
    expect([...statuses]).toEqual([404, 429]);
  });

  it.each([
    [{ LINGKAR_DEVICE_REQUESTS: '5' }, 'LINGKAR_DEVICE_REQUESTS must be a whole number from 60 to 1000000, not "5".'],
    [{ LINGKAR_CONNECTIONS: 'all' }, 'LINGKAR_CONNECTIONS must be a whole number from 10 to 1000000, not "all".'],
    [{ LINGKAR_BEHIND_PROXY: 'yes' }, 'LINGKAR_BEHIND_PROXY must be "1" or "0", not "yes".'],
  ])('does not start with %o, says why in one sentence, and has touched nothing', async (environment, sentence) => {
    const { ended, output } = program.spawned(environment);
    expect(await ended).toBe(1);
    expect(output()).toBe(`Lingkar did not start. ${sentence}\n`);
    expect(readdirSync(program.data)).toEqual([]);
  });

  it('is without a relay where that is off', async () => {
    const off = await program.started({ LINGKAR_RELAY: 'off' });
    expect((await fetch(`${off.address}/relay/v1/about`, { headers: { 'Lingkar-Protocol': '1' } })).status).toBe(404);
    expect(codeIn(off.output())).toBeUndefined();
  });
});

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return '';
  }
}
