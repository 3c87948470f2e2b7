import { describe, expect, it } from 'vitest';
import { guessesByWords } from '../../src/app/word-guesses.ts';

const rankOf = (word: string) => ({ kopi: 300, pagi: 400 })[word];

describe('guesses by words', () => {
  it('multiplies the ranks of listed words', () => {
    expect(guessesByWords('Kopi pagi', rankOf).guesses).toBe(300 * 400);
  });

  it('hides an unlisted word among twenty thousand, a short one among its letters', () => {
    expect(guessesByWords('teras', rankOf).guesses).toBe(20_000);
    expect(guessesByWords('di', rankOf).guesses).toBe(100);
  });

  it('takes joined words for as many as would fit in', () => {
    expect(guessesByWords('sungguhbenarbenar', rankOf).guesses).toBe(20_000 ** 2);
  });

  it('leaves letters that nobody could speak to their number', () => {
    expect(guessesByWords('xkqzvbtr', rankOf).guesses).toBe(1e8);
  });

  it('gives next to nothing for a word said twice, and tells of it', () => {
    expect(guessesByWords('kopi kopi', rankOf)).toEqual({ guesses: 600, repeated: true });
  });

  it('counts digits and signs by their number', () => {
    expect(guessesByWords('kopi1945!', rankOf)).toEqual({ guesses: 300 * 1e4 * 10, repeated: false });
  });
});
