import type { Toast } from '../ui/toast.ts';

const MOST = 3;

/** Short words about what just happened, with an undo where there is one. Never practice data. */
export class Toasts {
  #shown = $state.raw<readonly Toast[]>([]);
  #count = 0;

  get shown(): readonly Toast[] {
    return this.#shown;
  }

  /** Answers how to take it away again, for one that stays until something is done. */
  say(text: string, action?: Toast['action'], kind: Toast['kind'] = 'plain', stay?: Toast['stay']): () => void {
    const toast: Toast = { id: String((this.#count += 1)), text, kind, action, stay };
    this.#shown = [...this.#shown.slice(1 - MOST), toast];
    return () => {
      this.dismiss(toast.id);
    };
  }

  dismiss(id: string): void {
    this.#shown = this.#shown.filter((toast) => toast.id !== id);
  }

  clear(): void {
    this.#shown = [];
  }
}
