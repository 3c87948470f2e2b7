/**
 * Which parcels were seen on the relay: for each device of a space the newest of each item. Heads are held against it, and an erasure
 * names from it what the relay shall let go. Kept as a log of sealed rows, a row a page, which are joined now and then. [SH3]
 */
import { fromBase64Url, toBase64Url } from '../../base/bytes.ts';
import { hash } from '../../crypto/hash.ts';
import { SeenSet, type SeenParcel } from '../../protocol/set-hash.ts';
import { openLocal, sealLocal } from '../local-seal.ts';
import type { LedgerPlace } from './sync-state.ts';
import type { TablesAtHand } from './sync-tables.ts';
import type { Unlocked } from './unlocked.ts';

export interface LedgerEntry extends SeenParcel {
  readonly item: string;
  readonly device: string;
}

const FEW = 500;
const SMALL_MOST = 32;
const ROW_MOST = 1000;

export class Ledger {
  readonly #devices = new Map<string, { readonly set: SeenSet; highest: number }>();

  get size(): number {
    let size = 0;
    for (const { set } of this.#devices.values()) size += set.size;
    return size;
  }

  see({ item, device, counter, leaf }: LedgerEntry): boolean {
    let known = this.#devices.get(device);
    if (!known) this.#devices.set(device, (known = { set: new SeenSet(hash), highest: 0 }));
    known.highest = Math.max(known.highest, counter);
    return known.set.see(item, counter, leaf);
  }

  of(device: string, item: string): SeenParcel | undefined {
    return this.#devices.get(device)?.set.get(item);
  }

  set(device: string): SeenSet | undefined {
    return this.#devices.get(device)?.set;
  }

  /** The highest counter seen of a device; 0 where nothing was. */
  highest(device: string): number {
    return this.#devices.get(device)?.highest ?? 0;
  }

  /** What was seen of an item, of every device. */
  ofItem(item: string): readonly LedgerEntry[] {
    return [...this.#devices].flatMap(([device, { set }]) => {
      const seen = set.get(item);
      return seen ? [{ item, device, ...seen }] : [];
    });
  }

  *entries(): Generator<LedgerEntry> {
    for (const [device, { set }] of this.#devices)
      for (const [item, seen] of set.entries()) yield { item, device, ...seen };
  }
}

/** The ledgers of a notebook, remembered between two pages; another tab's rows are noticed by the number of the next one. */
export class Ledgers {
  readonly #known = new Map<string, { readonly generation: number; readonly next: number; readonly ledger: Ledger }>();

  constructor(readonly notebook: Unlocked) {}

  async at(tables: TablesAtHand, space: string, place: LedgerPlace): Promise<Ledger> {
    const known = this.#known.get(space);
    if (known?.generation === place.generation && known.next === place.next) return known.ledger;
    const ledger = await this.read(tables, space, place);
    this.#known.set(space, { ...place, ledger });
    return ledger;
  }

  /** Read from the disk, and not remembered. */
  async read(tables: TablesAtHand, space: string, { generation, next }: LedgerPlace): Promise<Ledger> {
    const ledger = new Ledger();
    if (next === 0) return ledger;
    for (const row of await tables.locals('seen', `${space}/${generation}/`)) {
      for (const entry of this.#read(row.id, row.sealed)) ledger.see(entry);
    }
    return ledger;
  }

  /** Takes in what was seen, in memory and on the disk; answers where the ledger lies then. */
  async add(
    tables: TablesAtHand,
    space: string,
    place: LedgerPlace,
    ledger: Ledger,
    entries: readonly LedgerEntry[],
  ): Promise<LedgerPlace> {
    const fresh = entries.filter((entry) => ledger.see(entry));
    if (fresh.length === 0) return place;
    const written = await this.#joined(tables, space, place, ledger, fresh);
    this.#known.set(space, { ...written, ledger });
    return written;
  }

  /** Drops what is remembered, after a transaction that did not come to its end. */
  forget(space: string): void {
    this.#known.delete(space);
  }

  async #joined(
    tables: TablesAtHand,
    space: string,
    place: LedgerPlace,
    ledger: Ledger,
    fresh: readonly LedgerEntry[],
  ): Promise<LedgerPlace> {
    const { generation, next, small } = place;
    const entries = place.entries + fresh.length;
    // More than half of all that lies there is out of date: written anew as a whole.
    if (entries > 2 * ledger.size + 2 * ROW_MOST) {
      const all = [...ledger.entries()];
      await tables.deleteLocals('seen', await tables.localIds('seen', `${space}/${generation}/`));
      const parts = Math.ceil(all.length / ROW_MOST);
      const rows = Array.from({ length: parts }, (_, at) =>
        this.#row(space, generation, next + at, all.slice(at * ROW_MOST, (at + 1) * ROW_MOST)),
      );
      await tables.putLocals('seen', rows);
      return { generation, next: next + parts, small: [], entries: all.length };
    }
    if (fresh.length >= FEW || small.length < SMALL_MOST) {
      await tables.putLocals('seen', [this.#row(space, generation, next, fresh)]);
      return { generation, next: next + 1, small: fresh.length < FEW ? [...small, next] : small, entries };
    }
    // Each was newer than all before it when it was written, so the later row holds the newer entry.
    const ids = small.map((index) => rowId(space, generation, index));
    const newest = new Map<string, LedgerEntry>();
    let read = 0;
    for (const id of ids) {
      const row = await tables.local('seen', id);
      for (const entry of row ? this.#read(id, row.sealed) : []) {
        read += 1;
        newest.set(`${entry.device}/${entry.item}`, entry);
      }
    }
    for (const entry of fresh) newest.set(`${entry.device}/${entry.item}`, entry);
    await tables.deleteLocals('seen', ids);
    await tables.putLocals('seen', [this.#row(space, generation, next, [...newest.values()])]);
    return {
      generation,
      next: next + 1,
      small: newest.size < FEW ? [next] : [],
      entries: place.entries - read + newest.size,
    };
  }

  #row(space: string, generation: number, index: number, entries: readonly LedgerEntry[]) {
    const { notebookKey, random } = this.notebook;
    const value: Record<string, [string, number, string][]> = {};
    for (const { item, device, counter, leaf } of entries)
      (value[device] ??= []).push([item, counter, toBase64Url(leaf)]);
    return sealLocal(notebookKey, 'seen', rowId(space, generation, index), value, random);
  }

  *#read(id: string, sealed: Uint8Array): Generator<LedgerEntry> {
    const value = openLocal(this.notebook.notebookKey, 'seen', { id, sealed });
    for (const [device, seen] of Object.entries((value ?? {}) as Record<string, [string, number, string][]>)) {
      for (const [item, counter, leaf] of seen) yield { item, device, counter, leaf: fromBase64Url(leaf) };
    }
  }
}

/** So that rows lie in the order they were written. */
function rowId(space: string, generation: number, index: number): string {
  return `${space}/${generation}/${String(index).padStart(9, '0')}`;
}
