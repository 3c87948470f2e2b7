/** Parcels put aside as they came, until this tablet can open them: one for each item and device, and one more out of files. [SY8] */
import { fromBase64Url, toBase64Url } from '../../base/bytes.ts';
import { openLocal, sealLocal } from '../local-seal.ts';
import type { ForeignParcel } from './opened-parcel.ts';
import type { TablesAtHand } from './sync-tables.ts';
import type { Unlocked } from './unlocked.ts';

type Named = Pick<ForeignParcel, 'item' | 'device' | 'handed'>;

/** What a file brought waits beside what the relay gave of the same item: either may be the newer one. */
export function waitingId(space: string, { item, device, handed }: Named): string {
  return `${space}/${item}/${device}${handed === undefined ? '' : '/handed'}`;
}

export async function putWaiting(
  { notebookKey, random }: Unlocked,
  tables: TablesAtHand,
  space: string,
  parcels: readonly ForeignParcel[],
): Promise<void> {
  const rows = parcels.map((parcel) => {
    const value = { ...parcel, sealed: toBase64Url(parcel.sealed), leaf: toBase64Url(parcel.leaf) };
    return sealLocal(notebookKey, 'waiting', waitingId(space, parcel), value, random);
  });
  await tables.putLocals('waiting', rows);
}

export async function waitingParcels(
  { notebookKey }: Unlocked,
  tables: TablesAtHand,
  space: string,
): Promise<readonly ForeignParcel[]> {
  return (await tables.locals('waiting', `${space}/`)).flatMap((row) => {
    const read = openLocal(notebookKey, 'waiting', row);
    if (!read) return [];
    const parcel = read as unknown as ForeignParcel & { readonly sealed: string; readonly leaf: string };
    return [{ ...parcel, sealed: fromBase64Url(parcel.sealed), leaf: fromBase64Url(parcel.leaf) }];
  });
}

/** Of the parcels those that tell more than what waits under their name already. */
export async function newToWait(
  { notebookKey }: Unlocked,
  tables: TablesAtHand,
  space: string,
  parcels: Iterable<ForeignParcel>,
): Promise<readonly ForeignParcel[]> {
  const fresh: ForeignParcel[] = [];
  for (const parcel of parcels) {
    const row = await tables.local('waiting', waitingId(space, parcel));
    const before = openLocal(notebookKey, 'waiting', row) as unknown as ForeignParcel | undefined;
    if (!before || before.counter < parcel.counter) fresh.push(parcel);
  }
  return fresh;
}
