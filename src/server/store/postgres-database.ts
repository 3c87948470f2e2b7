/** PostgreSQL through `pg`, for when one machine is not enough. `synchronous_commit` stays as the keeper set it. [SV5 SV17] */
import pg from 'pg';
import type { ManyRows, SqlDatabase, SqlTransaction, SqlValue } from './sql-database.ts';
import { StoreError } from './store-error.ts';

const TRIES = 5;
const INT8 = 20;
const NUMERIC = 1700;

// Counts and times here stay far below 2^53; as text they would be compared as text.
const types = new pg.TypeOverrides();
types.setTypeParser(INT8, Number);
types.setTypeParser(NUMERIC, Number);

export class PostgresDatabase implements SqlDatabase {
  readonly dialect = 'postgres';
  readonly pool: pg.Pool;

  constructor(
    readonly address: string,
    most = 10,
  ) {
    this.pool = new pg.Pool({ connectionString: address, max: most, types, connectionTimeoutMillis: 10_000 });
    // A connection that idles and is cut is not asked for anything; without a listener it would end the process.
    this.pool.on('error', () => undefined);
  }

  transaction<T>(body: (transaction: SqlTransaction) => Promise<T>): Promise<T> {
    return this.#tried('begin', body);
  }

  reading<T>(body: (transaction: SqlTransaction) => Promise<T>): Promise<T> {
    return this.#tried('begin isolation level repeatable read read only', body);
  }

  async #tried<T>(begin: string, body: (transaction: SqlTransaction) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#once(begin, body);
      } catch (error) {
        if (!mayWorkAgain(error) || attempt >= TRIES) throw told(error);
      }
    }
  }

  async #once<T>(begin: string, body: (transaction: SqlTransaction) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    let broken = true;
    // Cut in the middle of a transaction, the client says so twice: to the query and by an event that must be heard.
    const heard = () => undefined;
    client.on('error', heard);
    try {
      await client.query(begin);
      const result = await body(new PostgresTransaction(client));
      await client.query('commit');
      broken = false;
      return result;
    } catch (error) {
      broken = await client.query('rollback').then(
        () => false,
        () => true,
      );
      throw error;
    } finally {
      client.off('error', heard);
      client.release(broken);
    }
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}

class PostgresTransaction implements SqlTransaction {
  constructor(readonly client: pg.PoolClient) {}

  async all<R extends object>(sql: string, values: readonly SqlValue[] = []): Promise<readonly R[]> {
    return (await this.client.query(sql, values.map(bound))).rows as R[];
  }

  async run(sql: string, values: readonly SqlValue[] = []): Promise<number> {
    return (await this.client.query(sql, values.map(bound))).rowCount ?? 0;
  }

  async lock(...names: readonly string[]): Promise<void> {
    for (const name of names) await this.client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
  }

  /** One column, one array: a page of five hundred parcels is one statement. */
  async runMany({ into, columns, conflict }: ManyRows, rows: readonly (readonly SqlValue[])[]): Promise<void> {
    if (rows.length === 0) return;
    const names = columns.map(([name]) => name).join(', ');
    const arrays = columns.map(([, type], index) => `$${index + 1}::${type}[]`).join(', ');
    const values = columns.map((_, index) => rows.map((row) => bound(row[index] ?? null)));
    await this.client.query(`insert into ${into} (${names}) select * from unnest(${arrays}) ${conflict}`, values);
  }
}

function bound(value: SqlValue): string | number | Buffer | null {
  return value instanceof Uint8Array ? Buffer.from(value.buffer, value.byteOffset, value.byteLength) : value;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Two transactions stood in each other's way; nothing was done, and the same again works. */
function mayWorkAgain(error: unknown): boolean {
  return ['40001', '40P01'].includes(codeOf(error));
}

function told(error: unknown): unknown {
  const code = codeOf(error);
  if (code === '53100') return new StoreError('full', { cause: error });
  // Classes 08, 57P and 53 of SQLSTATE, the network's own, and what pg says without a code when it was cut.
  const cut = error instanceof Error && /terminated|timeout|closed|not queryable/i.test(error.message);
  const away = mayWorkAgain(error) || /^(08|57P|53|55P03|ECONN|ENOTFOUND|EPIPE|ETIMEDOUT|EAI_AGAIN|25006)/.test(code);
  return cut || away ? new StoreError('unavailable', { cause: error }) : error;
}
