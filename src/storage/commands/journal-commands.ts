import type { Result } from '../../base/result.ts';
import { entryKind, type ClockAct } from '../../practice/entry.ts';
import type { Dot, Item, Seen } from '../../practice/item.ts';
import type { Changes } from '../../practice/kind.ts';
import type { DraftName } from '../draft-id.ts';
import type { Notebook } from '../notebook.ts';
import type { Writing } from '../writing.ts';
import { openSession } from './open-session.ts';

export type EntryChanges = Changes<typeof entryKind>;

/**
 * An entry of another session is not found: through an open session nothing of a closed one may change. Asked of the
 * row, so that it holds for a deleted entry as well.
 */
async function openEntry(writing: Writing, session: string, entry: string): Promise<void> {
  await openSession(writing, session);
  if ((await writing.parentOf(entryKind, entry)) !== session)
    writing.refuse({ kind: 'notFound', table: 'entry', id: entry });
}

export function journalCommands(notebook: Notebook) {
  return {
    /**
     * Writes a note into the journal, at `changes.at` or now, and drops the draft it grew in. Answers its id: `id`, where
     * a screen showed the note under it while it was on its way.
     */
    note(session: string, changes: EntryChanges, draft?: DraftName, id?: string): Promise<Result<string>> {
      return notebook.command(async (writing) => {
        const { space } = await openSession(writing, session);
        if (draft !== undefined) writing.dropDraft(draft);
        return writing.create(entryKind, { space, parent: session }, { at: writing.now, ...changes }, id);
      });
    },
    /** A tap on the clock: a block begun, lengthened (minutes, negative to shorten), paused, resumed. */
    clock(session: string, act: ClockAct, block: string, minutes: number | null = null): Promise<Result<string>> {
      return notebook.command(async (writing) => {
        const { space } = await openSession(writing, session);
        return writing.create(entryKind, { space, parent: session }, { at: writing.now, act, block, minutes });
      });
    },
    change(session: string, entry: string, changes: EntryChanges, seen?: Seen): Promise<Result<Dot>> {
      return notebook.command(async (writing) => {
        await openEntry(writing, session, entry);
        return writing.change(entryKind, entry, changes, seen);
      });
    },
    remove(session: string, entry: string): Promise<Result<Item>> {
      return notebook.command(async (writing) => {
        await openEntry(writing, session, entry);
        return writing.remove(entryKind, entry);
      });
    },
    bringBack(session: string, entry: string, former: Item): Promise<Result<void>> {
      return notebook.command(async (writing) => {
        await openEntry(writing, session, entry);
        await writing.bringBack(entryKind, entry, former);
      });
    },
  };
}
