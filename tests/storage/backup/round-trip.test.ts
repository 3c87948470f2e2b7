import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { fillSample } from '../../../src/app/sample-notebook.ts';
import { groupKind } from '../../../src/practice/group.ts';
import { unsealRow } from '../../../src/storage/sealed-row.ts';
import { KIND_TABLES, type KindName } from '../../../src/storage/database.ts';
import { draftsOf } from '../../../src/storage/drafts.ts';
import { checkEverything } from '../../../src/storage/health.ts';
import { notebookCommands } from '../../../src/storage/notebook-commands.ts';
import { groupDigest } from '../../../src/storage/digest-writing.ts';
import { notebookQueries } from '../../../src/storage/notebook-queries.ts';
import type { Notebook } from '../../../src/storage/notebook.ts';
import type { Notebooks } from '../../../src/storage/notebooks.ts';
import { makeBackup } from '../../../src/storage/backup/make-backup.ts';
import { keyByCode, lookAtBackup } from '../../../src/storage/backup/sealed-backup.ts';
import { restoreBackup } from '../../../src/storage/backup/restore-backup.ts';
import { shownBy } from '../../fixtures/shown-by.ts';
import { memoryLocalStorage } from '../memory-local-storage.ts';
import { testNotebooks, turnedClock, type TurnedClock } from '../open-test-notebook.ts';
import { backupOf, fileOf, must, opened, PASSPHRASE, restoredFrom, toEnd } from './backup-in-hand.ts';

let clock: TurnedClock;
let notebooks: Notebooks;
let notebook: Notebook;
let code: string;
let seed = 70_000;

beforeEach(async () => {
  globalThis.localStorage = memoryLocalStorage();
  clock = turnedClock();
  notebooks = testNotebooks((seed += 1), clock);
  const founded = must(await notebooks.protect('Ibu Rini', PASSPHRASE));
  notebook = founded.notebook;
  code = founded.recoveryCode;
});

async function filled(): Promise<void> {
  must(await fillSample(notebook, 'id'));
  await draftsOf(notebook)
    .at('note/rancangan')
    .keep({ values: { text: 'setengah kali' }, seen: {} });
}

/** Databases of notebooks that lie on the disk, whoever knows of them. */
async function onDisk(): Promise<string[]> {
  return (await indexedDB.databases()).map(({ name }) => name ?? '').filter((name) => name.startsWith('lingkar-'));
}

async function sealedRows(from: Notebook): Promise<ReadonlyMap<string, string>> {
  const rows = new Map<string, string>();
  for (const kind of Object.keys(KIND_TABLES) as KindName[]) {
    for (const row of await from.database.rowsOf(kind).toArray()) {
      rows.set(`${kind}/${row.id}`, Buffer.from(row.sealed).toString('base64'));
    }
  }
  return rows;
}

