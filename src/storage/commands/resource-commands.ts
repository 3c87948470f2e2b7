import type { Result } from '../../base/result.ts';
import type { Dot, Item, Seen } from '../../practice/item.ts';
import type { Changes } from '../../practice/kind.ts';
import { resourceKind } from '../../practice/resource.ts';
import type { DraftName } from '../draft-id.ts';
import type { Notebook } from '../notebook.ts';

export type ResourceChanges = Changes<typeof resourceKind>;

export function resourceCommands(notebook: Notebook) {
  const space = notebook.identity.agencySpace;
  return {
    /** Puts a resource into the directory of the agency, and drops the draft it grew in. Answers its id. */
    add(changes: ResourceChanges, draft?: DraftName): Promise<Result<string>> {
      return notebook.command((writing) => {
        if (draft !== undefined) writing.dropDraft(draft);
        return writing.create(resourceKind, { space, parent: space }, { addedAt: writing.now, ...changes });
      });
    },
    change(id: string, changes: ResourceChanges, seen?: Seen): Promise<Result<Dot>> {
      return notebook.command((writing) => writing.change(resourceKind, id, changes, seen));
    },
    /** Answers what it held, for undo. Referrals to it stay, and keep its name. */
    remove(id: string): Promise<Result<Item>> {
      return notebook.command((writing) => writing.remove(resourceKind, id));
    },
    bringBack(id: string, former: Item): Promise<Result<void>> {
      return notebook.command((writing) => writing.bringBack(resourceKind, id, former));
    },
  };
}
