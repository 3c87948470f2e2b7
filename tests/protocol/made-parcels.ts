import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { toBase64Url } from '../../src/base/bytes.ts';
import { signer, type Signer } from '../../src/crypto/signing.ts';
import { signParcels, writeParcel, type ParcelContent, type SignedParcel } from '../../src/protocol/parcel.ts';

/** Another SHA-256 than the one the tablets use. */
export function nodeHash(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(createHash('sha256').update(bytes).digest());
}

/** A name that tells its number. */
export function nameOf(number: number): string {
  const bytes = new Uint8Array(16);
  new DataView(bytes.buffer).setUint32(12, number);
  return toBase64Url(bytes);
}

export const name = fc.uint8Array({ minLength: 16, maxLength: 16 }).map(toBase64Url);

export const parcelContents: fc.Arbitrary<ParcelContent> = fc.record({
  space: name,
  item: name,
  device: name,
  counter: fc.maxSafeNat().filter((counter) => counter > 0),
  epoch: fc.nat(0xffffffff),
  sealed: fc.uint8Array({ maxLength: 400 }),
});

/** One to sixteen of one device and space, as they may leave together. */
export const together = fc
  .tuple(parcelContents, fc.array(parcelContents, { maxLength: 15 }))
  .map(([first, rest]) => [first, ...rest.map((next) => ({ ...next, space: first.space, device: first.device }))]);

export const deviceSigner: Promise<Signer> = signer(new Uint8Array(32).fill(11));

export async function signedParcels(contents: readonly ParcelContent[]): Promise<readonly SignedParcel[]> {
  const own = await deviceSigner;
  return signParcels(contents, nodeHash, (bytes) => own.sign(bytes));
}

/** The bytes of so many signed parcels of one device. */
export async function someParcels(count: number, size = 300): Promise<readonly Uint8Array[]> {
  const contents = Array.from({ length: count }, (_, i) => ({
    space: nameOf(1),
    device: nameOf(2),
    item: nameOf(100 + i),
    counter: i + 1,
    epoch: 0,
    sealed: new Uint8Array(size).fill(i),
  }));
  const made: Uint8Array[] = [];
  for (let at = 0; at < count; at += 16)
    made.push(...(await signedParcels(contents.slice(at, at + 16))).map(writeParcel));
  return made;
}
