/** Interpretations of a group, kept as hypotheses: what was asked, and what has been seen since. [X6] */
import { ABOUT_ROLE, membersAs } from './about-whom.ts';
import type { HypothesisCheck, HypothesisState } from './hypothesis-check.ts';
import { inTime } from './in-time.ts';
import { partField } from './kind.ts';
import { runWordsOf, type TechniqueRun } from './technique-run.ts';
import { toldVersions } from './told-versions.ts';

/** Name of the prompt that holds the possible link, in the words of a run. */
export const LINK_PROMPT = 'wording-link';

export interface Hypothesis {
  readonly run: TechniqueRun;
  /** The possible link, in every version that was written. */
  readonly told: readonly string[];
  /** Ids of the members it is about. */
  readonly about: readonly string[];
  /** As the latest look found it. */
  readonly state: HypothesisState;
  /** Earliest first. */
  readonly checks: readonly HypothesisCheck[];
}

/** The hypotheses among `runs`, the latest first; an interpretation without words is none yet. */
export function hypothesesOf(runs: readonly TechniqueRun[], checks: readonly HypothesisCheck[]): readonly Hypothesis[] {
  return runs
    .filter(({ code }) => code === 'X6')
    .sort(inTime('begunAt'))
    .reverse()
    .flatMap((run) => {
      const told = toldVersions(run.item, partField('words', LINK_PROMPT), runWordsOf);
      if (told.length === 0) return [];
      const own = checks.filter((check) => check.run === run.id).sort(inTime('at'));
      const about = membersAs(run, ABOUT_ROLE);
      return [{ run, told, about, checks: own, state: own.findLast(({ state }) => state !== '')?.state || 'open' }];
    });
}
