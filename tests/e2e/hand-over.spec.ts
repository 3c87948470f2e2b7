import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { LANGUAGES } from '../../src/base/language.ts';
import { chooseLanguage, fillProtection, freshNotebook } from './story/founding.ts';
import { installed } from './story/installed.ts';
import { unlock } from './story/locking.ts';
import { formGroup } from './story/form-group.ts';
import { looksWell } from './story/looks-well.ts';
import { textsIn } from './story/texts.ts';
import { idInAddress, visit } from './story/visiting.ts';
import { watched, withoutPicker } from './story/watched-page.ts';

for (const language of LANGUAGES) {
  test(`a group reaches another tablet by a file and six words, without any network (${language})`, async ({
    page: host,
    browser,
  }) => {
    const texts = textsIn(language);
    const { make, open, card } = texts.handOver;
    const { nothingWrong } = await watched(host);
    await withoutPicker(host);
    await freshNotebook(host, texts, 'Sari');
    await formGroup(host, texts, { name: 'Ibu Tangguh' });
    const group = idInAddress(host, 'groups');
    await visit(host, { screen: 'sharing', group });
    await installed(host);
    await host.context().setOffline(true);
    await expect(host.getByRole('heading', { name: card.title })).toBeVisible();
    await looksWell(host, `card-${language}`);
    await host.getByRole('link', { name: card.make }).click();
    await host.getByRole('radio', { name: make.somebody }).check();
    await host.getByLabel(make.name).fill('Wati');
    await host.getByLabel(texts.sharing.join.tablet, { exact: false }).fill('Tablet Sari');
    await looksWell(host, `form-${language}`);
    const downloaded = host.waitForEvent('download');
    await host.getByRole('button', { name: make.go }).click();
    const buffer = await readFile(await (await downloaded).path());
    const six = await host.getByRole('list', { name: make.words }).getByRole('listitem').allInnerTexts();
    expect(six).toHaveLength(6);
    await looksWell(host, `made-${language}`);

    // The guest has no notebook yet: the first start asks, makes one, and goes straight on to the file.
    const guest = await (await browser.newContext()).newPage();
    await guest.goto('/');
    await chooseLanguage(guest, texts);
    await looksWell(guest, `ways-${language}`);
    await guest.getByRole('button', { name: texts.firstRun.fileWay }).click();
    await expect(guest.getByText(texts.firstRun.filed)).toBeVisible();
    await looksWell(guest, `filed-${language}`);
    await fillProtection(guest, texts, 'Wati');
    await expect(guest.getByRole('heading', { name: open.title })).toBeVisible();
    await installed(guest);
    await guest.context().setOffline(true);
    const file = { name: 'titipan.lingkar', mimeType: 'application/octet-stream', buffer };
    await guest.getByLabel(open.file).setInputFiles(file);
    await guest.getByLabel(open.words).fill(six.map((word) => word.trim()).join(' '));
    await guest.getByRole('button', { name: open.unlock, exact: true }).click();
    await expect(guest.getByText(open.from('Sari'))).toBeVisible();
    await expect(guest.getByText('Tablet Sari')).toBeVisible();
    await guest.getByLabel(open.tabletName).fill('HP Wati');
    await looksWell(guest, `contents-${language}`);
    await guest.getByRole('button', { name: open.take }).click();
    await expect(guest.getByText(open.done, { exact: true })).toBeVisible();
    await looksWell(guest, `taken-${language}`);
    await guest.getByRole('link', { name: open.toGroups }).click();
    await expect(guest.getByText('Ibu Tangguh').first()).toBeVisible();
    nothingWrong();
  });
}

test('a tap on a file opens it in the installed app, at the first start and past the lock [HO12]', async ({ page }) => {
  const texts = textsIn('id');
  const { open } = texts.handOver;
  const { nothingWrong } = await watched(page);
  // The system's part: it hands the file over as soon as the app says that it takes one.
  await page.addInitScript(() => {
    type Launch = { files: { getFile: () => Promise<File> }[] };
    Object.defineProperty(globalThis, 'launchQueue', {
      value: {
        setConsumer(take: (launch: Launch) => void) {
          const file = new File([new Uint8Array(9000)], 'lingkar-titipan.lingkar');
          take({ files: [{ getFile: () => Promise.resolve(file) }] });
        },
      },
    });
  });
  await page.goto('/');
  await chooseLanguage(page, texts);
  await page.getByRole('button', { name: texts.firstRun.protectWay }).click();
  await expect(page.getByText(texts.firstRun.filed)).toBeVisible();
  await fillProtection(page, texts, 'Wati');
  await expect(page.getByText('lingkar-titipan.lingkar')).toBeVisible();
  // It was read at once: nine thousand zeros are no hand-over file.
  await expect(page.getByText(texts.handOver.problems.notAHandOver.title)).toBeVisible();
  await page.goto('/');
  await unlock(page, texts);
  await expect(page.getByRole('heading', { name: open.title })).toBeVisible();
  await expect(page.getByText('lingkar-titipan.lingkar')).toBeVisible();

  const address = await page.locator('link[rel="manifest"]').getAttribute('href');
  const manifest = (await (await page.request.get(address ?? '')).json()) as {
    file_handlers: { action: string; accept: Record<string, string[]> }[];
  };
  expect(manifest.file_handlers).toEqual([{ action: '/', accept: { 'application/octet-stream': ['.lingkar'] } }]);
  nothingWrong();
});
