import { beforeAll, describe, expect, it } from 'vitest';
import Dexie from 'dexie';
import { concatBytes, utf8 } from '../../src/base/bytes.ts';
import type { Json } from '../../src/base/json.ts';
import { HEADER_BYTES } from '../../src/crypto/header-frame.ts';
import { CHUNK_BYTES, openChunk, sealChunk } from '../../src/crypto/sealed-chunk.ts';
import { seal, unseal } from '../../src/crypto/seal.ts';
import type { BackupRecord } from '../../src/storage/backup/backup-contents.ts';
import { ChunkUnpacker } from '../../src/storage/backup/chunk-packer.ts';
import { chunksOf, type BackupProblemKind } from '../../src/storage/backup/sealed-backup.ts';
import { restoreBackup } from '../../src/storage/backup/restore-backup.ts';
import { spaceKeys } from '../../src/storage/known-keys.ts';
import { KINDS } from '../../src/storage/kinds.ts';
import { checkEverything } from '../../src/storage/health.ts';
import { notebookCommands } from '../../src/storage/notebook-commands.ts';
import type { Notebook } from '../../src/storage/notebook.ts';
import type { Notebooks } from '../../src/storage/notebooks.ts';
import { restoreIn } from '../../src/text/restore-in.ts';
import { backupOf, must, opened, PASSPHRASE, toEnd, type OpenedBackup } from '../storage/backup/backup-in-hand.ts';
import { memoryLocalStorage } from '../storage/memory-local-storage.ts';
import { testNotebooks } from '../storage/open-test-notebook.ts';
import type { Dice } from '../simulation/dice.ts';
import { fuzzed } from './fuzzed.ts';
import { mutatedBytes, mutatedJson } from './mutator.ts';
import { everyRow } from './whole-notebook.ts';

let notebooks: Notebooks;
let notebook: Notebook;
let good: OpenedBackup;
let files: Uint8Array[];
let records: BackupRecord[];

beforeAll(async () => {
  globalThis.localStorage = memoryLocalStorage();
  notebooks = testNotebooks(82_000);
  notebook = must(await notebooks.protect('Ibu Rini', PASSPHRASE)).notebook;
  const commands = notebookCommands(notebook);
  const group = must(await commands.groups.add({ name: 'Teras Sore' }));
  must(await commands.members.add(group, [{ name: 'Ani' }, { name: 'Budi' }]));
  const session = must(await commands.sessions.plan(group, { number: 1, date: '2026-11-23' }));
  must(await commands.journal.note(session, { kind: 'observation', text: 'ramai '.repeat(20_000) }));
  const photo = must(await commands.attachments.begin({ kind: 'session', id: session }, { name: 'a.jpg' }));
  must(await commands.attachments.putChunk(photo, 0, utf8('abc')));
  const bytes = await backupOf(notebooks, notebook);
  must(await commands.groups.add({ name: 'Melati' }));
  files = [bytes, await backupOf(notebooks, notebook)];
  good = must(await opened(bytes));
  records = [];
  const unpacker = new ChunkUnpacker();
  for await (const { content } of chunksOf(good.sealed, good.key))
    records.push(...([...unpacker.take(content!)] as unknown as BackupRecord[]));
  await notebook.lock();
});

/** Everything that lies on the tablet: which databases there are, and every row of the notebook that was there first. */
async function tablet(): Promise<string> {
  await notebook.database.open();
  const rows = await everyRow(notebook.database);
  return JSON.stringify([(await Dexie.getDatabaseNames()).sort(), rows, await notebooks.list()]);
}

/** Lets a file in as the screen does, to a restored notebook whose every row and list was looked through. */
async function letIn(bytes: Uint8Array, restore: boolean): Promise<string> {
  const before = await tablet();
  const outcome = await opened(bytes);
  expect(await tablet()).toBe(before);
  if (!outcome.ok) return outcome.problem.kind;
  if (!restore) return outcome.value.report.whole ? 'whole' : 'partly';
  const { sealed, key, report } = outcome.value;
  const restored = await toEnd(restoreBackup(notebooks, sealed, key, report, { name: 'Dari berkas' }));
  if (!restored.ok) {
    expect(await tablet()).toBe(before);
    return restored.problem.kind;
  }
  const { notebook: other } = restored.value;
  for (const kind of Object.values(KINDS)) {
    await other.all(kind);
    await other.inTrash(kind);
  }
  await toEnd(checkEverything(other));
  await other.lock();
  must(await notebooks.delete(other.id));
  expect(await tablet()).toBe(before);
  return 'restored';
}

/** A file as somebody could make it who knows the passphrase: with these records, or these contents of chunks. */
function sealedAnew(contents: readonly Uint8Array[], dice: Dice): Uint8Array {
  const header = files[0]!.subarray(0, HEADER_BYTES);
  const chunks = contents.map((content, index) =>
    sealChunk(good.key, good.sealed.stream, index, index === contents.length - 1, content, dice),
  );
  return concatBytes(header, ...chunks, header);
}

