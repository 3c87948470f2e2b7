import { ed25519 } from '@noble/curves/ed25519.js';
import { sha512 } from '@noble/hashes/sha2.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concatBytes, toBase64Url, utf8 } from '../../src/base/bytes.ts';
import { ed25519Here, signer, verifySignature, type Ed25519 } from '../../src/crypto/signing.ts';
import { nodeVerify } from '../../src/server/relay/node-crypto.ts';
import { fromHex, toHex } from '../fixtures/hex.ts';
import vectors from '../fixtures/crypto/rfc8032.json' with { type: 'json' };
import { seededRandom } from '../storage/open-test-notebook.ts';

const BOTH: readonly Ed25519[] = ['webcrypto', 'noble'];
const seed = fc.uint8Array({ minLength: 32, maxLength: 32 });
/** The points whose order divides eight, as RFC 8032 writes them, and forms in which they ought not to be written. */
const SMALL_ORDER = [
  '0100000000000000000000000000000000000000000000000000000000000000',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0000000000000000000000000000000000000000000000000000000000000080',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
  '0100000000000000000000000000000000000000000000000000000000000080',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
];

async function verdicts(publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array): Promise<readonly boolean[]> {
  const [first, ...others] = await Promise.all(BOTH.map((by) => verifySignature(publicKey, bytes, signature, by)));
  // The relay judges as tablets do, or a chain could be taken there that stops them. [SV8]
  expect(await nodeVerify(toBase64Url(publicKey), bytes, signature)).toBe(first);
  return [first ?? false, ...others];
}

describe('signing by a device [CR10]', () => {
  it('is done by WebCrypto here', async () => {
    expect(await ed25519Here()).toBe('webcrypto');
  });

  it.each(BOTH)('agrees with RFC 8032 by %s', async (by) => {
    for (const vector of vectors) {
      const own = await signer(fromHex(vector.seed), by);
      expect(toHex(own.publicKey)).toBe(vector.publicKey);
      expect(toHex(await own.sign(fromHex(vector.bytes)))).toBe(vector.signature);
      expect(await verifySignature(own.publicKey, fromHex(vector.bytes), fromHex(vector.signature), by)).toBe(true);
    }
  });

  it('gives the same bytes and the same verdicts by both, on good input and on any bit of it turned', async () => {
    await fc.assert(
      fc.asyncProperty(seed, fc.uint8Array({ maxLength: 200 }), fc.nat(767), async (own, bytes, bit) => {
        const [fast, slow] = await Promise.all(BOTH.map((by) => signer(own, by)));
        const signature = await fast!.sign(bytes);
        expect(fast!.publicKey).toEqual(slow!.publicKey);
        expect(await slow!.sign(bytes)).toEqual(signature);
        expect(await verdicts(fast!.publicKey, bytes, signature)).toEqual([true, true]);
        const turned = concatBytes(fast!.publicKey, signature);
        turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(await verdicts(turned.subarray(0, 32), bytes, turned.subarray(32))).toEqual([false, false]);
        expect(await verdicts(fast!.publicKey, concatBytes(bytes, Uint8Array.of(0)), signature)).toEqual([
          false,
          false,
        ]);
      }),
      { numRuns: 60 },
    );
  });

  it('verifies a batch at once, each for itself', async () => {
    const random = seededRandom(8032);
    const signers = await Promise.all(Array.from({ length: 4 }, () => signer(random.bytes(32))));
    const batch = await Promise.all(
      Array.from({ length: 64 }, async (_, i) => {
        const bytes = random.bytes(i);
        const by = signers[i % 4]!;
        const signature = await by.sign(bytes);
        if (i % 5 === 0) signature[i] = (signature[i] ?? 0) ^ 1;
        return { publicKey: by.publicKey, bytes, signature, good: i % 5 !== 0 };
      }),
    );
    for (const how of BOTH) {
      const told = await Promise.all(
        batch.map(({ publicKey, bytes, signature }) => verifySignature(publicKey, bytes, signature, how)),
      );
      expect(told).toEqual(batch.map(({ good }) => good));
    }
  });

  it('keeps more keys apart than it remembers', async () => {
    const random = seededRandom(7);
    const message = utf8('lingkar');
    const first = await signer(random.bytes(32));
    const signature = await first.sign(message);
    for (let n = 0; n < 600; n += 1) {
      const other = ed25519.getPublicKey(random.bytes(32));
      if (n % 100 === 0) expect(await verifySignature(other, message, signature)).toBe(false);
      else await verifySignature(other, message, signature);
    }
    expect(await verifySignature(first.publicKey, message, signature)).toBe(true);
  });
});

