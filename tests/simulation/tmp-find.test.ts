import { it } from 'vitest';
import './stand-ins.ts';
import { putOver } from './faulty-parts.ts';
import { wrongSeeds } from './run-seeds.ts';
const { agencyCourse } = await import('./agency-course.ts');
const { course } = await import('./scenario.ts');
const { hostileCourse } = await import('./hostile.ts');
const { PLANTED_FAULTS } = await import('./planted-faults.ts');
it('find', { timeout: 6_000_000 }, async () => {
  const [name, from, to] = (process.env['FIND'] ?? '').split('|');
  for (const fault of PLANTED_FAULTS.filter((f) => f.name.includes(name!))) {
    let n = 0;
    for (let seed = Number(from); seed <= Number(to); seed += 1) {
      putOver(fault.parts?.() ?? {});
      const run = (s: number, b?: any): any => fault.course === 'agency' ? agencyCourse(s, b, fault.theme) : fault.course === 'honest' ? course(s, b) : hostileCourse(s, b, fault.mischief);
      const [wrong] = await wrongSeeds(run, seed, 1, { ...(fault.bent && { bent: fault.bent }) });
      if (wrong) { process.stdout.write(`  FOUND ${fault.name} seed ${seed}: ${wrong.why.slice(0, 200)}\n`); if (++n >= 2) break; }
    }
  }
});
