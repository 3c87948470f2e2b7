import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { sampleGroup, sampleMembers, sampleSessions } from '../../src/content/sample-group.ts';
import { choose } from './story/choose.ts';
import { noFindings, smallTargets } from './story/accessible.ts';
import { samplePlaces } from './story/sample.ts';
import { textsIn } from './story/texts.ts';
import { visit } from './story/visiting.ts';
import { watched } from './story/watched-page.ts';
import { toldIn } from './story/told-in.ts';

/** Ways to address someone name nobody. */
const ADDRESSES = new Set(['Mbah', 'Pak', 'Mas', 'Bu']);
const quarrel = sampleSessions.findIndex((session) => session.state === 'held' && session.number === 4);

for (const language of toldIn('en')) {
  test(`a summary is handed on for research without a name, and the list says so (${language})`, async ({ page }) => {
    const texts = textsIn(language);
    const { handOn } = texts;
    const { nothingWrong } = await watched(page);
    const { sessions } = await samplePlaces(page, texts);
    await visit(page, { screen: 'summary', session: sessions[quarrel] ?? '' });
    await choose(page.getByRole('radio', { name: handOn.readers.research }));
    const paper = page.getByRole('article', { name: texts.summary.paper });
    await expect(paper).toContainText(handOn.page.copies.research);
    await expect(page.getByText(handOn.research)).toBeVisible();
    await page.getByText(handOn.replacedTitle).click();
    await noFindings(page, 'summary for research');
    expect(await smallTargets(page)).toEqual([]);

    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: texts.summary.save }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toContain(handOn.fileNames.research);
    const html = await readFile(await download.path(), 'utf8');
    const said = html.slice(html.indexOf('<main'));
    const names = sampleMembers
      .flatMap(({ name, called }) => [name, called, ...`${name} ${called}`.split(' ')])
      .filter((part) => part.length > 2 && !ADDRESSES.has(part));
    expect(names.filter((part) => new RegExp(`(?<!\\p{L})${part}(?!\\p{L})`, 'iu').test(said))).toEqual([]);
    expect(said).not.toContain(sampleGroup.name);
    expect(said).toContain(handOn.page.notices.research.slice(0, 20));
    const copy = /No\. (1-[2-9A-Z]{5})/u.exec(said)?.[1] ?? '-';

    await page.getByRole('link', { name: handOn.log.open }).click();
    await expect(page.getByText(handOn.log.copy(copy))).toBeVisible();
    nothingWrong();
  });
}
