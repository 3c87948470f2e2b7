import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concatBytes, utf8 } from '../../src/base/bytes.ts';
import { systemRandom } from '../../src/base/random.ts';
import { hpkeOpen, hpkeSeal, openSealedTo, sealingKeyOf, sealTo } from '../../src/crypto/hpke.ts';
import { fromHex, toHex } from '../fixtures/hex.ts';
import vector from '../fixtures/crypto/rfc9180.json' with { type: 'json' };

const seed = fc.uint8Array({ minLength: 32, maxLength: 32 });
/** Values of an X25519 key for which every shared secret is zero (RFC 7748 §7; cr.yp.to/ecdh.html). */
const ZERO_SHARED = [
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
  '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
];

describe('sealing to a device [CR12]', () => {
  it('agrees with RFC 9180 A.2.1 both ways', () => {
    const { info, bound, content, ephemeral, seed, publicKey, enc, sealed } = vector;
    expect(toHex(sealingKeyOf(fromHex(seed)))).toBe(publicKey);
    const made = hpkeSeal(fromHex(publicKey), fromHex(info), fromHex(bound), fromHex(content), fromHex(ephemeral));
    expect(made && toHex(made)).toBe(enc + sealed);
    const opened = hpkeOpen(fromHex(seed), fromHex(info), fromHex(bound), fromHex(enc + sealed));
    expect(opened && toHex(opened)).toBe(content);
  });

  it('opens to what went in, in its place, for its device', () => {
    fc.assert(
      fc.property(seed, fc.uint8Array({ maxLength: 300 }), fc.string(), (own, content, place) => {
        const sealed = sealTo(sealingKeyOf(own), place, content, systemRandom)!;
        expect(sealed.length).toBe(32 + content.length + 16);
        expect(openSealedTo(own, place, sealed)).toEqual(content);
        expect(openSealedTo(own, `${place}.`, sealed)).toBeUndefined();
        expect(openSealedTo(systemRandom.bytes(32), place, sealed)).toBeUndefined();
      }),
      { numRuns: 40 },
    );
  });

  it('opens neither after any bit turned nor when cut', () => {
    const own = systemRandom.bytes(32);
    const sealed = sealTo(sealingKeyOf(own), 'space/s/d', utf8('kunci'), systemRandom)!;
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      // X25519 passes over the highest bit of a key (RFC 7748 §5), but the key is part of what the secret is made of.
      const broken = sealed.slice();
      broken[bit >> 3] = (broken[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(openSealedTo(own, 'space/s/d', broken)).toBeUndefined();
    }
    for (let length = 0; length < sealed.length; length += 1)
      expect(openSealedTo(own, 'space/s/d', sealed.subarray(0, length))).toBeUndefined();
  });

  it('seals to no key of which every shared secret is zero, and opens nothing sealed by one', () => {
    const own = systemRandom.bytes(32);
    for (const key of ZERO_SHARED.map(fromHex)) {
      expect(sealTo(key, 'p', utf8('kunci'), systemRandom)).toBeUndefined();
      expect(openSealedTo(own, 'p', concatBytes(key, new Uint8Array(40)))).toBeUndefined();
    }
    for (const length of [0, 31, 33])
      expect(sealTo(new Uint8Array(length).fill(9), 'p', utf8('kunci'), systemRandom)).toBeUndefined();
  });

  it('throws for a seed of another length, which only a bug can bring', () => {
    expect(() => openSealedTo(new Uint8Array(31), 'p', new Uint8Array(80))).toThrow(RangeError);
  });
});
