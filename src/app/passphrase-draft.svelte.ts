/** A passphrase being chosen, with its measure and what guessing it would take. Never kept anywhere. */
import { LEAST_CHARACTERS, LEAST_SCORE, measurePassphrase, type PassphraseMeasure } from './passphrase-rule.ts';
import type { Strength } from './passphrase-strength.ts';

export class PassphraseDraft {
  #value = $state('');
  #strength = $state.raw<Strength | undefined>(undefined);
  #asked = 0;
  readonly measure: PassphraseMeasure = $derived(measurePassphrase(this.#value));
  readonly #about: () => readonly string[];

  /** `about`: what a guesser may know of the person; asked at each change. */
  constructor(about: () => readonly string[]) {
    this.#about = about;
  }

  get value(): string {
    return this.#value;
  }

  set value(value: string) {
    this.#value = value;
    void this.#estimate();
  }

  /** Undefined until the estimator has come, and where it cannot be fetched. */
  get strength(): Strength | undefined {
    return this.#strength;
  }

  /** Whether it may be used, once the estimate is there; without an estimator its length alone decides. */
  async acceptable(): Promise<boolean> {
    await this.#estimate();
    return this.measure.enough && (this.#strength?.score ?? LEAST_SCORE) >= LEAST_SCORE;
  }

  forget(): void {
    this.value = '';
  }

  async #estimate(): Promise<void> {
    const asked = (this.#asked += 1);
    try {
      const { strengthOf } = await import('./passphrase-strength.ts');
      // Only the last answer counts: typing goes on while the estimator is fetched.
      if (asked === this.#asked) this.#strength = strengthOf(this.#value, this.#about());
    } catch {
      // Not in the cache and no network: judged by its length alone, which the rule does without it.
      return;
    }
  }
}

/** How many characters are missing for the rule. */
export function missingCharacters(measure: PassphraseMeasure): number {
  return Math.max(0, LEAST_CHARACTERS - measure.characters);
}
