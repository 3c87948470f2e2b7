/** How sure somebody is that they can do what was shown, from 0 to 10, before they tried and after. [X9] */
import type { TechniqueRun } from './technique-run.ts';

export const MOST_CONFIDENT = 10;

export type ConfidenceTime = 'before' | 'after';

export interface Confidence {
  /** Null as long as nobody asked: 0 is an answer. */
  readonly before: number | null;
  readonly after: number | null;
  /** Null unless both are known. */
  readonly change: number | null;
}

/** Name under which a run keeps the answer. */
export function confidenceName(when: ConfidenceTime, member: string): string {
  return `${when}-${member}`;
}

export function confidenceOf(run: Pick<TechniqueRun, 'tallies'>, member: string): Confidence {
  const told = (when: ConfidenceTime) => {
    const n = run.tallies.find(({ key }) => key === confidenceName(when, member))?.n;
    return n === undefined ? null : Math.min(MOST_CONFIDENT, n);
  };
  const [before, after] = [told('before'), told('after')];
  return { before, after, change: before === null || after === null ? null : after - before };
}
