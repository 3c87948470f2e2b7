/** What dropping does to the rows of parcels and chunks. [SV9 PR11] */
import { keptLeaf } from './kept-leaf.ts';
import type { DroppedParcel } from './relay-store.ts';
import type { SqlTransaction } from './sql-database.ts';
import { bar } from './sql-parcels.ts';
import { droppedBy } from './taken-page.ts';

/** Answers how many bytes became free. */
export async function dropParcel(sql: SqlTransaction, space: string, parcel: DroppedParcel): Promise<number> {
  const { item, device, counter, leaf = '' } = parcel;
  const place = [space, item, device];
  const [stored] = await sql.all<{ counter: number; leaf: string | null; size: number }>(
    'select counter, leaf, length(bytes) as size from parcels where space = $1 and item = $2 and device = $3',
    place,
  );
  const [before] = await sql.all<{ counter: number }>(
    'select counter from dropped where space = $1 and item = $2 and device = $3',
    place,
  );
  const here = stored && { counter: stored.counter, leaf: stored.leaf ?? (await leafOfFormer(sql, place)) };
  const { goes, ahead } = droppedBy(parcel, here, before?.counter ?? 0);
  if (ahead) {
    await sql.run(
      'insert into dropped_ahead (space, item, device, counter, leaf) values ($1, $2, $3, $4, $5) on conflict do nothing',
      [space, item, device, counter, leaf],
    );
  }
  if (!goes) return 0;
  await bar(sql, space, item, device, counter);
  await sql.run('delete from parcels where space = $1 and item = $2 and device = $3', place);
  return stored?.size ?? 0;
}

/** Of a parcel that was taken before leaves were kept. */
export async function leafOfFormer(sql: SqlTransaction, place: readonly string[]): Promise<string> {
  const [row] = await sql.all<{ bytes: Uint8Array }>(
    'select bytes from parcels where space = $1 and item = $2 and device = $3',
    place,
  );
  return row ? keptLeaf(row.bytes) : '';
}

export async function dropChunk(sql: SqlTransaction, space: string, chunk: string) {
  const [gone] = await sql.all<{ size: number }>(
    'delete from chunks where space = $1 and chunk = $2 returning length(bytes) as size',
    [space, chunk],
  );
  await sql.run('insert into dropped_chunks (space, chunk) values ($1, $2) on conflict do nothing', [space, chunk]);
  return gone?.size ?? 0;
}
