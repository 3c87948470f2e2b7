import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { paperFormSheet } from '../../src/app/paper-form-sheet.ts';
import { summaryFile } from '../../src/app/summary-file.ts';
import { questionsOf } from '../../src/content/check-questions.ts';
import { shownFormCode } from '../../src/practice/form-code.ts';
import { groupKind } from '../../src/practice/group.ts';
import { memberKind } from '../../src/practice/member.ts';
import { paperFormKind, type PaperFormName } from '../../src/practice/paper-form.ts';
import { sessionKind } from '../../src/practice/session.ts';
import { madeView } from '../practice/made-view.ts';
import { printedPages, running } from './story/pdf-text.ts';
import { textsIn, type Texts } from './story/texts.ts';

const CODE = '7K3M0P1';

for (const language of ['id', 'en'] as const) {
  for (const many of [0, 1, 200]) {
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
          expect(lines.some((line) => line.startsWith(shownFormCode(CODE)))).toBe(true);
          expect(
            lines.some((line) => new RegExp(`^${words.row.replace('.', '\\.')}\\s+${words.name}`).test(line)),
          ).toBe(true);
        }
        const written = lines.filter((line) => line !== '' && !/^\d+ \/ \d+$/.test(line));
        const last = written.findLast((line) => !line.includes(words.footPage)) ?? '';
        expect(last).not.toMatch(new RegExp(`^${words.row.replace('.', '\\.')}\\s`));
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

  for (const sheets of [1, 13]) {
    test(`${sheets} feedback sheets on paper, none cut by a page [${language}]`, async ({ page }) => {
      const texts = textsIn(language);
      await page.setContent(await formOf('feedback', sheets, texts));
      const pages = (await printedPages(page)).map(running);
      const whole = pages.join(' ');
      for (let at = 1; at <= sheets; at += 1) {
        const on = pages.filter((text) => new RegExp(`${texts.forms.page.slip(String(at))}(?!\\d)`).test(text));
        expect(on).toHaveLength(1);
      }
      for (const text of pages) {
        const begun = text.split(shownFormCode(CODE)).length - 1;
        expect(text.split(texts.forms.page.free).length - 1).toBe(begun);
      }
      expect(whole.split(shownFormCode(CODE))).toHaveLength(sheets + 1);
      expect(whole).not.toContain('Orang 000');
      expect(pages.length).toBeLessThanOrEqual(sheets === 1 ? 1 : 4);
    });
  }
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
