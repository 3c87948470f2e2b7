/**
 * How long an agency keeps what was written, and what is due to go. The app proposes and never erases by itself: a clock
 * set wrong must not take a group away. [K5 "retention date"; law 27/2022 asks that data be kept no longer than needed]
 */
import { isDate, localDate } from './calendar.ts';
import type { Group } from './group.ts';
import type { Member } from './member.ts';
import { shownName } from './member-order.ts';

/** Whole years; null where the agency has not set any. */
export interface RetentionPeriods {
  /** From the day a group was put into the archive. */
  readonly keepGroups: number | null;
  /** From the day a member left. */
  readonly keepMembers: number | null;
}

export interface DueItem {
  readonly what: 'group' | 'member';
  readonly id: string;
  readonly name: string;
  /** Of the member's group; '' for a group. */
  readonly groupName: string;
  /** Day from which the period counts. */
  readonly since: string;
  /** Day from which it may go. */
  readonly due: string;
}

type Kept = Pick<Group, 'keptUntil'>;

/** The day from which a group may go; '' while it is worked with, or no period is set. */
export function groupDue(group: Kept & Pick<Group, 'archivedAt'>, { keepGroups }: RetentionPeriods): string {
  return group.archivedAt === null ? '' : dueFrom(localDate(group.archivedAt), keepGroups, group.keptUntil);
}

/** The day from which a member may go; '' while they take part, or no period is set. */
export function memberDue(member: Kept & Pick<Member, 'leftOn'>, { keepMembers }: RetentionPeriods): string {
  return isDate(member.leftOn) ? dueFrom(member.leftOn, keepMembers, member.keptUntil) : '';
}

/** What may go on that day, the one that is due longest first. A group that is due takes its members along. */
export function dueItems(
  groups: readonly Group[],
  members: readonly Member[],
  periods: RetentionPeriods,
  today: string,
): readonly DueItem[] {
  const due: DueItem[] = [];
  const going = new Set<string>();
  const names = new Map(groups.map(({ id, name }) => [id, name]));
  for (const group of groups) {
    const on = groupDue(group, periods);
    if (on === '' || on > today || group.archivedAt === null) continue;
    going.add(group.id);
    due.push({
      what: 'group',
      id: group.id,
      name: group.name,
      groupName: '',
      since: localDate(group.archivedAt),
      due: on,
    });
  }
  for (const member of members) {
    const on = memberDue(member, periods);
    const groupName = names.get(member.parent);
    if (on === '' || on > today || groupName === undefined || going.has(member.parent)) continue;
    due.push({ what: 'member', id: member.id, name: shownName(member), groupName, since: member.leftOn, due: on });
  }
  return due.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.id < b.id ? -1 : 1));
}

/** That many years later; 29 February falls on the 28th where the year has none. */
export function addYears(date: string, years: number): string {
  const moved = `${String(Number(date.slice(0, 4)) + years).padStart(4, '0')}${date.slice(4)}`;
  return isDate(moved) ? moved : `${moved.slice(0, 8)}28`;
}

function dueFrom(since: string, years: number | null, keptUntil: string): string {
  if (years === null) return '';
  const due = addYears(since, years);
  return isDate(keptUntil) && keptUntil > due ? keptUntil : due;
}
