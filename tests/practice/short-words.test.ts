import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortWords, withWord, wordKey } from '../../src/practice/short-words.ts';

describe('short words', () => {
  it('are told from what was jotted down, and a sentence is not', () => {
    expect(shortWords('Teman bicara, mengasuh; teman BICARA\n• mesin jahit.')).toEqual([
      'Teman bicara',
      'mengasuh',
      'mesin jahit',
    ]);
    expect(shortWords('Memahami dunia cucunya yang ditinggal ibunya bekerja di luar negeri')).toEqual([]);
    expect(shortWords('Memahami cucunya (14 tahun) yang ditinggal ibunya, menunggu kabar; teman bicara')).toEqual([
      'teman bicara',
    ]);
    expect(shortWords('')).toEqual([]);
  });

  it('come into a text and leave it as it was', () => {
    expect(withWord('', 'humor', true)).toBe('humor');
    expect(withWord('musik', 'humor', true)).toBe('musik, humor');
    expect(withWord('musik, Humor', 'humor', true)).toBe('musik, Humor');
    expect(withWord('musik, humor, menulis', 'Humor', false)).toBe('musik, menulis');
    expect(withWord('humor; musik', 'humor', false)).toBe('musik');
    expect(withWord('humor', 'humor', false)).toBe('');
    const story = 'Ia ingin anaknya percaya lagi kepadanya, pelan-pelan';
    expect(shortWords(withWord(story, 'humor', true))).toEqual(['humor']);
    expect(withWord(withWord(story, 'humor', true), 'humor', false)).toBe(story);
  });

  it('are there after one tap and gone after the next, and no other word goes', () => {
    const word = fc.stringMatching(/^[a-z]{2,8}( [a-z]{2,8}){0,2}$/);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), word, (others, tapped) => {
        const text = others.join(', ');
        const within = withWord(text, tapped, true);
        expect(shortWords(within).map(wordKey)).toContain(wordKey(tapped));
        const without = withWord(within, tapped, false);
        const left = shortWords(without).map(wordKey);
        expect(left).toEqual(
          shortWords(text)
            .map(wordKey)
            .filter((key) => key !== wordKey(tapped)),
        );
      }),
    );
  });
});
