/** What this tablet has and the relay has not: handed out to be signed, and marked as sent. [SH4] */
import { epochOf } from '../../crypto/seal.ts';
import type { ChainEntry } from '../../protocol/chain-entry.ts';
import { LIMITS } from '../../protocol/limits.ts';
import { roleOfWrite } from '../../protocol/membership.ts';
import type { ParcelContent } from '../../protocol/parcel.ts';
import type { KindName, Row } from '../database.ts';
import type { SpaceKeys } from '../known-keys.ts';
import { KIND_NAMES } from '../kinds.ts';
import { sealRow, unsealRow } from '../sealed-row.ts';
import type { Counter } from '../write-counter.ts';
import type { Chains } from './chains.ts';
import { mayWrite } from './comment-kinds.ts';
import { fewAtATime } from './few-at-a-time.ts';
import type { Ledgers } from './ledger.ts';
import { sendAgain } from './passing-on.ts';
import { readChain } from './stored-chain.ts';
import { putState, readState, type SyncState } from './sync-state.ts';
import type { TablesAtHand } from './sync-tables.ts';
import { counterKept, keptCounter, keysOnDisk, putCounter, type Unlocked } from './unlocked.ts';
import { putUnshown, takeUnshown } from './unshown.ts';

export interface Most {
  readonly parcels: number;
  /** Of the seals together. */
  readonly bytes: number;
}

export interface Everything {
  readonly entries: readonly ChainEntry[];
  readonly onRelay: number;
  readonly parcels: readonly ParcelContent[];
  readonly left: number;
}

interface Found {
  readonly kind: KindName;
  readonly row: Row;
}

export class Outgoing {
  /** Where the rows handed out lie: what is acknowledged is named by item and counter alone. */
  readonly #handedOut = new Map<string, KindName>();
  /**
   * By space: that after this number no row is dirty, as long as nothing more was written there by this device: a row becomes dirty only
   * with a further number. With the last acknowledgement none is at all. [SH4]
   */
  readonly #left = new Map<string, { readonly written: string; readonly after: number; unanswered: number }>();

  constructor(
    readonly notebook: Unlocked,
    readonly ledgers: Ledgers,
    readonly chains: Chains,
  ) {}

  async outgoing(space: string, after: number, most: Most): Promise<readonly ParcelContent[]> {
    const { notebook } = this;
    const kinds = await this.#due(space, after);
    if (kinds.length === 0) return [];
    try {
      return await notebook.tracked(() =>
        notebook.tables.write((tables) => this.#collected(tables, kinds, space, after, most)),
      );
    } catch (error) {
      this.ledgers.forget(space);
      throw error;
    }
  }

  /** Kinds to look through; none where nothing is to be sent. Asked of every space in every round: most have nothing to send, and hold nobody up. */
  async #due(space: string, after: number): Promise<readonly KindName[]> {
    const { notebook, chains } = this;
    const standing = await chains.standings();
    return notebook.tables.read(async (tables) => {
      const own = chains.ownIn(await standing(tables, space));
      // Where it does not belong this device sends nothing. [SY13]
      const kinds = own ? KIND_NAMES.filter((kind) => mayWrite(own.role, kind)) : [];
      const { numbered, former } = await readState(notebook, tables, space);
      const counter = await keptCounter(notebook, tables, space);
      if (kinds.length === 0 || !numbered || former || !counter) return kinds;
      const now = this.#writtenBy(kinds, counter);
      const left = this.#left.get(space);
      if (left?.written === now) return after >= left.after ? [] : kinds;
      // Written since: most likely there is something, and what looks for it will see.
      if (left) return kinds;
      const some = await fewAtATime(kinds, (kind) => tables.unsent(kind, space, after, 1));
      const idle = some.every((rows) => rows.length === 0);
      if (idle && after === 0) this.#left.set(space, { written: now, after: 0, unanswered: 0 });
      return idle ? [] : kinds;
    });
  }

