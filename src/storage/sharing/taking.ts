/** Taking in what other devices wrote, as the relay or a file hands it over. [SH2] */
import type { Leaver } from '../../practice/member-traces.ts';
import { sameBytes } from '../../protocol/hashing.ts';
import { roleOfWrite, type Membership } from '../../protocol/membership.ts';
import type { UnfitParcel } from '../../protocol/verify-page.ts';
import type { KindName } from '../database.ts';
import type { SpaceKeys } from '../known-keys.ts';
import { attentionId, keepAttention } from './attention.ts';
import { keepDigests } from './digest-upkeep.ts';
import { noteErased } from './drops.ts';
import { eraseAlong, erasedIds, keepErased, membersLeaving } from './erasing-along.ts';
import { dotMeansTwo } from './item-states.ts';
import type { Ledger, LedgerEntry, Ledgers } from './ledger.ts';
import { openParcel, type ForeignParcel, type OpenedParcel, type Unopened } from './opened-parcel.ts';
import { PageTaking, type Fit } from './page-taking.ts';
import { ownRole } from './own-role.ts';
import { isBeyond, sendAgain } from './passing-on.ts';
import { keepUncounted } from './uncounted-parcels.ts';
import { renamed } from './renaming.ts';
import { rolesUnderWay } from './roles-under-way.ts';
import { putState, readState, toldUpTo, type SyncState } from './sync-state.ts';
import { RowIsThere, type TablesAtHand } from './sync-tables.ts';
import type { Counter } from '../write-counter.ts';
import { counterKept, counterOf, keysOnDisk, putCounter, type Unlocked } from './unlocked.ts';
import { isUnsent } from './unsent-rows.ts';
import { takeShown } from './unshown.ts';
import { newToWait, putWaiting, waitingId, waitingParcels } from './waiting-parcels.ts';

export interface Taken {
  readonly fresh: number;
  readonly changed: number;
  readonly waiting: number;
  readonly unfit: number;
}

/** What was refused before it came here. */
export type RefusedParcel = Omit<UnfitParcel, 'seq'>;

/** Refused on opening: then it is known which one it was. */
interface RefusedHere extends RefusedParcel {
  readonly parcel?: ForeignParcel;
}

interface Page {
  readonly parcels: readonly ForeignParcel[];
  readonly refused: readonly RefusedParcel[];
  /** The cursor afterwards, of a page of the relay's. `waiting`: these lay here already. `file`: they say nothing of the relay. [HO5] */
  readonly upTo: number | 'waiting' | 'file';
}

/** A page of which to presume anything for the next one: after a small one it would be taken twice as often as not. */
const LARGE = 64;

/** Another copy of this notebook wrote under its name: nothing of the page may be merged before that is cleared. [SY11] */
class OtherCopy extends Error {}

export class Taking {
  /** Spaces whose last page held nothing but what was new here, as in a first pull from beginning to end: so will the next one. */
  readonly #allFresh = new Set<string>();

  constructor(
    readonly notebook: Unlocked,
    readonly ledgers: Ledgers,
    /** Told where attachments of a space came or changed. */
    readonly attached: (space: string) => void,
  ) {}

  /** A page of the relay's. `after`: told in the same transaction, once it is taken. [SY6] */
  async take<T>(
    space: string,
    parcels: readonly ForeignParcel[],
    refused: readonly RefusedParcel[],
    upTo: number,
    after: (tables: TablesAtHand) => PromiseLike<T>,
  ): Promise<{ readonly taken: Taken; readonly after: T }> {
    return this.#taken(space, () => Promise.resolve({ parcels, refused, upTo }), after);
  }

