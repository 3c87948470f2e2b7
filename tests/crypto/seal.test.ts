import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromUtf8, utf8 } from '../../src/base/bytes.ts';
import { systemRandom } from '../../src/base/random.ts';
import { pad, paddedSize, unpad } from '../../src/crypto/padding.ts';
import { epochOf, seal, unseal } from '../../src/crypto/seal.ts';
import { seededRandom } from '../storage/open-test-notebook.ts';

const key = systemRandom.bytes(32);

describe('seal [CR2]', () => {
  it('opens to what went in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(0xffffffff), (text, epoch) => {
        const whole = text.toWellFormed();
        const sealed = seal(key, epoch, 'item/s/i', utf8(whole), systemRandom);
        expect(epochOf(sealed)).toBe(epoch);
        const opened = unseal(key, 'item/s/i', sealed);
        expect(opened && fromUtf8(opened)).toBe(whole);
      }),
    );
  });

  it('opens neither after any flipped bit, nor in another place, nor under another key', () => {
    const sealed = seal(key, 7, 'item/s/i', utf8('rahasia kelompok'), systemRandom);
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.nat(7), (at, bit) => {
        const broken = sealed.slice();
        broken[at] = (broken[at] ?? 0) ^ (1 << bit);
        expect(unseal(key, 'item/s/i', broken)).toBeUndefined();
      }),
      { numRuns: 2_000 },
    );
    expect(unseal(key, 'item/s/j', sealed)).toBeUndefined();
    expect(unseal(systemRandom.bytes(32), 'item/s/i', sealed)).toBeUndefined();
    for (let length = 0; length < sealed.length; length += 1) {
      expect(unseal(key, 'item/s/i', sealed.subarray(0, length))).toBeUndefined();
    }
  });

  it('stays the same to the byte in every later version', () => {
    const sealed = seal(new Uint8Array(32).fill(7), 3, 'item/space/id', utf8('lingkar'), seededRandom(42));
    expect(Buffer.from(sealed).toString('hex')).toMatchSnapshot();
  });
});

describe('padding [CR3]', () => {
  it('gives back the content and tells at most twelve per cent of its length', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5_000 }), (content) => {
        const padded = pad(content);
        expect(padded.length).toBe(paddedSize(content.length));
        expect(padded.length).toBeLessThanOrEqual(Math.max(256, Math.ceil((content.length + 4) * 1.12)));
        expect(unpad(padded)).toEqual(content);
      }),
    );
  });

  it('refuses a length that does not fit', () => {
    expect(() => unpad(new Uint8Array(3))).toThrow(RangeError);
    expect(() => unpad(new Uint8Array([0, 0, 0, 9, 1]))).toThrow(RangeError);
  });
});
