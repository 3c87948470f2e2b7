import { attendanceKind } from '../../practice/attendance.ts';
import { goalKind } from '../../practice/goal.ts';
import { gradingKind } from '../../practice/grading.ts';
import { markKind } from '../../practice/mark.ts';
import { memberKind } from '../../practice/member.ts';
import { referralKind } from '../../practice/referral.ts';
import { sessionKind } from '../../practice/session.ts';
import { ofTheGroup, stepKind } from '../../practice/step.ts';
import type { Notebook } from '../notebook.ts';

export function tableQueries(notebook: Notebook) {
  return {
    /** What the tables of a group are made of. What was agreed beside the group stays out. */
    async ofGroup(group: string) {
      const sessions = await notebook.children(sessionKind, group);
      const ids = sessions.map(({ id }) => id);
      const [members, goals, gradings, steps, referrals, attendance, marks] = await Promise.all([
        notebook.children(memberKind, group),
        notebook.children(goalKind, group),
        notebook.children(gradingKind, group),
        notebook.children(stepKind, group),
        notebook.children(referralKind, group),
        notebook.childrenOfAll(attendanceKind, ids),
        notebook.childrenOfAll(markKind, ids),
      ]);
      return { sessions, members, goals, gradings, steps: ofTheGroup(steps), referrals, attendance, marks };
    },
  };
}
