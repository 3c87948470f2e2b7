import type { Stamp } from '../practice/item.ts';
import { KIND_TABLES, type KindName } from './database.ts';
import type { NotebookReader } from './notebook-reader.ts';
import { unsealRow } from './sealed-row.ts';
import { FRESH_COUNTER, type Counter } from './write-counter.ts';

/** More than one device writes in a space in ten years: it steps over what rows that are broken or gone had counted. */
const STEP_OVER = 1_000_000;

/**
 * The counter of a space whose own row is missing or broken, told from the items. Beginning anew would give dots a
 * second time, and merging would then take new words for old ones it has already seen replaced. [ST5]
 */
export async function lostCounter(reader: NotebookReader, space: string): Promise<Counter> {
  const { device } = reader.identity;
  const keys = await reader.keyring.of(space);
  let n = 0;
  let at: Stamp = FRESH_COUNTER.at;
  let rows = 0;
  for (const kind of Object.keys(KIND_TABLES) as KindName[]) {
    for (const row of await reader.database.rowsOf(kind).where('space').equals(space).toArray()) {
      rows += 1;
      const item = unsealRow(row, keys);
      if (!item) continue;
      n = Math.max(n, item.vector[device] ?? 0);
      for (const version of Object.values(item.fields).flat()) if (later(version.at, at)) at = version.at;
    }
  }
  return rows === 0 ? FRESH_COUNTER : { n: n + STEP_OVER, at };
}

function later(a: Stamp, b: Stamp): boolean {
  return a[0] > b[0] || (a[0] === b[0] && a[1] > b[1]);
}
