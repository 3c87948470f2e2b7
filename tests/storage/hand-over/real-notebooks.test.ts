import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { groupKind } from '../../../src/practice/group.ts';
import { RunningHash } from '../../../src/crypto/running-hash.ts';
import { NotebookDatabase } from '../../../src/storage/database.ts';
import { groupDigest } from '../../../src/storage/digest-writing.ts';
import { makeHandOver } from '../../../src/storage/hand-over/make-hand-over.ts';
import { notebookCommands } from '../../../src/storage/notebook-commands.ts';
import { notebookQueries } from '../../../src/storage/notebook-queries.ts';
import type { Notebook } from '../../../src/storage/notebook.ts';
import { shareNotebook } from '../../../src/storage/sharing/share-notebook.ts';
import { shownSpaces } from '../../../src/storage/sharing/shown-spaces.ts';
import { backupOf, must, opened, PASSPHRASE, restoredFrom, toEnd } from '../backup/backup-in-hand.ts';
import { memoryLocalStorage } from '../memory-local-storage.ts';
import { openTestNotebook, testNotebooks } from '../open-test-notebook.ts';
import { handOver, handTo, looked, takeIn } from './handing.ts';

beforeEach(() => {
  globalThis.localStorage = memoryLocalStorage();
});

async function filled(notebook: Notebook) {
  const commands = notebookCommands(notebook);
  const group = must(await commands.groups.add({ name: 'Teras Sore' }));
  const [member] = must(await commands.members.add(group, [{ name: 'Ani' }, { name: 'Budi' }]));
  const session = must(await commands.sessions.plan(group, { number: 1, purpose: 'Bertemu' }));
  must(await commands.journal.note(session, { text: 'Mereka datang.' }));
  const space = (await notebook.database.rowsOf('group').get(group))!.space;
  return { commands, group, member: member!, session, space };
}

async function attach(notebook: Notebook, member: string, length: number): Promise<string> {
  const { attachments } = notebookCommands(notebook);
  const bytes = Uint8Array.from({ length }, (_, at) => at % 251);
  const id = must(await attachments.begin({ kind: 'member', id: member }, { name: 'Surat' }));
  const hash = new RunningHash();
  hash.add(bytes);
  const chunks = Math.ceil(length / 100);
  for (let index = 0; index < chunks; index += 1)
    must(await attachments.putChunk(id, index, bytes.slice(index * 100, index * 100 + 100)));
  must(await attachments.finish(id, { bytes: length, chunks, hash: hash.end() }));
  return id;
}

