/**
 * After an erasure a space is gone through once, before anything of it is sent. The relay keeps of each device the newest parcel of an item, with words
 * in it that others replaced long ago; where somebody is erased, no such parcel may stay. [SH15]
 */
import { epochOf } from '../../crypto/seal.ts';
import { hash } from '../../crypto/hash.ts';
import { presentDevice, type Membership } from '../../protocol/membership.ts';
import { parcelLeaf } from '../../protocol/parcel.ts';
import { sameBytes } from '../../protocol/hashing.ts';
import type { Row } from '../database.ts';
import { erasedIn, goingThroughIn, goneThroughIn } from '../erased-ids.ts';
import { KIND_NAMES } from '../kinds.ts';
import { noteFormer, type FormerParcel } from './drops.ts';
import { goingThrough } from './erasing-along.ts';
import type { LedgerEntry, Ledgers } from './ledger.ts';
import { readState } from './sync-state.ts';
import type { TablesAtHand } from './sync-tables.ts';
import { counterOf, putCounter, putLocal, readLocal, type Unlocked } from './unlocked.ts';
import { isUnsent } from './unsent-rows.ts';
import { takeUncounted } from './uncounted-parcels.ts';
import { waitingId } from './waiting-parcels.ts';

/** Whether a space is to be gone through; a facilitator does so once more where a device went since. */
export async function isToGoThrough(
  notebook: Unlocked,
  tables: TablesAtHand,
  space: string,
  membership: Membership | undefined,
): Promise<boolean> {
  if (await tables.local('drops', goingThroughIn(space))) return true;
  const gone = goneIn(membership);
  if (gone === 0 || !isFacilitator(notebook, membership)) return false;
  if ((await tables.localIds('drops', erasedIn(space))).length === 0) return false;
  return gone !== (await readLocal(notebook, tables, 'drops', goneThroughIn(space)));
}

/** In a transaction of the caller's. `eraseAlong`: erases whatever belongs to something erased. */
export async function goThrough(
  notebook: Unlocked,
  tables: TablesAtHand,
  ledgers: Ledgers,
  space: string,
  membership: Membership | undefined,
  eraseAlong: () => Promise<void>,
): Promise<void> {
  const due = await goingThrough(notebook, tables, space);
  if (due?.all) await eraseAlong();
  await sendPresent(notebook, tables, ledgers, space, membership);
  await tables.deleteLocals('drops', [goingThroughIn(space)]);
  await putLocal(notebook, tables, 'drops', goneThroughIn(space), goneIn(membership));
}

function goneIn(membership: Membership | undefined): number {
  return [...(membership?.devices.values() ?? [])].filter(({ gone }) => gone).length;
}

function isFacilitator({ identity }: Unlocked, membership: Membership | undefined): boolean {
  return membership !== undefined && presentDevice(membership, identity.device)?.role === 'facilitator';
}

/**
 * Sends again every row of which the own parcel on the relay says something else. A facilitator does so for parcels of devices that are gone as well, and
 * has the relay let go of these, and of those which count no more.
 */
async function sendPresent(
  notebook: Unlocked,
  tables: TablesAtHand,
  ledgers: Ledgers,
  space: string,
  membership: Membership | undefined,
): Promise<void> {
  const { device } = notebook.identity;
  const state = await readState(notebook, tables, space);
  const ledger = await ledgers.at(tables, space, state.ledger);
  const counter = await counterOf(notebook, tables, space);
  const asks = isFacilitator(notebook, membership);
  const waiting = new Set(asks ? await tables.localIds('waiting', `${space}/`) : []);
  const former: FormerParcel[] = [];
  const chunks: string[] = [];
  let { n } = counter;
  for (const kind of KIND_NAMES) {
    const again: Row[] = [];
    for (const row of await tables.rowsIn(kind, space)) {
      const own = ledger.of(device, row.id);
      const gone = asks
        ? ledger
            .ofItem(row.id)
            .filter((entry) => membership?.devices.get(entry.device)?.gone && !waiting.has(waitingId(space, entry)))
            .filter((entry) => !says(row, entry))
        : [];
      if (gone.length === 0 && (!own || says(row, { ...own, item: row.id, device }))) continue;
      const isGoing = isUnsent(row, state) && row.n !== undefined;
      const going = isGoing ? row : { ...row, dirty: 1 as const, n: (n += 1) };
      if (!isGoing) again.push(going);
      for (const entry of gone) former.push([row.id, going.n ?? 0, entry.device, entry.counter]);
    }
    if (again.length > 0) await tables.putRows(kind, again);
  }
  if (n !== counter.n) await putCounter(notebook, tables, space, { ...counter, n });
  const isGone = (one: string) => membership?.devices.get(one)?.gone !== undefined;
  for (const one of asks ? await takeUncounted(notebook, tables, space, isGone) : []) {
    former.push([one.item, 0, one.device, one.counter, one.leaf]);
    chunks.push(...one.chunks);
  }
  if (former.length > 0) await noteFormer(notebook, tables, space, former, chunks);
}

/** Whether a row is, to the byte, what lies on the relay. */
function says({ id, space, sealed }: Row, { device, counter, leaf }: LedgerEntry): boolean {
  const parcel = { space, item: id, device, counter, epoch: epochOf(sealed) ?? 0, sealed };
  return sameBytes(parcelLeaf(parcel, hash), leaf);
}
