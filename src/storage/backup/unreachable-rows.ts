import { KIND_NAMES } from '../kinds.ts';
import type { Notebook } from '../notebook.ts';

/**
 * How many rows belong to something that is not there, such as notes of a session that lay in a damaged place. They
 * are kept: should a merge bring what they belong to, they are there again.
 */
export async function unreachableRows({ database, identity }: Notebook): Promise<number> {
  let unreachable = 0;
  for (const kind of KIND_NAMES) {
    const table = database.rowsOf(kind);
    const parents = (await table.orderBy('parent').uniqueKeys()) as string[];
    const there = new Set([identity.agencySpace]);
    for (const other of KIND_NAMES) {
      for (const id of await database.rowsOf(other).where('id').anyOf(parents).primaryKeys()) there.add(id);
    }
    const gone = parents.filter((parent) => !there.has(parent));
    if (gone.length > 0) unreachable += await table.where('parent').anyOf(gone).count();
  }
  return unreachable;
}
