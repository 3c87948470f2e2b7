import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { sha256 } from '@noble/hashes/sha2.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { concatBytes } from '../../../src/base/bytes.ts';
import { CHUNK_BYTES, openChunk, sealChunk } from '../../../src/crypto/sealed-chunk.ts';
import { readHeader } from '../../../src/crypto/backup-header.ts';
import { HEADER_BYTES } from '../../../src/crypto/header-frame.ts';
import { checkBackup } from '../../../src/storage/backup/check-backup.ts';
import { lookAtBackup } from '../../../src/storage/backup/sealed-backup.ts';
import { KIND_TABLES, type KindName } from '../../../src/storage/database.ts';
import { checkEverything } from '../../../src/storage/health.ts';
import { notebookCommands } from '../../../src/storage/notebook-commands.ts';
import type { Notebook } from '../../../src/storage/notebook.ts';
import type { Notebooks } from '../../../src/storage/notebooks.ts';
import { memoryLocalStorage } from '../memory-local-storage.ts';
import { seededRandom, testNotebooks } from '../open-test-notebook.ts';
import { backupOf, must, opened, PASSPHRASE, restoredFrom, toEnd, type OpenedBackup } from './backup-in-hand.ts';

let notebooks: Notebooks;
let notebook: Notebook;
let good: OpenedBackup;
let bytes: Uint8Array;
/** Another backup of the same notebook, under the same key. */
let later: Uint8Array;
let chunks: number;

beforeAll(async () => {
  globalThis.localStorage = memoryLocalStorage();
  notebooks = testNotebooks(81_000);
  notebook = must(await notebooks.protect('Ibu Rini', PASSPHRASE)).notebook;
  const commands = notebookCommands(notebook);
  for (const name of ['Teras Sore', 'Melati', 'Karang Taruna']) {
    const group = must(await commands.groups.add({ name }));
    must(
      await commands.members.add(
        group,
        Array.from({ length: 12 }, (_, n) => ({ name: `Anggota ${n}` })),
      ),
    );
    for (let number = 1; number <= 4; number += 1) {
      const session = must(await commands.sessions.plan(group, { number, date: '2026-11-23' }));
      for (let n = 0; n < 10; n += 1) {
        // One note is longer than two chunks.
        const text = number === 2 && n === 3 ? 'panjang sekali '.repeat(9_000) : `catatan ${n}`;
        must(await commands.journal.note(session, { kind: 'observation', text }));
      }
    }
  }
  bytes = await backupOf(notebooks, notebook);
  good = must(await opened(bytes));
  chunks = (bytes.length - 2 * HEADER_BYTES) / CHUNK_BYTES;
  must(await commands.groups.add({ name: 'Sesudahnya' }));
  later = await backupOf(notebooks, notebook);
});

async function rowsOf(one: Notebook): Promise<ReadonlyMap<string, string>> {
  const rows = new Map<string, string>();
  for (const kind of Object.keys(KIND_TABLES) as KindName[]) {
    for (const row of await one.database.rowsOf(kind).toArray()) {
      rows.set(`${kind}/${row.id}`, Buffer.from(row.sealed).toString('base64'));
    }
  }
  return rows;
}

const chunk = (file: Uint8Array, n: number) =>
  file.subarray(HEADER_BYTES + n * CHUNK_BYTES, HEADER_BYTES + (n + 1) * CHUNK_BYTES);

function withChunks(order: readonly (Uint8Array | number)[]): Uint8Array {
  const body = order.map((one) => (typeof one === 'number' ? chunk(bytes, one) : one));
  return concatBytes(bytes.subarray(0, HEADER_BYTES), ...body, bytes.subarray(-HEADER_BYTES));
}

const all = () => Array.from({ length: chunks }, (_, n) => n);

