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
import { readChain } from './stored-chain.ts';
import { putState, readState, type SyncState } from './sync-state.ts';
import type { TablesAtHand } from './sync-tables.ts';
import { counterOf, keysOnDisk, putCounter, type Unlocked } from './unlocked.ts';

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

  constructor(
    readonly notebook: Unlocked,
    readonly ledgers: Ledgers,
    readonly chains: Chains,
  ) {}

  async outgoing(space: string, after: number, most: Most): Promise<readonly ParcelContent[]> {
    const { notebook } = this;
    const kinds = await this.#writable(space);
    if (kinds.length === 0) return [];
    // Asked of every space in every round: most have nothing to send, and hold nobody up.
    const idle = await notebook.tables.read(async (tables) => {
      const { numbered, former } = await readState(notebook, tables, space);
      if (!numbered || former) return false;
      const some = await fewAtATime(kinds, (kind) => tables.unsent(kind, space, after, 1));
      return some.every((rows) => rows.length === 0);
    });
    if (idle) return [];
    try {
      return await notebook.tracked(() =>
        notebook.tables.write((tables) => this.#collected(tables, kinds, space, after, most)),
      );
    } catch (error) {
      this.ledgers.forget(space);
      throw error;
    }
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
          const before = await counterOf(notebook, tables, space);
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
          const place = await ledgers.add(tables, space, state.ledger, ledger, entries);
          const aside = { ...state.aside };
          for (const { item } of parcels) delete aside[item];
          await putState(notebook, tables, space, { ...state, ledger: place, headSent: false, aside });
        }),
      );
    } catch (error) {
      ledgers.forget(space);
      throw error;
    }
    for (const { item, counter } of parcels) this.#handedOut.delete(`${item}/${counter}`);
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

  /** Kinds this device may send in a space; none where it does not belong. [SY13] */
  async #writable(space: string): Promise<readonly KindName[]> {
    const own = await this.chains.own(space);
    return own ? KIND_NAMES.filter((kind) => mayWrite(own.role, kind)) : [];
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
    const before = await counterOf(notebook, tables, space);
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
