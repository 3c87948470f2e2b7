import { afterEach, describe, expect, it } from 'vitest';
import './stand-ins.ts';
import { putOver } from './faulty-parts.ts';
import type { Bent, Course } from './gathering.ts';
import type { PlantedFault } from './planted-faults.ts';
import { wrongSeeds } from './run-seeds.ts';

const { course } = await import('./scenario.ts');
const { agencyCourse } = await import('./agency-course.ts');
const { hostileCourse } = await import('./hostile.ts');
const { PLANTED_FAULTS } = await import('./planted-faults.ts');

const MOST = 500;

const courseOf =
  ({ course: which, mischief, theme, often }: PlantedFault) =>
  (seed: number, bent?: Bent): Promise<Course> => {
    if (which === 'agency') return agencyCourse(seed, bent, theme, often);
    return which === 'honest' ? course(seed, bent) : hostileCourse(seed, bent, mischief);
  };

afterEach(() => putOver({}));

describe('a fault that is put over the real parts is noticed, and is why', () => {
  for (const fault of PLANTED_FAULTS) {
    it(fault.name, { timeout: 600_000 }, async () => {
      const noticed = await noticedAt(fault);
      expect(noticed, `not noticed in ${MOST} seeds`).toBeDefined();
      if (!noticed) return;
      process.stdout.write(`  seed ${noticed.seed}: ${fault.name}: ${noticed.why.split('\n')[0]}\n`);
      // Noticed by what stands in the end, and not because the fault itself is broken.
      expect(noticed.why).toMatch(/^\d+ faults among/);
      putOver({});
      expect(await wrongSeeds(courseOf(fault), noticed.seed, 1)).toEqual([]);
    });
  }
});

/** The seed that is known to notice it, and where it does not any more, the first one that does. */
async function noticedAt(fault: PlantedFault) {
  const others = Array.from({ length: MOST }, (_, at) => at + 1).filter((seed) => seed !== fault.first);
  for (const seed of [fault.first, ...others]) {
    putOver(fault.parts?.() ?? {});
    const [wrong] = await wrongSeeds(courseOf(fault), seed, 1, { ...(fault.bent && { bent: fault.bent }) });
    if (wrong) return wrong;
  }
  return undefined;
}
