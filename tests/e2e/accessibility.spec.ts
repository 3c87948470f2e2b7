import { expect, test, type Page } from '@playwright/test';
import type { Route } from '../../src/app/routes.ts';
import { brokenHeadings, noFindings, rememberedFields, smallTargets } from './story/accessible.ts';
import { coverButton, fillProtection, freshNotebook, PASSPHRASE } from './story/founding.ts';
import { lock, passphraseField, unlock } from './story/locking.ts';
import { noteField, writeNote } from './story/run-session.ts';
import { samplePlaces } from './story/sample.ts';
import { textsIn, type Texts } from './story/texts.ts';
import { idInAddress, visit } from './story/visiting.ts';
import { watched } from './story/watched-page.ts';

const LOOKS = [
  { colorScheme: 'light', language: 'id' },
  { colorScheme: 'dark', language: 'en' },
] as const;

/** Everything that is asked of a screen: axe, fingertips, whole words in headings, no field the browser would remember. */
async function sound(page: Page, where: string, targets = true): Promise<void> {
  await noFindings(page, where);
  expect(await rememberedFields(page), `${where}: fields the browser would remember`).toEqual([]);
  expect(await brokenHeadings(page), `${where}: headings broken within a word`).toEqual([]);
  if (targets) expect(await smallTargets(page), `${where}: smaller than a fingertip`).toEqual([]);
}

for (const { colorScheme, language } of LOOKS) {
  test.describe(`${colorScheme}, ${language}`, () => {
    test.use({ colorScheme });
    const texts = textsIn(language);

    test('before a notebook is open', async ({ page }) => {
      const { nothingWrong } = await watched(page);
      const { firstRun, passphrase } = texts;
      await page.goto('/');
      await expect(page.getByRole('heading', { name: firstRun.languageTitle }).or(page.locator('h2'))).toBeVisible();
      await sound(page, 'language');
      expect(await smallTargets(page, 2_000), 'the measure itself sees what is small').not.toEqual([]);
      await page.getByRole('button', { name: language === 'id' ? 'Bahasa Indonesia' : 'English' }).click();
      await page.getByRole('button', { name: firstRun.onward, exact: true }).click();
      await sound(page, 'way');
      await page.getByRole('button', { name: firstRun.protectWay }).click();
      await page.getByRole('button', { name: firstRun.protect, exact: true }).click();
      await expect(page.getByText(firstRun.nameEmpty)).toBeVisible();
      await page.getByRole('textbox', { name: passphrase.label }).fill('kopi hangat');
      // The name alone may be remembered: it stands in the clear anyway, and the device may know it.
      await noFindings(page, 'protect');
      await fillProtection(page, texts, 'Ratna', PASSPHRASE);
      await sound(page, 'groups, empty');
      await lock(page, texts);
      await page.getByRole('button', { name: texts.start.unlock, exact: true }).click();
      await expect(page.getByText(texts.start.empty)).toBeVisible();
      await noFindings(page, 'unlock');
      expect(await smallTargets(page)).toEqual([]);
      await page.getByRole('button', { name: texts.start.forgot }).click();
      await expect(page.getByRole('heading', { name: passphrase.recoverTitle })).toBeVisible();
      await sound(page, 'recover');
      nothingWrong();
    });

    test('every screen of an open notebook', async ({ page }) => {
      test.setTimeout(300_000);
      const { nothingWrong } = await watched(page);
      const { group, sessions, members } = await samplePlaces(page, texts);
      const last = sessions.at(-1) ?? '';
      const places: readonly Route[] = [
        { screen: 'groups' },
        { screen: 'newGroup' },
        { screen: 'group', group },
        { screen: 'course', group },
        { screen: 'editGroup', group },
        { screen: 'members', group },
        { screen: 'member', group, member: members[0] ?? '' },
        { screen: 'newSession', group },
        { screen: 'plan', session: last },
        { screen: 'plan', session: sessions[0] ?? '' },
        { screen: 'templates' },
        { screen: 'activities' },
        { screen: 'techniques', session: last },
        { screen: 'summary', session: sessions[0] ?? '' },
        { screen: 'wrapUp', session: sessions[0] ?? '' },
        { screen: 'learn' },
        { screen: 'learnChapter', chapter: 'principles' },
        { screen: 'learnEntry', code: 'R3' },
        { screen: 'learnEntry', code: 'T6' },
        { screen: 'learnEntry', code: 'recording-law' },
        { screen: 'learnEntry', code: 'Z9' },
        { screen: 'settings' },
        { screen: 'agency' },
        { screen: 'health' },
      ];
      for (const place of places) {
        await visit(page, place);
        // The library is fetched when it is first opened.
        await expect(page.getByRole('img', { name: texts.shell.loading })).toHaveCount(0);
        // Whoever listens hears first where they are, also where the notebook is read before anything is drawn.
        if (place.screen !== 'learnEntry') await expect(page.locator('h1').first()).toBeFocused();
        await sound(page, place.screen);
      }

      await visit(page, { screen: 'learn' });
      for (const [words, what] of [
        ['konflik', 'found'],
        ['qqqqzzzz', 'nothing found'],
      ] as const) {
        await page.getByLabel(texts.learn.search).fill(words);
        await expect(page.getByRole('search').getByRole('status')).toBeVisible();
        await sound(page, `learn, ${what}`);
      }
      await visit(page, { screen: 'editGroup', group });
      await page.getByRole('button', { name: texts.learn.about(texts.groups.aims), exact: true }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await sound(page, 'learn over a screen, chapter');
      await page.getByRole('dialog').getByRole('listitem').first().getByRole('button').click();
      await expect(page.getByRole('dialog').getByRole('article')).toBeVisible();
      await sound(page, 'learn over a screen, page');
      await page.keyboard.press('Escape');

      await visit(page, { screen: 'addMembers', group });
      for (const way of [texts.members.oneByOne, texts.members.paste, texts.members.file]) {
        await page.getByRole('tab', { name: way }).click();
        if (way === texts.members.paste) await page.getByLabel(texts.members.pasteLabel).fill('Siti\n\nSiti\nBudi');
        if (way === texts.members.file) {
          const buffer = Buffer.from(`${texts.members.fields.name};${texts.members.fields.age}\nSiti;x\nBudi;40\n`);
          await page.locator('input[type=file]').setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer });
          await expect(page.getByText(texts.members.goodLines(1))).toBeVisible();
        }
        await sound(page, `add members: ${way}`);
      }
      await visit(page, { screen: 'templates' });
      await page.getByRole('button', { name: texts.plan.copyTemplate }).first().click();
      await expect(page.getByRole('list', { name: texts.plan.agenda })).toBeVisible();
      expect(idInAddress(page, 'templates')).not.toBe('');
      await sound(page, 'template');

      await runAndWrapUp(page, texts, last);
      nothingWrong();
    });
  });
}

