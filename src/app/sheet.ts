/**
 * A printed page before it is drawn: all words chosen, nothing styled. The paper on the screen and the file for
 * passing on draw the same sheet, so that they cannot tell different things.
 */
import type { Language } from '../base/language.ts';
import type { Tells } from '../practice/paper-reader.ts';
import type { SmallPicture } from './small-picture.ts';

export interface Sheet {
  readonly language: Language;
  /** Which running foot it carries: one of the named pages of print.css. */
  readonly page: 'file' | 'members' | 'letter' | 'agreement' | 'action' | 'form' | 'handed';
  readonly letterhead: Letterhead;
  readonly title: string;
  /** Below the title, largest first. */
  readonly subtitles: readonly string[];
  /** Words above everything else, such as "not yet closed"; '' for none. */
  readonly notice: string;
  readonly blocks: readonly SheetBlock[];
  readonly foot: SheetFoot;
}

export interface Letterhead {
  readonly name: string;
  readonly lines: readonly string[];
  readonly copy: string;
  /** A PNG as the address of its own data, beside the name; absent for none. */
  readonly logo?: string;
}

export interface SheetFoot {
  readonly left: string;
  /** Words around the page number: "Page 2 of 3". */
  readonly page: string;
  readonly of: string;
}

/** A piece of a paper; `tells` says what in it some readers must not have. */
export type SheetBlock = SheetPiece & { readonly tells?: Tells };

type SheetPiece =
  | { readonly is: 'section'; readonly heading: string; readonly blocks: readonly SheetBlock[] }
  | { readonly is: 'facts'; readonly rows: readonly SheetFact[] }
  | { readonly is: 'text'; readonly text: SheetText }
  /** Quiet words: what is lacking, what belongs to the page and not to the session. */
  | { readonly is: 'aside'; readonly text: string }
  | { readonly is: 'roll'; readonly rows: readonly RollRow[]; readonly narrow: boolean }
  | {
      readonly is: 'table';
      /** What the table holds; heard, not seen, for a heading stands above. */
      readonly caption: string;
      readonly columns: readonly { readonly label: string; readonly width: ColumnWidth; readonly tells?: Tells }[];
      readonly rows: readonly (readonly SheetText[])[];
      /** What single rows tell, by their place; absent where none tells anything. */
      readonly rowTells?: readonly (Tells | undefined)[];
      /** Rows may be longer than a page and break. */
      readonly long: boolean;
      /** To be filled in by hand: rows are high enough to write in, and each page it goes over to says whose it is. */
      readonly form?: FormHead;
    }
  /** To be cut apart and handed out: each asks the same, and bears code and number. */
  | {
      readonly is: 'slips';
      readonly form: FormHead;
      /** What each is called, one slip for each. */
      readonly names: readonly string[];
      readonly asks: readonly { readonly question: string; readonly low: string; readonly high: string }[];
      /** The steps between low and high. */
      readonly steps: readonly string[];
      /** What the free lines are for. */
      readonly free: string;
    }
  /** Small pictures, each beside its name and with what it says in words. */
  | { readonly is: 'pictures'; readonly rows: readonly SheetPicture[] }
  /** What the signs of a picture mean. */
  | { readonly is: 'key'; readonly signs: readonly { readonly picture: SmallPicture; readonly word: string }[] }
  | { readonly is: 'marks'; readonly marks: readonly SheetMark[] }
  | { readonly is: 'signatures'; readonly rows: readonly SheetSignature[] };

export interface FormHead {
  /** By which the form is found again when it is keyed in; large. */
  readonly code: string;
  /** Small words beside it. */
  readonly words: string;
}

export interface SheetFact {
  readonly label: string;
  readonly value: SheetText;
  readonly tells?: Tells;
}

/** `letter` holds one sign. */
export type ColumnWidth = 'letter' | 'slim' | 'middle' | 'broad' | 'wide';

/** A text with the versions that were written apart; `also` introduces them. */
export interface SheetText {
  readonly text: string;
  readonly others: readonly string[];
  readonly also: string;
}

export interface SheetPicture {
  readonly name: SheetText;
  readonly picture?: SmallPicture | undefined;
  readonly told: SheetText;
  /** How the picture is read; '' where that needs no word. */
  readonly hint: string;
}

export interface SheetSignature {
  readonly role: string;
  readonly name: string;
  /** What was drawn on a pad of PAD's size, as an SVG path; none: a line to sign on. */
  readonly drawn?: string;
  /** When, or that it was agreed by word of mouth. */
  readonly said?: string;
}

export interface RollRow {
  readonly who: string;
  readonly state: string;
  readonly remark: string;
}

export interface SheetMark {
  readonly code: string;
  readonly name: string;
  /** Told apart without colour: filled, half filled, open, a dash, a dot. */
  readonly sign: 'full' | 'half' | 'open' | 'dash' | 'none';
  readonly word: string;
  readonly notes: readonly string[];
}

/** Points on paper to one of a small picture. */
export const DRAWN_AT = 0.75;
/** Free lines on a slip. */
export const FREE_LINES = 2;
const SHORT_TABLE = 8;
const SHORT_ROW_OF_SIGNATURES = 9;

/** A table that is rather moved to the next page whole than cut in two. */
export function isShort(table: Extract<SheetBlock, { is: 'table' }>): boolean {
  return !table.long && table.rows.length <= SHORT_TABLE;
}

/** Slips as they lie on the page: two beside each other. */
export function pairsOf(names: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(names.length / 2) }, (_, at) => names.slice(at * 2, at * 2 + 2));
}

/** Signatures that stay on one page; more of them go over as rows. */
export function staysTogether({ rows }: Extract<SheetBlock, { is: 'signatures' }>): boolean {
  return rows.length <= SHORT_ROW_OF_SIGNATURES;
}

/** So many letters in a column of middle width are about a fifth of a page. */
const WHOLE_ROW = 420;

/** A row that stands whole on one page; a longer one breaks, or would leave a page of nothing before it. */
export function isWholeRow(cells: readonly SheetText[]): boolean {
  return cells.every(({ text, others }) => [text, ...others].join('').length <= WHOLE_ROW);
}
