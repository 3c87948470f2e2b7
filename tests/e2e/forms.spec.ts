import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { paperFormSheet } from '../../src/app/paper-form-sheet.ts';
import { summaryFile } from '../../src/app/summary-file.ts';
import { questionsOf } from '../../src/content/check-questions.ts';
import { sampleFeedback } from '../../src/content/sample-progress.ts';
import { shownFormCode } from '../../src/practice/form-code.ts';
import { groupKind } from '../../src/practice/group.ts';
import { memberKind } from '../../src/practice/member.ts';
import { paperFormKind, type PaperFormName } from '../../src/practice/paper-form.ts';
import { sessionKind } from '../../src/practice/session.ts';
import { madeView } from '../practice/made-view.ts';
import { noFindings, smallTargets } from './story/accessible.ts';
import { choose } from './story/choose.ts';
import { printedPages, running } from './story/pdf-text.ts';
import { reloadSample, samplePlaces } from './story/sample.ts';
import { textsIn, type Texts } from './story/texts.ts';
import { visit } from './story/visiting.ts';
import { watched } from './story/watched-page.ts';

const CODE = '7K3M0P1';
const SHEETS = 13;

for (const language of ['id', 'en'] as const) {
  test(`paper forms: made, printed, found by their code, keyed in [${language}]`, async ({ page }) => {
    const { nothingWrong } = await watched(page);
    const texts = textsIn(language);
    const { forms } = texts;
    const { group } = await samplePlaces(page, texts);
    const article = page.getByRole('article', { name: forms.paper });

    await visit(page, { screen: 'records', group });
    await page.getByRole('link', { name: forms.title }).click();
    await expect(page.getByText(forms.sheetsOf(sampleFeedback.sheets.length, sampleFeedback.printed))).toBeVisible();
    await page.getByRole('link', { name: forms.make }).click();
    await noFindings(page, 'new form');
    expect(await smallTargets(page)).toEqual([]);
    await page.getByRole('button', { name: forms.make }).click();
    await expect(article).toContainText(forms.page.titles.attendance);
    const printed = (await printedPages(page)).map(running);
    const code = (await article.locator('.form-code').first().innerText()).trim();
    // Widely set signs may be read back with gaps between them.
    expect(printed[0]?.replace(/\s/g, '')).toContain(code);
    expect(printed[0]).toContain(forms.page.foot);

    // The paper comes back: its code, in small letters, through the papers of the agency.
    await visit(page, { screen: 'agencyPapers' });
    await page.getByRole('link', { name: forms.keyIn }).click();
    await page.getByLabel(forms.code).fill('1');
    await page.getByRole('button', { name: forms.find }).click();
    await expect(page.getByText(forms.faults.tooShort(''))).toBeVisible();
    expect(await smallTargets(page)).toEqual([]);
    await page.getByLabel(forms.code).fill(code.toLowerCase().replace('-', ' '));
    await page.getByRole('button', { name: forms.find }).click();
    const rows = page.locator('li[data-row]').filter({ has: page.getByRole('button') });
    await expect(rows.first()).toBeVisible();
    const many = await rows.count();
    await rows.first().getByRole('button', { name: forms.presences.present, exact: true }).focus();
    for (const key of ['1', '2', '3']) await page.keyboard.press(key);
    await expect(page.getByText(forms.progress(3, many))).toBeVisible();
    await noFindings(page, 'keying in attendance');
    expect(await smallTargets(page)).toEqual([]);
    await reloadSample(page, texts);
    await visit(page, { screen: 'forms', group });
    await page.getByRole('link', { name: new RegExp(code) }).click();
    await expect(page.getByText(forms.progress(3, many))).toBeVisible();
    await expect(rows.nth(1).getByRole('button', { name: forms.presences.late })).toHaveAttribute(
      'aria-pressed',
      'true',
    );

    await visit(page, { screen: 'newForm', group });
    await choose(page.getByRole('radio', { name: forms.names.feedback }));
    await page.getByRole('button', { name: forms.make }).click();
    await expect(article).toContainText(forms.page.slip('1'));
    await page.getByRole('link', { name: forms.keyIn }).click();
    await page.locator('[data-question="0"] button').first().focus();
    for (const key of ['7', 'x', '0', '4', 'Enter']) await page.keyboard.press(key);
    await expect(page.getByRole('heading', { name: forms.sheet('2') })).toBeVisible();
    await expect(page.locator('[data-question="0"] button').first()).toBeFocused();
    await page.keyboard.press('9');
    await noFindings(page, 'keying in feedback');
    expect(await smallTargets(page)).toEqual([]);
    await visit(page, { screen: 'progress', group });
    await expect(page.getByText(forms.feedback.title)).toBeVisible();
    const sheets = String(sampleFeedback.sheets.length + 2);
    await expect(page.getByText(forms.feedback.sheets(sheets), { exact: true })).toBeVisible();
    nothingWrong();
  });

  for (const many of language === 'id' ? [0, 1, 200] : [200]) {
    test(`an empty attendance form of ${many} members on paper [${language}]`, async ({ page }) => {
      const texts = textsIn(language);
      const words = texts.forms.page;
      await page.setContent(await formOf('attendance', many, texts));
      const pages = await printedPages(page);
      for (const text of pages) {
        const lines = text.split('\n').map((line) => line.trim());
        const rows = lines.filter((line) => /^\d+\s+Orang \d{3}$/.test(line));
        // Each page with rows says which form it is, and what its columns are.
        if (rows.length > 0) {
          expect(lines.some((line) => line.replace(/\s/g, '').startsWith(shownFormCode(CODE)))).toBe(true);
          expect(lines.some((line) => new RegExp(`^${words.row}\\s+${words.name}`).test(line))).toBe(true);
        }
        const written = lines.filter((line) => line !== '' && !/^\d+ \/ \d+$/.test(line));
        const last = written.findLast((line) => !line.includes(words.footPage)) ?? '';
        expect(last).not.toMatch(new RegExp(`^${words.row}\\s`));
      }
      const numbers = pages
        .join('\n')
        .split('\n')
        .flatMap((line) => /^\s*(\d+)\s+Orang (\d{3})\s*$/.exec(line) ?? [])
        .filter((_part, at) => at % 3 !== 0);
      // Every member once, beside the number of their row.
      expect(numbers).toEqual(
        Array.from({ length: many }, (_, at) => [String(at + 1), String(at).padStart(3, '0')]).flat(),
      );
      expect(pages.join(' ')).toContain(words.signed);
      expect(pages.length).toBeLessThanOrEqual(many === 200 ? 9 : 1);
    });
  }

  test(`feedback sheets on paper, none cut by a page [${language}]`, async ({ page }) => {
    const texts = textsIn(language);
    await page.setContent(await formOf('feedback', SHEETS, texts));
    const pages = (await printedPages(page)).map(running);
    const whole = pages.join(' ');
    for (let at = 1; at <= SHEETS; at += 1) {
      const on = pages.filter((text) => new RegExp(`${texts.forms.page.slip(String(at))}(?!\\d)`).test(text));
      expect(on).toHaveLength(1);
    }
    for (const text of pages) {
      const begun = text.replace(/\s/g, '').split(shownFormCode(CODE)).length - 1;
      expect(text.split(texts.forms.page.free).length - 1).toBe(begun);
    }
    expect(whole.replace(/\s/g, '').split(shownFormCode(CODE))).toHaveLength(SHEETS + 1);
    expect(whole).not.toContain('Orang 000');
    expect(pages.length).toBeLessThanOrEqual(4);
  });
}

