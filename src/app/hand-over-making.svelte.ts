/** "Make a hand-over file": asks where to, and writes it. */
import type { HandOverProblemKind } from '../storage/hand-over/hand-over-problem.ts';
import {
  makeHandOver,
  type HandOverProgress,
  type HandOverWishes,
  type MadeHandOver,
} from '../storage/hand-over/make-hand-over.ts';
import { backupName } from './backup-name.ts';
import { chooseTarget, TargetProblem, type BackupTarget } from './backup-target.ts';
import { stepped } from './stepped.ts';
import type { Syncing } from './syncing.svelte.ts';

export type { HandOverWishes };
export type HandOverMakingProblem = HandOverProblemKind | TargetProblem['kind'];

export interface FinishedHandOver extends MadeHandOver {
  readonly file: File;
  /** Whether the facilitator picked its place; else it went into the downloads. */
  readonly picked: boolean;
}

export class HandOverMaking {
  #writing = $state(false);
  #progress = $state.raw<HandOverProgress>({ done: 0, total: 0 });
  #finished = $state.raw<FinishedHandOver | undefined>(undefined);
  #problem = $state<HandOverMakingProblem | undefined>(undefined);
  #stopped = $state(false);
  #asking = false;
  #stopping = new AbortController();

  constructor(readonly syncing: Syncing) {}

  get writing(): boolean {
    return this.#writing;
  }

  get progress(): HandOverProgress {
    return this.#progress;
  }

  get finished(): FinishedHandOver | undefined {
    return this.#finished;
  }

  get problem(): HandOverMakingProblem | undefined {
    return this.#problem;
  }

  /** Whether the facilitator stopped the last one. */
  get stopped(): boolean {
    return this.#stopped;
  }

  /** `word` stands in the name of the file, so that it is not taken for a backup; whose it is does not. */
  async run(wishes: HandOverWishes, word: string): Promise<void> {
    if (this.#asking || this.#writing) return;
    this.#problem = undefined;
    this.#finished = undefined;
    this.#stopped = false;
    this.#stopping = new AbortController();
    this.#asking = true;
    const name = backupName(this.syncing.notebook.clock.now()).replace('lingkar-', `lingkar-${word}-`);
    const target = await chooseTarget(name).catch(() => undefined);
    this.#asking = false;
    if (target) await this.#make(wishes, target);
  }

  /** Leaves no file behind, and nobody let in. */
  stop(): void {
    this.#stopping.abort();
  }

  /** Another one; the words of this one are gone from the screen then. */
  again(): void {
    this.#finished = undefined;
  }

  async #make(wishes: HandOverWishes, target: BackupTarget): Promise<void> {
    this.#writing = true;
    this.#progress = { done: 0, total: 0 };
    let whole = false;
    try {
      const made = await this.#written(wishes, target);
      if (!made) return;
      whole = true;
      this.#finished = { ...made, picked: target.picked };
    } catch (error) {
      if (!(error instanceof TargetProblem)) throw error;
      this.#problem = error.kind;
    } finally {
      if (!whole) await target.abandon();
      this.#writing = false;
    }
  }

  async #written(
    wishes: HandOverWishes,
    target: BackupTarget,
  ): Promise<(MadeHandOver & { readonly file: File }) | undefined> {
    let file: File | undefined;
    const making = makeHandOver(
      this.syncing.shared,
      wishes,
      (bytes) => target.write(bytes),
      async () => {
        file = await target.finish();
      },
    );
    const ended = await stepped(making, this.#stopping.signal, (progress) => (this.#progress = progress));
    if (ended?.ok) return file && { ...ended.value, file };
    if (ended) this.#problem = ended.problem.kind;
    else this.#stopped = true;
    return undefined;
  }
}