describe('keys and signatures that are none [CR10]', () => {
  it('takes nothing for signed by a key of small order', async () => {
    for (const key of SMALL_ORDER) {
      // With R the neutral point and S zero, the equation holds for any content that hashes to a multiple of eight.
      const signature = concatBytes(fromHex(SMALL_ORDER[0]!), new Uint8Array(32));
      for (let n = 0; n < 16; n += 1)
        expect(await verdicts(fromHex(key), Uint8Array.of(n), signature)).toEqual([false, false]);
    }
  });

  it('takes no key that has a part of small order, even where the equation holds', async () => {
    const { Point } = ed25519;
    const own = ed25519.utils.getExtendedPublicKey(new Uint8Array(32).fill(3));
    const mixed = own.point.add(Point.fromHex(SMALL_ORDER[4]!)).toBytes();
    let held = 0;
    for (let n = 0; n < 64; n += 1) {
      const bytes = Uint8Array.of(n);
      const R = Point.BASE.multiply(BigInt(n + 1));
      const k = scalar(R.toBytes(), mixed, bytes);
      const S = Point.Fn.create(BigInt(n + 1) + k * own.scalar);
      if (k % 8n === 0n) held += 1;
      expect(await verdicts(mixed, bytes, concatBytes(R.toBytes(), Point.Fn.toBytes(S)))).toEqual([false, false]);
    }
    expect(held).toBeGreaterThan(0);
  });

  it('takes no signature whose R has a part of small order: only the equation with the cofactor would hold', async () => {
    const { Point } = ed25519;
    const own = ed25519.utils.getExtendedPublicKey(new Uint8Array(32).fill(3));
    const bytes = utf8('lingkar');
    const R = Point.BASE.multiply(5n).add(Point.fromHex(SMALL_ORDER[4]!));
    const S = Point.Fn.create(5n + scalar(R.toBytes(), own.pointBytes, bytes) * own.scalar);
    const signature = concatBytes(R.toBytes(), Point.Fn.toBytes(S));
    expect(ed25519.verify(signature, bytes, own.pointBytes, { zip215: false })).toBe(true);
    expect(await verdicts(own.pointBytes, bytes, signature)).toEqual([false, false]);
  });

  it('takes no S beyond the order of the group: a second signature of the same bytes', async () => {
    const own = await signer(new Uint8Array(32).fill(9));
    const signature = await own.sign(utf8('a'));
    const S = ed25519.Point.Fn.fromBytes(signature.subarray(32)) + ed25519.Point.Fn.ORDER;
    const beyond = signature.slice();
    for (let at = 0; at < 32; at += 1) beyond[32 + at] = Number((S >> BigInt(8 * at)) & 255n);
    expect(await verdicts(own.publicKey, utf8('a'), beyond)).toEqual([false, false]);
  });

  it('takes neither other lengths nor points that are not on the curve, and never throws', async () => {
    const own = await signer(new Uint8Array(32).fill(9));
    const signature = await own.sign(utf8('a'));
    for (const length of [0, 31, 33, 64])
      expect(await verdicts(new Uint8Array(length), utf8('a'), signature)).toEqual([false, false]);
    for (const length of [0, 63, 65])
      expect(await verdicts(own.publicKey, utf8('a'), new Uint8Array(length))).toEqual([false, false]);
    await fc.assert(
      fc.asyncProperty(seed, fc.uint8Array({ minLength: 64, maxLength: 64 }), async (key, any) => {
        expect(await verdicts(key, utf8('a'), any)).toEqual([false, false]);
      }),
      { numRuns: 40 },
    );
  });

  it('throws for a seed of another length, which only a bug can bring', async () => {
    await expect(signer(new Uint8Array(31))).rejects.toThrow(RangeError);
  });
});

describe('labels [CR11]', () => {
  it('adds nothing to what it signs, so a signature under one label is none under another', async () => {
    const own = await signer(new Uint8Array(32).fill(5));
    const signature = await own.sign(utf8('lingkar head 1\n{}'));
    expect(await verifySignature(own.publicKey, utf8('lingkar head 1\n{}'), signature)).toBe(true);
    expect(await verifySignature(own.publicKey, utf8('lingkar drop 1\n{}'), signature)).toBe(false);
    expect(await verifySignature(own.publicKey, utf8('{}'), signature)).toBe(false);
  });
});

/** SHA-512(R ‖ A ‖ M) as a number, little endian, modulo the order. */
function scalar(...parts: readonly Uint8Array[]): bigint {
  const digest = sha512(concatBytes(...parts));
  const whole = digest.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  return ed25519.Point.Fn.create(whole);
}
