/**
 * What a page of foreign parcels makes of the rows that are here. All in one transaction, in which nothing is awaited but
 * the disk: each kind is read once, merged in memory, and written once. [SH2]
 */
import { emptyItem, isDeleted, merge, type Item, type Stamp } from '../../practice/item.ts';
import { isInTrash, TRASHED, view } from '../../practice/kind.ts';
import { apartUpTo } from '../../practice/words-apart.ts';
import type { KindName, Row } from '../database.ts';
import { isInDigest, type DigestChange } from '../digest-writing.ts';
import type { SpaceKeys } from '../known-keys.ts';
import { KINDS } from '../kinds.ts';
import { openRow, sealRow } from '../sealed-row.ts';
import type { Counter } from '../write-counter.ts';
import { attentionId, type Attention } from './attention.ts';
import { fewAtATime } from './few-at-a-time.ts';
import { knowsAllOf, latestStamp, sameState } from './item-states.ts';
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

/** An erasure heard of; `n`: number of the own row that carries the word of it on. */
export interface Learnt {
  readonly kind: KindName;
  readonly item: string;
  readonly by: ForeignParcel;
  readonly n?: number | undefined;
}

export type Fit = 'fresh' | 'changed' | 'known' | 'waiting' | 'sealBroken';

export class PageTaking {
  readonly #rows = new Map<string, Standing>();
  readonly #put = new Map<KindName, Map<string, Row>>();
  readonly digestChanges = new Map<string, DigestChange[]>();
  /** By their ids. */
  readonly attention = new Map<string, Attention>();
  /** Ids of notes that no longer hold: values are one, or what stood again is gone. */
  readonly settled = new Set<string>();
  /** Erased by somebody, heard here for the first time. */
  readonly erased: Learnt[] = [];
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
    const asItCame = { id, space: this.space, parent: written.parent, size: sealed.length, sealed };
    // Nobody knows whether whoever made the file ever meets the relay: what it brought this device carries there. [HO5]
    const carries = parcel.handed ?? parcel.carriedAs;
    const carried = carries !== undefined && mayWrite(carries, kind);
    if (!met) {
      this.#keep(kind, carried ? { ...asItCame, dirty: 1, n: (this.n += 1) } : { ...asItCame, dirty: 0 }, item);
      this.#tell(kind, id, item, parcel);
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
    const dirty = isUnsent(met.row, this.state) || carried || (learntErased && this.sentBefore(id)) ? 1 : 0;
    const n = dirty === 1 ? (this.n += 1) : undefined;
    const row =
      sameState(item, merged) && written.schema === item.schema
        ? { ...asItCame, dirty, ...(n !== undefined && { n }) }
        : { ...sealRow(id, this.space, merged, this.keys, this.notebook.random, n), dirty };
    this.#keep(kind, row as Row, merged);
    if (learntErased) this.erased.push({ kind, item: id, by: parcel, ...(carried && { n }) });
    const counted = { [parcel.device]: parcel.counter };
    if (isRevived(mine, item, merged))
      this.#notice(kind, id, 'revived', parcel, counted, { deletedHere: isDeleted(mine) });
    if (isTrashedApart(mine, item, merged))
      this.#notice(kind, id, 'trashed', parcel, counted, { deletedHere: isInTrash(mine) });
    this.#tell(kind, id, merged, parcel);
    return 'changed';
  }

  /** Writes every row that is another than before. */
  async put(tables: TablesAtHand): Promise<void> {
    await fewAtATime(this.#put, ([kind, rows]) => tables.putRows(kind, [...rows.values()]));
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

  #tell(kind: KindName, id: string, item: Item, parcel: ForeignParcel): void {
    const apart = apartUpTo(KINDS[kind], item);
    if (apart) this.#notice(kind, id, 'apart', parcel, apart);
    else this.#over(id, 'apart');
    if (isDeleted(item)) this.#over(id, 'revived');
    if (!isInTrash(item)) this.#over(id, 'trashed');
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
    { device }: ForeignParcel,
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
