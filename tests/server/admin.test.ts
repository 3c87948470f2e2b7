import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemRandom } from '../../src/base/random.ts';
import { openStore } from '../../src/server/store/open-store.ts';
import { someId } from '../suites/relay-store-suite.ts';
import { ROOMY, TestChain, TestDevice, testRelay } from './relay/test-device.ts';

const SCRIPT = join(import.meta.dirname, '../../scripts/relay-admin.mjs');
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lingkar-admin-'));
});
afterEach(() => rm(folder, { recursive: true }));

function admin(words: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  return new Promise<{ code: number; out: string; err: string }>((resolve) => {
    const env = { ...process.env, DATABASE_URL: '', LINGKAR_DATA: folder, ...environment };
    const child = execFile(process.execPath, [SCRIPT, ...words], { env }, (_error, out, err) =>
      resolve({ code: child.exitCode ?? -1, out, err }),
    );
  });
}

describe('npm run relay:admin [SV15]', { timeout: 60_000 }, () => {
  it('works beside a relay that is in use: lists, checks, copies', async () => {
    const store = await openStore({ kind: 'sqlite', folder }, systemRandom);
    const under = testRelay(store, ROOMY);
    const sari = await TestDevice.made();
    const asSari = await sari.enrolled(under);
    const chain = new TestChain();
    await chain.found(sari);
    await under.relay.appendChain(asSari, chain.space, 0, chain.entries);
    await under.relay.push(asSari, chain.space, await sari.page([{}, {}], chain.space));
    try {
      expect((await admin(['spaces'])).out).toContain(chain.space);
      expect((await admin(['devices'])).out).toContain(sari.device);
      expect(await admin(['check'])).toMatchObject({ code: 0, out: '1 spaces, 2 parcels, 0 faults\n' });
      const file = join(folder, 'copy/relay.db');
      expect((await admin(['backup', file])).code).toBe(1);
      const [elsewhere, before] = [join(folder, 'copy.db'), await store.identity()];
      expect(await admin(['backup', elsewhere])).toMatchObject({ code: 0 });
      expect((await stat(elsewhere)).mode & 0o077).toBe(0);
      expect((await admin(['backup', join(folder, 'relay.db')])).code).toBe(1);
      expect(await admin(['revoke', sari.device, 'another key'])).toMatchObject({ code: 1, out: '' });
      expect((await store.device(sari.device))?.revokedAt).toBeUndefined();
      expect((await admin(['revoke', sari.device, sari.key])).code).toBe(0);
      expect((await store.device(sari.device))?.revokedAt).toBeDefined();
      expect((await admin(['restored'])).code).toBe(0);
      expect((await store.identity()).history).not.toBe(before.history);
    } finally {
      await store.close();
    }
  });

  it('ends with 1 where the check finds a fault', async () => {
    const store = await openStore({ kind: 'sqlite', folder }, systemRandom);
    const step = { space: someId(), after: 0, present: [], epoch: 0, account: someId() };
    await store.appendChain({ ...step, entries: [{ body: 'e30', signature: 'AA' }] }, ROOMY);
    await store.close();
    const { code, out } = await admin(['check']);
    expect(out).toContain(`chainWrong\t${step.space}`);
    expect(code).toBe(1);
  });

  it('says in a sentence what it cannot do, and makes no store where none is', async () => {
    expect(await admin(['check'])).toEqual({ code: 1, out: '', err: `There is no store in ${folder}.\n` });
    expect((await admin(['check'], { LINGKAR_DATA: 'memory' })).err).toContain('in memory');
    expect((await admin(['code'])).out).toMatch(/^(\w{4}-){4}\w{4}\n$/);
    expect(await admin(['cod'])).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('<command>') as string,
    });
    await writeFile(join(folder, 'file'), '');
    expect((await admin(['code'], { LINGKAR_DATA: join(folder, 'file') })).err.split('\n')).toHaveLength(2);
  });
});
