import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import { readDrop } from '../../../src/protocol/drop-request.ts';
import { glanceOf } from '../../../src/practice/group-glance.ts';
import { groupDigest } from '../../../src/storage/digest-writing.ts';
import { NotebookDatabase } from '../../../src/storage/database.ts';
import { notebookCommands } from '../../../src/storage/notebook-commands.ts';
import { notebookQueries } from '../../../src/storage/notebook-queries.ts';
import { Notebook } from '../../../src/storage/notebook.ts';
import { shareNotebook } from '../../../src/storage/sharing/share-notebook.ts';
import type { SharedNotebook } from '../../../src/storage/sharing/shared-notebook.ts';
import { backupOf, must, opened, PASSPHRASE, restoredFrom } from '../backup/backup-in-hand.ts';
import { memoryLocalStorage } from '../memory-local-storage.ts';
import { openTestNotebook, testNotebooks } from '../open-test-notebook.ts';
import { bringTogether, PlainRelay, round, syncChain } from './exchange.ts';

const MOST = { parcels: 512, bytes: 4_000_000 };

beforeEach(() => {
  globalThis.localStorage = memoryLocalStorage();
});

async function filled(notebook: Notebook) {
  const commands = notebookCommands(notebook);
  const group = must(await commands.groups.add({ name: 'Teras Sore' }));
  must(await commands.members.add(group, [{ name: 'Ani' }, { name: 'Budi' }]));
  const session = must(await commands.sessions.plan(group, { number: 1, purpose: 'Bertemu' }));
  must(await commands.journal.note(session, { text: 'Mereka datang.' }));
  const space = (await notebook.database.rowsOf('group').get(group))!.space;
  return { commands, group, session, space };
}

/** What a digest says must be what the rows would tell anew. */
async function digestIsTrue(notebook: Notebook, group: string): Promise<void> {
  const kept = await groupDigest(notebook, group);
  const listed = await notebookQueries(notebook).groups.all();
  expect(listed.find((one) => one.group.id === group)?.glance).toEqual(glanceOf(kept));
  await notebook.deleteLocal('digests', 'groups');
  expect(listed).toEqual(await notebookQueries(notebook).groups.all());
  await notebook.database.digests.delete(group);
  expect(kept).toEqual(await groupDigest(notebook, group));
}

async function together() {
  const [rini, sari] = [await openTestNotebook(), await openTestNotebook()];
  const [here, there] = [shareNotebook(rini), shareNotebook(sari)] as [SharedNotebook, SharedNotebook];
  const at = await filled(rini);
  const relay = new PlainRelay();
  await here.spaces();
  await there.spaces();
  await bringTogether(here, there, relay, [at.space]);
  await round(here, relay, at.space);
  await round(there, relay, at.space);
  return { rini, sari, here, there, relay, ...at };
}

describe('two notebooks on their disks', () => {
  it('show the same, with true digests, and clean rows [SH2 ST11 SY6]', async () => {
    const { rini, sari, here, there, relay, group, session, space } = await together();
    const members = async (notebook: Notebook) =>
      (await notebookQueries(notebook).groups.members(group)).map(({ name }) => name).sort();
    expect(await members(sari)).toEqual(['Ani', 'Budi']);
    expect((await notebookQueries(sari).sessions.entries(session)).map(({ text }) => text)).toEqual(['Mereka datang.']);
    await digestIsTrue(sari, group);
    must(await notebookCommands(sari).members.add(group, [{ name: 'Citra' }]));
    must(await notebookCommands(sari).sessions.change(session, { purpose: 'Berpisah' }));
    for (let i = 0; i < 2; i += 1) for (const shared of [there, here]) await round(shared, relay, space);
    expect(await members(rini)).toEqual(['Ani', 'Budi', 'Citra']);
    expect((await notebookQueries(rini).sessions.one(session))?.purpose).toBe('Berpisah');
    await digestIsTrue(rini, group);
    for (const shared of [here, there]) expect(await shared.outgoing(space, 0, MOST)).toEqual([]);
  });

  it('opens rows of an epoch that another window took in [ST4]', async () => {
    const { rini, here, relay, space, group } = await together();
    const window = await sameNotebook(rini);
    expect(await notebookQueries(window).groups.members(group)).toHaveLength(2);
    await here.rotate(space);
    await syncChain(here, relay, space);
    must(await notebookCommands(rini).members.add(group, [{ name: 'Dodi' }]));
    expect(await notebookQueries(window).groups.members(group)).toHaveLength(3);
    expect(window.problems()).toEqual([]);
    window.database.close();
  });

  it('lets the relay go of an erased member, as the command noted it [SH7]', async () => {
    const { rini, sari, here, there, commands, relay, space, group } = await together();
    const [member] = await notebookQueries(rini).groups.members(group);
    must(await notebookCommands(sari).members.change(member!.id, { needs: 'x' }));
    for (const shared of [there, here]) await round(shared, relay, space);
    must(await commands.erasures.toTrash('member', member!.id));
    must(await commands.erasures.member(member!.id, 'asked'));
    // Not before the erasing itself is there.
    expect(await here.dropsPending(space)).toEqual([]);
    await round(here, relay, space);
    const [drop] = await here.dropsPending(space);
    expect(readDrop(drop!)?.parcels).toMatchObject([{ item: member!.id, device: sari.identity.device }]);
    await here.dropSent(space, drop!);
    expect(await here.dropsPending(space)).toEqual([]);
    expect(await rini.database.drops.where('id').startsWith(`${space}/`).count()).toBe(0);
    await round(there, relay, space);
    expect(await notebookQueries(sari).groups.members(group)).toHaveLength(1);
  });
});

