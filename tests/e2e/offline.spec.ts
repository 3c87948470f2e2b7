import { expect, test } from '@playwright/test';
import { installed } from './story/installed.ts';
import { ownServer } from './story/own-server.ts';
import { textsIn } from './story/texts.ts';
import { watched } from './story/watched-page.ts';
import { wholeStory } from './story/whole-story.ts';

test('the whole story after the first visit with the server gone for good', async ({ page }) => {
  const server = await ownServer();
  const { nothingWrong } = await watched(page);
  try {
    await page.goto(server.address);
    await installed(page);
  } finally {
    await server.stop();
  }
  await expect(fetch(server.address)).rejects.toThrow();

  await wholeStory(
    page,
    textsIn('en'),
    () => page.goto(server.address),
    async () => {
      // In the middle of the session the tab is closed, and the place opened by its address in a fresh one.
      const place = page.url();
      await page.goto('about:blank');
      await page.goto(place);
    },
  );
  nothingWrong();
});
