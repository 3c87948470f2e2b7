import { createHash } from 'node:crypto';
import type Dexie from 'dexie';

/** Every row of every table, so that two looks can be compared: what was refused must have changed nothing. */
export async function everyRow(database: Dexie): Promise<string> {
  const tables = await database.transaction('r', database.tables, () =>
    Promise.all(database.tables.map(async (table) => [table.name, await table.toArray()])),
  );
  return JSON.stringify(tables, (_, value: unknown) =>
    value instanceof Uint8Array ? createHash('sha256').update(value).digest('base64') : value,
  );
}