  /**
   * What was put aside, now that there are keys or an app that may open it. What its device wrote beyond the count which its removal names others refuse:
   * this device carries it on. [sync SY13]
   */
  async takeWaiting(space: string, membership: Membership | undefined): Promise<Taken> {
    const own = membership?.devices.get(this.notebook.identity.device)?.role;
    return this.#takenAlone(space, async (tables) => ({
      parcels: (await waitingParcels(this.notebook, tables, space)).map((parcel) => {
        // The chain may have gone on since it came.
        const role = (membership && roleOfWrite(membership, parcel.device, parcel.counter)) ?? parcel.role;
        const carried = own && isBeyond(membership, parcel.device, parcel.counter);
        return { ...parcel, role, ...(carried && { carriedAs: own }) };
      }),
      refused: [],
      upTo: 'waiting',
    }));
  }

  /** Out of a file that was handed over: neither cursor nor ledger hears of it, for both tell of the relay. [HO5] */
  async takeHanded(
    space: string,
    parcels: readonly (ForeignParcel & Required<Pick<ForeignParcel, 'handed'>>)[],
    refused: readonly RefusedParcel[],
  ): Promise<Taken> {
    return this.#takenAlone(space, () => Promise.resolve({ parcels, refused, upTo: 'file' }));
  }

  /** Erases what belongs to something erased, wherever it stands in the space; in a transaction of the caller's. [SH15] */
  async eraseAlongIn(tables: TablesAtHand, space: string): Promise<void> {
    const { notebook, ledgers } = this;
    const keys = await keysOnDisk(notebook, tables, space);
    if (!keys) return;
    const state = await readState(notebook, tables, space);
    const ledger = await ledgers.at(tables, space, state.ledger);
    const one = new OnePage(notebook, ledgers, space, keys, state, ledger, await erasedIds(notebook, tables, space));
    await one.eraseAlong(tables, keys);
    if (one.attached) this.attached(space);
  }

  async #takenAlone(space: string, page: (tables: TablesAtHand) => Promise<Page>): Promise<Taken> {
    return (await this.#taken(space, page, () => Promise.resolve())).taken;
  }

  async #taken<T>(
    space: string,
    page: (tables: TablesAtHand) => Promise<Page>,
    after: (tables: TablesAtHand) => PromiseLike<T>,
  ): Promise<{ readonly taken: Taken; readonly after: T }> {
    try {
      return await this.#inOne(space, page, after);
    } catch (error) {
      const wasPresumed = this.#allFresh.delete(space);
      if (wasPresumed && error instanceof RowIsThere) return this.#taken(space, page, after);
      if (!(error instanceof OtherCopy)) throw error;
      // Under the new name no dot of ours means two writes any more.
      await renamed(this.notebook, this.ledgers);
      return this.#inOne(space, page, after);
    }
  }

  async #inOne<T>(
    space: string,
    page: (tables: TablesAtHand) => Promise<Page>,
    after: (tables: TablesAtHand) => PromiseLike<T>,
  ): Promise<{ readonly taken: Taken; readonly after: T }> {
    const { notebook, ledgers } = this;
    try {
      const { isAllFresh, ...done } = await notebook.tracked(() =>
        notebook.tables.write(async (tables) => {
          const keys = await keysOnDisk(notebook, tables, space);
          const state = await readState(notebook, tables, space);
          const ledger = await ledgers.at(tables, space, state.ledger);
          const erased = await erasedIds(notebook, tables, space);
          const one = new OnePage(notebook, ledgers, space, keys, state, ledger, erased);
          const taken = await one.run(tables, await page(tables), this.#allFresh.has(space));
          const told = await after(tables);
          if (one.attached) this.attached(space);
          return { taken, after: told, isAllFresh: one.isAllFresh };
        }),
      );
      if (isAllFresh) this.#allFresh.add(space);
      else this.#allFresh.delete(space);
      return done;
    } catch (error) {
      ledgers.forget(space);
      throw error;
    }
  }
}

interface Opened {
  readonly parcel: ForeignParcel;
  readonly opened: OpenedParcel | Unopened;
}

class OnePage {
  attached = false;
  /** Nothing that the page brought was here. */
  isAllFresh = false;
  readonly #entries: LedgerEntry[] = [];
  readonly #waiting = new Map<string, ForeignParcel>();
  readonly #nowTaken: string[] = [];
  readonly #unfit: RefusedHere[] = [];
  readonly #counts = { fresh: 0, changed: 0, known: 0, waiting: 0, unfit: 0 };

