import { folded } from './member-order.ts';

const LONGEST = 40;
const MOST_WORDS = 5;

/** Between two things that were jotted down; a full stop only at the end of a sentence. */
const BREAK = /(?:[;\n•·]|\.(?=\s|$))+/u;
const BREAK_OR_COMMA = /((?:[,;\n•·]|\.(?=\s|$))+)/u;

/**
 * Needs and abilities as people jot them down, "teman bicara, mengasuh; mesin jahit": the short ones can be counted
 * beside those of others. A sentence is a story of its own, with all that stands between its commas, and is not.
 */
export function shortWords(text: string): readonly string[] {
  const found = new Map<string, string>();
  for (const clause of text.split(BREAK)) {
    const words = clause.split(',').map(bare).filter(Boolean);
    if (words.some(isLong)) continue;
    for (const word of words) {
      const key = wordKey(word);
      if (key !== '' && !found.has(key)) found.set(key, word);
    }
  }
  return [...found.values()];
}

/** The same word has the same key, whatever its case and diacritics. */
export function wordKey(word: string): string {
  return folded(word) || word.trim();
}

/** The text with this word in it, at the end, or without it; all else stays as it was written. */
export function withWord(text: string, word: string, within: boolean): string {
  const key = wordKey(word);
  if (within) {
    if (shortWords(text).some((other) => wordKey(other) === key)) return text;
    if (text.trim() === '') return word;
    const before = text.replace(/[\s,;]+$/u, '');
    const beside = `${before}, ${word}`;
    // After a story it stands for itself.
    return shortWords(beside).some((other) => wordKey(other) === key) ? beside : `${before}; ${word}`;
  }
  const pieces = text.split(BREAK_OR_COMMA);
  const kept: string[] = [];
  for (let at = 0; at < pieces.length; at += 2) {
    const piece = pieces[at] ?? '';
    if (wordKey(bare(piece)) === key) continue;
    if (kept.length > 0) kept.push(pieces[at - 1] ?? '');
    kept.push(kept.length === 0 ? piece.trimStart() : piece);
  }
  return kept.join('');
}

function bare(part: string): string {
  return part.replace(/\s+/gu, ' ').trim();
}

function isLong(word: string): boolean {
  return word.length > LONGEST || word.split(/\s+/u).length > MOST_WORDS;
}
