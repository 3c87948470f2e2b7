import { expect, type Page } from '@playwright/test';
import type { Texts } from './texts.ts';

/** Steps on the screen "add members". */

export async function pasteNames(page: Page, texts: Texts, names: readonly string[]): Promise<void> {
  const { members } = texts;
  await page.getByRole('tab', { name: members.paste }).click();
  await page.getByLabel(members.pasteLabel).fill(names.join('\n'));
  await page.getByRole('button', { name: members.addThese(names.length), exact: true }).click();
  await expect(page.getByRole('list', { name: members.list }).getByRole('listitem')).toHaveCount(names.length);
}

export async function addOneByOne(
  page: Page,
  texts: Texts,
  people: readonly { readonly name: string; readonly called: string }[],
): Promise<void> {
  const { members } = texts;
  await page.getByRole('tab', { name: members.oneByOne }).click();
  for (const [index, { name, called }] of people.entries()) {
    await page.getByLabel(members.name, { exact: false }).first().fill(name);
    await page.getByLabel(members.called).fill(called);
    await page.getByLabel(members.called).press('Enter');
    await expect(page.getByRole('list', { name: members.justAdded }).getByRole('listitem')).toHaveCount(index + 1);
  }
}

/** A table with headings; every line that cannot be read is named, the others come in. */
export async function addFromTable(
  page: Page,
  texts: Texts,
  csv: string,
  { good, bad }: { good: number; bad: readonly { readonly line: number; readonly fault: string }[] },
): Promise<void> {
  const { members } = texts;
  await page.getByRole('tab', { name: members.file }).click();
  await page
    .getByLabel(members.fileLabel)
    .setInputFiles({ name: 'anggota.csv', mimeType: 'text/csv', buffer: Buffer.from(csv, 'utf8') });
  await expect(page.getByRole('heading', { name: members.badLines(bad.length) })).toBeVisible();
  for (const { line, fault } of bad)
    await expect(page.getByRole('listitem').filter({ hasText: `${members.line(line)}:` })).toContainText(fault);
  await expect(page.getByText(members.goodLines(good))).toBeVisible();
  await page.getByRole('button', { name: members.addThese(good), exact: true }).click();
  await expect(page.getByRole('heading', { name: members.title, level: 1 })).toBeVisible();
}
