import type { Clock } from '../../../src/base/clock.ts';
import { toBase64Url } from '../../../src/base/bytes.ts';
import { newId } from '../../../src/base/id.ts';
import type { Json } from '../../../src/base/json.ts';
import type { Random } from '../../../src/base/random.ts';
import {
  deleteItem,
  emptyItem,
  eraseItem,
  isDeleted,
  writeFields,
  type Item,
  type Seen,
  type Write,
} from '../../../src/practice/item.ts';
import { leaverOf, tracesOf, type SpaceItem } from '../../../src/practice/member-erasing.ts';
import { chunkIdsOf } from '../../../src/storage/attachment-chunk.ts';
import { erasedIn } from '../../../src/storage/erased-ids.ts';
import { KnownKeys } from '../../../src/storage/known-keys.ts';
import { KIND_NAMES, KINDS } from '../../../src/storage/kinds.ts';
import type { KindName, Row } from '../../../src/storage/database.ts';
import type { Identity } from '../../../src/storage/notebook-reader.ts';
import { openRow, sealRow } from '../../../src/storage/sealed-row.ts';
import { advance } from '../../../src/storage/write-counter.ts';
import { askToGoThrough } from '../../../src/storage/sharing/erasing-along.ts';
import { SharedNotebook } from '../../../src/storage/sharing/shared-notebook.ts';
import { readState } from '../../../src/storage/sharing/sync-state.ts';
import { isUnsent } from '../../../src/storage/sharing/unsent-rows.ts';
import {
  counterOf,
  keysOnDisk,
  putCounter,
  putLocal,
  readLocal,
  type Unlocked,
} from '../../../src/storage/sharing/unlocked.ts';
import { KindsWritten } from '../../../src/storage/kinds-written.ts';
import { MemoryTables } from './memory-tables.ts';

/**
 * An unlocked notebook whose rows lie in memory: everything of `src/storage/sharing` runs on it as on the real one. It writes as a
 * command does (next dot of the space, row dirty under that number), without the screens' rules.
 */
export class MemoryNotebook implements Unlocked {
  readonly keyring: KnownKeys;
  readonly kindsWritten = new KindsWritten();
  readonly shared: SharedNotebook;
  #identity: Identity;

  private constructor(
    readonly tables: MemoryTables,
    readonly notebookKey: Uint8Array,
    identity: Identity,
    readonly clock: Clock,
    readonly random: Random,
    reads?: number,
  ) {
    this.#identity = identity;
    this.keyring = new KnownKeys(notebookKey, random);
    this.shared = new SharedNotebook(this, reads);
  }

  /** A notebook with an agency and nothing in it. */
  static async found(name: string, clock: Clock, random: Random, tables = new MemoryTables()): Promise<MemoryNotebook> {
    const identity: Identity = {
      device: newId(random),
      facilitator: newId(random),
      name,
      agencySpace: newId(random),
      signingSeed: toBase64Url(random.bytes(32)),
      sealingSeed: toBase64Url(random.bytes(32)),
      begunAt: clock.now(),
    };
    const notebook = new MemoryNotebook(tables, random.bytes(32), identity, clock, random);
    await notebook.#foundSpace(identity.agencySpace);
    await tables.write((at) => putLocal(notebook, at, 'self', 'self', identity as unknown as Json));
    return notebook;
  }

