import { goalKind, type Goal } from '../../practice/goal.ts';
import { gradingKind, type Grading } from '../../practice/grading.ts';
import type { Notebook } from '../notebook.ts';

/** Goals of a group and of all its members, with every grading of them. */
export interface GradedGoals {
  readonly goals: readonly Goal[];
  readonly gradings: readonly Grading[];
}

export function goalQueries(notebook: Notebook) {
  return {
    one: (id: string): Promise<Goal | undefined> => notebook.read(goalKind, id),
    /** Both from one moment. Gradings of goals that were deleted are among them. */
    async ofGroup(group: string): Promise<GradedGoals> {
      const [goals, gradings] = await Promise.all([
        notebook.children(goalKind, group),
        notebook.children(gradingKind, group),
      ]);
      return { goals, gradings };
    },
  };
}
