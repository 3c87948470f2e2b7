import type { Answer } from './answer.ts';
import type { Attendance } from './attendance.ts';
import type { Entry } from './entry.ts';
import type { Goal } from './goal.ts';
import type { Grading } from './grading.ts';
import type { SessionRow } from './group-digest.ts';
import type { Group } from './group.ts';
import type { Member } from './member.ts';
import type { TechniqueRun } from './technique-run.ts';
import type { Turn } from './turn.ts';

/** Everything the pictures of a group and of its members are drawn from. */
export interface GroupProgress {
  readonly group: Group;
  readonly members: readonly Member[];
  /** Sessions that began, in the order of the course. */
  readonly sessions: readonly SessionRow[];
  /** Of all these sessions, in no order. */
  readonly attendance: readonly Attendance[];
  readonly entries: readonly Entry[];
  readonly answers: readonly Answer[];
  /** Discussions led in these sessions, and all taps of their talking circles. */
  readonly circles: readonly TechniqueRun[];
  readonly turns: readonly Turn[];
  readonly goals: readonly Goal[];
  readonly gradings: readonly Grading[];
}
