import type { Bilingual } from './bilingual.ts';
import type { ContentEntry } from './content-entry.ts';
import type { PartCode } from './practice-code.ts';

/** One strategy, question, element or item inside an entry. */
export interface KnowledgePart {
  readonly code: PartCode;
  readonly name: Bilingual;
  readonly meaning: Bilingual;
}

/** A piece of the profession in short: what a screen of the app needs to name it. Its body for study stands in `study/`. */
export interface Knowledge extends ContentEntry {
  /** One line. */
  readonly meaning: Bilingual;
  readonly parts?: readonly KnowledgePart[];
}
