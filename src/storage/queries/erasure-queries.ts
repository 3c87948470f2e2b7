import { agencyKind } from '../../practice/agency.ts';
import { erasureKind, erasuresInTime, type ErasedSort, type Erasure } from '../../practice/erasure.ts';
import { groupKind } from '../../practice/group.ts';
import { memberKind } from '../../practice/member.ts';
import { shownName } from '../../practice/member-order.ts';
import { dueItems, type DueItem, type RetentionPeriods } from '../../practice/retention.ts';
import { presentDevices } from '../../protocol/membership.ts';
import type { KindName } from '../database.ts';
import { KIND_NAMES } from '../kinds.ts';
import { membershipOf, openChain } from '../sharing/stored-chain.ts';
import { memberErasure } from '../member-erasure.ts';
import type { Notebook } from '../notebook.ts';

export interface TrashedItem {
  readonly what: ErasedSort;
  readonly id: string;
  readonly name: string;
  /** Of the member's group; '' for a group, and where the group is gone. */
  readonly groupName: string;
  readonly trashedAt: number;
}

/** What erasing would do: how much goes, by kind, and what stays where. */
export interface ErasurePreview {
  readonly gone: Readonly<Partial<Record<KindName, number>>>;
  /** Parts that stay without the member, and how many of them had the name in their words. */
  readonly changed: number;
  readonly named: number;
  readonly signedNaming: number;
  readonly unread: number;
  /** Whether other tablets have the group, too. */
  readonly shared: boolean;
}

export function erasureQueries(notebook: Notebook) {
  async function isShared(space: string): Promise<boolean> {
    const { entries } = openChain(notebook, await notebook.database.chains.get(space));
    const membership = membershipOf(space, entries);
    return membership !== undefined && presentDevices(membership).length > 1;
  }

  const queries = {
    /** The latest first. Members of a group that lies there too go with it, and are not told by themselves. */
    async trash(): Promise<readonly TrashedItem[]> {
      const [groups, members, living] = await Promise.all([
        notebook.inTrash(groupKind),
        notebook.inTrash(memberKind),
        notebook.all(groupKind),
      ]);
      const trashedGroups = new Set(groups.map(({ id }) => id));
      const names = new Map(living.map(({ id, name }) => [id, name]));
      return [
        ...groups.map(({ id, name, trashedAt }) => ({
          what: 'group' as const,
          id,
          name,
          groupName: '',
          trashedAt: trashedAt ?? 0,
        })),
        ...members
          .filter(({ parent }) => !trashedGroups.has(parent))
          .map((member) => ({
            what: 'member' as const,
            id: member.id,
            name: shownName(member),
            groupName: names.get(member.parent) ?? '',
            trashedAt: member.trashedAt ?? 0,
          })),
      ].sort((a, b) => b.trashedAt - a.trashedAt || (a.id < b.id ? -1 : 1));
    },
    async periods(): Promise<RetentionPeriods> {
      const id = await notebook.derivedId(notebook.identity.agencySpace, 'agency');
      const agency = await notebook.read(agencyKind, id);
      return { keepGroups: agency?.keepGroups ?? null, keepMembers: agency?.keepMembers ?? null };
    },
    /** What is due by the agency's periods. */
    async due(today: string): Promise<readonly DueItem[]> {
      const periods = await queries.periods();
      if (periods.keepGroups === null && periods.keepMembers === null) return [];
      const [groups, members] = await Promise.all([notebook.all(groupKind), notebook.all(memberKind)]);
      return dueItems(groups, members, periods, today);
    },
    async log(): Promise<readonly Erasure[]> {
      return erasuresInTime(await notebook.all(erasureKind));
    },
    /** Undefined where it is not there to be erased. */
    async preview(what: ErasedSort, id: string): Promise<ErasurePreview | undefined> {
      if (what === 'group') {
        const row = await notebook.database.rowsOf('group').get(id);
        if (!row) return undefined;
        const gone: Partial<Record<KindName, number>> = {};
        for (const kind of KIND_NAMES) {
          const count = await notebook.database.rowsOf(kind).where('space').equals(row.space).count();
          if (count > 0) gone[kind] = count;
        }
        return { gone, changed: 0, named: 0, signedNaming: 0, unread: 0, shared: await isShared(row.space) };
      }
      const found = await memberErasure(notebook, id);
      if (!found) return undefined;
      return {
        gone: Object.fromEntries([...found.gone].map(([kind, ids]) => [kind, ids.length])),
        changed: found.changed.length,
        named: found.changed.filter(({ fate }) => fate.named).length,
        signedNaming: found.signedNaming,
        unread: found.unread,
        shared: await isShared(found.member.space),
      };
    },
  };
  return queries;
}
