import { expect, test, type Page } from '@playwright/test';
import { libraryEntry } from '../../src/content/library.ts';
import { chooseLanguage, freshNotebook, inNotebook } from './story/founding.ts';
import { installed } from './story/installed.ts';
import { lock, passphraseField, unlock } from './story/locking.ts';
import { ownServer } from './story/own-server.ts';
import { samplePlaces } from './story/sample.ts';
import { textsIn, type Texts } from './story/texts.ts';
import { visit } from './story/visiting.ts';
import { watched } from './story/watched-page.ts';
import { toldIn } from './story/told-in.ts';

const heading = (page: Page, texts: Texts, code: string) =>
  page.getByRole('heading', { level: 1, name: texts.say(libraryEntry(code)!.name), exact: true });

/** Files of the library that this page has asked for so far. */
const libraryFiles = (page: Page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => /\/library-[\w-]+\.js$/.test(name)),
  );

for (const language of toldIn('en')) {
  const texts = textsIn(language);
  const { learn, shell } = texts;

  test(`${language}: the library is found, searched and read without a network`, async ({ page }) => {
    const server = await ownServer();
    const { nothingWrong } = await watched(page);
    // The browser remembers 250 fetches and forgets all later ones, the library's among them.
    await page.addInitScript(() => performance.setResourceTimingBufferSize(5_000));
    try {
      await page.goto(server.address);
      await installed(page);
    } finally {
      await server.stop();
    }
    await chooseLanguage(page, texts);
    await page.getByRole('button', { name: texts.firstRun.sampleWay }).click();
    await inNotebook(page, texts);
    await expect(page.getByRole('link', { name: texts.groups.runNow })).toBeVisible();
    await page.waitForFunction(() => document.readyState === 'complete');
    expect(await libraryFiles(page), 'fetched before anybody wants to read').toEqual([]);

    await page.getByRole('navigation', { name: shell.mainMenu }).getByRole('link', { name: shell.learn }).click();
    await expect(page.getByRole('heading', { level: 1, name: learn.title })).toBeFocused();
    const search = page.getByLabel(learn.search);
    await search.pressSequentially('konfrontsi');
    await expect(page.getByRole('search').getByRole('status')).toHaveText(learn.found(1));
    await page.keyboard.press('Enter');
    await expect(heading(page, texts, 'X5')).toBeFocused();
    await page.goBack();
    await expect(page.getByLabel(learn.search), 'the search is still there').toHaveValue('konfrontsi');
    await page.getByRole('button', { name: learn.clearSearch }).click();

    await page.getByRole('link', { name: texts.say({ id: 'Prinsip Sepuluh', en: 'Principles Trecker' }) }).click();
    await page.getByRole('link', { name: texts.say(libraryEntry('T6')!.name) }).click();
    await expect(heading(page, texts, 'T6')).toBeFocused();
    await page.getByRole('link', { name: new RegExp(`^${learn.next}`) }).click();
    await expect(heading(page, texts, 'T7')).toBeFocused();
    await page.getByRole('link', { name: new RegExp(`^${learn.previous}`) }).click();
    await expect(heading(page, texts, 'T6')).toBeFocused();
    await page.getByRole('region', { name: learn.inLenses }).getByRole('link').last().click();
    await expect(heading(page, texts, 'S4')).toBeFocused();
    expect(await libraryFiles(page)).toHaveLength(1);
    nothingWrong();
  });

  test(`${language}: read in the middle of a session, and back`, async ({ page }) => {
    const { nothingWrong } = await watched(page);
    const { sessions } = await samplePlaces(page, texts);
    await visit(page, { screen: 'run', session: sessions.at(-1) ?? '' });
    await page.getByRole('button', { name: texts.run.begin, exact: true }).click();
    const link = page.getByRole('button', { name: learn.about(texts.run.journal) });
    await link.click();
    const sheet = page.getByRole('dialog', { name: texts.say(libraryEntry('N8')!.name) });
    await expect(sheet.getByRole('heading', { level: 2 })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
    await expect(link, 'the focus returns').toBeFocused();
    await expect(page.getByRole('list', { name: texts.run.attendance })).toBeVisible();

    await link.click();
    await sheet.getByRole('link', { name: learn.openPage }).click();
    await expect(heading(page, texts, 'N8')).toBeVisible();
    const uses = page.getByRole('region', { name: learn.usedIn }).getByRole('link');
    await expect(uses.first()).toHaveAttribute('href', `#/sessions/${sessions.at(-1) ?? ''}/run`);
    await page.getByRole('link', { name: learn.backToSession }).click();
    await expect(page.getByRole('list', { name: texts.run.attendance })).toBeVisible();
    nothingWrong();
  });
}

test('an address of the library opens behind the lock, and nothing of it before', async ({ page }) => {
  const texts = textsIn('en');
  const { nothingWrong } = await watched(page);
  await freshNotebook(page, texts);
  await lock(page, texts);
  await page.goto('/#/learn/p5B');
  await page.reload();
  await expect(passphraseField(page, texts)).toBeVisible();
  expect(await libraryFiles(page)).toEqual([]);
  await unlock(page, texts);
  await expect(heading(page, texts, 'P5b')).toBeVisible();
  nothingWrong();
});
