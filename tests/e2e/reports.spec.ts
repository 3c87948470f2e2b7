import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import papa from 'papaparse';
import { attendanceMatrixSheet } from '../../src/app/attendance-matrix-sheet.ts';
import { summaryFile } from '../../src/app/summary-file.ts';
import { sampleMembers } from '../../src/content/sample-group.ts';
import { attendanceKind, PRESENCES } from '../../src/practice/attendance.ts';
import { groupReport } from '../../src/practice/group-report.ts';
import { groupKind } from '../../src/practice/group.ts';
import { memberKind } from '../../src/practice/member.ts';
import { sessionKind } from '../../src/practice/session.ts';
import { madeView } from '../practice/made-view.ts';
import { noFindings, smallTargets } from './story/accessible.ts';
import { choose } from './story/choose.ts';
import { printedPages, running } from './story/pdf-text.ts';
import { reloadSample, samplePlaces } from './story/sample.ts';
import { textsIn, type Texts } from './story/texts.ts';
import { visit } from './story/visiting.ts';
import { watched } from './story/watched-page.ts';
import { toldIn } from './story/told-in.ts';

/** What a facilitator takes out of the notebook in numbers: report, attendance, statistics, in each language. */
for (const language of toldIn('id')) {
  test(`a report over a period, who was there when, and statistics without a name [${language}]`, async ({ page }) => {
    const { nothingWrong } = await watched(page);
    const texts = textsIn(language);
    const { reports, ways, summary } = texts;
    const sheet = page.getByRole('article', { name: reports.paper });
    const { group } = await samplePlaces(page, texts);

    await visit(page, { screen: 'group', group });
    await page.getByRole('link', { name: ways.report.name }).click();
    await expect(sheet).toContainText(reports.page.sessionCounts('6', '1', '1'));
    await noFindings(page, 'report of a group');
    expect(await smallTargets(page)).toEqual([]);
    const report = (await printedPages(page)).map(running);
    expect(report.join(' ')).toContain(reports.page.notHeldTitle);
    for (const [at, text] of report.entries())
      expect(text).toContain(`${summary.page.footPage} ${at + 1} ${summary.page.footOf} ${report.length}`);

    await choose(page.getByRole('radio', { name: reports.periods.own }));
    await page.getByLabel(reports.from, { exact: true }).fill('2001-01-01');
    await page.getByLabel(reports.to, { exact: true }).fill('2001-02-01');
    await expect(sheet).toContainText(reports.page.sessionCounts('0', '0', '0'));

    await page.getByRole('link', { name: reports.toMatrix }).click();
    await expect(sheet).toContainText(reports.page.titleMatrix);
    await noFindings(page, 'attendance');
    expect(await smallTargets(page)).toEqual([]);

    await visit(page, { screen: 'settings' });
    await page.getByRole('link', { name: reports.title }).click();
    await noFindings(page, 'papers of the agency');
    await page.getByRole('link', { name: reports.statistics }).click();
    await expect(sheet).toContainText(reports.page.withheld);
    await noFindings(page, 'statistics');
    expect(await smallTargets(page)).toEqual([]);
    const printed = (await printedPages(page)).join(' ');
    for (const { name } of sampleMembers) expect(printed).not.toContain(name);
    expect(printed).not.toContain('Teras Sore');
    await page.getByRole('button', { name: texts.passOn.table }).click();
    await noFindings(page, 'the numbers as a table');
    const downloading = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: texts.passOn.tableComma }).click();
    const numbers = await readFile(await (await downloading).path(), 'utf8');
    expect(papa.parse<string[]>(numbers, { skipEmptyLines: true }).data.length).toBeGreaterThan(60);
    for (const { name } of sampleMembers) expect(numbers).not.toContain(name);
    expect(numbers).toContain(reports.page.withheld);
    // In the dark too a paper comes out on white.
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light');
    await page.emulateMedia({ media: null, colorScheme: null });
    await page.getByRole('switch', { name: reports.keepSmall }).click();
    await expect(sheet).not.toContainText(reports.page.withheld);
    // Whoever opens the app anew finds small numbers kept back again.
    await reloadSample(page, texts);
    await visit(page, { screen: 'agencyStatistics' });
    await expect(sheet).toContainText(reports.page.withheld);
    nothingWrong();
  });

  for (const members of [0, 1, 200]) {
    test(`attendance of ${members} members over 40 sessions on paper [${language}]`, async ({ page }) => {
      const texts = textsIn(language);
      const words = texts.reports.page;
      await page.setContent(await registerOf(members, texts));
      const pages = await printedPages(page);
      const headings = [words.sumsTitle, words.sessionsTitle, words.matrixPart('1', '3'), words.matrixPart('3', '3')];
      for (const text of pages) {
        const lines = text.split('\n').map((line) => line.trim());
        const written = lines.filter((line) => line !== '' && !/^\d+ \/ \d+$/.test(line));
        const last = written.findLast((line) => !line.includes(texts.summary.page.footPage)) ?? '';
        // A heading, or the head of a table, alone at the foot of a page.
        for (const heading of headings) expect(last).not.toBe(heading);
        expect(last).not.toMatch(new RegExp(`^${words.member}\\s`));
        // Every page on which rows go on says again whose they are.
        const rows = lines.filter((line) => /^Orang \d{3}\s/.test(line));
        if (rows.length > 0) expect(lines.some((line) => line.startsWith(`${words.member} `))).toBe(true);
      }
      const lines = pages
        .join('\n')
        .split('\n')
        .map((line) => line.trim());
      for (let at = 0; at < members; at += 1) {
        const own = lines.filter((line) => line.startsWith(`${nameAt(at)} `)).map((line) => line.split(/\s+/).slice(2));
        // Three parts of 14, 14 and 12 sessions, and the sums: no row lost, doubled or cut.
        expect(own.map(({ length }) => length)).toEqual([14, 14, 12, 5]);
      }
      if (members === 0) expect(pages.join(' ')).toContain(words.noMembers);
      expect(pages.length).toBeLessThanOrEqual(members === 200 ? 30 : 3);
    });
  }
}

