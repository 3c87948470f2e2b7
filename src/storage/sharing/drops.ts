/** What an erasure left on the relay, and the request that it let go of it. [SH7] */
import { isObject } from '../../base/is-object.ts';
import type { Json } from '../../base/json.ts';
import { toBase64Url, fromBase64Url } from '../../base/bytes.ts';
import { newId } from '../../base/id.ts';
import type { Drop } from '../../protocol/drop-request.ts';
import { LIMITS } from '../../protocol/limits.ts';
import { possibleChunkIds } from '../attachment-chunk.ts';
import type { LocalRow } from '../database.ts';
import { openLocal } from '../local-seal.ts';
import { KIND_NAMES } from '../kinds.ts';
import { unsealRow } from '../sealed-row.ts';
import type { Ledgers } from './ledger.ts';
import { sendAgain } from './passing-on.ts';
import type { Learnt } from './page-taking.ts';
import { membershipOf, readChain } from './stored-chain.ts';
import { putState, readState } from './sync-state.ts';
import type { TablesAtHand } from './sync-tables.ts';
import { keysOnDisk, putLocal, type Unlocked } from './unlocked.ts';
import { takeShown } from './unshown.ts';

/** `leaf`, in base64url, of one that counts no more: it was never taken in. */
export type FormerParcel = readonly [item: string, n: number, device: string, counter: number, leaf?: string];

/** Erased here (`n`: by which write), or by a device that may not ask the relay (0, and which). */
interface Erased {
  readonly items: readonly (readonly [item: string, n: number, by?: string])[];
  readonly chunks: readonly string[];
  /** Parcels of devices that are gone, whose words stand in the own row of this number. [SH15] */
  readonly former?: readonly FormerParcel[];
  /** Erased attachments of which nobody can read here how many pieces they had: the relay is asked which of the possible ones it has. `n` as of items. */
  readonly unread?: readonly (readonly [attachment: string, n: number])[];
}

/** An attachment that was erased, and the names of all pieces that the relay may have of it. */
export interface InDoubt {
  readonly attachment: string;
  readonly pieces: readonly string[];
}

/**
 * Erased by a device that may not ask the relay: a facilitator's that hears of it does. Heard of through a file, it asks once the own row
 * that carries the word of it is there, for nobody knows whether whoever erased ever meets the relay.
 */
export async function noteErased(
  notebook: Unlocked,
  tables: TablesAtHand,
  space: string,
  erased: readonly Learnt[],
): Promise<void> {
  const items: Erased['items'][number][] = [];
  const chunks = new Set<string>();
  const unread: NonNullable<Erased['unread']>[number][] = [];
  for (const { item, by, n, chunks: pieces } of erased) {
    if (n !== undefined) items.push([item, n]);
    else if (by && by.role !== 'facilitator') items.push([item, 0, by.device]);
    else continue;
    if (pieces === 'unread') unread.push([item, n ?? 0]);
    else for (const piece of pieces) chunks.add(piece);
  }
  await putNotes(notebook, tables, space, { items, chunks: [...chunks], unread });
}

/** Parcels of devices that are gone, which hold words that stand otherwise in the own rows that go out now, or count no more; and pieces of such. [SH15] */
export async function noteFormer(
  notebook: Unlocked,
  tables: TablesAtHand,
  space: string,
  former: readonly FormerParcel[],
  chunks: readonly string[] = [],
): Promise<void> {
  await putNotes(notebook, tables, space, { items: [], chunks, former });
}

/** No note may name more than one request to the relay can. [PR13] */
async function putNotes(notebook: Unlocked, tables: TablesAtHand, space: string, erased: Erased): Promise<void> {
  const { items, chunks, former = [], unread = [] } = erased;
  const most = Math.max(items.length, chunks.length, former.length, unread.length);
  for (let from = 0; from < most; from += LIMITS.dropsAtOnce) {
    const part = <T>(all: readonly T[]) => all.slice(from, from + LIMITS.dropsAtOnce);
    const value: Erased = { items: part(items), chunks: part(chunks), former: part(former), unread: part(unread) };
    await putLocal(notebook, tables, 'drops', `${space}/${newId(notebook.random)}`, value as unknown as Json);
  }
}

