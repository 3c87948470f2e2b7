import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newId } from '../../src/base/id.ts';
import { sealingKeyOf, sealTo } from '../../src/crypto/hpke.ts';
import { seal } from '../../src/crypto/seal.ts';
import * as keys from '../../src/crypto/space-keys.ts';
import { recoverySeed } from '../../src/crypto/recovery-seed.ts';
import { utf8 } from '../../src/base/bytes.ts';
import { seededRandom } from '../storage/open-test-notebook.ts';

const random = seededRandom(13);
const own = random.bytes(32);
const publicKey = sealingKeyOf(own);
const [space, other, device] = [newId(random), newId(random), newId(random)];

describe('keys of a space for a device [CR13]', () => {
  it('brings all keys to the device that comes, in its space', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (count) => {
        const all = { epochs: Array.from({ length: count }, () => random.bytes(32)), idKey: random.bytes(32) };
        const sealed = keys.sealSpaceKeys(publicKey, space, device, all, random)!;
        expect(keys.openSpaceKeys(own, space, device, sealed)).toEqual(all);
        expect(keys.openSpaceKeys(own, other, device, sealed)).toBeUndefined();
        expect(keys.openSpaceKeys(own, space, other, sealed)).toBeUndefined();
      }),
      { numRuns: 20 },
    );
  });

  it('brings one key when an epoch begins, for that epoch', () => {
    const key = random.bytes(32);
    const sealed = keys.sealEpochKey(publicKey, space, 3, device, key, random)!;
    expect(keys.openEpochKey(own, space, 3, device, sealed)).toEqual(key);
    expect(keys.openEpochKey(own, space, 4, device, sealed)).toBeUndefined();
    expect(keys.openEpochKey(own, space, 3, other, sealed)).toBeUndefined();
    expect(() => keys.sealEpochKey(publicKey, space, 3, device, key.subarray(1), random)).toThrow(RangeError);
  });

  it('brings the key of the epoch before under the one that begins, in its place', () => {
    const [key, former] = [random.bytes(32), random.bytes(32)];
    const sealed = keys.sealFormerKey(key, 3, space, former, random);
    expect(keys.openFormerKey(key, 3, space, sealed)).toEqual(former);
    expect(keys.openFormerKey(key, 4, space, sealed)).toBeUndefined();
    expect(keys.openFormerKey(key, 3, other, sealed)).toBeUndefined();
    expect(keys.openFormerKey(former, 3, space, sealed)).toBeUndefined();
    expect(
      keys.openFormerKey(key, 3, space, keys.sealFormerKey(key, 3, space, former.subarray(1), random)),
    ).toBeUndefined();
  });

  it('leaves an epoch open whose key is lacking, but never the last', () => {
    const [first, third, idKey] = [random.bytes(32), random.bytes(32), random.bytes(32)];
    const all = { epochs: [first, undefined, third], idKey };
    const sealed = keys.sealSpaceKeys(publicKey, space, device, all, random)!;
    expect(keys.openSpaceKeys(own, space, device, sealed)).toEqual(all);
    const cut = keys.sealSpaceKeys(publicKey, space, device, { epochs: [first, undefined], idKey }, random)!;
    expect(keys.openSpaceKeys(own, space, device, cut)).toBeUndefined();
  });

  it('tells the others whose device it is', () => {
    const about = { facilitator: newId(random), name: 'Ibu Rini', tablet: 'tablet ruang depan' };
    const key = random.bytes(32);
    const sealed = keys.sealAbout(key, 2, space, device, about, random);
    expect(keys.openAbout(key, space, device, sealed)).toEqual(about);
    expect(keys.openAbout(key, space, other, sealed)).toBeUndefined();
    expect(keys.openAbout(random.bytes(32), space, device, sealed)).toBeUndefined();
  });

  it('takes nothing of another form, even from one who may seal', () => {
    const key = random.bytes(32);
    for (const json of [
      '',
      '{',
      '[]',
      '{"epochs":[],"idKey":""}',
      '{"epochs":["a"],"idKey":"b"}',
      '{"epochs":[null]}',
    ]) {
      const sealed = sealTo(publicKey, `space/${space}/${device}`, utf8(json), random)!;
      expect(keys.openSpaceKeys(own, space, device, sealed)).toBeUndefined();
      const about = seal(key, 0, `about/${space}/${device}`, utf8(json), random);
      expect(keys.openAbout(key, space, device, about)).toBeUndefined();
    }
    const short = sealTo(publicKey, `epoch/${space}/0/${device}`, random.bytes(31), random)!;
    expect(keys.openEpochKey(own, space, 0, device, short)).toBeUndefined();
  });

  it('seals to no key that is none', () => {
    expect(
      keys.sealSpaceKeys(new Uint8Array(32), space, device, { epochs: [own], idKey: own }, random),
    ).toBeUndefined();
    expect(keys.sealEpochKey(new Uint8Array(32), space, 0, device, own, random)).toBeUndefined();
  });
});

describe('recovery key [CR14]', () => {
  it('follows from the notebook key alone, and is another one for each notebook', () => {
    expect(recoverySeed(own)).toEqual(recoverySeed(own.slice()));
    expect(recoverySeed(own)).toHaveLength(32);
    expect(recoverySeed(own)).not.toEqual(recoverySeed(random.bytes(32)));
    expect(recoverySeed(own)).not.toEqual(own);
  });
});
