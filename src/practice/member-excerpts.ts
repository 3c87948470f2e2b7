import { membersCopy } from './members-copy.ts';
import type { Member } from './member.ts';
import { toldVersions } from './told-versions.ts';

/**
 * Texts about several people as they may stand in the record of one of them: their own name stays, all others are
 * replaced. One note of the group so reaches each member's record without the others' names. Asked for once a record, for
 * patterns over all names are dear; nothing of it outlives the record, so that locking leaves no names behind. [K5]
 */
export function memberExcerpts(members: readonly Member[], member: string): (text: string) => string {
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
  return (text) => copy.text(text).trim();
}
