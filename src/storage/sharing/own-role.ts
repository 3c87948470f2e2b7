import type { SpaceRole } from '../../protocol/chain-entry.ts';
import type { TablesAtHand } from './sync-tables.ts';
import { readLocal, type Unlocked } from './unlocked.ts';

/** By which this device writes, as far as it has heard: as commands do. */
export async function ownRole(
  notebook: Pick<Unlocked, 'notebookKey'>,
  tables: TablesAtHand,
  space: string,
): Promise<SpaceRole> {
  return ((await readLocal(notebook, tables, 'roles', space)) as SpaceRole | undefined) ?? 'facilitator';
}
