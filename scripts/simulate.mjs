/**
 * Runs more courses of the simulation than `npm test` does: npm run simulate -- --seeds N [--from S], with --hostile N before a relay that is
 * not honest, with --agency N in an agency of several spaces, or with --erasing N where these do little but erase. A seed that goes wrong is told with the line that runs it alone.
 */
import { spawn } from 'node:child_process';

const told = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  const value = at < 0 ? otherwise : Number(process.argv[at + 1]);
  if (!Number.isSafeInteger(value) || value < 1) {
    console.error(
      'npm run simulate -- --seeds N | --hostile N | --agency N | --erasing N [--from S], whole numbers from 1 on',
    );
    process.exit(2);
  }
  return value;
};
const KINDS = {
  hostile: { variable: 'SIMULATE_HOSTILE', file: 'hostile', otherwise: 2_000 },
  agency: { variable: 'SIMULATE_AGENCY', file: 'agency', otherwise: 500 },
  erasing: { variable: 'SIMULATE_ERASING', file: 'agency', otherwise: 500 },
  seeds: { variable: 'SIMULATE_SEEDS', file: 'more-seeds', otherwise: 1_000 },
};
const kind = Object.keys(KINDS).find((name) => process.argv.includes(`--${name}`)) ?? 'seeds';
const { variable, file, otherwise } = KINDS[kind];
const env = { ...process.env, [variable]: String(told(kind, otherwise)), SIMULATE_FROM: String(told('from', 1)) };
const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'simulation', `tests/simulation/${file}.test.ts`];
spawn(process.execPath, vitest, { env, stdio: 'inherit' }).on('exit', (code) => process.exit(code ?? 1));
