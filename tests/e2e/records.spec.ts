import { expect, test } from '@playwright/test';
import { nothingSerious, smallTargets } from './story/accessible.ts';
import { choose } from './story/choose.ts';
import { kept } from './story/kept.ts';
import { printedPages, running } from './story/pdf-text.ts';
import { reloadSample, samplePlaces } from './story/sample.ts';
import { textsIn } from './story/texts.ts';
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
    await nothingSerious(page, 'records');
    await visit(page, { screen: 'wrapUp', session: sessions[0] ?? '' });
    await page.getByRole('link', { name: records.begin }).click();
    const note = page.getByRole('checkbox').first();
    const left = (await note.locator('xpath=ancestor::label').innerText()).trim();
    await note.uncheck({ force: true });
    await nothingSerious(page, 'a new record');
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
    await nothingSerious(page, 'a record being edited');
    expect(await smallTargets(page)).toEqual([]);
    await page.getByRole('button', { name: records.sign, exact: true }).click();
    await expect(page.getByText(records.locked)).toBeVisible();
    await expect(page.getByRole('textbox', { name: records.columns.feeling ?? '' })).toHaveCount(0);
    await page.getByText(records.amend, { exact: true }).click();
    await page.getByLabel(records.amendText).last().fill('Sebenarnya 92 menit');
    await page.getByRole('button', { name: records.amendKeep, exact: true }).click();
    await expect(page.getByText('Sebenarnya 92 menit')).toBeVisible();
    await nothingSerious(page, 'a signed record');
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
    await nothingSerious(page, 'a case record on paper');
    nothingWrong();
  });
}