describe('a file that is no whole backup [CR8 CR9 BK1 BK6]', () => {
  it('has some chunks to damage', () => {
    expect(chunks).toBeGreaterThan(5);
    expect(good.report).toMatchObject({ whole: true, damaged: 0, cut: false });
  });

  it('of nothing, of other things, and of half a gigabyte of them, is refused after a look at its ends', async () => {
    expect(await opened(new Uint8Array(0))).toMatchObject({ problem: { kind: 'notABackup' } });
    expect(await opened(new Uint8Array(10_000).fill(32))).toMatchObject({ problem: { kind: 'notABackup' } });
    // Without its beginning: the header at the end is there, and behind it nothing lies where it should.
    expect(await opened(bytes.subarray(4000))).toMatchObject({ problem: { kind: 'backupDamaged' } });
    let asked = 0;
    const huge = {
      size: 500_000_000,
      slice: (from: number, to: number) => ({
        arrayBuffer: () => {
          asked += to - from;
          return Promise.resolve(new ArrayBuffer(to - from));
        },
      }),
    };
    expect(await lookAtBackup(huge)).toMatchObject({ problem: { kind: 'notABackup' } });
    expect(asked).toBeLessThanOrEqual(2 * HEADER_BYTES);
  });

  it('that its device does not hand out is told apart', async () => {
    const gone = () => ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) });
    expect(await lookAtBackup({ size: 9_000, slice: gone })).toMatchObject({ problem: { kind: 'fileUnreadable' } });
    const { sealed, key } = good;
    let reads = 0;
    const halfway = {
      size: sealed.file.size,
      slice: (from: number, to: number) => ((reads += 1) > 0 ? gone() : sealed.file.slice(from, to)),
    };
    expect(await toEnd(checkBackup({ ...sealed, file: halfway }, key))).toMatchObject({
      problem: { kind: 'fileUnreadable' },
    });
  });

  it('of a newer Lingkar is refused as such, by its form or by its tables', async () => {
    const header = bytes.slice(0, HEADER_BYTES);
    header[8] = 2;
    header.set(sha256(header.subarray(0, HEADER_BYTES - 32)), HEADER_BYTES - 32);
    const newer = concatBytes(header, bytes.subarray(HEADER_BYTES, -HEADER_BYTES), header);
    expect(await opened(newer)).toMatchObject({ problem: { kind: 'newerBackup' } });
    const { key, sealed } = good;
    const content = openChunk(key, sealed.stream, 0, chunk(bytes, 0))!.content;
    const text = Buffer.from(content).toString('latin1').replace('"database":3', '"database":4');
    const patched = sealChunk(key, sealed.stream, 0, false, Buffer.from(text, 'latin1'), seededRandom(5));
    // Only the manifest at the beginning is left to tell.
    expect(await opened(withChunks([patched, ...all().slice(1, -1)]))).toMatchObject({
      problem: { kind: 'newerBackup' },
    });
  });

  it('with a cost no tablet would ask for is refused and not derived', async () => {
    const header = bytes.slice(0, HEADER_BYTES);
    const text = Buffer.from(header).toString('latin1').replace('"memoryKiB":65536', '"memoryKiB":99999999');
    const dear = new Uint8Array(Buffer.from(text, 'latin1').subarray(0, HEADER_BYTES));
    const length = readLength(header) + 3;
    new DataView(dear.buffer).setUint32(9, length);
    dear.set(sha256(dear.subarray(0, HEADER_BYTES - 32)), HEADER_BYTES - 32);
    expect(readHeader(dear)).toBe('damaged');
  });

  it('opens by its other end when one header is damaged, and not when both are', async () => {
    const one = bytes.slice();
    one[100]! ^= 1;
    const first = must(await opened(one));
    expect(first.report).toEqual(good.report);
    one[one.length - 100]! ^= 1;
    expect(await opened(one)).toMatchObject({ problem: { kind: 'backupDamaged' } });
  });

  it.each([
    ['two in each other’s place', () => withChunks([0, 2, 1, ...all().slice(3)])],
    ['one twice', () => withChunks([0, 1, 1, ...all().slice(2)])],
    ['one left out', () => withChunks([0, ...all().slice(2)])],
    ['one of another backup of the same notebook', () => withChunks([0, chunk(later, 1), ...all().slice(2)])],
    ['the last one left out', () => withChunks(all().slice(0, -1))],
    ['nothing behind the first one', () => bytes.subarray(0, HEADER_BYTES + CHUNK_BYTES)],
  ])('with its chunks in disorder (%s) is never called whole', async (_, disordered) => {
    const { report } = must(await opened(disordered()));
    expect(report.whole).toBe(false);
    expect(report.parts).toBeLessThan(good.report.parts);
  });

  it('survives the loss of its first chunk and of its last one, keys included [BK3]', async () => {
    for (const lost of [0, chunks - 1]) {
      const file = bytes.slice();
      file[HEADER_BYTES + lost * CHUNK_BYTES + 50]! ^= 1;
      const damaged = must(await opened(file));
      expect(damaged.report).toMatchObject({ whole: false, damaged: 1, closed: 0 });
      expect(damaged.report.missing['keys']).toBeUndefined();
      const { notebook: restored } = await restoredFrom(notebooks, damaged, `Tanpa ${lost}`);
      expect((await toEnd(checkEverything(restored))).problems).toEqual([]);
    }
  });

  it('tells what came back without what it belongs to, and keeps telling it in the notebook [BK8]', async () => {
    // Sessions lie in one chunk; without it their notes belong to nothing.
    for (let lost = 0; lost < chunks; lost += 1) {
      const file = bytes.slice();
      file[HEADER_BYTES + lost * CHUNK_BYTES + 60]! ^= 1;
      const damaged = must(await opened(file));
      if (!damaged.report.missing['session']) continue;
      const { notebook: restored, from } = await restoredFrom(notebooks, damaged, 'Tanpa pertemuan');
      expect(from.unreachable).toBeGreaterThan(0);
      await restored.lock();
      const again = must(await notebooks.unlock(restored.id, PASSPHRASE));
      expect(again.identity.restored).toEqual(from);
      return;
    }
    throw new Error('no chunk of sessions');
  });
});

