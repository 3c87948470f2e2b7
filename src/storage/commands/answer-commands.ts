import type { Result } from '../../base/result.ts';
import { answerKind, type Check } from '../../practice/answer.ts';
import type { Dot, Item } from '../../practice/item.ts';
import type { Notebook } from '../notebook.ts';
import { openSession } from './open-session.ts';

interface Answered {
  readonly by: 'member' | 'facilitator';
  /** By the code of the question; null takes a value away. */
  readonly values: Readonly<Record<string, number | null>>;
  /** The member would rather not answer. */
  readonly skipped?: boolean;
}

export function answerCommands(notebook: Notebook) {
  return {
    /** Keeps what a member answered, all of it or nothing. A later answer of the same member replaces the values it names. */
    give(session: string, member: string, check: Check, { by, values, skipped }: Answered): Promise<Result<Dot>> {
      return notebook.command(async (writing) => {
        const { space } = await openSession(writing, session);
        const id = await writing.derivedId(space, 'answer', session, member, check);
        const given = Object.entries(values).map(([question, value]) => [question, value === null ? null : { value }]);
        return writing.put(
          answerKind,
          id,
          { space, parent: session },
          {
            member,
            check,
            by,
            at: writing.now,
            skippedAt: skipped ? writing.now : null,
            values: Object.fromEntries(given) as Record<string, { value: number } | null>,
          },
        );
      });
    },
    /** Takes an answer away, as when it was given under a wrong name; answers what it held, for undo. */
    remove(session: string, id: string): Promise<Result<Item>> {
      return notebook.command(async (writing) => {
        await openSession(writing, session);
        return writing.remove(answerKind, id);
      });
    },
    bringBack(session: string, id: string, former: Item): Promise<Result<void>> {
      return notebook.command(async (writing) => {
        await openSession(writing, session);
        await writing.bringBack(answerKind, id, former);
      });
    },
  };
}
