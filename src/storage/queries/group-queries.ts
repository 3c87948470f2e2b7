import { groupKind } from '../../practice/group.ts';
import { memberKind, type Member } from '../../practice/member.ts';
import { ofTheGroup, stepKind, type Step } from '../../practice/step.ts';
import { groupDigest, groupsWithDigests, type GroupWithDigest } from '../digest-writing.ts';
import type { Notebook } from '../notebook.ts';

export function groupQueries(notebook: Notebook) {
  return {
    /** All groups with their digests; no session or member row is opened for it. */
    all: (): Promise<readonly GroupWithDigest[]> => groupsWithDigests(notebook),
    async one(id: string): Promise<GroupWithDigest | undefined> {
      const group = await notebook.read(groupKind, id);
      return group && { group, digest: await groupDigest(notebook, id) };
    },
    members: (group: string): Promise<readonly Member[]> => notebook.children(memberKind, group),
    member: (id: string): Promise<Member | undefined> => notebook.read(memberKind, id),
    /** Those of the group itself; `beside` knows the others. */
    async steps(group: string): Promise<readonly Step[]> {
      return ofTheGroup(await notebook.children(stepKind, group));
    },
  };
}
