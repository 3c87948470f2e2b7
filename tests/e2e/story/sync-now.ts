import { expect, type Locator, type Page } from '@playwright/test';
import type { Texts } from './texts.ts';
import { visit } from './visiting.ts';

export async function syncNow(page: Page, texts: Texts): Promise<void> {
  await visit(page, { screen: 'sync' });
  await page.getByRole('button', { name: texts.sharing.sync.now }).click();
  await expect(page.getByText(texts.sharing.sync.done, { exact: true }).first()).toBeVisible();
}

/** What a round brings to the screen in hand: asked for by hand, unless the relay's hint has brought it meanwhile and the button is gone. */
export async function roundBrings(page: Page, texts: Texts, awaited: Locator): Promise<void> {
  await expect(async () => {
    if (!(await awaited.isVisible()))
      await page.getByRole('button', { name: texts.sharing.sync.now }).click({ timeout: 2_000 });
    await expect(awaited).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 60_000 });
}