function nameAt(at: number): string {
  return `Orang ${String(at).padStart(3, '0')}`;
}

/** Forty sessions of a group as the file that is passed on; it prints as the app itself does. */
async function registerOf(
  many: number,
  { language, reports, summary, forms, resources, ending }: Texts,
): Promise<string> {
  const begun = new Date('2026-01-05T10:00:00').getTime();
  const sessions = Array.from({ length: 40 }, (_, at) =>
    madeView(sessionKind, `s${at}`, { number: at + 1, begunAt: begun + at * 604_800_000 }),
  );
  const members = Array.from({ length: many }, (_, at) => madeView(memberKind, `m${at}`, { name: nameAt(at) }));
  const attendance = members.flatMap(({ id }, row) =>
    sessions.map((session, at) =>
      madeView(
        attendanceKind,
        `${id}${session.id}`,
        { member: id, presence: PRESENCES[(row + at) % PRESENCES.length] ?? 'present' },
        session.id,
      ),
    ),
  );
  const names = new Map(members.map(({ id, name }) => [id, name]));
  const report = groupReport(
    {
      group: madeView(groupKind, 'g', { name: 'Balai' }),
      sessions,
      members,
      attendance,
      marks: [],
      runs: [],
      referrals: [],
      logLines: [],
    },
    { from: '', to: '' },
  );
  const words = {
    report: reports.page,
    page: summary.page,
    outcomes: resources.outcomes,
    served: resources.served,
    decisions: ending.decisions,
    feedback: forms.feedback,
  };
  const sheet = attendanceMatrixSheet(report, undefined, language, words, (id) => names.get(id) ?? '', begun);
  return summaryFile(sheet, { css: await readFile('src/app/paper.css', 'utf8'), fonts: [] });
}
