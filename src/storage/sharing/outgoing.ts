/** What this tablet has and the relay has not: handed out to be signed, and known as sent. [SH4 SH13] */
import { epochOf } from '../../crypto/seal.ts';
import { LIMITS } from '../../protocol/limits.ts';
import type { MemberDevice, Membership } from '../../protocol/membership.ts';
import type { ParcelContent } from '../../protocol/parcel.ts';
import type { KindName, Row } from '../database.ts';
import type { SpaceKeys } from '../known-keys.ts';
import { KIND_NAMES } from '../kinds.ts';
import { sealRow, unsealRow } from '../sealed-row.ts';
import type { Counter } from '../write-counter.ts';
import type { Chains, SpaceStanding } from './chains.ts';
import { mayWrite } from './comment-kinds.ts';
import { fewAtATime } from './few-at-a-time.ts';
import { goThrough, isToGoThrough } from './going-through.ts';
import { HandingOut } from './handing-out.ts';
import { Counting, numberRows } from './numbering.ts';
import type { Ledgers } from './ledger.ts';
import { sendAgain } from './passing-on.ts';
import { headPut, putState, readState, type SyncState } from './sync-state.ts';
import type { TablesAtHand } from './sync-tables.ts';
import type { Taking } from './taking.ts';
import { counterKept, keptCounter, keysOnDisk, putCounter, type Unlocked } from './unlocked.ts';
import { UnsentEnds } from './unsent-ends.ts';
import { isUnsent } from './unsent-rows.ts';
import { putUnshown, takeUnshown } from './unshown.ts';

export interface Most {
  readonly parcels: number;
  /** Of the seals together. */
  readonly bytes: number;
}

interface Found {
  readonly kind: KindName;
  readonly row: Row;
}

/** What of a space goes next. */
interface Looked {
  /** In the order of the numbers they had when they were looked at. */
  readonly going: readonly Found[];
  /** The last of these numbers; where none goes, the one after which was looked. */
  readonly upTo: number;
  /** Sealed anew, by kind: to be written before they go. */
  readonly anew: ReadonlyMap<KindName, Row[]>;
  /** Cannot go: to be set aside. */
  readonly aside: SyncState['aside'];
  /** Nothing else of the space is to be sent. */
  readonly all: boolean;
}

export interface SentAt {
  readonly head: number;
  readonly taken: number;
  /** Of the own head that went along: its counter, and how many heads were put into the space by then. */
  readonly told?: { readonly counter: number; readonly heads: number } | undefined;
}

export interface Sent {
  readonly more: boolean;
  readonly sync: SpaceStanding | undefined;
}

export class Outgoing {
  /** Where the rows handed out lie: what is acknowledged is named by item and counter alone. */
  readonly #handedOut = new Map<string, KindName>();
  readonly #handing = new Map<string, HandingOut>();
  /**
   * By space: that after this number no row is unsent, as long as nothing more was written there by this device: a row becomes unsent only
   * with a further number. With the last acknowledgement none is at all. [SH4]
   */
  readonly #left = new Map<
    string,
    { readonly device: string; readonly kinds: number; readonly n: number; after: number }
  >();
  readonly #ends = new Map<string, UnsentEnds>();

  constructor(
    readonly notebook: Unlocked,
    readonly ledgers: Ledgers,
    readonly chains: Chains,
    readonly taking: Taking,
  ) {}

