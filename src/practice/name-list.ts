import { folded } from './member-order.ts';

/** One entry of a pasted list. Every entry comes back, so that nothing of it vanishes unseen. */
export interface NameEntry {
  /** Its line in what was pasted, from 1; entries of a single line are counted like lines. */
  readonly line: number;
  /** Without numbering, bullet and outer spaces; '' for a blank one. */
  readonly name: string;
  /** The line that has the same name further up, where there is one. */
  readonly repeats?: number;
}

const BULLET = /^[\s\u200B]*(?:\(?\d{1,4}(?:[.):\]]|\s*[-–—](?=\s)|(?=\t))|[-–—•*·▪◦‣●○■□✓✔+])[\s\u200B]*/u;

/**
 * Reads a list of names as people keep them: one a line, perhaps numbered or with bullets. A single line is split at
 * commas or semicolons; in several lines they belong to the name ("Rahma, S.Sos").
 */
export function readNames(text: string): readonly NameEntry[] {
  const clean = text.replace(/^\uFEFF/, '');
  if (clean.trim() === '') return [];
  const lines = clean.replace(/\r\n?|[\u2028\u2029]/g, '\n').split('\n');
  while (lines.at(-1)?.trim() === '') lines.pop();
  const filled = lines.filter((line) => line.trim() !== '');
  const [only] = filled;
  const entries = filled.length === 1 && only !== undefined ? only.split(/[,;，、；؛،]/u) : lines;
  const seen = new Map<string, number>();
  return entries.map((entry, index) => {
    const name = entry.replace(BULLET, '').replace(/\s+/gu, ' ').trim();
    const line = index + 1;
    const key = nameKey(name);
    const repeats = name === '' ? undefined : seen.get(key);
    if (repeats !== undefined) return { line, name, repeats };
    seen.set(key, line);
    return { line, name };
  });
}

/** Names that read the same, whatever their case and diacritics, have the same key; '' is nobody's. */
export function nameKey(name: string): string {
  return folded(name) || name.trim();
}
