import { membersCopy } from './members-copy.ts';
import type { Member } from './member.ts';
import { toldVersions } from './told-versions.ts';

/**
 * A text about several people as it may stand in the record of one of them: their own name stays, all others are
 * replaced. One note of the group so reaches each member's record without the others' names. [K5]
 */
export function memberExcerpt(members: readonly Member[], member: string, text: string): string {
  return copyFor(members, member).text(text).trim();
}

/** Patterns over all names are dear; a record asks for hundreds of texts of one member. */
let latest:
  | { readonly members: readonly Member[]; readonly member: string; readonly copy: ReturnType<typeof membersCopy> }
  | undefined;

function copyFor(members: readonly Member[], member: string) {
  if (latest?.members === members && latest.member === member) return latest.copy;
  const copied = members.map(({ id, name, called, initials, contact, addedAt, item }) => ({
    id,
    name,
    called,
    initials,
    contact,
    addedAt,
    also: [...toldVersions(item, 'name'), ...toldVersions(item, 'called')],
  }));
  const copy = membersCopy(copied, member);
  latest = { members, member, copy };
  return copy;
}
