/**
 * An unlocked notebook: the only door to its rows. Reading opens what a screen shows; writing goes through `command`,
 * one strict transaction for all that belongs together. [design §5]
 */
import { failure, success, type Result } from '../base/result.ts';
import { attachmentKind, isForgettable } from '../practice/attachment.ts';
import { NATIVE_VERSION } from './database.ts';
import { NotebookReader } from './notebook-reader.ts';
import { storageProblem } from './storage-problem.ts';
import { Writing } from './writing.ts';

export class Notebook extends NotebookReader {
  #closedOnPurpose = false;
  readonly #onKept = new Set<() => void>();

  /**
   * Runs `body` in one strict transaction over every table, then says what came of it. Expected problems undo all of
   * it and are values; bugs throw. A lost handle is opened again and the body repeated once, so `body` must do nothing
   * but read and write through `writing`. On a full disk what is unfinished among attachments makes room first,
   * unless it is such a thing that asks (`outranks` false). [AT9]
   */
  async command<T>(body: (writing: Writing) => Promise<T>, outranks = true): Promise<Result<T>> {
    let madeRoom = false;
    for (let attempt = 0; ; attempt += 1) {
      try {
        const kept = success(await this.tracked(() => this.#transaction(body)));
        for (const told of this.#onKept) told();
        return kept;
      } catch (error) {
        const problem = storageProblem(error);
        if (!problem) throw error;
        if (problem.kind === 'storageFull' && outranks && !madeRoom && (await this.makeRoom())) {
          madeRoom = true;
          continue;
        }
        if (problem.kind !== 'storageLost' || attempt > 0 || !(await this.#reopened())) return failure(problem);
      }
    }
  }

  /** Calls back after each command that was kept. Answers how to stop. */
  onKept(told: () => void): () => void {
    this.#onKept.add(told);
    return () => this.#onKept.delete(told);
  }

  /** Keys, decrypted state and the database handle go, as soon as commands under way are over. What was kept stays. */
  async lock(): Promise<void> {
    const settling = this.settling();
    if (settling) await settling;
    this.#closedOnPurpose = true;
    this.forget();
    this.database.close();
  }

  /**
   * Takes the chunks of attachments that can be had again: files that were never whole, and what was thrown away so long ago that
   * its undo is over. What was recorded here, and every whole attachment, stays. Answers whether that freed anything. [AT9]
   */
  async makeRoom(): Promise<boolean> {
    try {
      const now = this.clock.now();
      const spare = (await this.all(attachmentKind)).filter(
        (one) => isForgettable(one, now) || (one.state === 'writing' && !one.recorded),
      );
      if (spare.length === 0) return false;
      const parents = spare.map(({ id }) => id);
      const { chunks } = this.database;
      return (await this.tracked(async () => chunks.where('parent').anyOf(parents).delete())) > 0;
    } catch (error) {
      // There is nothing to be gained then, and the full disk itself is told.
      if (storageProblem(error)) return false;
      throw error;
    }
  }

  /** Lets go of the database for another window that upgrades or deletes it; this one must be reloaded. */
  giveWay(): void {
    this.#closedOnPurpose = true;
    this.database.close();
  }

  async #transaction<T>(body: (writing: Writing) => Promise<T>): Promise<T> {
    let writing: Writing | undefined;
    const result = await this.database.transaction('rw', this.database.tables, async () => {
      writing = new Writing(this);
      const done = await body(writing);
      await writing.finish();
      return done;
    });
    writing?.tell(this.kindsWritten);
    return result;
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
