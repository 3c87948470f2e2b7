import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { RunningHash } from '../../../src/crypto/running-hash.ts';
import { notebookCommands } from '../../../src/storage/notebook-commands.ts';
import { notebookQueries } from '../../../src/storage/notebook-queries.ts';
import type { Notebook } from '../../../src/storage/notebook.ts';
import type { Notebooks } from '../../../src/storage/notebooks.ts';
import { memoryLocalStorage } from '../memory-local-storage.ts';
import { testNotebooks } from '../open-test-notebook.ts';
import { backupOf, must, opened, PASSPHRASE, restoredFrom } from './backup-in-hand.ts';

let notebooks: Notebooks;
let notebook: Notebook;
let member: string;
let seed = 90_000;

beforeEach(async () => {
  globalThis.localStorage = memoryLocalStorage();
  notebooks = testNotebooks((seed += 1));
  notebook = must(await notebooks.protect('Ibu Rini', PASSPHRASE)).notebook;
  const { groups, members } = notebookCommands(notebook);
  const group = must(await groups.add({ name: 'Teras Sore' }));
  member = must(await members.add(group, [{ name: 'Sari' }]))[0]!;
});

async function attach(length: number): Promise<void> {
  const { attachments } = notebookCommands(notebook);
  const bytes = Uint8Array.from({ length }, (_, at) => at % 251);
  const id = must(await attachments.begin({ kind: 'member', id: member }, { name: 'Surat' }));
  const hash = new RunningHash();
  hash.add(bytes);
  const chunks = Math.ceil(length / 100);
  for (let index = 0; index < chunks; index += 1)
    must(await attachments.putChunk(id, index, bytes.slice(index * 100, index * 100 + 100)));
  must(await attachments.finish(id, { bytes: length, chunks, hash: hash.end() }));
}

describe('attachments in a backup', () => {
  it('come back to the byte, also those attached while it was being made [AT6 BK2 BK4]', async () => {
    for (const length of [0, 1, 5050]) await attach(length);
    let attached = false;
    const bytes = await backupOf(notebooks, notebook, async () => {
      if (attached) return;
      attached = true;
      await attach(777);
    });
    const file = must(await opened(bytes));
    expect(file.report).toMatchObject({ whole: true, closed: 0 });
    const { notebook: restored } = await restoredFrom(notebooks, file);
    const queries = notebookQueries(restored).attachments;
    const all = await queries.beside(member);
    expect(all.map((one) => one.bytes).sort((a, b) => a! - b!)).toEqual([0, 1, 777, 5050]);
    for (const one of all) {
      const parts = await queries.bytes(one);
      expect(parts?.reduce((sum, part) => sum + part.length, 0)).toBe(one.bytes);
    }
  });
});
