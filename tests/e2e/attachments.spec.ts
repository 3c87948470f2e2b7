import { expect, test } from '@playwright/test';
import { noFindings, smallTargets } from './story/accessible.ts';
import { reloadSample, samplePlaces } from './story/sample.ts';
import { textsIn } from './story/texts.ts';
import { visit } from './story/visiting.ts';
import { watched } from './story/watched-page.ts';
import { toldIn } from './story/told-in.ts';

/** A letter and a photo beside a member: kept, found again after a reload, opened, named, thrown away and brought back. */
for (const language of toldIn('id')) {
  test(`attachments of a member [${language}]`, async ({ page }) => {
    const { nothingWrong } = await watched(page);
    const texts = textsIn(language);
    const { attachments, shell } = texts;
    const { group, members } = await samplePlaces(page, texts);
    await visit(page, { screen: 'member', group, member: members[0] ?? '' });
    const list = page.getByRole('list', { name: attachments.title });
    await expect(page.getByText(attachments.empty)).toBeVisible();

    // More than one chunk, and no name in the address or the title.
    await page
      .getByLabel(attachments.addFile)
      .setInputFiles({ name: 'Surat Bu Aini.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(600_000, 7) });
    await expect(list.getByText('Surat Bu Aini.pdf')).toBeVisible();
    await expect(page.getByText(attachments.added)).toBeVisible();

    const drawn = await page.evaluate(() => {
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = 64;
      canvas.getContext('2d')?.fillRect(0, 0, 64, 64);
      return canvas.toDataURL('image/png').split(',')[1] ?? '';
    });
    await page
      .getByLabel(attachments.addPhoto)
      .setInputFiles({ name: 'kolase.png', mimeType: 'image/png', buffer: Buffer.from(drawn, 'base64') });
    await expect(list.getByText('kolase.png')).toBeVisible();
    // A photo is seen in the list already.
    await expect(list.locator('img')).toHaveCount(1);
    expect(await list.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(64);
    await page
      .getByLabel(attachments.addPhoto)
      .setInputFiles({ name: 'rusak.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture') });
    await expect(page.getByText(attachments.faults.notAPhoto)).toBeVisible();
    await expect(list.getByText('rusak.jpg')).toBeHidden();

    await reloadSample(page, texts);
    await visit(page, { screen: 'member', group, member: members[0] ?? '' });
    await page.getByRole('button', { name: `${attachments.open}: kolase.png` }).click();
    const picture = page.getByRole('img', { name: 'kolase.png' });
    await expect(picture).toBeVisible();
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(64);
    await noFindings(page, 'member, attachments');
    expect(await smallTargets(page)).toEqual([]);
    expect(`${page.url()} ${await page.title()}`).not.toMatch(/kolase|Surat/);

    await page.getByRole('button', { name: attachments.remove, exact: true }).click();
    await expect(list.getByText('kolase.png')).toBeHidden();
    await page.getByRole('button', { name: shell.undo, exact: true }).click();
    await expect(list.getByText('kolase.png')).toBeVisible();

    await visit(page, { screen: 'records', group });
    await page.getByRole('link', { name: attachments.indexWay }).click();
    const index = page.getByRole('list', { name: attachments.indexTitle });
    await expect(index.getByRole('listitem')).toHaveCount(2);
    await expect(index.getByText(/Surat Bu Aini/)).toBeVisible();
    await noFindings(page, 'index of attachments');
    await index.getByRole('link').first().click();
    await expect(page).toHaveURL(new RegExp(`members/${members[0] ?? ''}$`));
    nothingWrong();
  });
}
