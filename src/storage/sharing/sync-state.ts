/** Where a space stands with the relay, as this tablet keeps it: one sealed row. */
import { isObject } from '../../base/is-object.ts';
import type { Json } from '../../base/json.ts';
import type { TablesAtHand } from './sync-tables.ts';
import { putLocal, readLocal, type Unlocked } from './unlocked.ts';

/** What is wrong with what the relay shows of a device, and since when (milliseconds since 1970). */
export interface KeptDoubt {
  readonly doubt: 'withheld' | 'other' | 'self' | 'badSignature';
  readonly since: number;
}

/** What a device said of itself when it was heard last; `at` by the relay's clock, `clock` by its own. */
export interface LastHeard {
  readonly at: number;
  readonly clock: number;
  readonly counter: number;
  readonly items: number;
}

/** Where the ledger of seen parcels lies: rows of one generation, numbered. */
export interface LedgerPlace {
  readonly generation: number;
  readonly next: number;
  /** Numbers of rows with few entries, to be joined now and then. */
  readonly small: readonly number[];
  readonly entries: number;
}

export interface SyncState {
  readonly cursor: number;
  readonly drops: number;
  readonly heads: number;
  readonly headSent: boolean;
  /** Of the head that the relay acknowledged last, and under which name. */
  readonly head?: { readonly device: string; readonly counter: number };
  /** When heads were read last. */
  readonly headsAt?: number;
  /** Whether parcels that the relay acknowledged wait to be shown by it; all of them lie beyond `unshownAfter`. [SH10] */
  readonly unshown: boolean;
  readonly unshownAfter: number;
  /** When the first of them was acknowledged, or they were looked for last. */
  readonly lookedForAt: number;
  /** History began anew, and the relay acknowledged no head since: what is known of it may be of a state it left again. [sync SY10] */
  readonly unproven?: true;
  /** When everything was looked at again for the sake of these doubts. [sync SY10] */
  readonly looked?: { readonly at: number; readonly doubts: readonly string[] };
  readonly halted?: 'forked' | 'tooOld' | 'renewing';
  /** Counter up to which own parcels are known to be this notebook's own, where another copy wrote under its name. [SY11] */
  readonly floor?: number;
  /** Whether every dirty row has its number. */
  readonly numbered: boolean;
  /** Number up to which the relay acknowledged every row of this device; rows that say of themselves to be dirty are not, up to there. [SH13] */
  readonly sentUpTo: number;
  readonly ledger: LedgerPlace;
  /** The ledger as it was before the relay's history changed: what is in it and not in the new one is sent again. [SY10] */
  readonly former?: LedgerPlace;
  /** Items put aside, with the number of the row they had. `byHand`: by a facilitator, so that the others go on. [SY15] */
  readonly aside: Readonly<
    Record<string, { readonly why: 'tooLarge' | 'refused' | 'broken' | 'byHand'; readonly n: number }>
  >;
  /** How many parcels of each device were refused, by reason; '' for those whose device nobody knows. */
  readonly unfit: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Parcels passed over as newer than the app: which version it read then, where the first of them lies, and whose they are. [SH14] */
  readonly newer?: { readonly read: number; readonly from: number; readonly devices: readonly string[] };
  /** Epochs of which whoever began the one after had no key: what comes in under them this tablet carries on. [protocol PR7] */
  readonly lacking?: readonly number[];
  /** Parcels that wait until they can be opened. */
  readonly waiting: number;
  readonly heard: Readonly<Record<string, LastHeard>>;
  readonly doubts: Readonly<Record<string, KeptDoubt>>;
  /** Of the heads that were read last, how many no device of the space had signed; left out where all were. */
  readonly forgedHeads?: number;
}

const FRESH_LEDGER: LedgerPlace = { generation: 0, next: 0, small: [], entries: 0 };

const FRESH: SyncState = {
  cursor: 0,
  drops: 0,
  heads: 0,
  headSent: false,
  unshown: false,
  unshownAfter: 0,
  lookedForAt: 0,
  numbered: false,
  sentUpTo: 0,
  ledger: FRESH_LEDGER,
  aside: {},
  unfit: {},
  waiting: 0,
  heard: {},
  doubts: {},
};

export async function readState(notebook: Unlocked, tables: TablesAtHand, space: string): Promise<SyncState> {
  return asState(await readLocal(notebook, tables, 'syncs', space));
}

/** What a row of the table holds, opened. */
export function asState(value: Json | undefined): SyncState {
  return isObject(value) ? { ...FRESH, ...(value as unknown as SyncState) } : FRESH;
}

export function putState(
  notebook: Unlocked,
  tables: TablesAtHand,
  space: string,
  state: SyncState,
): PromiseLike<unknown> {
  return putLocal(notebook, tables, 'syncs', space, state as unknown as Json);
}

/**
 * The relay took the own head with this counter. `heads`: how many were put into the space by then; one more than were known is the own one, which need
 * not be read back.
 */
export function headPut(
  state: SyncState,
  device: string,
  { counter, heads }: { readonly counter: number; readonly heads?: number | undefined },
): Pick<SyncState, 'headSent' | 'heads' | 'head'> {
  return { headSent: true, heads: heads === state.heads + 1 ? heads : state.heads, head: { device, counter } };
}

/** Counter up to which the relay has a head that speaks of the own parcels. Where all began anew they are looked for before there is any. */
export function toldUpTo({ head, unproven }: SyncState, device: string): number {
  if (unproven) return Infinity;
  return head?.device === device ? head.counter : 0;
}

/** Before a relay whose history is another: everything is asked for anew. */
export function begunAnew({ head: _, newer: __, forgedHeads: ___, ...state }: SyncState): SyncState {
  const { ledger, former } = state;
  const empty = { ...FRESH_LEDGER, generation: Math.max(ledger.generation, former?.generation ?? 0) + 1 };
  return {
    ...state,
    cursor: 0,
    drops: 0,
    heads: 0,
    headSent: false,
    unproven: true,
    unshownAfter: 0,
    ledger: empty,
    // One that was not worked off yet knows more than what was seen since.
    former: former ?? ledger,
    doubts: {},
  };
}
