/**
 * An unlocked notebook: the only door to its rows. Reading opens what a screen shows; writing goes through `command`,
 * one strict transaction for all that belongs together. [design §5]
 */
import { failure, success, type Result } from '../base/result.ts';
import { NotebookReader } from './notebook-reader.ts';
import { storageProblem } from './storage-problem.ts';
import { Writing } from './writing.ts';

export class Notebook extends NotebookReader {
  /**
   * Runs `body` in one strict transaction over every table, then says what came of it. Expected problems undo all of
   * it and are values; bugs throw. A lost handle is opened again and the body repeated once, so `body` must do nothing
   * but read and write through `writing`.
   */
  async command<T>(body: (writing: Writing) => Promise<T>): Promise<Result<T>> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return success(await this.#transaction(body));
      } catch (error) {
        const problem = storageProblem(error);
        if (!problem) throw error;
        if (problem.kind !== 'storageLost' || attempt > 0 || !(await this.#reopened())) return failure(problem);
      }
    }
  }

  /** Keys, decrypted state and the database handle go; what was kept stays on the disk. */
  lock(): void {
    this.forget();
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

  async #reopened(): Promise<boolean> {
    try {
      this.database.close({ disableAutoOpen: false });
      await this.database.open();
      return true;
    } catch {
      return false;
    }
  }
}
