import { addDays, isDate } from './calendar.ts';
import { ageIn, type Aged } from './member-age.ts';

export interface Listed extends Aged {
  readonly id: string;
  readonly name: string;
  readonly called: string;
  readonly joinedOn: string;
  readonly leftOn: string;
  readonly addedAt: number | null;
}

export const MEMBER_ORDERS = ['name', 'joined', 'age'] as const;
export type MemberOrder = (typeof MEMBER_ORDERS)[number];

const NEWCOMER_DAYS = 28;

/** Whether a member takes part on that day; the day of leaving is no longer one. The same rule as the group digest. */
export function isActive(member: Pick<Listed, 'leftOn'>, today: string): boolean {
  return !isDate(member.leftOn) || member.leftOn > today;
}

/**
 * Whether a member joined a group already under way within the last four weeks: whom to watch for, and to be made
 * welcome. `began` is the day of the group's first session held, '' when there was none.
 */
export function isNewcomer(member: Pick<Listed, 'joinedOn' | 'leftOn'>, began: string, today: string): boolean {
  const { joinedOn } = member;
  return (
    isActive(member, today) &&
    isDate(joinedOn) &&
    isDate(began) &&
    joinedOn > began &&
    joinedOn <= today &&
    addDays(joinedOn, NEWCOMER_DAYS) > today
  );
}

/** What a member is shown as in a list: as they want to be called, else the name. May be ''. */
export function shownName(member: Pick<Listed, 'name' | 'called'>): string {
  return member.called.trim() || member.name.trim();
}

/** Text without case and diacritics, so that "Žofia" is found by "zofia". */
export function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Members whose name or calling name holds every word of the query, in any order. */
export function matching<M extends Pick<Listed, 'name' | 'called'>>(members: readonly M[], query: string): M[] {
  const words = folded(query).split(' ').filter(Boolean);
  return members.filter((member) => {
    const text = folded(`${member.name} ${member.called}`);
    return words.every((word) => text.includes(word));
  });
}

/**
 * Members in order: by name as the language sorts (`compare`), by joining (latest first), or by age (youngest first).
 * What is not known comes last; ties fall to the name, then to the order of adding.
 */
export function inOrder<M extends Listed>(
  members: readonly M[],
  by: MemberOrder,
  compare: (a: string, b: string) => number,
  year: number,
): M[] {
  const byName = (a: M, b: M) =>
    Number(shownName(a) === '') - Number(shownName(b) === '') ||
    compare(shownName(a), shownName(b)) ||
    (a.addedAt ?? 0) - (b.addedAt ?? 0) ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
  const first: Record<MemberOrder, (a: M, b: M) => number> = {
    name: () => 0,
    joined: (a, b) => knownFirst(joined(a), joined(b)) || (joined(b) ?? '').localeCompare(joined(a) ?? ''),
    age: (a, b) => knownFirst(ageIn(a, year), ageIn(b, year)) || (ageIn(a, year) ?? 0) - (ageIn(b, year) ?? 0),
  };
  return [...members].sort((a, b) => first[by](a, b) || byName(a, b));
}

function joined(member: Listed): string | undefined {
  return isDate(member.joinedOn) ? member.joinedOn : undefined;
}

function knownFirst(a: unknown, b: unknown): number {
  return Number(a === undefined) - Number(b === undefined);
}
