import { expect, test, type Page } from '@playwright/test';
import { LANGUAGES } from '../../src/base/language.ts';
import { noFindings, rememberedFields, smallTargets } from './story/accessible.ts';
import { pasteNames } from './story/add-members.ts';
import { formGroup } from './story/form-group.ts';
import { coverButton, freshNotebook } from './story/founding.ts';
import { lock, passphraseField, unlock } from './story/locking.ts';
import { writeNote } from './story/run-session.ts';
import { emptySession } from './story/sample.ts';
import { textsIn, type Texts } from './story/texts.ts';
import { idInAddress, visit } from './story/visiting.ts';
import { watched } from './story/watched-page.ts';

const sign = (page: Page, { shell }: Texts) => page.getByRole('button', { name: shell.search, exact: true });
const sheet = (page: Page, { search }: Texts) => page.getByRole('dialog', { name: search.title });
const field = (page: Page, { search }: Texts) => page.getByRole('searchbox', { name: search.field });

for (const language of LANGUAGES) {
  const texts = textsIn(language);
  const { search, run, shell } = texts;
  const said = language === 'id' ? 'Wati menceritakan kebunnya' : 'Wati was sharing stories of her garden';
  const slip = language === 'id' ? 'kebunya cerita' : 'gardn story';

  test(`${language}: what was written is found from anywhere, and is gone at lock`, async ({ page }) => {
    const { nothingWrong } = await watched(page);
    await freshNotebook(page, texts);
    await expect(sign(page, texts)).toBeVisible();
    await formGroup(page, texts, { name: 'Teras Sore' });
    const group = idInAddress(page, 'groups');
    await visit(page, { screen: 'addMembers', group });
    await pasteNames(page, texts, ['Wati Rahayu', 'Budi Santoso']);
    const session = await emptySession(page, texts, group);
    await visit(page, { screen: 'run', session });
    await page.getByRole('button', { name: run.begin }).first().click();
    // The sign is on the running session too.
    await expect(sign(page, texts)).toBeVisible();
    await writeNote(page, texts, { text: said });

    await visit(page, { screen: 'settings' });
    await page.keyboard.press('/');
    await expect(field(page, texts)).toBeFocused();
    await field(page, texts).fill('rahyu');
    await sheet(page, texts)
      .getByRole('link', { name: /Wati Rahayu/ })
      .click();
    await expect(page).toHaveURL(new RegExp(`#/groups/${group}/members/`));
    await expect(page.getByRole('heading', { level: 1, name: 'Wati' })).toBeVisible();
    await expect(sheet(page, texts)).toBeHidden();

    // By the other key, also from within a field; the question is still there.
    await page.keyboard.press('Control+k');
    await expect(field(page, texts)).toHaveValue('rahyu');
    await field(page, texts).fill(slip);
    const hit = sheet(page, texts).getByRole('link', { name: new RegExp(said) });
    await expect(hit).toContainText('Teras Sore');
    await expect(hit.locator('mark')).toHaveCount(2);
    await noFindings(page, 'search');
    expect(await smallTargets(page)).toEqual([]);
    expect(await rememberedFields(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await expect(hit).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`#/sessions/${session}/run$`));

    // Closed without going anywhere, the focus is where it was.
    await visit(page, { screen: 'groups' });
    await sign(page, texts).click();
    await expect(field(page, texts)).toBeFocused();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(sheet(page, texts)).toBeHidden();
    await expect(sign(page, texts)).toBeFocused();

    // A command, then one that locks.
    await page.keyboard.press('/');
    const [newSession] = search.commands.newSession;
    await field(page, texts).fill(newSession.toLowerCase());
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`#/groups/${group}/sessions/new$`));
    await page.keyboard.press('Control+k');
    await field(page, texts).fill(search.commands.lock[0]);
    await sheet(page, texts).getByRole('button', { name: search.commands.lock[0], exact: true }).click();
    await expect(passphraseField(page, texts)).toBeVisible();
    await expect.poll(() => page.workers().filter((worker) => worker.url().includes('notebook-search')).length).toBe(0);
    await page.keyboard.press('Control+k');
    await page.keyboard.press('/');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await unlock(page, texts);
    await sign(page, texts).click();
    await expect(field(page, texts)).toHaveValue('');
    await expect(sheet(page, texts).getByText(said)).toHaveCount(0);

    // The cover takes it away.
    await field(page, texts).fill(search.commands.cover[0]);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: shell.covered })).toBeVisible();
    await page.getByRole('button', { name: shell.uncover }).click();
    await expect(sheet(page, texts)).toHaveCount(0);
    await expect(coverButton(page, texts)).toBeVisible();
    await lock(page, texts);
    nothingWrong();
  });
}

test('the sheet and the bar fit the narrowest phone, with letters twice as large', async ({ page }) => {
  const texts = textsIn('id');
  await page.setViewportSize({ width: 320, height: 640 });
  await freshNotebook(page, texts);
  await formGroup(page, texts, { name: 'Kelompok Perempuan Tangguh Sejahtera' });
  for (const size of ['100%', '200%']) {
    await page.evaluate((letters) => {
      document.documentElement.style.fontSize = letters;
    }, size);
    await sign(page, texts).click();
    await field(page, texts).fill('tangguh');
    await expect(sheet(page, texts).getByRole('link', { name: /Sejahtera/ })).toBeVisible();
    await sheet(page, texts).getByText(texts.search.filters, { exact: true }).click();
    await expect(page.getByLabel(texts.search.group, { exact: true })).toBeVisible();
    const wider = await page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('dialog, dialog .body')]
        .filter((element) => element.scrollWidth > element.clientWidth + 1)
        .map((element) => element.className || element.tagName),
    );
    expect(wider, size).toEqual([]);
    await sheet(page, texts).getByRole('button', { name: texts.shell.close }).click();
  }
});
