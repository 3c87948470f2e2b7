import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { codeIn } from '../server/the-program.ts';

const ROOT = join(import.meta.dirname, '../..');

let after: (() => Promise<void>) | undefined;
afterEach(() => after?.());

/** `npm run relay` as whoever deploys it would, in a folder where nothing is. */
function relay() {
  const data = mkdtempSync(join(tmpdir(), 'lingkar-relay-'));
  const run = spawn(process.execPath, [join(ROOT, 'scripts/relay.mjs')], {
    cwd: data,
    env: { PATH: process.env['PATH'] ?? '', PORT: '0', LINGKAR_DATA: data },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [run.stdout, run.stderr])
    stream.setEncoding('utf8').on('data', (text) => (output += String(text)));
  const ended = once(run, 'close') as Promise<[number | null]>;
  after = async () => {
    run.kill('SIGKILL');
    await ended;
    rmSync(data, { recursive: true });
  };
  return { run, data, ended, output: () => output };
}

it('npm run relay serves the relay and no app, prints a code for the first device, and ends when it is told to', async () => {
  const { run, data, ended, output } = relay();
  await expect.poll(() => codeIn(output()), { timeout: 60_000 }).toBeDefined();
  const address = /Lingkar: (http\S+)\n/.exec(output())?.[1]?.replace('localhost', '127.0.0.1') ?? '';
  const status = async (path: string) => (await fetch(address + path)).status;
  expect(await status('/')).toBe(404);
  expect(await status('/index.html')).toBe(404);
  expect(await status('/healthz')).toBe(200);
  const about = await fetch(`${address}/relay/v1/about`, { headers: { 'Lingkar-Protocol': '1' } });
  expect(await about.json()).toMatchObject({ oldest: 1, newest: 1 });
  expect(existsSync(join(data, 'relay.db'))).toBe(true);
  run.kill('SIGTERM');
  expect((await ended)[0]).toBe(0);
  await expect(fetch(`${address}/healthz`)).rejects.toThrow();
});
