import 'fake-indexeddb/auto';
import { NotebookDatabase } from '../../../src/storage/database.ts';
import { dexieTables } from '../../../src/storage/sharing/dexie-tables.ts';
import { syncTablesSuite } from '../../suites/sync-tables-suite.ts';
import { MemoryTables } from './memory-tables.ts';

let count = 0;

syncTablesSuite('memory', async () => ({ tables: new MemoryTables(), close: async () => undefined }));

syncTablesSuite('a database that is imitated', async () => {
  const database = new NotebookDatabase(`suite-${(count += 1)}`);
  await database.open();
  return { tables: dexieTables(database), close: () => database.delete() };
});
