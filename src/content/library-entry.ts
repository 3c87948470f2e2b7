import type { AppUseName } from './app-uses.ts';
import type { Bilingual } from './bilingual.ts';
import type { ContentEntry } from './content-entry.ts';

export interface LibraryPart {
  /** Its own code where it has one, such as `R3f`. */
  readonly code: string;
  readonly name?: Bilingual;
  readonly meaning: Bilingual;
}

/** One page of the library, put together from the short form of an entry and its study. */
export interface LibraryEntry extends ContentEntry {
  readonly gist: Bilingual;
  readonly author?: string;
  readonly about: readonly Bilingual[];
  readonly partsTitle?: Bilingual;
  readonly parts: readonly LibraryPart[];
  readonly practice: Bilingual;
  readonly example: Bilingual;
  readonly care: Bilingual;
  /** Codes of the principles that hold the same matter; only where the entry is a lens on them. */
  readonly principles: readonly string[];
  readonly related: readonly string[];
  readonly usedIn: readonly AppUseName[];
  readonly alsoCalled: readonly string[];
}

export interface LibrarySection {
  /** None where the chapter has a single section. */
  readonly title?: Bilingual;
  readonly entries: readonly LibraryEntry[];
}

export interface LibraryChapter {
  /** As it stands in an address. */
  readonly code: string;
  readonly title: Bilingual;
  readonly intro: Bilingual;
  readonly sections: readonly LibrarySection[];
}

export interface LibraryShelf {
  readonly code: string;
  readonly title: Bilingual;
  readonly chapters: readonly LibraryChapter[];
}
