import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { LANGUAGES } from '../../src/base/language.ts';
import { freshNotebook } from './story/founding.ts';
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
    await host.context().setOffline(true);
    await expect(host.getByRole('heading', { name: card.title })).toBeVisible();
    await looksWell(host, `card-${language}`);
    await host.getByRole('link', { name: card.make }).click();
    await host.getByRole('radio', { name: make.somebody }).check();
    await host.getByLabel(make.name).fill('Wati');
    await looksWell(host, `form-${language}`);
    const downloaded = host.waitForEvent('download');
    await host.getByRole('button', { name: make.go }).click();
    const buffer = await readFile(await (await downloaded).path());
    const six = await host.getByRole('list', { name: make.words }).getByRole('listitem').allInnerTexts();
    expect(six).toHaveLength(6);
    await looksWell(host, `made-${language}`);

    const guest = await (await browser.newContext()).newPage();
    await freshNotebook(guest, texts, 'Wati');
    await visit(guest, { screen: 'openHandOver' });
    await guest.context().setOffline(true);
    const file = { name: 'titipan.lingkar', mimeType: 'application/octet-stream', buffer };
    await guest.getByLabel(open.file).setInputFiles(file);
    await guest.getByLabel(open.words).fill(six.map((word) => word.trim()).join(' '));
    await guest.getByRole('button', { name: open.unlock, exact: true }).click();
    await expect(guest.getByText(open.from('Sari'))).toBeVisible();
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
