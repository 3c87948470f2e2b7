import {
  authorOf,
  commentKind,
  talksOf,
  type Comment,
  type Commented,
  type PlacedTalk,
  type Talk,
} from '../../practice/comment.ts';
import { entryKind } from '../../practice/entry.ts';
import { groupKind } from '../../practice/group.ts';
import { sessionKind, type Session } from '../../practice/session.ts';
import { KINDS } from '../kinds.ts';
import type { Notebook } from '../notebook.ts';

export type CommentStanding = 'alone' | 'shares' | 'commentsOnly';

export function commentQueries(notebook: Notebook) {
  return {
    /** Whether who looks at it wrote it. */
    isOwn: (comment: Pick<Comment, 'item'>): boolean => authorOf(comment) === notebook.identity.facilitator,
    /** Talks of a group about any of these; the one with the latest word first. */
    async about(group: string, ids: readonly string[]): Promise<readonly Talk[]> {
      const asked = new Set(ids);
      return talksOf((await notebook.children(commentKind, group)).filter(({ about }) => asked.has(about)));
    },
    /**
     * Talks of a group that are not settled, but for those about the group itself; the one with the latest word first. What is
     * about something deleted, or in the trash, is left out with it. [ST16]
     */
    async openElsewhere(group: string): Promise<readonly PlacedTalk[]> {
      const placed: PlacedTalk[] = [];
      for (const talk of talksOf(await notebook.children(commentKind, group))) {
        const { aboutKind: kind, about } = talk.first;
        if (talk.settled || kind === '' || kind === 'group') continue;
        const session = await standsIn({ kind, id: about });
        if (session !== undefined) placed.push({ talk, session: session ?? undefined });
      }
      return placed;
    },
    /**
     * What this tablet is to a group: `alone` where it never met a relay, else whether it writes all or only comments. [SH11]
     */
    async standing(group: string): Promise<CommentStanding> {
      const space = (await notebook.read(groupKind, group))?.space;
      const role = space === undefined ? undefined : await notebook.readLocal('roles', space);
      return role === undefined ? 'alone' : role === 'supervisor' ? 'commentsOnly' : 'shares';
    },
  };

  /** The session something belongs to, null where to none; undefined where it is not there any more. */
  async function standsIn({ kind, id }: Commented): Promise<Session | null | undefined> {
    if (kind === 'entry') {
      const entry = await notebook.read(entryKind, id);
      return entry && notebook.read(sessionKind, entry.parent);
    }
    if (kind === 'session') return notebook.read(sessionKind, id);
    return (await notebook.read(KINDS[kind], id)) && null;
  }
}
