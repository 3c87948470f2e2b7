/** "Check a backup file": reads one of this notebook's backups to its end and says whether it is whole. */
import { checkBackup, type BackupReport } from '../storage/backup/check-backup.ts';
import type { BackupProgress } from '../storage/backup/make-backup.ts';
import { lookAtBackup, type BackupProblemKind } from '../storage/backup/sealed-backup.ts';
import type { Notebooks } from '../storage/notebooks.ts';
import type { OpenNotebook } from './open-notebook.svelte.ts';
import { stepped } from './stepped.ts';

export class BackupFileCheck {
  #progress = $state.raw<BackupProgress | undefined>(undefined);
  #report = $state.raw<BackupReport | undefined>(undefined);
  #problem = $state<BackupProblemKind | undefined>(undefined);
  #stopping = new AbortController();

  constructor(
    readonly notebook: OpenNotebook,
    readonly notebooks: () => Promise<Notebooks>,
  ) {}

  /** Undefined while nothing is being read. */
  get progress(): BackupProgress | undefined {
    return this.#progress;
  }

  get report(): BackupReport | undefined {
    return this.#report;
  }

  get problem(): BackupProblemKind | undefined {
    return this.#problem;
  }

  async check(file: File): Promise<void> {
    this.stop();
    const stopping = (this.#stopping = new AbortController());
    const stopped = () => stopping.signal.aborted;
    this.#report = undefined;
    this.#problem = undefined;
    this.#progress = { done: 0, total: file.size };
    const key = this.notebook.notebook.notebookKey.slice();
    try {
      const looked = await lookAtBackup(file);
      if (stopped()) return;
      if (!looked.ok) {
        this.#problem = looked.problem.kind;
        return;
      }
      const { id } = this.notebook;
      const registered = await (await this.notebooks()).registered(id);
      // By the name that its slots are bound to: its key would not open anything of another notebook.
      if (looked.value.header.notebook !== (registered?.slotsOf ?? id)) {
        this.#problem = 'otherNotebook';
        return;
      }
      const check = checkBackup(looked.value, key);
      const ended = await stepped(check, stopping.signal, (progress) => (this.#progress = progress));
      if (!ended || stopped()) return;
      if (ended.ok) this.#report = ended.value;
      else this.#problem = ended.problem.kind;
    } finally {
      key.fill(0);
      if (stopping === this.#stopping) this.#progress = undefined;
    }
  }

  stop(): void {
    this.#stopping.abort();
    this.#progress = undefined;
  }
}
