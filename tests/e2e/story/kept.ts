import { expect, type Page } from '@playwright/test';
import type { Texts } from './texts.ts';

/** Waits until the form on the screen says that everything is on this tablet. */
export async function kept(page: Page, texts: Texts): Promise<void> {
  await expect(page.locator('.save-state.kept').getByText(texts.shell.kept)).toBeVisible();
}
