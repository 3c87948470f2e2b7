import { expect, test, type Page } from '@playwright/test';
import { inNotebook } from './story/founding.ts';
import { noteField, notes } from './story/run-session.ts';
import { reloadSample, samplePlaces } from './story/sample.ts';
import { textsIn } from './story/texts.ts';
import { visit } from './story/visiting.ts';
import { watched } from './story/watched-page.ts';

/** Drafts on the disk, and how many of them are being written in a living window. */
async function drafts(page: Page): Promise<{ onDisk: number; beingWritten: number }> {
  return page.evaluate(async () => {
    let onDisk = 0;
    for (const { name = '' } of await indexedDB.databases()) {
      if (!name.startsWith('lingkar-')) continue;
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
      });
      onDisk += await new Promise<number>((resolve) => {
        const request = database.transaction('drafts').objectStore('drafts').count();
        request.onsuccess = () => resolve(request.result);
      });
      database.close();
    }
    const held = (await navigator.locks.query()).held ?? [];
    return { onDisk, beingWritten: held.filter(({ name }) => name?.startsWith('lingkar.draft/')).length };
  });
}

test('two windows that write notes in one session at once lose nothing of each other, and none of a window that dies', async ({
  page,
}) => {
  const texts = textsIn('en');
  const { nothingWrong } = await watched(page);
  const { sessions } = await samplePlaces(page, texts);
  const session = sessions.at(-1) ?? '';
  await visit(page, { screen: 'run', session });
  const another = async () => {
    const window = await page.context().newPage();
    await window.goto('/');
    await window.getByRole('button', { name: texts.start.openSample }).click();
    await inNotebook(window, texts);
    await visit(window, { screen: 'run', session });
    return window;
  };

  const first = await another();
  await noteField(first, texts).fill('Half in the first');
  await noteField(page, texts).fill('Half in the second');
  await expect.poll(() => drafts(page)).toEqual({ onDisk: 2, beingWritten: 2 });

  // A note kept here takes only its own draft along.
  await page.getByRole('button', { name: texts.run.keepNote }).click();
  await expect(notes(page, texts).filter({ hasText: 'Half in the second' })).toHaveCount(1);
  await expect.poll(async () => (await drafts(page)).onDisk).toBe(1);
  await expect(noteField(first, texts)).toHaveValue('Half in the first');

  // A third window does not take what the first is still writing.
  const third = await another();
  await expect(notes(third, texts).filter({ hasText: 'Half in the second' })).toHaveCount(1);
  await noteField(third, texts).fill('Half in the third');
  await expect.poll(async () => (await drafts(page)).onDisk).toBe(2);
  expect(await noteField(third, texts).inputValue()).toBe('Half in the third');

  // Both die. Their words come back, one after the other.
  await first.close();
  await third.close();
  await expect.poll(() => drafts(page)).toEqual({ onDisk: 2, beingWritten: 1 });
  await reloadSample(page, texts);
  await visit(page, { screen: 'run', session });
  for (let left = 2; left > 0; left -= 1) {
    await expect(noteField(page, texts)).toHaveValue(/^Half in the (first|third)$/);
    await expect(page.getByText(texts.run.restored)).toBeVisible();
    const words = await noteField(page, texts).inputValue();
    await page.getByRole('button', { name: texts.run.keepNote }).click();
    await expect(notes(page, texts).filter({ hasText: words })).toHaveCount(1);
  }
  await expect(noteField(page, texts)).toHaveValue('');
  await expect(page.getByText(texts.run.restored)).toBeHidden();
  expect((await drafts(page)).onDisk).toBe(0);
  await expect(notes(page, texts)).toHaveCount(3);
  nothingWrong();
});
