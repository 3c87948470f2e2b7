/** Rows of parcels, of what was dropped of them, and of heads. [SV6 SV9] */
import type { PushedParcel, StoredHead } from './relay-store.ts';
import { placesOf, type ManyRows, type SqlTransaction } from './sql-database.ts';
import type { SpaceRow } from './sql-spaces.ts';
import { aheadKey, parcelKey, type FallenParcel, type KnownParcel } from './taken-page.ts';

export const PARCELS: ManyRows = {
  into: 'parcels',
  columns: [
    ['space', 'text'],
    ['item', 'text'],
    ['device', 'text'],
    ['counter', 'bigint'],
    ['epoch', 'bigint'],
    ['seq', 'bigint'],
    ['bytes', 'bytea'],
    ['leaf', 'text'],
  ],
  conflict: `on conflict (space, item, device) do update set counter = excluded.counter, epoch = excluded.epoch,
    seq = excluded.seq, bytes = excluded.bytes, leaf = excluded.leaf`,
};

/** What lies here of the items of a page, and what of them was dropped. */
export async function knownParcels(sql: SqlTransaction, space: string, parcels: readonly PushedParcel[]) {
  const known = new Map<string, KnownParcel>();
  const dropped = new Map<string, { upTo: number; readonly ahead: Set<string> }>();
  const items = [...new Set(parcels.map(({ item }) => item))];
  const asked = placesOf(items.length, 2);
  if (items.length === 0) return { known, dropped };
  const wanted = new Set(parcels.map(parcelKey));
  const rows = await sql.all<{ item: string; device: string; counter: number; size: number }>(
    `select item, device, counter, length(bytes) as size from parcels where space = $1 and item in (${asked})`,
    [space, ...items],
  );
  for (const row of rows) {
    if (wanted.has(parcelKey(row))) known.set(parcelKey(row), { counter: row.counter, size: row.size });
  }
  const gone = await sql.all<FallenParcel & { readonly leaf: string }>(
    `select item, device, counter, '' as leaf from dropped where space = $1 and item in (${asked})
     union all select item, device, counter, leaf from dropped_ahead where space = $1 and item in (${asked})`,
    [space, ...items],
  );
  for (const row of gone) {
    const barred = dropped.get(parcelKey(row)) ?? { upTo: 0, ahead: new Set<string>() };
    if (row.leaf === '') barred.upTo = row.counter;
    else barred.ahead.add(aheadKey(row));
    dropped.set(parcelKey(row), barred);
  }
  return { known, dropped };
}

/** One that was named before it came, and what is older than it. */
export async function letFall(
  sql: SqlTransaction,
  space: string,
  { item, device, counter }: FallenParcel,
): Promise<void> {
  const place = [space, item, device, counter];
  await sql.run('delete from parcels where space = $1 and item = $2 and device = $3 and counter <= $4', place);
  await bar(sql, space, item, device, counter);
  await sql.run('delete from dropped_ahead where space = $1 and item = $2 and device = $3 and counter <= $4', place);
}

export async function bar(
  sql: SqlTransaction,
  space: string,
  item: string,
  device: string,
  upTo: number,
): Promise<void> {
  await sql.run(
    `insert into dropped (space, item, device, counter) values ($1, $2, $3, $4)
     on conflict (space, item, device) do update set counter = excluded.counter where dropped.counter < excluded.counter`,
    [space, item, device, upTo],
  );
}

/** Answers how many heads were put into the space by then; an older one than is there is passed over. */
export async function headPut(
  sql: SqlTransaction,
  { space, heads }: SpaceRow,
  { device, counter, head, signature, heardAt }: StoredHead,
): Promise<number> {
  const put = await sql.run(
    `insert into heads (space, device, counter, head, signature, heard_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (space, device) do update set counter = excluded.counter, head = excluded.head,
       signature = excluded.signature, heard_at = excluded.heard_at
     where heads.counter <= excluded.counter`,
    [space, device, counter, head, signature, heardAt],
  );
  if (put === 0) return heads;
  await sql.run('update spaces set heads = heads + 1 where space = $1', [space]);
  return heads + 1;
}
