import type { Result } from '../../base/result.ts';
import { localDate } from '../../practice/calendar.ts';
import { dayOf } from '../../practice/session-day.ts';
import { goalKind, type Goal } from '../../practice/goal.ts';
import { gradingKind } from '../../practice/grading.ts';
import type { Dot, Item, Seen } from '../../practice/item.ts';
import type { Changes } from '../../practice/kind.ts';
import type { DraftName } from '../draft-id.ts';
import type { Notebook } from '../notebook.ts';
import type { Writing } from '../writing.ts';
import { openGroup } from './open-group.ts';
import { openSession } from './open-session.ts';

export type GoalChanges = Changes<typeof goalKind>;
export type GradingChanges = Pick<Changes<typeof gradingKind>, 'grade' | 'note'>;

/** On what a goal is graded: in a session, or on a day between sessions. */
export type Occasion = { readonly session: string } | { readonly date: string };

export function goalCommands(notebook: Notebook) {
  async function openGoal(writing: Writing, id: string): Promise<Goal> {
    const goal = await writing.read(goalKind, id);
    if (!goal) writing.refuse({ kind: 'notFound', table: 'goal', id });
    return goal;
  }

  return {
    /** Adds a goal of the group or of a member, begun today unless said otherwise, and drops the draft it grew in. */
    add(group: string, changes: GoalChanges, draft?: DraftName): Promise<Result<string>> {
      return notebook.command(async (writing) => {
        const { space } = await openGroup(writing, group);
        if (draft !== undefined) writing.dropDraft(draft);
        const made = { since: localDate(writing.now), madeAt: writing.now, ...changes };
        return writing.create(goalKind, { space, parent: group }, made);
      });
    },
    change(id: string, changes: GoalChanges, seen?: Seen): Promise<Result<Dot>> {
      return notebook.command((writing) => writing.change(goalKind, id, changes, seen));
    },
    /** Answers what it held, for undo. Its gradings stay, and come back with it. */
    remove(id: string): Promise<Result<Item>> {
      return notebook.command((writing) => writing.remove(goalKind, id));
    },
    bringBack(id: string, former: Item): Promise<Result<void>> {
      return notebook.command((writing) => writing.bringBack(goalKind, id, former));
    },
    /** Grades a goal on an occasion; a second tap changes the same grading. `seen` as in a change. */
    grade(goal: string, occasion: Occasion, changes: GradingChanges, seen?: Seen): Promise<Result<Dot>> {
      return notebook.command(async (writing) => {
        const { space, parent } = await openGoal(writing, goal);
        const session = 'session' in occasion ? await openSession(writing, occasion.session) : undefined;
        const date = 'date' in occasion ? occasion.date : session === undefined ? '' : dayOf(session);
        const id = await writing.derivedId(space, 'grading', goal, session?.id ?? date);
        const known = await writing.read(gradingKind, id);
        const born = known ? {} : { goal, session: session?.id ?? '', date, at: writing.now };
        return writing.put(gradingKind, id, { space, parent }, { ...born, ...changes }, seen);
      });
    },
    /** Takes a grading given by mistake away; answers what it held, for undo. */
    removeGrading(id: string): Promise<Result<Item>> {
      return notebook.command((writing) => writing.remove(gradingKind, id));
    },
    bringBackGrading(id: string, former: Item): Promise<Result<void>> {
      return notebook.command((writing) => writing.bringBack(gradingKind, id, former));
    },
  };
}
