import type { Result } from '../../base/result.ts';
import { stepKind } from '../../practice/step.ts';
import { techniqueRunKind } from '../../practice/technique-run.ts';
import type { DraftName } from '../draft-id.ts';
import type { Notebook } from '../notebook.ts';
import type { Writing } from '../writing.ts';
import { openSession } from './open-session.ts';
import type { StepChanges } from './step-commands.ts';

/** What a private card leaves to be done. [X5–X9] */
export function privateCardCommands(notebook: Notebook) {
  return {
    /**
     * Adds a step of care, and drops the draft it grew in; answers its id. It is the facilitator's own: beside the group,
     * and in nothing that is printed of its sessions.
     */
    care(run: string, changes: StepChanges, draft?: DraftName): Promise<Result<string>> {
      return notebook.command(async (writing: Writing) => {
        const found = await writing.read(techniqueRunKind, run);
        if (!found) writing.refuse({ kind: 'notFound', table: 'techniqueRun', id: run });
        const { space, parent: group } = await openSession(writing, found.parent);
        if (draft !== undefined) writing.dropDraft(draft);
        const own = { of: run, beside: true, kind: 'nextStep' as const, madeAt: writing.now };
        return writing.create(stepKind, { space, parent: group }, { ...changes, ...own });
      });
    },
  };
}
