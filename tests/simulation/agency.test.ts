import { expect, it } from 'vitest';
import './stand-ins.ts';
import { wrongSeeds } from './run-seeds.ts';

const { agencyCourse } = await import('./agency-course.ts');

const asked = Number(process.env['SIMULATE_AGENCY'] ?? 0);
const from = Number(process.env['SIMULATE_FROM'] ?? 1);
const SEEDS = 90;
const erasing = Number(process.env['SIMULATE_ERASING'] ?? 0);
const ERASING_SEEDS = 20;

it.skipIf(erasing > 0)(
  'an agency with two groups, whoever supervises, leaves, comes late, hands files on, attaches or erases: seeds by chance [SY7 SY13 SY16 SH5 SH11 SH15 HO5 HO7 PR7]',
  { timeout: 24 * 3_600_000 },
  async () => expect(await wrongSeeds(agencyCourse, from, asked || SEEDS, { most: 10, what: 'agency' })).toEqual([]),
);

it.skipIf(asked > 0)(
  'the same agency, about little but erasing: what is erased is nowhere, and nothing else is lost [SH15 SV9]',
  { timeout: 24 * 3_600_000 },
  async () => {
    const course = (seed: number) => agencyCourse(seed, {}, 'erasing', true);
    expect(await wrongSeeds(course, from, erasing || ERASING_SEEDS, { most: 10, what: 'erasing' })).toEqual([]);
  },
);
