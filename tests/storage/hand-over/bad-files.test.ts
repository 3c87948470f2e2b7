import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { utf8 } from '../../../src/base/bytes.ts';
import { readHandOverHeader } from '../../../src/crypto/hand-over-header.ts';
import { HEADER_BYTES, writeFrame } from '../../../src/crypto/header-frame.ts';
import { CHUNK_BYTES } from '../../../src/crypto/sealed-chunk.ts';
import { writeHeader } from '../../../src/crypto/backup-header.ts';
import type { PackedRecord } from '../../../src/storage/backup/chunk-packer.ts';
import { SealedWriting } from '../../../src/storage/backup/sealed-writing.ts';
import { readEntries, SignedRecords } from '../../../src/storage/hand-over/hand-over-contents.ts';
import { keyForThis, lookAtHandOver, recordsOf } from '../../../src/storage/hand-over/open-hand-over.ts';
import { must } from '../backup/backup-in-hand.ts';
import { seededRandom, turnedClock } from '../open-test-notebook.ts';
import { bringTogether, PlainRelay } from '../sharing/exchange.ts';
import { MemoryNotebook } from '../sharing/memory-notebook.ts';
import { fileOf, handTo, joined, takeIn } from './handing.ts';

let rini: MemoryNotebook;
let sari: MemoryNotebook;
let space: string;
let file: Uint8Array;
let untouched: string;

/** A fresh copy of the tablet that opens the file. */
const sarisTablet = () => sari.reopened(sari.tables.copy());

beforeAll(async () => {
  const random = seededRandom(301);
  const clock = turnedClock();
  rini = await MemoryNotebook.found('Rini', clock, random);
  sari = await MemoryNotebook.found('Sari', clock, random);
  space = await rini.foundSpace();
  for (const one of [rini, sari]) await one.shared.spaces();
  await bringTogether(rini.shared, sari.shared, new PlainRelay(), [space]);
  for (let i = 0; i < 300; i += 1)
    await rini.write('entry', { space, parent: space }, { text: `Catatan ${i} ${'ramai '.repeat(20)}` });
  file = await handTo(rini.shared, sari.shared, [space]);
  untouched = sari.tables.text();
});

/** The file with its records changed, sealed anew and signed by `by`: what somebody could make who may seal to that tablet. */
async function rewritten(
  change: (records: PackedRecord[]) => PackedRecord[],
  by: MemoryNotebook = rini,
): Promise<Uint8Array> {
  const sealed = must(await lookAtHandOver(fileOf(file)));
  const key = (await keyForThis(sari.shared, sealed))!;
  const records: PackedRecord[] = [];
  for await (const step of recordsOf(sealed, key)) if (step !== 'damaged') records.push(...step.records);
  const parts: Uint8Array[] = [];
  const sink = (bytes: Uint8Array) => {
    parts.push(bytes.slice());
    return Promise.resolve();
  };
  const writing = new SealedWriting(file.slice(0, HEADER_BYTES), sealed.stream, key, sink, rini.random);
  const signing = new SignedRecords();
  await writing.begin();
  for (const record of change(records.slice(0, -1))) {
    signing.add(record);
    await writing.add(record);
  }
  const { signer } = await by.shared.chains.ownKeys();
  const end = { as: 'end', records: signing.count };
  await writing.add({ head: end, sealed: await signer.sign(signing.signed(sealed.stream)) });
  await writing.end();
  return joined(parts);
}

describe('a file with parts that only a newer app reads [PR12 HO10]', () => {
  it('brings the others, and says how many to open it again for', async () => {
    const newer = await rewritten((records) => {
      let left = 2;
      return records.map((record) => {
        if ((record.head as { as?: string }).as !== 'parcel' || (left -= 1) < 0) return record;
        return { ...record, sealed: Uint8Array.from([2, ...record.sealed.subarray(1)]) };
      });
    });
    const tablet = await sarisTablet();
    const [taken] = must(await takeIn(tablet.shared, newer)).spaces;
    expect(taken).toMatchObject({ kind: 'taken', fresh: 298, newer: 2, unfit: 0 });
    // With the app that reads them.
    expect(must(await takeIn(tablet.shared, file)).spaces[0]).toMatchObject({ fresh: 2, newer: 0 });
  });
});

describe('a file that is not as it was made', () => {
  it('is told, and nothing of it is taken: 200 of them [HO3]', async () => {
    const chunks = (file.length - 2 * HEADER_BYTES) / CHUNK_BYTES;
    expect(chunks).toBeGreaterThan(2);
    const at = (index: number) => HEADER_BYTES + index * CHUNK_BYTES;
    const outcomes = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(fc.nat(4), fc.nat(file.length * 8 - 1), fc.nat(chunks - 1), async (how, where, which) => {
        const broken = (() => {
          const copy = file.slice();
          const byte = where >> 3;
          if (how === 0) copy[byte] = copy[byte]! ^ (1 << (where & 7));
          if (how === 1) return copy.slice(0, byte);
          if (how === 2) copy.fill(0, byte, byte + 4096);
          // Two chunks in each other's place; and one that is left out.
          if (how === 3) copy.set(file.subarray(at(which), at(which + 1)), at((which + 1) % chunks));
          if (how === 4) return joined([copy.slice(0, at(which)), copy.slice(at(which + 1))]);
          return copy;
        })();
        const tablet = await sarisTablet();
        const taken = await takeIn(tablet.shared, broken);
        const kind = taken.ok ? 'taken' : taken.problem.kind;
        outcomes.set(kind, (outcomes.get(kind) ?? 0) + 1);
        // Whole all the same: what was hit was one of the two headers.
        if (taken.ok) expect(taken.value.spaces).toMatchObject([{ fresh: 300, unfit: 0 }]);
        else {
          expect(['notAHandOver', 'fileDamaged']).toContain(taken.problem.kind);
          expect(tablet.tables.text()).toBe(untouched);
        }
      }),
      { numRuns: 200 },
    );
    expect(outcomes.get('fileDamaged')).toBeGreaterThan(100);
  }, 120_000);

  it('is told for what it is where it is something else [HO10]', async () => {
    const id = (letter: string) => letter.repeat(21) + 'A';
    const backup = writeHeader({ file: id('a'), notebook: id('b'), slots: [] });
    const newer = writeFrame({ sign: file.slice(0, 8), version: 2 }, { anything: true });
    for (const [bytes, kind] of [
      [utf8('halo'), 'notAHandOver'],
      [new Uint8Array(), 'notAHandOver'],
      [joined([backup, backup]), 'isABackup'],
      [joined([newer, newer]), 'newerFile'],
    ] as const)
      expect(await takeIn((await sarisTablet()).shared, bytes)).toMatchObject({ ok: false, problem: { kind } });
  });
});

