import type { KindName } from './database.ts';

interface Written {
  /** Counters of the device in the space: before the first of these writes, and of the last one. */
  readonly from: number;
  readonly to: number;
  readonly kinds: ReadonlySet<KindName>;
}

/**
 * Kinds of what this window wrote, by space, in one stretch without gaps. What another window wrote, or a merge, makes a gap, and with it whatever
 * was before is forgotten.
 */
export class KindsWritten {
  readonly #stretches = new Map<string, { readonly from: number; to: number; readonly last: Map<KindName, number> }>();

  /** Told once it is kept, never of what was undone. */
  note(space: string, { from, to, kinds }: Written): void {
    let stretch = this.#stretches.get(space);
    if (stretch?.to !== from) this.#stretches.set(space, (stretch = { from, to, last: new Map() }));
    stretch.to = to;
    for (const kind of kinds) stretch.last.set(kind, to);
  }

  /** At least the kinds that were written between two counters; undefined where that is not known. */
  between(space: string, from: number, to: number): ReadonlySet<KindName> | undefined {
    const stretch = this.#stretches.get(space);
    if (!stretch || stretch.from > from || stretch.to !== to) return undefined;
    return new Set([...stretch.last].flatMap(([kind, last]) => (last > from ? [kind] : [])));
  }
}
