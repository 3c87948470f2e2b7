import { readFile } from 'node:fs/promises';
import { expect, test, type Browser, type Download, type Page } from '@playwright/test';
import { noFindings, smallTargets } from './story/accessible.ts';
import { choose } from './story/choose.ts';
import { chooseLanguage, inNotebook, PASSPHRASE, protectNotebook } from './story/founding.ts';
import { formGroup } from './story/form-group.ts';
import { lock } from './story/locking.ts';
import { notebookDatabases } from './story/stored-rows.ts';
import { textsIn, type Texts } from './story/texts.ts';
import { visit } from './story/visiting.ts';
import { watched, withoutPicker } from './story/watched-page.ts';
import { toldIn } from './story/told-in.ts';

const NAME = 'lingkar-2026-11-25-1743.lingkar';
const HEADER = 4096;
const CHUNK = 65_581;

async function sound(page: Page, where: string): Promise<void> {
  await noFindings(page, where);
  expect(await smallTargets(page), where).toEqual([]);
}

async function chosen(page: Page, label: string, buffer: Buffer): Promise<void> {
  await page.getByLabel(label).setInputFiles({ name: NAME, mimeType: 'application/octet-stream', buffer });
}

async function bytesOf(download: Download): Promise<Buffer> {
  return readFile(await download.path());
}

/** A tablet on which Lingkar has never been opened. */
async function freshTablet(browser: Browser): Promise<{ page: Page; nothingWrong: () => void }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const { nothingWrong } = await watched(page);
  return { page, nothingWrong };
}

async function toRestoring(page: Page, texts: Texts): Promise<void> {
  await page.goto('/');
  await chooseLanguage(page, texts);
  await page.getByRole('button', { name: texts.firstRun.backupWay }).click();
  await expect(page.getByRole('heading', { name: texts.restore.title })).toBeVisible();
}

for (const language of toldIn('en')) {
  test(`a notebook outlives its tablet: backed up, and restored on another one, by passphrase and by code (${language})`, async ({
    page,
    browser,
  }) => {
    const texts = textsIn(language);
    const { restore, backup } = texts;
    const { nothingWrong } = await watched(page);
    await withoutPicker(page);
    await page.goto('/');
    await chooseLanguage(page, texts);
    const code = await protectNotebook(page, texts, { name: 'Ratna' });
    await formGroup(page, texts, { name: 'Teras Sore', purpose: 'Saling menguatkan' });
    const group = page.url();

    await visit(page, { screen: 'health' });
    await expect(page.getByText(backup.none)).toBeVisible();
    await visit(page, { screen: 'settings' });
    await page.getByRole('link', { name: new RegExp(`^${texts.settings.backup}`) }).click();
    await expect(page.getByText(backup.none)).toBeVisible();
    await sound(page, 'backup, none yet');
    const downloaded = page.waitForEvent('download');
    await page.getByRole('button', { name: backup.now }).click();
    const download = await downloaded;
    expect(download.suggestedFilename()).toMatch(/^lingkar-\d{4}-\d\d-\d\d-\d{4}\.lingkar$/);
    const bytes = await bytesOf(download);
    await expect(page.getByText(backup.sinceUnchanged)).toBeVisible();
    for (const clear of ['Ratna', 'Teras Sore', 'menguatkan']) expect(bytes.includes(clear)).toBe(false);
    await chosen(page, backup.checkFile, bytes);
    await expect(page.getByText(backup.checkHolds('1', '0', '0', '0'))).toBeVisible();
    await sound(page, 'backup, made and checked');
    // The passphrase of today is another one; the file keeps that of its day.
    await lock(page, texts);
    nothingWrong();

    const other = await freshTablet(browser);
    await toRestoring(other.page, texts);
    await sound(other.page, 'restore, file');
    await chosen(other.page, restore.file, Buffer.alloc(0));
    await expect(other.page.getByText(restore.problems.notABackup.title)).toBeVisible();
    await chosen(other.page, restore.file, bytes);
    const secret = other.page.getByRole('textbox', { name: restore.passphrase, exact: true });
    await secret.fill('bukan yang ini sama sekali');
    await other.page.getByRole('button', { name: restore.open, exact: true }).click();
    await expect(other.page.getByText(restore.problems.wrongPassphrase.title)).toBeVisible();
    await sound(other.page, 'restore, wrong passphrase');

    // The battery ends in the middle: nothing is there, and it begins anew.
    await other.page.reload();
    expect(await notebookDatabases(other.page)).toEqual([]);
    await toRestoring(other.page, texts);
    await chosen(other.page, restore.file, bytes);
    await secret.fill(PASSPHRASE);
    await other.page.getByRole('button', { name: restore.open, exact: true }).click();
    await expect(other.page.getByRole('heading', { name: restore.previewTitle })).toBeVisible();
    await expect(other.page.getByText('Teras Sore')).toBeVisible();
    await expect(other.page.getByText(restore.whole)).toBeVisible();
    await sound(other.page, 'restore, preview');
    await other.page.getByRole('button', { name: restore.restore, exact: true }).click();
    await expect(other.page.getByText(restore.doneWhole)).toBeVisible();
    await sound(other.page, 'restore, done');
    await other.page.getByRole('button', { name: restore.enter }).click();
    await inNotebook(other.page, texts);
    await other.page.goto(group);
    await expect(other.page.getByRole('heading', { name: 'Teras Sore', level: 1 })).toBeVisible();
    await expect(other.page.getByText('Saling menguatkan').first()).toBeVisible();
    await visit(other.page, { screen: 'backup' });
    await expect(other.page.getByText(backup.sinceUnchanged)).toBeVisible();

    // And once more beside itself, by the code on the printed sheet.
    await lock(other.page, texts);
    await other.page.getByRole('button', { name: texts.start.haveBackup }).click();
    await chosen(other.page, restore.file, bytes);
    await choose(other.page.getByRole('radio', { name: restore.ways.code }));
    await other.page.getByRole('textbox', { name: restore.code }).fill(code.toLowerCase());
    await other.page.getByRole('button', { name: restore.open, exact: true }).click();
    await expect(other.page.getByText(restore.here)).toBeVisible();
    await other.page.getByRole('textbox', { name: texts.passphrase.newLabel }).fill('sepeda biru di bawah hujan');
    await sound(other.page, 'restore, preview by code');
    await other.page.getByRole('button', { name: restore.restore, exact: true }).click();
    await other.page.getByRole('button', { name: restore.enter }).click();
    await inNotebook(other.page, texts);
    await expect(other.page.getByText('Teras Sore')).toBeVisible();
    expect(await notebookDatabases(other.page)).toHaveLength(2);
    other.nothingWrong();
    await other.page.context().close();
  });
}

