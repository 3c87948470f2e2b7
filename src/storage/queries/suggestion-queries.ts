import { attendanceKind } from '../../practice/attendance.ts';
import { contactKind } from '../../practice/contact.ts';
import { entryKind } from '../../practice/entry.ts';
import { groupKind } from '../../practice/group.ts';
import { heldBefore, sessionsInOrder } from '../../practice/group-digest.ts';
import { markKind } from '../../practice/mark.ts';
import { memberKind } from '../../practice/member.ts';
import { LOOKED_BACK } from '../../practice/neglected.ts';
import { sessionKind } from '../../practice/session.ts';
import { stepKind } from '../../practice/step.ts';
import type { SuggestionGround } from '../../practice/suggestions/basis.ts';
import { ATTENDED_BACK } from '../../practice/suggestions/suggestion.ts';
import { groupDigest } from '../digest-writing.ts';
import type { Notebook } from '../notebook.ts';

export function suggestionQueries(notebook: Notebook) {
  return {
    /**
     * What the rules look at: the last few sessions held before `session`, or of all, and no other. The session itself
     * is read, its journal and attendance are not: a tap in the room does not ask for all this again.
     */
    async ground(group: string, session?: string): Promise<SuggestionGround | undefined> {
      const [known, own] = await Promise.all([
        notebook.read(groupKind, group),
        session === undefined ? undefined : notebook.read(sessionKind, session),
      ]);
      if (!known) return undefined;
      const held = heldBefore(sessionsInOrder(await groupDigest(notebook, group)), session);
      const attended = held.slice(-ATTENDED_BACK).map(({ id }) => id);
      const back = held.slice(-LOOKED_BACK).map(({ id }) => id);
      const [members, contacts, steps, attendance, entries, marks] = await Promise.all([
        notebook.children(memberKind, group),
        notebook.children(contactKind, group),
        notebook.children(stepKind, group),
        notebook.childrenOfAll(attendanceKind, attended),
        notebook.childrenOfAll(entryKind, back),
        notebook.childrenOfAll(markKind, back),
      ]);
      return {
        group: known,
        session: own,
        held,
        members,
        contacts,
        steps,
        attendance: byParent(attendance),
        entries: byParent(entries),
        marks: byParent(marks),
      };
    },
  };
}

function byParent<V extends { readonly parent: string }>(views: readonly V[]): ReadonlyMap<string, readonly V[]> {
  const found = new Map<string, V[]>();
  for (const one of views) {
    const known = found.get(one.parent);
    if (known) known.push(one);
    else found.set(one.parent, [one]);
  }
  return found;
}