  constructor(
    readonly notebook: Unlocked,
    readonly ledgers: Ledgers,
    readonly space: string,
    readonly keys: SpaceKeys | undefined,
    readonly state: SyncState,
    readonly ledger: Ledger,
    /** Ids of what is known as erased in the space. */
    readonly erased: ReadonlySet<string>,
  ) {}

  async eraseAlong(tables: TablesAtHand, keys: SpaceKeys): Promise<void> {
    const page = this.#page(keys, await counterKept(this.notebook, tables, this.space));
    await page.readAll(tables);
    eraseAlong(page, undefined, await ownRole(this.notebook, tables, this.space));
    await this.#put(tables, page, undefined);
  }

  #page(keys: SpaceKeys, counter: Counter): PageTaking {
    const { notebook, space, state, ledger, erased } = this;
    const { device } = notebook.identity;
    const sentBefore = (item: string) => ledger.of(device, item) !== undefined;
    return new PageTaking(notebook, space, keys, counter, state, sentBefore, erased);
  }

  /** `presumesFresh`: the items are most likely not here, and are not looked for before they are put. */
  async run(tables: TablesAtHand, { parcels, refused, upTo }: Page, presumesFresh: boolean): Promise<Taken> {
    const { notebook, space, keys } = this;
    const again = upTo === 'waiting';
    const carriedAs = this.state.lacking && (await ownRole(notebook, tables, space));
    const opened = parcels
      .filter((parcel) => typeof upTo !== 'number' || this.#isNews(parcel))
      .map((parcel) => (carriedAs && this.#isLacked(parcel) ? { ...parcel, carriedAs } : parcel))
      .map((parcel) => ({ parcel, opened: openParcel(space, parcel, keys) }));
    // A file of which nothing is taken leaves nothing behind.
    const counter = await (typeof upTo === 'number' ? counterKept : counterOf)(notebook, tables, space);
    const { device } = notebook.identity;
    const page = keys && this.#page(keys, counter);
    const underWay = await this.#rolesUnderWay(tables, upTo, opened);
    const isPresumedFresh = presumesFresh && opened.every((one) => mayBeFresh(one, device));
    if (page && isPresumedFresh) page.isPresumedFresh = true;
    else
      await page?.read(
        tables,
        opened.flatMap((one) => (isOpen(one.opened) ? [{ kind: one.opened.kind, item: one.parcel.item }] : [])),
      );
    for (const one of opened) {
      if (!page) break;
      this.#lookForOtherCopy(page, counter.n, one);
      if (typeof upTo === 'number' && one.parcel.device === device) this.#takeOwn(page, one);
    }
    this.#unfit.push(...refused);
    if (typeof upTo === 'number') await keepUncounted(notebook, tables, space, refused, keys);
    const frames = opened.flatMap(({ parcel, opened: what }) =>
      isOpen(what) && what.item.erased && what.kind === 'member' ? [parcel.item] : [],
    );
    const leaver = page && frames.length > 0 ? await membersLeaving(page, tables, frames) : undefined;
    for (const { parcel, opened: what } of opened) {
      if (typeof upTo === 'number') this.#entries.push(parcel);
      const undecided = what === 'roleExceeded' && underWay.has(parcel.device);
      this.#account(parcel, undecided ? 'waiting' : isOpen(what) && page ? page.take(parcel, what) : what, again);
    }
    if (page?.hasGone) eraseAlong(page, leaver, await ownRole(notebook, tables, space));
    if (page) await this.#put(tables, page, leaver);
    this.isAllFresh = typeof upTo === 'number' && opened.length >= LARGE && this.#counts.fresh === opened.length;
    if (again && this.#nowTaken.length === 0) return this.#taken();
    if (page && typeof upTo === 'number') await this.#forgetOutdone(tables, page, opened);
    if (typeof upTo === 'number' || again) await this.#settle(tables, again ? undefined : upTo, parcels);
    else await this.#putAside(tables);
    return this.#taken();
  }

  /** A file is judged by what was decided here, whether a relay knows or not. [HO6] */
  async #rolesUnderWay(
    tables: TablesAtHand,
    upTo: Page['upTo'],
    opened: readonly Opened[],
  ): Promise<ReadonlySet<string>> {
    if (upTo === 'file' || !opened.some((one) => one.opened === 'roleExceeded')) return new Set();
    return rolesUnderWay(this.notebook, tables, this.space);
  }

  /** Of a file all that is kept besides rows is what cannot be opened yet; the same file once more writes nothing. [HO5 HO7] */
  async #putAside(tables: TablesAtHand): Promise<void> {
    const { notebook, space, state } = this;
    if (this.#waiting.size === 0) return;
    const fresh = await newToWait(notebook, tables, space, this.#waiting.values());
    if (fresh.length === 0) return;
    await putWaiting(notebook, tables, space, fresh);
    const waiting = (await tables.localIds('waiting', `${space}/`)).length;
    await putState(notebook, tables, space, { ...state, waiting });
  }

  /** Whether some who belong have not got the key it lies under. */
  #isLacked({ epoch, device }: ForeignParcel): boolean {
    return this.state.lacking?.includes(epoch) === true && device !== this.notebook.identity.device;
  }

  #isNews({ device, item, counter, leaf }: ForeignParcel): boolean {
    const seen = this.ledger.of(device, item);
    if (device === this.notebook.identity.device && seen?.counter === counter && !sameBytes(seen.leaf, leaf))
      throw new OtherCopy();
    return !seen || seen.counter < counter;
  }

  /**
   * Nobody can know of more writes of this device than it made, nor of other words under one of its dots: then another copy of this notebook
   * wrote them. Told of any parcel, for what went by file comes back under the names of those who took it. [SY11 HO9]
   */
  #lookForOtherCopy(page: PageTaking, n: number, { parcel, opened }: Opened): void {
    const { device } = this.notebook.identity;
    if (parcel.device === device && parcel.counter > n) throw new OtherCopy();
    if (!isOpen(opened)) return;
    const known = opened.item.vector[device] ?? 0;
    if (known > n) throw new OtherCopy();
    const mine = known > 0 ? page.standing(opened.kind, parcel.item)?.item : undefined;
    if (mine && dotMeansTwo(mine, opened.item, device)) throw new OtherCopy();
  }

  /** A parcel of the own name: either the answer to its sending was lost, or another copy of this notebook sent it. [SY11] */
  #takeOwn(page: PageTaking, { parcel, opened }: Opened): void {
    if (!isOpen(opened)) return;
    const met = page.standing(opened.kind, parcel.item);
    if (!met) throw new OtherCopy();
    if (isUnsent(met.row, this.state) && met.row.n === parcel.counter) {
      if (!sameBytes(met.row.sealed, parcel.sealed)) throw new OtherCopy();
      page.clean(opened.kind, met.row);
      return;
    }
    const { device } = this.notebook.identity;
    if (met.item && (opened.item.vector[device] ?? 0) > (met.item.vector[device] ?? 0)) throw new OtherCopy();
  }

  #account(parcel: ForeignParcel, fit: Fit | Unopened | OpenedParcel, again: boolean): void {
    const id = waitingId(this.space, parcel);
    if (fit === 'waiting' || typeof fit === 'object') {
      if (again) return;
      this.#waiting.set(id, parcel);
      this.#counts.waiting += 1;
      return;
    }
    this.#waiting.delete(id);
    this.#nowTaken.push(id);
    if (fit === 'fresh' || fit === 'changed' || fit === 'known') this.#counts[fit] += 1;
    else this.#unfit.push({ device: parcel.device, why: fit, parcel });
  }

  async #put(tables: TablesAtHand, page: PageTaking, leaver: Leaver | undefined): Promise<void> {
    const { notebook, space } = this;
    await page.put(tables);
    this.attached = page.attached;
    for (const refused of this.#unfit) this.#noteRole(page, refused);
    if (page.n !== page.counter.n || page.at !== page.counter.at)
      await putCounter(notebook, tables, space, page.counterAfter);
    await keepDigests(notebook, tables, page.digestChanges, page.groups);
    await keepAttention(notebook, tables, page.attention, page.settled);
    await noteErased(notebook, tables, space, page.erased);
    await keepErased(notebook, tables, page, leaver);
  }

  #noteRole(page: PageTaking, { why, parcel }: RefusedHere): void {
    if (why !== 'roleExceeded' || !parcel) return;
    const { space, notebook } = this;
    const { item, device, counter } = parcel;
    const id = attentionId({ item, what: 'role' });
    const upTo = { ...page.attention.get(id)?.upTo, [device]: counter };
    page.attention.set(id, { item, kind: '', space, what: 'role', device, since: notebook.clock.now(), upTo });
  }

  async #settle(tables: TablesAtHand, upTo: number | undefined, parcels: readonly ForeignParcel[]): Promise<void> {
    const { notebook, space, state, ledger } = this;
    if (state.waiting > 0) await tables.deleteLocals('waiting', this.#nowTaken);
    if (this.#waiting.size > 0) await putWaiting(notebook, tables, space, [...this.#waiting.values()]);
    const waiting =
      state.waiting > 0 || this.#waiting.size > 0 ? (await tables.localIds('waiting', `${space}/`)).length : 0;
    const place = await this.ledgers.add(tables, space, state.ledger, ledger, this.#entries);
    // An own one of which the relay's word was lost: the head that was signed before it says too little.
    const own = this.#entries.some(({ device }) => device === notebook.identity.device);
    await putState(notebook, tables, space, {
      ...state,
      ledger: place,
      headSent: state.headSent && !own,
      unshown:
        state.unshown && (await takeShown(notebook, tables, space, parcels, toldUpTo(state, notebook.identity.device))),
      waiting,
      cursor: Math.max(state.cursor, upTo ?? 0),
      unfit: counted(state.unfit, this.#unfit),
    });
    await sendAgain(notebook, tables, space, state, this.#hiddenByRefused());
  }

  /** What waits need not any more where its words came under another name: whoever could open it sent them again. [protocol PR7] */
  async #forgetOutdone(tables: TablesAtHand, page: PageTaking, opened: readonly Opened[]): Promise<void> {
    if (this.state.waiting === 0 && this.#waiting.size === 0) return;
    const known = new Map(
      opened.flatMap(({ parcel, opened: what }) =>
        isOpen(what) ? [[parcel.item, page.standing(what.kind, parcel.item)?.item?.vector] as const] : [],
      ),
    );
    const isOutdone = ({ item, device, counter }: ForeignParcel) => (known.get(item)?.[device] ?? 0) >= counter;
    for (const [id, parcel] of this.#waiting) if (isOutdone(parcel)) this.#waiting.delete(id);
    if (this.state.waiting === 0) return;
    for (const parcel of await waitingParcels(this.notebook, tables, this.space))
      if (isOutdone(parcel)) this.#nowTaken.push(waitingId(this.space, parcel));
  }

  /**
   * The relay keeps of each item and device the newest parcel alone. Where that is one beyond the count which a removal names, what was taken of it
   * before is on no relay any more, and whoever has it brings it there. [sync SY13]
   */
  #hiddenByRefused(): ReadonlySet<string> {
    const { ledger } = this;
    const hidden = this.#unfit.flatMap(({ item, device, why }) =>
      why === 'notAllowed' && item !== undefined && device !== undefined && ledger.of(device, item) ? [item] : [],
    );
    return new Set(hidden);
  }

  #taken(): Taken {
    const { fresh, changed, waiting } = this.#counts;
    return { fresh, changed, waiting, unfit: this.#unfit.length };
  }
}

/** An own one and an erasure have to do with what stands here. */
function mayBeFresh({ parcel, opened }: Opened, device: string): boolean {
  return parcel.device !== device && !(isOpen(opened) && opened.item.erased);
}

function isOpen(opened: OpenedParcel | Unopened): opened is OpenedParcel & { readonly kind: KindName } {
  return typeof opened === 'object';
}

function counted(before: SyncState['unfit'], refused: readonly RefusedParcel[]): SyncState['unfit'] {
  if (refused.length === 0) return before;
  const after: Record<string, Record<string, number>> = Object.fromEntries(
    Object.entries(before).map(([device, reasons]) => [device, { ...reasons }]),
  );
  for (const { device = '', why } of refused) {
    const reasons = (after[device] ??= {});
    reasons[why] = (reasons[why] ?? 0) + 1;
  }
  return after;
}
