/**
 * Runs more courses of the simulation than `npm test` does: npm run simulate -- --seeds N [--from S], or with --hostile N before a relay that is
 * not honest. A seed that goes wrong is told with the line that runs it alone.
 */
import { spawn } from 'node:child_process';

const told = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  const value = at < 0 ? otherwise : Number(process.argv[at + 1]);
  if (!Number.isSafeInteger(value) || value < 1) {
    console.error('npm run simulate -- --seeds N | --hostile N [--from S], whole numbers from 1 on');
    process.exit(2);
  }
  return value;
};
const hostile = process.argv.includes('--hostile');
const env = {
  ...process.env,
  ...(hostile
    ? { SIMULATE_HOSTILE: String(told('hostile', 2_000)) }
    : { SIMULATE_SEEDS: String(told('seeds', 1_000)) }),
  SIMULATE_FROM: String(told('from', 1)),
};
const file = `tests/simulation/${hostile ? 'hostile' : 'more-seeds'}.test.ts`;
const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'simulation', file];
spawn(process.execPath, vitest, { env, stdio: 'inherit' }).on('exit', (code) => process.exit(code ?? 1));
