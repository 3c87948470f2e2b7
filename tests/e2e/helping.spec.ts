import { expect, test } from '@playwright/test';
import { observationPhrases } from '../../src/content/observation-phrases.ts';
import { roles } from '../../src/content/roles.ts';
import { noFindings, smallTargets } from './story/accessible.ts';
import { choose } from './story/choose.ts';
import { field } from './story/field.ts';
import { kept } from './story/kept.ts';
import { notes } from './story/run-session.ts';
import { printedPages, running } from './story/pdf-text.ts';
import { reloadSample, samplePlaces } from './story/sample.ts';
import { textsIn } from './story/texts.ts';
import { visit } from './story/visiting.ts';
import { watched } from './story/watched-page.ts';
import { closeSession, nextStep } from './story/wrap-up.ts';
import { toldIn } from './story/told-in.ts';

/** Helping in the room and thinking about it: seen by tap, suggested with its reason, roles looked back on. */
for (const language of toldIn('id')) {
  test(`observing, suggestions and roles [${language}]`, async ({ page }) => {
    const { nothingWrong } = await watched(page);
    const texts = textsIn(language);
    const { observing, rolesTaken, run, shell, suggestions, summary, wrapUp } = texts;
    const { group, sessions } = await samplePlaces(page, texts);
    const session = sessions.at(-1) ?? '';

    // A suggestion with its reason, on the page of the group; put away it stays away after a reload.
    await visit(page, { screen: 'group', group });
    const away = page.getByRole('button', { name: new RegExp(`^${suggestions.putAway}: `) }).first();
    const name = (await away.getAttribute('aria-label')) ?? '';
    const title = name.slice(suggestions.putAwayOf('').length);
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
    await noFindings(page, 'group, suggestions');
    expect(await smallTargets(page)).toEqual([]);
    await away.click();
    await expect(page.getByRole('heading', { name: title })).toBeHidden();
    await reloadSample(page, texts);
    await visit(page, { screen: 'plan', session });
    await expect(page.getByRole('heading', { name: suggestions.planTitle })).toBeVisible();
    await expect(page.getByText(suggestions.awayHead(1), { exact: true })).toBeVisible();
    await expect(page.getByRole('heading', { name: title })).toBeHidden();

    // In the room: one line, and behind it the same without what was put away.
    await page.getByRole('button', { name: texts.plan.begin }).click();
    await page.getByRole('button', { name: new RegExp(`^${suggestions.title} \\(\\d\\)$`) }).tap();
    const sheet = page.getByRole('dialog');
    await expect(sheet.getByRole('listitem').first()).toBeVisible();
    await expect(sheet.getByRole('heading', { name: title })).toBeHidden();
    await noFindings(page, 'run, suggestions');
    await sheet.getByRole('button', { name: shell.close, exact: true }).tap();
    await page.getByRole('button', { name: suggestions.hideLine }).tap();

    // Seen by tap, about one who is there, with words added; another one taken back.
    await choose(page.getByRole('radio', { name: observing.observe, exact: true }));
    const phrase = observationPhrases.find(({ code }) => code === 'P4b.2')!;
    const other = observationPhrases.find(({ code }) => code === 'P4b.6')!;
    await choose(page.getByRole('checkbox', { name: 'Bu Aini', exact: true }).last());
    await choose(page.getByRole('radio', { name: observing.points.P4b, exact: true }));
    await page.getByRole('button', { name: texts.say(phrase.name) }).tap();
    await expect(notes(page, texts).filter({ hasText: texts.say(phrase.name) })).toContainText('Bu Aini');
    await page.getByRole('button', { name: observing.addWords }).tap();
    await field(page, observing.addedWords).fill(`${texts.say(phrase.name)}: Pak Hasan`);
    await noFindings(page, 'run, observing');
    expect(await smallTargets(page)).toEqual([]);
    await page.getByRole('button', { name: texts.say(other.name) }).tap();
    await expect(notes(page, texts).filter({ hasText: texts.say(other.name) })).toBeVisible();
    await page.getByRole('button', { name: observing.takeBack }).tap();
    await expect(notes(page, texts).filter({ hasText: texts.say(other.name) })).toBeHidden();
    await expect(notes(page, texts).filter({ hasText: ': Pak Hasan' })).toBeVisible();

    // A reload in the middle: what was tapped and typed is there.
    await reloadSample(page, texts);
    await visit(page, { screen: 'run', session });
    await expect(notes(page, texts).filter({ hasText: ': Pak Hasan' })).toContainText('Bu Aini');

    // Roles, looked back on.
    await page.getByRole('button', { name: run.end, exact: true }).first().click();
    await nextStep(page, texts, wrapUp.aimsHead);
    await nextStep(page, texts, wrapUp.principlesHead);
    await nextStep(page, texts, wrapUp.reflectionHead);
    await page.getByText(rolesTaken.open(0), { exact: true }).click();
    const mediator = roles[2];
    await choose(page.getByRole('checkbox', { name: texts.say(mediator.name), exact: true }));
    await choose(page.getByRole('checkbox', { name: texts.say(mediator.parts[0].name) }));
    await field(page, rolesTaken.note).fill('Terlalu cepat menengahi');
    await kept(page, texts);
    await noFindings(page, 'wrap-up, roles');
    expect(await smallTargets(page)).toEqual([]);
    await nextStep(page, texts, wrapUp.agreementsHead);
    await nextStep(page, texts, wrapUp.closeHead);
    await closeSession(page, texts);
    await expect(page.locator('main').getByText('Terlalu cepat menengahi')).toBeVisible();

    // In the copy for the file, and never in that for members.
    await visit(page, { screen: 'summary', session });
    const read = async () => (await printedPages(page)).map(running).join(' ').replace(/\s+/g, ' ');
    await expect(page.getByRole('article', { name: summary.paper })).toContainText('Terlalu cepat menengahi');
    const forFile = await read();
    for (const said of [
      summary.page.roles,
      texts.say(mediator.name),
      'Terlalu cepat menengahi',
      texts.say(phrase.name),
    ])
      expect(forFile).toContain(said);
    await choose(page.getByRole('radio', { name: new RegExp(`^${summary.forMembers}`) }));
    await expect(page.getByRole('article', { name: summary.paper })).not.toContainText('Terlalu cepat menengahi');
    const forMembers = await read();
    expect(forMembers).toContain(summary.page.title);
    for (const silent of [
      summary.page.roles,
      texts.say(mediator.name),
      'Terlalu cepat menengahi',
      texts.say(phrase.name),
    ])
      expect(forMembers).not.toContain(silent);

    await visit(page, { screen: 'course', group });
    const table = page.getByRole('table', { name: rolesTaken.course });
    await expect(table.getByRole('row', { name: texts.say(mediator.name) })).toContainText(
      rolesTaken.cellStrategies(1),
    );
    await noFindings(page, 'course, roles');
    nothingWrong();
  });
}