/** All tables to the byte. */
async function everything({ database }: Notebook): Promise<string> {
  const tables = await Promise.all(database.tables.map(async (table) => [table.name, await table.toArray()]));
  return JSON.stringify(tables, (_, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
  );
}

async function handedByWords() {
  const [rini, sari] = [await openTestNotebook(), await openTestNotebook()];
  const [here, there] = [shareNotebook(rini), shareNotebook(sari)];
  const at = await filled(rini);
  await attach(rini, at.member, 505);
  const made = must(
    await handOver(here, {
      spaces: [{ space: at.space, name: 'Teras Sore' }],
      to: { kind: 'words', name: 'Sari', own: false },
      attachments: true,
    }),
  );
  return { rini, sari, here, there, made, ...at };
}

describe('two notebooks on their disks that no network joins', () => {
  it('show the same group, with true digests and whole attachments [HO1 HO5 HO8 HO11]', async () => {
    const { rini, sari, here, there, made, group, member, session, space } = await handedByWords();
    const taken = must(await takeIn(there, made.file, made.words, { tablet: 'Tablet Sari', attachments: true }));
    expect(taken).toMatchObject({ chunks: 6, spaces: [{ kind: 'taken', joined: true, unfit: 0 }] });
    const queries = notebookQueries(sari);
    expect((await sari.all(groupKind)).map(({ name }) => name)).toEqual(['Teras Sore']);
    expect((await queries.sessions.entries(session)).map(({ text }) => text)).toEqual(['Mereka datang.']);
    const [attachment] = await queries.attachments.beside(member);
    const parts = await queries.attachments.bytes(attachment!);
    expect(parts?.reduce((sum, { length }) => sum + length, 0)).toBe(505);
    const kept = await groupDigest(sari, group);
    await sari.database.digests.delete(group);
    expect(kept).toEqual(await groupDigest(sari, group));
    expect(Object.keys(kept.members)).toHaveLength(2);
    must(await notebookCommands(sari).members.add(group, [{ name: 'Citra' }]));
    must(await takeIn(here, await handTo(there, here, [space], true)));
    expect((await notebookQueries(rini).groups.members(group)).map(({ name }) => name).sort()).toEqual([
      'Ani',
      'Budi',
      'Citra',
    ]);
    const devices = (await shownSpaces(rini, here)).find((one) => one.space === space)?.devices;
    expect(devices).toMatchObject([{ own: true }, { tablet: 'Tablet Sari', role: 'coFacilitator' }]);
  });

  it('change nothing to the byte when the file is opened once more [HO7]', async () => {
    const { sari, there, made } = await handedByWords();
    must(await takeIn(there, made.file, made.words));
    const once = await everything(sari);
    const again = must(await takeIn(there, made.file, made.words));
    expect(again).toMatchObject({ chunks: 0, spaces: [{ joined: false, fresh: 0, changed: 0 }] });
    expect(await everything(sari)).toBe(once);
  });

  it('leave attachments out where they were not asked for, or have no room; the next file brings them [HO11]', async () => {
    const { sari, here, there, made, member, space } = await handedByWords();
    expect(must(await looked(there, made.file, made.words))).toMatchObject({ chunks: 6 });
    must(await takeIn(there, made.file, made.words, { attachments: false }));
    const queries = notebookQueries(sari);
    const [attachment] = await queries.attachments.beside(member);
    expect(await queries.attachments.bytes(attachment!)).toBeUndefined();
    must(await takeIn(here, await handTo(there, here, [space])));
    const without = await handTo(here, there, [space]);
    expect(must(await looked(there, without))).toMatchObject({ chunks: 0 });
    expect(must(await takeIn(there, await handTo(here, there, [space], true)))).toMatchObject({ chunks: 6 });
    expect(await queries.attachments.bytes(attachment!)).toHaveLength(6);
  });

  it('says what stands in the way of a full or a closed disk, and takes nothing then [HO10]', async () => {
    const { sari, there, made } = await handedByWords();
    await sari.lock();
    expect((await takeIn(there, made.file, made.words)).ok).toBe(false);
  });

  it('makes no file that calls itself whole when it is locked in the middle [HO3]', async () => {
    const { rini, here, space } = await handedByWords();
    let bytes = 0;
    const steps = makeHandOver(
      here,
      {
        spaces: [{ space, name: '' }],
        to: { kind: 'words', name: 'Budi', own: false },
        role: 'coFacilitator',
        attachments: true,
      },
      async (part) => {
        bytes += part.length;
        if (bytes === part.length) await rini.lock();
      },
    );
    const made = await toEnd(steps);
    expect(made.ok).toBe(false);
    const database = new NotebookDatabase(rini.id);
    await database.open();
    expect(await database.chains.count()).toBeGreaterThan(0);
    database.close();
  });
});

describe('a notebook put back from a backup, where there is no relay', () => {
  it('hands over in the place of the tablet that is lost [HO6]', async () => {
    const notebooks = testNotebooks(91);
    const rini = must(await notebooks.protect('Ibu Rini', PASSPHRASE)).notebook;
    const here = shareNotebook(rini);
    const { space, group } = await filled(rini);
    const sari = await openTestNotebook();
    const there = shareNotebook(sari);
    const to = { kind: 'words' as const, name: 'Sari', own: false };
    const spaces = [{ space, name: 'Teras Sore' }];
    const made = must(await handOver(here, { spaces, to }));
    must(await takeIn(there, made.file, made.words));
    must(await takeIn(here, await handTo(there, here, [space])));
    const back = (await restoredFrom(testNotebooks(92), must(await opened(await backupOf(notebooks, rini))))).notebook;
    const again = shareNotebook(back);
    must(await notebookCommands(back).members.add(group, [{ name: 'Citra' }]));
    must(await takeIn(there, await handTo(again, there, [space])));
    expect(await notebookQueries(sari).groups.members(group)).toHaveLength(3);
    expect((await again.space(space))?.state).toBe('in');
  });
});
