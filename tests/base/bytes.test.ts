import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concatBytes, fromBase64Url, toBase64Url } from '../../src/base/bytes.ts';

describe('base64url', () => {
  it('is that of Node, both ways, for every length', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
        const text = toBase64Url(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64url'));
        expect(fromBase64Url(text)).toEqual(bytes);
      }),
      { numRuns: 1_000 },
    );
    for (let a = 0; a < 256; a += 1)
      for (const bytes of [[a], [a, 255 - a], [a, 7, a]].map((all) => Uint8Array.from(all)))
        expect(toBase64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
  });

  it('takes no character of another alphabet', () => {
    for (const text of ['a+', 'a/', 'a=', 'a ', 'ä']) expect(() => fromBase64Url(text)).toThrow(RangeError);
  });
});

describe('bytes one after the other', () => {
  it('are joined as they are', () => {
    expect(concatBytes()).toEqual(new Uint8Array());
    expect(concatBytes(Uint8Array.of(1), new Uint8Array(), Uint8Array.of(2, 3))).toEqual(Uint8Array.of(1, 2, 3));
  });
});
