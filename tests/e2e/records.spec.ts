import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { recordSheet } from '../../src/app/record-sheet.ts';
import { summaryFile } from '../../src/app/summary-file.ts';
import { agencyHead } from '../../src/practice/agency.ts';
import { groupKind } from '../../src/practice/group.ts';
import { cellKey, recordKind } from '../../src/practice/record.ts';
import { madeView } from '../practice/made-view.ts';
import { noFindings, smallTargets } from './story/accessible.ts';
import { choose } from './story/choose.ts';
import { kept } from './story/kept.ts';
import { printedPages, running } from './story/pdf-text.ts';
import { reloadSample, samplePlaces } from './story/sample.ts';
import { textsIn, type Texts } from './story/texts.ts';
import { visit } from './story/visiting.ts';
import { watched } from './story/watched-page.ts';

for (const language of ['id', 'en'] as const) {
  test(`a process record from its notes to the signature, and a case record that names nobody else [${language}]`, async ({
    page,
  }) => {
    const { nothingWrong } = await watched(page);
    const texts = textsIn(language);
    const { records } = texts;
    const { group, sessions, members } = await samplePlaces(page, texts);
    await visit(page, { screen: 'group', group });
    await page.getByRole('link', { name: texts.ways.records.name }).first().click();
    await expect(page.getByText(records.none, { exact: true })).toBeVisible();
    await noFindings(page, 'records');
    await visit(page, { screen: 'wrapUp', session: sessions[0] ?? '' });
    await page.getByRole('link', { name: records.begin }).click();
    const note = page.getByRole('checkbox').first();
    const left = (await note.locator('xpath=ancestor::label').innerText()).trim();
    await note.uncheck({ force: true });
    await noFindings(page, 'a new record');
    expect(await smallTargets(page)).toEqual([]);
    await page.getByRole('button', { name: records.make, exact: true }).click();
    await expect(page.getByText(records.newNotes(1), { exact: true })).toBeVisible();
    await expect(page.getByRole('textbox', { name: records.columns.skill ?? '' }).first()).toBeVisible();
    // Words typed a moment before a kill are there afterwards.
    const feeling = page.getByRole('textbox', { name: records.columns.feeling ?? '' }).first();
    await feeling.fill('Lega, dan sedikit cemas');
    await kept(page, texts);
    await reloadSample(page, texts);
    await expect(feeling).toHaveValue('Lega, dan sedikit cemas');
    await page.getByRole('button', { name: records.fetchAll, exact: true }).click();
    await expect(page.getByText(records.newNotes(1), { exact: true })).toBeHidden();
    await noFindings(page, 'a record being edited');
    expect(await smallTargets(page)).toEqual([]);
    await page.getByRole('button', { name: records.sign, exact: true }).click();
    await expect(page.getByText(records.locked)).toBeVisible();
    await expect(page.getByRole('textbox', { name: records.columns.feeling ?? '' })).toHaveCount(0);
    await page.getByText(records.amend, { exact: true }).click();
    await page.getByLabel(records.amendText).last().fill('Sebenarnya 92 menit');
    await page.getByRole('button', { name: records.amendKeep, exact: true }).click();
    await expect(page.getByText('Sebenarnya 92 menit')).toBeVisible();
    await noFindings(page, 'a signed record');
    expect(await smallTargets(page)).toEqual([]);
    await page.getByRole('link', { name: records.paper, exact: true }).click();
    await expect(page.getByRole('article', { name: records.sheet })).toContainText('Lega, dan sedikit cemas');
    const pages = (await printedPages(page)).map(running);
    const printed = pages.join(' ');
    expect(printed).toContain('Sebenarnya 92 menit');
    expect(printed).toContain(running(left).slice(0, 30));
    expect(printed).toContain(texts.summary.page.confidential);

    // A case record names its member and nobody else.
    const names: string[] = [];
    for (const member of members.slice(0, 3)) {
      await visit(page, { screen: 'member', group, member });
      names.push((await page.getByLabel(texts.members.name).inputValue()).trim());
    }
    await visit(page, { screen: 'newRecord', group, about: members[0] ?? '' });
    await choose(page.getByRole('radio', { name: /^K5/ }));
    await page.getByRole('button', { name: records.make, exact: true }).click();
    await page.getByRole('link', { name: records.paper, exact: true }).click();
    const paper = page.getByRole('article', { name: records.sheet });
    await expect(paper).toContainText(names[0] ?? '');
    for (const other of names.slice(1)) await expect(paper).not.toContainText(other);
    await noFindings(page, 'a case record on paper');
    nothingWrong();
  });

  test(`a process record of sixty pages on paper [${language}]`, async ({ page }) => {
    const texts = textsIn(language);
    const { records, summary } = texts;
    await page.setContent(await longProcess(texts));
    const pages = await printedPages(page);
    expect(pages.length).toBeGreaterThanOrEqual(60);
    expect(pages.length).toBeLessThan(110);
    const headings = new Set(Object.values(records.sections));
    for (const [at, text] of pages.entries()) {
      expect(running(text)).toContain(`${summary.page.footPage} ${at + 1} ${summary.page.footOf} ${pages.length}`);
      const lines = text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.includes(summary.page.footPage) && !/^\d+ \/ \d+$/.test(line));
      // Neither a heading nor the head of the table alone at the foot of a page.
      const last = lines.at(-1) ?? '';
      expect(headings.has(last), `page ${at + 1} ends with ${last}`).toBe(false);
      expect(last.startsWith(records.whoAndWords)).toBe(false);
      // A page on which rows go on says again what the columns are.
      if (/\bk\d+w\d+\b/.test(text)) expect(running(text)).toContain(records.columns['nonVerbal'] ?? '');
    }
    // No word is lost, doubled or cut, on whatever page its row broke.
    const printed = pages.join(' ');
    for (let row = 0; row < ROWS; row += 1)
      for (const column of ['w', 'n', 'f', 's'])
        for (const word of [0, wordsIn(row, column) - 1])
          expect(printed.split(`k${row}${column}${word}e`), `k${row}${column}${word}`).toHaveLength(2);
    // A short row stands whole on one page: its first and its last words are not parted.
    for (let row = 0; row < ROWS; row += 1) {
      if (wordsIn(row, 'w') > 40) continue;
      const first = pages.findIndex((text) => text.includes(`k${row}w0e`));
      expect(pages[first], `row ${row}`).toContain(`k${row}w${wordsIn(row, 'w') - 1}e`);
    }
  });
}

