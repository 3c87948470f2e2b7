import type { Result } from '../../base/result.ts';
import { contactKind } from '../../practice/contact.ts';
import type { Dot, Seen } from '../../practice/item.ts';
import type { Changes } from '../../practice/kind.ts';
import type { DraftName } from '../draft-id.ts';
import type { Notebook } from '../notebook.ts';
import { openMember } from './open-member.ts';
import { addOwnStep, bringBackWithSteps, removeWithSteps, type RemovedWithSteps } from './own-steps.ts';
import type { StepChanges } from './step-commands.ts';

export type ContactChanges = Changes<typeof contactKind>;

export function contactCommands(notebook: Notebook) {
  return {
    /**
     * Writes down a contact with a member, with the next step that was agreed, if any, and drops the draft they grew in.
     * Answers its id.
     */
    add(
      group: string,
      member: string,
      changes: ContactChanges,
      step?: StepChanges,
      draft?: DraftName,
    ): Promise<Result<string>> {
      return notebook.command(async (writing) => {
        const known = await openMember(writing, group, member);
        if (draft !== undefined) writing.dropDraft(draft);
        const place = { space: known.space, parent: group };
        const id = await writing.create(contactKind, place, { madeAt: writing.now, ...changes, member });
        if (step) await addOwnStep(writing, contactKind, id, step, true);
        return id;
      });
    },
    change(id: string, changes: ContactChanges, seen?: Seen): Promise<Result<Dot>> {
      return notebook.command((writing) => writing.change(contactKind, id, changes, seen));
    },
    /** Ticks a technique or a principle by its code, or takes the tick away. */
    tick(id: string, part: 'techniques' | 'principles', code: string, used: boolean): Promise<Result<Dot>> {
      return notebook.command((writing) => writing.change(contactKind, id, { [part]: { [code]: used ? {} : null } }));
    },
    addStep(id: string, step: StepChanges, draft?: DraftName): Promise<Result<string>> {
      return notebook.command((writing) => {
        if (draft !== undefined) writing.dropDraft(draft);
        return addOwnStep(writing, contactKind, id, step, true);
      });
    },
    /** Deletes a contact and the steps agreed in it; answers what they held, for undo. */
    remove(id: string): Promise<Result<RemovedWithSteps>> {
      return notebook.command((writing) => removeWithSteps(writing, contactKind, id));
    },
    bringBack(id: string, former: RemovedWithSteps): Promise<Result<void>> {
      return notebook.command((writing) => bringBackWithSteps(writing, contactKind, id, former));
    },
  };
}
