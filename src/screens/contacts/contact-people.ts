import { shownName } from '../../practice/member-order.ts';
import type { Member } from '../../practice/member.ts';

/** Who is likely to do what was agreed between two: the facilitator, and the member themselves. */
export function contactPeople(me: string, member: Member | undefined): readonly string[] {
  return [...new Set([me, member ? shownName(member) : ''])].filter((name) => name !== '');
}
