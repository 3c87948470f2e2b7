/** Before each file: files of one process share the module that stands in for IndexedDB, and must not meet what another one left in it. */
import { IDBFactory } from 'fake-indexeddb';
import Dexie from 'dexie';

/** From here on this is a tablet on which nothing lies. */
export function emptyIndexedDb(): void {
  const empty = new IDBFactory();
  globalThis.indexedDB = empty;
  Dexie.dependencies.indexedDB = empty;
}

emptyIndexedDb();
