import { attendanceKind } from '../../practice/attendance.ts';
import { contactKind } from '../../practice/contact.ts';
import { endingKind } from '../../practice/ending.ts';
import { feedbackSheetKind } from '../../practice/feedback-sheet.ts';
import { formationKind } from '../../practice/formation.ts';
import type { GroupWork } from '../../practice/group-report.ts';
import { groupKind } from '../../practice/group.ts';
import { logLineKind } from '../../practice/log-line.ts';
import { markKind } from '../../practice/mark.ts';
import type { BesideMatter } from '../../practice/member-beside.ts';
import { memberKind } from '../../practice/member.ts';
import { referralKind } from '../../practice/referral.ts';
import { sessionKind } from '../../practice/session.ts';
import { techniqueRunKind } from '../../practice/technique-run.ts';
import type { Notebook } from '../notebook.ts';

export function reportQueries(notebook: Notebook) {
  /** Table by table, one read for all groups; nothing of the journal is opened. */
  async function worksOf(ids: readonly string[]): Promise<Omit<GroupWork, 'group'>> {
    const [formations, sessions, members, referrals, logLines, endings] = await Promise.all([
      notebook.childrenOfAll(formationKind, ids),
      notebook.childrenOfAll(sessionKind, ids),
      notebook.childrenOfAll(memberKind, ids),
      notebook.childrenOfAll(referralKind, ids),
      notebook.childrenOfAll(logLineKind, ids),
      notebook.childrenOfAll(endingKind, ids),
    ]);
    const held = sessions.filter(({ begunAt }) => begunAt !== null).map(({ id }) => id);
    const [attendance, marks, runs, sheets] = await Promise.all([
      notebook.childrenOfAll(attendanceKind, held),
      notebook.childrenOfAll(markKind, held),
      notebook.childrenOfAll(techniqueRunKind, held),
      // What comes back on paper may be of a session that was never begun here.
      notebook.childrenOfAll(
        feedbackSheetKind,
        sessions.map(({ id }) => id),
      ),
    ]);
    return {
      formation: formations[0],
      sessions,
      members,
      attendance,
      marks,
      runs,
      referrals,
      logLines,
      sheets,
      endings,
    };
  }

  return {
    /** What goes on beside the course of each member, of the whole group and in no order. */
    async besideOf(group: string): Promise<BesideMatter> {
      const [contacts, referrals, endings, sessions] = await Promise.all([
        notebook.children(contactKind, group),
        notebook.children(referralKind, group),
        notebook.children(endingKind, group),
        notebook.children(sessionKind, group),
      ]);
      const held = sessions.filter(({ begunAt }) => begunAt !== null).map(({ id }) => id);
      return { contacts, referrals, endings, runs: await notebook.childrenOfAll(techniqueRunKind, held) };
    },
    async ofGroup(id: string): Promise<GroupWork | undefined> {
      const [group, work] = await Promise.all([notebook.read(groupKind, id), worksOf([id])]);
      return group && { group, ...work };
    },
    async ofAll(): Promise<readonly GroupWork[]> {
      const groups = await notebook.all(groupKind);
      // Group by group what is opened stays small; each reads what it has once.
      const works: GroupWork[] = [];
      for (const group of groups) works.push({ group, ...(await worksOf([group.id])) });
      return works;
    },
  };
}