  /** The same notebook after a restart of the app, or (`tables`) as an older copy of the disk. `reads`: the version of parcels that the app reads then. */
  async reopened(tables = this.tables, reads?: number): Promise<MemoryNotebook> {
    const { clock, random } = this;
    const next = new MemoryNotebook(tables, this.notebookKey.slice(), this.#identity, clock, random, reads);
    const self = await tables.read((at) => readLocal(next, at, 'self', 'self'));
    if (self) next.become(self as unknown as Identity);
    return next;
  }

  get identity(): Identity {
    return this.#identity;
  }

  become(identity: Identity): void {
    this.#identity = identity;
  }

  tracked<T>(work: () => Promise<T>): Promise<T> {
    return work();
  }

  /** A space of a group's own. */
  async foundSpace(): Promise<string> {
    const space = newId(this.random);
    await this.#foundSpace(space);
    return space;
  }

  /** Writes fields of an item, new or not; answers its id. Without `seen` it replaces what it finds. */
  write(
    kind: KindName,
    place: { readonly space: string; readonly parent: string },
    fields: Readonly<Record<string, Json | undefined>>,
    id: string = newId(this.random),
    seen?: Seen,
  ): Promise<string> {
    return this.#written(kind, place.space, id, place.parent, (item, write) => writeFields(item, fields, write, seen));
  }

  remove(kind: KindName, space: string, id: string): Promise<string> {
    return this.#written(kind, space, id, '', deleteItem);
  }

  async erase(kind: KindName, space: string, id: string): Promise<string> {
    await this.#written(kind, space, id, '', eraseItem);
    const [row] = await this.tables.read((at) => at.rows(kind, [id]));
    const value = { items: [[id, row?.n ?? 0]], chunks: [] };
    await this.tables.write(async (at) => {
      await putLocal(this, at, 'drops', `${space}/${newId(this.random)}`, value);
      await putLocal(this, at, 'drops', erasedIn(space) + newId(this.random), [id]);
      await askToGoThrough(this, at, space, { all: false });
    });
    return id;
  }

  /** Erases a member as the command does: what is theirs goes, and their name leaves whatever else stands here. [ST15] */
  eraseMember(space: string, member: string): Promise<void> {
    return this.tables.write(async (at) => {
      const keys = await keysOnDisk(this, at, space);
      if (!keys) throw new Error('a space without keys');
      const items: SpaceItem<KindName>[] = [];
      for (const kind of KIND_NAMES)
        for (const row of await at.rowsIn(kind, space)) {
          const opened = openRow(KINDS[kind], row, keys);
          if (opened.ok && !isDeleted(opened.value)) items.push({ kind, id: row.id, item: opened.value });
        }
      const ids = new Set([member]);
      const { gone, changed } = tracesOf(leaverOf(ids, items, space), ids, items, space);
      const { device, facilitator } = this.#identity;
      let counter = await counterOf(this, at, space);
      const put = async ({ kind, id, item }: SpaceItem<KindName>, change: (item: Item, write: Write) => Item) => {
        const next = advance(counter, device, facilitator, this.clock.now());
        counter = next.counter;
        await at.putRows(kind, [sealRow(id, space, change(item, next.write), keys, this.random, counter.n)]);
        return counter.n;
      };
      const erased: (readonly [string, number])[] = [];
      const chunks: string[] = [];
      for (const one of gone) {
        erased.push([one.id, await put(one, eraseItem)]);
        if (one.kind === 'attachment') chunks.push(...chunkIdsOf(keys, one.id, one.item));
      }
      for (const one of changed) await put(one, (item, write) => writeFields(item, one.fate.changes, write));
      await at.deleteChunksUnder(gone.flatMap(({ kind, id }) => (kind === 'attachment' ? [id] : [])));
      await putCounter(this, at, space, counter);
      await putLocal(this, at, 'drops', `${space}/${newId(this.random)}`, { items: erased, chunks });
      await putLocal(
        this,
        at,
        'drops',
        erasedIn(space) + newId(this.random),
        erased.map(([id]) => id),
      );
      await askToGoThrough(this, at, space, { all: false });
    });
  }

  /** The item as it lies here; undefined where there is none, or none that opens. */
  async item(kind: KindName, id: string): Promise<Item | undefined> {
    const row = await this.row(kind, id);
    const opened = row && openRow(KINDS[kind], row, this.keyring.known(row.space));
    return opened?.ok ? opened.value : undefined;
  }

  /** Ids of rows that the relay has not acknowledged. [SH13] */
  async unsent(kind: KindName, space: string): Promise<readonly string[]> {
    return this.tables.read(async (at) => {
      const state = await readState(this, at, space);
      return (await at.rowsIn(kind, space)).filter((row) => isUnsent(row, state)).map(({ id }) => id);
    });
  }

  async row(kind: KindName, id: string): Promise<Row | undefined> {
    return this.tables.read(async (at) => {
      const [row] = await at.rows(kind, [id]);
      if (row) await keysOnDisk(this, at, row.space);
      return row;
    });
  }

  async #foundSpace(space: string): Promise<void> {
    const { random, keyring, tables } = this;
    const row = keyring.sealed(space, { epochs: [random.bytes(32)], idKey: random.bytes(32) });
    await tables.write((at) => at.putLocals('keys', [row]));
    keyring.takeRow(row);
  }

  async #written(
    kind: KindName,
    space: string,
    id: string,
    parent: string,
    change: (item: Item, write: Write) => Item,
  ): Promise<string> {
    const n = await this.tables.write(async (at) => {
      const keys = await keysOnDisk(this, at, space);
      if (!keys) throw new Error('a space without keys');
      const [row] = await at.rows(kind, [id]);
      const opened = row && openRow(KINDS[kind], row, keys);
      if (opened && !opened.ok) throw new Error(opened.problem.kind);
      const before = opened?.value ?? emptyItem(kind, KINDS[kind].schema, parent);
      const { device, facilitator } = this.#identity;
      const { counter, write } = advance(await counterOf(this, at, space), device, facilitator, this.clock.now());
      await at.putRows(kind, [sealRow(id, space, change(before, write), keys, this.random, counter.n)]);
      await putCounter(this, at, space, counter);
      return counter.n;
    });
    this.kindsWritten.note(space, { from: n - 1, to: n, kinds: new Set([kind]) });
    return id;
  }
}
