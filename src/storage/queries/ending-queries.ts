import { attendanceKind } from '../../practice/attendance.ts';
import type { EndingGroup } from '../../practice/ending-group.ts';
import { endingKind, type Ending } from '../../practice/ending.ts';
import { entryKind } from '../../practice/entry.ts';
import { goalKind } from '../../practice/goal.ts';
import { gradingKind } from '../../practice/grading.ts';
import type { GroupHistory } from '../../practice/group-history.ts';
import { groupKind } from '../../practice/group.ts';
import { inTime } from '../../practice/in-time.ts';
import { markKind } from '../../practice/mark.ts';
import { memberKind } from '../../practice/member.ts';
import { peerChoiceKind } from '../../practice/peer-choice.ts';
import { sessionKind } from '../../practice/session.ts';
import { stepKind } from '../../practice/step.ts';
import { techniqueRunKind } from '../../practice/technique-run.ts';
import { groupDigest } from '../digest-writing.ts';
import type { Notebook } from '../notebook.ts';

export function endingQueries(notebook: Notebook) {
  return {
    one: (id: string): Promise<Ending | undefined> => notebook.read(endingKind, id),
    /** All rounds of a group, and the good-byes of its members. */
    rounds: (group: string): Promise<readonly Ending[]> => notebook.children(endingKind, group),
    async of(id: string): Promise<EndingGroup | undefined> {
      const group = await notebook.read(groupKind, id);
      if (!group) return undefined;
      const [digest, endings, members, steps] = await Promise.all([
        groupDigest(notebook, id),
        notebook.children(endingKind, id),
        notebook.children(memberKind, id),
        notebook.children(stepKind, id),
      ]);
      return { group, digest, endings, members, steps };
    },
    /** The whole course of a group, every session opened. */
    async history(id: string): Promise<GroupHistory | undefined> {
      const group = await notebook.read(groupKind, id);
      if (!group) return undefined;
      const [members, sessions, goals, gradings, steps, choices] = await Promise.all([
        notebook.children(memberKind, id),
        notebook.children(sessionKind, id),
        notebook.children(goalKind, id),
        notebook.children(gradingKind, id),
        notebook.children(stepKind, id),
        notebook.children(peerChoiceKind, id),
      ]);
      const ids = sessions.map((session) => session.id);
      const [attendance, entries, marks, runs] = await Promise.all([
        notebook.childrenOfAll(attendanceKind, ids),
        notebook.childrenOfAll(entryKind, ids),
        notebook.childrenOfAll(markKind, ids),
        notebook.childrenOfAll(techniqueRunKind, ids),
      ]);
      entries.sort(inTime('at'));
      return { group, sessions, members, attendance, entries, marks, runs, goals, gradings, steps, choices };
    },
  };
}
