import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newId } from '../../src/base/id.ts';
import { readHeader, writeHeader } from '../../src/crypto/backup-header.ts';
import * as handOver from '../../src/crypto/hand-over-header.ts';
import { HEADER_BYTES, writeFrame } from '../../src/crypto/header-frame.ts';
import { sealingKeyOf } from '../../src/crypto/hpke.ts';
import { openChunk, sealChunk } from '../../src/crypto/sealed-chunk.ts';
import { utf8 } from '../../src/base/bytes.ts';
import { seededRandom } from '../storage/open-test-notebook.ts';

const random = seededRandom(18);
const key = random.bytes(32);
const own = random.bytes(32);
const [file, device] = [newId(random), newId(random)];
const secret = handOver.newWordsSecret(random);
const forDevice = handOver.forDevice(file, key, device, sealingKeyOf(own), random)!;
const byWords = handOver.byWords(file, key, secret, random);

describe('header of a hand-over file [CR18]', () => {
  it('opens for the device it was sealed to, and for no other', () => {
    expect(handOver.openForDevice(forDevice, own)).toEqual(key);
    expect(handOver.openForDevice(forDevice, random.bytes(32))).toBeUndefined();
    expect(handOver.openForDevice({ ...forDevice, file: newId(random) }, own)).toBeUndefined();
    expect(handOver.openByWords(forDevice, secret)).toBeUndefined();
    expect(handOver.forDevice(file, key, device, new Uint8Array(32), random)).toBeUndefined();
  });

  it('opens by its words, and by no others', () => {
    expect(secret).toHaveLength(12);
    expect(handOver.openByWords(byWords, secret)).toEqual(key);
    expect(handOver.openByWords(byWords, handOver.newWordsSecret(random))).toBeUndefined();
    expect(handOver.openByWords(byWords, secret.subarray(2))).toBeUndefined();
    expect(handOver.openByWords({ ...byWords, file: newId(random) }, secret)).toBeUndefined();
    expect(handOver.openForDevice(byWords, own)).toBeUndefined();
    expect(() => handOver.byWords(file, key, secret.subarray(2), random)).toThrow(RangeError);
  });

  it('reads back, and shows nothing but random names and what is sealed', () => {
    for (const header of [forDevice, byWords]) {
      const bytes = handOver.writeHandOverHeader(header);
      expect(bytes).toHaveLength(HEADER_BYTES);
      const read = handOver.readHandOverHeader(bytes);
      expect(read).toMatchObject({ header });
      expect(Object.keys(header)).toEqual(['file', 'opening']);
    }
    expect(Object.keys(forDevice.opening)).toEqual(['kind', 'device', 'sealed']);
    expect(Object.keys(byWords.opening)).toEqual(['kind', 'salt', 'wrapped']);
  });

  it('is told from a backup, and a newer one as newer; any bit turned is told', () => {
    const bytes = handOver.writeHandOverHeader(byWords);
    expect(readHeader(bytes)).toBe('foreign');
    expect(handOver.readHandOverHeader(writeHeader({ file, notebook: device, slots: [] }))).toBe('foreign');
    expect(handOver.readHandOverHeader(bytes.subarray(0, 100))).toBe('damaged');
    const sign = bytes.slice(0, 8);
    expect(handOver.readHandOverHeader(writeFrame({ sign, version: 2 }, { anything: true }))).toBe('newer');
    expect(handOver.readHandOverHeader(writeFrame({ sign, version: 1 }, { anything: true }))).toBe('damaged');
    fc.assert(
      fc.property(fc.nat(HEADER_BYTES * 8 - 1), (bit) => {
        const broken = bytes.slice();
        broken[bit >> 3] = (broken[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(handOver.readHandOverHeader(broken)).toBe(bit < 64 ? 'foreign' : 'damaged');
      }),
    );
  });

  it('binds its chunks: none of a backup opens behind it, nor one behind another header', () => {
    const read = handOver.readHandOverHeader(handOver.writeHandOverHeader(byWords));
    const second = handOver.readHandOverHeader(handOver.writeHandOverHeader(forDevice));
    const backup = readHeader(writeHeader({ file, notebook: device, slots: [] }));
    if (typeof read === 'string' || typeof second === 'string' || typeof backup === 'string') throw new Error('header');
    expect(read.stream).toMatch(/^handover\/[A-Za-z0-9_-]{43}$/);
    expect(backup.stream).toMatch(/^backup\/[A-Za-z0-9_-]{43}$/);
    const chunk = sealChunk(key, read.stream, 0, true, utf8('catatan'), random);
    expect(openChunk(key, read.stream, 0, chunk)?.last).toBe(true);
    expect(openChunk(key, read.stream, 1, chunk)).toBeUndefined();
    expect(openChunk(key, second.stream, 0, chunk)).toBeUndefined();
    expect(openChunk(key, backup.stream, 0, chunk)).toBeUndefined();
  });
});
