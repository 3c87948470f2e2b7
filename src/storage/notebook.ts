/**
 * An unlocked notebook: the only door to its rows. Reading opens what a screen shows; writing goes through `command`,
 * one strict transaction for all that belongs together. [design §5]
 */
import { failure, success, type Result } from '../base/result.ts';
import { NATIVE_VERSION } from './database.ts';
import { NotebookReader } from './notebook-reader.ts';
import { storageProblem } from './storage-problem.ts';
import { Writing } from './writing.ts';

export class Notebook extends NotebookReader {
  #closedOnPurpose = false;

  /**
   * Runs `body` in one strict transaction over every table, then says what came of it. Expected problems undo all of
   * it and are values; bugs throw. A lost handle is opened again and the body repeated once, so `body` must do nothing
   * but read and write through `writing`.
   */
  async command<T>(body: (writing: Writing) => Promise<T>): Promise<Result<T>> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return success(await this.tracked(() => this.#transaction(body)));
      } catch (error) {
        const problem = storageProblem(error);
        if (!problem) throw error;
        if (problem.kind !== 'storageLost' || attempt > 0 || !(await this.#reopened())) return failure(problem);
      }
    }
  }

  /** Keys, decrypted state and the database handle go, as soon as commands under way are over. What was kept stays. */
  async lock(): Promise<void> {
    const settling = this.settling();
    if (settling) await settling;
    this.#closedOnPurpose = true;
    this.forget();
    this.database.close();
  }

  /** Lets go of the database for another window that upgrades or deletes it; this one must be reloaded. */
  giveWay(): void {
    this.#closedOnPurpose = true;
    this.database.close();
  }

  #transaction<T>(body: (writing: Writing) => Promise<T>): Promise<T> {
    return this.database.transaction('rw', this.database.tables, async () => {
      const writing = new Writing(this);
      const result = await body(writing);
      await writing.finish();
      return result;
    });
  }

  /** Never one that was given away, and never one that is another by now: newer, or founded empty in its place. */
  async #reopened(): Promise<boolean> {
    if (this.#closedOnPurpose) return false;
    try {
      this.database.close({ disableAutoOpen: false });
      await this.database.open();
      const mine = this.database.backendDB().version <= NATIVE_VERSION && (await this.database.self.count()) === 1;
      if (!mine) this.giveWay();
      return mine;
    } catch {
      return false;
    }
  }
}
