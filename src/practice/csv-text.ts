/** What a table file holds before its rows are split: bytes to text, and which sign parts its cells. */

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

const LOOKED_AT = 20;

/**
 * Text of a file as spreadsheet programs write it: UTF-8 or UTF-16 with or without a byte order mark, else the older
 * Western European encoding, in which no byte is invalid.
 */
export function csvText(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return withoutMark(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The text without a byte order mark, which would otherwise stick to the first heading. */
export function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, '');
}

/** The sign that parts the first lines most evenly; a comma when nothing speaks for another. */
export function guessDelimiter(text: string): Delimiter {
  let best: Delimiter = ',';
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const counts = countsPerLine(text, delimiter);
    const usual = mostFrequent(counts);
    if (usual === 0) continue;
    const agreeing = counts.filter((count) => count === usual).length / counts.length;
    // Lines that agree weigh more than many cells: a comma within a name must not beat the real sign.
    const score = agreeing * 100 + usual;
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

/** How often the sign stands outside of quotes in each of the first filled lines. */
function countsPerLine(text: string, delimiter: string): number[] {
  const counts: number[] = [];
  let quoted = false;
  let count = 0;
  let filled = false;
  const close = () => {
    if (filled) counts.push(count);
    count = 0;
    filled = false;
  };
  for (const sign of text) {
    if (sign === '"') quoted = !quoted;
    if (!quoted && (sign === '\n' || sign === '\r')) {
      close();
      if (counts.length >= LOOKED_AT) return counts;
    } else {
      if (sign.trim() !== '') filled = true;
      if (!quoted && sign === delimiter) count += 1;
    }
  }
  close();
  return counts;
}

function mostFrequent(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}