  async outgoing(space: string, after: number, most: Most): Promise<readonly ParcelContent[]> {
    const { notebook, chains } = this;
    const standing = await chains.standings();
    const looked = await notebook.tables.read(async (tables) => {
      const stands = await standing(tables, space);
      const own = chains.ownIn(stands);
      const kinds = own ? kindsOf(own) : [];
      // Where it does not belong this device sends nothing. [SY13]
      if (kinds.length === 0 || stands?.lacksKeys) return { parcels: [] };
      const membership = stands?.membership;
      if (after === 0 && (await isToGoThrough(notebook, tables, space, membership))) return { through: membership };
      const state = await readState(notebook, tables, space);
      const counter = await keptCounter(notebook, tables, space);
      if (!state.numbered || state.former || !counter) return { kinds };
      if (this.#isKnownSent(space, kinds, counter, after)) return { parcels: [] };
      const found = await this.#looked(tables, kinds, space, state, after, most, { asOf: counter });
      return found ? { parcels: this.#handOut(space, state, kinds, counter, after, found) } : { kinds };
    });
    if (looked.parcels) return looked.parcels;
    if (looked.kinds) return this.#outgoingAnew(space, looked.kinds, after, most);
    await this.#goThrough(space, looked.through);
    return this.outgoing(space, after, most);
  }

  async #goThrough(space: string, membership: Membership | undefined): Promise<void> {
    const { notebook, ledgers, taking } = this;
    try {
      await notebook.tracked(() =>
        notebook.tables.write(async (tables) =>
          goThrough(notebook, tables, ledgers, space, membership, () => taking.eraseAlongIn(tables, space)),
        ),
      );
    } catch (error) {
      ledgers.forget(space);
      throw error;
    }
  }

  /** The same where something is to be written first: numbers, seals under a new epoch, what is set aside. */
  async #outgoingAnew(
    space: string,
    kinds: readonly KindName[],
    after: number,
    most: Most,
  ): Promise<readonly ParcelContent[]> {
    const { notebook, ledgers } = this;
    try {
      return await notebook.tracked(() =>
        notebook.tables.write(async (tables) => {
          const counting = new Counting(await counterKept(notebook, tables, space));
          const state = await this.#numbered(tables, space, counting);
          const found = await this.#looked(tables, kinds, space, state, after, most, { counting });
          if (!found) return [];
          await fewAtATime(found.anew, ([kind, rows]) => tables.putRows(kind, rows));
          await putCounter(notebook, tables, space, counting.counter);
          await putState(notebook, tables, space, { ...state, aside: { ...state.aside, ...found.aside } });
          return this.#handOut(space, state, kinds, counting.counter, after, found);
        }),
      );
    } catch (error) {
      ledgers.forget(space);
      throw error;
    }
  }

  /** Whether it is known, without a look at the rows, that nothing of a space is to be sent. */
  async isDone(
    tables: TablesAtHand,
    standing: Pick<SpaceStanding, 'space' | 'state' | 'membership'>,
    state: SyncState,
  ): Promise<boolean> {
    const { space } = standing;
    const own = this.chains.ownIn(standing);
    const counter = await keptCounter(this.notebook, tables, space);
    if (!own || !counter || !state.numbered || state.former) return false;
    if (await isToGoThrough(this.notebook, tables, space, standing.membership)) return false;
    return this.#isKnownSent(space, kindsOf(own), counter, 0);
  }

