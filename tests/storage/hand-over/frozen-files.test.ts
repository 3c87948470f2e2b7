import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { shareNotebook } from '../../../src/storage/sharing/share-notebook.ts';
import { handedByWords, handedToTablet } from '../../fixtures/frozen/opened-again.ts';
import { frozenReleases, readRelease, RELEASES } from '../../fixtures/frozen/release-folder.ts';
import { shownBy } from '../../fixtures/shown-by.ts';
import { must } from '../backup/backup-in-hand.ts';
import { memoryLocalStorage } from '../memory-local-storage.ts';
import { openTestNotebook } from '../open-test-notebook.ts';
import { handTo, takeIn } from './handing.ts';

beforeEach(() => {
  globalThis.localStorage = memoryLocalStorage();
});

describe.each(frozenReleases())('a hand-over file made by %s [HO1 HO5 ST9]', (release) => {
  const folder = join(RELEASES, release);
  const shown = JSON.parse(readFileSync(join(folder, 'synced.json'), 'utf8')) as Record<string, object>;

  it('opens by its six words on a new tablet, and by no others', async () => {
    const { notebook, taken } = await handedByWords(folder);
    expect(taken).toMatchObject({ spaces: [{ kind: 'taken', joined: true, newer: 0, unfit: 0, waiting: 0 }] });
    expect(await shownBy(notebook)).toMatchObject(shown['byWords'] ?? {});
    expect(notebook.problems()).toEqual([]);
    await notebook.lock();
    const other = await openTestNotebook();
    const file = new Uint8Array(readFileSync(join(folder, 'hand-over-by-words.lingkar')));
    const words = [...readRelease(folder).handOverWords].reverse();
    expect(await takeIn(shareNotebook(other), file, words)).toMatchObject({ ok: false });
    await other.lock();
  });

  it('merges into what the tablet it was sealed to has not sent yet, and can be answered', async () => {
    const { notebook, taken } = await handedToTablet(folder);
    expect(taken).toMatchObject({ spaces: [{ kind: 'taken', joined: false, newer: 0, unfit: 0, waiting: 0 }] });
    expect(await shownBy(notebook)).toMatchObject(shown['toTablet'] ?? {});
    expect(notebook.problems()).toEqual([]);
    const here = shareNotebook(notebook);
    const [space] = taken.spaces;
    const maker = (await here.space(space?.space ?? ''))?.membership?.devices.values().next().value;
    expect(maker).toBeDefined();
    const back = await handTo(here, here, [space?.space ?? '']);
    expect(must(await takeIn(here, back))).toMatchObject({ spaces: [{ fresh: 0, changed: 0 }] });
    await notebook.lock();
  });
});
