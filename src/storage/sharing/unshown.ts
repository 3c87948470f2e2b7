/**
 * Own parcels that the relay acknowledged and has not shown yet. It may have said so without keeping them; what a pull to the end does not
 * show is sent again. A row for each acknowledged page, until all of it was seen. [SH10]
 */
import type { LocalRow } from '../database.ts';
import { openLocal, sealLocal } from '../local-seal.ts';
import type { TablesAtHand } from './sync-tables.ts';
import type { Unlocked } from './unlocked.ts';

interface Unshown {
  readonly device: string;
  readonly parcels: readonly (readonly [item: string, counter: number])[];
}

export interface NamedParcel {
  readonly item: string;
  readonly device: string;
  readonly counter: number;
}

export async function putUnshown(
  { notebookKey, random, identity }: Unlocked,
  tables: TablesAtHand,
  space: string,
  sent: readonly { readonly item: string; readonly counter: number }[],
): Promise<void> {
  const first = Math.min(...sent.map(({ counter }) => counter));
  // Of one device the same number is never that of two pages that are under way.
  const id = `${beginning(space)}${identity.device}/${String(first).padStart(16, '0')}`;
  const value = { device: identity.device, parcels: sent.map(({ item, counter }) => [item, counter]) };
  await tables.putLocals('seen', [sealLocal(notebookKey, 'seen', id, value, random)]);
}

/**
 * The relay showed these, or let go of them; answers whether others are left. What counts further than `told` is looked for once more: before a head
 * that speaks of it is there, the relay may turn out to be another one than showed it.
 */
export async function takeShown(
  { notebookKey, random, identity }: Unlocked,
  tables: TablesAtHand,
  space: string,
  shown: readonly NamedParcel[],
  told: number,
): Promise<boolean> {
  const ids = await tables.localIds('seen', beginning(space));
  if (ids.length === 0) return false;
  const highest = new Map<string, number>();
  for (const { device, item, counter } of shown) {
    const name = `${device}/${item}`;
    highest.set(name, Math.max(counter, highest.get(name) ?? 0));
  }
  // Of a page with nothing of the device that waits none is opened: after a long time alone that is every page but the last.
  const devices = [...new Set(shown.map(({ device }) => device))].filter((device) =>
    ids.some((id) => id.startsWith(`${beginning(space)}${device}/`)),
  );
  const rows: LocalRow[] = [];
  for (const device of devices) rows.push(...(await tables.locals('seen', `${beginning(space)}${device}/`)));
  let left = rows.length < ids.length;
  for (const row of rows) {
    const { device, parcels } = read(notebookKey, row);
    const isLeft = (item: string, counter: number) =>
      (highest.get(`${device}/${item}`) ?? 0) < counter || (device === identity.device && counter > told);
    const others = parcels.filter(([item, counter]) => isLeft(item, counter));
    if (others.length > 0) left = true;
    if (others.length === 0) await tables.deleteLocals('seen', [row.id]);
    else if (others.length < parcels.length)
      await tables.putLocals('seen', [sealLocal(notebookKey, 'seen', row.id, { device, parcels: others }, random)]);
  }
  return left;
}

/** Items of all that is left; from here on nothing is looked for any more. */
export async function takeUnshown(
  { notebookKey }: Unlocked,
  tables: TablesAtHand,
  space: string,
): Promise<ReadonlySet<string>> {
  const rows = await tables.locals('seen', beginning(space));
  await tables.deleteLocals(
    'seen',
    rows.map(({ id }) => id),
  );
  return new Set(rows.flatMap((row) => read(notebookKey, row).parcels.map(([item]) => item)));
}

function beginning(space: string): string {
  return `${space}/unshown/`;
}

function read(key: Uint8Array, row: Parameters<typeof openLocal>[2]): Unshown {
  return (openLocal(key, 'seen', row) ?? { device: '', parcels: [] }) as unknown as Unshown;
}
