import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromWords, toWords, wrongWord } from '../../src/crypto/words.ts';
import { fromHex } from '../fixtures/hex.ts';

describe('words [CR15]', () => {
  it('are the proquints of Wilkerson', () => {
    // The examples of "A Proposal for Proquints" (arXiv:0901.4016): addresses of four bytes.
    const published = [
      ['7f000001', 'lusab babad'],
      ['3f54dcc1', 'gutih tugad'],
      ['3f760723', 'gutuk bisog'],
      ['8c62c18d', 'mudof sakat'],
      ['40ff06c8', 'haguz biram'],
      ['801e342d', 'mabiv gibot'],
      ['93437702', 'natag lisaf'],
      ['d43afd44', 'tibup zujah'],
      ['d82344d7', 'tobog higil'],
      ['d844e815', 'todah vobij'],
      ['c6518188', 'sinid makam'],
      ['0c6e6ecc', 'budov kuras'],
    ];
    for (const [hex = '', words] of published) expect(toWords(fromHex(hex)).join(' ')).toBe(words);
  });

  it('read back, however they are typed', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 6, maxLength: 6 }).map((half) => Uint8Array.from([...half, ...half.toReversed()])),
        fc.array(fc.constantFrom(' ', '-', ', ', '\n', ' – ', '\t', '. '), { minLength: 5, maxLength: 5 }),
        fc.boolean(),
        (bytes, between, loud) => {
          const words = toWords(bytes);
          expect(words).toHaveLength(6);
          const text = words.map((word, at) => word + (between[at] ?? '')).join('');
          expect(fromWords(` ${loud ? text.toUpperCase() : text}\n`)).toEqual(bytes);
          expect(wrongWord(text)).toBeUndefined();
        },
      ),
    );
  });

  it('tell which one is wrong', () => {
    const words = toWords(Uint8Array.from({ length: 12 }, (_, i) => 20 * i));
    for (let at = 0; at < 6; at += 1)
      for (const wrong of ['babe', 'babeb', 'babab5', 'bbaba', 'baba', 'bababa', 'bäbab']) {
        const text = words.map((word, i) => (i === at ? wrong : word)).join(' ');
        expect(wrongWord(text)).toBe(at);
        expect(fromWords(text)).toBeUndefined();
      }
    for (const none of ['', ' ', ' - ']) expect(fromWords(none)).toBeUndefined();
    expect(() => toWords(new Uint8Array(3))).toThrow(RangeError);
  });

  it('are one text for every sixteen bits', () => {
    const all = new Set<string>();
    for (let value = 0; value < 65_536; value += 1) {
      const bytes = Uint8Array.of(value >> 8, value & 255);
      const [word = ''] = toWords(bytes);
      all.add(word);
      if (value % 97 === 0) expect(fromWords(word)).toEqual(bytes);
    }
    expect(all.size).toBe(65_536);
  });
});
