import { digestOf } from '../../practice/group-digest.ts';
import { view, type View } from '../../practice/kind.ts';
import { memberKind } from '../../practice/member.ts';
import { sessionKind } from '../../practice/session.ts';
import { stepKind } from '../../practice/step.ts';
import { appliedAll, digestRows, readDigest, type DigestChange } from '../digest-writing.ts';
import { openLocal, sealLocal } from '../local-seal.ts';
import type { NamedKind } from '../notebook-reader.ts';
import { openRow } from '../sealed-row.ts';
import type { TablesAtHand } from './sync-tables.ts';
import type { Unlocked } from './unlocked.ts';

/** Brings the digests of groups up to rows that were taken in, which must lie there already. [ST11] */
export async function keepDigests(
  notebook: Unlocked,
  tables: TablesAtHand,
  changes: ReadonlyMap<string, readonly DigestChange[]>,
): Promise<void> {
  const { notebookKey, random } = notebook;
  for (const [group, ofGroup] of changes) {
    const before = readDigest(openLocal(notebookKey, 'digests', await tables.local('digests', group)));
    const after = before ? appliedAll(before, ofGroup) : await toldAnew(notebook, tables, group);
    const rows = digestRows(group, after);
    await tables.putLocals(
      'digests',
      rows.map(([id, value]) => sealLocal(notebookKey, 'digests', id, value, random)),
    );
  }
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
