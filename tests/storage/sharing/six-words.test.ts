import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toWords } from '../../../src/crypto/words.ts';
import { readSixWords } from '../../../src/storage/sharing/six-words.ts';

const SIX = 'lusab-babad-gutih-tugad-dafus-zivan';

describe('six words as somebody types them [CR15]', () => {
  it('takes capitals, blanks, numbers of lines and dashes for nothing', () => {
    expect(readSixWords(' LUSAB babad,\ngutih–tugad dafus. zivan ')).toEqual({ kind: 'six', words: SIX });
  });

  it('points at the first that is none, with what was typed', () => {
    expect(readSixWords('lusab babed gutih')).toEqual({ kind: 'wrong', at: 1, word: 'babed', count: 3 });
  });

  it('counts what is missing, and what is too much', () => {
    expect(readSixWords('')).toEqual({ kind: 'few', count: 0 });
    expect(readSixWords('lusab babad gutih')).toEqual({ kind: 'few', count: 3 });
    expect(readSixWords(`${SIX} lusab`)).toEqual({ kind: 'many', count: 7 });
  });

  it('reads every secret back in the one spelling', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 12, maxLength: 12 }), (secret) => {
        const words = toWords(secret);
        expect(readSixWords(words.join(' ').toUpperCase())).toEqual({ kind: 'six', words: words.join('-') });
      }),
    );
  });
});