async function runAndWrapUp(page: Page, texts: Texts, session: string): Promise<void> {
  const { run, wrapUp, shell } = texts;
  await visit(page, { screen: 'run', session });
  await sound(page, 'run, before');
  await page.getByRole('button', { name: run.begin, exact: true }).click();
  await writeNote(page, texts, { text: 'Catatan', kind: 'agreement', tone: 'warm' });
  await page
    .getByRole('list', { name: run.attendance })
    .getByRole('listitem')
    .first()
    .getByRole('button')
    .first()
    .tap();
  await sound(page, 'run, running');
  // On a tablet lying down the panes scroll, and never the page with the clock on it.
  expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(0);
  await page.getByRole('list', { name: run.attendance }).getByRole('button').nth(1).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await sound(page, 'run, reason');
  await page.getByRole('dialog').getByRole('button', { name: shell.done, exact: true }).click();
  await page.getByRole('button', { name: run.newcomer, exact: true }).click();
  await sound(page, 'run, newcomer');
  await page.keyboard.press('Escape');
  await page.getByRole('list', { name: run.entries }).getByRole('listitem').first().getByRole('button').first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await sound(page, 'run, note');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: run.roomMode }).click();
  await sound(page, 'run, initials only');
  await page.getByRole('button', { name: run.roomMode }).click();
  await coverButton(page, texts).click();
  await sound(page, 'cover');
  await page.getByRole('button', { name: shell.uncover }).click();

  await page.getByRole('button', { name: run.end, exact: true }).first().click();
  const heads = [
    wrapUp.attendanceHead,
    wrapUp.aimsHead,
    wrapUp.principlesHead,
    wrapUp.reflectionHead,
    wrapUp.agreementsHead,
    wrapUp.closeHead,
  ];
  for (const [index, head] of heads.entries()) {
    if (index > 0) await page.getByRole('button', { name: wrapUp.next, exact: true }).click();
    await expect(page.getByRole('heading', { name: head, exact: true })).toBeVisible();
    await sound(page, `wrap-up: ${head}`);
  }
}

