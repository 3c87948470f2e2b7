import { describe, expect, it } from 'vitest';
import './stand-ins.ts';
import { wrongSeeds } from './run-seeds.ts';

const { hostileCourse } = await import('./hostile.ts');
const { MISCHIEFS } = await import('./mischief.ts');

const asked = Number(process.env['SIMULATE_HOSTILE'] ?? 0);
const from = Number(process.env['SIMULATE_FROM'] ?? 1);
const SEEDS = 100;

describe('a relay that is not honest', () => {
  it(
    'is noticed, or does no harm, and nothing is lost: seeds by chance [SY7 SY10 SY11 SY12 SY17 SY24 CR17]',
    { timeout: 24 * 3_600_000 },
    async () => {
      const figures = { courses: 0, noticed: 0, healed: 0 };
      const counted = async (seed: number) => {
        const course = await hostileCourse(seed);
        figures.courses += 1;
        figures.noticed += Number(course.noticed);
        figures.healed += Number(course.healed);
        return course;
      };
      expect(await wrongSeeds(counted, from, asked || SEEDS, { most: 10, what: 'hostile' })).toEqual([]);
      const { courses, noticed, healed } = figures;
      process.stdout.write(`  ${courses} courses: ${noticed} noticed, ${healed} as if nothing had been\n`);
    },
  );

  it('what it lost and still showed to whoever wrote it is there again once its keeper says that it was put back [SY10 SV15]', async () => {
    const back = 'goes back to an older state without a word + shows again what it showed before, as if it were new';
    expect(await wrongSeeds((seed) => hostileCourse(seed, {}, back), from, 8)).toEqual([]);
  });

  it('each of its mischiefs at least once', { timeout: 600_000 }, async () => {
    for (const { name } of MISCHIEFS)
      expect(await wrongSeeds((seed) => hostileCourse(seed, {}, name), from, 1), name).toEqual([]);
  });
});
