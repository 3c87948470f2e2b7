import { beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '../../src/base/json.ts';
import type { ProblemKind } from '../../src/base/result.ts';
import { HEADER_BYTES } from '../../src/crypto/header-frame.ts';
import type { PackedRecord } from '../../src/storage/backup/chunk-packer.ts';
import { SealedWriting } from '../../src/storage/backup/sealed-writing.ts';
import { SignedRecords } from '../../src/storage/hand-over/hand-over-contents.ts';
import type { HandOverProblemKind } from '../../src/storage/hand-over/hand-over-problem.ts';
import { keyForThis, lookAtHandOver, recordsOf } from '../../src/storage/hand-over/open-hand-over.ts';
import { handOver as english } from '../../src/text/en/hand-over.ts';
import { shell as englishShell } from '../../src/text/en/shell.ts';
import { handOver as indonesian } from '../../src/text/id/hand-over.ts';
import { shell as indonesianShell } from '../../src/text/id/shell.ts';
import { must } from '../storage/backup/backup-in-hand.ts';
import { fileOf, handTo, joined, takeIn } from '../storage/hand-over/handing.ts';
import { seededRandom, turnedClock } from '../storage/open-test-notebook.ts';
import { bringTogether, PlainRelay } from '../storage/sharing/exchange.ts';
import { MemoryNotebook } from '../storage/sharing/memory-notebook.ts';
import type { Dice } from '../simulation/dice.ts';
import { fuzzed } from './fuzzed.ts';
import { mutatedBytes, mutatedJson } from './mutator.ts';

interface Told {
  readonly title: string;
  readonly help: string;
}

let rini: MemoryNotebook;
let sari: MemoryNotebook;
let files: Uint8Array[];
let records: PackedRecord[];
let untouched: string;

beforeAll(async () => {
  const random = seededRandom(311);
  const clock = turnedClock();
  rini = await MemoryNotebook.found('Rini', clock, random);
  sari = await MemoryNotebook.found('Sari', clock, random);
  const space = await rini.foundSpace();
  for (const one of [rini, sari]) await one.shared.spaces();
  await bringTogether(rini.shared, sari.shared, new PlainRelay(), [space]);
  for (let n = 0; n < 60; n += 1)
    await rini.write('entry', { space, parent: space }, { text: `Catatan ${n} ${'ramai '.repeat(200)}` });
  files = [await handTo(rini.shared, sari.shared, [space])];
  await rini.write('entry', { space, parent: space }, { text: 'Satu lagi' });
  files.push(await handTo(rini.shared, sari.shared, [space]));
  untouched = sari.tables.text();
  const sealed = must(await lookAtHandOver(fileOf(files[0]!)));
  const key = (await keyForThis(sari.shared, sealed))!;
  records = [];
  for await (const step of recordsOf(sealed, key)) if (step !== 'damaged') records.push(...step.records);
});

/** Lets a file in on a fresh copy of the tablet: taken with its problems named, or refused and nothing of it taken. */
async function letIn(bytes: Uint8Array): Promise<string> {
  const tablet = await sari.reopened(sari.tables.copy());
  const taken = await takeIn(tablet.shared, bytes);
  if (taken.ok) return taken.value.spaces.some(({ unfit }) => unfit > 0) ? 'partly' : 'taken';
  expect(tablet.tables.text()).toBe(untouched);
  return taken.problem.kind;
}

/** A file of these records as a member of the group could make it: sealed to the tablet, and signed as a whole. */
async function signedAnew(all: readonly PackedRecord[]): Promise<Uint8Array> {
  const sealed = must(await lookAtHandOver(fileOf(files[0]!)));
  const key = (await keyForThis(sari.shared, sealed))!;
  const parts: Uint8Array[] = [];
  const sink = (bytes: Uint8Array) => {
    parts.push(bytes.slice());
    return Promise.resolve();
  };
  const writing = new SealedWriting(files[0]!.slice(0, HEADER_BYTES), sealed.stream, key, sink, rini.random);
  const signing = new SignedRecords();
  await writing.begin();
  for (const record of all) {
    signing.add(record);
    await writing.add(record);
  }
  const { signer } = await rini.shared.chains.ownKeys();
  const end = { as: 'end', records: signing.count };
  await writing.add({ head: end, sealed: await signer.sign(signing.signed(sealed.stream)) });
  await writing.end();
  return joined(parts);
}

/** Parsed, so that it is written as it stands here; what is no JSON is told by the records from outside. */
function changedHead(dice: Dice, head: PackedRecord['head']): PackedRecord['head'] {
  for (;;) {
    try {
      return (JSON.parse(mutatedJson(dice, head as unknown as Json)) ?? {}) as PackedRecord['head'];
    } catch {
      continue;
    }
  }
}

describe('a hand-over file', () => {
  fuzzed('hand-over from outside', 200, { fileDamaged: 100, notAHandOver: 3 }, async (dice) => {
    const bytes = mutatedBytes(dice, files);
    return { size: bytes.length, outcome: await letIn(bytes) };
  });

  fuzzed('hand-over of changed records, signed by a member', 100, { fileDamaged: 20, partly: 10 }, async (dice) => {
    const all = records.slice(0, -1);
    // Beginning and chain are two of many records, and hold the most.
    for (let n = 1 + dice.below(3); n > 0; n -= 1) {
      const at = dice.chance(0.5) ? dice.below(2) : dice.below(all.length);
      const { head, sealed } = all[at] ?? all[0]!;
      const how = dice.below(6);
      if (how === 0) all.splice(at, 1);
      else if (how === 1) all.splice(at, 0, dice.pick(all));
      else if (how === 2) all[at] = { head: changedHead(dice, head), sealed };
      else if (how === 3 && sealed === records[1]?.sealed)
        all[at] = { head, sealed: Buffer.from(mutatedJson(dice, JSON.parse(Buffer.from(sealed).toString()) as Json)) };
      else all[at] = { head, sealed: mutatedBytes(dice, [sealed, dice.pick(records).sealed]) };
    }
    const bytes = await signedAnew(all);
    return { size: bytes.length, outcome: await letIn(bytes) };
  });

  it('that is refused is refused in words, whatever the reason', () => {
    // What the compiler lets pass has its words among those of the file or of the disk.
    const words = <K extends HandOverProblemKind>(
      own: Record<Exclude<K, ProblemKind>, Told>,
      disk: Record<ProblemKind, Told>,
    ) => [...Object.values<Told>(own), ...Object.values<Told>(disk)];
    for (const { title, help } of [
      ...words<HandOverProblemKind>(english.problems, englishShell.problems),
      ...words<HandOverProblemKind>(indonesian.problems, indonesianShell.problems),
    ]) {
      expect(title).toMatch(/\p{L}{3}/u);
      expect(help).toMatch(/\p{L}{3}/u);
    }
  });
});
