/** From a chosen file to a new notebook beside the others, in steps that can each be left without harm. */
import { checkBackup, type BackupReport } from '../storage/backup/check-backup.ts';
import type { BackupProgress } from '../storage/backup/make-backup.ts';
import { restoreBackup, type Restored } from '../storage/backup/restore-backup.ts';
import {
  keyByCode,
  keyByPassphrase,
  lookAtBackup,
  type BackupProblemKind,
  type SealedBackup,
} from '../storage/backup/sealed-backup.ts';
import { draftsOf } from '../storage/drafts.ts';
import type { Notebooks } from '../storage/notebooks.ts';
import { stepped } from './stepped.ts';

export type RestorePhase = 'file' | 'secret' | 'checking' | 'preview' | 'restoring' | 'done';
export type RestoreProblem = BackupProblemKind | 'unexpected';

export class Restoring {
  #phase = $state<RestorePhase>('file');
  #opening = $state(false);
  #problem = $state<RestoreProblem | undefined>(undefined);
  #progress = $state.raw<BackupProgress>({ done: 0, total: 0 });
  #report = $state.raw<BackupReport | undefined>(undefined);
  #restored = $state.raw<Restored | undefined>(undefined);
  #fileName = $state('');
  /** Whether the notebook it was made of is on this tablet, too. */
  #here = $state(false);
  #byCode = $state(false);
  #backup: SealedBackup | undefined;
  #key: Uint8Array | undefined;
  #stopping = new AbortController();

  constructor(readonly notebooks: () => Promise<Notebooks>) {}

  get phase(): RestorePhase {
    return this.#phase;
  }

  /** Whether its key is being derived. */
  get opening(): boolean {
    return this.#opening;
  }

  get problem(): RestoreProblem | undefined {
    return this.#problem;
  }

  get progress(): BackupProgress {
    return this.#progress;
  }

  get report(): BackupReport | undefined {
    return this.#report;
  }

  get restored(): Restored | undefined {
    return this.#restored;
  }

  get fileName(): string {
    return this.#fileName;
  }

  get here(): boolean {
    return this.#here;
  }

  /** Opened by its recovery code: then the notebook needs a new passphrase. */
  get byCode(): boolean {
    return this.#byCode;
  }

  async choose(file: File): Promise<void> {
    this.#start('file');
    this.#forgetKey();
    this.#fileName = file.name;
    const looked = await lookAtBackup(file);
    if (looked.ok) {
      this.#backup = looked.value;
      this.#phase = 'secret';
    } else this.#problem = looked.problem.kind;
  }

  async openByPassphrase(passphrase: string): Promise<void> {
    await this.#open('wrongPassphrase', async (backup) => {
      const { derivation } = await this.notebooks();
      return keyByPassphrase(backup, passphrase, derivation.derive);
    });
  }

  async openByCode(code: string): Promise<void> {
    await this.#open('wrongRecoveryCode', async (backup) => keyByCode(backup, code));
  }

  async restore(name: string, passphrase?: string): Promise<void> {
    const { backup, key, report } = { backup: this.#backup, key: this.#key, report: this.#report };
    if (!backup || !key || !report || this.#phase !== 'preview') return;
    this.#start('restoring');
    const { signal } = this.#stopping;
    const steps = restoreBackup(await this.notebooks(), backup, key, report, {
      name,
      ...(passphrase !== undefined && { passphrase }),
    });
    try {
      const ended = await stepped(steps, signal, (progress) => (this.#progress = progress));
      if (!ended) return;
      if (!ended.ok) {
        this.#problem = ended.problem.kind;
        this.#phase = 'preview';
        return;
      }
      // Left at the very last moment: it is on the shelf, and waits there behind its lock.
      if (this.#backup !== backup) {
        await ended.value.notebook.lock();
        return;
      }
      await dropOldRound(ended.value);
      this.#restored = ended.value;
      this.#phase = 'done';
    } catch {
      this.#problem = 'unexpected';
      this.#phase = 'preview';
    }
  }

  /** One step back; what was under way ends, and leaves nothing behind. */
  back(): void {
    this.#stopping.abort();
    this.#problem = undefined;
    if (this.#phase === 'restoring') this.#phase = 'preview';
    else if (this.#phase === 'secret') this.#phase = 'file';
    else {
      this.#forgetKey();
      this.#phase = 'secret';
    }
  }

  /** Left altogether: no key stays in memory, nor a notebook that nobody went into. */
  leave(): void {
    this.#stopping.abort();
    void this.#restored?.notebook.lock();
    this.#restored = undefined;
    this.#forgetKey();
    this.#backup = undefined;
    this.#phase = 'file';
  }

  /** The notebook goes in; it is no longer of this page. */
  handOver(): Restored | undefined {
    const restored = this.#restored;
    this.#restored = undefined;
    this.leave();
    return restored;
  }

  #start(phase: RestorePhase): void {
    this.#stopping.abort();
    this.#stopping = new AbortController();
    this.#problem = undefined;
    this.#progress = { done: 0, total: 0 };
    this.#phase = phase;
  }

  async #open(
    otherwise: RestoreProblem,
    derive: (backup: SealedBackup) => Promise<Uint8Array | undefined>,
  ): Promise<void> {
    const backup = this.#backup;
    if (!backup || this.#opening) return;
    this.#start('secret');
    const { signal } = this.#stopping;
    this.#opening = true;
    let key: Uint8Array | undefined;
    try {
      key = await derive(backup);
      this.#here = await (await this.notebooks()).holds(backup.header.notebook);
    } catch {
      // The worker that derives the key could not run, or a part of the app could not be fetched.
      this.#problem = 'unexpected';
      return;
    } finally {
      this.#opening = false;
    }
    if (signal.aborted) return;
    if (!key) {
      this.#problem = otherwise;
      return;
    }
    this.#key = key;
    this.#byCode = otherwise === 'wrongRecoveryCode';
    await this.#check(backup, key, signal);
  }

  async #check(backup: SealedBackup, key: Uint8Array, signal: AbortSignal): Promise<void> {
    this.#phase = 'checking';
    const ended = await stepped(checkBackup(backup, key), signal, (progress) => (this.#progress = progress));
    if (!ended || signal.aborted) return;
    if (ended.ok) {
      this.#report = ended.value;
      this.#phase = 'preview';
    } else {
      this.#problem = ended.problem.kind;
      this.#phase = 'file';
    }
  }

  #forgetKey(): void {
    this.#key?.fill(0);
    this.#key = undefined;
    this.#report = undefined;
  }
}

/** A round of the passed tablet that was under way when the backup was made is over: its PIN is of another day. */
async function dropOldRound({ notebook }: Restored): Promise<void> {
  const passing = draftsOf(notebook).at('passing');
  while ((await passing.takeOver(() => true)) !== undefined) await passing.drop();
  passing.leave();
}
