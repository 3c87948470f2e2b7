import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/base/clock.ts';
import { systemRandom } from '../../src/base/random.ts';
import type { Result } from '../../src/base/result.ts';
import { databaseName } from '../../src/storage/database.ts';
import { draftsOf } from '../../src/storage/drafts.ts';
import { notebookCommands } from '../../src/storage/notebook-commands.ts';
import { notebookQueries } from '../../src/storage/notebook-queries.ts';
import type { Notebook } from '../../src/storage/notebook.ts';
import { Notebooks } from '../../src/storage/notebooks.ts';
import { quickDerivation } from './quick-derivation.ts';

let notebooks: Notebooks;
let notebook: Notebook;

beforeEach(async () => {
  notebooks = new Notebooks(systemClock, systemRandom, quickDerivation);
  notebook = got(await notebooks.protect('Rini', 'kopi hangat di teras sore')).notebook;
});

afterEach(async () => {
  await notebooks.delete(notebook.id);
});

function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}

async function groupWithSession() {
  const commands = notebookCommands(notebook);
  const group = got(await commands.groups.add({ name: 'Teras Sore' }));
  const session = got(await commands.sessions.plan(group, { number: 1 }));
  return { commands, group, session };
}

describe('a notebook in the real IndexedDB of Chromium', () => {
  it('commits with strict durability, in one transaction per command [ST5 ST6]', async () => {
    const { session } = await groupWithSession();
    const begun: (string | undefined)[] = [];
    const transaction = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (stores, mode, options) {
      if (mode === 'readwrite') begun.push(options?.durability);
      return transaction.call(this, stores, mode, options);
    };
    try {
      const again = got(await notebooks.unlock(notebook.id, 'kopi hangat di teras sore'));
      const draft = draftsOf(again).at(`note/${session}`);
      got(await draft.keep({ values: { text: 'satu trans' } }));
      begun.length = 0;
      got(
        await draft.handIn((name) => notebookCommands(again).journal.note(session, { text: 'satu transaksi' }, name)),
      );
      got(await draft.drop());
      expect(await draftsOf(again).all(`note/${session}`)).toEqual([]);
      again.database.close();
    } finally {
      IDBDatabase.prototype.transaction = transaction;
    }
    expect(begun).toEqual(['strict']);
  });

  it('answers a full disk with a problem and keeps what was there [ST6]', async () => {
    const { commands, session } = await groupWithSession();
    got(await commands.journal.note(session, { text: 'sebelum penuh' }));
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function () {
      throw new DOMException('full', 'QuotaExceededError');
    };
    let result: Result<string>;
    let draft: Result<void>;
    try {
      result = await commands.journal.note(session, { text: 'tidak muat' });
      draft = await draftsOf(notebook)
        .at(`note/${session}`)
        .keep({ values: { text: 'tidak muat' } });
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    expect(result).toEqual({ ok: false, problem: { kind: 'storageFull' } });
    expect(draft).toEqual({ ok: false, problem: { kind: 'storageFull' } });
    const texts = (await notebookQueries(notebook).sessions.entries(session)).map(({ text }) => text);
    expect(texts).toEqual(['sebelum penuh']);
    got(await commands.journal.note(session, { text: 'sesudah ada ruang' }));
  });

  it('opens a lost handle again and keeps the note all the same [ST6]', async () => {
    const { commands, session } = await groupWithSession();
    notebook.database.backendDB().close();
    got(await commands.journal.note(session, { text: 'tetap tersimpan' }));
    expect((await notebookQueries(notebook).sessions.entries(session)).map(({ text }) => text)).toEqual([
      'tetap tersimpan',
    ]);
  });

  it('gives two tabs different dots, and each sees the other’s new spaces [ST4 ST5]', async () => {
    const tab = got(await notebooks.unlock(notebook.id, 'kopi hangat di teras sore'));
    const { group } = await groupWithSession();
    const [one, two] = [notebookCommands(notebook), notebookCommands(tab)];
    await Promise.all(
      Array.from({ length: 20 }, (_, i) => (i % 2 ? one : two).members.add(group, [{ name: `A${i}` }])),
    );
    const members = await notebookQueries(tab).groups.members(group);
    expect(members).toHaveLength(20);
    const dots = members.map(({ item }) => item.fields['name']?.[0]?.dot.join(':'));
    expect(new Set(dots).size).toBe(20);
    tab.database.close();
  });

  it('says that it is gone when the browser emptied it, and founds nothing in its place [ST8]', async () => {
    const { id } = notebook;
    await notebook.lock();
    await new Promise((resolve) => {
      indexedDB.deleteDatabase(databaseName(id)).onsuccess = resolve;
    });
    expect(await notebooks.unlock(id, 'kopi hangat di teras sore')).toMatchObject({
      ok: false,
      problem: { kind: 'notebookMissing' },
    });
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(databaseName(id));
  });
});
