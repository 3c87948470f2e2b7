import type { EntryKind } from '../../../src/practice/entry.ts';

/** What an invented notebook is made of, in one language. `{…}` in a sentence is filled from the list of that name. */
export interface InventedWords {
  readonly firstNames: readonly string[];
  readonly lastNames: readonly string[];
  readonly facilitators: readonly string[];
  /** `{first} {second}` of the name of a group. */
  readonly groupKinds: readonly string[];
  readonly groupNames: readonly string[];
  readonly places: readonly string[];
  readonly blocks: readonly string[];
  /** What the sentences are filled with. */
  readonly fillings: Readonly<Record<string, readonly string[]>>;
  /** `{name}` and `{other}` are members. */
  readonly notes: Readonly<Record<EntryKind, readonly string[]>>;
  readonly purposes: readonly string[];
  readonly aims: readonly string[];
  readonly reflections: readonly string[];
  readonly plans: readonly string[];
  readonly outcomes: readonly string[];
  readonly goals: readonly string[];
  readonly reasons: readonly string[];
  readonly resources: readonly string[];
}
