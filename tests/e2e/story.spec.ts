import { expect, test } from '@playwright/test';
import { textsIn } from './story/texts.ts';
import { watched } from './story/watched-page.ts';
import { wholeStory } from './story/whole-story.ts';

/** A whole evening on a tablet, with a finger, in each language. */
for (const language of ['id', 'en'] as const) {
  test(`a session from the empty notebook to the amended summary [${language}]`, async ({ page }) => {
    const { nothingWrong } = await watched(page);
    await wholeStory(
      page,
      textsIn(language),
      () => page.goto('/'),
      () => page.reload(),
    );
    expect(await page.title()).toBe('Lingkar');
    nothingWrong();
  });
}
