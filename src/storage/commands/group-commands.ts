import type { Result } from '../../base/result.ts';
import { groupKind } from '../../practice/group.ts';
import type { Dot, Seen } from '../../practice/item.ts';
import type { Changes } from '../../practice/kind.ts';
import type { DraftName } from '../draft-id.ts';
import { keepGroupList } from '../group-list.ts';
import type { Notebook } from '../notebook.ts';

export type GroupChanges = Changes<typeof groupKind>;

export function groupCommands(notebook: Notebook) {
  return {
    /** Puts in order what the list of groups shows, where an update left it behind. Nobody waits for it. */
    keepList: (): Promise<void> => keepGroupList(notebook),
    /**
     * Founds a group in a space of its own, so that it can be shared and keyed by itself, and drops the draft it grew
     * in. Answers its id.
     */
    add(changes: GroupChanges, draft?: DraftName): Promise<Result<string>> {
      return notebook.command(async (writing) => {
        if (draft !== undefined) writing.dropDraft(draft);
        const space = await writing.foundSpace();
        return writing.create(groupKind, { space, parent: notebook.identity.agencySpace }, changes);
      });
    },
    change(id: string, changes: GroupChanges, seen?: Seen): Promise<Result<Dot>> {
      return notebook.command((writing) => writing.change(groupKind, id, changes, seen));
    },
    archive(id: string): Promise<Result<Dot>> {
      return notebook.command((writing) => writing.change(groupKind, id, { archivedAt: writing.now }));
    },
    reopen(id: string): Promise<Result<Dot>> {
      return notebook.command((writing) => writing.change(groupKind, id, { archivedAt: null }));
    },
  };
}
