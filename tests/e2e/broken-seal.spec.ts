import { expect, test } from '@playwright/test';
import { sampleGroup, sampleMembers } from '../../src/content/sample-group.ts';
import { freshSample } from './story/founding.ts';
import { breakSeal, notebookDatabases } from './story/stored-rows.ts';
import { textsIn } from './story/texts.ts';
import { idsOnPage, visit } from './story/visiting.ts';
import { watched } from './story/watched-page.ts';

test('a row whose seal is broken is named on the health card, and all others open', async ({ page }) => {
  const texts = textsIn('id');
  const { nothingWrong } = await watched(page);
  await freshSample(page, texts);
  const [group] = await idsOnPage(page, 'groups');
  const [database] = await notebookDatabases(page);
  if (!group || !database) throw new Error('no sample');
  await visit(page, { screen: 'members', group });
  // Of those who take part: who has left stands in no count below.
  const [broken] = await idsOnPage(page, 'members');
  if (!broken) throw new Error('no member');
  await breakSeal(page, database, 'members', broken);

  await page.reload();
  await page.getByRole('button', { name: texts.start.openSample }).click();
  await visit(page, { screen: 'members', group });
  await expect(page.getByText(texts.shell.brokenRows(1))).toBeVisible();
  await expect(page.locator('main').getByText(texts.members.active(sampleMembers.length - 2))).toBeVisible();

  await page.getByRole('link', { name: texts.shell.brokenRowsAction }).click();
  await expect(page.getByRole('heading', { name: texts.settings.healthTitle })).toBeVisible();
  const row = page.getByRole('list', { name: texts.settings.brokenTitle('1') }).getByRole('listitem');
  await expect(row).toHaveCount(1);
  await expect(row).toContainText(texts.settings.kinds['member'] ?? 'no word');
  await expect(row).toContainText(texts.settings.rowCode(broken.slice(-4)));
  await expect(row).toContainText(sampleGroup.name);
  await expect(row).toContainText(texts.settings.brokenSeal);

  await page.getByRole('button', { name: texts.settings.check, exact: true }).click();
  await expect(page.getByText(/\d+/).and(page.locator('[role=status] p'))).toContainText(/\d/);
  await expect(page.getByRole('list', { name: texts.settings.brokenTitle('1') }).getByRole('listitem')).toHaveCount(1);
  nothingWrong();
});
