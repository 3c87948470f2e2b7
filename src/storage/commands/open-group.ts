import { groupKind, type Group } from '../../practice/group.ts';
import type { Writing } from '../writing.ts';

/** The group something new shall belong to; its space keys what is written. */
export async function openGroup(writing: Writing, id: string): Promise<Group> {
  const group = await writing.read(groupKind, id);
  if (!group) writing.refuse({ kind: 'notFound', table: 'group', id });
  return group;
}