test('a damaged backup says what is missing before anything is restored, and a cancelled one leaves nothing', async ({
  page,
  browser,
}) => {
  const texts = textsIn('id');
  const { restore, backup } = texts;
  await withoutPicker(page);
  await page.goto('/');
  await chooseLanguage(page, texts);
  await protectNotebook(page, texts, { name: 'Ratna' });
  for (const name of ['Melati', 'Teras Sore']) {
    await visit(page, { screen: 'groups' });
    await formGroup(page, texts, { name, purpose: 'panjang sekali '.repeat(5_000) });
  }
  await visit(page, { screen: 'backup' });
  const downloaded = page.waitForEvent('download');
  await page.getByRole('button', { name: backup.now }).click();
  const bytes = await bytesOf(await downloaded);
  const chunks = (bytes.length - 2 * HEADER) / CHUNK;
  expect(chunks).toBeGreaterThanOrEqual(3);

  const { page: other, nothingWrong } = await freshTablet(browser);
  await toRestoring(other, texts);
  const open = async (file: Buffer) => {
    await chosen(other, restore.file, file);
    await other.getByRole('textbox', { name: restore.passphrase, exact: true }).fill(PASSPHRASE);
    await other.getByRole('button', { name: restore.open, exact: true }).click();
    await expect(other.getByRole('heading', { name: restore.previewTitle })).toBeVisible();
  };
  const damaged = Buffer.from(bytes);
  damaged.writeUInt8(damaged.readUInt8(HEADER + CHUNK + 99) ^ 1, HEADER + CHUNK + 99);
  await open(damaged);
  await expect(other.getByText(restore.broken)).toBeVisible();
  await expect(other.getByText(new RegExp(`^${texts.settings.kinds['group']}: [12]$`))).toBeVisible();
  await noFindings(other, 'restore, damaged');
  expect(await notebookDatabases(other)).toEqual([]);
  await other.getByRole('button', { name: texts.start.back, exact: true }).click();
  await other.getByRole('button', { name: restore.otherFile }).click();

  await open(damaged);
  await other.getByRole('button', { name: restore.restorePart, exact: true }).click();
  await expect(other.getByText(restore.donePart)).toBeVisible();
  await other.getByRole('button', { name: restore.enter }).click();
  await inNotebook(other, texts);
  await visit(other, { screen: 'backup' });
  await expect(other.getByText(backup.restoredLacks('1')).or(other.getByText(backup.restoredLacks('2')))).toBeVisible();
  nothingWrong();
  await other.context().close();
});
