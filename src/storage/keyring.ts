/**
 * The keys of all spaces of a notebook. Each space's keys lie sealed under the notebook key in a row of their own, so that a
 * space founded in one tab, and an epoch taken in by it, is found by another. [ST4]
 */
import { newId } from '../base/id.ts';
import type { Random } from '../base/random.ts';
import type { SealingKey } from '../crypto/seal.ts';
import type { NotebookDatabase } from './database.ts';
import { KnownKeys, type SpaceKeys } from './known-keys.ts';

export class Keyring extends KnownKeys {
  constructor(
    readonly database: NotebookDatabase,
    notebookKey: SealingKey,
    random: Random,
  ) {
    super(notebookKey, random);
  }

  /**
   * Keys of a space, or undefined when this notebook does not hold them; read again where the epoch of `sealed` is not among
   * those met. Safe inside a transaction over `keys`.
   */
  async of(space: string, sealed?: Uint8Array): Promise<SpaceKeys | undefined> {
    const known = this.known(space);
    if (known && (!sealed || this.opens(space, sealed))) return known;
    const row = await this.database.keys.get(space);
    return row && this.takeRow(row);
  }

  async loadAll(): Promise<void> {
    this.take(await this.database.keys.toArray());
  }

  /** Founds a space with fresh keys. Must run inside a transaction over `keys`; undone with it. */
  async found(): Promise<string> {
    const space = newId(this.random);
    const row = this.sealed(space, { epochs: [this.random.bytes(32)], idKey: this.random.bytes(32) });
    await this.database.keys.add(row);
    this.takeRow(row);
    return space;
  }
}
