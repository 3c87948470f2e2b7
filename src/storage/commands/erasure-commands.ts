import type { Result } from '../../base/result.ts';
import { erasureKind, type ErasedSort, type ErasureReason } from '../../practice/erasure.ts';
import { groupKind } from '../../practice/group.ts';
import { memberKind } from '../../practice/member.ts';
import { draftAfterErasing } from '../erased-drafts.ts';
import { KIND_NAMES, KINDS } from '../kinds.ts';
import { memberErasure } from '../member-erasure.ts';
import type { Notebook } from '../notebook.ts';
import type { Writing } from '../writing.ts';

const TRASHABLE = { member: memberKind, group: groupKind } as const;

/** Trash, and erasing for good what lies in it. [ST15 ST16] */
export function erasureCommands(notebook: Notebook) {
  const agency = notebook.identity.agencySpace;

  /** What was half-written about any of the ids goes; `withoutName` changes what stays. */
  async function dropDrafts(ids: ReadonlySet<string>, withoutName?: (text: string) => string): Promise<void> {
    for (const [id, sealed] of await notebook.allLocals('drafts')) {
      const after = draftAfterErasing(sealed, ids, withoutName);
      if (after === sealed) continue;
      if (after === undefined) await notebook.deleteLocal('drafts', id);
      else await notebook.putLocal('drafts', id, after);
    }
  }

  async function note(
    writing: Writing,
    what: ErasedSort,
    reason: ErasureReason,
    gone: number,
    changed: number,
  ): Promise<void> {
    await writing.create(
      erasureKind,
      { space: agency, parent: agency },
      { what, reason, at: writing.now, by: notebook.identity.name, gone, changed },
    );
  }

  return {
    /** Puts a member or a group into the trash: no screen but the trash shows it any more, nothing of it is lost. */
    toTrash(what: ErasedSort, id: string): Promise<Result<void>> {
      return notebook.command((writing) => writing.trash(TRASHABLE[what], id, writing.now));
    },
    fromTrash(what: ErasedSort, id: string): Promise<Result<void>> {
      return notebook.command((writing) => writing.trash(TRASHABLE[what], id, null));
    },
    /**
     * Erases a member for good: what is theirs goes, what tells of others too stays without them, and their name leaves
     * the texts of the group but those of signed records. Only out of the trash. Answers how many parts went.
     */
    member(id: string, reason: ErasureReason, told?: (done: number) => void): Promise<Result<number>> {
      return notebook.command(async (writing: Writing) => {
        const found = await memberErasure(notebook, id);
        if (!found || found.member.trashedAt === null) writing.refuse({ kind: 'notFound', table: 'member', id });
        const { gone, changed, leaver } = found;
        let count = 0;
        for (const [kind, ids] of gone) count += await writing.erase(KINDS[kind], ids, told);
        for (const { kind, id: other, fate } of changed) await writing.rewrite(KINDS[kind], other, fate.changes);
        const ids = new Set([...gone.values()].flat());
        await dropDrafts(ids, leaver.withoutName);
        await note(writing, 'member', reason, count, changed.length);
        return count;
      });
    },
    /** Erases a group with all that belongs to it, readable or not. Only out of the trash. Answers how many parts went. */
    group(id: string, reason: ErasureReason, told?: (done: number) => void): Promise<Result<number>> {
      return notebook.command(async (writing: Writing) => {
        const trashed = (await notebook.inTrash(groupKind)).find((group) => group.id === id);
        if (!trashed) writing.refuse({ kind: 'notFound', table: 'group', id });
        const { space } = trashed;
        let count = 0;
        const all = new Set<string>();
        for (const kind of KIND_NAMES) {
          const ids = await notebook.database.rowsOf(kind).where('space').equals(space).primaryKeys();
          for (const one of ids) all.add(one);
          const before = count;
          count += await writing.erase(KINDS[kind], ids, told && ((done) => told(before + done)));
        }
        await writing.eraseChunksOf(space);
        writing.forgetDigest(id);
        await dropDrafts(all);
        await note(writing, 'group', reason, count, 0);
        return count;
      });
    },
    /** Keeps a group or a member until that day, whatever period is set, and says why. */
    keepUntil(what: ErasedSort, id: string, keptUntil: string, keptBecause: string): Promise<Result<unknown>> {
      return notebook.command(async (writing) =>
        what === 'group'
          ? writing.change(groupKind, id, { keptUntil, keptBecause })
          : writing.change(memberKind, id, { keptUntil, keptBecause }),
      );
    },
  };
}