  #writtenBy(kinds: readonly KindName[], { n }: Counter): string {
    return `${this.notebook.identity.device} ${kinds.length} ${n}`;
  }

  /**
   * All of a space as this device would send it, as of one moment, under its chain then. Rows that came from others get the next number, one
   * for all of them, which is used up by that: under it nothing else is ever signed. `left`: rows that go into no parcel. [HO2]
   */
  async everything(space: string): Promise<Everything | undefined> {
    const own = await this.chains.own(space);
    const standing = await this.chains.space(space);
    if (!own || !standing?.membership) return undefined;
    const { notebook, ledgers } = this;
    const { membership, chainOnRelay: onRelay } = standing;
    try {
      return await notebook.tracked(() =>
        notebook.tables.write(async (tables) => {
          const { entries } = (await readChain(notebook, tables, space)).stored;
          const keys = await keysOnDisk(notebook, tables, space);
          const state = await readState(notebook, tables, space);
          const before = await counterKept(notebook, tables, space);
          const counting = new Counting(before);
          if (!state.numbered) {
            await numberRows(tables, space, counting);
            await putState(notebook, tables, space, { ...state, numbered: true });
          }
          const rows = await fewAtATime(KIND_NAMES, async (kind) =>
            (await tables.rowsIn(kind, space)).map((row): Found => ({ kind, row })),
          );
          const others = rows.flat().some(({ row }) => row.n === undefined) ? counting.next() : 0;
          if (counting.counter.n !== before.n) await putCounter(notebook, tables, space, counting.counter);
          const parcels: ParcelContent[] = [];
          let left = 0;
          for (const { kind, row } of rows.flat()) {
            const { id: item, sealed } = row;
            const counter = row.n ?? others;
            const epoch = epochOf(sealed);
            const role = roleOfWrite(membership, own.device, counter);
            const goes = role && mayWrite(role, kind) && sealed.length <= LIMITS.seal && unsealRow(row, keys);
            if (!goes || epoch === undefined) left += 1;
            else parcels.push({ space, item, device: own.device, counter, epoch, sealed });
          }
          return { entries, onRelay, parcels, left };
        }),
      );
    } catch (error) {
      ledgers.forget(space);
      throw error;
    }
  }

  /** Clean is what the relay acknowledged and what was not written since. [SY5] */
  async sent(
    space: string,
    parcels: readonly { readonly item: string; readonly counter: number; readonly leaf: Uint8Array }[],
  ): Promise<void> {
    const { notebook, ledgers } = this;
    const { device } = notebook.identity;
    try {
      await notebook.tracked(() =>
        notebook.tables.write(async (tables) => {
          const state = await readState(notebook, tables, space);
          const ledger = await ledgers.at(tables, space, state.ledger);
          const clean = new Map<KindName, Row[]>();
          for (const { kind, row } of await this.#found(tables, space, parcels)) {
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
          await putState(notebook, tables, space, { ...state, ledger: place, headSent: false, unshown, aside });
        }),
      );
    } catch (error) {
      ledgers.forget(space);
      throw error;
    }
    const left = this.#left.get(space);
    for (const { item, counter } of parcels)
      if (this.#handedOut.delete(`${item}/${counter}`) && left) left.unanswered -= 1;
    if (left?.unanswered === 0) this.#left.set(space, { ...left, after: 0 });
  }

  /** What the relay acknowledged and a pull to the end did not show is dirty again; answers how many items. [SH10] */
  async sendUnshownAgain(space: string): Promise<number> {
    const { notebook } = this;
    return notebook.tracked(() =>
      notebook.tables.write(async (tables) => {
        const state = await readState(notebook, tables, space);
        if (!state.unshown) return 0;
        const items = await takeUnshown(notebook, tables, space);
        await sendAgain(notebook, tables, space, items);
        await putState(notebook, tables, space, { ...state, unshown: false });
        return items.size;
      }),
    );
  }

  /** Leaves an item out until it is written again or tried again. [SY15] */
  async setAside(space: string, item: string, why: 'tooLarge' | 'refused'): Promise<void> {
    const { notebook } = this;
    await notebook.tracked(() =>
      notebook.tables.write(async (tables) => {
        const state = await readState(notebook, tables, space);
        const rows = await fewAtATime(KIND_NAMES, (kind) => tables.rows(kind, [item]));
        const n = Math.max(...rows.flat().map((row) => (row?.space === space && row.dirty === 1 ? (row.n ?? 0) : 0)));
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
        const aside = { ...state.aside };
        delete aside[item];
        await putState(notebook, tables, space, { ...state, aside });
      }),
    );
  }

  async #collected(
    tables: TablesAtHand,
    kinds: readonly KindName[],
    space: string,
    after: number,
    most: Most,
  ): Promise<readonly ParcelContent[]> {
    const { notebook } = this;
    const keys = await keysOnDisk(notebook, tables, space);
    if (!keys) return [];
    let state = await readState(notebook, tables, space);
    const before = await counterKept(notebook, tables, space);
    const counting = new Counting(before);
    if (state.former) state = await this.#foundLacking(tables, space, state, counting);
    if (!state.numbered) {
      await numberRows(tables, space, counting);
      state = { ...state, numbered: true };
    }
    const aside = { ...state.aside };
    const isAside = ({ row }: Found) => aside[row.id]?.n === row.n;
    const limit = most.parcels + Object.keys(aside).length;
    const lists = await fewAtATime(kinds, async (kind) =>
      (await tables.unsent(kind, space, after, limit)).map((row): Found => ({ kind, row })),
    );
    const waiting = lists
      .flat()
      .filter((found) => !isAside(found))
      .sort((a, b) => (a.row.n ?? 0) - (b.row.n ?? 0));
    const going: Found[] = [];
    const resealed: Found[] = [];
    let bytes = 0;
    for (const found of waiting) {
      if (going.length >= most.parcels || (going.length > 0 && bytes + found.row.size > most.bytes)) break;
      const under = this.#underPresentEpoch(found, space, keys, counting);
      if (under === 'broken' || under.row.size > LIMITS.seal) {
        aside[found.row.id] = { why: under === 'broken' ? 'broken' : 'tooLarge', n: found.row.n ?? 0 };
        continue;
      }
      if (under.row !== found.row) resealed.push(under);
      going.push(under);
      bytes += under.row.size;
    }
    const anew = new Map<KindName, Row[]>();
    for (const { kind, row } of resealed) anew.set(kind, [...(anew.get(kind) ?? []), row]);
    await fewAtATime(anew, ([kind, rows]) => tables.putRows(kind, rows));
    if (counting.counter.n !== before.n) await putCounter(notebook, tables, space, counting.counter);
    await putState(notebook, tables, space, { ...state, aside });
    const last = going.at(-1)?.row.n ?? after;
    const all = lists.every((list) => list.length < limit) && going.length === waiting.length;
    // One that is set aside may be tried again without being written.
    if (all && resealed.length === 0 && Object.keys(aside).length === 0)
      this.#left.set(space, {
        written: this.#writtenBy(kinds, counting.counter),
        after: last,
        unanswered: after === 0 ? going.length : Infinity,
      });
    return going
      .sort((a, b) => (a.row.n ?? 0) - (b.row.n ?? 0))
      .map(({ kind, row }) => {
        const counter = row.n ?? 0;
        this.#handedOut.set(`${row.id}/${counter}`, kind);
        const epoch = epochOf(row.sealed) ?? 0;
        return { space, item: row.id, device: notebook.identity.device, counter, epoch, sealed: row.sealed };
      });
  }

  /** The relay takes nothing sealed under an epoch that is over. The next counter, for it may have this one already. [SY9] */
  #underPresentEpoch(found: Found, space: string, keys: SpaceKeys, counting: Counting): Found | 'broken' {
    const { row, kind } = found;
    if (epochOf(row.sealed) === keys.epochs.length - 1) return found;
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
          if (row?.space === space && row.dirty === 0) rows.push({ ...row, dirty: 1, n: counting.next() });
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

class Counting {
  constructor(public counter: Counter) {}

  next(): number {
    this.counter = { ...this.counter, n: this.counter.n + 1 };
    return this.counter.n;
  }
}

/** Rows of an older release, and those out of a backup, have no number yet. Once in the life of a space. [SY4] */
async function numberRows(tables: TablesAtHand, space: string, counting: Counting): Promise<void> {
  for (const kind of KIND_NAMES) {
    const rows = (await tables.rowsIn(kind, space))
      .filter(({ dirty, n }) => dirty === 1 && n === undefined)
      .map((row) => ({ ...row, n: counting.next() }));
    if (rows.length > 0) await tables.putRows(kind, rows);
  }
}
