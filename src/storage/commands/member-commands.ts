import type { Result } from '../../base/result.ts';
import type { Dot, Item, Seen } from '../../practice/item.ts';
import type { Changes } from '../../practice/kind.ts';
import { memberKind } from '../../practice/member.ts';
import type { DraftName } from '../draft-id.ts';
import type { Notebook } from '../notebook.ts';
import { openGroup } from './open-group.ts';

export type MemberChanges = Changes<typeof memberKind>;

export function memberCommands(notebook: Notebook) {
  return {
    /**
     * Adds members to a group, all or none, and drops the draft they stood in. `told` hears how many are written so
     * far; none is kept before the answer. Answers their ids in the order given.
     */
    add(
      group: string,
      members: readonly MemberChanges[],
      draft?: DraftName,
      told?: (written: number) => void,
    ): Promise<Result<readonly string[]>> {
      return notebook.command(async (writing) => {
        const { space } = await openGroup(writing, group);
        if (draft !== undefined) writing.dropDraft(draft);
        const { now } = writing;
        // Spread by a millisecond each: pasted names keep the order of the list.
        const changes = members.map((member, index) => ({ addedAt: now + index, ...member }));
        return writing.createAll(memberKind, { space, parent: group }, changes, told);
      });
    },
    change(id: string, changes: MemberChanges, seen?: Seen): Promise<Result<Dot>> {
      return notebook.command((writing) => writing.change(memberKind, id, changes, seen));
    },
    /** Takes a member added by mistake away; answers what was held, for undo. Leaving the group is a change. */
    remove(id: string): Promise<Result<Item>> {
      return notebook.command((writing) => writing.remove(memberKind, id));
    },
    /**
     * Undo of an import: takes all of them away in one go, but for those that are gone already. `told` as in adding.
     * Answers how many went.
     */
    removeAll(ids: readonly string[], told?: (removed: number) => void): Promise<Result<number>> {
      return notebook.command((writing) => writing.removeAll(memberKind, ids, told));
    },
    bringBack(id: string, former: Item): Promise<Result<void>> {
      return notebook.command((writing) => writing.bringBack(memberKind, id, former));
    },
  };
}
