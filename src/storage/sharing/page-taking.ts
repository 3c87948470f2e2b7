/**
 * What a page of foreign parcels makes of the rows that are here. All in one transaction, in which nothing is awaited but
 * the disk: each kind is read once, merged in memory, and written once. [SH2]
 */
import { groupKind, type Group } from '../../practice/group.ts';
import { emptyItem, eraseItem, isDeleted, merge, type Item, type Stamp, type Write } from '../../practice/item.ts';
import { isInTrash, TRASHED, view } from '../../practice/kind.ts';
import type { SpaceItem } from '../../practice/member-erasing.ts';
import { apartUpTo } from '../../practice/words-apart.ts';
import { chunkIdsOf } from '../attachment-chunk.ts';
import type { KindName, Row } from '../database.ts';
import { isInDigest, type DigestChange } from '../digest-writing.ts';
import { reachesOthers } from '../erased-ids.ts';
import type { SpaceKeys } from '../known-keys.ts';
import { KIND_NAMES, KINDS } from '../kinds.ts';
import { openRow, sealRow } from '../sealed-row.ts';
import { advance, type Counter } from '../write-counter.ts';
import { attentionId, type Attention } from './attention.ts';
import { fewAtATime } from './few-at-a-time.ts';
import { knowsAllOf, latestStamp, losesWords, sameState } from './item-states.ts';
import { mayWrite } from './comment-kinds.ts';
import type { ForeignParcel, OpenedParcel } from './opened-parcel.ts';
import type { SyncState } from './sync-state.ts';
import type { TablesAtHand } from './sync-tables.ts';
import type { Unlocked } from './unlocked.ts';
import { isUnsent } from './unsent-rows.ts';

/** A row as it stands in the middle of a page. */
interface Standing {
  readonly row: Row;
  /** Undefined when it cannot be opened: broken, or newer than this app. */
  readonly item: Item | undefined;
}

/**
 * An erasure heard of (`by`), or made here for the sake of one (no `by`). `n`: number of the own row that carries the word of it on. `chunks`: of an attachment,
 * all names of its pieces; 'unread' where nothing but the word of the erasure was ever read here, which does not say how many there were.
 */
export interface Learnt {
  readonly kind: KindName;
  readonly item: string;
  readonly by?: ForeignParcel;
  readonly n?: number | undefined;
  readonly chunks: readonly string[] | 'unread';
}

export type Fit = 'fresh' | 'changed' | 'known' | 'waiting' | 'sealBroken';

export class PageTaking {
  readonly #rows = new Map<string, Standing>();
  readonly #put = new Map<KindName, Map<string, Row>>();
  readonly digestChanges = new Map<string, DigestChange[]>();
  /** As they are now; undefined: deleted. */
  readonly groups = new Map<string, Group | undefined>();
  /** By their ids. */
  readonly attention = new Map<string, Attention>();
  /** Ids of notes that no longer hold: values are one, or what stood again is gone. */
  readonly settled = new Set<string>();
  /** Erased by somebody, heard here for the first time, or erased along with that. */
  readonly erased: Learnt[] = [];
  /** Frames that were met, of what is not known as erased yet. */
  readonly frames = new Map<string, KindName>();
  /** Nothing was read: what the page brings is taken to be new, and putting it fails where it is not. */
  isPresumedFresh = false;
  at: Stamp;
  n: number;

  constructor(
    readonly notebook: Unlocked,
    readonly space: string,
    readonly keys: SpaceKeys,
    readonly counter: Counter,
    readonly state: SyncState,
    /** Whether a parcel of this device for the item lies on the relay. */
    readonly sentBefore: (item: string) => boolean,
    /** Ids of what is known as erased in the space. */
    readonly erasedBefore: ReadonlySet<string>,
  ) {
    this.at = counter.at;
    this.n = counter.n;
  }

  /** Fetches the rows that the parcels meet, each kind in one request. */
  async read(tables: TablesAtHand, met: readonly { readonly kind: KindName; readonly item: string }[]): Promise<void> {
    const ids = new Map<KindName, Set<string>>();
    for (const { kind, item } of met) {
      const ofKind = ids.get(kind);
      if (ofKind) ofKind.add(item);
      else ids.set(kind, new Set([item]));
    }
    await fewAtATime(ids, async ([kind, some]) => {
      for (const row of await tables.rows(kind, [...some])) if (row) this.#stand(kind, row);
    });
  }

