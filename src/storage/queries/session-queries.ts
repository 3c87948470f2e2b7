import type { Amendment } from '../../practice/amendment.ts';
import { amendmentKind } from '../../practice/amendment.ts';
import { attendanceKind, type Attendance } from '../../practice/attendance.ts';
import { answerKind } from '../../practice/answer.ts';
import { entryKind, type Entry } from '../../practice/entry.ts';
import { goalKind } from '../../practice/goal.ts';
import { gradingKind } from '../../practice/grading.ts';
import { groupKind, type Group } from '../../practice/group.ts';
import { inTime } from '../../practice/in-time.ts';
import { markKind, type Mark } from '../../practice/mark.ts';
import { memberKind, type Member } from '../../practice/member.ts';
import { sessionKind, type Session } from '../../practice/session.ts';
import type { ToldSession } from '../../practice/session-summary.ts';
import { ofTheGroup, stepKind, type Step } from '../../practice/step.ts';
import { techniqueRunKind, type TechniqueRun } from '../../practice/technique-run.ts';
import type { Notebook } from '../notebook.ts';

/** A session with what was written in it and about it. */
export interface WholeSession {
  readonly group: Group;
  readonly session: Session;
  readonly members: readonly Member[];
  readonly attendance: readonly Attendance[];
  /** In order of time, taps on the clock included. */
  readonly entries: readonly Entry[];
  readonly marks: readonly Mark[];
  readonly runs: readonly TechniqueRun[];
  /** All steps of the group itself; those of this session carry its id. */
  readonly steps: readonly Step[];
  readonly amendments: readonly Amendment[];
}

/** What the clock is told from. */
export interface RunningSession {
  readonly session: Session;
  /** In order of time, taps on the clock included. */
  readonly entries: readonly Entry[];
}

export function sessionQueries(notebook: Notebook) {
  const queries = {
    one: (id: string): Promise<Session | undefined> => notebook.read(sessionKind, id),
    ofGroup: (group: string): Promise<readonly Session[]> => notebook.children(sessionKind, group),
    /** In order of time, taps on the clock included. */
    async entries(session: string): Promise<readonly Entry[]> {
      return (await notebook.children(entryKind, session)).sort(inTime('at'));
    },
    /** Both from one moment: a session that is newer than its taps, or the other way round, shows a wrong clock. */
    async running(id: string): Promise<RunningSession | undefined> {
      const [session, entries] = await Promise.all([queries.one(id), queries.entries(id)]);
      return session && { session, entries };
    },
    attendance: (session: string): Promise<readonly Attendance[]> => notebook.children(attendanceKind, session),
    marks: (session: string): Promise<readonly Mark[]> => notebook.children(markKind, session),
    /** The marks of several sessions, by session; nothing else of them is opened. */
    async marksOf(sessions: readonly string[]): Promise<ReadonlyMap<string, readonly Mark[]>> {
      const found = new Map<string, Mark[]>(sessions.map((session) => [session, []]));
      for (const mark of await notebook.childrenOfAll(markKind, sessions)) found.get(mark.parent)?.push(mark);
      return found;
    },
    /** The journals of several sessions, by session; each in order of time, taps on the clock included. */
    async entriesOf(sessions: readonly string[]): Promise<ReadonlyMap<string, readonly Entry[]>> {
      const found = new Map<string, Entry[]>(sessions.map((session) => [session, []]));
      for (const entry of await notebook.childrenOfAll(entryKind, sessions)) found.get(entry.parent)?.push(entry);
      for (const entries of found.values()) entries.sort(inTime('at'));
      return found;
    },
    async amendments(session: string): Promise<readonly Amendment[]> {
      return (await notebook.children(amendmentKind, session)).sort(inTime('at'));
    },
    async whole(id: string): Promise<WholeSession | undefined> {
      const session = await queries.one(id);
      const group = session && (await notebook.read(groupKind, session.parent));
      if (!session || !group) return undefined;
      const [members, attendance, entries, marks, runs, steps, amendments] = await Promise.all([
        notebook.children(memberKind, group.id),
        queries.attendance(id),
        queries.entries(id),
        queries.marks(id),
        notebook.children(techniqueRunKind, id),
        notebook.children(stepKind, group.id),
        queries.amendments(id),
      ]);
      return { group, session, members, attendance, entries, marks, runs, steps: ofTheGroup(steps), amendments };
    },
    /** All that the summary of a session tells. */
    async told(id: string): Promise<ToldSession | undefined> {
      const whole = await queries.whole(id);
      if (!whole) return undefined;
      const [goals, gradings, answers] = await Promise.all([
        notebook.children(goalKind, whole.group.id),
        notebook.children(gradingKind, whole.group.id),
        notebook.children(answerKind, id),
      ]);
      return { ...whole, goals, gradings, answers };
    },
  };
  return queries;
}
