/**
 * What a command may do inside its transaction. Each write of an item takes the next dot of the space; counter and
 * digest are written back once, with everything else. [design §5, ST5]
 */
import Dexie from 'dexie';
import type { Json } from '../base/json.ts';
import { newId } from '../base/id.ts';
import type { Problem } from '../base/result.ts';
import { groupKind } from '../practice/group.ts';
import type { SpaceRole } from '../protocol/chain-entry.ts';
import { LIMITS } from '../protocol/limits.ts';
import {
  deleteItem,
  emptyItem,
  eraseItem,
  isDeleted,
  versionsOf,
  writeFields,
  type Dot,
  type Item,
  type Seen,
  type Write,
} from '../practice/item.ts';
import { flatten, isInTrash, TRASHED, view, type Changes, type View } from '../practice/kind.ts';
import { apartUpTo } from '../practice/words-apart.ts';
import { chunkIdsOf } from './attachment-chunk.ts';
import { DigestWriting } from './digest-writing.ts';
import type { DraftName } from './draft-id.ts';
import type { KindName, LocalRow, Row } from './database.ts';
import { erasedIn, goingThroughIn, reachesOthers } from './erased-ids.ts';
import type { NamedKind, NotebookReader } from './notebook-reader.ts';
import { KIND_NAMES } from './kinds.ts';
import type { KindsWritten } from './kinds-written.ts';
import { lostCounter } from './lost-counter.ts';
import { openRow, sealRow } from './sealed-row.ts';
import { attentionId, keepAttention, type Attention } from './sharing/attention.ts';
import { Refusal } from './storage-problem.ts';
import { mayWrite } from './sharing/comment-kinds.ts';
import { advance, readCounter, type Counter } from './write-counter.ts';

/** Where a new item belongs. */
export interface Place {
  readonly space: string;
  readonly parent: string;
}

const NOTHING_SEEN: Seen = {};

interface Gone {
  readonly items: [item: string, n: number][];
  readonly chunks: Set<string>;
  reachesOthers: boolean;
}

type Asked = readonly [counter: PromiseLike<Json | undefined>, role: PromiseLike<Json | undefined>];

/**
 * Rows that go to the disk in one request: one by one, five hundred take thrice the time. Between two pages the browser
 * can draw. Dexie loses its transaction in a long row of promises that ask nothing of the disk; a page has none.
 */
const PAGE = 50;

/**
 * Writes that go to the disk in one way there and back. No more: Dexie loses its transaction after a hundred promises in a
 * row that ask nothing of the disk, and each write of a command, one after the other, takes several.
 */
const TOGETHER = 8;

/** No more than one request to the relay may name. [PR13] */
const ERASED_TOGETHER = LIMITS.dropsAtOnce;

export class Writing {
  readonly #counters = new Map<string, Counter>();
  readonly #roles = new Map<string, SpaceRole>();
  readonly #wrote = new Map<string, { readonly from: number; readonly kinds: Set<KindName> }>();
  /** Counter and role of the space written in last, asked for at once: mostly they are the ones a command comes to need. */
  readonly #likely: { readonly space: string; readonly asked: Asked } | undefined;
  readonly #digests: DigestWriting;
  /** What was erased, by space: the relay is told to let go of it, and what comes later and belongs to it goes too. [SH7 SH15] */
  readonly #erased = new Map<string, Gone>();
  /** What a write put apart, or made one again. [SH5] */
  readonly #noted = new Map<string, Attention>();
  readonly #settled = new Set<string>();
  /** Rows not sent to the disk yet: they go there together, for each on its own is a way there and back. */
  readonly #outgoing: (() => PromiseLike<unknown>)[] = [];

  constructor(readonly notebook: NotebookReader) {
    this.#digests = new DigestWriting(notebook);
    const space = notebook.writtenLast;
    if (space === undefined) return;
    const asked = this.#ask(space);
    // Whoever awaits it hears of a failure; a command that writes elsewhere need not.
    for (const one of asked) void one.then(undefined, () => undefined);
    this.#likely = { space, asked };
  }

  get now(): number {
    return this.notebook.clock.now();
  }

