import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { SqliteDatabase } from './sqlite-database.ts';
import { SqlStore } from './sql-store.ts';

/**
 * The embedded store: one file in `folder`, which is made where it is missing, readable by its owner only. `fresh`: random ids for a new store.
 */
export async function openSqliteStore(folder: string, fresh: () => string): Promise<SqlStore> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const database = new SqliteDatabase(join(folder, 'relay.db'));
  try {
    return await SqlStore.open(database, fresh, { backup: (file) => database.copyTo(file) });
  } catch (error) {
    await database.close();
    throw error;
  }
}