function packed(all: readonly { readonly json: string; readonly sealed: Uint8Array }[], dice: Dice): Uint8Array {
  const bytes = concatBytes(
    ...all.map(({ json, sealed }) => {
      const head = utf8(json);
      const lengths = new Uint8Array(8);
      new DataView(lengths.buffer).setUint32(0, 4 + head.length + sealed.length);
      new DataView(lengths.buffer).setUint32(4, head.length);
      return concatBytes(lengths, head, sealed);
    }),
  );
  const room = CHUNK_BYTES - 29 - 4 - 16 - 4;
  const contents = Array.from({ length: Math.ceil(bytes.length / room) }, (_, n) =>
    // Records begin where they begin; whoever reads from the start need not be told.
    concatBytes(Uint8Array.of(0, 0, 0, n === 0 ? 4 : 255), bytes.subarray(n * room, (n + 1) * room)),
  );
  return sealedAnew(contents, dice);
}

/** What a row or a value of the tablet holds, changed and sealed again: the notebook's own key is in the file. */
function insideOut(dice: Dice, { head, sealed }: BackupRecord): Uint8Array {
  const keysRow = records.find(
    (one) => one.head.as === 'local' && one.head.table === 'keys' && 'space' in head && one.head.id === head.space,
  );
  if (head.as === 'row' && keysRow && 'id' in keysRow.head) {
    const keys = spaceKeys(good.key, { id: keysRow.head.id, sealed: keysRow.sealed });
    const place = `item/${head.space}/${head.id}`;
    const content = keys?.epochs[0] && unseal(keys.epochs[0], place, sealed);
    if (!content) throw new Error('a row that does not open');
    return seal(
      keys.epochs[0]!,
      0,
      place,
      utf8(mutatedJson(dice, JSON.parse(Buffer.from(content).toString()) as Json)),
      dice,
    );
  }
  if (head.as === 'local') {
    const place = head.table === 'keys' ? `key/${head.id}` : `${head.table}/${head.id}`;
    const content = unseal(good.key, place, sealed);
    if (!content) throw new Error('a value that does not open');
    return seal(good.key, 0, place, utf8(mutatedJson(dice, JSON.parse(Buffer.from(content).toString()) as Json)), dice);
  }
  return mutatedBytes(dice, [sealed]);
}

describe('a backup', () => {
  fuzzed('backup from outside', 180, { notABackup: 3, partly: 10, backupDamaged: 1 }, async (dice) => {
    const bytes = mutatedBytes(dice, files);
    return { size: bytes.length, outcome: await letIn(bytes, dice.chance(0.05)) };
  });

  fuzzed('backup of changed chunks, sealed as it should be', 60, { restored: 5 }, async (dice) => {
    const content = (n: number) =>
      openChunk(
        good.key,
        good.sealed.stream,
        n,
        files[0]!.subarray(HEADER_BYTES + n * CHUNK_BYTES, HEADER_BYTES + (n + 1) * CHUNK_BYTES),
      )!.content;
    const count = (files[0]!.length - 2 * HEADER_BYTES) / CHUNK_BYTES;
    const contents = Array.from({ length: count }, (_, n) => content(n));
    const at = dice.chance(0.5) ? 0 : dice.below(count);
    // In the first bytes stand the lengths and the heads.
    const [beginning, rest] = [contents[at]!.subarray(0, 3_000), contents[at]!.subarray(3_000)];
    contents[at] = concatBytes(mutatedBytes(dice, [beginning]), rest).slice(0, contents[at]!.length);
    const bytes = sealedAnew(contents, dice);
    return { size: bytes.length, outcome: await letIn(bytes, dice.chance(0.3)) };
  });

  fuzzed('backup of changed records, sealed as it should be', 60, { restored: 5 }, async (dice) => {
    const all = records.map(({ head, sealed }) => ({ json: JSON.stringify(head), sealed }));
    for (let n = 1 + dice.below(3); n > 0; n -= 1) {
      const at = dice.below(all.length);
      const record = records[at] ?? records[0]!;
      const how = dice.below(6);
      if (how === 0) all.splice(at, 1);
      else if (how === 1) all.splice(at, 0, dice.pick(all));
      else if (how < 4)
        all[at] = { json: mutatedJson(dice, record.head as unknown as Json), sealed: all[at]?.sealed ?? record.sealed };
      else all[at] = { json: JSON.stringify(record.head), sealed: insideOut(dice, record) };
    }
    const bytes = packed(all, dice);
    return { size: bytes.length, outcome: await letIn(bytes, dice.chance(0.3)) };
  });

  it('that is refused is refused in words, whatever the reason', () => {
    const kinds: Record<BackupProblemKind, true> = {
      ...{ notABackup: true, newerBackup: true, backupDamaged: true, fileUnreadable: true, wrongPassphrase: true },
      ...{ wrongRecoveryCode: true, otherNotebook: true, storageFull: true, storageLost: true },
    };
    for (const language of ['id', 'en'] as const)
      for (const kind of Object.keys(kinds) as BackupProblemKind[]) {
        const { title, help } = restoreIn(language).problems[kind];
        expect(title).toMatch(/\p{L}{3}/u);
        expect(help).toMatch(/\p{L}{3}/u);
      }
  });
});
