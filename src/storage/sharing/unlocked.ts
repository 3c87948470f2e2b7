/** What sharing needs of an unlocked notebook, on whatever its rows lie. */
import type { Clock } from '../../base/clock.ts';
import type { Json } from '../../base/json.ts';
import type { Random } from '../../base/random.ts';
import type { SealingKey } from '../../crypto/seal.ts';
import type { KnownKeys, SpaceKeys } from '../known-keys.ts';
import { KIND_NAMES } from '../kinds.ts';
import type { KindsWritten } from '../kinds-written.ts';
import { openLocal, sealLocal } from '../local-seal.ts';
import { lostCounter } from '../lost-counter.ts';
import type { Identity } from '../notebook-reader.ts';
import { readCounter, type Counter } from '../write-counter.ts';
import { fewAtATime } from './few-at-a-time.ts';
import type { SharedLocal, SyncTables, TablesAtHand } from './sync-tables.ts';

export interface Unlocked {
  readonly tables: SyncTables;
  readonly keyring: KnownKeys;
  readonly notebookKey: SealingKey;
  readonly clock: Clock;
  readonly random: Random;
  readonly identity: Identity;
  readonly kindsWritten: KindsWritten;
  /** Told once the new one lies on the disk. */
  become(identity: Identity): void;
  /** Work that must be over before the keys are wiped. Refused once the notebook is being locked. */
  tracked<T>(work: () => Promise<T>): Promise<T>;
}

export async function readLocal(
  notebook: Pick<Unlocked, 'notebookKey'>,
  tables: TablesAtHand,
  table: SharedLocal,
  id: string,
): Promise<Json | undefined> {
  return openLocal(notebook.notebookKey, table, await tables.local(table, id));
}

export function putLocal(
  notebook: Unlocked,
  tables: TablesAtHand,
  table: SharedLocal,
  id: string,
  value: Json,
): PromiseLike<unknown> {
  return tables.putLocals(table, [sealLocal(notebook.notebookKey, table, id, value, notebook.random)]);
}

/** Keys of a space as they lie on the disk; another tab may have taken in an epoch. */
export async function keysOnDisk(
  { keyring }: Unlocked,
  tables: TablesAtHand,
  space: string,
): Promise<SpaceKeys | undefined> {
  const row = await tables.local('keys', space);
  return row && keyring.takeRow(row);
}

/** How often this device wrote in a space, where that is kept. */
export async function keptCounter(
  notebook: Unlocked,
  tables: TablesAtHand,
  space: string,
): Promise<Counter | undefined> {
  return readCounter(await readLocal(notebook, tables, 'counters', space));
}

/** The same; told anew from all rows where nobody knows. [ST5] */
export async function counterOf(notebook: Unlocked, tables: TablesAtHand, space: string): Promise<Counter> {
  const found = await keptCounter(notebook, tables, space);
  if (found) return found;
  const rows = await fewAtATime(KIND_NAMES, (kind) => tables.rowsIn(kind, space));
  return lostCounter(notebook.identity.device, notebook.keyring.known(space), rows.flat());
}

/** The same inside of a transaction that writes: what had to be told from all rows is kept, so that it is told once. */
export async function counterKept(notebook: Unlocked, tables: TablesAtHand, space: string): Promise<Counter> {
  const kept = await keptCounter(notebook, tables, space);
  if (kept) return kept;
  const counter = await counterOf(notebook, tables, space);
  await putCounter(notebook, tables, space, counter);
  return counter;
}

export function putCounter(
  notebook: Unlocked,
  tables: TablesAtHand,
  space: string,
  counter: Counter,
): PromiseLike<unknown> {
  return putLocal(notebook, tables, 'counters', space, counter as unknown as Json);
}
