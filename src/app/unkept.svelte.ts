import type { Problem } from '../base/result.ts';

const KEEPS_WITHIN_MS = 5_000;

/**
 * Forms that hold words not yet kept. Locking waits for them, and neither an update nor a reload may run them over.
 */
export class Unkept {
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- asked at the moment of locking, never drawn
  readonly #forms = new Set<Keepable>();

  /**
   * Called with words that could not be kept when their form left the screen, as it does when another window deletes
   * what they belong to: else nobody would see them again.
   */
  onLost: ((problem: Problem, words: string) => void) | undefined;

  /** Registers a form; answers how to take it out again when it has left the screen and is settled. */
  add(form: Keepable): () => void {
    this.#forms.add(form);
    return () => {
      this.#forms.delete(form);
      form.leave();
      const { pending, problem, text } = form;
      // A locked notebook has the draft, and shows nothing any more.
      if (pending && problem && problem.kind !== 'locked' && text !== '') this.onLost?.(problem, text);
    };
  }

  get any(): boolean {
    return [...this.#forms].some((form) => form.pending);
  }

  /**
   * Asks every form to keep, or at least to put down as a draft, what it holds. One that cannot does not hold up the
   * others, and none holds it up for ever: locking must not fail open.
   */
  async keepAll(): Promise<void> {
    const limit = new Promise((resolve) => setTimeout(resolve, KEEPS_WITHIN_MS));
    await Promise.race([Promise.allSettled([...this.#forms].map((form) => form.settle())), limit]);
  }
}

export interface Keepable {
  readonly pending: boolean;
  /** Why it could not be kept. */
  readonly problem: Problem | undefined;
  /** What was typed, to be copied. */
  readonly text: string;
  settle(): Promise<void>;
  /** Lets go of what it held while it was on the screen. */
  leave(): void;
}
