import type { Stamp } from '../practice/item.ts';
import type { Row } from './database.ts';
import type { SpaceKeys } from './known-keys.ts';
import { unsealRow } from './sealed-row.ts';
import { FRESH_COUNTER, type Counter } from './write-counter.ts';

/** More than one device writes in a space in ten years: it steps over what rows that are broken or gone had counted. */
const STEP_OVER = 1_000_000;

/**
 * The counter of a space whose own row is missing or broken, told from all rows of the space. Beginning anew would give dots a
 * second time, and merging would then take new words for old ones it has already seen replaced. [ST5]
 */
export function lostCounter(device: string, keys: SpaceKeys | undefined, rows: readonly Row[]): Counter {
  let n = 0;
  let at: Stamp = FRESH_COUNTER.at;
  for (const row of rows) {
    n = Math.max(n, row.n ?? 0);
    const item = unsealRow(row, keys);
    if (!item) continue;
    n = Math.max(n, item.vector[device] ?? 0);
    for (const version of Object.values(item.fields).flat()) if (isLater(version.at, at)) at = version.at;
  }
  return rows.length === 0 ? FRESH_COUNTER : { n: n + STEP_OVER, at };
}

export function isLater(a: Stamp, b: Stamp): boolean {
  return a[0] > b[0] || (a[0] === b[0] && a[1] > b[1]);
}
