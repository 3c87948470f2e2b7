/** Runs courses one after the other; answers those that went wrong, each with the line that runs it alone. */
import type { Bent, Course } from './gathering.ts';

export interface WrongSeed {
  readonly seed: number;
  readonly why: string;
}

/** `most`: how many wrong ones are enough. `what`: of the courses, as the line that runs one alone names them. */
export async function wrongSeeds(
  course: (seed: number, bent?: Bent) => Promise<Course>,
  from: number,
  seeds: number,
  {
    bent,
    most = 3,
    what = 'seeds',
  }: {
    readonly bent?: () => Bent;
    readonly most?: number;
    readonly what?: 'seeds' | 'hostile' | 'agency' | 'erasing';
  } = {},
): Promise<readonly WrongSeed[]> {
  const wrong: WrongSeed[] = [];
  for (let seed = from; seed < from + seeds && wrong.length < most; seed += 1) {
    const why = await whyWrong(() => course(seed, bent?.()));
    if (why !== undefined) wrong.push({ seed, why: `${why}\n  npm run simulate -- --from ${seed} --${what} 1` });
  }
  return wrong;
}

async function whyWrong(run: () => Promise<Course>): Promise<string | undefined> {
  try {
    const { faults, tablets, texts } = await run();
    if (faults.length === 0) return undefined;
    return `${faults.length} faults among ${tablets} tablets and ${texts} texts: ${faults.slice(0, 3).join(' · ')}`;
  } catch (error) {
    return String(error instanceof Error ? error.stack : error);
  }
}
