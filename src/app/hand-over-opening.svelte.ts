/** "Open a hand-over file": what it is, by what it opens, what is in it, and then, if the facilitator wants it, the merging. */
import type { SealingKey } from '../storage/hand-over/open-hand-over.ts';
import type { HandOverProblemKind } from '../storage/hand-over/hand-over-problem.ts';
import type { HandOverProgress } from '../storage/hand-over/make-hand-over.ts';
import {
  checkHandOver,
  keyByWords,
  keyForThis,
  lookAtHandOver,
  type HandOverReport,
  type SealedHandOver,
} from '../storage/hand-over/open-hand-over.ts';
import { takeHandOver, type TakenHandOver } from '../storage/hand-over/take-hand-over.ts';
import { roomForAttachments, storageEstimate } from './attachment-room.ts';
import { stepped } from './stepped.ts';
import type { Syncing } from './syncing.svelte.ts';

export type { HandOverReport, TakenHandOver };

export class HandOverOpening {
  #sealed = $state.raw<SealedHandOver | undefined>(undefined);
  #key: SealingKey | undefined;
  #phase = $state<'checking' | 'taking' | undefined>(undefined);
  #progress = $state.raw<HandOverProgress>({ done: 0, total: 0 });
  #report = $state.raw<HandOverReport | undefined>(undefined);
  #taken = $state.raw<TakenHandOver | undefined>(undefined);
  #problem = $state<HandOverProblemKind | undefined>(undefined);
  #stopped = $state(false);
  #room = $state(true);
  #stopping = new AbortController();

  constructor(readonly syncing: Syncing) {}

  /** Undefined while nothing is under way. */
  get phase(): 'checking' | 'taking' | undefined {
    return this.#phase;
  }

  get progress(): HandOverProgress {
    return this.#progress;
  }

  /** Whether the file waits for its six words. */
  get needsWords(): boolean {
    return this.#sealed?.header.opening.kind === 'words' && !this.#report && !this.#phase;
  }

  get report(): HandOverReport | undefined {
    return this.#report;
  }

  get taken(): TakenHandOver | undefined {
    return this.#taken;
  }

  get problem(): HandOverProblemKind | undefined {
    return this.#problem;
  }

  /** Whether the facilitator stopped the merging. */
  get stopped(): boolean {
    return this.#stopped;
  }

  /** Whether the attachments of the file find room on this tablet. */
  get room(): boolean {
    return this.#room;
  }

  async choose(file: File): Promise<void> {
    this.reset();
    const looked = await lookAtHandOver(file);
    if (!looked.ok) {
      this.#problem = looked.problem.kind;
      return;
    }
    this.#sealed = looked.value;
    if (looked.value.header.opening.kind === 'words') return;
    await this.#open(await keyForThis(this.syncing.shared, looked.value), 'otherDevice');
  }

  async tryWords(words: string): Promise<void> {
    if (!this.#sealed || this.#phase) return;
    await this.#open(keyByWords(this.#sealed, words), 'wrongWords');
  }

  /** `tablet`: what the facilitator calls this one, where it comes in. */
  async take(tablet: string | undefined): Promise<void> {
    const [sealed, key, report] = [this.#sealed, this.#key, this.#report];
    if (!sealed || !key || !report || this.#phase) return;
    const wishes = { attachments: this.#room, ...(tablet !== undefined && { tablet }) };
    this.#taken = await this.#run('taking', takeHandOver(this.syncing.shared, sealed, key, report, wishes));
    // Called off in the middle too: each page that was taken is to go to the relay.
    this.syncing.brought();
    this.#stopped = this.#stopping.signal.aborted;
    if (this.#taken) this.#forget();
  }

  stop(): void {
    this.#stopping.abort();
  }

  reset(): void {
    this.stop();
    this.#forget();
    this.#sealed = undefined;
    this.#report = undefined;
    this.#taken = undefined;
    this.#problem = undefined;
    this.#stopped = false;
  }

  async #open(key: SealingKey | undefined, otherwise: HandOverProblemKind): Promise<void> {
    this.#problem = key ? undefined : otherwise;
    if (!key || !this.#sealed) return;
    this.#key = key;
    this.#report = await this.#run('checking', checkHandOver(this.syncing.shared, this.#sealed, key));
    if (!this.#report) return;
    const room = await roomForAttachments(storageEstimate());
    this.#room = room === undefined || this.#report.chunkBytes <= room;
  }

  async #run<T>(
    phase: 'checking' | 'taking',
    steps: AsyncGenerator<
      HandOverProgress,
      | { readonly ok: true; readonly value: T }
      | { readonly ok: false; readonly problem: { readonly kind: HandOverProblemKind } },
      void
    >,
  ): Promise<T | undefined> {
    const stopping = (this.#stopping = new AbortController());
    this.#problem = undefined;
    this.#stopped = false;
    this.#phase = phase;
    this.#progress = { done: 0, total: 0 };
    try {
      // Called off between two pages: each of them is whole.
      const ended = await stepped(steps, stopping.signal, (progress) => (this.#progress = progress));
      if (ended?.ok) return ended.value;
      if (ended) this.#problem = ended.problem.kind;
      return undefined;
    } finally {
      if (stopping === this.#stopping) this.#phase = undefined;
    }
  }

  #forget(): void {
    this.#key?.fill(0);
    this.#key = undefined;
  }
}
