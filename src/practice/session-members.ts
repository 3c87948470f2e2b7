import type { Attendance, Presence } from './attendance.ts';
import { isDate } from './calendar.ts';
import type { Member } from './member.ts';

export type MeetingMember = Pick<Member, 'id' | 'joinedOn' | 'leftOn'>;
export type AttendanceMark = Pick<Attendance, 'member' | 'presence'>;

/**
 * Members who belonged to the group on the day of the session, and whoever was marked all the same. The day of leaving
 * is no longer one; a day nobody wrote down keeps nobody out.
 */
export function sessionMembers<M extends MeetingMember>(
  members: readonly M[],
  date: string,
  attendance: readonly AttendanceMark[],
): M[] {
  const marked = new Set(attendance.filter(({ presence }) => presence !== '').map(({ member }) => member));
  return members.filter(
    ({ id, joinedOn, leftOn }) =>
      marked.has(id) ||
      !isDate(date) ||
      ((!isDate(joinedOn) || joinedOn <= date) && (!isDate(leftOn) || leftOn > date)),
  );
}

/** How many were there and were not; `unmarked` are those nobody has marked yet. */
export function attendanceCounts(
  members: readonly MeetingMember[],
  attendance: readonly AttendanceMark[],
): Readonly<Record<Presence | 'unmarked', number>> {
  const presences = new Map(attendance.map(({ member, presence }) => [member, presence]));
  const counts = { present: 0, late: 0, absent: 0, excused: 0, unmarked: 0 };
  for (const { id } of members) counts[presences.get(id) || 'unmarked'] += 1;
  return counts;
}
