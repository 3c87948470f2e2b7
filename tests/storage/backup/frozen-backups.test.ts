import 'fake-indexeddb/auto';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyIndexedDb } from '../../empty-indexeddb.ts';
import { checkEverything } from '../../../src/storage/health.ts';
import { notebookCommands } from '../../../src/storage/notebook-commands.ts';
import { notebookQueries } from '../../../src/storage/notebook-queries.ts';
import { restoredBackup } from '../../fixtures/frozen/opened-again.ts';
import { frozenReleases, readShown, RELEASES } from '../../fixtures/frozen/release-folder.ts';
import { shownBy } from '../../fixtures/shown-by.ts';
import { memoryLocalStorage } from '../memory-local-storage.ts';
import { backupOf, must, toEnd } from './backup-in-hand.ts';

beforeEach(() => {
  emptyIndexedDb();
  globalThis.localStorage = memoryLocalStorage();
});

describe.each(frozenReleases())('a backup made by %s [BK6 BK7 ST9]', (release) => {
  const folder = join(RELEASES, release);

  it.each(['passphrase', 'recoveryCode'] as const)('is restored whole by its %s and shows the same', async (by) => {
    const { report, notebook, from } = await restoredBackup(folder, by);
    expect(report).toMatchObject({ whole: true, cut: false, damaged: 0, closed: 0, missing: {} });
    expect(from).toMatchObject({ missing: {}, cut: false, unreachable: 0 });
    expect(await shownBy(notebook)).toMatchObject(readShown(folder));
    expect(notebook.problems()).toEqual([]);
    expect((await toEnd(checkEverything(notebook))).problems).toEqual([]);
    await notebook.lock();
  });

  it('is written on in, and backed up anew', async () => {
    const { notebooks, notebook } = await restoredBackup(folder, 'passphrase');
    const [listed] = await notebookQueries(notebook).groups.all();
    must(await notebookCommands(notebook).members.add(listed?.group.id ?? '', [{ name: 'Gita' }]));
    expect((await backupOf(notebooks, notebook)).length).toBeGreaterThan(0);
    await notebook.lock();
  });
});
