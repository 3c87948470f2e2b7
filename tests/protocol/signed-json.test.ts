import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concatBytes, fromBase64Url, toBase64Url, utf8 } from '../../src/base/bytes.ts';
import { verifySignature } from '../../src/crypto/signing.ts';
import { readHead, signedHeadBytes, signHead, type DeviceHead } from '../../src/protocol/device-head.ts';
import { signedNonceBytes } from '../../src/protocol/device-nonce.ts';
import { readDrop, signDrop, signedDropBytes, type Drop } from '../../src/protocol/drop-request.ts';
import { LIMITS } from '../../src/protocol/limits.ts';
import { deviceSigner, name } from './made-parcels.ts';

const natural = fc.maxSafeNat();
const hash = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(toBase64Url);
const head: fc.Arbitrary<DeviceHead> = fc.record({
  v: fc.constant(1 as const),
  space: name,
  device: name,
  counter: natural,
  items: natural,
  set: hash,
  chain: natural,
  at: natural,
});
const drop: fc.Arbitrary<Drop> = fc.record({
  v: fc.constant(1 as const),
  space: name,
  by: name,
  parcels: fc.array(fc.record({ item: name, device: name, counter: natural.map((n) => n || 1), leaf: hash }), {
    maxLength: 5,
  }),
  chunks: fc.array(name, { maxLength: 5 }),
});
const sign = async (bytes: Uint8Array) => (await deviceSigner).sign(bytes);
const asSigned = (value: unknown) => ({
  body: toBase64Url(utf8(typeof value === 'string' ? value : JSON.stringify(value))),
  signature: toBase64Url(new Uint8Array(64)),
});

describe('head of a device [PR9]', () => {
  it('reads back and is signed under its label', async () => {
    await fc.assert(
      fc.asyncProperty(head, async (one) => {
        const signed = await signHead(one, sign);
        expect(readHead(signed)).toEqual(one);
        expect(signedHeadBytes(signed)).toEqual(concatBytes(utf8('lingkar head 1\n'), utf8(JSON.stringify(one))));
        const signature = fromBase64Url(signed.signature);
        expect(await verifySignature((await deviceSigner).publicKey, signedHeadBytes(signed), signature)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('is none where anything is missing or of another form', () => {
    const [whole] = fc.sample(head, 1);
    const cases: unknown[] = [
      '',
      '{',
      'null',
      '[]',
      { ...whole, v: 2 },
      { ...whole, counter: -1 },
      { ...whole, at: 'x' },
    ];
    for (const key of Object.keys(whole ?? {})) cases.push({ ...whole, [key]: undefined });
    for (const wrong of cases) {
      const { body, signature } = asSigned(wrong);
      expect(readHead({ head: body, signature })).toBeUndefined();
    }
    expect(readHead({ head: '!!', signature: '' })).toBeUndefined();
  });
});

describe('drop [PR11]', () => {
  it('reads back, names exactly what goes, and is signed under its label', async () => {
    await fc.assert(
      fc.asyncProperty(drop, async (one) => {
        const signed = await signDrop(one, sign);
        expect(readDrop(signed)).toEqual(one);
        expect(signedDropBytes(signed)).toEqual(concatBytes(utf8('lingkar drop 1\n'), utf8(JSON.stringify(one))));
      }),
      { numRuns: 30 },
    );
  });

  it('is none where a parcel is named by less than item, device, counter and leaf, or beyond the limit', () => {
    const [parcel] = fc.sample(fc.record({ item: name, device: name, counter: fc.constant(1), leaf: hash }), 1);
    const whole = { v: 1, space: parcel?.item, by: parcel?.device, parcels: [parcel], chunks: [] };
    const read = (value: unknown) => {
      const { body, signature } = asSigned(value);
      return readDrop({ drop: body, signature });
    };
    expect(read(whole)).toEqual(whole);
    for (const key of ['item', 'device', 'counter', 'leaf'])
      expect(read({ ...whole, parcels: [{ ...parcel, [key]: undefined }] })).toBeUndefined();
    expect(read({ ...whole, parcels: [{ ...parcel, counter: 0 }] })).toBeUndefined();
    const many = (length: number) => ({ ...whole, parcels: Array.from({ length }, () => parcel) });
    expect(read(many(LIMITS.dropsAtOnce))).toBeDefined();
    expect(read(many(LIMITS.dropsAtOnce + 1))).toBeUndefined();
  });
});

describe('proving a device [PR14]', () => {
  it('signs label, relay, device and nonce, so that no other relay can use it', () => {
    fc.assert(
      fc.property(name, name, hash, (relay, device, nonce) => {
        expect(signedNonceBytes(relay, device, nonce)).toEqual(
          concatBytes(utf8('lingkar nonce 1\n'), fromBase64Url(relay), fromBase64Url(device), fromBase64Url(nonce)),
        );
      }),
    );
  });
});
