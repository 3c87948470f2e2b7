import type { Row } from './database.ts';

interface Opened {
  readonly tag: Uint8Array;
  readonly view: unknown;
}

const MOST = 4000;
const TAG = 16;

/**
 * Views of rows opened before, so that a tap opens the one row it changed and not the four hundred beside it. A row is
 * known again by the tag of its seal. Emptied at lock.
 */
export class OpenedRows {
  readonly #rows = new Map<string, Opened>();

  /** The view kept for this very seal, or undefined. */
  get(row: Row): unknown {
    const kept = this.#rows.get(row.id);
    if (!kept) return undefined;
    const from = row.sealed.length - TAG;
    for (let i = 0; i < TAG; i += 1) if (kept.tag[i] !== row.sealed[from + i]) return undefined;
    return kept.view;
  }

  keep(row: Row, view: unknown): void {
    this.#rows.delete(row.id);
    this.#rows.set(row.id, { tag: row.sealed.slice(-TAG), view });
    if (this.#rows.size > MOST) {
      const [oldest] = this.#rows.keys();
      if (oldest !== undefined) this.#rows.delete(oldest);
    }
  }

  clear(): void {
    this.#rows.clear();
  }
}
