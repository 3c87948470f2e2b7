/**
 * Finds pages of the library by a few words, as one types: in either language, without accents, with small slips.
 *
 * A word of the query fits a word of a page, best first: the same word; its beginning; its stem, so that endings do not
 * matter (“prinsipnya”, “groups”); something inside it (“nilai” in “penilaian”); and, only where none of these is found
 * anywhere, a word that differs by a slip of the finger. A page must answer every word; when none does, those that
 * answer most of them are shown.
 */
import { folded } from './member-order.ts';

export interface SearchedField {
  readonly text: string;
  /** How much a find here counts; a name far more than a word in the middle of a paragraph. */
  readonly weight: number;
}

export interface SearchedPage {
  readonly code: string;
  /** What the page is called; whoever types that is shown this page before all that only speak of it. */
  readonly names: readonly string[];
  readonly fields: readonly SearchedField[];
}

interface Word {
  readonly text: string;
  /** Which letters occur, one bit each: a cheap way to see that two words are far apart. */
  readonly letters: number;
  /** Index of the page → weight of the best field that holds the word. */
  readonly pages: Map<number, number>;
}

export interface LibraryIndex {
  readonly codes: readonly string[];
  /** By the index of the page, folded to words. */
  readonly names: readonly (readonly string[])[];
  readonly words: readonly Word[];
}

const WHOLE_NAME = 40;
const NAME_BEGUN = 6;

const SAME = 1;
const BEGINNING = 0.75;
const STEM = 0.55;
const INSIDE = 0.4;
const SLIP = 0.3;
const TWO_SLIPS = 0.15;

const SHORTEST_INSIDE = 4;
const SHORTEST_STEM = 4;
const LONGEST_ENDING = 3;
const SHORTEST_WITH_SLIP = 4;
const SHORTEST_WITH_TWO = 8;

/** Reads the pages once; a search then only looks at their words. */
export function libraryIndex(pages: readonly SearchedPage[]): LibraryIndex {
  const words = new Map<string, Word>();
  pages.forEach((page, at) => {
    for (const { text, weight } of page.fields) {
      for (const part of wordsOf(text)) {
        let word = words.get(part);
        if (!word) words.set(part, (word = { text: part, letters: lettersOf(part), pages: new Map() }));
        const known = word.pages.get(at);
        if (known === undefined || known < weight) word.pages.set(at, weight);
      }
    }
  });
  return {
    codes: pages.map(({ code }) => code),
    names: pages.map(({ names }) => names.map(sequence)),
    words: [...words.values()],
  };
}

/** Codes of the pages that answer the query, the best first; equally good ones in their order. None for no words. */
export function searchLibrary(index: LibraryIndex, query: string): readonly string[] {
  const asked = [...new Set(wordsOf(query))];
  if (asked.length === 0) return [];
  const answers = asked.map((word) => answersTo(index, word));
  const found = new Map<number, { answered: number; score: number }>();
  for (const answer of answers) {
    for (const [page, score] of answer) {
      const so = found.get(page);
      found.set(page, { answered: (so?.answered ?? 0) + 1, score: (so?.score ?? 0) + score });
    }
  }
  const typed = sequence(query);
  for (const [page, so] of found) so.score += nameBonus(index.names[page] ?? [], typed);
  const most = Math.max(0, ...[...found.values()].map(({ answered }) => answered));
  return [...found]
    .filter(([, { answered }]) => answered === most)
    .sort(([a, left], [b, right]) => right.score - left.score || a - b)
    .map(([page]) => index.codes[page] ?? '');
}

function nameBonus(names: readonly string[], typed: string): number {
  if (names.includes(typed)) return WHOLE_NAME;
  return names.some((name) => name.startsWith(typed)) ? NAME_BEGUN : 0;
}

/** Page → how well it answers one word of the query. */
function answersTo(index: LibraryIndex, asked: string): Map<number, number> {
  const found = new Map<number, number>();
  for (const word of index.words) note(found, word, likeness(asked, word.text));
  if (found.size > 0 || asked.length < SHORTEST_WITH_SLIP) return found;
  const letters = lettersOf(asked);
  const most = asked.length >= SHORTEST_WITH_TWO ? 2 : 1;
  for (const word of index.words) {
    // A letter of the query that the word lacks costs a slip at the least.
    if (bitsIn(letters & ~word.letters) > most) continue;
    const slips = slipsBetween(asked, word.text, most);
    if (slips <= most) note(found, word, slips === 1 ? SLIP : TWO_SLIPS);
  }
  return found;
}

function note(found: Map<number, number>, word: Word, likeness: number): void {
  if (likeness === 0) return;
  for (const [page, weight] of word.pages) {
    const score = likeness * weight;
    if ((found.get(page) ?? 0) < score) found.set(page, score);
  }
}

function likeness(asked: string, word: string): number {
  if (word === asked) return SAME;
  if (word.startsWith(asked)) return BEGINNING;
  if (
    asked.startsWith(word) &&
    word.length >= SHORTEST_STEM &&
    asked.length - word.length <= LONGEST_ENDING &&
    !/\d/.test(asked)
  )
    return STEM;
  return asked.length >= SHORTEST_INSIDE && word.includes(asked) ? INSIDE : 0;
}

/** Words and codes in a text, folded; “T 6” counts as the code T6. */
function wordsOf(text: string): readonly string[] {
  const plain = folded(text).replace(/(^|[^\p{L}\p{N}])(\p{L}) (\d{1,2}\p{L}?)(?=$|[^\p{L}\p{N}])/gu, '$1$2$3');
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function sequence(text: string): string {
  return wordsOf(text).join(' ');
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function bitsIn(value: number): number {
  let bits = 0;
  for (let rest = value; rest !== 0; rest &= rest - 1) bits += 1;
  return bits;
}

/**
 * How many letters have to be added, dropped, replaced or swapped with their neighbour until `asked` is the word or,
 * as one is still typing, its beginning. Anything above `most` is told as `most + 1`.
 */
function slipsBetween(asked: string, word: string, most: number): number {
  const tooMany = most + 1;
  if (asked.length - word.length > most) return tooMany;
  // A beginning longer than this has more letters too many than there may be slips.
  const width = Math.min(word.length, asked.length + most);
  let beforeLast: number[] = [];
  let last = Array.from({ length: width + 1 }, (_, at) => at);
  for (let row = 1; row <= asked.length; row += 1) {
    const present = [row];
    let least = row;
    for (let at = 1; at <= width; at += 1) {
      const [a, b] = [asked[row - 1], word[at - 1]];
      let slips = Math.min((last[at] ?? 0) + 1, (present[at - 1] ?? 0) + 1, (last[at - 1] ?? 0) + (a === b ? 0 : 1));
      if (row > 1 && at > 1 && a === word[at - 2] && asked[row - 2] === b)
        slips = Math.min(slips, (beforeLast[at - 2] ?? 0) + 1);
      present.push(slips);
      least = Math.min(least, slips);
    }
    if (least > most) return tooMany;
    beforeLast = last;
    last = present;
  }
  return Math.min(tooMany, ...last);
}
