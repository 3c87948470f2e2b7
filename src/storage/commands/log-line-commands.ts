import type { Result } from '../../base/result.ts';
import type { Dot, Item, Seen } from '../../practice/item.ts';
import type { Changes } from '../../practice/kind.ts';
import { logLineKind } from '../../practice/log-line.ts';
import type { DraftName } from '../draft-id.ts';
import type { Notebook } from '../notebook.ts';
import { openGroup } from './open-group.ts';

export type LogLineChanges = Changes<typeof logLineKind>;

export function logLineCommands(notebook: Notebook) {
  const agency = notebook.identity.agencySpace;
  return {
    /** Writes a line for a group, or for the agency (''), and drops the draft it grew in. Answers its id. */
    add(group: string, changes: LogLineChanges, draft?: DraftName): Promise<Result<string>> {
      return notebook.command(async (writing) => {
        const space = group === '' ? agency : (await openGroup(writing, group)).space;
        if (draft !== undefined) writing.dropDraft(draft);
        const place = { space, parent: group === '' ? agency : group };
        return writing.create(logLineKind, place, { madeAt: writing.now, ...changes });
      });
    },
    change(id: string, changes: LogLineChanges, seen?: Seen): Promise<Result<Dot>> {
      return notebook.command((writing) => writing.change(logLineKind, id, changes, seen));
    },
    /** Answers what it held, for undo. */
    remove(id: string): Promise<Result<Item>> {
      return notebook.command((writing) => writing.remove(logLineKind, id));
    },
    bringBack(id: string, former: Item): Promise<Result<void>> {
      return notebook.command((writing) => writing.bringBack(logLineKind, id, former));
    },
  };
}
