/**
 * The keys of all spaces, in memory only while the notebook is unlocked. Each space's keys lie sealed under the
 * notebook key in a row of their own, so that a space founded in one tab is found by another. [ST4]
 */
import { fromBase64Url, fromUtf8, toBase64Url, utf8 } from '../base/bytes.ts';
import { newId } from '../base/id.ts';
import type { Random } from '../base/random.ts';
import { seal, unseal, type SealingKey } from '../crypto/seal.ts';
import type { LocalRow, NotebookDatabase } from './database.ts';

export interface SpaceKeys {
  /** Keys of the epochs, oldest first; the last one seals. */
  readonly epochs: readonly SealingKey[];
  /** For derived ids; the same in every epoch, so that an id never changes. */
  readonly idKey: Uint8Array;
}

export class Keyring {
  readonly #spaces = new Map<string, SpaceKeys>();

  constructor(
    readonly database: NotebookDatabase,
    readonly notebookKey: SealingKey,
    readonly random: Random,
  ) {}

  /** Keys of a space, or undefined when this notebook does not hold them. Safe inside a transaction over `keys`. */
  async of(space: string): Promise<SpaceKeys | undefined> {
    const known = this.#spaces.get(space);
    if (known) return known;
    const row = await this.database.keys.get(space);
    return row && this.#take(row);
  }

  /** Keys already met; after `of`, `take` or `loadAll`, for the synchronous part of a query. */
  known(space: string): SpaceKeys | undefined {
    return this.#spaces.get(space);
  }

  async loadAll(): Promise<void> {
    this.take(await this.database.keys.toArray());
  }

  take(rows: readonly LocalRow[]): void {
    for (const row of rows) this.#take(row);
  }

  /** Founds a space with fresh keys. Must run inside a transaction over `keys`; undone with it. */
  async found(): Promise<string> {
    const space = newId(this.random);
    const keys: SpaceKeys = { epochs: [this.random.bytes(32)], idKey: this.random.bytes(32) };
    const content = utf8(JSON.stringify({ epochs: keys.epochs.map(toBase64Url), idKey: toBase64Url(keys.idKey) }));
    await this.database.keys.add({
      id: space,
      sealed: seal(this.notebookKey, 0, keyPlace(space), content, this.random),
    });
    this.#spaces.set(space, keys);
    return space;
  }

  forget(): void {
    for (const keys of this.#spaces.values()) {
      for (const key of keys.epochs) key.fill(0);
      keys.idKey.fill(0);
    }
    this.#spaces.clear();
    this.notebookKey.fill(0);
  }

  #take(row: LocalRow): SpaceKeys | undefined {
    const keys = spaceKeys(this.notebookKey, row);
    if (keys) this.#spaces.set(row.id, keys);
    return keys;
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