  /** All rows of the space stand before it then. */
  async readAll(tables: TablesAtHand): Promise<void> {
    await fewAtATime(KIND_NAMES, async (kind) => {
      for (const row of await tables.rowsIn(kind, this.space))
        if (!this.#rows.has(`${kind}/${row.id}`)) this.#stand(kind, row);
    });
  }

  /** What stands before it, opens, and holds something. */
  items(): readonly SpaceItem<KindName>[] {
    const items: SpaceItem<KindName>[] = [];
    for (const [name, { row, item }] of this.#rows) {
      if (item && !isDeleted(item) && row.space === this.space)
        items.push({ kind: name.slice(0, name.indexOf('/')) as KindName, id: row.id, item });
    }
    return items;
  }

  /** Whether anything is known as erased, or was met here. */
  get hasGone(): boolean {
    return this.erasedBefore.size + this.frames.size > 0;
  }

  /** Ids of all that is known as erased, with what was met here. */
  gone(): ReadonlySet<string> {
    return new Set([...this.erasedBefore, ...this.frames.keys()]);
  }

  /** Whether the erasing reaches others: then no parcel of this device may hold on to words that nobody shows any more. [SH15] */
  isTold(): boolean {
    return this.erasedBefore.size > 0 || [...this.frames.values()].some(reachesOthers);
  }

  standing(kind: KindName, id: string): Standing | undefined {
    return this.#rows.get(`${kind}/${id}`);
  }

  /** The relay has what this row says: nothing is to be sent. */
  clean(kind: KindName, row: Row): void {
    this.#keep(kind, { ...row, dirty: 0 }, this.standing(kind, row.id)?.item);
  }

  take(parcel: ForeignParcel, { kind, written, item }: OpenedParcel): Fit {
    const { item: id, sealed } = parcel;
    const met = this.standing(kind, id);
    this.at = latestStamp(item, this.at);
    if (item.erased && !this.erasedBefore.has(id) && (!met || met.row.space === this.space)) this.frames.set(id, kind);
    const asItCame = { id, space: this.space, parent: written.parent, size: sealed.length, sealed };
    // Nobody knows whether whoever made the file ever meets the relay: what it brought this device carries there. [HO5]
    const carries = parcel.handed ?? parcel.carriedAs;
    const carried = carries !== undefined && mayWrite(carries, kind);
    if (!met) {
      this.#keep(kind, carried ? { ...asItCame, dirty: 1, n: (this.n += 1) } : { ...asItCame, dirty: 0 }, item);
      this.#tell(kind, id, item, parcel);
      if (item.erased && kind === 'attachment')
        this.erased.push({ kind, item: id, by: parcel, chunks: 'unread', ...(carried && { n: this.n }) });
      for (const what of ['apart', 'revived', 'trashed'] as const) this.settled.delete(attentionId({ item: id, what }));
      return 'fresh';
    }
    // The name of another space's item: whoever belongs to both could move words between them.
    if (met.row.space !== this.space) return 'sealBroken';
    if (!met.item && !item.erased) return 'waiting';
    const mine = met.item ?? emptyItem(item.kind, item.schema, item.parent);
    const merged = merge(mine, item);
    if (met.item && sameState(mine, merged)) return 'known';
    const learntErased = merged.erased === true && mine.erased !== true;
    const holdsOn = learntErased || (this.isTold() && losesWords(mine, merged));
    const dirty = isUnsent(met.row, this.state) || carried || (holdsOn && this.sentBefore(id)) ? 1 : 0;
    const n = dirty === 1 ? (this.n += 1) : undefined;
    const row =
      sameState(item, merged) && written.schema === item.schema
        ? { ...asItCame, dirty, ...(n !== undefined && { n }) }
        : { ...sealRow(id, this.space, merged, this.keys, this.notebook.random, n), dirty };
    this.#keep(kind, row as Row, merged);
    if (learntErased)
      this.erased.push({
        kind,
        item: id,
        by: parcel,
        chunks: this.#chunksOf(kind, id, met.item),
        ...(carried && { n }),
      });
    const counted = { [parcel.device]: parcel.counter };
    if (isRevived(mine, item, merged))
      this.#notice(kind, id, 'revived', parcel, counted, { deletedHere: isDeleted(mine) });
    if (isTrashedApart(mine, item, merged))
      this.#notice(kind, id, 'trashed', parcel, counted, { deletedHere: isInTrash(mine) });
    this.#tell(kind, id, merged, parcel);
    return 'changed';
  }

  /** A write of this device's own upon what stands here. */
  write(kind: KindName, id: string, change: (item: Item, write: Write) => Item): void {
    const before = this.standing(kind, id)?.item;
    if (!before) return;
    const { identity, clock, random } = this.notebook;
    const { counter, write } = advance(this.counterAfter, identity.device, identity.facilitator, clock.now());
    this.n = counter.n;
    this.at = counter.at;
    const item = change(before, write);
    this.#keep(kind, sealRow(id, this.space, item, this.keys, random, this.n), item);
    this.#tell(kind, id, item, identity);
  }

  /** Erases by this device's own write what goes along with something erased. */
  erase(kind: KindName, id: string): void {
    const before = this.standing(kind, id)?.item;
    if (!before) return;
    this.write(kind, id, eraseItem);
    this.frames.set(id, kind);
    this.erased.push({ kind, item: id, n: this.n, chunks: this.#chunksOf(kind, id, before) });
    this.settled.add(attentionId({ item: id, what: 'role' }));
  }

  /** Writes every row that is another than before. */
  async put(tables: TablesAtHand): Promise<void> {
    await fewAtATime(this.#put, ([kind, rows]) =>
      this.isPresumedFresh ? tables.addRows(kind, [...rows.values()]) : tables.putRows(kind, [...rows.values()]),
    );
    const gone = this.erased.flatMap(({ kind, item }) => (kind === 'attachment' ? [item] : []));
    if (gone.length > 0) await tables.deleteChunksUnder(gone);
  }

  get attached(): boolean {
    return this.#put.has('attachment');
  }

  get counterAfter(): Counter {
    return { ...this.counter, n: this.n, at: this.at };
  }

  #stand(kind: KindName, row: Row): void {
    const opened = openRow(KINDS[kind], row, this.keys);
    this.#rows.set(`${kind}/${row.id}`, { row, item: opened.ok ? opened.value : undefined });
  }

  #keep(kind: KindName, row: Row, item: Item | undefined): void {
    this.#rows.set(`${kind}/${row.id}`, { row, item });
    const rows = this.#put.get(kind);
    if (rows) rows.set(row.id, row);
    else this.#put.set(kind, new Map([[row.id, row]]));
  }

  #chunksOf(kind: KindName, id: string, item: Item | undefined): Learnt['chunks'] {
    if (kind !== 'attachment') return [];
    return item ? chunkIdsOf(this.keys, id, item) : 'unread';
  }

