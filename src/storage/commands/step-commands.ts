import type { Result } from '../../base/result.ts';
import type { Dot, Item, Seen } from '../../practice/item.ts';
import type { Changes } from '../../practice/kind.ts';
import { stepKind } from '../../practice/step.ts';
import type { DraftName } from '../draft-id.ts';
import type { Notebook } from '../notebook.ts';
import { openGroup } from './open-group.ts';

export type StepChanges = Changes<typeof stepKind>;

export function stepCommands(notebook: Notebook) {
  return {
    /** Adds a step to a group, and drops the draft it grew in. Answers its id. */
    add(group: string, changes: StepChanges, draft?: DraftName): Promise<Result<string>> {
      return notebook.command(async (writing) => {
        const { space } = await openGroup(writing, group);
        if (draft !== undefined) writing.dropDraft(draft);
        return writing.create(stepKind, { space, parent: group }, { madeAt: writing.now, ...changes });
      });
    },
    change(id: string, changes: StepChanges, seen?: Seen): Promise<Result<Dot>> {
      return notebook.command((writing) => writing.change(stepKind, id, changes, seen));
    },
    done(id: string, done: boolean): Promise<Result<Dot>> {
      return notebook.command((writing) => writing.change(stepKind, id, { doneAt: done ? writing.now : null }));
    },
    /** Puts a step away undone, or takes it up again. */
    dropped(id: string, dropped: boolean): Promise<Result<Dot>> {
      return notebook.command((writing) => writing.change(stepKind, id, { droppedAt: dropped ? writing.now : null }));
    },
    remove(id: string): Promise<Result<Item>> {
      return notebook.command((writing) => writing.remove(stepKind, id));
    },
    bringBack(id: string, former: Item): Promise<Result<void>> {
      return notebook.command((writing) => writing.bringBack(stepKind, id, former));
    },
  };
}