  /** Tells what was written, once all of it is kept. */
  tell(written: KindsWritten): void {
    for (const [space, { from, kinds }] of this.#wrote)
      written.note(space, { from, to: this.#counters.get(space)?.n ?? from, kinds });
  }

  newId(): string {
    return newId(this.notebook.random);
  }

  async read<K extends NamedKind>(kind: K, id: string): Promise<View<K> | undefined> {
    await this.#send();
    return this.notebook.read(kind, id);
  }

  async children<K extends NamedKind>(kind: K, parent: string): Promise<View<K>[]> {
    await this.#send();
    return this.notebook.children(kind, parent);
  }

  /** What an item belongs to, deleted or not; undefined where there is none. */
  async parentOf(kind: NamedKind, id: string): Promise<string | undefined> {
    return (await this.#row(kind, id))?.parent;
  }

  derivedId(space: string, ...name: readonly string[]): Promise<string> {
    return this.notebook.derivedId(space, ...name);
  }

  foundSpace(): Promise<string> {
    return this.notebook.keyring.found();
  }

  /** A new item under a random id, or under `id` where it is derived. Answers the id. */
  async create<K extends NamedKind>(
    kind: K,
    place: Place,
    changes: Changes<K>,
    id: string = this.newId(),
  ): Promise<string> {
    await this.#create(kind, id, place, changes);
    return id;
  }

  /**
   * New items under random ids, or under `ids` where they are derived; answers these in the order given. `told` hears after
   * each page how many there are.
   */
  async createAll<K extends NamedKind>(
    kind: K,
    { space, parent }: Place,
    all: readonly Changes<K>[],
    told?: (written: number) => void,
    ids: readonly string[] = [],
  ): Promise<readonly string[]> {
    const fresh = emptyItem(kind.name, kind.schema, parent);
    const made = all.map((changes, at) => ({ id: ids[at] ?? this.newId(), changes }));
    await this.#ready(space);
    await this.#paged(made, told, async (page) => {
      const rows = page.map(
        ({ id, changes }) =>
          this.#written(kind, id, space, fresh, (item, write) => writeFields(item, flatten(kind, changes), write)).row,
      );
      await this.notebook.database.rowsOf(kind.name).bulkPut(rows);
    });
    return made.map(({ id }) => id);
  }

  /**
   * Changes an item. `seen` is what the form showed: values it did not show stay beside the new ones. Without it the
   * command replaces what it finds. Answers the dot of the write, which the form has now seen as well. One that was
   * deleted is not found: a single field would come back as a fragment of it. [ST14]
   */
  async change<K extends NamedKind>(kind: K, id: string, changes: Changes<K>, seen?: Seen): Promise<Dot> {
    const found = await this.#living(kind, id);
    const flat = flatten(kind, changes);
    return this.#write(kind, id, found.space, found.item, (item, write) => writeFields(item, flat, write, seen));
  }

  /** Creates the item of a derived id, or changes it where it exists. `seen` may be told by what is found there. */
  async put<K extends NamedKind>(
    kind: K,
    id: string,
    place: Place,
    changes: Changes<K>,
    seen?: Seen | ((found: Item) => Seen),
  ): Promise<Dot> {
    const row = await this.#row(kind, id);
    if (!row) return this.#create(kind, id, place, changes);
    const found = await this.#opened(kind, row);
    if (found.item.erased) this.refuse({ kind: 'notFound', table: kind.name, id });
    const flat = flatten(kind, changes);
    return this.#write(kind, id, found.space, found.item, (item, write) =>
      writeFields(item, flat, write, typeof seen === 'function' ? seen(item) : seen),
    );
  }

  /** Deletes an item; its frame stays, so that a concurrent edit elsewhere can bring it back with a notice. */
  async remove(kind: NamedKind, id: string): Promise<Item> {
    const found = await this.#living(kind, id);
    await this.#write(kind, id, found.space, found.item, deleteItem);
    return found.item;
  }

  /** Deletes items; those that are gone already are passed over. Answers how many it deleted. */
  async removeAll(kind: NamedKind, ids: readonly string[], told?: (removed: number) => void): Promise<number> {
    await this.#send();
    const table = this.notebook.database.rowsOf(kind.name);
    let removed = 0;
    await this.#paged(ids, told, async (page) => {
      const rows: Row[] = [];
      for (const row of await table.bulkGet([...page])) {
        if (!row) continue;
        if (!this.#counters.has(row.space)) await this.#ready(row.space);
        if (!this.notebook.keyring.opens(row.space, row.sealed)) await this.notebook.keyring.of(row.space, row.sealed);
        const item = this.#openedNow(kind, row);
        if (!isDeleted(item)) rows.push(this.#written(kind, row.id, row.space, item, deleteItem).row);
      }
      await table.bulkPut(rows);
      removed += rows.length;
    });
    return removed;
  }

  /**
   * Undo of a removal: brings back all that an item showed before (`former`), as new writes. Words written apart come
   * back as such, and what somebody wrote since stays beside them.
   */
  async bringBack(kind: NamedKind, id: string, former: Item): Promise<void> {
    const names = Object.keys(former.fields);
    const most = Math.max(0, ...names.map((name) => former.fields[name]?.length ?? 0));
    // The earliest first, so that what was shown first before gets the latest stamp again.
    for (let age = most - 1; age >= 0; age -= 1) {
      const fields: Record<string, Json> = {};
      for (const name of names) {
        const version = versionsOf(former, name)[age];
        if (version) fields[name] = version.value;
      }
      const found = await this.#found(kind, id);
      if (found.item.erased) this.refuse({ kind: 'notFound', table: kind.name, id });
      await this.#write(kind, id, found.space, found.item, (item, write) =>
        writeFields(item, fields, write, NOTHING_SEEN),
      );
    }
  }

