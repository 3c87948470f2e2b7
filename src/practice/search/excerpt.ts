/** The few words of a text around what was searched for, as they were written. */
import { placedWords, type PlacedWord } from './folded-words.ts';
import { slipIn } from './one-slip.ts';
import { askedWord, SLIP } from './word-forms.ts';

/** Signs before the first mark, and in all. */
const BEFORE = 50;
const MOST = 180;

/** A piece of an excerpt. */
export interface ExcerptPiece {
  readonly text: string;
  readonly marked: boolean;
}

export interface Excerpt {
  readonly pieces: readonly ExcerptPiece[];
  /** Whether something of the text stands before and behind it. */
  readonly cutBefore: boolean;
  readonly cutBehind: boolean;
}

/** `words`: folded, as they were asked for. Every word of the text that answers one is marked; without any the text begins. */
export function excerptOf(text: string, words: readonly string[]): Excerpt {
  const placed = placedWords(text);
  const asked = words.map((word) => ({ word, is: askedWord(word) }));
  const like = ({ word }: PlacedWord) =>
    Math.min(
      ...asked.map(({ word: of, is }) => is.likeness(word) ?? (slipIn(of, word) === undefined ? Infinity : SLIP)),
    );
  const marks = placed.map((one) => ({ ...one, like: like(one) })).filter((one) => one.like < Infinity);
  const best = Math.min(...marks.map((one) => one.like));
  // The best find is shown, be it behind others; what is less alike is marked where it stands beside it.
  const first = marks.find((one) => one.like === best);
  const start = first ? beginningOf(text, placed, first.from) : 0;
  const end = Math.max(first?.to ?? 0, endOf(text, placed, start));
  const shown = marks.filter((one) => one.from >= start && one.to <= end);
  const pieces: ExcerptPiece[] = [];
  let at = start;
  for (const mark of shown) {
    // Two words of one sign ("½") stand in one place.
    if (mark.from < at) continue;
    if (mark.from > at) pieces.push({ text: text.slice(at, mark.from), marked: false });
    pieces.push({ text: text.slice(mark.from, mark.to), marked: true });
    at = mark.to;
  }
  if (end > at) pieces.push({ text: text.slice(at, end), marked: false });
  return { pieces, cutBefore: text.slice(0, start).trim() !== '', cutBehind: text.slice(end).trim() !== '' };
}

/** Never in the middle of a word. */
function beginningOf(text: string, placed: readonly PlacedWord[], mark: number): number {
  if (mark <= BEFORE) return 0;
  const line = text.lastIndexOf('\n', mark - 1) + 1;
  const earliest = Math.max(line, mark - BEFORE);
  return placed.find(({ from }) => from >= earliest)?.from ?? mark;
}

function endOf(text: string, placed: readonly PlacedWord[], start: number): number {
  if (text.length - start <= MOST) return text.length;
  return placed.findLast(({ to }) => to <= start + MOST)?.to ?? start + MOST;
}