  /** Whether it is known, without a look at the rows, that none after this number is unsent. */
  #isKnownSent(space: string, kinds: readonly KindName[], { n }: Counter, after: number): boolean {
    const left = this.#left.get(space);
    const { device } = this.notebook.identity;
    return left?.device === device && left.kinds === kinds.length && left.n === n && after >= left.after;
  }

  /**
   * Sent is what the relay acknowledged and what was not written since. `at`: of what the relay said, the head of the space afterwards and how many
   * of these were new to it. Where nothing stands between them and what was taken before, they need not be pulled. Answers whether more may be to send; false is certain. [SY5]
   */
  async sent(
    space: string,
    parcels: readonly { readonly item: string; readonly counter: number; readonly leaf: Uint8Array }[],
    at?: SentAt,
  ): Promise<Sent> {
    const { notebook, ledgers, chains } = this;
    const { device } = notebook.identity;
    const standing = await chains.standings();
    const handing = this.#handing.get(space);
    for (const { item, counter } of parcels) handing?.answered(item, counter);
    try {
      const { n, sync } = await notebook.tracked(() =>
        notebook.tables.write(async (tables) => {
          const state = await readState(notebook, tables, space);
          const ledger = await ledgers.at(tables, space, state.ledger);
          const sentUpTo = Math.max(state.sentUpTo, handing?.arrivedUpTo ?? 0);
          // What arrived before something with a lower number did is marked row by row.
          const apart = parcels.filter(({ counter }) => counter > sentUpTo);
          const clean = new Map<KindName, Row[]>();
          for (const { kind, row } of await this.#found(tables, space, apart)) {
            if (row.dirty === 0) continue;
            clean.set(kind, [...(clean.get(kind) ?? []), { ...row, dirty: 0 }]);
          }
          await fewAtATime(clean, ([kind, rows]) => tables.putRows(kind, rows));
          const entries = parcels.map((parcel) => ({ ...parcel, device }));
          const known = new Map(parcels.map(({ item }) => [item, ledger.of(device, item)?.counter]));
          const place = await ledgers.add(tables, space, state.ledger, ledger, entries);
          const aside = { ...state.aside };
          for (const { item } of parcels) delete aside[item];
          // What came back before its acknowledgement did was shown already, and is not shown again.
          const shownBefore = (item: string, counter: number) => (known.get(item) ?? 0) >= counter;
          const unseen = parcels.filter(({ item, counter }) => !shownBefore(item, counter));
          if (unseen.length > 0) await putUnshown(notebook, tables, space, unseen);
          const unshown = state.unshown || unseen.length > 0;
          const { unproven, ...kept } = state;
          await putState(notebook, tables, space, {
            ...kept,
            ledger: place,
            headSent: false,
            ...(at?.told ? headPut(state, device, at.told) : unproven && { unproven }),
            ...(unshown && !state.unshown && { unshownAfter: state.cursor, lookedForAt: notebook.clock.now() }),
            unshown,
            aside,
            sentUpTo,
            cursor: at && at.head - at.taken === state.cursor ? at.head : state.cursor,
          });
          const { n } = (await keptCounter(notebook, tables, space)) ?? { n: undefined };
          return { n, sync: await standing(tables, space) };
        }),
      );
      for (const { item, counter } of parcels) this.#handedOut.delete(`${item}/${counter}`);
      const left = this.#left.get(space);
      if (!left || !handing?.hasArrivedUpTo(left.after)) return { more: true, sync };
      left.after = 0;
      return { more: left.n !== n || left.device !== device, sync };
    } catch (error) {
      ledgers.forget(space);
      throw error;
    }
  }

  /** What the relay acknowledged and a pull to the end did not show is dirty again; answers how many items. [SH10] */
  async sendUnshownAgain(space: string): Promise<number> {
    const { notebook } = this;
    return notebook.tracked(() =>
      notebook.tables.write(async (tables) => {
        const state = await readState(notebook, tables, space);
        if (!state.unshown) return 0;
        const items = await takeUnshown(notebook, tables, space);
        await sendAgain(notebook, tables, space, state, items);
        await putState(notebook, tables, space, { ...state, unshown: false });
        return items.size;
      }),
    );
  }

  /**
   * All that the relay acknowledged of this device is to be shown once more: history began anew, and since then the relay may have become
   * another. [sync SY10]
   */
  async doubtSent(space: string): Promise<void> {
    const { notebook, ledgers } = this;
    const { device } = notebook.identity;
    await notebook.tracked(() =>
      notebook.tables.write(async (tables) => {
        const state = await readState(notebook, tables, space);
        const set = (await ledgers.at(tables, space, state.ledger)).set(device);
        const sent = [...(set?.entries() ?? [])].map(([item, { counter }]) => ({ item, counter }));
        if (sent.length > 0) await putUnshown(notebook, tables, space, sent);
        await putState(notebook, tables, space, {
          ...state,
          unshown: state.unshown || sent.length > 0,
          unshownAfter: 0,
        });
      }),
    );
  }

  /** Leaves an item out until it is written again or tried again. [SY15] */
  async setAside(space: string, item: string, why: 'tooLarge' | 'refused' | 'byHand'): Promise<void> {
    const { notebook } = this;
    await notebook.tracked(() =>
      notebook.tables.write(async (tables) => {
        const state = await readState(notebook, tables, space);
        const rows = await fewAtATime(KIND_NAMES, (kind) => tables.rows(kind, [item]));
        const unsent = rows.flat().flatMap((row) => (row?.space === space && isUnsent(row, state) ? [row.n ?? 0] : []));
        const n = Math.max(0, ...unsent);
        if (n > 0) this.#handing.get(space)?.answered(item, n);
        if (n > 0) await putState(notebook, tables, space, { ...state, aside: { ...state.aside, [item]: { why, n } } });
      }),
    );
  }

  /** The facilitator wants it sent all the same. [SY15] */
  async tryAgain(space: string, item: string): Promise<void> {
    const { notebook } = this;
    await notebook.tracked(() =>
      notebook.tables.write(async (tables) => {
        const state = await readState(notebook, tables, space);
        const { [item]: tried, ...aside } = state.aside;
        if (!tried) return;
        await putState(notebook, tables, space, { ...state, aside });
        // Where all that was written later has arrived, its number counts as sent: it gets another one. [SH13]
        await sendAgain(notebook, tables, space, { ...state, aside }, new Set([item]));
      }),
    );
    this.#left.delete(space);
  }

  /** All that lacks a number gets one, before the rows are looked at by their numbers. */
  async #numbered(tables: TablesAtHand, space: string, counting: Counting): Promise<SyncState> {
    let state = await readState(this.notebook, tables, space);
    if (state.former) state = await this.#foundLacking(tables, space, state, counting);
    if (state.numbered) return state;
    await numberRows(tables, space, counting);
    return { ...state, numbered: true };
  }

  /** With `asOf` alone nothing may be written: undefined where something has to be. */
  async #looked(
    tables: TablesAtHand,
    kinds: readonly KindName[],
    space: string,
    state: SyncState,
    after: number,
    most: Most,
    { counting, asOf }: { readonly counting?: Counting; readonly asOf?: Counter },
  ): Promise<Looked | undefined> {
    const keys = await keysOnDisk(this.notebook, tables, space);
    if (!keys) return undefined;
    const isAside = ({ row }: Found) => state.aside[row.id]?.n === row.n;
    const limit = most.parcels + Object.keys(state.aside).length;
    const from = Math.max(after, state.sentUpTo);
    const ends = asOf ? this.#endsAsOf(space, asOf) : undefined;
    const asked = ends ? kinds.filter((kind) => ends.mayGoBeyond(kind, from)) : kinds;
    const lists = await fewAtATime(asked, async (kind) => {
      const rows = await tables.unsent(kind, space, from, limit);
      if (rows.length < limit) ends?.end(kind, rows.at(-1)?.n ?? from);
      return rows.map((row): Found => ({ kind, row }));
    });
    const waiting = lists
      .flat()
      .filter((found) => !isAside(found))
      .sort((a, b) => (a.row.n ?? 0) - (b.row.n ?? 0));
    const going: Found[] = [];
    const anew = new Map<KindName, Row[]>();
    const aside: Record<string, SyncState['aside'][string]> = {};
    let bytes = 0;
    let upTo = after;
    for (const found of waiting) {
      const { id, n = 0, size } = found.row;
      if (going.length >= most.parcels || (going.length > 0 && bytes + size > most.bytes)) break;
      const under = this.#underPresentEpoch(found, space, keys, counting);
      if (!under) return undefined;
      upTo = n;
      if (under === 'broken' || under.row.size > LIMITS.seal) {
        if (!counting) return undefined;
        aside[id] = { why: under === 'broken' ? 'broken' : 'tooLarge', n };
        continue;
      }
      if (under.row !== found.row) anew.set(found.kind, [...(anew.get(found.kind) ?? []), under.row]);
      going.push(under);
      bytes += under.row.size;
    }
    const looked = going.length + Object.keys(aside).length;
    return { going, upTo, anew, aside, all: lists.every((list) => list.length < limit) && looked === waiting.length };
  }

  #endsAsOf(space: string, { n }: Counter): UnsentEnds {
    const { device } = this.notebook.identity;
    let ends = this.#ends.get(space);
    if (ends?.device !== device) ends = undefined;
    if (!ends?.bringUpTo(n, this.notebook.kindsWritten))
      this.#ends.set(space, (ends = new UnsentEnds(space, device, n)));
    return ends;
  }

  #handOut(
    space: string,
    state: SyncState,
    kinds: readonly KindName[],
    { n }: Counter,
    after: number,
    { going, upTo, anew, aside, all }: Looked,
  ): readonly ParcelContent[] {
    const { device } = this.notebook.identity;
    let handing = this.#handing.get(space);
    if (after === 0 || !handing) this.#handing.set(space, (handing = new HandingOut(state.sentUpTo)));
    const parcels = going
      .map(({ kind, row: { id: item, n: counter = 0, sealed } }) => {
        this.#handedOut.set(`${item}/${counter}`, kind);
        return { space, item, device, counter, epoch: epochOf(sealed) ?? 0, sealed };
      })
      .sort((a, b) => a.counter - b.counter);
    handing.handOut({ after, upTo, whole: kinds.length === KIND_NAMES.length }, parcels);
    // One that is set aside may be tried again without being written.
    const isSure = all && anew.size === 0 && Object.keys({ ...state.aside, ...aside }).length === 0;
    if (isSure) this.#left.set(space, { device, kinds: kinds.length, n, after: upTo });
    return parcels;
  }

  /** The relay takes nothing sealed under an epoch that is over. The next counter, for it may have this one already. [SY9] */
  #underPresentEpoch(
    found: Found,
    space: string,
    keys: SpaceKeys,
    counting: Counting | undefined,
  ): Found | 'broken' | undefined {
    const { row, kind } = found;
    if (epochOf(row.sealed) === keys.epochs.length - 1) return found;
    if (!counting) return undefined;
    const item = unsealRow(row, keys);
    if (!item) return 'broken';
    return { kind, row: sealRow(row.id, space, item, keys, this.notebook.random, counting.next()) };
  }

  /** What the relay held before its history changed and does not hold any more is sent again, whoever wrote it. [SY10] */
  async #foundLacking(tables: TablesAtHand, space: string, state: SyncState, counting: Counting): Promise<SyncState> {
    const { former, ...rest } = state;
    if (!former) return state;
    const before = await this.ledgers.read(tables, space, former);
    const now = await this.ledgers.at(tables, space, state.ledger);
    const lacking = new Set<string>();
    for (const { device, item, counter } of before.entries())
      if ((now.of(device, item)?.counter ?? 0) < counter) lacking.add(item);
    if (lacking.size > 0) {
      for (const kind of KIND_NAMES) {
        const rows: Row[] = [];
        for (const row of await tables.rows(kind, [...lacking]))
          if (row?.space === space && !isUnsent(row, state)) rows.push({ ...row, dirty: 1, n: counting.next() });
        if (rows.length > 0) await tables.putRows(kind, rows);
      }
    }
    await tables.deleteLocals('seen', await tables.localIds('seen', `${space}/${former.generation}/`));
    return rest;
  }

  async #found(
    tables: TablesAtHand,
    space: string,
    parcels: readonly { readonly item: string; readonly counter: number }[],
  ): Promise<readonly Found[]> {
    const ids = new Map<KindName, string[]>();
    const counters = new Map(parcels.map(({ item, counter }) => [item, counter]));
    for (const { item, counter } of parcels) {
      const handedOut = this.#handedOut.get(`${item}/${counter}`);
      for (const kind of handedOut ? [handedOut] : KIND_NAMES) ids.set(kind, [...(ids.get(kind) ?? []), item]);
    }
    const found = await fewAtATime(ids, async ([kind, some]) =>
      (await tables.rows(kind, some)).flatMap((row) =>
        row?.space === space && row.n === counters.get(row.id) ? [{ kind, row }] : [],
      ),
    );
    return found.flat();
  }
}

function kindsOf({ role }: MemberDevice): readonly KindName[] {
  return KIND_NAMES.filter((kind) => mayWrite(role, kind));
}
