import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { expect, test, type Download, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import ICAL from 'ical.js';
import papa from 'papaparse';
import { sampleMembers } from '../../src/content/sample-group.ts';
import { noFindings, smallTargets } from './story/accessible.ts';
import { reloadSample, samplePlaces } from './story/sample.ts';
import { textsIn } from './story/texts.ts';
import { visit } from './story/visiting.ts';
import { watched } from './story/watched-page.ts';
import { toldIn } from './story/told-in.ts';

async function downloaded(page: Page, work: () => Promise<void>): Promise<Download> {
  const downloading = page.waitForEvent('download');
  await work();
  return downloading;
}

for (const language of toldIn('id')) {
  test(`a paper as a Word file, a table, and everything in the open [${language}]`, async ({ page }, info) => {
    const { nothingWrong } = await watched(page);
    // Without a picker the file goes into the downloads, where the test can read it; and a menu opens for sharing only.
    await page.addInitScript(() => {
      Reflect.deleteProperty(window, 'showSaveFilePicker');
      Object.defineProperty(navigator, 'canShare', { value: () => false });
    });
    const texts = textsIn(language);
    const { takeAlong } = texts;
    const { group } = await samplePlaces(page, texts);

    await test.step('the progress paper holds pictures, and LibreOffice opens it', async () => {
      await visit(page, { screen: 'progressPaper', group });
      await expect(page.getByRole('article')).toBeVisible();
      const file = await downloaded(page, () => page.getByRole('button', { name: texts.passOn.word }).click());
      expect(file.suggestedFilename()).toMatch(/^[\w-]+\.docx$/);
      const path = info.outputPath('paper.docx');
      await file.saveAs(path);
      const parts = unzipSync(await readFile(path));
      const pictures = Object.entries(parts).filter(([name]) => name.endsWith('.png'));
      expect(pictures.length).toBeGreaterThan(3);
      for (const [, bytes] of pictures) expect([...bytes.slice(1, 4)]).toEqual([0x50, 0x4e, 0x47]);
      const heading = await page.getByRole('article').getByRole('heading', { level: 1 }).innerText();
      expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain(heading.trim());
      if (spawnSync('soffice', ['--version']).status !== 0) return;
      const profile = `-env:UserInstallation=file://${info.outputPath('profile')}`;
      const made = spawnSync(
        'soffice',
        [profile, '--headless', '--convert-to', 'pdf', '--outdir', info.outputPath(), path],
        { timeout: 60_000 },
      );
      expect(made.status).toBe(0);
      expect((await readFile(info.outputPath('paper.pdf'))).subarray(0, 4).toString()).toBe('%PDF');
    });

    await test.step('a table names nobody unless asked', async () => {
      await visit(page, { screen: 'settings' });
      await page.getByRole('link', { name: takeAlong.title }).click();
      await expect(page.getByRole('heading', { level: 1, name: takeAlong.title })).toBeVisible();
      await noFindings(page, 'ways out');
      expect(await smallTargets(page)).toEqual([]);
      const table = async () => {
        const file = await downloaded(page, () => page.getByRole('button', { name: takeAlong.save }).click());
        return papa.parse<string[]>(await readFile(await file.path(), 'utf8'), { skipEmptyLines: true }).data;
      };
      await page.getByLabel(takeAlong.table, { exact: true }).selectOption('attendance');
      const nameless = await table();
      expect(nameless.length).toBeGreaterThan(20);
      for (const { name } of sampleMembers) expect(JSON.stringify(nameless)).not.toContain(name);
      await page.getByLabel(takeAlong.table, { exact: true }).selectOption('members');
      await page.getByLabel(takeAlong.named).check({ force: true });
      await expect(page.getByText(takeAlong.namedWarning)).toBeVisible();
      const named = await table();
      for (const { name } of sampleMembers) expect(JSON.stringify(named)).toContain(name);
    });

    await test.step('the work ahead goes into a calendar that names nobody', async () => {
      const { calendar } = texts;
      await page.getByRole('link', { name: calendar.open }).click();
      await expect(page.getByRole('heading', { level: 1, name: calendar.title })).toBeVisible();
      await noFindings(page, 'the calendar');
      expect(await smallTargets(page)).toEqual([]);
      const file = await downloaded(page, () => page.getByRole('button', { name: calendar.save }).click());
      expect(file.suggestedFilename()).toBe(`${calendar.fileName}.ics`);
      const text = await readFile(await file.path(), 'utf8');
      const events = new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents('vevent');
      expect(events.length).toBeGreaterThan(0);
      const unfolded = text.replaceAll('\r\n ', '');
      for (const { name } of sampleMembers) expect(unfolded).not.toContain(name);
      await visit(page, { screen: 'allHandedOn' });
      await expect(page.getByText(texts.handOn.log.papers['calendar'] ?? '').first()).toBeVisible();
      await visit(page, { screen: 'takeAlong' });
    });

    await test.step('everything leaves after a warning, also after a kill', async () => {
      await page.getByRole('button', { name: takeAlong.begin }).click();
      await expect(page.getByRole('dialog').getByText(takeAlong.warnKeep)).toBeVisible();
      await noFindings(page, 'the warning');
      expect(await smallTargets(page)).toEqual([]);
      // Killed at the warning: nothing is allowed any more, and nothing left.
      await reloadSample(page, texts);
      await visit(page, { screen: 'takeAlong' });
      await expect(page.getByRole('button', { name: takeAlong.write })).toHaveCount(0);
      await page.getByRole('button', { name: takeAlong.begin }).click();
      await page.getByRole('button', { name: takeAlong.understood, exact: true }).click();
      const file = await downloaded(page, () => page.getByRole('button', { name: takeAlong.write }).click());
      expect(file.suggestedFilename()).toMatch(/^lingkar-[\d-]+\.json$/);
      const read = JSON.parse(await readFile(await file.path(), 'utf8')) as {
        whole: boolean;
        unread: unknown[];
        counts: Record<string, number>;
      };
      expect(read.whole).toBe(true);
      expect(read.unread).toEqual([]);
      expect(read.counts['member']).toBeGreaterThanOrEqual(sampleMembers.length);
      await noFindings(page, 'everything written');
    });
    nothingWrong();
  });
}
