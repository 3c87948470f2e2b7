import Dexie, { type BulkError, type Table } from 'dexie';
import type { KindName, LocalRow, NotebookDatabase, Row } from '../database.ts';
import { ownBytes } from './own-bytes.ts';
import { RowIsThere, type SharedLocal, type SyncTables, type TablesAtHand } from './sync-tables.ts';

/** Higher than every character of an id. */
const LAST = '\uffff';

/** Within a transaction of the caller's, or for reads of a live query. */
export function tablesAtHand(database: NotebookDatabase): TablesAtHand {
  return {
    rows: (kind, ids) => database.rowsOf(kind).bulkGet([...ids]),
    rowsUnder: (kind, parent) => database.rowsOf(kind).where('parent').equals(parent).toArray(),
    rowsIn: (kind, space) => database.rowsOf(kind).where('space').equals(space).toArray(),
    unsent: (kind, space, after, most) => unsent(database, kind, space, after, most),
    putRows: (kind, rows) => database.rowsOf(kind).bulkPut(rows.map(alone)),
    addRows: (kind, rows) =>
      database
        .rowsOf(kind)
        .bulkAdd(rows.map(alone))
        .catch('BulkError', (error: BulkError) => {
          throw Object.values(error.failuresByPos).some(({ name }) => name === 'ConstraintError')
            ? new RowIsThere()
            : error;
        }),
    chunks: (ids) => database.chunks.bulkGet([...ids]),
    chunksThere: (ids) =>
      database.chunks
        .where('id')
        .anyOf([...ids])
        .primaryKeys(),
    chunksUnsent: (space) => database.chunks.where('[space+dirty]').equals([space, 1]).primaryKeys(),
    putChunks: (rows) => database.chunks.bulkPut(rows.map(alone)),
    deleteChunksUnder: (parents) =>
      database.chunks
        .where('parent')
        .anyOf([...parents])
        .delete(),
    local: (table, id) => local(database, table).get(id),
    locals: (table, beginning) =>
      local(database, table)
        .where('id')
        .between(beginning, beginning + LAST)
        .toArray(),
    localIds: (table, beginning) =>
      local(database, table)
        .where('id')
        .between(beginning, beginning + LAST)
        .primaryKeys(),
    putLocals: (table, rows) => local(database, table).bulkPut(rows),
    deleteLocals: (table, ids) => local(database, table).bulkDelete([...ids]),
  };
}

export function dexieTables(database: NotebookDatabase): SyncTables {
  const tables = tablesAtHand(database);
  // Async functions, or Dexie does not see that the body awaits, and loses its transaction in the middle of it.
  return {
    read: (body) => database.transaction('r', database.tables, async () => body(tables)),
    write: (body) => database.transaction('rw', database.tables, async () => body(tables)),
  };
}

function alone(row: Row): Row {
  return { ...row, sealed: ownBytes(row.sealed) };
}

function unsent(
  database: NotebookDatabase,
  kind: KindName,
  space: string,
  after: number,
  most: number,
): PromiseLike<Row[]> {
  return database
    .rowsOf(kind)
    .where('[space+dirty+n]')
    .between([space, 1, after], [space, 1, Dexie.maxKey], false)
    .limit(most)
    .toArray();
}

function local(database: NotebookDatabase, table: SharedLocal): Table<LocalRow, string> {
  return database[table];
}
