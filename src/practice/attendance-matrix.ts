/** Who was there when: one row for each member, one sign for each session that took place. */
import type { Attendance, Presence } from './attendance.ts';
import { heldSessions } from './group-history.ts';
import { dayOf } from './session-day.ts';
import { sessionMembers, type MeetingMember } from './session-members.ts';
import type { Session } from './session.ts';

/** '' nobody marked them; 'outside' they did not belong to the group on that day, which is no absence. */
export type MatrixSign = Presence | '' | 'outside';
export type PresenceCounts = Readonly<Record<Presence | 'unmarked', number>>;

export interface AttendanceMatrix<M> {
  readonly sessions: readonly MatrixSession[];
  readonly rows: readonly {
    readonly member: M;
    readonly signs: readonly MatrixSign[];
    readonly counts: PresenceCounts;
  }[];
  readonly total: PresenceCounts;
}

export interface MatrixSession {
  readonly id: string;
  readonly number: number | null;
  readonly day: string;
  readonly counts: PresenceCounts;
}

export type MatrixMark = Pick<Attendance, 'parent' | 'member' | 'presence'>;

export const NO_PRESENCES: PresenceCounts = { present: 0, late: 0, absent: 0, excused: 0, unmarked: 0 };

/** `members` in the order of the rows; one who belonged to the group on none of these days has no row. */
export function attendanceMatrix<M extends MeetingMember>(
  sessions: readonly Session[],
  members: readonly M[],
  attendance: readonly MatrixMark[],
): AttendanceMatrix<M> {
  const held = heldSessions(sessions);
  const marks = new Map<string, MatrixMark[]>(held.map(({ id }) => [id, []]));
  for (const mark of attendance) marks.get(mark.parent)?.push(mark);
  const columns = held.map((session) => {
    const own = marks.get(session.id) ?? [];
    const presences = new Map(own.map(({ member, presence }) => [member, presence]));
    const there = sessionMembers(members, dayOf(session), own);
    return new Map<string, MatrixSign>(there.map(({ id }) => [id, presences.get(id) ?? '']));
  });
  const rows = members
    .map((member) => {
      const signs = columns.map((column) => column.get(member.id) ?? 'outside');
      return { member, signs, counts: counted(signs) };
    })
    .filter(({ signs }) => signs.some((sign) => sign !== 'outside'));
  return {
    sessions: held.map((session, at) => ({
      id: session.id,
      number: session.number,
      day: dayOf(session),
      counts: counted(columns[at]?.values() ?? []),
    })),
    rows,
    total: summed(rows.map(({ counts }) => counts)),
  };
}

/** How many of those marked were there; whom nobody marked counts neither way. */
export function turnoutOf({ present, late, absent, excused }: PresenceCounts): {
  readonly there: number;
  readonly marked: number;
} {
  return { there: present + late, marked: present + late + absent + excused };
}

export function summed(counts: readonly PresenceCounts[]): PresenceCounts {
  const sum = { ...NO_PRESENCES };
  for (const one of counts) for (const key of PRESENCE_KEYS) sum[key] += one[key];
  return sum;
}

const PRESENCE_KEYS = Object.keys(NO_PRESENCES) as readonly (keyof PresenceCounts)[];

function counted(signs: Iterable<MatrixSign>): PresenceCounts {
  const counts = { ...NO_PRESENCES };
  for (const sign of signs) if (sign !== 'outside') counts[sign === '' ? 'unmarked' : sign] += 1;
  return counts;
}
