/** What is new in which space. */
export interface Hint {
  readonly space: string;
  readonly head: number;
}

/** Tells everybody who listens in this process. */
export class HintEmitter {
  readonly #listeners = new Set<(hint: Hint) => void>();

  /** Answers how to end it. */
  listen(told: (hint: Hint) => void): () => Promise<void> {
    this.#listeners.add(told);
    return () => {
      this.#listeners.delete(told);
      return Promise.resolve();
    };
  }

  tell(hint: Hint): void {
    for (const told of [...this.#listeners]) told(hint);
  }

  close(): void {
    this.#listeners.clear();
  }
}
