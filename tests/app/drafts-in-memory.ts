import type { OwnDraft } from '../../src/app/form.svelte.ts';
import type { Json } from '../../src/base/json.ts';
import { success } from '../../src/base/result.ts';
import type { DraftName } from '../../src/storage/draft-id.ts';

/** Drafts as storage keeps them, without a disk: each form has its own, and one that was left goes to the next form. */
export class DraftsInMemory {
  /** What is on the disk, by place and number of its writer. */
  readonly rows = new Map<string, Json>();
  /** Transactions that would have been needed. */
  writes = 0;
  readonly #held = new Set<string>();
  #writers = 0;

  /** What stands at a place, in the order in which it was begun. */
  all(place: string): readonly Json[] {
    return [...this.rows].filter(([name]) => name.startsWith(`${place}.`)).map(([, value]) => value);
  }

  /** As if every window had been killed. */
  kill(): void {
    this.#held.clear();
  }

  readonly at = (place: string): OwnDraft => {
    let name = `${place}.${(this.#writers += 1)}`;
    const own = {
      takeOver: async (free: () => boolean) => {
        await Promise.resolve();
        const left = [...this.rows.keys()].find((row) => row.startsWith(`${place}.`) && !this.#held.has(row));
        if (left === undefined || this.rows.has(name) || !free()) return undefined;
        name = left;
        this.#held.add(name);
        return this.rows.get(name);
      },
      keep: async (value: Json) => {
        this.#held.add(name);
        this.rows.set(name, value);
        this.writes += 1;
        return success(undefined);
      },
      drop: async () => {
        if (this.rows.delete(name)) this.writes += 1;
        return success(undefined);
      },
      handIn: <T>(command: (draft: DraftName | undefined) => Promise<T>): Promise<T> =>
        command(this.rows.has(name) ? (name as DraftName) : undefined),
      leave: () => {
        this.#held.delete(name);
      },
    };
    return own;
  };
}
