import type { Result } from '../../base/result.ts';
import { hypothesisCheckKind, type HypothesisState } from '../../practice/hypothesis-check.ts';
import type { Item } from '../../practice/item.ts';
import type { DraftName } from '../draft-id.ts';
import type { Notebook } from '../notebook.ts';
import { openGroup } from './open-group.ts';

/** Looks at an interpretation, then and later: the session it was offered in may be closed long since. [X6] */
export function hypothesisCommands(notebook: Notebook) {
  return {
    /** Notes what a look found, and drops the draft its words grew in; answers its id. */
    look(group: string, run: string, state: HypothesisState, note = '', draft?: DraftName): Promise<Result<string>> {
      return notebook.command(async (writing) => {
        const { space } = await openGroup(writing, group);
        if (draft !== undefined) writing.dropDraft(draft);
        return writing.create(hypothesisCheckKind, { space, parent: group }, { run, state, note, at: writing.now });
      });
    },
    remove(check: string): Promise<Result<Item>> {
      return notebook.command((writing) => writing.remove(hypothesisCheckKind, check));
    },
    bringBack(check: string, former: Item): Promise<Result<void>> {
      return notebook.command((writing) => writing.bringBack(hypothesisCheckKind, check, former));
    },
  };
}
