import { expect, type Page } from '@playwright/test';
import { inNotebook, PASSPHRASE } from './founding.ts';
import type { Texts } from './texts.ts';

export async function lock(page: Page, texts: Texts): Promise<void> {
  await page.getByRole('button', { name: texts.shell.lock, exact: true }).click();
  await expect(passphraseField(page, texts)).toBeVisible();
}

export async function unlock(page: Page, texts: Texts, passphrase = PASSPHRASE): Promise<void> {
  await passphraseField(page, texts).fill(passphrase);
  await page.getByRole('button', { name: texts.start.unlock, exact: true }).click();
  await inNotebook(page, texts);
}

export function passphraseField(page: Page, texts: Texts) {
  return page.getByRole('textbox', { name: texts.start.passphrase, exact: true });
}
