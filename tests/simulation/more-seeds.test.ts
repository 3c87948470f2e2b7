import { expect, it } from 'vitest';
import './stand-ins.ts';
import { wrongSeeds } from './run-seeds.ts';

const { course } = await import('./scenario.ts');
const from = Number(process.env['SIMULATE_FROM'] ?? 1);
const seeds = Number(process.env['SIMULATE_SEEDS'] ?? 0);

/** As many as `npm run simulate -- --seeds N --from S` asks for. */
it.skipIf(seeds === 0)(`seeds ${from} to ${from + seeds - 1}`, { timeout: 24 * 3_600_000 }, async () => {
  expect(await wrongSeeds(course, from, seeds, { most: 10 })).toEqual([]);
});
