import type { Result } from '../../base/result.ts';
import { amendmentKind } from '../../practice/amendment.ts';
import { entryKind } from '../../practice/entry.ts';
import type { Dot, Item, Seen } from '../../practice/item.ts';
import type { Changes } from '../../practice/kind.ts';
import { markKind } from '../../practice/mark.ts';
import { sessionKind, type Judgement, type Session } from '../../practice/session.ts';
import type { DraftName } from '../draft-id.ts';
import type { Notebook } from '../notebook.ts';
import { openGroup } from './open-group.ts';
import type { Writing } from '../writing.ts';
import { openSession } from './open-session.ts';

export type SessionChanges = Changes<typeof sessionKind>;

export function sessionCommands(notebook: Notebook) {
  /** A moment of the run: what it changes in the session, and the tap in the journal that tells the clock. */
  function turn(
    id: string,
    act: 'ended' | 'reopened',
    changes: (session: Session, writing: Writing) => SessionChanges,
  ) {
    return notebook.command(async (writing) => {
      const session = await openSession(writing, id);
      await writing.change(sessionKind, id, changes(session, writing));
      await writing.create(entryKind, { space: session.space, parent: id }, { at: writing.now, act });
    });
  }

  return {
    /** `apart`: further writes beside the first, for what was written apart where the plan comes from (planWrites). */
    plan(group: string, changes: SessionChanges, ...apart: readonly SessionChanges[]): Promise<Result<string>> {
      return notebook.command(async (writing) => {
        const { space } = await openGroup(writing, group);
        const id = await writing.create(sessionKind, { space, parent: group }, changes);
        for (const more of apart) await writing.change(sessionKind, id, more, {});
        return id;
      });
    },
    change(id: string, changes: SessionChanges, seen?: Seen): Promise<Result<Dot>> {
      return notebook.command(async (writing) => {
        await openSession(writing, id);
        return writing.change(sessionKind, id, changes, seen);
      });
    },
    remove(id: string): Promise<Result<Item>> {
      return notebook.command(async (writing) => {
        await openSession(writing, id);
        return writing.remove(sessionKind, id);
      });
    },
    bringBack(id: string, former: Item): Promise<Result<void>> {
      return notebook.command((writing) => writing.bringBack(sessionKind, id, former));
    },
    /**
     * Begins the session now, with `block` of its agenda if given, unless it has begun: a second tap, or a second
     * tablet, does not turn the clock back.
     */
    begin(id: string, block?: string): Promise<Result<void>> {
      return notebook.command(async (writing) => {
        const session = await openSession(writing, id);
        if (session.begunAt !== null) return;
        const at = writing.now;
        await writing.change(sessionKind, id, { begunAt: at, notHeldAt: null });
        if (block === undefined) return;
        await writing.create(entryKind, { space: session.space, parent: id }, { at, act: 'blockBegun', block });
      });
    },
    /** Says that a session without the tablet took place when it was planned to; one that has begun here keeps its clock. */
    tookPlace(id: string, begunAt: number, endedAt: number): Promise<Result<void>> {
      return notebook.command(async (writing) => {
        const session = await openSession(writing, id);
        if (session.begunAt === null) await writing.change(sessionKind, id, { begunAt, endedAt, notHeldAt: null });
      });
    },
    end(id: string): Promise<Result<void>> {
      return turn(id, 'ended', (_session, writing) => ({ endedAt: writing.now }));
    },
    /** Goes on with a session that was ended too early. */
    resume(id: string): Promise<Result<void>> {
      return turn(id, 'reopened', () => ({ endedAt: null }));
    },
    /** Notes that it does not take place, and drops the draft the reason grew in. */
    notHeld(id: string, reason: string, draft?: DraftName): Promise<Result<void>> {
      return notebook.command(async (writing) => {
        await openSession(writing, id);
        if (draft !== undefined) writing.dropDraft(draft);
        await writing.change(sessionKind, id, { notHeldAt: writing.now, notHeldReason: reason });
      });
    },
    /** It shall take place after all. */
    takePlace(id: string): Promise<Result<void>> {
      return notebook.command(async (writing) => {
        await openSession(writing, id);
        await writing.change(sessionKind, id, { notHeldAt: null });
      });
    },
    /**
     * Judges a principle or statement of the session by its code [T1–T10]; what is undefined stays as it is. `seen` as
     * in a change: a note written apart meanwhile stays beside this one.
     */
    mark(id: string, code: string, mark: Judgement | '' | undefined, note?: string, seen?: Seen): Promise<Result<Dot>> {
      return notebook.command(async (writing) => {
        const { space } = await openSession(writing, id);
        const markId = await writing.derivedId(space, 'mark', id, code);
        const changes = {
          ...((await writing.read(markKind, markId)) ? {} : { code }),
          ...(mark === undefined ? {} : { mark }),
          ...(note === undefined ? {} : { note }),
        };
        return writing.put(markKind, markId, { space, parent: id }, changes, seen);
      });
    },
    /** Links moments of the journal to a mark as its evidence, by entry id, or takes the link away (false). */
    showBy(id: string, code: string, entries: Readonly<Record<string, boolean>>): Promise<Result<Dot>> {
      return notebook.command(async (writing) => {
        const { space } = await openSession(writing, id);
        const markId = await writing.derivedId(space, 'mark', id, code);
        const evidence = Object.fromEntries(
          Object.entries(entries).map(([entry, shows]) => [entry, shows ? {} : null]),
        );
        const changes = { ...((await writing.read(markKind, markId)) ? {} : { code }), evidence };
        return writing.put(markKind, markId, { space, parent: id }, changes);
      });
    },
    /** Puts a suggestion away for this session, or takes it up again (false). `name` as the rule that makes it says. */
    putAway(id: string, name: string, away = true): Promise<Result<Dot>> {
      return notebook.command(async (writing) => {
        await openSession(writing, id);
        return writing.change(sessionKind, id, { putAway: { [name]: away ? {} : null } });
      });
    },
    close(id: string): Promise<Result<void>> {
      return notebook.command(async (writing) => {
        const session = await openSession(writing, id);
        const ended = session.endedAt ?? (session.begunAt === null ? null : writing.now);
        await writing.change(sessionKind, id, { closedAt: writing.now, endedAt: ended });
      });
    },
    /**
     * Adds a dated amendment, and drops the draft it grew in; the former text stays. `target`: see the amendment kind.
     */
    amend(id: string, target: string, text: string, reason: string, draft?: DraftName): Promise<Result<string>> {
      return notebook.command(async (writing: Writing) => {
        const session = await writing.read(sessionKind, id);
        if (!session) writing.refuse({ kind: 'notFound', table: 'session', id });
        if (draft !== undefined) writing.dropDraft(draft);
        return writing.create(
          amendmentKind,
          { space: session.space, parent: id },
          { target, text, reason, at: writing.now },
        );
      });
    },
  };
}
