import { afterEach, describe, expect, it } from 'vitest';
import './stand-ins.ts';
import { putOver } from './faulty-parts.ts';
import type { Course } from './gathering.ts';
import type { PlantedFault } from './planted-faults.ts';
import { wrongSeeds } from './run-seeds.ts';

const { course } = await import('./scenario.ts');
const { PLANTED_FAULTS } = await import('./planted-faults.ts');

const MOST = 500;
/** Courses of one fault that are run beside the known seed where nothing else is asked for: what is looked for is whether it is noticed at all. */
const COURSES: Record<PlantedFault['course'], (seed: number, bent?: object) => Promise<Course>> = {
  honest: course,
  hostile: course,
};

afterEach(() => putOver({}));

describe('a fault that is put over the real parts is noticed, and is why', () => {
  for (const fault of PLANTED_FAULTS) {
    it(fault.name, { timeout: 600_000 }, async () => {
      const noticed = await noticedAt(fault);
      expect(noticed, `not noticed in ${MOST} seeds`).toBeDefined();
      if (!noticed) return;
      process.stdout.write(`  seed ${noticed.seed}: ${fault.name}: ${noticed.why}\n`);
      putOver({});
      expect(await wrongSeeds(COURSES[fault.course], noticed.seed, 1)).toEqual([]);
    });
  }
});

async function noticedAt(fault: PlantedFault) {
  const others = Array.from({ length: MOST }, (_, at) => at + 1).filter((seed) => seed !== fault.first);
  for (const seed of [fault.first, ...others]) {
    putOver(fault.parts?.() ?? {});
    const [wrong] = await wrongSeeds(COURSES[fault.course], seed, 1, { ...(fault.bent && { bent: fault.bent }) });
    if (wrong) return wrong;
  }
  return undefined;
}
