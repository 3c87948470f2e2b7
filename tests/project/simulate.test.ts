import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

async function simulate(...args: readonly string[]) {
  const run = spawn(process.execPath, ['scripts/simulate.mjs', ...args], {
    cwd: ROOT,
    env: { ...process.env, VITEST: undefined, FORCE_COLOR: undefined, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  run.stdout.on('data', (text: Buffer) => (output += text.toString()));
  run.stderr.on('data', (text: Buffer) => (output += text.toString()));
  const [code] = (await once(run, 'exit')) as [number];
  return { code, output };
}

it.each(['--seeds', '--hostile', '--agency'])('npm run simulate runs the courses it is asked for: %s', async (what) => {
  const { code, output } = await simulate(what, '2', '--from', '7');
  expect({ code, output }).toMatchObject({ code: 0 });
  expect(output).toMatch(/Tests\s+[1-9]\d* passed/);
});

it('npm run simulate says what it takes where it is asked for nothing that can be', async () => {
  expect((await simulate('--seeds', 'many')).code).toBe(2);
});