/**
 * Of own parcels that somebody had the relay let go of, those that must lie there again: what told of an erasure, for two who erase the same must not wipe each
 * other's word of it; and what stands here still though whoever erased it is gone, for their word of it may be one that nobody takes any more.
 */
async function lackingAmong(
  notebook: Unlocked,
  tables: TablesAtHand,
  space: string,
  dropped: readonly { readonly item: string; readonly counter: number; readonly by: string }[],
): Promise<ReadonlySet<string>> {
  const lacking = new Set<string>();
  if (dropped.length === 0) return lacking;
  const counters = new Map(dropped.map(({ item, counter }) => [item, counter]));
  const { stored } = await readChain(notebook, tables, space);
  const membership = membershipOf(space, stored.entries);
  const byGone = new Set(dropped.flatMap(({ item, by }) => (membership?.devices.get(by)?.gone ? [item] : [])));
  const keys = await keysOnDisk(notebook, tables, space);
  for (const kind of KIND_NAMES)
    for (const row of await tables.rows(kind, [...counters.keys()]))
      if (row?.space === space && (row.n ?? 0) <= (counters.get(row.id) ?? 0)) {
        const isErased = unsealRow(row, keys)?.erased === true;
        if (isErased || byGone.has(row.id)) lacking.add(row.id);
      }
  return lacking;
}

/** What a row says is to be let go of; undefined for the note that the space is to be gone through. */
function readNote({ notebookKey }: Unlocked, row: LocalRow): Erased | undefined {
  const value = openLocal(notebookKey, 'drops', row);
  return isObject(value) && 'items' in value ? (value as unknown as Erased) : undefined;
}

export class Drops {
  constructor(
    readonly notebook: Unlocked,
    readonly ledgers: Ledgers,
  ) {}

  /** Whether anything was erased in a space that the relay may still have. */
  async any(space: string): Promise<boolean> {
    const ids = await this.notebook.tables.read((tables) => tables.localIds('drops', `${space}/`));
    return ids.length > 0;
  }

  /**
   * Requests for all that other devices left of erased items, once the erasing itself is on the relay: a request that came first would take
   * the words away and leave no word of the erasure.
   */
  async pending(space: string): Promise<readonly Drop[]> {
    const { notebook, ledgers } = this;
    const { device } = notebook.identity;
    const over: string[] = [];
    const pending = await notebook.tables.read(async (tables) => {
      const rows = await tables.locals('drops', `${space}/`);
      if (rows.length === 0) return [];
      const state = await readState(notebook, tables, space);
      const ledger = await ledgers.at(tables, space, state.ledger);
      const drops: Drop[] = [];
      for (const row of rows) {
        const erased = readNote(notebook, row);
        if (!erased) continue;
        const { items, chunks, former = [], unread = [] } = erased;
        if ([...items, ...former].some(([item, n]) => n > (ledger.of(device, item)?.counter ?? 0))) continue;
        // All but the one parcel that says it is erased: those who were not here yet must hear of it.
        const seen = items.flatMap(([item, , by = device]) =>
          ledger.ofItem(item).filter((one) => one.device !== by && one.device !== device),
        );
        const parcels = seen.map((one) => ({
          item: one.item,
          device: one.device,
          counter: one.counter,
          leaf: toBase64Url(one.leaf),
        }));
        for (const [item, , by, counter, uncounted] of former) {
          const one = ledger.of(by, item);
          const leaf = uncounted ?? (one?.counter === counter ? toBase64Url(one.leaf) : undefined);
          if (leaf !== undefined) parcels.push({ item, device: by, counter, leaf });
        }
        if (parcels.length + chunks.length + unread.length === 0) over.push(row.id);
        for (let from = 0; from < Math.max(parcels.length, chunks.length); from += LIMITS.dropsAtOnce) {
          const part = <T>(all: readonly T[]) => all.slice(from, from + LIMITS.dropsAtOnce);
          drops.push({ v: 1, space, by: device, parcels: part(parcels), chunks: part(chunks) });
        }
      }
      return drops;
    });
    // Of these the relay never had anything from others.
    if (over.length > 0)
      await notebook.tracked(() => notebook.tables.write((tables) => tables.deleteLocals('drops', over)));
    return pending;
  }

