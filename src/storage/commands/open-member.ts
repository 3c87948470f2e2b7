import { memberKind, type Member } from '../../practice/member.ts';
import type { Writing } from '../writing.ts';

/** The member of a group something new shall tell of. */
export async function openMember(writing: Writing, group: string, id: string): Promise<Member> {
  const member = await writing.read(memberKind, id);
  if (member?.parent !== group) writing.refuse({ kind: 'notFound', table: 'member', id });
  return member;
}
