/** Numbers by which the rows of this device go out. [SY4] */
import { KIND_NAMES } from '../kinds.ts';
import type { Counter } from '../write-counter.ts';
import type { TablesAtHand } from './sync-tables.ts';
import { counterKept, putCounter, type Unlocked } from './unlocked.ts';

/** Hands out the next numbers of a space within one transaction, which keeps the counter at its end. */
export class Counting {
  constructor(public counter: Counter) {}

  next(): number {
    this.counter = { ...this.counter, n: this.counter.n + 1 };
    return this.counter.n;
  }
}

/** Rows of an older release, and those out of a backup, have no number yet. Once in the life of a space. [SY4] */
export async function numberRows(tables: TablesAtHand, space: string, counting: Counting): Promise<void> {
  for (const kind of KIND_NAMES) {
    const rows = (await tables.rowsIn(kind, space))
      .filter(({ dirty, n }) => dirty === 1 && n === undefined)
      .map((row) => ({ ...row, n: counting.next() }));
    if (rows.length > 0) await tables.putRows(kind, rows);
  }
}

/** The same with the counter read and kept. */
export async function numberAll(notebook: Unlocked, tables: TablesAtHand, space: string): Promise<void> {
  const counting = new Counting(await counterKept(notebook, tables, space));
  await numberRows(tables, space, counting);
  await putCounter(notebook, tables, space, counting.counter);
}
