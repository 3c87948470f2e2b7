import { expect, type Page } from '@playwright/test';
import { sameGroup } from '../../../src/app/recovery-groups.ts';
import type { Texts } from './texts.ts';

export const PASSPHRASE = 'kopi hangat di teras sore itu';

/** The very first question, and its answer. */
export async function chooseLanguage(page: Page, texts: Texts): Promise<void> {
  const asked = page.getByRole('button', { name: texts.language === 'id' ? 'Bahasa Indonesia' : 'English' });
  await asked.click();
  await expect(page.locator('html')).toHaveAttribute('lang', texts.language);
  await page.getByRole('button', { name: texts.firstRun.onward, exact: true }).click();
  await expect(page.getByRole('heading', { name: texts.firstRun.wayTitle })).toBeFocused();
}

/** From the choice of the way into the open notebook. Answers the recovery code that was shown once. */
export async function protectNotebook(
  page: Page,
  texts: Texts,
  { name, passphrase = PASSPHRASE }: { name: string; passphrase?: string },
): Promise<string> {
  await page.getByRole('button', { name: texts.firstRun.protectWay }).click();
  return fillProtection(page, texts, name, passphrase);
}

/** The form that asks for name and passphrase, the code and its confirmation. */
export async function fillProtection(page: Page, texts: Texts, name: string, passphrase = PASSPHRASE): Promise<string> {
  await page.getByLabel(texts.firstRun.name).fill(name);
  await page.getByRole('textbox', { name: texts.passphrase.label }).fill(passphrase);
  await page.getByRole('button', { name: texts.firstRun.protect, exact: true }).click();
  await expect(page.getByRole('heading', { name: texts.passphrase.codeTitle })).toBeVisible();
  const groups = await page
    .getByRole('list', { name: texts.passphrase.codeLabel })
    .getByRole('listitem')
    .allInnerTexts();
  expect(groups).toHaveLength(7);
  await page.getByRole('button', { name: texts.passphrase.written }).click();
  for (const [index, group] of groups.entries()) {
    const asked = page.getByLabel(texts.passphrase.group(index + 1), { exact: true });
    if ((await asked.count()) === 0) continue;
    expect(sameGroup(group.toLowerCase(), group)).toBe(true);
    await asked.fill(group.toLowerCase());
  }
  await page.getByRole('button', { name: texts.passphrase.confirm, exact: true }).click();
  await inNotebook(page, texts);
  return groups.join('-');
}

export async function lookAround(page: Page, texts: Texts): Promise<void> {
  await page.getByRole('button', { name: texts.firstRun.sampleWay }).click();
  await inNotebook(page, texts);
  await expect(page.getByText(texts.shell.sampleBanner)).toBeVisible();
}

/** On every screen of an open notebook. */
export function coverButton(page: Page, texts: Texts) {
  return page.getByRole('button', { name: texts.shell.cover, exact: true });
}

/** Whether an open notebook is on the screen. */
export async function inNotebook(page: Page, texts: Texts): Promise<void> {
  await expect(coverButton(page, texts)).toBeVisible();
}

/** An empty notebook of one's own, by the shortest way. */
export async function freshNotebook(page: Page, texts: Texts, name = 'Ratna'): Promise<void> {
  await page.goto('/');
  await chooseLanguage(page, texts);
  await protectNotebook(page, texts, { name });
}

/** The sample notebook, by the shortest way. */
export async function freshSample(page: Page, texts: Texts, address = '/'): Promise<void> {
  await page.goto(address);
  await chooseLanguage(page, texts);
  await lookAround(page, texts);
}
