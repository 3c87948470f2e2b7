import { placesOf, type SqlTransaction } from './sql-database.ts';

/** Of these chunks those that are here or were dropped. */
export async function chunksHere(
  sql: SqlTransaction,
  space: string,
  chunks: readonly string[],
): Promise<ReadonlySet<string>> {
  if (chunks.length === 0) return new Set();
  const asked = placesOf(chunks.length, 2);
  const rows = await sql.all<{ chunk: string }>(
    `select chunk from chunks where space = $1 and chunk in (${asked})
     union select chunk from dropped_chunks where space = $1 and chunk in (${asked})`,
    [space, ...chunks],
  );
  return new Set(rows.map(({ chunk }) => chunk));
}
