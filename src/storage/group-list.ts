/** The list of all groups, as it is read and put in order. */
import { glanceOf, groupBrief, type ListedGroup } from '../practice/group-glance.ts';
import { groupKind } from '../practice/group.ts';
import { groupDigest, keptDigest } from './digest-writing.ts';
import { GROUP_LIST, groupListRow, readGroupList } from './group-list-row.ts';
import type { NotebookReader } from './notebook-reader.ts';

/** All groups as their list shows them; none of them is opened, but what the row does not tell. */
export async function listedGroups(notebook: NotebookReader): Promise<readonly ListedGroup[]> {
  const [row, groups] = await Promise.all([
    notebook.readLocal('digests', GROUP_LIST),
    notebook.database.rowsOf('group').toCollection().primaryKeys(),
  ]);
  const listed = readGroupList(row) ?? {};
  const found = await Promise.all(groups.map(async (id) => (id in listed ? listed[id] : await toldAnew(notebook, id))));
  return found.filter((one) => !!one);
}

/** Writes the row where it lacks a group, or has an older form. */
export async function keepGroupList(notebook: NotebookReader): Promise<void> {
  const { database } = notebook;
  const groups = await database.rowsOf('group').toCollection().primaryKeys();
  const listed = readGroupList(await notebook.readLocal('digests', GROUP_LIST));
  if (listed && groups.every((id) => id in listed)) return;
  const tables = ['group', 'session', 'member', 'step'] as const;
  await notebook.tracked(() =>
    database.transaction(
      'rw',
      [database.digests, database.keys, ...tables.map((one) => database.rowsOf(one))],
      async () => tellGroupList(notebook),
    ),
  );
}

/** Told anew from all groups, with the digests that are not there. Must run inside a transaction, or while nobody else writes. */
export async function tellGroupList(notebook: NotebookReader): Promise<void> {
  const after: Record<string, ListedGroup | null> = {};
  for (const group of await notebook.all(groupKind)) {
    after[group.id] = { group: groupBrief(group), glance: glanceOf(await keptDigest(notebook, group.id)) };
  }
  // What cannot be opened is asked for again each time, for whoever looks at the list is to be told of it. [ST12]
  const broken = new Set(notebook.problems().flatMap(({ table, id }) => (table === groupKind.name ? [id] : [])));
  for (const id of await notebook.database.rowsOf('group').toCollection().primaryKeys())
    if (!(id in after) && !broken.has(id)) after[id] = null;
  await notebook.putLocal('digests', GROUP_LIST, groupListRow(after));
}

async function toldAnew(notebook: NotebookReader, id: string): Promise<ListedGroup | undefined> {
  const group = await notebook.read(groupKind, id);
  return group && { group: groupBrief(group), glance: glanceOf(await groupDigest(notebook, id)) };
}
