import Dexie, { type Table } from 'dexie';
import type { Slot } from '../crypto/slot.ts';

/** One notebook on this tablet, as known before it is unlocked. */
export interface RegisteredNotebook {
  readonly id: string;
  readonly name: string;
  readonly sample: boolean;
  readonly createdAt: number;
  readonly slots: readonly Slot[];
  /** The notebook whose name the slots are bound to, where that is another: the one this was restored from. */
  readonly slotsOf?: string;
  /** False until the facilitator has proved to hold the recovery code. */
  readonly recoveryConfirmed: boolean;
  /** Wrong passphrases in a row, and until when the next one has to wait (milliseconds since 1970). */
  readonly failures: number;
  readonly waitUntil: number;
}

export class Registry extends Dexie {
  declare readonly notebooks: Table<RegisteredNotebook, string>;

  constructor() {
    super('lingkar', { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ notebooks: 'id' });
  }
}