describe('a file that somebody else made in the name of a member', () => {
  const damaged = { ok: false, problem: { kind: 'fileDamaged' } };

  it('is refused unless its maker signed all of it [HO3]', async () => {
    const tablet = await sarisTablet();
    const stranger = await MemoryNotebook.found('Orang lain', turnedClock(), seededRandom(302));
    expect(must(await takeIn(tablet.shared, await rewritten((all) => all))).spaces).toMatchObject([{ fresh: 300 }]);
    for (const by of [sari, stranger])
      expect(await takeIn((await sarisTablet()).shared, await rewritten((all) => all, by))).toMatchObject(damaged);
  });

  it('is refused where a part is missing, doubled, of another space or of no form [HO3]', async () => {
    const heads =
      (as: string, fits = (_: PackedRecord) => true) =>
      (one: PackedRecord) =>
        one.head.as === as && fits(one);
    const changes: ((all: PackedRecord[]) => PackedRecord[])[] = [
      (all) => all.filter((one) => !heads('begin')(one)),
      (all) => all.filter((one) => !heads('space')(one)),
      (all) => [all[0]!, ...all],
      (all) => [...all, { head: { as: 'lain' }, sealed: new Uint8Array() }],
      (all) => all.map((one) => (heads('space')(one) ? { ...one, sealed: utf8('[]') } : one)),
      (all) => all.map((one) => (heads('space')(one) ? { ...one, head: { ...one.head, space: 'x' } as never } : one)),
    ];
    for (const change of changes)
      expect(await takeIn((await sarisTablet()).shared, await rewritten(change))).toMatchObject(damaged);
    const later = await rewritten((all) =>
      all.map((one) => (heads('begin')(one) ? { ...one, head: { ...one.head, v: 2 } as never } : one)),
    );
    expect(await takeIn((await sarisTablet()).shared, later)).toMatchObject({ problem: { kind: 'newerFile' } });
  });

  it('brings no parcel that its device did not sign, and no entry of a chain either [HO4]', async () => {
    const turned = await rewritten((all) =>
      all.map((one) => {
        if (one.head.as !== 'parcel') return one;
        const sealed = one.sealed.slice();
        sealed[100] = sealed[100]! ^ 1;
        return { ...one, sealed };
      }),
    );
    const tablet = await sarisTablet();
    expect(must(await takeIn(tablet.shared, turned)).spaces).toMatchObject([{ fresh: 0, unfit: 300 }]);
    expect(tablet.tables.text()).toBe(untouched);
    const chain = await rewritten((all) =>
      all.map((one) => {
        if (one.head.as !== 'space') return one;
        const entries = readEntries(one.sealed)!;
        const last = entries.at(-1)!;
        const forged = [...entries.slice(0, -1), { ...last, signature: entries[0]!.signature }];
        return { ...one, sealed: utf8(JSON.stringify(forged)) };
      }),
    );
    expect(await takeIn((await sarisTablet()).shared, chain)).toMatchObject(damaged);
  });
});

it('a tablet that dies while it takes goes on where it was, by the same file [HO5 HO7]', async () => {
  const straight = await sarisTablet();
  must(await takeIn(straight.shared, file));
  const ids = (await straight.tables.read((at) => at.rowsIn('entry', space))).map(({ id }) => id);
  for (let lives = 0; lives < 2; lives += 1) {
    let left = lives;
    const tables = sari.tables.copy(() => (left -= 1) < 0);
    let tablet = await sari.reopened(tables);
    await expect(takeIn(tablet.shared, file)).rejects.toThrow('killed');
    left = Infinity;
    tablet = await tablet.reopened();
    const there = (await tables.read((at) => at.rowsIn('entry', space))).length;
    // Pages are there whole or not at all.
    expect([0, 192]).toContain(there);
    must(await takeIn(tablet.shared, file));
    for (const id of ids) expect(await tablet.item('entry', id)).toEqual(await straight.item('entry', id));
  }
});

it('shows nothing in the clear: no name, no word, no space [HO1]', async () => {
  const text = Buffer.from(file).toString('latin1');
  for (const word of ['Catatan', 'Teras', 'Rini', 'Sari', space, rini.identity.device])
    expect(text).not.toContain(word);
  const header = readHandOverHeader(file);
  expect(typeof header === 'object' && Object.keys(header.header)).toEqual(['file', 'opening']);
});