describe('a backup and the notebook restored from it', () => {
  it('show the same, drafts included, and the rows are those very seals [BK2 BK7]', async () => {
    await filled();
    const file = must(await opened(await backupOf(notebooks, notebook)));
    expect(file.report).toMatchObject({ whole: true, cut: false, damaged: 0, missing: {}, closed: 0 });
    const { notebook: restored, from } = await restoredFrom(notebooks, file);
    expect(await shownBy(restored)).toEqual(await shownBy(notebook));
    expect(await sealedRows(restored)).toEqual(await sealedRows(notebook));
    expect(from).toMatchObject({ missing: {}, unreachable: 0 });
    const checked = await toEnd(checkEverything(restored));
    expect(checked.problems).toEqual([]);
    for (const [id, digest] of await restored.allLocals('digests')) {
      expect(digest).toEqual(await notebook.readLocal('digests', id));
    }
  });

  it('tell in the preview what the notebook shows [BK6]', async () => {
    await filled();
    const { report } = must(await opened(await backupOf(notebooks, notebook)));
    const groups = await notebookQueries(notebook).groups.all();
    expect(report.groups).toEqual(groups.map(({ group }) => group.name));
    const digests = await Promise.all(groups.map(({ group }) => groupDigest(notebook, group.id)));
    const sum = (count: (digest: (typeof digests)[number]) => number) =>
      digests.reduce((total, digest) => total + count(digest), 0);
    expect(report.living.session).toBe(sum(({ sessions }) => Object.keys(sessions).length));
    expect(report.living.member).toBe(sum(({ members }) => Object.keys(members).length));
    expect(report.living.entry).toBeGreaterThan(30);
    expect(report.manifest).toMatchObject({ name: 'Ibu Rini', madeAt: clock.now() });
  });

  it('are two devices of one facilitator: no dot is given twice [BK7]', async () => {
    await filled();
    const file = must(await opened(await backupOf(notebooks, notebook)));
    const { notebook: restored } = await restoredFrom(notebooks, file);
    expect(restored.identity.device).not.toBe(notebook.identity.device);
    expect(restored.identity.signingSeed).not.toBe(notebook.identity.signingSeed);
    expect(restored.identity.sealingSeed).not.toBe(notebook.identity.sealingSeed);
    expect(restored.identity.facilitator).toBe(notebook.identity.facilitator);
    const [first] = await notebookQueries(notebook).groups.all();
    const group = first!.group.id;
    const dots: string[] = [];
    for (const one of [notebook, restored]) {
      must(await notebookCommands(one).groups.change(group, { place: `ditulis di ${one.id}` }));
      const row = (await one.database.rowsOf('group').get(group))!;
      const item = unsealRow(row, one.keyring.known(row.space))!;
      dots.push(...item.fields['place']!.map(({ dot: [device, n] }) => `${device}:${n}`));
      // What came later is shown first there, too.
      expect((await one.read(groupKind, group))?.place).toContain(one.id);
    }
    expect(new Set(dots).size).toBe(2);
  });

  it('open by the passphrase and by the code of the day it was made, and so does the restored notebook [BK1 BK7]', async () => {
    await filled();
    const bytes = await backupOf(notebooks, notebook);
    must(await notebooks.changePassphrase(notebook, PASSPHRASE, 'empat kata lain sama sekali'));
    expect(await opened(bytes, 'empat kata lain sama sekali')).toMatchObject({ problem: { kind: 'wrongPassphrase' } });
    const { notebook: restored } = await restoredFrom(notebooks, must(await opened(bytes)));
    const { id } = restored;
    await restored.lock();
    expect((await notebooks.unlock(id, 'empat kata lain sama sekali')).ok).toBe(false);
    await must(await notebooks.unlock(id, PASSPHRASE)).lock();
    expect(await notebooks.checkRecoveryCode(id, code)).toBe(true);
    const recovered = must(await notebooks.recover(id, code, 'sekarang frasa yang ketiga'));
    must(await notebooks.changePassphrase(recovered, 'sekarang frasa yang ketiga', 'dan frasa yang keempat'));
    const newCode = must(await notebooks.renewRecoveryCode(recovered));
    expect(await notebooks.checkRecoveryCode(id, newCode)).toBe(true);
    // What was restored can be backed up and restored again.
    const again = must(await opened(await backupOf(notebooks, recovered), 'dan frasa yang keempat'));
    expect(again.report.whole).toBe(true);
    const { notebook: second } = await restoredFrom(notebooks, again, 'Kedua');
    expect(await shownBy(second)).toEqual(await shownBy(notebook));
    expect(await notebooks.checkRecoveryCode(second.id, newCode)).toBe(true);
  });

  it('opened by the code it takes a new passphrase, and the old one opens it no more [BK7]', async () => {
    await filled();
    const looked = must(await lookAtBackup(fileOf(await backupOf(notebooks, notebook))));
    expect(keyByCode(looked, 'AAAA-AAAA-AAAA-AAAA-AAAA-AAAA-AAAA')).toBeUndefined();
    const key = keyByCode(looked, code.toLowerCase())!;
    const { report } = must(await opened(await backupOf(notebooks, notebook)));
    const wishes = { name: 'Dengan kode', passphrase: 'frasa baru untuk tablet baru' };
    const { notebook: restored } = must(await toEnd(restoreBackup(notebooks, looked, key, report, wishes)));
    expect(await shownBy(restored)).toEqual(await shownBy(notebook));
    await restored.lock();
    expect((await notebooks.unlock(restored.id, PASSPHRASE)).ok).toBe(false);
    expect((await notebooks.unlock(restored.id, wishes.passphrase)).ok).toBe(true);
    expect(await notebooks.recoveryConfirmed(restored.id)).toBe(true);
  });

  it('tells nothing of the practice, and no name, in the clear [BK5]', async () => {
    await filled();
    const text = Buffer.from(await backupOf(notebooks, notebook)).toString('latin1');
    const shown = JSON.stringify(await shownBy(notebook));
    const words = [...new Set(shown.match(/[A-Za-z]{5,}/g))];
    expect(words.length).toBeGreaterThan(500);
    const header = text.slice(0, 4096).replace(/"(wrapped|salt|file|notebook)":"[^"]*"/g, '');
    expect(words.filter((word) => header.includes(word))).toEqual(
      ['passphrase'].filter((word) => words.includes(word)),
    );
    for (const clear of ['Ibu Rini', '"parent"', '"space"', ...words.filter((word) => word.length > 7)]) {
      expect(text.slice(4096, -4096).includes(clear), clear).toBe(false);
    }
    for (const { id } of await notebook.database.rowsOf('group').toArray()) expect(text).not.toContain(id);
  });

  it('what is written while it is made is in it as a whole, or not at all [BK4]', async () => {
    await filled();
    const commands = notebookCommands(notebook);
    const [first] = await notebookQueries(notebook).groups.all();
    let step = 0;
    let added = '';
    const bytes = await backupOf(notebooks, notebook, async () => {
      step += 1;
      // Early, so that most tables are read after it, and late, when all have been read.
      if (step === 2 || step === 20) {
        added = must(await commands.groups.add({ name: `Baru ${step}` }));
        const session = must(await commands.sessions.plan(added, { number: 1, date: '2026-11-30' }));
        must(await commands.journal.note(session, { kind: 'observation', text: `ditulis di tengah ${step}` }));
        must(await commands.groups.change(first!.group.id, { place: `berubah di tengah ${step}` }));
      }
    });
    expect(step).toBeGreaterThan(20);
    const file = must(await opened(bytes));
    expect(file.report.whole).toBe(true);
    const { notebook: restored } = await restoredFrom(notebooks, file);
    expect(await shownBy(restored)).toEqual(await shownBy(notebook));
    const groups = await notebookQueries(restored).groups.all();
    expect(file.report.living.group).toBe(groups.length);
    expect(groups.find(({ group }) => group.id === added)?.glance).toBeDefined();
    expect((await restored.read(groupKind, first!.group.id))?.place).toBe('berubah di tengah 20');
  });

  it('changes nothing in the notebook it is made of [BK4]', async () => {
    await filled();
    const before = await sealedRows(notebook);
    await backupOf(notebooks, notebook);
    expect(await sealedRows(notebook)).toEqual(before);
  });

  it('is not finished when the notebook is locked meanwhile, nor sealed under zeros [BK4]', async () => {
    await filled();
    const parts: Uint8Array[] = [];
    const registered = (await notebooks.registered(notebook.id))!;
    let step = 0;
    const made = await toEnd(
      makeBackup(notebook, registered, async (bytes) => void parts.push(bytes)),
      async () => {
        step += 1;
        if (step === 6) await notebook.lock();
      },
    );
    expect(made).toMatchObject({ ok: false, problem: { kind: 'locked' } });
    const cut = await opened(new Uint8Array(Buffer.concat(parts)));
    expect(cut.ok && cut.value.report.whole).toBe(false);
  });

  it('brings back what was broken in the notebook as broken, and says so [BK6]', async () => {
    await filled();
    const [row] = await notebook.database.rowsOf('entry').limit(1).toArray();
    const sealed = row!.sealed.slice();
    sealed[40]! ^= 1;
    await notebook.database.rowsOf('entry').put({ ...row!, sealed });
    const file = must(await opened(await backupOf(notebooks, notebook)));
    expect(file.report).toMatchObject({ whole: true, closed: 1 });
    const { notebook: restored } = await restoredFrom(notebooks, file);
    expect((await toEnd(checkEverything(restored))).problems).toEqual([
      { kind: 'sealBroken', table: 'entry', id: row!.id },
    ]);
  });
});