  /** Of which the relay is to be asked what it has, once the word of the erasing is there. */
  async inDoubt(space: string): Promise<readonly InDoubt[]> {
    const { notebook, ledgers } = this;
    return notebook.tables.read(async (tables) => {
      const notes = (await tables.locals('drops', `${space}/`)).flatMap((row) => readNote(notebook, row)?.unread ?? []);
      const keys = notes.length > 0 && (await keysOnDisk(notebook, tables, space));
      if (!keys) return [];
      const ledger = await ledgers.at(tables, space, (await readState(notebook, tables, space)).ledger);
      const { device } = notebook.identity;
      const due = notes.filter(([attachment, n]) => n <= (ledger.of(device, attachment)?.counter ?? 0));
      return [...new Set(due.map(([attachment]) => attachment))].map((attachment) => ({
        attachment,
        pieces: possibleChunkIds(keys, attachment),
      }));
    });
  }

  /** `pieces`: those the relay has of an attachment that was in doubt; it is to let go of them. */
  async found(space: string, attachment: string, pieces: readonly string[]): Promise<void> {
    const { notebook } = this;
    await notebook.tracked(() =>
      notebook.tables.write(async (tables) => {
        for (const row of await tables.locals('drops', `${space}/`)) {
          const erased = readNote(notebook, row);
          const unread = erased?.unread?.filter(([id]) => id !== attachment) ?? [];
          if (!erased || unread.length === (erased.unread?.length ?? 0)) continue;
          await this.#putLeft(tables, row.id, { ...erased, unread, chunks: [...erased.chunks, ...pieces] });
        }
      }),
    );
  }

  async #putLeft(tables: TablesAtHand, id: string, left: Erased): Promise<void> {
    const { items, chunks, former = [], unread = [] } = left;
    if (items.length + chunks.length + former.length + unread.length === 0) await tables.deleteLocals('drops', [id]);
    else await putLocal(this.notebook, tables, 'drops', id, left as unknown as Json);
  }

  /** The relay let go of these; what no request is left for is over. */
  async sent(space: string, { parcels, chunks }: Drop): Promise<void> {
    const { notebook } = this;
    const items = new Set(parcels.map(({ item }) => item));
    const dropped = new Set(parcels.map(({ item, device }) => `${item}/${device}`));
    const names = new Set(chunks);
    await this.takeIn(space, [{ v: 1, space, by: notebook.identity.device, parcels, chunks }]);
    await notebook.tracked(() =>
      notebook.tables.write(async (tables) => {
        for (const row of await tables.locals('drops', `${space}/`)) {
          const erased = readNote(notebook, row);
          if (!erased) continue;
          const former = (erased.former ?? []).filter(([item, , device]) => !dropped.has(`${item}/${device}`));
          const left: Erased = {
            items: erased.items.filter(([item]) => !items.has(item)),
            chunks: erased.chunks.filter((chunk) => !names.has(chunk)),
            former,
            unread: erased.unread ?? [],
          };
          await this.#putLeft(tables, row.id, left);
        }
      }),
    );
  }

  /** What the relay let go of counts as seen, so that no head looks wrong for it. [PR11] */
  async takeIn(space: string, drops: readonly Drop[], count?: number): Promise<void> {
    const { notebook, ledgers } = this;
    try {
      await notebook.tracked(() =>
        notebook.tables.write(async (tables) => {
          const state = await readState(notebook, tables, space);
          const ledger = await ledgers.at(tables, space, state.ledger);
          const entries = drops.flatMap(({ parcels, by }) =>
            parcels.map((parcel) => ({ ...parcel, by, leaf: fromBase64Url(parcel.leaf) })),
          );
          const place = await ledgers.add(tables, space, state.ledger, ledger, entries);
          const unshown = state.unshown && (await takeShown(notebook, tables, space, entries, Infinity));
          await putState(notebook, tables, space, { ...state, ledger: place, unshown, drops: count ?? state.drops });
          const own = entries.filter(({ device }) => device === notebook.identity.device);
          await sendAgain(notebook, tables, space, state, await lackingAmong(notebook, tables, space, own));
        }),
      );
    } catch (error) {
      ledgers.forget(space);
      throw error;
    }
  }
}
