import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedWords, foldedWords, placedWords } from '../../../src/practice/search/folded-words.ts';

const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...Array.from("aeiI ıİñé½ﬁ™①-'’.,ΣςσاЖ漢\n\t")), maxLength: 60 }),
);

describe('what is compared', () => {
  it.each([
    ["Žofia, JUM'AT!", 'zofia jumat'],
    ['anak-anak  —  Ibu\nSari', 'anak anak ibu sari'],
    ['Café “naïve”', 'cafe naive'],
    ['', ''],
    [' … ', ''],
    ['İstanbul ΟΔΟΣ', 'istanbul οδοσ'],
  ])('of %j is %j', (text, folded) => {
    expect(foldedWords(text)).toBe(folded);
  });

  it('is the same once folded', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(foldedWords(foldedWords(text))).toBe(foldedWords(text));
      }),
    );
  });

  it('is the words that stand in the text, one after the other, and what is shown is left as it is', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const placed = placedWords(text);
        expect(placed.map(({ word }) => word).join(' ')).toBe(foldedWords(text));
        let last = 0;
        for (const { word, from, to } of placed) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeGreaterThan(from);
          // One sign may hold two words ("½"), and then both stand in its place.
          expect(to).toBeGreaterThanOrEqual(last);
          last = to;
          expect(foldedWords(text.slice(from, to)).split(' ')).toContain(word);
        }
      }),
    );
  });

  it('of a question is each word once', () => {
    expect(askedWords('Sari  sari, SÁRI Budi')).toEqual(['sari', 'budi']);
    expect(askedWords(' ')).toEqual([]);
  });
});
