import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyIndexedDb } from '../empty-indexeddb.ts';
import { fromBase64Url } from '../../src/base/bytes.ts';
import { NotebookDatabase } from '../../src/storage/database.ts';
import { checkEverything } from '../../src/storage/health.ts';
import { Notebook } from '../../src/storage/notebook.ts';
import { Notebooks } from '../../src/storage/notebooks.ts';
import type { Identity } from '../../src/storage/notebook-reader.ts';
import { awaitingCount } from '../../src/storage/sharing/awaiting.ts';
import { layBack } from '../fixtures/frozen/frozen-notebook.ts';
import { openedNotebook } from '../fixtures/frozen/opened-again.ts';
import { FIRST_RELEASE, frozenReleases, readRelease, readShown, RELEASES } from '../fixtures/frozen/release-folder.ts';
import { shownBy } from '../fixtures/shown-by.ts';
import { toEnd } from './backup/backup-in-hand.ts';
import { memoryLocalStorage } from './memory-local-storage.ts';
import { seededRandom, turnedClock } from './open-test-notebook.ts';
import { LITTLE_COST, realDerivation } from './real-derivation.ts';

interface Frozen {
  readonly id: string;
  readonly key: string;
  readonly identity: Identity;
  readonly tables: Readonly<Record<string, readonly { readonly sealed: string }[]>>;
}

beforeEach(() => {
  emptyIndexedDb();
  globalThis.localStorage = memoryLocalStorage();
});

describe('a notebook frozen at its release [ST9]', () => {
  // The first one has its rows and its key, and no place on the shelf: nothing else was frozen of it.
  it(`${FIRST_RELEASE} opens whole and shows the same`, async () => {
    const path = join(RELEASES, FIRST_RELEASE, 'notebook.json');
    const frozen = JSON.parse(readFileSync(path, 'utf8')) as Frozen;
    const database = new NotebookDatabase(frozen.id);
    await database.open();
    for (const [name, rows] of Object.entries(frozen.tables)) {
      await database.table(name).bulkAdd(rows.map((row) => ({ ...row, sealed: fromBase64Url(row.sealed) })));
    }
    const notebook = new Notebook(
      frozen.id,
      database,
      frozen.identity,
      fromBase64Url(frozen.key),
      turnedClock(),
      seededRandom(1),
    );
    await notebook.keyring.loadAll();
    // A later version may show more; what that release showed must still be there.
    expect(await shownBy(notebook)).toMatchObject(readShown(join(RELEASES, FIRST_RELEASE)));
    expect(notebook.problems()).toEqual([]);
    await database.delete();
  });

  it.each(frozenReleases())('%s unlocks with its passphrase, opens whole and shows the same', async (release) => {
    const notebook = await openedNotebook(join(RELEASES, release), 'notebook');
    expect(await shownBy(notebook)).toMatchObject(readShown(join(RELEASES, release)));
    expect(await awaitingCount(notebook)).toBeGreaterThan(0);
    expect(notebook.problems()).toEqual([]);
    expect((await toEnd(checkEverything(notebook))).problems).toEqual([]);
    await notebook.lock();
  });

  it.each(frozenReleases())(
    '%s opens with its recovery code, and with the new passphrase from then on',
    async (release) => {
      const folder = join(RELEASES, release);
      const { recoveryCode, passphrase, frozenAt } = readRelease(folder);
      const { id } = await layBack(join(folder, 'notebook'));
      const notebooks = new Notebooks(turnedClock(frozenAt), seededRandom(1), realDerivation(LITTLE_COST));
      const recovered = await notebooks.recover(id, recoveryCode, 'kata sandi yang baru');
      expect(recovered.ok).toBe(true);
      if (recovered.ok) await recovered.value.lock();
      expect(await notebooks.unlock(id, passphrase)).toMatchObject({ ok: false, problem: { kind: 'wrongPassphrase' } });
      const opened = await notebooks.unlock(id, 'kata sandi yang baru');
      expect(opened.ok).toBe(true);
      if (opened.ok) await opened.value.lock();
    },
  );
});
