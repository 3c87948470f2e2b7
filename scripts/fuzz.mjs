/**
 * Lets more wrong files, texts and JSON in than `npm test` does: npm run fuzz -- --rounds N [--from SEED] [--only backup]. A
 * seed that goes wrong is told with the line that runs it alone.
 */
import { spawn } from 'node:child_process';

const given = (name) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const rounds = Number(given('rounds') ?? 5_000);
const from = Number(given('from') ?? 1);
if (![rounds, from].every((number) => Number.isSafeInteger(number) && number >= 1)) {
  console.error(
    'npm run fuzz -- --rounds N [--from SEED] [--only part of the name of a file], whole numbers from 1 on',
  );
  process.exit(2);
}
const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', `tests/fuzz/${given('only') ?? ''}`];
const env = { ...process.env, FUZZ_ROUNDS: String(rounds), FUZZ_FROM: String(from) };
spawn(process.execPath, vitest, { env, stdio: 'inherit' }).on('exit', (code) => process.exit(code ?? 1));