  #tell(kind: KindName, id: string, item: Item, by: Pick<ForeignParcel, 'device'>): void {
    const apart = apartUpTo(KINDS[kind], item);
    if (apart) this.#notice(kind, id, 'apart', by, apart);
    else this.#over(id, 'apart');
    if (isDeleted(item)) this.#over(id, 'revived');
    if (!isInTrash(item)) this.#over(id, 'trashed');
    if (kind === groupKind.name) this.groups.set(id, view(groupKind, id, this.space, item));
    if (!isInDigest(kind)) return;
    const changes = this.digestChanges.get(item.parent);
    const change = { kind, id, view: view(KINDS[kind], id, this.space, item) };
    if (changes) changes.push(change);
    else this.digestChanges.set(item.parent, [change]);
  }

  #notice(
    kind: KindName,
    item: string,
    what: Exclude<Attention['what'], 'role'>,
    { device }: Pick<ForeignParcel, 'device'>,
    upTo: Attention['upTo'],
    more: Pick<Attention, 'deletedHere'> = {},
  ): void {
    const noted = { kind, item, space: this.space, what, device, since: this.notebook.clock.now(), upTo, ...more };
    this.settled.delete(attentionId(noted));
    this.attention.set(attentionId(noted), noted);
  }

  #over(item: string, what: Exclude<Attention['what'], 'role'>): void {
    const id = attentionId({ item, what });
    this.attention.delete(id);
    this.settled.add(id);
  }
}

/**
 * Whether an item stands again that was deleted: deleted here and brought back by another, or deleted there by somebody who did
 * not know of what was written here. [ST3]
 */
function isRevived(mine: Item, theirs: Item, merged: Item): boolean {
  if (isDeleted(merged) || isDeleted(mine) === isDeleted(theirs)) return false;
  return isDeleted(mine) ? Object.keys(mine.vector).length > 0 : !knowsAllOf(mine, theirs);
}

/** Whether an item lies in the trash that somebody wrote to who did not know: in the trash it takes no command. [ST16] */
function isTrashedApart(mine: Item, theirs: Item, merged: Item): boolean {
  if (!isInTrash(merged) || isDeleted(mine) || isDeleted(theirs)) return false;
  if (!isInTrash(mine)) return isInTrash(theirs) && !knowsAllOf(theirs, mine);
  return !sameState(withoutTrash(mine), { ...withoutTrash(merged), vector: mine.vector });
}

function withoutTrash(item: Item): Item {
  return { ...item, fields: { ...item.fields, [TRASHED]: [] } };
}
