/** The reading side of an unlocked notebook: opens rows, remembers what it opened, names what it cannot open. */
import type { Table } from 'dexie';
import type { Clock } from '../base/clock.ts';
import type { Json } from '../base/json.ts';
import type { Random } from '../base/random.ts';
import type { Problem } from '../base/result.ts';
import { derivedId } from '../crypto/derived-id.ts';
import type { SealingKey } from '../crypto/seal.ts';
import { isInTrash, view, wholeView, type Kind, type View } from '../practice/kind.ts';
import type { KindName, LocalRow, NotebookDatabase, Row, SHARING_TABLES } from './database.ts';
import { Keyring } from './keyring.ts';
import { KindsWritten } from './kinds-written.ts';
import { openLocal, sealLocal } from './local-seal.ts';
import { OpenedRows } from './opened-rows.ts';
import { openRow } from './sealed-row.ts';
import { Refusal } from './storage-problem.ts';

/** Who writes on this tablet. Sealed in the row 'self'. */
export interface Identity {
  /** Id of this device in the vectors of all items; a restored backup gets a new one. */
  readonly device: string;
  readonly facilitator: string;
  readonly name: string;
  /** Space of the agency: its data, templates, directory. */
  readonly agencySpace: string;
  /** 32 random bytes each, base64url: seeds of the Ed25519 and X25519 keys this device will sign and receive with. */
  readonly signingSeed: string;
  readonly sealingSeed: string;
  readonly begunAt: number;
  /** What the facilitator calls this tablet, for those they share with. */
  readonly tablet?: string;
  /** The name and keys of before, as long as they have to do with the relay: another copy of this notebook used the name too. [SH8] */
  readonly former?: { readonly device: string; readonly signingSeed: string; readonly sealingSeed: string };
  /** Where this notebook came out of a backup: when, of what, and what of it was missing. */
  readonly restored?: RestoredFrom;
}

export interface RestoredFrom {
  readonly at: number;
  readonly madeAt: number;
  /** Parts that the file should have held and did not, by table; empty when it was whole. */
  readonly missing: Readonly<Record<string, number>>;
  /** Whether the end of the file was gone, so that more may be missing than could be counted. */
  readonly cut: boolean;
  /** Parts that came back without what they belong to, so that no screen leads to them. */
  readonly unreachable: number;
}

export type NamedKind = Kind & { readonly name: KindName };
type LocalTable = 'keys' | 'counters' | 'drafts' | 'digests' | 'backups' | 'self' | (typeof SHARING_TABLES)[number];

const SETTLES_WITHIN_MS = 5_000;

export class NotebookReader {
  readonly keyring: Keyring;
  /** Space of the latest write. */
  writtenLast: string | undefined;
  readonly kindsWritten = new KindsWritten();
  readonly #opened = new OpenedRows();
  readonly #problems = new Map<string, Problem>();
  readonly #onProblem = new Set<() => void>();
  readonly #onIdentity = new Set<() => void>();
  #identity: Identity;
  readonly #running = new Set<Promise<unknown>>();
  #locked = false;
  #wiped = false;

  constructor(
    readonly id: string,
    readonly database: NotebookDatabase,
    identity: Identity,
    readonly notebookKey: SealingKey,
    readonly clock: Clock,
    readonly random: Random,
  ) {
    this.keyring = new Keyring(database, notebookKey, random);
    this.#identity = identity;
  }

  /** Who writes here. Another one after the device took a new name, or the notebook joined another one's agency. */
  get identity(): Identity {
    return this.#identity;
  }

