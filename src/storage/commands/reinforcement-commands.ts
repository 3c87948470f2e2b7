import type { Result } from '../../base/result.ts';
import type { Dot, Item, Seen } from '../../practice/item.ts';
import type { Changes } from '../../practice/kind.ts';
import { reinforcementKind } from '../../practice/reinforcement.ts';
import type { DraftName } from '../draft-id.ts';
import type { Notebook } from '../notebook.ts';
import { openSession } from './open-session.ts';

export type ReinforcementChanges = Changes<typeof reinforcementKind>;

/** Words of reinforcement given in a session [X8]. */
export function reinforcementCommands(notebook: Notebook) {
  return {
    /** Notes one, now, and drops the draft it grew in; answers its id. */
    give(session: string, changes: ReinforcementChanges, draft?: DraftName): Promise<Result<string>> {
      return notebook.command(async (writing) => {
        const { space } = await openSession(writing, session);
        if (draft !== undefined) writing.dropDraft(draft);
        return writing.create(reinforcementKind, { space, parent: session }, { at: writing.now, ...changes });
      });
    },
    change(session: string, id: string, changes: ReinforcementChanges, seen?: Seen): Promise<Result<Dot>> {
      return notebook.command(async (writing) => {
        await openSession(writing, session);
        return writing.change(reinforcementKind, id, changes, seen);
      });
    },
    remove(session: string, id: string): Promise<Result<Item>> {
      return notebook.command(async (writing) => {
        await openSession(writing, session);
        return writing.remove(reinforcementKind, id);
      });
    },
    bringBack(session: string, id: string, former: Item): Promise<Result<void>> {
      return notebook.command(async (writing) => {
        await openSession(writing, session);
        await writing.bringBack(reinforcementKind, id, former);
      });
    },
  };
}
