import { expect, type Page } from '@playwright/test';
import { choose } from './choose.ts';
import type { Texts } from './texts.ts';

/** Goes to the settings and switches the language of the screen there. */
export async function switchLanguage(page: Page, from: Texts, to: Texts): Promise<void> {
  await page.getByRole('link', { name: from.shell.settings, exact: true }).click();
  await expect(page.getByRole('heading', { name: from.settings.title, level: 1 })).toBeVisible();
  await choose(page.getByRole('radio', { name: to.language === 'id' ? 'Bahasa Indonesia' : 'English' }));
  await expect(page.getByRole('heading', { name: to.settings.title, level: 1 })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', to.language);
}

export async function toGroups(page: Page, texts: Texts): Promise<void> {
  await page.getByRole('link', { name: texts.shell.groups, exact: true }).click();
  await expect(page.getByRole('heading', { name: texts.groups.title, level: 1 })).toBeVisible();
}