  /** The identity is another one by now, and lies so on the disk already. Whoever remembered parts of it must ask anew. */
  become(identity: Identity): void {
    this.#identity = identity;
    for (const told of this.#onIdentity) told();
  }

  /** Reads again who this notebook is, after another tab changed it. */
  async readIdentity(): Promise<void> {
    const read = await this.readLocal('self', 'self');
    if (read) this.become(read as unknown as Identity);
  }

  /** Calls back when the identity became another one. Answers how to stop. */
  onIdentity(told: () => void): () => void {
    this.#onIdentity.add(told);
    return () => this.#onIdentity.delete(told);
  }

  async read<K extends NamedKind>(kind: K, id: string): Promise<View<K> | undefined> {
    const row = await this.database.rowsOf(kind.name).get(id);
    return row && (await this.#openAll(kind, [row]))[0];
  }

  /** Everything of a kind under one parent; deleted items left out, in no order. */
  async children<K extends NamedKind>(kind: K, parent: string): Promise<View<K>[]> {
    return this.#openAll(kind, await this.database.rowsOf(kind.name).where('parent').equals(parent).toArray());
  }

  /** Everything of a kind under several parents, in one read; in no order. */
  async childrenOfAll<K extends NamedKind>(kind: K, parents: readonly string[]): Promise<View<K>[]> {
    return this.#openAll(kind, await this.database.rowsOf(kind.name).where('parent').anyOf(parents).toArray());
  }

  /** Everything of a kind in one space, so of a group with all that belongs to it; in no order. */
  async ofSpace<K extends NamedKind>(kind: K, space: string): Promise<View<K>[]> {
    return this.#openAll(kind, await this.database.rowsOf(kind.name).where('space').equals(space).toArray());
  }

  async all<K extends NamedKind>(kind: K): Promise<View<K>[]> {
    return this.#openAll(kind, await this.database.rowsOf(kind.name).toArray());
  }

  /** Everything of a kind that lies in the trash, which all other queries pass over; in no order. [ST16] */
  async inTrash<K extends NamedKind>(kind: K): Promise<View<K>[]> {
    const found: View<K>[] = [];
    for (const row of await this.database.rowsOf(kind.name).toArray()) {
      const opened = openRow(kind, row, await this.keyring.of(row.space, row.sealed));
      if (opened.ok && isInTrash(opened.value)) found.push(wholeView(kind, row.id, row.space, opened.value));
    }
    return found;
  }

  async readLocal(table: LocalTable, id: string): Promise<Json | undefined> {
    return openLocal(this.notebookKey, table, await this.#local(table).get(id));
  }

  /** As `readLocal`, but asked for at once and without the async function that Dexie would have to wait for. */
  askLocal(table: LocalTable, id: string): PromiseLike<Json | undefined> {
    return this.#local(table)
      .get(id)
      .then((row) => openLocal(this.notebookKey, table, row));
  }

  /** Several of a table in one read, in the order of `ids`; undefined where there is none. */
  async readLocals(table: LocalTable, ids: readonly string[]): Promise<(Json | undefined)[]> {
    const rows = await this.#local(table).bulkGet([...ids]);
    return rows.map((row) => openLocal(this.notebookKey, table, row));
  }

  /** All of a table by id. */
  async allLocals(table: LocalTable): Promise<ReadonlyMap<string, Json | undefined>> {
    const rows = await this.#local(table).toArray();
    return new Map(rows.map((row) => [row.id, openLocal(this.notebookKey, table, row)]));
  }

  async putLocal(table: LocalTable, id: string, value: Json): Promise<void> {
    // After a lock that did not wait for ever: under zeros nothing may be sealed.
    if (this.#wiped) throw new Refusal({ kind: 'locked', id: this.id });
    await this.#local(table).put(sealLocal(this.notebookKey, table, id, value, this.random));
  }

  async deleteLocal(table: LocalTable, id: string): Promise<void> {
    await this.#local(table).delete(id);
  }

  /** Id of what exists once for a name in a space (attendance of a member in a session). */
  async derivedId(space: string, ...name: readonly string[]): Promise<string> {
    const keys = await this.keyring.of(space);
    if (!keys) throw new Error('a space without keys');
    return derivedId(keys.idKey, ...name);
  }

  /** Rows met so far that could not be opened. All others are shown; these are named, and stay untouched. */
  problems(): readonly Problem[] {
    return [...this.#problems.values()];
  }

  /** Calls back whenever another row was found that cannot be opened. Answers how to stop. */
  onProblem(told: () => void): () => void {
    this.#onProblem.add(told);
    return () => this.#onProblem.delete(told);
  }

  /** Whether the keys are gone, or are about to go: nothing may be sealed any more. */
  get locked(): boolean {
    return this.#locked;
  }

  /**
   * Work that must be over before the keys are wiped: a row sealed a moment later would be sealed under zeros. Refused
   * once the notebook is being locked.
   */
  async tracked<T>(work: () => Promise<T>): Promise<T> {
    if (this.#locked) throw new Refusal({ kind: 'locked', id: this.id });
    const running = work();
    this.#running.add(running);
    try {
      return await running;
    } finally {
      this.#running.delete(running);
    }
  }

  /**
   * Refuses new work, and answers when what is under way is over, or undefined when nothing is. Not for ever: a
   * transaction that hangs must not keep the notebook open.
   */
  protected settling(): Promise<unknown> | undefined {
    this.#locked = true;
    if (this.#running.size === 0) return undefined;
    const limit = new Promise((resolve) => setTimeout(resolve, SETTLES_WITHIN_MS));
    return Promise.race([Promise.allSettled([...this.#running]), limit]);
  }

  /** Drops keys, decrypted rows and listeners; what was kept stays on the disk. */
  protected forget(): void {
    this.#wiped = true;
    this.#opened.clear();
    this.#problems.clear();
    this.#onProblem.clear();
    this.#onIdentity.clear();
    this.keyring.forget();
  }

  async #openAll<K extends NamedKind>(kind: K, rows: readonly Row[]): Promise<View<K>[]> {
    const views: View<K>[] = [];
    for (const row of rows) {
      const before = this.#opened.get(row);
      if (before !== undefined) {
        if (before !== null) views.push(before as View<K>);
        continue;
      }
      const known = this.keyring.opens(row.space, row.sealed) && this.keyring.known(row.space);
      const keys = known || (await this.keyring.of(row.space, row.sealed));
      const opened = openRow(kind, row, keys);
      if (!opened.ok) {
        this.#tell(opened.problem);
        continue;
      }
      const read = view(kind, row.id, row.space, opened.value);
      this.#opened.keep(row, read ?? null);
      if (read) views.push(read);
    }
    return views;
  }

  #tell(problem: Problem): void {
    const name = `${problem.table ?? ''}/${problem.id ?? ''}`;
    if (this.#problems.has(name)) return;
    this.#problems.set(name, problem);
    for (const told of this.#onProblem) told();
  }

  #local(table: LocalTable): Table<LocalRow, string> {
    return this.database[table];
  }
}
