import type { Result } from '../../base/result.ts';
import type { Item } from '../../practice/item.ts';
import { techniqueRunKind, type TechniqueRun } from '../../practice/technique-run.ts';
import { turnKind, type CircleTouch } from '../../practice/turn.ts';
import type { Notebook } from '../notebook.ts';
import type { Writing } from '../writing.ts';
import { openSession } from './open-session.ts';

/** Taps in the talking circle [X2]: each is kept at once, in a row of its own. */
export function turnCommands(notebook: Notebook) {
  /** A circle whose session may still be written. */
  async function openCircle(writing: Writing, run: string): Promise<TechniqueRun> {
    const found = await writing.read(techniqueRunKind, run);
    if (!found) writing.refuse({ kind: 'notFound', table: 'techniqueRun', id: run });
    await openSession(writing, found.parent);
    return found;
  }

  return {
    /** Answers the id of the tap, for undo. */
    tap(run: string, { act, from = '', to = '' }: CircleTouch): Promise<Result<string>> {
      return notebook.command(async (writing) => {
        const { space } = await openCircle(writing, run);
        return writing.create(turnKind, { space, parent: run }, { at: writing.now, act, from, to });
      });
    },
    remove(run: string, tap: string): Promise<Result<Item>> {
      return notebook.command(async (writing) => {
        await openCircle(writing, run);
        return writing.remove(turnKind, tap);
      });
    },
    /** Takes several away in one go: what one tap took back was said on two tablets. */
    removeAll(run: string, taps: readonly string[]): Promise<Result<number>> {
      return notebook.command(async (writing) => {
        await openCircle(writing, run);
        return writing.removeAll(turnKind, taps);
      });
    },
    bringBack(run: string, tap: string, former: Item): Promise<Result<void>> {
      return notebook.command(async (writing) => {
        await openCircle(writing, run);
        await writing.bringBack(turnKind, tap, former);
      });
    },
  };
}