const chunksIn = (file: Uint8Array) => Math.max(0, Math.floor((file.length - HEADER_BYTES) / CHUNK_BYTES));

type Corruption = (file: Uint8Array) => Uint8Array;

const corruption: fc.Arbitrary<Corruption> = fc.oneof(
  fc.record({ at: fc.nat(), bit: fc.integer({ min: 0, max: 7 }) }).map(({ at, bit }): Corruption => (file) => {
    file[at % file.length]! ^= 1 << bit;
    return file;
  }),
  fc
    .record({ at: fc.nat(), with: fc.uint8Array({ minLength: 1, maxLength: 5_000 }) })
    .map((over): Corruption => (file) => {
      file.set(over.with.subarray(0, file.length - (over.at % file.length)), over.at % file.length);
      return file;
    }),
  fc.nat().map(
    (at): Corruption =>
      (file) =>
        file.subarray(0, at % file.length),
  ),
  fc
    .record({ at: fc.nat(), length: fc.integer({ min: 1, max: 200_000 }) })
    .map(({ at, length }): Corruption => (file) => {
      const from = at % file.length;
      return concatBytes(file.subarray(0, from), file.subarray(from + length));
    }),
  fc
    .record({ at: fc.nat(), more: fc.uint8Array({ minLength: 1, maxLength: 5_000 }) })
    .map(({ at, more }): Corruption => (file) => {
      const from = at % (file.length + 1);
      return concatBytes(file.subarray(0, from), more, file.subarray(from));
    }),
  fc.record({ a: fc.nat(), b: fc.nat() }).map(({ a, b }): Corruption => (file) => {
    const there = chunksIn(file);
    if (there === 0) return file;
    const kept = chunk(file, a % there).slice();
    chunk(file, a % there).set(chunk(file, b % there));
    chunk(file, b % there).set(kept);
    return file;
  }),
  fc.record({ from: fc.nat(), to: fc.nat() }).map(({ from, to }): Corruption => (file) => {
    const there = chunksIn(file);
    if (there > 0) chunk(file, to % there).set(chunk(later, from % chunks));
    return file;
  }),
);

describe('2,000 random corruptions [BK6]', () => {
  it('are refused, or told honestly: what is there, and what is missing of it', async () => {
    let refusals = 0;
    let partial = 0;
    let harmless = 0;
    const original = await rowsOf((await restoredFrom(notebooks, good, 'Utuh')).notebook);
    await fc.assert(
      fc.asyncProperty(fc.array(corruption, { minLength: 1, maxLength: 3 }), fc.boolean(), async (worse, deep) => {
        const file = worse.reduce<Uint8Array>((now, corrupt) => (now.length === 0 ? now : corrupt(now)), bytes.slice());
        const outcome = await opened(file);
        if (!outcome.ok) {
          refusals += 1;
          // The passphrase is the right one: a damaged file must not make anybody doubt it.
          expect(['notABackup', 'backupDamaged']).toContain(outcome.problem.kind);
          return;
        }
        const { report } = outcome.value;
        if (report.whole) {
          harmless += 1;
          expect(report).toEqual(good.report);
        } else {
          partial += 1;
          const lacking =
            Object.values(report.missing).reduce((sum, count) => sum + count, 0) - (report.missing['keys'] ?? 0);
          expect(report.parts + lacking).toBeGreaterThanOrEqual(good.report.parts - (report.cut ? 4 : 0));
          expect(report.damaged > 0 || report.cut || lacking > 0).toBe(true);
        }
        // Every thirtieth or so is restored, too.
        if (!deep || (refusals + partial + harmless) % 15 !== 0) return;
        const { notebook: restored } = await restoredFrom(notebooks, outcome.value, 'Acak');
        const rows = await rowsOf(restored);
        for (const [name, sealed] of rows) expect(original.get(name)).toBe(sealed);
        const lost = original.size - rows.size;
        const told = Object.entries(report.missing).filter(([table]) => table in KIND_TABLES);
        expect(told.reduce((sum, [, count]) => sum + count, 0)).toBe(lost);
        await restored.lock();
        must(await notebooks.delete(restored.id));
      }),
      { numRuns: 2000 },
    );
    expect(partial).toBeGreaterThan(1000);
    expect(refusals).toBeGreaterThan(20);
    expect(harmless).toBeGreaterThan(5);
  }, 300_000);
});

function readLength(header: Uint8Array): number {
  return new DataView(header.buffer, header.byteOffset).getUint32(9);
}
