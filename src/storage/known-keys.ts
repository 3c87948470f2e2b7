/** Keys of spaces, in memory only while the notebook is unlocked. [ST4] */
import { fromBase64Url, fromUtf8, toBase64Url, utf8 } from '../base/bytes.ts';
import type { Random } from '../base/random.ts';
import { epochOf, seal, unseal, type SealingKey } from '../crypto/seal.ts';
import type { LocalRow } from './database.ts';

export interface SpaceKeys {
  /** Keys of the epochs, oldest first; the last one seals. */
  readonly epochs: readonly SealingKey[];
  /** For derived ids; the same in every epoch, so that an id never changes. */
  readonly idKey: Uint8Array;
}

export class KnownKeys {
  readonly #spaces = new Map<string, SpaceKeys>();

  constructor(
    readonly notebookKey: SealingKey,
    readonly random: Random,
  ) {}

  /** Keys already met; for the synchronous part of a query. */
  known(space: string): SpaceKeys | undefined {
    return this.#spaces.get(space);
  }

  /** Whether the key of this seal's epoch was met: another tab may have taken in a newer one meanwhile. */
  opens(space: string, sealed: Uint8Array): boolean {
    return (epochOf(sealed) ?? 0) < (this.#spaces.get(space)?.epochs.length ?? 0);
  }

  take(rows: readonly LocalRow[]): void {
    for (const row of rows) this.takeRow(row);
  }

  takeRow(row: LocalRow): SpaceKeys | undefined {
    const keys = spaceKeys(this.notebookKey, row);
    if (keys) this.#spaces.set(row.id, keys);
    return keys;
  }

  /** The row of a space's keys, as it goes to the disk; known only once it is taken. */
  sealed(space: string, keys: SpaceKeys): LocalRow {
    const content = utf8(JSON.stringify({ epochs: keys.epochs.map(toBase64Url), idKey: toBase64Url(keys.idKey) }));
    return { id: space, sealed: seal(this.notebookKey, 0, keyPlace(space), content, this.random) };
  }

  forget(): void {
    for (const keys of this.#spaces.values()) {
      for (const key of keys.epochs) key.fill(0);
      keys.idKey.fill(0);
    }
    this.#spaces.clear();
    this.notebookKey.fill(0);
  }
}

/** The keys in a row, or undefined when its seal is broken. */
export function spaceKeys(notebookKey: SealingKey, row: LocalRow): SpaceKeys | undefined {
  const content = unseal(notebookKey, keyPlace(row.id), row.sealed);
  if (!content) return undefined;
  const read = JSON.parse(fromUtf8(content)) as { epochs: string[]; idKey: string };
  return { epochs: read.epochs.map(fromBase64Url), idKey: fromBase64Url(read.idKey) };
}

function keyPlace(space: string): string {
  return `key/${space}`;
}