describe('restoring that does not come to its end [BK8]', () => {
  it('leaves nothing behind when it is cancelled at any step', async () => {
    await filled();
    const file = must(await opened(await backupOf(notebooks, notebook)));
    const before = await onDisk();
    const shelf = must(await notebooks.list());
    for (const stopAt of [1, 2, 3]) {
      const steps = restoreBackup(notebooks, file.sealed, file.key, file.report, { name: 'Batal' });
      for (let step = 0; step < stopAt; step += 1) await steps.next();
      await steps.return({ ok: false, problem: { kind: 'storageLost' } });
      expect(await onDisk()).toEqual(before);
    }
    expect(must(await notebooks.list())).toEqual(shelf);
    // And the next one comes through.
    const { notebook: restored } = await restoredFrom(notebooks, file);
    expect(await shownBy(restored)).toEqual(await shownBy(notebook));
  });

  it('leaves nothing behind when the tablet is full', async () => {
    await filled();
    const file = must(await opened(await backupOf(notebooks, notebook)));
    const before = await onDisk();
    const shelf = must(await notebooks.list());
    const full = new DOMException('no room', 'QuotaExceededError');
    const add = IDBObjectStore.prototype.put;
    let puts = 0;
    IDBObjectStore.prototype.put = function (...args: Parameters<typeof add>) {
      puts += 1;
      if (puts > 300) throw full;
      return add.apply(this, args);
    };
    try {
      const result = await toEnd(restoreBackup(notebooks, file.sealed, file.key, file.report, { name: 'Penuh' }));
      expect(result).toEqual({ ok: false, problem: { kind: 'storageFull' } });
    } finally {
      IDBObjectStore.prototype.put = add;
    }
    expect(await onDisk()).toEqual(before);
    expect(must(await notebooks.list())).toEqual(shelf);
  });

  it('clears away what a killed window left half restored', async () => {
    await filled();
    const file = must(await opened(await backupOf(notebooks, notebook)));
    const before = await onDisk();
    const killed = restoreBackup(notebooks, file.sealed, file.key, file.report, { name: 'Mati' });
    await killed.next();
    await killed.next();
    expect(await onDisk()).toHaveLength(before.length + 1);
    // The window is gone: its claim is free, its database closed, and what it noted stays.
    const left = localStorage.getItem('lingkar.restoring')!;
    await killed.return({ ok: false, problem: { kind: 'storageLost' } });
    const open = indexedDB.open(`lingkar-${left}`);
    await new Promise((resolve) => (open.onsuccess = resolve));
    open.result.close();
    localStorage.setItem('lingkar.restoring', left);
    expect(await onDisk()).toHaveLength(before.length + 1);
    await restoredFrom(notebooks, file);
    expect(await onDisk()).toHaveLength(before.length + 1);
    expect(await onDisk()).not.toContain(`lingkar-${left}`);
  });
});
