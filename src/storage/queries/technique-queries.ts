import { attendanceKind, type Attendance } from '../../practice/attendance.ts';
import { groupKind, type Group } from '../../practice/group.ts';
import { inTime } from '../../practice/in-time.ts';
import { memberKind, type Member } from '../../practice/member.ts';
import { sessionKind, type Session } from '../../practice/session.ts';
import { techniqueRunKind, type TechniqueRun } from '../../practice/technique-run.ts';
import type { Notebook } from '../notebook.ts';

/** A run with all it is led by. */
export interface LedTechnique {
  readonly run: TechniqueRun;
  readonly session: Session;
  readonly group: Group;
  readonly members: readonly Member[];
  readonly attendance: readonly Attendance[];
  /** Other runs in sessions of this group, the latest first. */
  readonly earlier: readonly TechniqueRun[];
}

export function techniqueQueries(notebook: Notebook) {
  const queries = {
    /** Runs of a session, in order of time. */
    async of(session: string): Promise<readonly TechniqueRun[]> {
      return (await notebook.children(techniqueRunKind, session)).sort(inTime('begunAt'));
    },
    /** All runs of a group, the latest first. */
    async ofGroup(group: string): Promise<readonly TechniqueRun[]> {
      const sessions = await notebook.children(sessionKind, group);
      const runs = await notebook.childrenOfAll(
        techniqueRunKind,
        sessions.map(({ id }) => id),
      );
      return runs.sort(inTime('begunAt')).reverse();
    },
    async led(id: string): Promise<LedTechnique | undefined> {
      const run = await notebook.read(techniqueRunKind, id);
      const session = run && (await notebook.read(sessionKind, run.parent));
      const group = session && (await notebook.read(groupKind, session.parent));
      if (!run || !session || !group) return undefined;
      const [members, attendance, runs] = await Promise.all([
        notebook.children(memberKind, group.id),
        notebook.children(attendanceKind, session.id),
        queries.ofGroup(group.id),
      ]);
      return { run, session, group, members, attendance, earlier: runs.filter((other) => other.id !== id) };
    },
  };
  return queries;
}
