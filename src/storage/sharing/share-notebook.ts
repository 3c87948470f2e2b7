import type { Notebook } from '../notebook.ts';
import { dexieTables } from './dexie-tables.ts';
import { SharedNotebook } from './shared-notebook.ts';
import type { SyncTables } from './sync-tables.ts';
import type { Unlocked } from './unlocked.ts';

/** An unlocked notebook, ready to meet a relay. */
export function shareNotebook(notebook: Notebook): SharedNotebook {
  return new SharedNotebook(new UnlockedNotebook(notebook));
}

class UnlockedNotebook implements Unlocked {
  readonly tables: SyncTables;

  constructor(readonly notebook: Notebook) {
    this.tables = dexieTables(notebook.database);
  }

  get keyring() {
    return this.notebook.keyring;
  }

  get notebookKey() {
    return this.notebook.notebookKey;
  }

  get clock() {
    return this.notebook.clock;
  }

  get random() {
    return this.notebook.random;
  }

  get identity() {
    return this.notebook.identity;
  }

  get kindsWritten() {
    return this.notebook.kindsWritten;
  }

  become(identity: Unlocked['identity']): void {
    this.notebook.become(identity);
  }

  tracked<T>(work: () => Promise<T>): Promise<T> {
    return this.notebook.tracked(work);
  }
}
