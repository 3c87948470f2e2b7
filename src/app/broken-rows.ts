import type { Problem } from '../base/result.ts';
import { placeOfRow, type RowPlace } from '../storage/health.ts';
import type { OpenNotebook } from './open-notebook.svelte.ts';

/** More are not listed one by one: when a whole space is unreadable, thousands of lines help nobody. */
export const MOST_LISTED = 200;

/** Every row that cannot be opened, with the group and session it belongs to; for a live query. */
export function brokenRows(notebook: OpenNotebook, problems: readonly Problem[]): Promise<readonly RowPlace[]> {
  return Promise.all(problems.slice(0, MOST_LISTED).map((problem) => placeOfRow(notebook.notebook, problem)));
}

/** Both lists without naming a row twice. */
export function joinedProblems(met: readonly Problem[], checked: readonly Problem[]): readonly Problem[] {
  const joined = new Map<string, Problem>();
  for (const problem of [...met, ...checked]) joined.set(`${problem.table ?? ''}/${problem.id ?? ''}`, problem);
  return [...joined.values()];
}
