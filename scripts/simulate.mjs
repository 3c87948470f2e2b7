/**
 * Runs more courses of the simulation than `npm test` does: npm run simulate -- --seeds N [--from S]. A seed that goes wrong is told with
 * the line that runs it alone.
 */
import { spawn } from 'node:child_process';

const told = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  const value = at < 0 ? otherwise : Number(process.argv[at + 1]);
  if (!Number.isSafeInteger(value) || value < 1) {
    console.error('npm run simulate -- --seeds N [--from S], whole numbers from 1 on');
    process.exit(2);
  }
  return value;
};
const env = {
  ...process.env,
  SIMULATE_SEEDS: String(told('seeds', 1_000)),
  SIMULATE_FROM: String(told('from', 1)),
};
const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', 'tests/simulation/more-seeds.test.ts'];
spawn(process.execPath, vitest, { env, stdio: 'inherit' }).on('exit', (code) => process.exit(code ?? 1));
