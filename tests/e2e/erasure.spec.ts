import { expect, test } from '@playwright/test';
import { noFindings, smallTargets } from './story/accessible.ts';
import { choose } from './story/choose.ts';
import { field } from './story/field.ts';
import { reloadSample, samplePlaces } from './story/sample.ts';
import { textsIn } from './story/texts.ts';
import { visit } from './story/visiting.ts';
import { watched } from './story/watched-page.ts';
import { toldIn } from './story/told-in.ts';

for (const language of toldIn('en')) {
  test(`a member and a group in the trash, given back, erased for good [${language}]`, async ({ page }) => {
    const { nothingWrong } = await watched(page);
    const texts = textsIn(language);
    const { erasure, shell } = texts;
    const { group, members } = await samplePlaces(page, texts);
    const [member = ''] = members;
    await visit(page, { screen: 'member', group, member });
    const name = (await page.getByRole('heading', { level: 1 }).innerText()).trim();
    await page.getByRole('button', { name: erasure.toTrash, exact: true }).click();
    await expect(page.getByText(erasure.memberInTrash)).toBeVisible();
    await expect(page.getByRole('link', { name })).toHaveCount(0);
    await page.getByRole('button', { name: shell.undo, exact: true }).click();
    await expect(page.getByRole('link', { name })).toBeVisible();

    await visit(page, { screen: 'member', group, member });
    await page.getByRole('button', { name: erasure.toTrash, exact: true }).click();
    await expect(page.getByText(erasure.memberInTrash)).toBeVisible();
    // A kill in between: what lies in the trash is there afterwards.
    await reloadSample(page, texts);
    await visit(page, { screen: 'settings' });
    await page.getByRole('link', { name: erasure.title }).click();
    await expect(page.getByRole('listitem').filter({ hasText: name })).toBeVisible();
    await noFindings(page, 'the trash');
    expect(await smallTargets(page)).toEqual([]);
    await page.getByRole('button', { name: erasure.erase, exact: true }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText(erasure.staysOutside)).toBeVisible();
    await noFindings(page, 'before erasing');
    expect(await smallTargets(page)).toEqual([]);
    await choose(dialog.getByRole('radio', { name: erasure.reasons.asked }));
    await field(dialog, erasure.typeName(name)).fill(name);
    await dialog.getByRole('button', { name: erasure.eraseNow, exact: true }).click();
    await expect(page.getByText(`${erasure.logWhat.member} · ${erasure.reasons.asked}`)).toBeVisible();
    await expect(page.getByText(erasure.trashEmpty, { exact: true })).toBeVisible();
    await visit(page, { screen: 'members', group });
    await expect(page.getByRole('link', { name })).toHaveCount(0);

    await visit(page, { screen: 'group', group });
    await page.getByRole('button', { name: texts.groups.more, exact: true }).click();
    await page.getByRole('menuitem', { name: erasure.toTrash, exact: true }).click();
    await expect(page.getByText(erasure.groupInTrash)).toBeVisible();
    await expect(page).toHaveURL(/#\/$/);
    nothingWrong();
  });
}
