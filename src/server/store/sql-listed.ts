import type { Listed } from './relay-store.ts';
import { LISTED_MOST, listedWithin } from './room.ts';
import type { SqlTransaction } from './sql-database.ts';

/** Sizes first, as of parcels: nothing is read that is not told. */
export async function listedOf<T extends object>(
  sql: SqlTransaction,
  table: 'chain_entries' | 'drops',
  body: 'body' | 'body as "drop"',
  { space, after, bytes }: { readonly space: string; readonly after: number; readonly bytes: number },
): Promise<Listed<T>> {
  const ahead = await sql.all<{ readonly size: number }>(
    `select length(body) + length(signature) as size from ${table} where space = $1 and idx >= $2 order by idx limit $3`,
    [space, after, LISTED_MOST + 1],
  );
  const fits = listedWithin(
    ahead.map(({ size }) => size),
    bytes,
  );
  const listed = await sql.all<T>(
    `select ${body}, signature from ${table} where space = $1 and idx >= $2 and idx < $3 order by idx`,
    [space, after, after + fits],
  );
  return { listed, more: fits < ahead.length };
}
