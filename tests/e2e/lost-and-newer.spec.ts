import { expect, test } from '@playwright/test';
import { coverButton, freshNotebook, PASSPHRASE } from './story/founding.ts';
import { lock, passphraseField } from './story/locking.ts';
import { deleteDatabase, everythingIn, notebookDatabases, raiseVersion } from './story/stored-rows.ts';
import { textsIn } from './story/texts.ts';
import { watched } from './story/watched-page.ts';

/** What the unlock screen says when the notebook behind it is not as it was left. */

test('a notebook written by a newer version is said to be so, and nothing of it is touched', async ({ page }) => {
  const texts = textsIn('id');
  const { nothingWrong } = await watched(page);
  await freshNotebook(page, texts);
  await lock(page, texts);
  const [database] = await notebookDatabases(page);
  if (!database) throw new Error('no notebook on the tablet');
  const raised = await raiseVersion(page, database);
  const before = await everythingIn(page, database);

  for (const again of [false, true]) {
    if (again) await page.reload();
    await passphraseField(page, texts).fill(PASSPHRASE);
    await page.getByRole('button', { name: texts.start.unlock, exact: true }).click();
    await expect(page.getByRole('alert').getByText(texts.start.problems.newerDatabase.title)).toBeVisible();
    await expect(page.getByRole('alert').getByText(texts.start.problems.newerDatabase.help)).toBeVisible();
  }
  expect(await everythingIn(page, database)).toBe(before);
  expect(JSON.parse(before)).toMatchObject({ version: raised });
  nothingWrong();
});

test('a notebook that the browser has lost raises an alarm, and is not replaced by an empty one', async ({ page }) => {
  const texts = textsIn('en');
  const { nothingWrong } = await watched(page);
  await freshNotebook(page, texts, 'Ratna');
  await lock(page, texts);
  const [database] = await notebookDatabases(page);
  if (!database) throw new Error('no notebook on the tablet');

  // The rows alone.
  await deleteDatabase(page, database);
  await page.reload();
  await expect(page.getByText(texts.start.missing('“Ratna”'))).toBeVisible();
  await expect(page.getByText(texts.start.missingHelp)).toBeVisible();

  // Everything that IndexedDB held, the register included: the marker still knows.
  await deleteDatabase(page, 'lingkar');
  await page.reload();
  await expect(page.getByText(texts.start.missing('“Ratna”'))).toBeVisible();
  expect(await notebookDatabases(page)).toEqual([]);
  nothingWrong();
});

test('wrong passphrases are answered with words and a growing wait, and lose nothing', async ({ page }) => {
  const texts = textsIn('en');
  const { nothingWrong } = await watched(page);
  await freshNotebook(page, texts);
  await lock(page, texts);
  const unlockButton = page.getByRole('button', { name: texts.start.unlock, exact: true });
  await unlockButton.click();
  await expect(page.getByText(texts.start.empty)).toBeVisible();
  for (let tries = 1; tries <= 3; tries += 1) {
    await passphraseField(page, texts).fill('not this one at all');
    await unlockButton.click();
    await expect(page.getByRole('alert').getByText(texts.start.problems.wrongPassphrase.title)).toBeVisible();
    if (tries < 3) await expect(unlockButton).toBeEnabled();
  }
  await expect(unlockButton).toBeDisabled();
  await page.reload();
  await passphraseField(page, texts).fill(PASSPHRASE);
  const inside = coverButton(page, texts);
  await expect(async () => {
    if (await inside.isVisible()) return;
    await unlockButton.click({ timeout: 1_000 });
    await expect(inside).toBeVisible({ timeout: 6_000 });
  }).toPass({ timeout: 40_000 });
  nothingWrong();
});
