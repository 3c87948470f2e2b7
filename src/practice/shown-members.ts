import { isActive, inOrder, shownName } from './member-order.ts';
import { initialsIn } from './initials.ts';
import type { Member } from './member.ts';

/** A member as the room may see them: by name, or by initials alone. */
export interface ShownMember {
  readonly id: string;
  readonly name: string;
  /** Where two are called alike: the whole name, and the initials that nobody else has; '' in room mode. */
  readonly detail: string;
}

/**
 * Who is on the list of a session: members who take part on its day, and whoever is marked already. In room mode they
 * stand in the same order, under their initials only.
 */
export function shownMembers(
  members: readonly Member[],
  marked: ReadonlySet<string>,
  day: string,
  roomMode: boolean,
  compare: (a: string, b: string) => number,
  nameless: string,
): readonly ShownMember[] {
  const there = members.filter(
    (member) => marked.has(member.id) || (isActive(member, day) && !(member.joinedOn !== '' && member.joinedOn > day)),
  );
  const sorted = inOrder(there, 'name', compare, Number(day.slice(0, 4)));
  const initials = initialsIn(members);
  const names = sorted.map((member) => shownName(member));
  return sorted.map((member, index) => {
    const name = names[index] || nameless;
    if (roomMode) return { id: member.id, name: initials.get(member.id) ?? nameless, detail: '' };
    const alike = names.filter((other) => other === name).length > 1;
    const whole = member.name.trim() === name ? '' : member.name.trim();
    return { id: member.id, name, detail: alike ? [whole, initials.get(member.id)].filter(Boolean).join(' · ') : '' };
  });
}

/** A member in a row of choices, where there is no second line to tell two apart. */
export function choiceName({ name, detail }: ShownMember): string {
  return detail ? `${name} (${detail})` : name;
}

/** How each member of the group is named in the journal, by id. */
export function namesOf(members: readonly Member[], roomMode: boolean, nameless: string): ReadonlyMap<string, string> {
  const initials = initialsIn(members);
  if (roomMode) return initials;
  const names = members.map((member) => shownName(member) || nameless);
  return new Map(
    members.map((member, index) => {
      const name = names[index] ?? nameless;
      const alike = names.filter((other) => other === name).length > 1;
      return [member.id, alike ? `${name} (${initials.get(member.id) ?? ''})` : name];
    }),
  );
}
