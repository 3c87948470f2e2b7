import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { sampleGroup, sampleMembers, sampleSessions } from '../../src/content/sample-group.ts';
import type { HeldSampleSession } from '../../src/content/sample-session.ts';
import { choose } from './story/choose.ts';
import { printedPages, running } from './story/pdf-text.ts';
import { samplePlaces } from './story/sample.ts';
import { textsIn, type Texts } from './story/texts.ts';
import { visit } from './story/visiting.ts';
import { watched } from './story/watched-page.ts';

/** Ways to address someone name nobody. */
const ADDRESSES = new Set(['Mbah', 'Pak', 'Mas', 'Bu']);
const quarrel = sampleSessions.findIndex((session) => session.state === 'held' && session.number === 4);
const pause = sampleSessions.findIndex((session) => session.state === 'notHeld');
const held = sampleSessions[quarrel] as HeldSampleSession;

/** Names and parts of names that stand in a text, those of all members but one, where one may be named. */
function namesIn(text: string, but?: string): string[] {
  return sampleMembers
    .filter(({ name }) => name !== but)
    .flatMap(({ name, called }) => [name, called, ...`${name} ${called}`.split(' ')])
    .filter((part) => part.length > 2 && !ADDRESSES.has(part))
    .filter((part) => new RegExp(`(?<!\\p{L})${part}(?!\\p{L})`, 'iu').test(text));
}

async function printed(page: Page): Promise<{ readonly pages: readonly string[]; readonly text: string }> {
  const pages = (await printedPages(page)).map(running);
  return { pages, text: pages.join(' ') };
}

/** Letters alone: columns stand beside each other on paper and break lines into each other's. */
function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}

/** Whether every word of a text is on the paper; in a column its lines stand between those of the others. */
function told(paper: string, text: string): boolean {
  const words = new Set(paper.match(/[\p{L}\p{N}]+/gu));
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).every((word) => words.has(word));
}

async function onPaper(page: Page, texts: Texts, session: string, language: Texts): Promise<void> {
  await visit(page, { screen: 'summary', session });
  const name = language.language === 'id' ? 'Bahasa Indonesia' : 'English';
  await choose(page.getByRole('radio', { name, exact: true }));
  await expect(page.getByRole('article', { name: texts.summary.paper })).toContainText(language.summary.page.title);
}

for (const screen of ['id', 'en'] as const) {
  for (const sheet of ['id', 'en'] as const) {
    test(`on a screen in ${screen} a summary is printed in ${sheet}, for the file and for members`, async ({
      page,
    }) => {
      const [texts, other] = [textsIn(screen), textsIn(sheet)];
      const words = other.summary.page;
      const { nothingWrong } = await watched(page);
      const { sessions } = await samplePlaces(page, texts);
      await onPaper(page, texts, sessions[quarrel] ?? '', other);

      const file = await printed(page);
      for (const [index, text] of file.pages.entries()) {
        expect(text).toContain(`${words.footPage} ${index + 1} ${words.footOf} ${file.pages.length}`);
        expect(text).toContain(words.footFile);
      }
      const sections = [
        words.attendance,
        words.aims,
        words.programme,
        words.course,
        words.atmosphere,
        words.agreements,
        words.problems,
        words.analysis,
        words.reflection,
        words.nextPlan,
        words.principles,
        words.supervisor,
        words.confidential,
      ];
      for (const section of sections) expect(letters(file.text), section).toContain(letters(section));
      for (const { text } of held.entries) expect(told(file.text, text[screen]), text[screen]).toBe(true);
      for (const { reason } of held.attendance)
        if (reason) expect(letters(file.text)).toContain(letters(reason[screen]));
      for (const caution of sampleMembers.flatMap(({ cautions }) => (cautions ? [cautions[screen]] : [])))
        expect(told(file.text, caution), caution).toBe(false);

      await choose(page.getByRole('radio', { name: texts.summary.forMembers }));
      await expect(page.getByRole('article')).toContainText(words.copyMembers);
      const members = await printed(page);
      expect(namesIn(members.text)).toEqual([]);
      expect(members.text).toContain(words.footMembers);
      for (const own of [words.analysis, words.reflection, held.analysis[screen], held.reflection[screen]])
        expect(letters(members.text), own).not.toContain(letters(own));
      for (const { reason } of held.attendance)
        if (reason) expect(letters(members.text)).not.toContain(letters(reason[screen]));
      expect(letters(members.text)).toContain(letters(held.problems[screen]));

      const { name = '' } = sampleMembers[0] ?? {};
      await page.getByLabel(texts.summary.oneMember).selectOption({ label: name });
      await expect(page.getByRole('article')).toContainText(words.copyMember(name));
      const one = await printed(page);
      expect(namesIn(one.text, name)).toEqual([]);
      expect(one.text).toContain(name);
      nothingWrong();
    });
  }
}

test('a session that did not take place is one page with its reason', async ({ page }) => {
  const texts = textsIn('id');
  const { sessions } = await samplePlaces(page, texts);
  await visit(page, { screen: 'summary', session: sessions[pause] ?? '' });
  await expect(page.getByRole('article')).toContainText(texts.summary.page.notHeld);
  const { pages, text } = await printed(page);
  const session = sampleSessions[pause];
  if (session?.state !== 'notHeld') throw new Error('the sample has no such session');
  expect(pages).toHaveLength(1);
  expect(letters(text)).toContain(letters(session.reason.id));
  expect(text).not.toContain(texts.summary.page.course);
});

test('the saved file runs and fetches nothing and prints the same pages', async ({ page, context }) => {
  const texts = textsIn('en');
  const { nothingWrong } = await watched(page);
  const { sessions } = await samplePlaces(page, texts);
  await visit(page, { screen: 'summary', session: sessions[quarrel] ?? '' });
  await expect(page.getByRole('article')).toContainText(sampleGroup.name);
  const pages = (await printed(page)).pages;
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: texts.summary.save }).click();
  const html = await readFile(await (await downloading).path(), 'utf8');
  expect(html).toContain('data:font/woff2;base64,');

  const alone = await context.newPage();
  const asked: string[] = [];
  alone.on('request', (request) => asked.push(request.url()));
  await alone.setContent(html, { waitUntil: 'load' });
  const fromFile = (await printed(alone)).pages;
  expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([]);
  expect(fromFile).toHaveLength(pages.length);
  // The moment of printing may differ by a minute, and only what was saved from here has a number; all else is the same.
  const timeless = (text: string) =>
    letters(text.replace(/\d\d[.:]\d\d with Lingkar/, '').replace(/without number|No\. \d+-[2-9A-Z]{5}/, ''));
  expect(fromFile.map(timeless)).toEqual(pages.map(timeless));
  nothingWrong();
});
