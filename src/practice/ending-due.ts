/** From when on a group prepares its ending: its third-last planned session, or three weeks before its last day. [P5d] */
import { daysBetween, isDate } from './calendar.ts';
import type { GroupDigest } from './group-digest.ts';
import type { Group } from './group.ts';

/** The ending begins with this many sessions still to come. */
export const LAST_SESSIONS = 3;
export const LAST_DAYS = 21;

export interface EndingDue {
  /** Planned sessions that have not been held yet; null when no number was planned. */
  readonly left: number | null;
  /** Days to the planned last day, negative once it has passed; null when there is none. */
  readonly days: number | null;
  /** Whether now is the time to prepare. */
  readonly due: boolean;
  /** Whether the planned term is over. */
  readonly over: boolean;
}

type Term = Pick<Group, 'plannedSessions' | 'endsOn'>;

/** Sessions that took place, or run now. */
export function heldCount(digest: GroupDigest): number {
  return Object.values(digest.sessions).filter(({ status }) => status !== 'planned' && status !== 'notHeld').length;
}

export function endingDue(group: Term, digest: GroupDigest, today: string): EndingDue {
  const held = heldCount(digest);
  const left = group.plannedSessions === null ? null : Math.max(0, group.plannedSessions - held);
  const days = isDate(group.endsOn) && isDate(today) ? daysBetween(today, group.endsOn) : null;
  // A group that has not met yet has its beginning to think of, unless it meets only once.
  const met = held > 0 || group.plannedSessions === 1;
  return {
    left,
    days,
    due: met && ((left !== null && left <= LAST_SESSIONS) || (days !== null && days <= LAST_DAYS)),
    over: met && (left === 0 || (days !== null && days < 0)),
  };
}

/** How many planned sessions follow the one of this number; null when either is not known. */
export function sessionsAfter(number: number | null, planned: number | null): number | null {
  return number === null || planned === null ? null : Math.max(0, planned - number);
}
