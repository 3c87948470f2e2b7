import type { Group } from '../../practice/group.ts';
import { groupKind } from '../../practice/group.ts';
import type { GroupDigest } from '../../practice/group-digest.ts';
import { memberKind, type Member } from '../../practice/member.ts';
import { stepKind, type Step } from '../../practice/step.ts';
import { groupDigest, groupDigests } from '../digest-writing.ts';
import type { Notebook } from '../notebook.ts';

export interface GroupWithDigest {
  readonly group: Group;
  readonly digest: GroupDigest;
}

export function groupQueries(notebook: Notebook) {
  return {
    /** All groups with their digests; no session or member row is opened for it. */
    async all(): Promise<readonly GroupWithDigest[]> {
      const groups = await notebook.all(groupKind);
      const digests = await groupDigests(
        notebook,
        groups.map(({ id }) => id),
      );
      return groups.flatMap((group, index) => {
        const digest = digests[index];
        return digest ? [{ group, digest }] : [];
      });
    },
    async one(id: string): Promise<GroupWithDigest | undefined> {
      const group = await notebook.read(groupKind, id);
      return group && { group, digest: await groupDigest(notebook, id) };
    },
    members: (group: string): Promise<readonly Member[]> => notebook.children(memberKind, group),
    member: (id: string): Promise<Member | undefined> => notebook.read(memberKind, id),
    steps: (group: string): Promise<readonly Step[]> => notebook.children(stepKind, group),
  };
}
