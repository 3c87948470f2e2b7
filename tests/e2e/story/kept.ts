import { expect, type Page } from '@playwright/test';
import type { Texts } from './texts.ts';

/** Waits until every form on the screen says that what it holds is on this tablet. */
export async function kept(page: Page, texts: Texts): Promise<void> {
  await expect(page.locator('.save-state:is(.keeping, .failed)')).toHaveCount(0);
  await expect(page.locator('.save-state.kept').getByText(texts.shell.kept).first()).toBeVisible();
}
