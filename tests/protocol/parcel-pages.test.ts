import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { concatBytes } from '../../src/base/bytes.ts';
import { LIMITS } from '../../src/protocol/limits.ts';
import { readParcel } from '../../src/protocol/parcel.ts';
import { readPulled, readPushed, writePulled, writePushed } from '../../src/protocol/parcel-pages.ts';
import { nameOf, someParcels } from './made-parcels.ts';

let parcels: readonly Uint8Array[] = [];
beforeAll(async () => {
  parcels = await someParcels(LIMITS.pageParcels, 20);
});

describe('pushed page [PR4]', () => {
  it('reads back', () => {
    fc.assert(
      fc.property(fc.nat(40), (count) => {
        const some = parcels.slice(0, count);
        expect(readPushed(writePushed(some))).toEqual(some.map((bytes) => ({ parcel: readParcel(bytes), bytes })));
      }),
      { numRuns: 20 },
    );
    expect(readPushed(writePushed(parcels))).toHaveLength(512);
  });

  it('is refused as a whole when cut, longer, of too many, or with one parcel in it that is none', () => {
    const page = writePushed(parcels.slice(0, 3));
    const whole = [0, 1, 2, 3].map((count) => writePushed(parcels.slice(0, count)).length);
    for (let length = 0; length < page.length; length += 1)
      expect(readPushed(page.subarray(0, length)) !== undefined).toBe(whole.includes(length));
    expect(readPushed(concatBytes(page, Uint8Array.of(0)))).toBeUndefined();
    expect(readPushed(writePushed([...parcels, parcels[0]!]))).toBeUndefined();
    expect(readPushed(writePushed([parcels[0]!, new Uint8Array(200), parcels[1]!]))).toBeUndefined();
    expect(readPushed(writePushed([new Uint8Array()]))).toBeUndefined();
  });
});

describe('pulled page [PR4 PR12 PR13]', () => {
  const numbered = (count: number) => parcels.slice(0, count).map((bytes, i) => ({ seq: 3 * i + 1, bytes }));

  it('reads back', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.boolean(), fc.nat(1_000), (count, more, further) => {
        const head = 3 * count + further;
        const read = readPulled(writePulled({ head, more, parcels: numbered(count) }));
        const expected = numbered(count).map(({ seq, bytes }) => ({ seq, parcel: readParcel(bytes) }));
        expect(read).toEqual({ head, more, parcels: expected });
      }),
      { numRuns: 20 },
    );
  });

  it('is refused as a whole when it does not add up', () => {
    const page = writePulled({ head: 100, more: true, parcels: numbered(3) });
    for (let length = 0; length < page.length; length += 1)
      expect(readPulled(page.subarray(0, length))).toBeUndefined();
    expect(readPulled(concatBytes(page, Uint8Array.of(0)))).toBeUndefined();
    const [a, b] = [parcels[0]!, parcels[1]!];
    const pages = {
      'out of order': {
        head: 9,
        more: false,
        parcels: [
          { seq: 2, bytes: a },
          { seq: 1, bytes: b },
        ],
      },
      'the same number twice': {
        head: 9,
        more: false,
        parcels: [
          { seq: 2, bytes: a },
          { seq: 2, bytes: b },
        ],
      },
      'number zero': { head: 9, more: false, parcels: [{ seq: 0, bytes: a }] },
      'beyond the head': { head: 1, more: false, parcels: [{ seq: 2, bytes: a }] },
      'head beyond what numbers tell apart': { head: 2 ** 53, more: false, parcels: [] },
    };
    for (const [why, wrong] of Object.entries(pages)) expect(readPulled(writePulled(wrong)), why).toBeUndefined();
    const neither = page.slice();
    neither[8] = 2;
    expect(readPulled(neither)).toBeUndefined();
    const many = parcels.map((bytes, i) => ({ seq: i + 1, bytes }));
    expect(readPulled(writePulled({ head: 600, more: false, parcels: many }))?.parcels).toHaveLength(512);
    const beyond = [...many, { seq: 513, bytes: a }];
    expect(readPulled(writePulled({ head: 600, more: false, parcels: beyond }))).toBeUndefined();
  });

  it('loses nothing around a parcel of a later version', () => {
    const later = parcels[1]!.slice();
    later[0] = 2;
    const page = [parcels[0]!, later, parcels[2]!].map((bytes, i) => ({ seq: i + 1, bytes }));
    const read = readPulled(writePulled({ head: 3, more: false, parcels: page }));
    expect(read?.parcels.map(({ seq, parcel }) => [seq, parcel !== undefined])).toEqual([
      [1, true],
      [2, false],
      [3, true],
    ]);
    expect(read?.parcels.map(({ newer }) => newer)).toEqual([
      undefined,
      { version: 2, space: nameOf(1), device: nameOf(2) },
      undefined,
    ]);
  });

  it('tells of a parcel of a later version whose it is, however its other end looks, and of nothing else', () => {
    const later = (bytes: Uint8Array) => {
      const page = writePulled({ head: 1, more: false, parcels: [{ seq: 1, bytes }] });
      return readPulled(page)?.parcels[0]?.newer;
    };
    const names = parcels[0]!.slice(0, 57);
    names[0] = 7;
    expect(later(names)).toEqual({ version: 7, space: nameOf(1), device: nameOf(2) });
    expect(later(concatBytes(names, new Uint8Array(9_000)))).toEqual(later(names));
    expect(later(names.subarray(0, 56))).toBeUndefined();
    // Of this version, or none: broken, not newer.
    for (const version of [0, 1]) expect(later(Uint8Array.from([version, ...names.subarray(1)]))).toBeUndefined();
    expect(later(new Uint8Array())).toBeUndefined();
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        readPulled(bytes);
        readPushed(bytes);
      }),
      { numRuns: 2_000 },
    );
  });
});
