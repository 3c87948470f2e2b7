import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../../src/practice/search/excerpt.ts';
import { askedWords, foldedWords } from '../../../src/practice/search/folded-words.ts';

const words = fc.string({ unit: fc.constantFrom(...Array.from('abdeiklmnorstu')), minLength: 2, maxLength: 9 });
const texts = fc
  .array(fc.tuple(words, fc.constantFrom(' ', ', ', '. ', '\n', ' — ', '-')), { minLength: 1, maxLength: 120 })
  .map((all) => all.map(([word, between]) => word + between).join(''));

describe('an excerpt', () => {
  it('holds what was found, marked, as it was written', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (text, pick) => {
        const all = foldedWords(text).split(' ');
        const asked = all[pick % all.length]!;
        const { pieces, cutBefore, cutBehind } = excerptOf(text, [asked]);
        const shown = pieces.map((piece) => piece.text).join('');
        expect(text).toContain(shown);
        expect(pieces.filter(({ marked }) => marked).map((piece) => foldedWords(piece.text))).toContain(asked);
        expect(shown.length).toBeLessThan(260);
        if (!cutBefore && !cutBehind) expect(shown.trim()).toBe(text.trim());
      }),
    );
  });

  it('marks forms, slips, and letters with signs above them', () => {
    const text = 'Ibu Wati menulis surat. Tulisannya rapi, café dekat.';
    const marked = (asked: string) =>
      excerptOf(text, askedWords(asked))
        .pieces.filter((piece) => piece.marked)
        .map((piece) => piece.text);
    expect(marked('tulis')).toEqual(['menulis', 'Tulisannya']);
    expect(marked('surrat')).toEqual(['surat']);
    expect(marked('cafe')).toEqual(['café']);
    expect(marked('wati rapi')).toEqual(['Wati', 'rapi']);
    expect(marked('gajah')).toEqual([]);
  });

  it('begins where the text does when nothing of it was found', () => {
    const { pieces, cutBehind } = excerptOf(`Awal ${'kata '.repeat(100)}`, ['gajah']);
    expect(pieces[0]?.text.startsWith('Awal kata')).toBe(true);
    expect(cutBehind).toBe(true);
    expect(excerptOf('', ['gajah'])).toEqual({ pieces: [], cutBefore: false, cutBehind: false });
  });
});
