/** "Check everything" on the health card: runs while it is wanted, shows how far it is, and can be stopped. */
import { checkEverything, type CheckOutcome, type CheckProgress } from '../storage/health.ts';
import type { OpenNotebook } from './open-notebook.svelte.ts';

export class NotebookCheck {
  #progress = $state.raw<CheckProgress | undefined>(undefined);
  #outcome = $state.raw<CheckOutcome | undefined>(undefined);
  #failed = $state(false);
  #stopping = new AbortController();
  readonly #notebook: OpenNotebook;

  constructor(notebook: OpenNotebook) {
    this.#notebook = notebook;
  }

  /** Undefined while no check runs. */
  get progress(): CheckProgress | undefined {
    return this.#progress;
  }

  /** What the last complete check found. */
  get outcome(): CheckOutcome | undefined {
    return this.#outcome;
  }

  /** Whether the storage gave way in the middle. */
  get failed(): boolean {
    return this.#failed;
  }

  async run(): Promise<void> {
    if (this.#progress) return;
    this.#stopping = new AbortController();
    const { signal } = this.#stopping;
    this.#failed = false;
    this.#outcome = undefined;
    this.#progress = { checked: 0, total: 0 };
    const check = checkEverything(this.#notebook.notebook);
    try {
      for (let step = await check.next(); !signal.aborted; step = await check.next()) {
        if (step.done) {
          this.#outcome = step.value;
          break;
        }
        this.#progress = step.value;
        // Between two pages the screen gets its turn.
        await new Promise((resolve) => setTimeout(resolve));
      }
    } catch {
      // The database was closed underneath: another window took over. The card says that the check did not finish.
      this.#failed = true;
    }
    this.#progress = undefined;
  }

  stop(): void {
    this.#stopping.abort();
  }
}
