import { folded } from './member-order.ts';

const LONGEST = 40;
const MOST_WORDS = 5;

/**
 * Needs and abilities as people jot them down, "teman bicara, mengasuh; mesin jahit": the short ones can be counted
 * beside those of others. A whole sentence is a story of its own and is not.
 */
export function shortWords(text: string): readonly string[] {
  const found = new Map<string, string>();
  for (const part of parts(text)) {
    const word = bare(part);
    if (word === '' || word.length > LONGEST || word.split(/\s+/u).length > MOST_WORDS) continue;
    const key = wordKey(word);
    if (key !== '' && !found.has(key)) found.set(key, word);
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
    return text.trim() === '' ? word : `${text.replace(/[\s,;]+$/u, '')}, ${word}`;
  }
  const pieces = text.split(/([,;\n•·]+)/u);
  const kept: string[] = [];
  for (let at = 0; at < pieces.length; at += 2) {
    const piece = pieces[at] ?? '';
    if (wordKey(bare(piece)) === key) continue;
    if (kept.length > 0) kept.push(pieces[at - 1] ?? '');
    kept.push(kept.length === 0 ? piece.trimStart() : piece);
  }
  return kept.join('');
}

function parts(text: string): readonly string[] {
  return text.split(/[,;\n•·]+/u);
}

function bare(part: string): string {
  return part.replace(/\s+/gu, ' ').trim().replace(/\.+$/u, '').trim();
}
