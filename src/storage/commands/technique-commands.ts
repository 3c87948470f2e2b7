import type { Result } from '../../base/result.ts';
import { ABOUT_ROLE, membersAs } from '../../practice/about-whom.ts';
import { entryKind } from '../../practice/entry.ts';
import { versionsOf, type Dot, type Item, type Seen } from '../../practice/item.ts';
import { partField, type Changes } from '../../practice/kind.ts';
import { inTime } from '../../practice/in-time.ts';
import { sessionKind, type Session } from '../../practice/session.ts';
import { techniqueRunKind, type TechniqueRun, type TimerAct } from '../../practice/technique-run.ts';
import { toldVersions } from '../../practice/told-versions.ts';
import type { Notebook } from '../notebook.ts';
import type { Writing } from '../writing.ts';
import { openSession } from './open-session.ts';

export type TechniqueRunChanges = Changes<typeof techniqueRunKind>;

/** A tap on the timer of a step; `minutes` as a tap in the run has them. */
export interface TimerTouch {
  readonly act: TimerAct;
  readonly step: string;
  readonly minutes?: number;
}

export function techniqueCommands(notebook: Notebook) {
  /** A run whose session may still be written. */
  async function openRun(
    writing: Writing,
    id: string,
  ): Promise<{ readonly run: TechniqueRun; readonly session: Session }> {
    const run = await writing.read(techniqueRunKind, id);
    if (!run) writing.refuse({ kind: 'notFound', table: 'techniqueRun', id });
    return { run, session: await openSession(writing, run.parent) };
  }
  /** The entry of the journal that tells what came of a run: one for each, on every tablet. */
  function outcomeEntry(writing: Writing, { space, id }: TechniqueRun): Promise<string> {
    return writing.derivedId(space, 'outcome', id);
  }
  /** Pairs kept apart when this group was last split up. */
  async function apartBefore(writing: Writing, group: string): Promise<NonNullable<TechniqueRunChanges['apart']>> {
    const sessions = await writing.children(sessionKind, group);
    const ids = sessions.map(({ id }) => id);
    const runs = (await notebook.childrenOfAll(techniqueRunKind, ids)).filter(({ code }) => code === 'X4');
    const last = runs.sort(inTime('begunAt')).at(-1);
    return Object.fromEntries((last?.apart ?? []).map(({ key, a, b }) => [key, { a, b }]));
  }
  function taps(writing: Writing, touches: readonly TimerTouch[]): TechniqueRunChanges {
    const { now } = writing;
    return {
      taps: Object.fromEntries(
        touches.map(({ act, step, minutes = 0 }) => [writing.newId(), { at: now, act, step, minutes }]),
      ),
    };
  }

  return {
    /** Takes up a technique in a session; answers the id of the run. */
    begin(session: string, changes: TechniqueRunChanges): Promise<Result<string>> {
      return notebook.command(async (writing) => {
        const { space, parent: group } = await openSession(writing, session);
        const apart = changes.code === 'X4' ? await apartBefore(writing, group) : {};
        return writing.create(
          techniqueRunKind,
          { space, parent: session },
          { begunAt: writing.now, apart, ...changes },
        );
      });
    },
    change(id: string, changes: TechniqueRunChanges, seen?: Seen): Promise<Result<Dot>> {
      return notebook.command(async (writing) => {
        await openRun(writing, id);
        return writing.change(techniqueRunKind, id, changes, seen);
      });
    },
    /** Goes to a place of its course, with the taps on timers that belong to going there. */
    goTo(id: string, step: string, touches: readonly TimerTouch[] = []): Promise<Result<Dot>> {
      return notebook.command(async (writing) => {
        await openRun(writing, id);
        return writing.change(techniqueRunKind, id, { step, ...taps(writing, touches) });
      });
    },
    /** Taps on the timer of a step. */
    touch(id: string, touches: readonly TimerTouch[]): Promise<Result<Dot>> {
      return notebook.command(async (writing) => {
        await openRun(writing, id);
        return writing.change(techniqueRunKind, id, taps(writing, touches));
      });
    },
    /**
     * Counts on from what stands there, told anew inside the transaction: hands are tapped faster than a screen learns of
     * them. Never below none.
     */
    count(id: string, name: string, by: number): Promise<Result<Dot>> {
      return notebook.command(async (writing) => {
        const { run } = await openRun(writing, id);
        const before = run.tallies.find(({ key }) => key === name)?.n ?? 0;
        const field = partField('tallies', name);
        // Counted on from the number that is shown: one that another tablet counted apart stays beside it.
        const seen = {
          [field]: versionsOf(run.item, field)
            .slice(0, 1)
            .map(({ dot }) => dot),
        };
        return writing.change(techniqueRunKind, id, { tallies: { [name]: { n: Math.max(0, before + by) } } }, seen);
      });
    },
    /** Takes members into a technique or out of it, from this moment on. */
    take(id: string, members: readonly string[], takes: 'in' | 'out', seen?: Seen): Promise<Result<Dot>> {
      return notebook.command(async (writing) => {
        await openRun(writing, id);
        const at = writing.now;
        const people = Object.fromEntries(members.map((member) => [member, { takes, at }]));
        return writing.change(techniqueRunKind, id, { people }, seen);
      });
    },
    /**
     * Ends a run: its outcome, in every version that was written, stands in the journal below `heading`. Ended twice,
     * perhaps on two tablets, it has one entry all the same. Without any words there is none. What came of a card for the
     * facilitator's eyes (`own`) stands where no members' copy tells it, about whom it was.
     */
    end(id: string, heading: string, own = false): Promise<Result<void>> {
      return notebook.command(async (writing) => {
        const { run } = await openRun(writing, id);
        const at = run.endedAt ?? writing.now;
        await writing.change(techniqueRunKind, id, { endedAt: at });
        const told = toldVersions(run.item, 'outcome');
        if (told.length === 0) return;
        await writing.put(
          entryKind,
          await outcomeEntry(writing, run),
          { space: run.space, parent: run.parent },
          {
            at,
            kind: own ? 'followUp' : 'observation',
            text: [heading, ...told].join('\n'),
            about: [...membersAs(run, ABOUT_ROLE)],
          },
        );
      });
    },
    /** Takes a run up again that was ended; its entry leaves the journal until it ends anew. */
    takeUp(id: string): Promise<Result<void>> {
      return notebook.command(async (writing) => {
        const { run } = await openRun(writing, id);
        await writing.change(techniqueRunKind, id, { endedAt: null });
        const entry = await outcomeEntry(writing, run);
        if (await writing.read(entryKind, entry)) await writing.remove(entryKind, entry);
      });
    },
    /** Takes a run away that was begun by mistake; answers what it held, for undo. */
    remove(id: string): Promise<Result<Item>> {
      return notebook.command(async (writing) => {
        await openRun(writing, id);
        return writing.remove(techniqueRunKind, id);
      });
    },
    bringBack(session: string, id: string, former: Item): Promise<Result<void>> {
      return notebook.command(async (writing) => {
        await openSession(writing, session);
        await writing.bringBack(techniqueRunKind, id, former);
      });
    },
  };
}
