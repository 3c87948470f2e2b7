import { claimOf } from '../../src/protocol/parcel-claims.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concatBytes, fromBase64Url, utf8 } from '../../src/base/bytes.ts';
import { verifySignature } from '../../src/crypto/signing.ts';
import { LIMITS } from '../../src/protocol/limits.ts';
import {
  parcelContent,
  parcelLeaf,
  readParcel,
  signParcels,
  writeParcel,
  type ParcelContent,
} from '../../src/protocol/parcel.ts';
import {
  deviceSigner,
  nameOf,
  nodeHash,
  parcelContents,
  signedParcels,
  someParcels,
  together,
} from './made-parcels.ts';

const one: ParcelContent = {
  space: nameOf(1),
  item: nameOf(3),
  device: nameOf(2),
  counter: 7,
  epoch: 2,
  sealed: utf8('sealed'),
};

/** Whether these bytes are a parcel that the device signed. */
async function proven(bytes: Uint8Array): Promise<boolean> {
  const read = readParcel(bytes);
  const claim = read && claimOf(read, nodeHash);
  return claim ? verifySignature((await deviceSigner).publicKey, claim.signed, claim.signature) : false;
}

describe('parcel [PR1 PR2]', () => {
  it('is to the byte what the rule says', () => {
    fc.assert(
      fc.property(parcelContents, (content) => {
        const number = (value: number, bytes: number) =>
          Uint8Array.from({ length: bytes }, (_, i) => Number((BigInt(value) >> BigInt(8 * (bytes - 1 - i))) & 255n));
        expect(parcelContent(content)).toEqual(
          concatBytes(
            Uint8Array.of(1),
            fromBase64Url(content.space),
            fromBase64Url(content.item),
            fromBase64Url(content.device),
            number(content.counter, 8),
            number(content.epoch, 4),
            number(content.sealed.length, 4),
            content.sealed,
          ),
        );
      }),
    );
  });

  it('reads back as it was written, wherever it stands in what was read', async () => {
    await fc.assert(
      fc.asyncProperty(together, fc.nat(9), async (contents, before) => {
        for (const { leaf, ...parcel } of await signedParcels(contents)) {
          expect(leaf).toEqual(parcelLeaf(parcel, nodeHash));
          const bytes = writeParcel(parcel);
          const within = concatBytes(new Uint8Array(before), bytes, new Uint8Array(3));
          const read = readParcel(within.subarray(before, before + bytes.length));
          expect(read).toEqual({ ...parcel, content: parcelContent(parcel) });
          expect(read && writeParcel(read)).toEqual(bytes);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('is none when cut, with more behind, or of a counter that no device has', async () => {
    const [bytes = new Uint8Array()] = await someParcels(1);
    for (let length = 0; length < bytes.length; length += 1)
      expect(readParcel(bytes.subarray(0, length))).toBeUndefined();
    expect(readParcel(concatBytes(bytes, Uint8Array.of(0)))).toBeUndefined();
    for (const counter of [0n, 2n ** 53n, 2n ** 64n - 1n]) {
      const other = bytes.slice();
      new DataView(other.buffer).setBigUint64(49, counter);
      expect(readParcel(other)).toBeUndefined();
    }
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        readParcel(bytes);
        readParcel(concatBytes(Uint8Array.of(1), bytes));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('signed by the device [PR3]', () => {
  it('proves each parcel by itself, and sixteen by one signature', async () => {
    const read = (await someParcels(16)).map((bytes) => readParcel(bytes)!);
    const claims = read.map((parcel) => claimOf(parcel, nodeHash)!);
    expect(new Set(claims.map(({ signed }) => Buffer.from(signed).toString('hex'))).size).toBe(1);
    expect(new Set(claims.map(({ signature }) => Buffer.from(signature).toString('hex'))).size).toBe(1);
    read.forEach((parcel, i) => expect(claims[i]?.leaf).toEqual(parcelLeaf(parcel, nodeHash)));
    for (const bytes of await someParcels(16)) expect(await proven(bytes)).toBe(true);
  });

  it('signs label, device, number and root', async () => {
    let signed = new Uint8Array();
    await signParcels([one], nodeHash, (bytes) => {
      signed = new Uint8Array(bytes);
      return Promise.resolve(new Uint8Array(64));
    });
    const root = nodeHash(concatBytes(Uint8Array.of(0), parcelContent(one)));
    expect(signed).toEqual(concatBytes(utf8('lingkar parcels 1\n'), fromBase64Url(one.device), Uint8Array.of(1), root));
  });

  it.each([1, 2, 3, 7, 16])('notices any bit turned in one of %i', async (count) => {
    const all = await someParcels(count, 40);
    for (const bytes of [all[0]!, all.at(-1)!])
      for (let bit = 0; bit < bytes.length * 8; bit += 1) {
        const turned = bytes.slice();
        turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        if (await proven(turned)) expect.fail(`bit ${bit} of one in ${count}`);
      }
  });

  it('takes the proof of one for no other', async () => {
    const [a, b] = (await someParcels(2)).map((bytes) => readParcel(bytes)!);
    expect(await proven(writeParcel({ ...a!, proof: b!.proof }))).toBe(false);
    expect(await proven(writeParcel({ ...b!, counter: 99 }))).toBe(false);
    expect(await proven(writeParcel(b!))).toBe(true);
  });

  it('signs neither none, nor seventeen, nor those of two spaces or devices', async () => {
    const sign = () => Promise.resolve(new Uint8Array(64));
    const others = [
      { ...one, space: nameOf(8) },
      { ...one, device: nameOf(8) },
    ];
    for (const contents of [[], Array<ParcelContent>(17).fill(one), ...others.map((other) => [one, other])])
      await expect(signParcels(contents, nodeHash, sign)).rejects.toThrow(RangeError);
  });
});

describe('a parcel of another kind than this code knows [PR12 PR13]', () => {
  it('is none: of a later version, of a longer seal, of more leaves', async () => {
    const [bytes = new Uint8Array()] = await someParcels(1);
    expect(readParcel(Uint8Array.from([2, ...bytes.subarray(1)]))).toBeUndefined();
    const [largest] = await signedParcels([{ ...one, sealed: new Uint8Array(LIMITS.seal) }]);
    const [larger] = await signedParcels([{ ...one, sealed: new Uint8Array(LIMITS.seal + 1) }]);
    expect(readParcel(writeParcel(largest!))?.sealed).toHaveLength(LIMITS.seal);
    expect(readParcel(writeParcel(larger!))).toBeUndefined();
    const { proof, ...content } = readParcel(bytes)!;
    for (const wrong of [{ leaves: 0 }, { leaves: 17 }, { index: 1 }])
      expect(readParcel(writeParcel({ ...content, proof: { ...proof, ...wrong } }))).toBeUndefined();
  });
});
