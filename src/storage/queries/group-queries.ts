import { groupKind, type Group } from '../../practice/group.ts';
import { memberKind, type Member } from '../../practice/member.ts';
import { ofTheGroup, stepKind, type Step } from '../../practice/step.ts';
import type { GroupDigest } from '../../practice/group-digest.ts';
import type { ListedGroup } from '../../practice/group-glance.ts';
import { groupDigest } from '../digest-writing.ts';
import { listedGroups } from '../group-list.ts';
import type { Notebook } from '../notebook.ts';

export interface GroupWithDigest {
  readonly group: Group;
  readonly digest: GroupDigest;
}

export function groupQueries(notebook: Notebook) {
  return {
    /** All groups as a list shows them; no row is opened for it, and no digest. */
    all: (): Promise<readonly ListedGroup[]> => listedGroups(notebook),
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
