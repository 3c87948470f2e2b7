import type { KindName, LocalRow, Row } from '../../../src/storage/database.ts';
import {
  RowIsThere,
  type SharedLocal,
  type SyncTables,
  type TablesAtHand,
} from '../../../src/storage/sharing/sync-tables.ts';

/**
 * The rows of a notebook in memory. Transactions run one after the other; one that throws leaves everything as it was. `killed`
 * is asked before each transaction ends: where it says so, the tablet dies there.
 */
export class MemoryTables implements SyncTables {
  readonly #tables = new Map<string, Map<string, unknown>>();
  #last: Promise<unknown> = Promise.resolve();

  /** `bend`: what a test puts over the tables of each transaction. */
  constructor(
    readonly killed: () => boolean = () => false,
    readonly bend: (tables: TablesAtHand) => TablesAtHand = (tables) => tables,
  ) {}

  read<T>(body: (tables: TablesAtHand) => PromiseLike<T>): Promise<T> {
    return this.#after(async () => body(this.bend(this.#atHand(undefined))));
  }

  write<T>(body: (tables: TablesAtHand) => PromiseLike<T>): Promise<T> {
    return this.#after(async () => {
      const undo: (() => void)[] = [];
      try {
        const result = await body(this.bend(this.#atHand(undo)));
        if (this.killed()) throw new Error('killed before the commit');
        return result;
      } catch (error) {
        for (const back of undo.reverse()) back();
        throw error;
      }
    });
  }

  /** A copy of all that lies here, as a backup of the disk would be. */
  copy(killed = this.killed): MemoryTables {
    const copy = new MemoryTables(killed, this.bend);
    for (const [name, rows] of this.#tables) copy.#tables.set(name, new Map(rows));
    return copy;
  }

  /** The pieces of all attachments, which no port reads all at once. */
  chunkRows(): readonly Row[] {
    return [...this.#rows<Row>('rows/chunks').values()];
  }

  /** All that lies here, to the byte. */
  text(): string {
    const rows = [...this.#tables].map(([name, all]) => [name, [...all].sort(([a], [b]) => (a < b ? -1 : 1))] as const);
    return JSON.stringify(
      rows.sort(([a], [b]) => (a < b ? -1 : 1)).filter(([, all]) => all.length > 0),
      (_, value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value),
    );
  }

  #after<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#last.then(work, work);
    this.#last = next.then(
      () => undefined,
      () => undefined,
    );
    return next;
  }

  #rows<R>(name: string): Map<string, R> {
    const rows = this.#tables.get(name) ?? new Map<string, unknown>();
    this.#tables.set(name, rows);
    return rows as Map<string, R>;
  }

  #atHand(undo: (() => void)[] | undefined): TablesAtHand {
    const items = (kind: KindName | 'chunks') => this.#rows<Row>(`rows/${kind}`);
    const locals = (table: SharedLocal) => this.#rows<LocalRow>(`local/${table}`);
    const all = (kind: KindName | 'chunks', fits: (row: Row) => boolean) => [...items(kind).values()].filter(fits);
    function set<R>(rows: Map<string, R>, id: string, row: R | undefined): void {
      if (!undo) throw new Error('a write in a transaction that reads');
      const before = rows.get(id);
      undo.push(() => {
        if (before === undefined) rows.delete(id);
        else rows.set(id, before);
      });
      if (row === undefined) rows.delete(id);
      else rows.set(id, row);
    }
    const begin = (table: SharedLocal, beginning: string) =>
      [...locals(table).values()].filter(({ id }) => id.startsWith(beginning)).sort((a, b) => (a.id < b.id ? -1 : 1));
    return {
      rows: async (kind, ids) => ids.map((id) => items(kind).get(id)),
      rowsUnder: async (kind, parent) => all(kind, (row) => row.parent === parent),
      rowsIn: async (kind, space) => all(kind, (row) => row.space === space),
      unsent: async (kind, space, after, most) =>
        all(kind, (row) => row.space === space && row.dirty === 1 && row.n !== undefined && row.n > after)
          .sort((a, b) => (a.n ?? 0) - (b.n ?? 0))
          .slice(0, most),
      putRows: async (kind, rows) => {
        for (const row of rows) set(items(kind), row.id, { ...row, sealed: row.sealed.slice() });
      },
      addRows: async (kind, rows) => {
        if (rows.some(({ id }) => items(kind).has(id))) throw new RowIsThere();
        for (const row of rows) set(items(kind), row.id, { ...row, sealed: row.sealed.slice() });
      },
      chunks: async (ids) => ids.map((id) => items('chunks').get(id)),
      chunksThere: async (ids) => ids.filter((id) => items('chunks').has(id)),
      chunksUnsent: async (space) => all('chunks', (row) => row.space === space && row.dirty === 1).map(({ id }) => id),
      putChunks: async (rows) => {
        for (const row of rows) set(items('chunks'), row.id, { ...row, sealed: row.sealed.slice() });
      },
      deleteChunksUnder: async (parents) => {
        for (const { id } of all('chunks', (row) => parents.includes(row.parent))) set(items('chunks'), id, undefined);
      },
      local: async (table, id) => locals(table).get(id),
      locals: async (table, beginning) => begin(table, beginning),
      localIds: async (table, beginning) => begin(table, beginning).map(({ id }) => id),
      putLocals: async (table, rows) => {
        for (const row of rows) set(locals(table), row.id, row);
      },
      deleteLocals: async (table, ids) => {
        for (const id of ids) set(locals(table), id, undefined);
      },
    };
  }
}
