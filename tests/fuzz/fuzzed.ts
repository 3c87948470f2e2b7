/** Runs one mutant for each seed. `npm test` takes the same few hundred each time; `npm run fuzz -- --rounds N --from SEED` others. */
import { expect, it } from 'vitest';
import { Dice } from '../simulation/dice.ts';

const told = (name: string, otherwise: number) => Number(process.env[name] ?? otherwise);

/** Of a core and not of the clock, for others work on this machine too: what takes more has gone astray. A megabyte may take ten seconds. */
const PATIENCE_MS = 10_000;
const MS_PER_BYTE = 0.01;

/**
 * A test of `rounds` mutants. `mutant` makes one, lets it in and checks what came of it; it answers how large it was and
 * one word for what came, which are counted: `least` says how many of a word there must be, or nothing is tested.
 */
export function fuzzed(
  what: string,
  rounds: number,
  least: Readonly<Record<string, number>>,
  mutant: (
    dice: Dice,
  ) =>
    Promise<{ readonly size: number; readonly outcome: string }> | { readonly size: number; readonly outcome: string },
): void {
  const more = process.env['FUZZ_ROUNDS'] !== undefined;
  const count = told('FUZZ_ROUNDS', rounds);
  const from = told('FUZZ_FROM', 1);
  it(
    `${what}, seeds ${from} to ${from + count - 1}`,
    async () => {
      const outcomes: Record<string, number> = {};
      for (let seed = from; seed < from + count; seed += 1) {
        const again = `npm run fuzz -- --rounds 1 --from ${seed} (${what})`;
        const before = process.cpuUsage();
        try {
          const { size, outcome } = await mutant(new Dice(seed));
          outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
          const { user, system } = process.cpuUsage(before);
          expect((user + system) / 1000, `${size} bytes took too long`).toBeLessThan(PATIENCE_MS + size * MS_PER_BYTE);
        } catch (error) {
          throw new Error(`${again}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`, {
            cause: error,
          });
        }
      }
      if (more) console.log(`${what}: ${JSON.stringify(outcomes)}`);
      else
        for (const [word, number] of Object.entries(least))
          expect(outcomes[word] ?? 0, word).toBeGreaterThanOrEqual(number);
    },
    more ? 24 * 3600_000 : undefined,
  );
}
