/**
 * One form's hold on the drafts of its place. It writes and drops only its own draft; one that was left behind becomes
 * its own when it takes it over. [ST13]
 */
import { newId } from '../base/id.ts';
import type { Json } from '../base/json.ts';
import { failure, success, type Result } from '../base/result.ts';
import { claim, claimedHere, type LetGo } from './draft-claim.ts';
import { draftName, draftPlaceId, type DraftName } from './draft-id.ts';
import type { Notebook } from './notebook.ts';
import { draftValue, placedDraft } from './placed-draft.ts';
import { storageProblem } from './storage-problem.ts';

export class DraftWriter {
  readonly #notebook: Notebook;
  readonly #place: string;
  readonly #placeId: string;
  #name: DraftName;
  #letGo: LetGo | undefined;
  /** Its form is gone; what it still writes (an undo) it lets go of at once. */
  #left = false;
  /** Whether a row of this writer may be on the disk. */
  #there = false;
  #puts = 0;
  #work: Promise<unknown> = Promise.resolve();
  /** Drafts of others that stood here when first looked, and may have been left behind. */
  #others: DraftName[] | undefined;
  #taking = false;

  constructor(notebook: Notebook, place: string) {
    this.#notebook = notebook;
    this.#place = place;
    this.#placeId = draftPlaceId(notebook, place);
    this.#name = this.#fresh();
  }

  /**
   * Takes over a draft that was left behind, and answers what stands in it; undefined when there is none, or none any
   * more. `free` is asked at the last moment: words typed meanwhile come first, and the draft waits. The disk is looked
   * at once; later calls go on with what was found then.
   */
  async takeOver(free: () => boolean): Promise<Json | undefined> {
    if (this.#taking) return undefined;
    this.#taking = true;
    try {
      this.#others ??= await this.#othersThere();
      for (let name = this.#others[0]; name !== undefined && free(); name = this.#others[0]) {
        const letGo = await claim(name);
        const value = letGo && (await this.#readClaimed(name, letGo));
        if (letGo && value !== undefined) {
          if (!this.#there && !this.#left && free()) {
            this.#others.shift();
            this.#become(name, letGo);
            return value;
          }
          await letGo();
          return undefined;
        }
        this.#others.shift();
        await letGo?.();
      }
    } catch (error) {
      // Locked, or the handle is lost: it waits on the disk for the next time.
      if (!storageProblem(error)) throw error;
    } finally {
      this.#taking = false;
    }
    return undefined;
  }

  keep(value: Json): Promise<Result<void>> {
    this.#there = true;
    this.#puts += 1;
    return this.#write(async () => {
      await this.#hold();
      await this.#notebook.putLocal('drafts', this.#name, placedDraft(this.#place, value));
    });
  }

  /** Drops the draft of this writer, and asks nothing of the disk where there is none. */
  drop(): Promise<Result<void>> {
    if (!this.#there) return Promise.resolve(success(undefined));
    this.#there = false;
    const name = this.#name;
    return this.#write(async () => {
      await this.#hold(name);
      if (this.#name === name) await this.#notebook.deleteLocal('drafts', name);
    });
  }

  /**
   * Runs a command that keeps the words of this draft and drops it in its own transaction. It is told the name of the
   * draft, undefined where none was put down.
   */
  async handIn<T>(command: (draft: DraftName | undefined) => Promise<Result<T>>): Promise<Result<T>> {
    await this.#work;
    const puts = this.#puts;
    const result = await command(this.#there ? this.#name : undefined);
    if (result.ok && this.#puts === puts) this.#there = false;
    return result;
  }

  /** Its form is gone: from now on whoever opens the place may take over what stands there. */
  leave(): void {
    this.#left = true;
    void this.#next(() => this.#release());
  }

  #fresh(): DraftName {
    return draftName(this.#placeId, newId(this.#notebook.random));
  }

  async #othersThere(): Promise<DraftName[]> {
    const ids = await this.#notebook.database.drafts.where('id').startsWith(this.#placeId).primaryKeys();
    return ids.filter((id) => id !== this.#name) as DraftName[];
  }

  async #readClaimed(name: DraftName, letGo: LetGo): Promise<Json | undefined> {
    try {
      return draftValue(await this.#notebook.readLocal('drafts', name));
    } catch (error) {
      await letGo();
      throw error;
    }
  }

  #become(name: DraftName, letGo: LetGo): void {
    const before = this.#letGo;
    if (before) void this.#next(before);
    this.#name = name;
    this.#letGo = letGo;
    this.#there = true;
  }

  /** Makes sure of the claim upon `name` before anything is done to its row; takes a fresh one where it is lost. */
  async #hold(name: DraftName = this.#name): Promise<void> {
    if (this.#letGo) return;
    // Let go of when the form was left, and since then perhaps another's.
    this.#letGo = claimedHere(name) ? undefined : await claim(name);
    if (this.#letGo) return;
    this.#name = this.#fresh();
    this.#letGo = await claim(this.#name);
  }

  async #release(): Promise<void> {
    const letGo = this.#letGo;
    this.#letGo = undefined;
    await letGo?.();
  }

  async #write(work: () => Promise<void>): Promise<Result<void>> {
    return this.#next(async () => {
      try {
        for (let attempt = 0; ; attempt += 1) {
          try {
            await this.#notebook.tracked(work);
            return success(undefined);
          } catch (error) {
            const problem = storageProblem(error);
            if (!problem) throw error;
            // Half-written words outrank attachments too. [AT9]
            if (problem.kind === 'storageFull' && attempt === 0 && (await this.#notebook.makeRoom())) continue;
            return failure(problem);
          }
        }
      } finally {
        if (this.#left) await this.#release();
      }
    });
  }

  /** One after the other: a drop must not overtake the words it drops. */
  #next<T>(work: () => Promise<T>): Promise<T> {
    const run = this.#work.then(work);
    this.#work = run.catch(() => undefined);
    return run;
  }
}
