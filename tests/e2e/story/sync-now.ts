import { expect, type Page } from '@playwright/test';
import type { Texts } from './texts.ts';
import { visit } from './visiting.ts';

export async function syncNow(page: Page, texts: Texts): Promise<void> {
  await visit(page, { screen: 'sync' });
  await page.getByRole('button', { name: texts.sharing.sync.now }).click();
  await expect(page.getByText(texts.sharing.sync.done, { exact: true }).first()).toBeVisible();
}
