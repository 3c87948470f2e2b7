import { expect, test } from '@playwright/test';
import { buzzGroupsCard } from '../../src/content/conduct/buzz-groups.ts';
import { caseStudyCard } from '../../src/content/conduct/case-study.ts';
import { modellingCard } from '../../src/content/conduct/modelling.ts';
import { programmeMediaCard } from '../../src/content/conduct/programme-media.ts';
import { rolePlayCard } from '../../src/content/conduct/role-play.ts';
import { activities } from '../../src/content/activities.ts';
import { noFindings, smallTargets } from './story/accessible.ts';
import { addLine, beginTechnique, finishTechnique, goThrough, techniqueName } from './story/lead-technique.ts';
import { reloadSample, samplePlaces } from './story/sample.ts';
import { textsIn } from './story/texts.ts';
import { visit } from './story/visiting.ts';
import { watched } from './story/watched-page.ts';
import { toldIn } from './story/told-in.ts';

/** Role play, case study, buzz groups and an activity, led through one session in each language. */
for (const language of toldIn('en')) {
  test(`techniques led through a session [${language}]`, async ({ page }) => {
    const { nothingWrong } = await watched(page);
    const texts = textsIn(language);
    const { technique: words, run } = texts;
    const { sessions } = await samplePlaces(page, texts);
    const session = sessions.at(-1) ?? '';
    await visit(page, { screen: 'run', session });
    await page.getByRole('button', { name: run.begin }).click();
    await page.getByRole('button', { name: run.everyone }).click();

    // Role play: a cast by lot, a kill in the middle of a timed step.
    await page.getByRole('link', { name: words.title, exact: true }).click();
    await beginTechnique(page, texts, session, 'X1');
    await page.getByLabel(texts.say(rolePlayCard.prepare[2].ask)).fill('Mangga');
    await addLine(page, texts, words.rolePlay.newCharacter, 'Majikan');
    await addLine(page, texts, words.rolePlay.newCharacter, 'Laras');
    await page.getByRole('button', { name: words.rolePlay.draw }).click();
    await expect(page.locator('dt').filter({ hasText: 'Majikan' })).toBeVisible();
    await noFindings(page, 'role play, preparing');
    expect(await smallTargets(page)).toEqual([]);
    await goThrough(page, texts, rolePlayCard, 'warmUp', 'enact');
    await page.getByRole('button', { name: words.begin, exact: true }).click();
    await expect(page.getByRole('timer')).toHaveText(/^4:5\d$/);
    await reloadSample(page, texts);
    await expect(page.getByRole('heading', { level: 2, name: texts.say(rolePlayCard.steps[1].name) })).toBeVisible();
    await expect(page.getByRole('timer')).toHaveText(/^4:[0-5]\d$/);
    await expect(page.getByText('Mangga')).toBeVisible();
    await page.getByRole('button', { name: words.oneMore }).click();
    await expect(page.getByRole('timer')).toHaveText(/^5:[0-5]\d$/);
    // Away to the session and back again.
    await page.getByRole('link', { name: words.toSession }).click();
    await page.getByRole('link', { name: words.backTo(techniqueName(texts, 'X1')) }).click();
    await goThrough(page, texts, rolePlayCard, 'leave', 'tryOut');
    await finishTechnique(page, texts, rolePlayCard, 'Laras tidak menunduk lagi');

    // Case study: a name is noticed, options and hands.
    await beginTechnique(page, texts, session, 'X3');
    const card = page.getByLabel(texts.say(caseStudyCard.prepare[0].ask));
    await card.fill('Tika menolak diperiksa.');
    await expect(page.getByText(words.caseStudy.namesTitle)).toBeVisible();
    await noFindings(page, 'case study, preparing');
    await card.fill('Seorang kakek menolak diperiksa.');
    await expect(page.getByText(words.caseStudy.namesTitle)).toBeHidden();
    await goThrough(page, texts, caseStudyCard, 'read', 'options');
    await addLine(page, texts, words.caseStudy.newOption, 'Bertanya kepadanya');
    await goThrough(page, texts, caseStudyCard, 'consequences', 'choice');
    await page.getByRole('button', { name: words.hands.more('Bertanya kepadanya') }).click();
    await expect(page.getByText(words.hands.count(1))).toBeVisible();
    await noFindings(page, 'case study, choosing');
    expect(await smallTargets(page)).toEqual([]);
    await goThrough(page, texts, caseStudyCard, 'us', 'us');
    await finishTechnique(page, texts, caseStudyCard, 'Kita akan bertanya dahulu');

    // Buzz groups: drawn, shown to the group on the tablet and beside it, reported and voted on.
    await beginTechnique(page, texts, session, 'X4');
    await page.getByLabel(texts.say(buzzGroupsCard.prepare[0].ask)).fill('Mengapa kita datang?');
    await page.getByRole('button', { name: words.buzz.draw, exact: true }).click();
    await expect(page.getByRole('list', { name: words.buzz.groups })).toBeVisible();
    await noFindings(page, 'buzz groups, preparing');
    expect(await smallTargets(page)).toEqual([]);
    await goThrough(page, texts, buzzGroupsCard, 'talk', 'talk');
    await page.getByRole('button', { name: words.begin, exact: true }).click();
    const opened = page.waitForEvent('popup');
    await page.getByRole('button', { name: words.more, exact: true }).click();
    await page.getByRole('menuitem', { name: words.stage.beside }).click();
    const beside = await opened;
    await expect(beside.getByRole('heading', { name: 'Mengapa kita datang?' })).toBeVisible();
    await expect(beside.getByRole('timer')).toHaveText(/^5:\d\d$/);
    await expect(beside.locator('body')).toHaveCSS('margin', '0px');
    await page.getByRole('button', { name: texts.shell.cover, exact: true }).click();
    await expect.poll(() => beside.isClosed()).toBe(true);
    await page.getByRole('button', { name: texts.shell.uncover }).click();
    // A reload of the notes takes the second screen away as well.
    const again = page.waitForEvent('popup');
    await page.getByRole('button', { name: words.more, exact: true }).click();
    await page.getByRole('menuitem', { name: words.stage.beside }).click();
    const besideAgain = await again;
    await expect(besideAgain.getByRole('heading', { name: 'Mengapa kita datang?' })).toBeVisible();
    await reloadSample(page, texts);
    await expect.poll(() => besideAgain.isClosed()).toBe(true);
    await expect(page.getByRole('button', { name: words.stage.show })).toBeVisible();
    await page.getByRole('button', { name: words.stage.show }).click();
    const stage = page.getByRole('dialog', { name: words.stage.label(techniqueName(texts, 'X4')) });
    await expect(stage.getByRole('heading', { name: 'Mengapa kita datang?' })).toBeVisible();
    await noFindings(page, 'stage');
    expect(await smallTargets(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await stage.getByRole('button', { name: words.stage.leave }).click();
    await page.waitForTimeout(600);
    await stage.getByRole('button', { name: words.stage.leaveSurely }).click();
    await expect(stage).toBeHidden();
    await goThrough(page, texts, buzzGroupsCard, 'reports', 'reports');
    await page.getByRole('button', { name: words.buzz.hasReported }).click();
    await addLine(page, texts, words.buzz.newIdea, 'Karena ada yang menunggu');
    await noFindings(page, 'buzz groups, reports');
    await goThrough(page, texts, buzzGroupsCard, 'cluster', 'vote');
    await page.getByRole('button', { name: words.hands.more('Karena ada yang menunggu') }).click();
    await finishTechnique(page, texts, buzzGroupsCard, 'Kita datang karena ditunggu');

    // An activity out of the catalogue, found by its length and medium.
    await beginTechnique(page, texts, session, 'X10');
    const tea = activities.find(({ code }) => code === 'X10c1')!;
    await page.getByLabel(words.media.medium, { exact: true }).selectOption('X10c');
    await noFindings(page, 'programme media, preparing');
    expect(await smallTargets(page)).toEqual([]);
    await page.getByRole('button', { name: new RegExp(`^${texts.say(tea.name)}`) }).click();
    await expect(page.getByText(texts.say(tea.steps[1]!))).toBeVisible();
    await goThrough(page, texts, programmeMediaCard, 'explain', 'talk');
    await expect(page.getByText(texts.say(tea.after))).toBeVisible();
    await finishTechnique(page, texts, programmeMediaCard, 'Mereka lama tidak beristirahat');

    // Modelling: the group sees the steps alone, beside the tablet too, and nothing once the notebook is left.
    await beginTechnique(page, texts, session, 'X9');
    await goThrough(page, texts, modellingCard, 'ready', 'steps');
    await page.getByRole('button', { name: texts.cards.modelAdd }).click();
    await page.getByRole('textbox', { name: texts.cards.modelStep(1), exact: true }).fill('Tarik napas');
    await goThrough(page, texts, modellingCard, 'before', 'show');
    const steps = page.waitForEvent('popup');
    await page.getByRole('button', { name: words.more, exact: true }).click();
    await page.getByRole('menuitem', { name: words.stage.beside }).click();
    const shown = await steps;
    await expect(shown.getByRole('listitem')).toHaveText([/Tarik napas$/]);
    await page.getByRole('button', { name: texts.shell.sampleLeave }).click();
    await expect.poll(() => shown.isClosed()).toBe(true);
    nothingWrong();
  });
}