test('the short story by keyboard alone', async ({ page }) => {
  const texts = textsIn('en');
  const { nothingWrong } = await watched(page);
  await freshNotebook(page, texts);

  /** Presses Tab until what has the focus is called so; a facilitator would not go on for ever either. */
  async function tabTo(name: string, whole = false, most = 150): Promise<void> {
    for (let presses = 0; presses <= most; presses += 1) {
      const focused = await page.evaluate(() => {
        const element = document.activeElement;
        if (!(element instanceof HTMLElement)) return '';
        if (!element.matches('a, button, input, textarea, select, summary')) return '';
        const labels =
          'labels' in element ? [...((element as HTMLInputElement).labels ?? [])].map((one) => one.textContent) : [];
        return [element.getAttribute('aria-label'), ...labels, element.textContent]
          .map((text) => (text ?? '').replace(/\s+/g, ' ').trim())
          .find((text) => text !== '');
      });
      if (whole ? focused === name : focused?.startsWith(name)) {
        const outlined = await page.evaluate(() => {
          const element = document.activeElement;
          if (!element) return false;
          const marked = [element, element.parentElement, element.nextElementSibling].filter((one) => one !== null);
          return marked.some(
            (one) => getComputedStyle(one).outlineStyle !== 'none' || getComputedStyle(one).boxShadow !== 'none',
          );
        });
        expect(outlined, `the focus on “${name}” can be seen`).toBe(true);
        return;
      }
      await page.keyboard.press('Tab');
    }
    throw new Error(`“${name}” cannot be reached by Tab`);
  }
  const press = async (name: string, whole = false) => {
    await tabTo(name, whole);
    await page.keyboard.press('Enter');
  };

  await press(texts.groups.emptyAction);
  await expect(page.getByRole('heading', { name: texts.groups.newTitle, level: 1 })).toBeVisible();
  await tabTo(texts.groups.name);
  await page.keyboard.type('Keyboard circle');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Keyboard circle', level: 1 })).toBeVisible();

  await press(texts.groups.addMembers);
  await tabTo(texts.members.name);
  for (const name of ['Siti', 'Budi']) {
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('list', { name: texts.members.justAdded })).toContainText(name);
  }
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Keyboard circle', level: 1 })).toBeVisible();

  await press(texts.groups.planFirst);
  await tabTo(texts.plan.create);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: texts.plan.agenda })).toBeVisible();
  await press(texts.plan.begin);
  await expect(page.getByRole('list', { name: texts.run.attendance })).toBeVisible();

  await tabTo('Budi');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: texts.run.attendance })).toContainText(texts.run.presences.present);
  await tabTo(texts.run.note);
  await expect(noteField(page, texts)).toBeFocused();
  await page.keyboard.type('Written without a finger');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('list', { name: texts.run.entries })).toContainText('Written without a finger');
  await page.keyboard.press('Shift+Tab');
  await press(texts.run.end);
  await expect(page.getByRole('heading', { name: texts.wrapUp.attendanceHead })).toBeVisible();
  for (const head of [
    texts.wrapUp.aimsHead,
    texts.wrapUp.principlesHead,
    texts.wrapUp.reflectionHead,
    texts.wrapUp.agreementsHead,
    texts.wrapUp.closeHead,
  ]) {
    await press(texts.wrapUp.next, true);
    await expect(page.getByRole('heading', { name: head, exact: true })).toBeVisible();
  }
  await press(texts.wrapUp.close);
  await expect(page.getByRole('article', { name: texts.summary.paper })).toContainText('Written without a finger');
  await press(texts.shell.lock);
  await expect(passphraseField(page, texts)).toBeFocused();
  await page.keyboard.type(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article', { name: texts.summary.paper })).toContainText('Written without a finger');
  nothingWrong();
  await lock(page, texts);
  await unlock(page, texts);
});