  /**
   * Puts an item into the trash, or (null) takes it out again. In the trash it takes no other command, and no screen but
   * the trash shows it. [ST16]
   */
  async trash(kind: NamedKind, id: string, at: number | null): Promise<void> {
    const found = at === null ? await this.#found(kind, id) : await this.#living(kind, id);
    if (isDeleted(found.item)) this.refuse({ kind: 'notFound', table: kind.name, id });
    await this.#write(kind, id, found.space, found.item, (item, write) => writeFields(item, { [TRASHED]: at }, write));
  }

  /**
   * Erases rows for good, readable or not: of each a frame stays that says no more than that it is erased. Those that are
   * gone for good already are passed over. Answers how many went. [ST15]
   */
  async erase(kind: NamedKind, ids: readonly string[], told?: (done: number) => void): Promise<number> {
    await this.#send();
    const table = this.notebook.database.rowsOf(kind.name);
    let erased = 0;
    await this.#paged(ids, told, async (page) => {
      const rows: Row[] = [];
      for (const row of await table.bulkGet([...page])) {
        if (!row) continue;
        if (!this.#counters.has(row.space)) await this.#ready(row.space);
        if (!this.notebook.keyring.opens(row.space, row.sealed)) await this.notebook.keyring.of(row.space, row.sealed);
        const opened = openRow(kind, row, this.notebook.keyring.known(row.space));
        // What cannot be read cannot be kept either: a frame of its own stands in its place.
        const item = opened.ok ? opened.value : emptyItem(kind.name, kind.schema, row.parent);
        if (item.erased) continue;
        const written = this.#written(kind, row.id, row.space, item, eraseItem);
        rows.push(written.row);
        const gone = this.#gone(row.space);
        gone.items.push([row.id, written.dot[1]]);
        gone.reachesOthers ||= reachesOthers(kind.name);
        // The relay may have them all where only some lie here.
        const keys = this.notebook.keyring.known(row.space);
        if (keys && kind.name === 'attachment')
          for (const chunk of chunkIdsOf(keys, row.id, item)) gone.chunks.add(chunk);
      }
      await table.bulkPut(rows);
      // Nothing else leads to the bytes of an attachment. [AT5]
      if (kind.name === 'attachment') await this.#eraseChunks('parent', page, rows[0]?.space);
      erased += rows.length;
    });
    return erased;
  }

  /** The bytes of all attachments of a space go with it. [AT5] */
  eraseChunksOf(space: string): Promise<void> {
    return this.#eraseChunks('space', [space], space);
  }

  /** Replaces fields of an item by their flat names, whatever stood in them; undefined takes one out. [ST15] */
  async rewrite(kind: NamedKind, id: string, flat: Readonly<Record<string, Json | undefined>>): Promise<void> {
    const found = await this.#found(kind, id);
    await this.#write(kind, id, found.space, found.item, (item, write) => writeFields(item, flat, write));
  }

  /** The digest of a group that was erased goes with it. */
  forgetDigest(group: string): void {
    this.#digests.forget(group);
  }

  /** Takes the draft away whose words this command keeps, so that they are never both kept and half-written. */
  dropDraft(draft: DraftName): void {
    this.#outgoing.push(() => this.notebook.deleteLocal('drafts', draft));
  }

  /** Undoes the whole command and answers with this problem. */
  refuse(problem: Problem): never {
    throw new Refusal(problem);
  }

  /** Writes back counters and digests. Called once, at the end of the transaction. */
  async finish(): Promise<void> {
    for (const [space, counter] of this.#counters) {
      this.#outgoing.push(() => this.notebook.putLocal('counters', space, counter as unknown as Json));
    }
    for (const [space, { items, chunks, reachesOthers: reaches }] of this.#erased) {
      const names = [...chunks];
      const note = (id: string, value: Json) => this.#outgoing.push(() => this.notebook.putLocal('drops', id, value));
      for (let from = 0; from < Math.max(items.length, names.length); from += ERASED_TOGETHER) {
        const part = (all: readonly Json[]) => all.slice(from, from + ERASED_TOGETHER);
        note(`${space}/${this.newId()}`, { items: part(items), chunks: part(names) });
      }
      if (!reaches) continue;
      note(
        erasedIn(space) + this.newId(),
        items.map(([item]) => item),
      );
      note(goingThroughIn(space), { all: false });
    }
    await this.#send();
    await this.#digests.finish();
    if (this.#noted.size > 0 || this.#settled.size > 0) await this.#keepAttention();
  }

  #keepAttention(): Promise<void> {
    const { attention } = this.notebook.database;
    const rows = {
      local: (_table: 'attention', id: string) => attention.get(id),
      localIds: () => attention.toCollection().primaryKeys(),
      putLocals: (_table: 'attention', put: readonly LocalRow[]) => attention.bulkPut(put),
      deleteLocals: (_table: 'attention', ids: readonly string[]) => attention.bulkDelete([...ids]),
    };
    return keepAttention(this.notebook, rows, this.#noted, this.#settled);
  }

  /** Words that a write decided on await no eye any more; words that it put beside others do. [SH5] */
  #attend(kind: NamedKind, item: string, space: string, before: Item, after: Item): void {
    const apart = { item, what: 'apart' as const };
    const [was, upTo] = [apartUpTo(kind, before), apartUpTo(kind, after)];
    if (upTo && !was) {
      const { device } = this.notebook.identity;
      this.#noted.set(attentionId(apart), { ...apart, kind: kind.name, space, device, since: this.now, upTo });
      this.#settled.delete(attentionId(apart));
    } else if (!upTo && was) {
      this.#noted.delete(attentionId(apart));
      this.#settled.add(attentionId(apart));
    }
    if (isDeleted(after)) this.#settled.add(attentionId({ item, what: 'revived' }));
    if (after.erased) this.#settled.add(attentionId({ item, what: 'role' }));
    if (isInTrash(before) && (!isInTrash(after) || after.erased))
      this.#settled.add(attentionId({ item, what: 'trashed' }));
  }

  #gone(space: string): Gone {
    const gone = this.#erased.get(space) ?? { items: [], chunks: new Set(), reachesOthers: false };
    this.#erased.set(space, gone);
    return gone;
  }

  async #eraseChunks(by: 'parent' | 'space', values: readonly string[], space: string | undefined): Promise<void> {
    const chunks = this.notebook.database.chunks.where(by).anyOf([...values]);
    const ids = await chunks.primaryKeys();
    if (ids.length === 0 || space === undefined) return;
    for (const id of ids) this.#gone(space).chunks.add(id);
    await this.notebook.database.chunks.bulkDelete(ids);
  }

  /** Sends what waits; before every read of items, so that a command finds its own writes. */
  async #send(): Promise<void> {
    if (this.#outgoing.length === 0) return;
    await Promise.all(this.#outgoing.splice(0).map((send) => send()));
  }

  #create<K extends NamedKind>(kind: K, id: string, { space, parent }: Place, changes: Changes<K>): Promise<Dot> {
    const fresh = emptyItem(kind.name, kind.schema, parent);
    return this.#write(kind, id, space, fresh, (item, write) => writeFields(item, flatten(kind, changes), write));
  }

  async #living(kind: NamedKind, id: string): Promise<{ item: Item; space: string }> {
    const found = await this.#found(kind, id);
    if (isDeleted(found.item) || isInTrash(found.item)) this.refuse({ kind: 'notFound', table: kind.name, id });
    return found;
  }

  async #row(kind: NamedKind, id: string): Promise<Row | undefined> {
    await this.#send();
    return this.notebook.database.rowsOf(kind.name).get(id);
  }

  async #found(kind: NamedKind, id: string): Promise<{ item: Item; space: string }> {
    const row = await this.#row(kind, id);
    if (!row) this.refuse({ kind: 'notFound', table: kind.name, id });
    return this.#opened(kind, row);
  }

  async #opened(kind: NamedKind, row: Row): Promise<{ item: Item; space: string }> {
    await this.notebook.keyring.of(row.space, row.sealed);
    return { item: this.#openedNow(kind, row), space: row.space };
  }

  #openedNow(kind: NamedKind, row: Row): Item {
    const opened = openRow(kind, row, this.notebook.keyring.known(row.space));
    if (!opened.ok) this.refuse(opened.problem);
    return opened.value;
  }

  async #write(
    kind: NamedKind,
    id: string,
    space: string,
    item: Item,
    change: (item: Item, write: Write) => Item,
  ): Promise<Dot> {
    await this.#ready(space);
    const { row, dot } = this.#written(kind, id, space, item, change);
    this.#outgoing.push(() => this.notebook.database.rowsOf(kind.name).put(row));
    if (this.#outgoing.length >= TOGETHER) await this.#send();
    return dot;
  }

  /** Fetches keys and counter of a space; its writes need nothing more of the disk from then on. */
  async #ready(space: string): Promise<void> {
    await this.notebook.keyring.of(space);
    if (this.#counters.has(space)) return;
    const [found, role] = await Promise.all(this.#likely?.space === space ? this.#likely.asked : this.#ask(space));
    if (role !== undefined) this.#roles.set(space, role as SpaceRole);
    const counter = readCounter(found) ?? (await this.#lost(space));
    // In another tab the device took a new name meanwhile; under the former one nothing is written any more. [SH8]
    if (counter.by !== undefined && counter.by !== this.notebook.identity.device) await this.notebook.readIdentity();
    this.#counters.set(space, counter);
    this.notebook.writtenLast = space;
  }

  #ask(space: string): Asked {
    return [this.notebook.askLocal('counters', space), this.notebook.askLocal('roles', space)];
  }

  async #lost(space: string): Promise<Counter> {
    const { database, identity, keyring } = this.notebook;
    const rows: Row[] = [];
    for (const kind of KIND_NAMES) rows.push(...(await database.rowsOf(kind).where('space').equals(space).toArray()));
    return lostCounter(identity.device, await keyring.of(space), rows);
  }

  /** The row of an item after its next write, ready for the disk. */
  #written(
    kind: NamedKind,
    id: string,
    space: string,
    item: Item,
    change: (item: Item, write: Write) => Item,
  ): { readonly row: Row; readonly dot: Dot } {
    // The relay and the others would refuse it: it is said while the words are still on the screen. [SH11]
    if (!mayWrite(this.#roles.get(space) ?? 'facilitator', kind.name))
      this.refuse({ kind: 'commentsOnly', table: kind.name, id });
    const { identity, keyring, random } = this.notebook;
    const keys = keyring.known(space);
    const counter = this.#counters.get(space);
    if (!keys) this.refuse({ kind: 'sealBroken', table: 'keys', id: space });
    if (!counter) throw new Error('a write before its space was ready');
    const next = advance(counter, identity.device, identity.facilitator, this.now);
    this.#counters.set(space, next.counter);
    const wrote = this.#wrote.get(space);
    if (wrote) wrote.kinds.add(kind.name);
    else this.#wrote.set(space, { from: counter.n, kinds: new Set([kind.name]) });
    const changed = change(item, next.write);
    const group = kind.name === groupKind.name ? id : changed.parent;
    this.#digests.changed(kind.name, group, id, view(kind, id, space, changed));
    this.#attend(kind, id, space, item, changed);
    return { row: sealRow(id, space, changed, keys, random, next.counter.n), dot: next.write.dot };
  }

  async #paged<T>(
    all: readonly T[],
    told: ((done: number) => void) | undefined,
    work: (page: readonly T[]) => Promise<void>,
  ): Promise<void> {
    for (let from = 0; from < all.length; from += PAGE) {
      const page = all.slice(from, from + PAGE);
      await work(page);
      // A screen that draws in answer must not do so in the zone of this transaction: it would be over before its end.
      if (told) Dexie.ignoreTransaction(() => told(from + page.length));
    }
  }
}
