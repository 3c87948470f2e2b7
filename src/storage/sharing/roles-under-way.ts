/**
 * Devices whose role a waiting entry changes: no relay holds it yet. When it goes it names all that was seen by then, so what lies on the relay already was
 * written by the former right; refused here, it would be taken by all but whoever changed the role. [sync SY7 PR7]
 */
import { readChainEntry } from '../../protocol/chain-entry.ts';
import { readChain, type StoredChain } from './stored-chain.ts';
import type { TablesAtHand } from './sync-tables.ts';
import type { Unlocked } from './unlocked.ts';

export async function rolesUnderWay(
  notebook: Unlocked,
  tables: TablesAtHand,
  space: string,
): Promise<ReadonlySet<string>> {
  return underWayIn((await readChain(notebook, tables, space)).stored);
}

export function underWayIn({ entries, onRelay }: Pick<StoredChain, 'entries' | 'onRelay'>): ReadonlySet<string> {
  const devices = entries.slice(onRelay).flatMap((entry) => {
    const body = readChainEntry(entry);
    return body?.op === 'role' ? [body.device] : [];
  });
  return new Set(devices);
}
