/** The little that the relay asks of a SQL database. The same SQL, with `$1`, `$2` …, runs on SQLite and PostgreSQL. */

export type SqlValue = string | number | Uint8Array | null;
export type SqlRow = Readonly<Record<string, SqlValue>>;

export interface SqlTransaction {
  /** Rows; whole numbers are numbers, byte strings are `Uint8Array`. */
  all<R extends object>(sql: string, values?: readonly SqlValue[]): Promise<readonly R[]>;
  /** Number of rows changed. */
  run(sql: string, values?: readonly SqlValue[]): Promise<number>;
  /**
   * Holds these names until the transaction is over; another one that asks for one of them waits. For what has no row yet to lock. Always
   * asked for in the same order, and before rows.
   */
  lock(...names: readonly string[]): Promise<void>;
  /** One statement for many rows of values, in as few ways there and back as the database allows. */
  runMany(sql: ManyRows, rows: readonly (readonly SqlValue[])[]): Promise<void>;
}

/** `insert into … (columns) values … on conflict …`, in its parts, for the two databases write many rows differently. */
export interface ManyRows {
  readonly into: string;
  /** Names of the columns with their PostgreSQL types. */
  readonly columns: readonly (readonly [name: string, type: 'text' | 'bigint' | 'bytea'])[];
  /** What follows the values. */
  readonly conflict: string;
}

export interface SqlDatabase {
  readonly dialect: 'sqlite' | 'postgres';
  /**
   * Everything in `body` or nothing, durable when it answers. It may run more than once where the database asks for it. Throws `StoreError` where
   * the database cannot.
   */
  transaction<T>(body: (transaction: SqlTransaction) => Promise<T>): Promise<T>;
  /** Reads as of one moment. */
  reading<T>(body: (transaction: SqlTransaction) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** `$2, $3, …`: so many places for values, from that one on. */
export function placesOf(count: number, from: number): string {
  return Array.from({ length: count }, (_, index) => `$${index + from}`).join(', ');
}