describe('a notebook put back from a backup [BK7 SY11]', () => {
  it('takes the place of the device it was, and brings back what only the backup had', async () => {
    const notebooks = testNotebooks(77);
    const notebook = must(await notebooks.protect('Ibu Rini', PASSPHRASE)).notebook;
    const shared = shareNotebook(notebook);
    const { group, space } = await filled(notebook);
    const relay = new PlainRelay();
    await shared.spaces();
    await round(shared, relay, space);
    const other = testNotebooks(78);
    const back = (await restoredFrom(other, must(await opened(await backupOf(notebooks, notebook))))).notebook;
    const again = shareNotebook(back);
    await again.spaces();
    expect((await again.space(space))?.state).toBe('renewing');
    expect(await again.outgoing(space, 0, MOST)).toEqual([]);
    await again.renew();
    expect((await again.space(space))?.state).toBe('in');
    await round(again, relay, space);
    expect((await again.space(space))?.membership).toMatchObject({ epoch: 1, rotationDue: false });
    expect(relay.after(space, 0).length).toBeGreaterThan(0);
    await syncChain(shared, relay, space);
    expect((await shared.space(space))?.state).toBe('out');
    expect(await notebookQueries(back).groups.members(group)).toHaveLength(2);
  });
});

describe('a database of the release before [ST9]', () => {
  it('gets the tables and the order of sending, and keeps its rows', async () => {
    const id = 'release-before';
    const before = new Dexie(`lingkar-${id}`);
    before.version(2).stores({ members: 'id, parent, space, dirty', chunks: 'id, parent, space, dirty', keys: 'id' });
    await before.open();
    await before
      .table('members')
      .add({ id: 'a', space: 's', parent: 'p', dirty: 1, size: 1, sealed: new Uint8Array(1) });
    before.close();
    const database = new NotebookDatabase(id);
    await database.open();
    expect(await database.rowsOf('member').get('a')).toMatchObject({ id: 'a', dirty: 1 });
    await database
      .rowsOf('member')
      .put({ id: 'b', space: 's', parent: 'p', dirty: 1, n: 3, size: 1, sealed: new Uint8Array(1) });
    const numbered = await database
      .rowsOf('member')
      .where('[space+dirty+n]')
      .between(['s', 1, 0], ['s', 1, 9])
      .primaryKeys();
    expect(numbered).toEqual(['b']);
    expect(await database.chains.count()).toBe(0);
    await database.delete();
  });
});

/** The same notebook in a second window. */
async function sameNotebook(notebook: Notebook): Promise<Notebook> {
  const database = new NotebookDatabase(notebook.id);
  await database.open();
  const { id, identity, notebookKey, clock, random } = notebook;
  const window = new Notebook(id, database, identity, notebookKey.slice(), clock, random);
  await window.keyring.loadAll();
  return window;
}
