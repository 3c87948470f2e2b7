import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import HandOverScreen from '../../../src/screens/sharing/HandOverScreen.svelte';
import { shareNotebook } from '../../../src/storage/sharing/share-notebook.ts';
import { must } from '../../storage/backup/backup-in-hand.ts';
import { takeIn } from '../../storage/hand-over/handing.ts';
import { openTestNotebook } from '../../storage/open-test-notebook.ts';
import { got, notebookInHand, press, type, type NotebookInHand } from '../notebook-in-hand.ts';
import { drawScreen } from '../test-app.ts';

let saved: File[];

beforeEach(() => {
  saved = [];
  Object.assign(URL, {
    createObjectURL: (file: File) => {
      saved.push(file);
      return 'blob:x';
    },
    revokeObjectURL: () => undefined,
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
  for (const name of ['share', 'canShare']) delete (navigator as unknown as Record<string, unknown>)[name];
});

/** What the browser says it can share, and what comes of sharing. */
function shareSheet(canShare: boolean, share: (data: ShareData) => Promise<void>) {
  const asked = vi.fn(() => canShare);
  const shared = vi.fn(share);
  Object.defineProperty(navigator, 'canShare', { configurable: true, value: asked });
  Object.defineProperty(navigator, 'share', { configurable: true, value: shared });
  return { asked, shared };
}

/** Makes a file for somebody who is not in yet; answers its six words. */
async function make(language: 'id' | 'en'): Promise<{ at: NotebookInHand; words: readonly string[] }> {
  const at = await notebookInHand(language);
  const group = got(await at.commands.groups.add({ name: 'Teras Sore' }));
  await drawScreen(at, HandOverScreen, { screen: 'handOver', group }, at.notebook);
  const { handOver, sharing } = at.app.language.words;
  await fireEvent.click(await screen.findByRole('radio', { name: new RegExp(`^${handOver.make.somebody}`) }));
  await type(new RegExp(`^${handOver.make.name}`), 'Sari');
  await type(new RegExp(`^${sharing.join.tablet}`), 'Tablet balai');
  await press(handOver.make.go);
  const list = await screen.findByRole('list', { name: handOver.make.words });
  return { at, words: [...list.querySelectorAll('li')].map((one) => one.textContent.trim()) };
}

describe.each(['id', 'en'] as const)('a hand-over file and the share sheet: %s', (language) => {
  it('hands the very file over, and says nothing where that went well or was called off', async () => {
    const given: File[] = [];
    let called = 0;
    const { asked, shared } = shareSheet(true, async ({ files = [] }) => {
      given.push(...files);
      if ((called += 1) > 1) throw new DOMException('closed', 'AbortError');
    });
    const { at, words } = await make(language);
    const { share, notShared, saveAgain } = at.app.language.words.handOver.make;
    await press(share);
    await waitFor(() => expect(given).toHaveLength(1));
    expect(asked).toHaveBeenCalled();
    expect(given[0]!.name).toMatch(/^lingkar-\S+\.lingkar$/);
    expect(given[0]!.name).not.toContain('Teras');
    // Whoever gets it opens it by the words.
    const sari = shareNotebook(await openTestNotebook());
    const bytes = new Uint8Array(await given[0]!.arrayBuffer());
    expect(must(await takeIn(sari, bytes, words)).spaces).toMatchObject([{ kind: 'taken', joined: true }]);
    await press(share);
    await waitFor(() => expect(shared).toHaveBeenCalledTimes(2));
    expect(screen.queryByText(notShared)).toBeNull();
    expect(screen.queryByRole('button', { name: saveAgain })).toBeNull();
  });

  it.each([
    ['refused', new DOMException('no', 'NotAllowedError')],
    ['broken', new TypeError('no')],
  ])('says that it was %s, and the file can be saved once more', async (_, error) => {
    shareSheet(true, () => Promise.reject(error));
    const { at } = await make(language);
    const { share, notShared, saveAgain } = at.app.language.words.handOver.make;
    expect(saved).toHaveLength(1);
    await press(share);
    expect(await screen.findByText(notShared)).toBeTruthy();
    await press(saveAgain);
    expect(saved).toHaveLength(2);
    expect(saved[1]!.name).toBe(saved[0]!.name);
    expect(new Uint8Array(await saved[1]!.arrayBuffer())).toEqual(new Uint8Array(await saved[0]!.arrayBuffer()));
    // The six words are still there: they are shown this once.
    expect(screen.getByRole('list', { name: at.app.language.words.handOver.make.words })).toBeTruthy();
  });

  it('offers no share sheet where the browser has none for such a file', async () => {
    shareSheet(false, () => Promise.resolve());
    const { at } = await make(language);
    expect(screen.queryByRole('button', { name: at.app.language.words.handOver.make.share })).toBeNull();
    expect(saved).toHaveLength(1);
  });
});
