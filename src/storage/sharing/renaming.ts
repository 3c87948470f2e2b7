/**
 * Another copy of this notebook wrote under the name of this device, or this one was put back to an older state: one dot may stand
 * for two writes. From here on this device writes under a new name, and what was not sent yet is written under it too. [SH8]
 */
import { newId } from '../../base/id.ts';
import { toBase64Url } from '../../base/bytes.ts';
import type { Json } from '../../base/json.ts';
import type { KindName, Row } from '../database.ts';
import type { SpaceKeys } from '../known-keys.ts';
import { KIND_NAMES } from '../kinds.ts';
import type { Identity } from '../notebook-reader.ts';
import { sealRow, unsealRow } from '../sealed-row.ts';
import { renamedWrites } from './item-states.ts';
import type { Ledgers } from './ledger.ts';
import { readState, type SyncState } from './sync-state.ts';
import type { TablesAtHand } from './sync-tables.ts';
import { counterOf, keysOnDisk, putCounter, putLocal, type Unlocked } from './unlocked.ts';
import { isUnsent } from './unsent-rows.ts';

export async function renamed(notebook: Unlocked, ledgers: Ledgers): Promise<void> {
  const { identity, random } = notebook;
  const { device, signingSeed, sealingSeed } = identity;
  const next: Identity = {
    ...identity,
    device: newId(random),
    signingSeed: toBase64Url(random.bytes(32)),
    sealingSeed: toBase64Url(random.bytes(32)),
    // The relay knows the first one, where two names follow upon each other.
    former: identity.former ?? { device, signingSeed, sealingSeed },
  };
  await notebook.tracked(() =>
    notebook.tables.write(async (tables) => {
      for (const space of await tables.localIds('keys', '')) {
        const keys = await keysOnDisk(notebook, tables, space);
        if (!keys) continue;
        const state = await readState(notebook, tables, space);
        const floor = (await ledgers.at(tables, space, state.ledger)).highest(device);
        // All that was acknowledged up to now was written before the two copies parted: pulling comes before sending. [SY3]
        for (const kind of KIND_NAMES)
          await renameRows(notebook, tables, { kind, space, keys, device, floor, state }, next);
        const counter = await counterOf(notebook, tables, space);
        await putCounter(notebook, tables, space, { ...counter, by: next.device });
      }
      await putLocal(notebook, tables, 'self', 'self', next as unknown as Json);
    }),
  );
  notebook.become(next);
}

async function renameRows(
  { random }: Unlocked,
  tables: TablesAtHand,
  from: { kind: KindName; space: string; keys: SpaceKeys; device: string; floor: number; state: SyncState },
  next: Identity,
): Promise<void> {
  const { kind, space, keys, device, floor, state } = from;
  const rows: Row[] = [];
  for (const row of await tables.rowsIn(kind, space)) {
    const item = isUnsent(row, state) ? unsealRow(row, keys) : undefined;
    const after = item && renamedWrites(item, device, floor, next.device);
    if (after && after !== item) rows.push(sealRow(row.id, space, after, keys, random, row.n));
  }
  if (rows.length > 0) await tables.putRows(kind, rows);
}
