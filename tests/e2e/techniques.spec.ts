import { expect, test, type Page } from '@playwright/test';
import { buzzGroupsCard } from '../../src/content/conduct/buzz-groups.ts';
import { caseStudyCard } from '../../src/content/conduct/case-study.ts';
import { programmeMediaCard } from '../../src/content/conduct/programme-media.ts';
import { rolePlayCard } from '../../src/content/conduct/role-play.ts';
import { activities } from '../../src/content/activities.ts';
import type { ConductCard } from '../../src/content/conduct-card.ts';
import { techniques } from '../../src/content/techniques.ts';
import { nothingSerious, smallTargets } from './story/accessible.ts';
import { choose } from './story/choose.ts';
import { reloadSample, samplePlaces } from './story/sample.ts';
import { textsIn, type Texts } from './story/texts.ts';
import { visit } from './story/visiting.ts';
import { watched } from './story/watched-page.ts';

const nameOf = (texts: Texts, code: string) => texts.say(techniques.find((each) => each.code === code)!.name);

/** Begins a technique from the running session, on the spot. */
async function lead(page: Page, texts: Texts, session: string, code: string): Promise<void> {
  await visit(page, { screen: 'run', session });
  await page.getByRole('link', { name: texts.technique.title, exact: true }).click();
  const list = page.getByRole('list', { name: texts.technique.onTheSpot });
  await list.getByRole('button', { name: new RegExp(`^${nameOf(texts, code)}`) }).click();
  await expect(page.getByRole('heading', { level: 1, name: nameOf(texts, code) })).toBeVisible();
}

async function goOn(page: Page, texts: Texts, name: string): Promise<void> {
  await page.getByRole('button', { name: texts.technique.next(name), exact: true }).click();
  await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeFocused();
}

async function goThrough(page: Page, texts: Texts, card: ConductCard, from: string, to: string): Promise<void> {
  const codes = card.steps.map(({ code }) => code);
  for (const step of card.steps.slice(codes.indexOf(from), codes.indexOf(to) + 1)) {
    await goOn(page, texts, texts.say(step.name));
  }
}

async function add(page: Page, texts: Texts, label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).last().fill(text);
  await page.getByRole('button', { name: texts.technique.lines.add, exact: true }).click();
  await expect(page.getByRole('button', { name: texts.technique.lines.remove(text) })).toBeVisible();
}

/** From wherever it is to its end: what came of it goes into the journal. */
async function finish(page: Page, texts: Texts, outcome: string): Promise<void> {
  await goOn(page, texts, texts.technique.places['debrief']!);
  await goOn(page, texts, texts.technique.places['outcome']!);
  await page.getByLabel(texts.technique.outcome).fill(outcome);
  await choose(page.getByRole('radio', { name: texts.technique.useAgains.yes, exact: true }));
  await page.getByRole('button', { name: texts.technique.finish, exact: true }).click();
  await expect(page.getByRole('list', { name: texts.run.entries }).getByText(outcome)).toBeVisible();
}

/** Role play, case study, buzz groups and an activity, led through one session in each language. */
for (const language of ['id', 'en'] as const) {
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
    await lead(page, texts, session, 'X1');
    await page.getByLabel(texts.say(rolePlayCard.prepare[2].ask)).fill('Mangga');
    await add(page, texts, words.rolePlay.newCharacter, 'Majikan');
    await add(page, texts, words.rolePlay.newCharacter, 'Laras');
    await page.getByRole('button', { name: words.rolePlay.draw }).click();
    await expect(page.locator('dt').filter({ hasText: 'Majikan' })).toBeVisible();
    await nothingSerious(page, 'role play, preparing');
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
    await page.getByRole('link', { name: words.backTo(nameOf(texts, 'X1')) }).click();
    await goThrough(page, texts, rolePlayCard, 'leave', 'tryOut');
    await finish(page, texts, 'Laras tidak menunduk lagi');

    // Case study: a name is noticed, options and hands.
    await lead(page, texts, session, 'X3');
    const card = page.getByLabel(texts.say(caseStudyCard.prepare[0].ask));
    await card.fill('Tika menolak diperiksa.');
    await expect(page.getByText(words.caseStudy.namesTitle)).toBeVisible();
    await nothingSerious(page, 'case study, preparing');
    await card.fill('Seorang kakek menolak diperiksa.');
    await expect(page.getByText(words.caseStudy.namesTitle)).toBeHidden();
    await goThrough(page, texts, caseStudyCard, 'read', 'options');
    await add(page, texts, words.caseStudy.newOption, 'Bertanya kepadanya');
    await goThrough(page, texts, caseStudyCard, 'consequences', 'choice');
    await page.getByRole('button', { name: words.hands.more('Bertanya kepadanya') }).click();
    await expect(page.getByText(words.hands.count(1))).toBeVisible();
    await nothingSerious(page, 'case study, choosing');
    expect(await smallTargets(page)).toEqual([]);
    await goThrough(page, texts, caseStudyCard, 'us', 'us');
    await finish(page, texts, 'Kita akan bertanya dahulu');

    // Buzz groups: drawn, shown to the group on the tablet and beside it, reported and voted on.
    await lead(page, texts, session, 'X4');
    await page.getByLabel(texts.say(buzzGroupsCard.prepare[0].ask)).fill('Mengapa kita datang?');
    await page.getByRole('button', { name: words.buzz.draw, exact: true }).click();
    await expect(page.getByRole('list', { name: words.buzz.groups })).toBeVisible();
    await nothingSerious(page, 'buzz groups, preparing');
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
    await page.getByRole('button', { name: words.stage.show }).click();
    const stage = page.getByRole('dialog', { name: words.stage.label(nameOf(texts, 'X4')) });
    await expect(stage.getByRole('heading', { name: 'Mengapa kita datang?' })).toBeVisible();
    await nothingSerious(page, 'stage');
    expect(await smallTargets(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await stage.getByRole('button', { name: words.stage.leave }).click();
    await page.waitForTimeout(600);
    await stage.getByRole('button', { name: words.stage.leaveSurely }).click();
    await expect(stage).toBeHidden();
    await goThrough(page, texts, buzzGroupsCard, 'reports', 'reports');
    await page.getByRole('button', { name: words.buzz.hasReported }).click();
    await add(page, texts, words.buzz.newIdea, 'Karena ada yang menunggu');
    await nothingSerious(page, 'buzz groups, reports');
    await goThrough(page, texts, buzzGroupsCard, 'cluster', 'vote');
    await page.getByRole('button', { name: words.hands.more('Karena ada yang menunggu') }).click();
    await finish(page, texts, 'Kita datang karena ditunggu');

    // An activity out of the catalogue, found by its length and medium.
    await lead(page, texts, session, 'X10');
    const tea = activities.find(({ code }) => code === 'X10c1')!;
    await page.getByLabel(words.media.medium, { exact: true }).selectOption('X10c');
    await nothingSerious(page, 'programme media, preparing');
    expect(await smallTargets(page)).toEqual([]);
    await page.getByRole('button', { name: new RegExp(`^${texts.say(tea.name)}`) }).click();
    await expect(page.getByText(texts.say(tea.steps[1]!))).toBeVisible();
    await goThrough(page, texts, programmeMediaCard, 'explain', 'talk');
    await expect(page.getByText(texts.say(tea.after))).toBeVisible();
    await finish(page, texts, 'Mereka lama tidak beristirahat');
    nothingWrong();
  });
}
