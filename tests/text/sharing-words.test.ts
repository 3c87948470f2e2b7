import { describe, expect, it } from 'vitest';
import { sharing as english } from '../../src/text/en/sharing.ts';
import { sharing as indonesian } from '../../src/text/id/sharing.ts';

type Said = readonly [string, string];

/** Every text with its place; of one with gaps, with the same thing in each gap. */
function said(words: unknown, place = ''): Said[] {
  if (typeof words === 'string') return [[place, words]];
  if (typeof words === 'function') return [[place, (words as (...gaps: string[]) => string)('7', '7', '7', '7')]];
  return Object.entries(words as object).flatMap(([name, value]) => said(value, `${place}/${name}`));
}

const hasWords = (text: string) => /\p{L}/u.test(text);

describe('the words of sync [SY19]', () => {
  const [here, there] = [said(indonesian), new Map(said(english))];

  it.each(here)('%s is said in both languages, in words of each', (place, text) => {
    const other = there.get(place) ?? '';
    expect(text.trim()).not.toBe('');
    expect(other.trim()).not.toBe('');
    // What only puts two texts together has none of its own.
    if (hasWords(text)) expect(other).not.toBe(text);
  });

  it('never uses the word of engineers for the sync server', () => {
    for (const [, text] of [...here, ...there]) expect(text.toLowerCase()).not.toContain('relay');
  });
});
