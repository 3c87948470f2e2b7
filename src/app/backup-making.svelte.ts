/** "Back up now": asks where to, writes the file, reads it back, and remembers that it was made. */
import type { ProblemKind } from '../base/result.ts';
import { checkBackup } from '../storage/backup/check-backup.ts';
import { makeBackup, type BackupProgress, type MadeBackup } from '../storage/backup/make-backup.ts';
import { lookAtBackup } from '../storage/backup/sealed-backup.ts';
import type { Notebooks } from '../storage/notebooks.ts';
import { backupName } from './backup-name.ts';
import { chooseTarget, TargetProblem, type BackupTarget } from './backup-target.ts';
import type { OpenNotebook } from './open-notebook.svelte.ts';
import { stepped } from './stepped.ts';

/** Also `backupDamaged`: what was read back is not what was written. */
export type MakingProblem = ProblemKind | TargetProblem['kind'] | 'backupDamaged';

export interface FinishedBackup {
  readonly file: File;
  readonly bytes: number;
  /** Whether the facilitator picked its place; else it went into the downloads. */
  readonly picked: boolean;
}

export class BackupMaking {
  #phase = $state<'writing' | 'reading' | undefined>(undefined);
  #progress = $state.raw<BackupProgress>({ done: 0, total: 0 });
  #finished = $state.raw<FinishedBackup | undefined>(undefined);
  #problem = $state<MakingProblem | undefined>(undefined);
  #stopped = $state(false);
  #asking = false;
  #stopping = new AbortController();

  constructor(
    readonly notebook: OpenNotebook,
    readonly notebooks: () => Promise<Notebooks>,
  ) {}

  /** Undefined while nothing is under way. */
  get phase(): 'writing' | 'reading' | undefined {
    return this.#phase;
  }

  get progress(): BackupProgress {
    return this.#progress;
  }

  get finished(): FinishedBackup | undefined {
    return this.#finished;
  }

  get problem(): MakingProblem | undefined {
    return this.#problem;
  }

  /** Whether the facilitator stopped the last one. */
  get stopped(): boolean {
    return this.#stopped;
  }

  async run(): Promise<void> {
    if (this.#asking || this.#phase) return;
    this.#problem = undefined;
    this.#finished = undefined;
    this.#stopped = false;
    this.#stopping = new AbortController();
    this.#asking = true;
    const target = await chooseTarget(backupName(this.notebook.clock.now())).catch(() => undefined);
    this.#asking = false;
    if (target) await this.#make(target);
  }

  /** Leaves no file behind, and the notebook as it is. */
  stop(): void {
    this.#stopping.abort();
  }

  async #make(target: BackupTarget): Promise<void> {
    this.#phase = 'writing';
    this.#progress = { done: 0, total: 0 };
    let whole = false;
    try {
      const made = await this.#written(target);
      if (!made) return;
      const file = await target.finish();
      whole = true;
      // What lies in a place of its own is read back: a stick that lies about what it took is found out now.
      if (target.picked && !(await this.#readsBack(file, made))) {
        this.#problem = 'backupDamaged';
        return;
      }
      const kept = await this.notebook.commands.backups.made(made);
      if (kept.ok) this.#finished = { file, bytes: made.bytes, picked: target.picked };
      else this.#problem = kept.problem.kind;
    } catch (error) {
      this.#problem = error instanceof TargetProblem ? error.kind : 'unexpected';
    } finally {
      if (!whole) await target.abandon();
      this.#phase = undefined;
    }
  }

  async #written(target: BackupTarget): Promise<MadeBackup | undefined> {
    const { notebook } = this.notebook;
    const registered = await (await this.notebooks()).registered(notebook.id);
    if (!registered) {
      this.#problem = 'notebookMissing';
      return undefined;
    }
    const making = makeBackup(notebook, registered, (bytes) => target.write(bytes));
    const ended = await stepped(making, this.#stopping.signal, (progress) => (this.#progress = progress));
    if (ended?.ok) return ended.value;
    if (ended) this.#problem = ended.problem.kind;
    else this.#stopped = true;
    return undefined;
  }

  async #readsBack(file: File, made: MadeBackup): Promise<boolean> {
    this.#phase = 'reading';
    const looked = file.size === made.bytes ? await lookAtBackup(file) : undefined;
    if (!looked?.ok) return false;
    const key = this.notebook.notebook.notebookKey.slice();
    try {
      const check = checkBackup(looked.value, key);
      const ended = await stepped(check, this.#stopping.signal, (progress) => (this.#progress = progress));
      // Left in the middle: what was written stands all the same.
      return ended === undefined || (ended.ok && ended.value.whole);
    } finally {
      key.fill(0);
    }
  }
}
