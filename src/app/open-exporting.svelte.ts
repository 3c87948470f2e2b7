/** "Export everything": the passphrase once more, a place for the file, and the file itself, piece by piece. */
import { utf8 } from '../base/bytes.ts';
import type { Problem } from '../base/result.ts';
import { backupName } from './backup-name.ts';
import { chooseTarget, TargetProblem, type BackupTarget } from './backup-target.ts';
import type { OpenNotebook } from './open-notebook.svelte.ts';
import { stepped } from './stepped.ts';
import { exportEverything, type ExportProgress, type MadeExport } from '../storage/open-export.ts';

export class OpenExporting {
  #running = $state(false);
  #progress = $state.raw<ExportProgress>({ done: 0, total: 0 });
  #made = $state.raw<MadeExport | undefined>(undefined);
  #problem = $state.raw<Problem['kind'] | TargetProblem['kind'] | undefined>(undefined);
  #stopped = $state(false);
  #stopping = new AbortController();

  constructor(readonly notebook: OpenNotebook) {}

  get running(): boolean {
    return this.#running;
  }

  get progress(): ExportProgress {
    return this.#progress;
  }

  get made(): MadeExport | undefined {
    return this.#made;
  }

  get problem(): Problem['kind'] | TargetProblem['kind'] | undefined {
    return this.#problem;
  }

  get stopped(): boolean {
    return this.#stopped;
  }

  /** Must be called within a tap: only then the browser asks for a place. */
  async run(withFiles = false): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    this.#made = this.#problem = undefined;
    this.#stopped = false;
    this.#progress = { done: 0, total: 0 };
    this.#stopping = new AbortController();
    let target: BackupTarget | undefined;
    let whole = false;
    try {
      const name = backupName(this.notebook.clock.now()).replace(/\.lingkar$/, '.json');
      target = await chooseTarget(name, { type: 'application/json', ending: '.json' });
      if (!target) return;
      const made = await this.#written(target, withFiles);
      if (!made) return;
      const line = await this.notebook.commands.handedOn.take({
        ...{ paper: 'export', group: '', member: '', session: '', record: '' },
        ...{ reader: 'file', toWhom: '', form: 'json' },
      });
      if (!line.ok) {
        this.#problem = line.problem.kind;
        return;
      }
      await target.finish();
      whole = true;
      this.#made = made;
    } catch (error) {
      this.#problem = error instanceof TargetProblem ? error.kind : 'unexpected';
    } finally {
      if (!whole) await target?.abandon();
      this.#running = false;
    }
  }

  /** Leaves no file behind. */
  stop(): void {
    this.#stopping.abort();
  }

  async #written(target: BackupTarget, withFiles: boolean): Promise<MadeExport | undefined> {
    const making = exportEverything(
      this.notebook.notebook,
      this.notebook.name,
      (text) => target.write(utf8(text)),
      withFiles,
    );
    const ended = await stepped(making, this.#stopping.signal, (progress) => (this.#progress = progress));
    if (ended?.ok) return ended.value;
    if (ended) this.#problem = ended.problem.kind;
    else this.#stopped = true;
    return undefined;
  }
}
