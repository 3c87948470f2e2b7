/** A disk that is full: a file system of a few megabytes, made for the test. Without the right to mount one (root) nothing of this can be shown. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../../src/server/store/sqlite-store.ts';
import { someId } from '../../suites/relay-store-suite.ts';
import { servedRelay } from './served-relay.ts';
import { TestChain, TestDevice } from './test-device.ts';

const mayMount = process.platform === 'linux' && process.getuid?.() === 0 && mounts();

function mounts(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'lingkar-mount-'));
  try {
    mount(folder);
    execFileSync('umount', [folder]);
    return true;
  } catch {
    return false;
  } finally {
    rmdirSync(folder);
  }
}

function mount(folder: string): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', folder], { stdio: 'ignore' });
}

describe.skipIf(!mayMount)('a disk that is full [SV5 SV11]', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lingkar-full-'));
    mount(folder);
  });
  afterEach(() => {
    // At once gone from here, and freed when a test that went wrong lets go of it.
    execFileSync('umount', ['--lazy', folder]);
    rmdirSync(folder);
  });

  it('refuses with “no room” and when to come again, keeps and hands out all it had acknowledged, and goes on once there is room', async () => {
    const ballast = join(folder, 'ballast');
    writeFileSync(ballast, new Uint8Array(1_500_000));
    const store = await openSqliteStore(folder, someId);
    const served = await servedRelay(store);
    const sari = await TestDevice.made();
    const asSari = await sari.enrolled(served.under);
    const chain = new TestChain();
    const { space } = chain;
    await chain.found(sari);
    expect((await served.relay.appendChain(asSari, space, 0, chain.entries)).ok).toBe(true);
    const token = await served.tokenOf(sari);
    let counter = 0;
    const acknowledged: number[] = [];
    const push = async (size: number) => {
      const mine = (counter += 1);
      const body = await sari.page([{ counter: mine, sealed: new Uint8Array(size) }], space);
      const told = await served.ask(`/spaces/${space}/parcels`, { method: 'POST', token, body });
      if (told.status === 200) acknowledged.push(mine);
      return told;
    };
    let told = await push(60_000);
    for (let more = 0; more < 200 && told.status === 200; more += 1) told = await push(60_000);
    expect([told.status, told.problem]).toEqual([507, 'noRoom']);
    expect(Number(told.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect(acknowledged.length).toBeGreaterThan(10);
    // Again and again, in all sizes: never another fault than that.
    for (const size of [1_000_000, 200_000, 60_000, 20_000, 4_000, 1_000])
      expect([200, 507]).toContain((await push(size)).status);
    const pulled = await served.ask(`/spaces/${space}/parcels?after=0`, { token });
    expect(pulled.bytes.length).toBeGreaterThan(acknowledged.length * 4_000);
    expect(served.logged.join('\n')).not.toContain('"event":"broken"');

    rmSync(ballast);
    await expect.poll(async () => (await push(60_000)).status).toBe(200);
    expect(await store.alive()).toBe(true);
    await served.close();
    await store.close();
    const after = await openSqliteStore(folder, someId);
    const { parcels } = await after.pull(space, 0, { parcels: 512, bytes: 1e9 });
    expect(parcels).toHaveLength(acknowledged.length);
    for await (const fault of after.check()) expect(fault).toBeUndefined();
    await after.close();
  });
});