const ROWS = 210;

/** Every eleventh row is far longer than the others, and one is longer than a page. */
function wordsIn(row: number, column: string): number {
  if (row === 100 && column === 'w') return 900;
  const much = { w: 28, n: 9, f: 6, s: 12 }[column] ?? 1;
  return row % 11 === 5 ? much * 6 : much;
}

/** A process record as the file that is passed on; it prints as the app itself does. */
async function longProcess({ language, records, attachments, summary }: Texts): Promise<string> {
  const rows = Array.from({ length: ROWS }, (_, row) => row);
  const text = (row: number, column: string) =>
    Array.from({ length: wordsIn(row, column) }, (_, word) => `k${row}${column}${word}e`).join(' ');
  const paragraph = (section: string, who = '') => ({ section, who, sources: [], restricted: false, addedAt: 0 });
  const record = madeView(recordKind, 'r', {
    ...{ code: 'K2', title: records.names.K2, madeAt: 1 },
    paragraphs: {
      ...Object.fromEntries(
        rows.map((row) => [`p${row}`, paragraph('course', row % 3 === 0 ? 'facilitator' : 'm1')] as const),
      ),
      purpose: paragraph('purpose'),
      next: paragraph('nextPlan'),
    },
    places: Object.fromEntries(rows.map((row) => [`p${row}`, { order: row }])),
    cells: {
      ...Object.fromEntries(
        rows.flatMap((row) =>
          (['words', 'nonVerbal', 'feeling', 'skill'] as const).map(
            (column) => [cellKey(`p${row}`, column), { text: text(row, column.charAt(0)) }] as const,
          ),
        ),
      ),
      [cellKey('purpose')]: { text: 'Mendengar.' },
      [cellKey('next')]: { text: 'Bertemu lagi.' },
    },
  });
  const sheet = recordSheet(
    {
      ...{ reader: 'file', forMember: '', facilitators: ['Ratna'], attachments: [], restricted: new Set() },
      agency: agencyHead(undefined),
      group: madeView(groupKind, 'g', { name: 'Balai' }),
      record,
      nameOf: () => 'Siti Rahma Aminah',
    },
    language,
    { records, attachments, page: summary.page },
    0,
  );
  return summaryFile(sheet, { css: await readFile('src/app/paper.css', 'utf8'), fonts: [] });
}
