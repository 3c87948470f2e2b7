import type { AppUseName } from './app-uses.ts';
import type { Bilingual } from './bilingual.ts';

/** What a facilitator reads about one entry in the library; its short form stands in the file of its family. */
export interface Study {
  /** One line, where the short form says more than a line; that is then the first paragraph. */
  readonly gist?: Bilingual;
  /** What it is, in one to three paragraphs. */
  readonly about: readonly Bilingual[];
  /** What it looks like when it is done. */
  readonly practice: Bilingual;
  /** A small scene; everyone in it is invented. */
  readonly example: Bilingual;
  /** What to watch out for. */
  readonly care: Bilingual;
  /** What the parts of the entry are called together, such as "Six strategies". */
  readonly partsTitle?: Bilingual;
  /** Codes of entries worth reading next; the library adds the way back by itself. */
  readonly related: readonly string[];
  /** Empty only where the app does nothing with it so far. */
  readonly usedIn: readonly AppUseName[];
  /** Other words by which it may be looked for, in any language. */
  readonly alsoCalled?: readonly string[];
}
