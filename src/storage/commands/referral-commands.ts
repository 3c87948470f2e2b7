import type { Result } from '../../base/result.ts';
import type { Dot, Seen } from '../../practice/item.ts';
import type { Changes } from '../../practice/kind.ts';
import { referralKind, type Covered } from '../../practice/referral.ts';
import { resourceKind } from '../../practice/resource.ts';
import type { DraftName } from '../draft-id.ts';
import type { Notebook } from '../notebook.ts';
import type { Writing } from '../writing.ts';
import { openMember } from './open-member.ts';
import { addOwnStep, bringBackWithSteps, removeWithSteps, type RemovedWithSteps } from './own-steps.ts';
import type { StepChanges } from './step-commands.ts';

export type ReferralChanges = Changes<typeof referralKind>;

export function referralCommands(notebook: Notebook) {
  const agencySpace = notebook.identity.agencySpace;
  return {
    /** Begins to refer a member to a resource of the directory. Answers the id. */
    add(group: string, member: string, resource: string): Promise<Result<string>> {
      return notebook.command(async (writing: Writing) => {
        const { space } = await openMember(writing, group, member);
        const known = await writing.read(resourceKind, resource);
        if (!known) writing.refuse({ kind: 'notFound', table: 'resource', id: resource });
        const changes = { member, resource, resourceName: known.name, madeAt: writing.now };
        return writing.create(referralKind, { space, parent: group }, changes);
      });
    },
    /** The same for a resource not in the directory yet: it is put there by its name. Drops the draft it grew in. */
    addNew(group: string, member: string, name: string, draft?: DraftName): Promise<Result<string>> {
      return notebook.command(async (writing) => {
        const { space } = await openMember(writing, group, member);
        if (draft !== undefined) writing.dropDraft(draft);
        const { now } = writing;
        const place = { space: agencySpace, parent: agencySpace };
        const resource = await writing.create(resourceKind, place, { name, addedAt: now });
        const changes = { member, resource, resourceName: name, madeAt: now };
        return writing.create(referralKind, { space, parent: group }, changes);
      });
    },
    change(id: string, changes: ReferralChanges, seen?: Seen): Promise<Result<Dot>> {
      return notebook.command((writing) => writing.change(referralKind, id, changes, seen));
    },
    /** Notes that the member's consent covers something, or no longer does. */
    cover(id: string, what: Covered, covered: boolean): Promise<Result<Dot>> {
      return notebook.command((writing) =>
        writing.change(referralKind, id, { covers: { [what]: covered ? {} : null } }),
      );
    },
    close(id: string): Promise<Result<Dot>> {
      return notebook.command((writing) => writing.change(referralKind, id, { closedAt: writing.now }));
    },
    reopen(id: string): Promise<Result<Dot>> {
      return notebook.command((writing) => writing.change(referralKind, id, { closedAt: null }));
    },
    addStep(id: string, step: StepChanges, draft?: DraftName): Promise<Result<string>> {
      return notebook.command((writing) => {
        if (draft !== undefined) writing.dropDraft(draft);
        return addOwnStep(writing, referralKind, id, step, true);
      });
    },
    remove(id: string): Promise<Result<RemovedWithSteps>> {
      return notebook.command((writing) => removeWithSteps(writing, referralKind, id));
    },
    bringBack(id: string, former: RemovedWithSteps): Promise<Result<void>> {
      return notebook.command((writing) => bringBackWithSteps(writing, referralKind, id, former));
    },
  };
}