/** A form as the file that is passed on; it prints as the app itself does. */
async function formOf(is: PaperFormName, many: number, { language, forms, summary }: Texts): Promise<string> {
  const members = Array.from({ length: is === 'attendance' ? many : 1 }, (_, at) =>
    madeView(memberKind, `m${at}`, { name: `Orang ${String(at).padStart(3, '0')}` }),
  );
  const form = madeView(paperFormKind, 'f', {
    is,
    code: CODE,
    sessions: ['s'],
    names: 'name',
    named: members.length,
    blanks: 4,
    rows: Object.fromEntries(members.map(({ id }, at) => [at + 1, { member: id }])),
    sheets: is === 'feedback' ? many : 1,
    questions: questionsOf('out').map(({ code }) => code),
  });
  const paper = {
    form,
    group: madeView(groupKind, 'g', { name: 'Balai Warga Melati', facilitators: ['Ratna'] }),
    sessions: [madeView(sessionKind, 's', { number: 3, date: '2026-11-26' })],
    members,
    agency: undefined,
  };
  const sheet = paperFormSheet(paper, language, { forms: forms.page, page: summary.page }, Date.UTC(2026, 10, 25, 8));
  const file = summaryFile(sheet, { css: await readFile('src/app/paper.css', 'utf8'), fonts: [] });
  if (process.env['LINGKAR_LOOK']) await writeFile(`/tmp/forms-look/${is}-${many}-${language}.html`, file);
  return file;
}
