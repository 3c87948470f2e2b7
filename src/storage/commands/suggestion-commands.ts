import type { Result } from '../../base/result.ts';
import { groupKind } from '../../practice/group.ts';
import { sessionKind } from '../../practice/session.ts';
import { stepKind } from '../../practice/step.ts';
import type { Notebook } from '../notebook.ts';
import type { Writing } from '../writing.ts';
import { openGroup } from './open-group.ts';
import { openSession } from './open-session.ts';
import type { StepChanges } from './step-commands.ts';

/**
 * For how long a suggestion is put away: for one session; until more sessions were `held` than now; or for the group
 * for good (`held` null).
 */
export type AwayFor = { readonly session: string } | { readonly held: number | null };

export function suggestionCommands(notebook: Notebook) {
  async function put(writing: Writing, group: string, name: string, away: AwayFor, is: boolean): Promise<void> {
    if ('session' in away) {
      await openSession(writing, away.session);
      await writing.change(sessionKind, away.session, { putAway: { [name]: is ? {} : null } });
    } else {
      await openGroup(writing, group);
      await writing.change(groupKind, group, { putAway: { [name]: is ? { held: away.held } : null } });
    }
  }

  return {
    /** Puts a suggestion away by the name its rule gives it, or takes it up again (false). */
    putAway(group: string, name: string, away: AwayFor, is = true): Promise<Result<void>> {
      return notebook.command((writing) => put(writing, group, name, away, is));
    },
    /** Makes a next step of the group from a suggestion, which is put away in the same go. Answers the step's id. */
    takeUp(group: string, name: string, away: AwayFor, step: StepChanges): Promise<Result<string>> {
      return notebook.command(async (writing) => {
        const { space } = await openGroup(writing, group);
        await put(writing, group, name, away, true);
        return writing.create(
          stepKind,
          { space, parent: group },
          { madeAt: writing.now, kind: 'nextStep' as const, ...step },
        );
      });
    },
    /** Undo of taking up: the step goes, the suggestion is back, in one go. */
    letGo(group: string, name: string, away: AwayFor, step: string): Promise<Result<void>> {
      return notebook.command(async (writing) => {
        await writing.remove(stepKind, step);
        await put(writing, group, name, away, false);
      });
    },
  };
}
