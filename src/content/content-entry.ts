import type { Bilingual } from './bilingual.ts';
import type { PracticeCode } from './practice-code.ts';

/** What every piece of professional knowledge carries: its own lasting code, where it comes from, and a name. */
export interface ContentEntry {
  /** Kept in stored items, so it never changes meaning. */
  readonly code: string;
  /** Facts of the practice page that this entry puts into words; empty where the entry is our own addition. */
  readonly source: readonly PracticeCode[];
  readonly name: Bilingual;
}
