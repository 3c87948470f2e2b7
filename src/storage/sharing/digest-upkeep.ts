import type { Json } from '../../base/json.ts';
import { digestOf, type GroupDigest } from '../../practice/group-digest.ts';
import type { Group } from '../../practice/group.ts';
import { view, type View } from '../../practice/kind.ts';
import { memberKind } from '../../practice/member.ts';
import { sessionKind } from '../../practice/session.ts';
import { stepKind } from '../../practice/step.ts';
import { appliedAll, readDigest, type DigestChange } from '../digest-writing.ts';
import { GROUP_LIST, groupListAfter } from '../group-list-row.ts';
import { openLocal, sealLocal } from '../local-seal.ts';
import type { NamedKind } from '../notebook-reader.ts';
import { openRow } from '../sealed-row.ts';
import type { TablesAtHand } from './sync-tables.ts';
import type { Unlocked } from './unlocked.ts';

/** Brings the digests of groups, and the list of all, up to rows that were taken in, which must lie there already. [ST11] */
export async function keepDigests(
  notebook: Unlocked,
  tables: TablesAtHand,
  changes: ReadonlyMap<string, readonly DigestChange[]>,
  groups: ReadonlyMap<string, Group | undefined>,
): Promise<void> {
  if (changes.size + groups.size === 0) return;
  const { notebookKey, random } = notebook;
  const read = async (id: string) => openLocal(notebookKey, 'digests', await tables.local('digests', id));
  const put = (id: string, value: Json) =>
    tables.putLocals('digests', [sealLocal(notebookKey, 'digests', id, value, random)]);
  const digests = new Map<string, GroupDigest>();
  for (const [group, ofGroup] of changes) {
    const before = readDigest(await read(group));
    const after = before ? appliedAll(before, ofGroup) : await toldAnew(notebook, tables, group);
    await put(group, after as unknown as Json);
    digests.set(group, after);
  }
  const digestOf = async (group: string) => readDigest(await read(group)) ?? (await toldAnew(notebook, tables, group));
  const after = await groupListAfter(await read(GROUP_LIST), { digests, groups }, digestOf);
  if (after) await put(GROUP_LIST, after);
}

async function toldAnew(notebook: Unlocked, tables: TablesAtHand, group: string) {
  return digestOf(
    await children(notebook, tables, sessionKind, group),
    await children(notebook, tables, memberKind, group),
    await children(notebook, tables, stepKind, group),
  );
}

async function children<K extends NamedKind>(
  { keyring }: Unlocked,
  tables: TablesAtHand,
  kind: K,
  group: string,
): Promise<View<K>[]> {
  return (await tables.rowsUnder(kind.name, group)).flatMap((row) => {
    const opened = openRow(kind, row, keyring.known(row.space));
    const shown = opened.ok ? view(kind, row.id, row.space, opened.value) : undefined;
    return shown ? [shown] : [];
  });
}
