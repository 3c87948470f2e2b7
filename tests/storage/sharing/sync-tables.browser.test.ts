import { newId } from '../../../src/base/id.ts';
import { systemRandom } from '../../../src/base/random.ts';
import { NotebookDatabase } from '../../../src/storage/database.ts';
import { dexieTables } from '../../../src/storage/sharing/dexie-tables.ts';
import { syncTablesSuite } from '../../suites/sync-tables-suite.ts';

syncTablesSuite('the real IndexedDB of Chromium', async () => {
  const database = new NotebookDatabase(`suite-${newId(systemRandom)}`);
  await database.open();
  return { tables: dexieTables(database), close: () => database.delete() };
});
