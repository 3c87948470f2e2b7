/**
 * What a line of the list of groups shows. With ten years of sessions the digests of two hundred groups, and the groups
 * themselves, take longer to open than all else after unlocking.
 */
import { isDate } from './calendar.ts';
import type { GroupDigest, SessionBrief } from './group-digest.ts';
import type { Group } from './group.ts';
import type { SessionStatus } from './session-status.ts';

/** Raised when what is listed of a group changes; older lists are then told anew. */
export const LIST_FORM = 1;

/** Of the group itself. */
export type GroupBrief = Pick<Group, 'id' | 'space' | 'name' | 'stage' | 'plannedSessions' | 'archivedAt'>;

/** A line of the list. */
export interface ListedGroup {
  readonly group: GroupBrief;
  readonly glance: GroupGlance;
}

export interface GroupGlance {
  /** Those that somebody has to do something about, and the one that runs. */
  readonly sessions: Readonly<Record<string, SessionBrief>>;
  /** How many were held and are wrapped up. */
  readonly closed: number;
  /** How many members left on which day; under '' those who take part. */
  readonly left: Readonly<Record<string, number>>;
  /** Agreements and next steps neither done nor put away. */
  readonly openSteps: number;
}

const OVER: ReadonlySet<SessionStatus> = new Set(['closed', 'notHeld']);

export function glanceOf({ sessions, members, openSteps }: GroupDigest): GroupGlance {
  const all = Object.entries(sessions);
  const left = new Map<string, number>();
  for (const leftOn of Object.values(members)) left.set(leftOn, (left.get(leftOn) ?? 0) + 1);
  return {
    sessions: Object.fromEntries(all.filter(([, { status }]) => !OVER.has(status))),
    closed: all.filter(([, { status }]) => status === 'closed').length,
    left: Object.fromEntries(left),
    openSteps: Object.keys(openSteps).length,
  };
}

export function groupBrief({ id, space, name, stage, plannedSessions, archivedAt }: Group): GroupBrief {
  return { id, space, name, stage, plannedSessions, archivedAt };
}

/** Members who take part on that day. */
export function activeMembers({ left }: GroupGlance, today: string): number {
  return Object.entries(left).reduce(
    (sum, [leftOn, count]) => sum + (!isDate(leftOn) || leftOn > today ? count : 0),
    0,
  );
}
