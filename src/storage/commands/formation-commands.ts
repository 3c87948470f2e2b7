import type { Result } from '../../base/result.ts';
import { formationKind } from '../../practice/formation.ts';
import type { Dot, Seen } from '../../practice/item.ts';
import type { Changes } from '../../practice/kind.ts';
import type { Notebook } from '../notebook.ts';
import type { Writing } from '../writing.ts';
import { openGroup } from './open-group.ts';

export type FormationChanges = Changes<typeof formationKind>;

export function formationCommands(notebook: Notebook) {
  async function put(writing: Writing, group: string, changes: FormationChanges, seen?: Seen): Promise<Dot> {
    const { space } = await openGroup(writing, group);
    const id = await writing.derivedId(space, 'formation', group);
    return writing.put(formationKind, id, { space, parent: group }, changes, seen);
  }

  return {
    /** `seen` as in a change: an answer written apart meanwhile stays beside this one. */
    change(group: string, changes: FormationChanges, seen?: Seen): Promise<Result<Dot>> {
      return notebook.command((writing) => put(writing, group, changes, seen));
    },
    /** Where this device stands on the way, so that it goes on there; the others stand where they are. */
    stand(group: string, step: string, question: string): Promise<Result<Dot>> {
      const { device } = notebook.identity;
      return notebook.command((writing) => put(writing, group, { stands: { [device]: { step, question } } }));
    },
  };
}
