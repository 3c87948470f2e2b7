/**
 * SQLite through libsql, which ships ready for Node on Linux, macOS and Windows. WAL with `synchronous=FULL`: a commit is on the disk
 * when it answers. [SV5]
 *
 * libsql ends the whole process when bytes are handed to a statement as its only bare argument (it takes them for named values).
 * So values go in one array here, and nowhere else is a statement run.
 */
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import type { ManyRows, SqlDatabase, SqlTransaction, SqlValue } from './sql-database.ts';
import { StoreError } from './store-error.ts';

const BUSY_MS = 10_000;

interface Statement {
  run(values: readonly SqlValue[]): { readonly changes: number };
  all(values: readonly SqlValue[]): Record<string, unknown>[];
}

export class SqliteDatabase implements SqlDatabase, SqlTransaction {
  readonly dialect = 'sqlite';
  readonly #database: Database.Database;
  readonly #statements = new Map<string, Statement>();
  /** One connection, one transaction at a time: the next begins when the last is over. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(readonly file: string) {
    this.#database = new Database(file);
    this.#database.exec(`pragma busy_timeout = ${BUSY_MS}`);
    this.#database.exec('pragma journal_mode = wal');
    this.#database.exec('pragma synchronous = full');
    // 16 MB of log before it is moved into place: pages of an index of random names are written once instead of many times.
    this.#database.exec('pragma wal_autocheckpoint = 4000');
  }

  transaction<T>(body: (transaction: SqlTransaction) => Promise<T>): Promise<T> {
    return this.#inTurn('begin immediate', body);
  }

  reading<T>(body: (transaction: SqlTransaction) => Promise<T>): Promise<T> {
    return this.#inTurn('begin', body);
  }

  async #inTurn<T>(begin: string, body: (transaction: SqlTransaction) => Promise<T>): Promise<T> {
    const mine = this.#last.then(async () => {
      try {
        this.#database.exec(begin);
        const result = await body(this);
        this.#database.exec('commit');
        return result;
      } catch (error) {
        if (this.#database.inTransaction) this.#database.exec('rollback');
        throw told(error);
      }
    });
    this.#last = mine.then(
      () => undefined,
      () => undefined,
    );
    return mine;
  }

  async all<R extends object>(sql: string, values: readonly SqlValue[] = []): Promise<readonly R[]> {
    return this.#statement(sql).all(values).map(normal) as R[];
  }

  async run(sql: string, values: readonly SqlValue[] = []): Promise<number> {
    return this.#statement(sql).run(values).changes;
  }

  /** One transaction at a time anyway. */
  lock(): Promise<void> {
    return Promise.resolve();
  }

  async runMany({ into, columns, conflict }: ManyRows, rows: readonly (readonly SqlValue[])[]): Promise<void> {
    const names = columns.map(([name]) => name).join(', ');
    const places = columns.map((_, index) => `$${index + 1}`).join(', ');
    const statement = this.#statement(`insert into ${into} (${names}) values (${places}) ${conflict}`);
    for (const row of rows) statement.run(row);
  }

  /** Runs outside of any transaction: pragmas, `vacuum into`. */
  async alone(sql: string): Promise<void> {
    const mine = this.#last.then(() => {
      try {
        this.#database.exec(sql);
      } catch (error) {
        throw told(error);
      }
    });
    this.#last = mine.catch(() => undefined);
    return mine;
  }

  /**
   * A whole copy as of one moment, while others write: first beside its place, checked there, brought to the disk, then moved. `file` must
   * not be of this database.
   */
  async copyTo(file: string): Promise<void> {
    const beside = `${file}.partial`;
    rmSync(beside, { force: true });
    await this.alone(`vacuum into '${beside.replaceAll("'", "''")}'`);
    const copy = new SqliteDatabase(beside);
    try {
      const [found] = await copy.all<{ readonly integrity_check: string }>('pragma integrity_check');
      if (found?.integrity_check !== 'ok') throw new Error('the copy does not pass its check');
      copy.#database.exec('pragma journal_mode = delete');
    } finally {
      await copy.close();
    }
    syncToDisk(beside);
    renameSync(beside, file);
    syncToDisk(dirname(file));
  }

  async close(): Promise<void> {
    await this.#last;
    this.#statements.clear();
    this.#database.close();
  }

  #statement(sql: string): Statement {
    const known = this.#statements.get(sql);
    if (known) return known;
    const made = this.#database.prepare(sql.replaceAll(/\$(\d+)/g, '?$1')) as unknown as Statement;
    this.#statements.set(sql, made);
    return made;
  }
}

/** Bytes come as a bare `ArrayBuffer` from some builds of libsql, and every row carries how long it took. */
function normal(row: Record<string, unknown>): Record<string, unknown> {
  const made: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(row)) {
    if (name === '_metadata') continue;
    made[name] = typeof value === 'object' && value !== null ? bytesOf(value) : value;
  }
  return made;
}

function bytesOf(value: object): Uint8Array {
  return ArrayBuffer.isView(value)
    ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
    : new Uint8Array(value as ArrayBuffer);
}

function syncToDisk(path: string): void {
  const open = openSync(path, 'r');
  try {
    fsyncSync(open);
  } finally {
    closeSync(open);
  }
}

function told(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code.startsWith('SQLITE_FULL') || code === 'ENOSPC') return new StoreError('full', { cause: error });
  if (/^SQLITE_(BUSY|LOCKED|IOERR|CANTOPEN|READONLY)/.test(code))
    return new StoreError('unavailable', { cause: error });
  return error;
}
