/**
 * Which sheet of a screen stands open. It is put down as a sealed draft, so that a kill or a lock in the middle of a word
 * comes back to the sheet and not to a list that says nothing of it. Whoever goes to another screen has left it.
 */
import { onDestroy } from 'svelte';
import type { AppState } from './app-state.svelte.ts';
import type { OwnDraft } from './form.svelte.ts';

export class OpenSheet {
  readonly #draft: OwnDraft;
  #of = $state<string | null>(null);

  /** `onreopened` hears that a sheet was found open, before it is drawn. */
  constructor(
    app: Pick<AppState, 'notebook'>,
    drafts: { at(place: string): OwnDraft },
    place: string,
    onreopened?: () => void,
  ) {
    this.#draft = drafts.at(`open/${place}`);
    void this.#reopen(onreopened);
    onDestroy(() => {
      // Locked, it is still where to come back to.
      if (app.notebook) void this.#draft.drop();
      this.#draft.leave();
    });
  }

  /** What the sheet is about, by its id; null while none is open. */
  get of(): string | null {
    return this.#of;
  }

  open(of: string): void {
    this.#of = of;
    void this.#draft.keep(of);
  }

  close(): void {
    this.#of = null;
    void this.#draft.drop();
  }

  async #reopen(onreopened: (() => void) | undefined): Promise<void> {
    const left = await this.#draft.takeOver(() => this.#of === null);
    if (typeof left !== 'string') return;
    onreopened?.();
    this.#of = left;
  }
}
