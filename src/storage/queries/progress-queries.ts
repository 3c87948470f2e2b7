import { answerKind, type Answer } from '../../practice/answer.ts';
import { attendanceKind } from '../../practice/attendance.ts';
import { entryKind } from '../../practice/entry.ts';
import { sessionsInOrder } from '../../practice/group-digest.ts';
import type { GroupProgress } from '../../practice/group-progress.ts';
import { groupKind, type Group } from '../../practice/group.ts';
import { memberKind, type Member } from '../../practice/member.ts';
import { peerChoiceKind, type PeerChoice } from '../../practice/peer-choice.ts';
import { courseSessions } from '../../practice/principle-course.ts';
import { techniqueRunKind } from '../../practice/technique-run.ts';
import { turnKind } from '../../practice/turn.ts';
import { groupDigest } from '../digest-writing.ts';
import type { Notebook } from '../notebook.ts';
import { goalQueries } from './goal-queries.ts';

export interface GroupChoices {
  readonly group: Group;
  readonly members: readonly Member[];
  readonly choices: readonly PeerChoice[];
}

export function progressQueries(notebook: Notebook) {
  const goals = goalQueries(notebook);
  return {
    /** Opens what belongs to the sessions table by table, one read for all of them, and no session itself. */
    async ofGroup(id: string): Promise<GroupProgress | undefined> {
      const [group, digest] = await Promise.all([notebook.read(groupKind, id), groupDigest(notebook, id)]);
      if (!group) return undefined;
      const sessions = courseSessions(sessionsInOrder(digest));
      const ids = sessions.map((session) => session.id);
      const [members, attendance, entries, answers, runs, graded] = await Promise.all([
        notebook.children(memberKind, id),
        notebook.childrenOfAll(attendanceKind, ids),
        notebook.childrenOfAll(entryKind, ids),
        notebook.childrenOfAll(answerKind, ids),
        notebook.childrenOfAll(techniqueRunKind, ids),
        goals.ofGroup(id),
      ]);
      const circles = runs.filter(({ code }) => code === 'X2');
      const turns = await notebook.childrenOfAll(
        turnKind,
        circles.map(({ id: circle }) => circle),
      );
      return { group, members, sessions, attendance, entries, answers, circles, turns, ...graded };
    },
    answers: (session: string): Promise<readonly Answer[]> => notebook.children(answerKind, session),
    async choices(id: string): Promise<GroupChoices | undefined> {
      const [group, members, choices] = await Promise.all([
        notebook.read(groupKind, id),
        notebook.children(memberKind, id),
        notebook.children(peerChoiceKind, id),
      ]);
      return group && { group, members, choices };
    },
  };
}
