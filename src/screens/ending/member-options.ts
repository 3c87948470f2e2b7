import { namesOf } from '../../practice/shown-members.ts';
import type { Member } from '../../practice/member.ts';

/** Members to choose one of, by name. */
export function memberOptions(
  members: readonly Member[],
  compare: (a: string, b: string) => number,
  nameless: string,
): { readonly value: string; readonly label: string }[] {
  return [...namesOf(members, false, nameless)]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => compare(a.label, b.label));
}
