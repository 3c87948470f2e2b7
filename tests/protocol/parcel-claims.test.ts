import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimOf, claimsOf } from '../../src/protocol/parcel-claims.ts';
import { readParcel, writeParcel, type ReadParcel } from '../../src/protocol/parcel.ts';
import { nodeHash, signedParcels, someParcels, together } from './made-parcels.ts';

const readBack = (bytes: Uint8Array) => readParcel(bytes)!;

describe('claims of many parcels [PR3]', () => {
  it('are those of each by itself, in whatever order they come, whichever are missing and whatever bit was turned', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(together, { minLength: 1, maxLength: 4 }),
        fc.infiniteStream(fc.nat()),
        fc.constantFrom('as signed', 'some', 'shuffled', 'broken'),
        async (groups, chance, what) => {
          const whole = (await Promise.all(groups.map(signedParcels))).flat().map(writeParcel);
          const next = (): number => chance.next().value as number;
          let bytes = whole;
          if (what === 'some') bytes = whole.filter(() => next() % 4 > 0);
          if (what === 'shuffled')
            bytes = whole
              .map((one) => [next(), one] as const)
              .sort(([a], [b]) => a - b)
              .map(([, one]) => one);
          if (what === 'broken') bytes = whole.map((one) => (next() % 3 === 0 ? turned(one, next()) : one));
          const parcels = bytes.map(readParcel).filter((parcel): parcel is ReadParcel => parcel !== undefined);
          expect(claimsOf(parcels, nodeHash)).toEqual(parcels.map((parcel) => claimOf(parcel, nodeHash)));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('of sixteen signed together are one to verify, and cost 31 hashes', async () => {
    const parcels = (await someParcels(33)).map(readBack);
    let hashed = 0;
    const claims = claimsOf(parcels, (bytes) => {
      hashed += 1;
      return nodeHash(bytes);
    });
    expect(new Set(claims.map((claim) => claim?.signed)).size).toBe(3);
    expect(new Set(claims.map((claim) => claim?.signature)).size).toBe(3);
    expect(hashed).toBe(31 + 31 + 1);
    expect(claimsOf([], nodeHash)).toEqual([]);
  });
});

function turned(bytes: Uint8Array, any: number): Uint8Array {
  const other = bytes.slice();
  const at = any % other.length;
  other[at] = (other[at] ?? 0) ^ 1;
  return other;
}
