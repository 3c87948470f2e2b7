/** All of a space, for a file. [HO2] */
import { epochOf } from '../../crypto/seal.ts';
import type { ChainEntry } from '../../protocol/chain-entry.ts';
import { LIMITS } from '../../protocol/limits.ts';
import { roleOfWrite } from '../../protocol/membership.ts';
import type { ParcelContent } from '../../protocol/parcel.ts';
import { KIND_NAMES } from '../kinds.ts';
import { unsealRow } from '../sealed-row.ts';
import type { Chains } from './chains.ts';
import { mayWrite } from './comment-kinds.ts';
import { fewAtATime } from './few-at-a-time.ts';
import { Counting, numberRows } from './numbering.ts';
import { readChain } from './stored-chain.ts';
import { putState, readState } from './sync-state.ts';
import { counterKept, keysOnDisk, putCounter } from './unlocked.ts';

export interface Everything {
  readonly entries: readonly ChainEntry[];
  readonly onRelay: number;
  readonly parcels: readonly ParcelContent[];
  readonly left: number;
}

/**
 * All of a space as this device would send it, as of one moment, under its chain then. Rows that came from others get the next number, one
 * for all of them, which is used up by that: under it nothing else is ever signed. `left`: rows that go into no parcel. [HO2]
 */
export async function everythingOf(chains: Chains, space: string): Promise<Everything | undefined> {
  const standing = await chains.space(space);
  const own = chains.ownIn(standing);
  if (!own || !standing?.membership) return undefined;
  const { notebook, ledgers } = chains;
  const { membership, chainOnRelay: onRelay } = standing;
  try {
    return await notebook.tracked(() =>
      notebook.tables.write(async (tables) => {
        const { entries } = (await readChain(notebook, tables, space)).stored;
        const keys = await keysOnDisk(notebook, tables, space);
        const state = await readState(notebook, tables, space);
        const before = await counterKept(notebook, tables, space);
        const counting = new Counting(before);
        if (!state.numbered) {
          await numberRows(tables, space, counting);
          await putState(notebook, tables, space, { ...state, numbered: true });
        }
        const found = await fewAtATime(KIND_NAMES, async (kind) =>
          (await tables.rowsIn(kind, space)).map((row) => ({ kind, row })),
        );
        const rows = found.flat();
        const others = rows.some(({ row }) => row.n === undefined) ? counting.next() : 0;
        if (counting.counter.n !== before.n) await putCounter(notebook, tables, space, counting.counter);
        const parcels: ParcelContent[] = [];
        let left = 0;
        for (const { kind, row } of rows) {
          const { id: item, sealed } = row;
          const counter = row.n ?? others;
          const epoch = epochOf(sealed);
          const role = roleOfWrite(membership, own.device, counter);
          const goes = role && mayWrite(role, kind) && sealed.length <= LIMITS.seal && unsealRow(row, keys);
          if (!goes || epoch === undefined) left += 1;
          else parcels.push({ space, item, device: own.device, counter, epoch, sealed });
        }
        return { entries, onRelay, parcels, left };
      }),
    );
  } catch (error) {
    ledgers.forget(space);
    throw error;
  }
}
