/** Keys of spaces, in memory only while the notebook is unlocked. [ST4] */
import type { Random } from '../base/random.ts';
import { epochOf, seal, unseal, type SealingKey } from '../crypto/seal.ts';
import { readKeys, writtenKeys, type SpaceKeys } from '../crypto/space-keys.ts';
import type { LocalRow } from './database.ts';

export type { SpaceKeys };

/** How many epochs can be opened. */
export function keysHeld(keys: SpaceKeys | undefined): number {
  return keys?.epochs.filter((key) => key !== undefined).length ?? 0;
}

/** Whether rows can be sealed for others: of the epoch the chain is in the key is here. */
export function hasKeyOf(keys: SpaceKeys | undefined, epoch: number): boolean {
  return keys?.epochs[epoch] !== undefined && keys.epochs.length === epoch + 1;
}

export class KnownKeys {
  readonly #spaces = new Map<string, SpaceKeys>();
  /** Not opened yet: of two hundred groups somebody looks at one. */
  readonly #rows = new Map<string, LocalRow>();

  constructor(
    readonly notebookKey: SealingKey,
    readonly random: Random,
  ) {}

  /** Keys already met; for the synchronous part of a query. */
  known(space: string): SpaceKeys | undefined {
    const row = this.#rows.get(space);
    if (row) this.takeRow(row);
    return this.#spaces.get(space);
  }

  /** Whether the key of this seal's epoch was met: another tab may have taken in a newer one meanwhile. */
  opens(space: string, sealed: Uint8Array): boolean {
    return this.known(space)?.epochs[epochOf(sealed) ?? 0] !== undefined;
  }

  take(rows: readonly LocalRow[]): void {
    for (const row of rows) this.#rows.set(row.id, row);
  }

  takeRow(row: LocalRow): SpaceKeys | undefined {
    this.#rows.delete(row.id);
    const keys = spaceKeys(this.notebookKey, row);
    if (keys) this.#spaces.set(row.id, keys);
    return keys;
  }

  /** The row of a space's keys, as it goes to the disk; known only once it is taken. */
  sealed(space: string, keys: SpaceKeys): LocalRow {
    return { id: space, sealed: seal(this.notebookKey, 0, keyPlace(space), writtenKeys(keys), this.random) };
  }

  forget(): void {
    for (const keys of this.#spaces.values()) {
      for (const key of keys.epochs) key?.fill(0);
      keys.idKey.fill(0);
    }
    this.#spaces.clear();
    this.#rows.clear();
    this.notebookKey.fill(0);
  }
}

/** The keys in a row, or undefined when its seal is broken. */
export function spaceKeys(notebookKey: SealingKey, row: LocalRow): SpaceKeys | undefined {
  return readKeys(unseal(notebookKey, keyPlace(row.id), row.sealed));
}

function keyPlace(space: string): string {
  return `key/${space}`;
}
