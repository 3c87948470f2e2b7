/** A group with everything its sessions hold, as the ending looks back on it. */
import type { Attendance } from './attendance.ts';
import { isDate } from './calendar.ts';
import type { Entry } from './entry.ts';
import type { Goal } from './goal.ts';
import type { Grading } from './grading.ts';
import type { Group } from './group.ts';
import type { Mark } from './mark.ts';
import type { Member } from './member.ts';
import type { PeerChoice } from './peer-choice.ts';
import { sessionMembers } from './session-members.ts';
import { sessionStatus } from './session-status.ts';
import { dayOf } from './session-day.ts';
import type { Session } from './session.ts';
import type { Step } from './step.ts';
import type { TechniqueRun } from './technique-run.ts';

export interface GroupHistory {
  readonly group: Group;
  readonly sessions: readonly Session[];
  /** All members, those who left too. */
  readonly members: readonly Member[];
  readonly attendance: readonly Attendance[];
  readonly entries: readonly Entry[];
  readonly marks: readonly Mark[];
  /** Techniques led in all sessions. */
  readonly runs: readonly TechniqueRun[];
  /** Of the group and of its members, with every grading of them. */
  readonly goals: readonly Goal[];
  readonly gradings: readonly Grading[];
  /** All agreements and next steps of the group. */
  readonly steps: readonly Step[];
  /** Who chose whom, whenever they were asked. */
  readonly choices: readonly PeerChoice[];
}

/** Sessions that took place, in order of time. */
export function heldSessions(sessions: readonly Session[]): readonly Session[] {
  return sessions.filter((session) => !['planned', 'notHeld'].includes(sessionStatus(session))).sort(byDay);
}

export function sessionsNotHeld(sessions: readonly Session[]): readonly Session[] {
  return sessions.filter((session) => sessionStatus(session) === 'notHeld').sort(byDay);
}

/** First and last day of what is known of the course; '' where nothing is. */
export function periodOf({ group, sessions }: Pick<GroupHistory, 'group' | 'sessions'>): {
  readonly from: string;
  readonly to: string;
} {
  const days = heldSessions(sessions).map(dayOf).filter(isDate);
  const from = days[0] ?? group.startsOn;
  return { from, to: days.at(-1) ?? (group.endsOn >= from ? group.endsOn : '') };
}

export interface Turnout {
  readonly there: number;
  /** How many were marked: whom nobody marked counts neither way. */
  readonly marked: number;
}

/** How many of those marked were there, over these sessions; of one member, or of all. */
export function turnout(
  { members, attendance }: Pick<GroupHistory, 'members' | 'attendance'>,
  sessions: readonly Session[],
  member?: string,
): Turnout {
  let there = 0;
  let marked = 0;
  for (const session of sessions) {
    const marks = attendance.filter(({ parent }) => parent === session.id);
    const presences = new Map(marks.map((mark) => [mark.member, mark.presence]));
    for (const { id } of sessionMembers(members, dayOf(session), marks)) {
      const presence = presences.get(id) ?? '';
      if (presence === '' || (member !== undefined && member !== id)) continue;
      marked += 1;
      if (presence === 'present' || presence === 'late') there += 1;
    }
  }
  return { there, marked };
}

function byDay(a: Session, b: Session): number {
  const [inA, inB] = [dayOf(a) || '9999', dayOf(b) || '9999'];
  return inA < inB
    ? -1
    : inA > inB
      ? 1
      : (a.begunAt ?? 0) - (b.begunAt ?? 0) || (a.number ?? 0) - (b.number ?? 0) || (a.id < b.id ? -1 : 1);
}
