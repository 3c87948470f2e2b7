import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { expect, it, onTestFinished } from 'vitest';
import { openSqliteStore } from '../../../src/server/store/sqlite-store.ts';
import { someId } from '../../suites/relay-store-suite.ts';

const ROUNDS = 100;
const ROOT = join(import.meta.dirname, '../../..');

/** The child as one file of plain JavaScript, so that each of the hundred starts at once; where it finds the packages of the project. */
async function builtChild(): Promise<string> {
  const outDir = mkdtempSync(join(ROOT, 'node_modules/.kill-'));
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, 'pushing-child.mjs'),
      outDir,
      rolldownOptions: { output: { entryFileNames: '[name].mjs' } },
    },
  });
  return outDir;
}

/** Lines the child had said before it was killed, after at least `least` of them and some more milliseconds. */
function killedWhilePushing(
  child: string,
  folder: string,
  space: string,
  first: number,
  least: number,
  ms: number,
): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const running = spawn(process.execPath, [child, folder, space, String(first)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    let wrong = '';
    let killing = false;
    running.stderr.on('data', (part: Buffer) => (wrong += part.toString()));
    running.stdout.on('data', (part: Buffer) => {
      said += part.toString();
      if (killing || said.split('\n').length <= least) return;
      killing = true;
      setTimeout(() => running.kill('SIGKILL'), ms);
    });
    running.on('close', (_code, signal) => {
      if (signal !== 'SIGKILL') reject(new Error(wrong));
      else resolve(said.split('\n').slice(0, -1));
    });
  });
}

it(`loses no acknowledged parcel when it is killed ${ROUNDS} times in the middle of pushing [SV5]`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lingkar-kill-'));
  const built = await builtChild();
  onTestFinished(() => {
    for (const used of [folder, built]) rmSync(used, { recursive: true, force: true });
  });
  const space = someId();
  const account = someId();
  const entries = [{ body: 'b', signature: 's' }];
  const before = await openSqliteStore(folder, someId);
  await before.appendChain(
    { space, after: 0, entries, present: [], epoch: 0, account },
    { space: 2, account: 2, spaces: 1, chain: 4, drops: 0 },
  );
  await before.close();

  let next = 1;
  let acknowledged = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const said = await killedWhilePushing(
      join(built, 'pushing-child.mjs'),
      folder,
      space,
      next,
      1 + (round % 20),
      round % 7,
    );
    const newest = new Map(said.map((line) => [line.split(' ')[0], Number(line.split(' ')[1])]));
    acknowledged += said.length;
    const store = await openSqliteStore(folder, someId);
    const { parcels, head } = await store.pull(space, 0, { parcels: 500, bytes: 1e9 });
    const held = new Map(
      parcels.map(({ bytes }) => {
        const [item, counter] = Buffer.from(bytes).toString().split(' ');
        return [item, Number(counter)];
      }),
    );
    for (const [item, counter] of newest) expect(held.get(item)).toBeGreaterThanOrEqual(counter);
    expect(head).toBeGreaterThanOrEqual(Number(said.at(-1)?.split(' ')[2]));
    for await (const fault of store.check()) expect(fault).toBeUndefined();
    await store.close();
    next = Math.max(next, ...held.values()) + 1;
  }
  console.log(`killed ${ROUNDS} times, ${acknowledged} parcels acknowledged, none lost`);
  expect(acknowledged).toBeGreaterThan(ROUNDS);
}, 300_000);
