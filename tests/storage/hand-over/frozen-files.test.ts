import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyIndexedDb } from '../../empty-indexeddb.ts';
import { entryKind } from '../../../src/practice/entry.ts';
import { shareNotebook } from '../../../src/storage/sharing/share-notebook.ts';
import { handedByWords, handedToTablet, openedNotebook } from '../../fixtures/frozen/opened-again.ts';
import { frozenReleases, readRelease, readSynced, RELEASES } from '../../fixtures/frozen/release-folder.ts';
import { shownBy } from '../../fixtures/shown-by.ts';
import { must } from '../backup/backup-in-hand.ts';
import { memoryLocalStorage } from '../memory-local-storage.ts';
import { openTestNotebook } from '../open-test-notebook.ts';
import { handTo, takeIn } from './handing.ts';

beforeEach(() => {
  emptyIndexedDb();
  globalThis.localStorage = memoryLocalStorage();
});

describe.each(frozenReleases())('a hand-over file made by %s [HO1 HO5 ST9]', (release) => {
  const folder = join(RELEASES, release);
  const shown = readSynced(folder);

  it('opens by its six words on a new tablet, and by no others', async () => {
    const { notebook, taken } = await handedByWords(folder);
    expect(taken).toMatchObject({ spaces: [{ kind: 'taken', joined: true, newer: 0, unfit: 0, waiting: 0 }] });
    expect(await shownBy(notebook)).toMatchObject(shown.byWords);
    expect(notebook.problems()).toEqual([]);
    await notebook.lock();
    const other = await openTestNotebook();
    const file = new Uint8Array(readFileSync(join(folder, 'hand-over-by-words.lingkar')));
    const words = [...readRelease(folder).handOverWords].reverse();
    expect(await takeIn(shareNotebook(other), file, words)).toMatchObject({ ok: false });
    await other.lock();
  });

  it('merges into what the tablet it was sealed to has not sent yet, and goes back by a file of today', async () => {
    const { notebook, taken } = await handedToTablet(folder);
    expect(taken).toMatchObject({ spaces: [{ kind: 'taken', joined: false, newer: 0, unfit: 0, waiting: 0 }] });
    expect(await shownBy(notebook)).toMatchObject(shown.toTablet);
    expect(notebook.problems()).toEqual([]);
    // And back, by a file of today into the notebook of then.
    const rini = await openedNotebook(folder, 'facilitator');
    const spaces = taken.spaces.map(({ space }) => space);
    const back = await handTo(shareNotebook(notebook), shareNotebook(rini), spaces, true);
    expect(must(await takeIn(shareNotebook(rini), back))).toMatchObject({
      spaces: [{ kind: 'taken', unfit: 0, waiting: 0 }],
    });
    expect((await rini.all(entryKind)).map(({ text }) => text)).toContain('Belum terkirim dari Sari.');
    await rini.lock();
    await notebook.lock();
  });
});
