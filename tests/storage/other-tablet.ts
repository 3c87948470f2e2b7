import { merge, writeFields, type Item } from '../../src/practice/item.ts';
import { flatten, type Changes } from '../../src/practice/kind.ts';
import type { NamedKind } from '../../src/storage/notebook-reader.ts';
import { openRow, sealRow } from '../../src/storage/sealed-row.ts';
import type { Clock } from '../../src/base/clock.ts';
import type { Notebook } from '../../src/storage/notebook.ts';

/** A second replica of an item: it knows what it had taken over, writes for itself, and hands over when they meet. */
export interface OtherTablet<K extends NamedKind> {
  /** Writes as somebody does who sees what this replica shows. */
  write(changes: Changes<K>): void;
  /** What it wrote arrives here, as it would by syncing: merged, and sealed anew. */
  meet(): Promise<void>;
}

let tablets = 0;

/** Takes an item over as it stands now. Its clock runs `ahead` of the one at hand: that decides only what is shown first. */
export async function otherTablet<K extends NamedKind>(
  { notebook, clock }: { readonly notebook: Notebook; readonly clock: Clock },
  kind: K,
  id: string,
  ahead = -60_000,
): Promise<OtherTablet<K>> {
  const rows = notebook.database.rowsOf(kind.name);
  const here = async (): Promise<{ readonly item: Item; readonly space: string }> => {
    const row = await rows.get(id);
    if (!row) throw new Error('nothing to take over');
    const opened = openRow(kind, row, await notebook.keyring.of(row.space));
    if (!opened.ok) throw new Error(opened.problem.kind);
    return { item: opened.value, space: row.space };
  };
  const device = `other-tablet-${(tablets += 1)}`;
  let { item } = await here();
  let n = 0;
  return {
    write(changes) {
      n += 1;
      const write = { dot: [device, n] as const, at: [clock.now() + ahead, n] as const, by: 'other' };
      item = writeFields(item, flatten(kind, changes), write);
    },
    async meet() {
      const { item: mine, space } = await here();
      const keys = await notebook.keyring.of(space);
      if (!keys) throw new Error('a space without keys');
      await rows.put(sealRow(id, space, merge(mine, item), keys, notebook.random));
    },
  };
}
