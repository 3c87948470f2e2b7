import type { TechniqueRun } from './technique-run.ts';

/** The part members take in a private card by being those it is about. [X5–X7] */
export const ABOUT_ROLE = 'about';

/** The part of those who try what was shown. [X9] */
export const TRIES_ROLE = 'tries';

/** Ids of members who take this part in a run. */
export function membersAs(run: Pick<TechniqueRun, 'roles'>, role: string): readonly string[] {
  return run.roles.filter(({ part }) => part === role).map(({ key }) => key);
}
