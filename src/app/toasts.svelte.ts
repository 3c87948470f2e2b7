import type { Toast } from '../ui/toast.ts';

const MOST = 3;
/** Said so shortly before a screen is left, it is about the going itself. */
const JUST_SAID_MS = 1_000;

/** Short words about what just happened, with an undo where there is one. Never practice data. */
export class Toasts {
  #shown = $state.raw<readonly Toast[]>([]);
  #count = 0;
  readonly #saidAt = new WeakMap<Toast, number>();

  get shown(): readonly Toast[] {
    return this.#shown;
  }

  /** Answers how to take it away again, for one that stays until something is done. */
  say(text: string, action?: Toast['action'], kind: Toast['kind'] = 'plain', stay?: Toast['stay']): () => void {
    const toast: Toast = { id: String((this.#count += 1)), text, kind, action, stay };
    this.#shown = [...this.#shown.slice(1 - MOST), toast];
    this.#saidAt.set(toast, performance.now());
    return () => {
      this.dismiss(toast.id);
    };
  }

  dismiss(id: string): void {
    this.#shown = this.#shown.filter((toast) => toast.id !== id);
  }

  /** A screen was left: what was said on it, and asks for nothing, has been read. An undo and a problem stay. */
  leave(): void {
    const now = performance.now();
    const stays = (toast: Toast) =>
      toast.action !== undefined ||
      toast.kind === 'problem' ||
      toast.stay === null ||
      now - (this.#saidAt.get(toast) ?? 0) < JUST_SAID_MS;
    if (!this.#shown.every(stays)) for (const toast of this.#shown) if (!stays(toast)) this.dismiss(toast.id);
  }

  clear(): void {
    this.#shown = [];
  }
}
