/**
 * What sharing asks of the disk. In the app IndexedDB stands behind it; simulations keep the same rows in memory, so that
 * they run all that is written here. One contract suite runs on both.
 */
import type { KindName, LocalRow, Row, SHARING_TABLES } from '../database.ts';

export class RowIsThere extends Error {}

export type SharedLocal = 'keys' | 'counters' | 'digests' | 'drafts' | 'self' | (typeof SHARING_TABLES)[number];

export interface SyncTables {
  /** Several reads as of one moment. */
  read<T>(body: (tables: TablesAtHand) => PromiseLike<T>): Promise<T>;
  /** One strict transaction; what `body` throws undoes all of it. Nothing foreign may be awaited inside. */
  write<T>(body: (tables: TablesAtHand) => PromiseLike<T>): Promise<T>;
}

export interface TablesAtHand {
  /** In the order of `ids`; undefined where there is none. */
  rows(kind: KindName, ids: readonly string[]): PromiseLike<readonly (Row | undefined)[]>;
  rowsUnder(kind: KindName, parent: string): PromiseLike<readonly Row[]>;
  rowsIn(kind: KindName, space: string): PromiseLike<readonly Row[]>;
  /** Dirty rows with a number above `after`, the lowest first. */
  unsent(kind: KindName, space: string, after: number, most: number): PromiseLike<readonly Row[]>;
  putRows(kind: KindName, rows: readonly Row[]): PromiseLike<unknown>;
  /** Throws `RowIsThere`, which undoes the transaction, where a row of one of these ids is there already. */
  addRows(kind: KindName, rows: readonly Row[]): PromiseLike<unknown>;

  chunks(ids: readonly string[]): PromiseLike<readonly (Row | undefined)[]>;
  /** Those of the ids that are there. */
  chunksThere(ids: readonly string[]): PromiseLike<readonly string[]>;
  /** Ids of dirty ones. */
  chunksUnsent(space: string): PromiseLike<readonly string[]>;
  putChunks(rows: readonly Row[]): PromiseLike<unknown>;
  deleteChunksUnder(parents: readonly string[]): PromiseLike<unknown>;

  local(table: SharedLocal, id: string): PromiseLike<LocalRow | undefined>;
  /** Those whose id begins so, in the order of their ids. */
  locals(table: SharedLocal, beginning: string): PromiseLike<readonly LocalRow[]>;
  localIds(table: SharedLocal, beginning: string): PromiseLike<readonly string[]>;
  putLocals(table: SharedLocal, rows: readonly LocalRow[]): PromiseLike<unknown>;
  deleteLocals(table: SharedLocal, ids: readonly string[]): PromiseLike<unknown>;
}
