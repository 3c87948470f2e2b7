/**
 * All that the list of groups shows, in one sealed row beside the digests: to open it takes as long for two hundred groups as
 * for two. Written with what it tells of; what it lacks, or has in an older form, is told from the rows. [ST11]
 */
import type { Json } from '../base/json.ts';
import type { GroupDigest } from '../practice/group-digest.ts';
import { glanceOf, groupBrief, LIST_FORM, type ListedGroup } from '../practice/group-glance.ts';
import type { Group } from '../practice/group.ts';

/** Its place in the table of digests, where all others go by the ids of groups. */
export const GROUP_LIST = 'groups';

/** By id; null: it lies in the trash, or is deleted, and no list shows it. */
export type GroupList = Readonly<Record<string, ListedGroup | null>>;

export interface ListChanges {
  /** Of groups in which something was written. */
  readonly digests: ReadonlyMap<string, GroupDigest>;
  /** Groups that were written themselves; undefined: deleted. */
  readonly groups: ReadonlyMap<string, Group | undefined>;
}

/**
 * The row as it is after a write; undefined where it need not be written. A group it does not know stays unknown until the group itself is
 * written, or all is put in order: to tell of it is the reader's.
 */
export async function groupListAfter(
  before: Json | undefined,
  { digests, groups }: ListChanges,
  digestOf: (group: string) => Promise<GroupDigest>,
): Promise<Json | undefined> {
  const listed = readGroupList(before);
  // What is there in no form, or in an older one, is told as a whole once nobody waits.
  if (!listed && before !== undefined) return undefined;
  const after: Record<string, ListedGroup | null> = { ...listed };
  for (const [id, digest] of digests) {
    const known = after[id];
    if (known) after[id] = { ...known, glance: glanceOf(digest) };
  }
  for (const [id, group] of groups) {
    const glance = async () => after[id]?.glance ?? glanceOf(digests.get(id) ?? (await digestOf(id)));
    after[id] = group ? { group: groupBrief(group), glance: await glance() } : null;
  }
  return groupListRow(after);
}

export function groupListRow(groups: GroupList): Json {
  return { form: LIST_FORM, groups } as unknown as Json;
}

export function readGroupList(value: Json | undefined): GroupList | undefined {
  if (!value || typeof value !== 'object' || !('form' in value) || value.form !== LIST_FORM) return undefined;
  return (value as unknown as { readonly groups: GroupList }).groups;
}
