/**
 * Epochs of which whoever began the next one had no key: a tablet put back from an old backup, and no other facilitator's to give it the key. What lies on the
 * relay under them opens for those only who were there, and never for that tablet nor for who comes in later; so those who hold it send it once more, under
 * the epoch that is. [protocol PR7]
 */
import { epochOf } from '../../crypto/seal.ts';
import { readChainEntry, type ChainEntry, type SpaceRole } from '../../protocol/chain-entry.ts';
import { mayWrite } from './comment-kinds.ts';
import { sendRowsAgain } from './passing-on.ts';
import type { SyncState } from './sync-state.ts';
import type { TablesAtHand } from './sync-tables.ts';
import type { Unlocked } from './unlocked.ts';

/** Of what was begun in the entries after the first `known`. */
export function epochsLacking(entries: readonly ChainEntry[], known: number): ReadonlySet<number> {
  const lacking = new Set<number>();
  /** The last epoch of which a device that came in the place of another one had the key. */
  const had = new Map<string, number>();
  for (const [at, entry] of entries.entries()) {
    const body = readChainEntry(entry);
    if (body?.op === 'renew') had.set(body.device, body.epoch);
    if ((body?.op !== 'rotate' && body?.op !== 'remove') || body.former !== undefined || at < known) continue;
    const last = had.get(body.by) ?? body.epoch;
    for (let epoch = last + 1; epoch < body.epoch; epoch += 1) lacking.add(epoch);
  }
  return lacking;
}

/** Rows under these epochs get the next numbers, under which they are unsent; they are sealed anew as they go. [sync SY9] */
export async function sendLackingAgain(
  notebook: Unlocked,
  tables: TablesAtHand,
  space: string,
  state: SyncState,
  role: SpaceRole,
  epochs: ReadonlySet<number>,
): Promise<void> {
  if (epochs.size === 0) return;
  await sendRowsAgain(notebook, tables, space, state, async (kind) =>
    mayWrite(role, kind)
      ? (await tables.rowsIn(kind, space)).filter(({ sealed }) => epochs.has(epochOf(sealed) ?? -1))
      : [],
  );
}
