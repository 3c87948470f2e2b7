import { expect, test, type Locator } from '@playwright/test';
import { conductCards } from '../../src/content/conduct-cards.ts';
import { readinessQuestions } from '../../src/content/readiness.ts';
import { noFindings, smallTargets } from './story/accessible.ts';
import { choose } from './story/choose.ts';
import { answerReadiness, beginTechnique, goToPlace } from './story/lead-technique.ts';
import { reloadSample, samplePlaces } from './story/sample.ts';
import { textsIn } from './story/texts.ts';
import { touchDrag } from './story/touch-drag.ts';
import { visit } from './story/visiting.ts';
import { watched } from './story/watched-page.ts';
import { toldIn } from './story/told-in.ts';

/** A discussion in its circle and two private cards within one session, in each language, with the page reloaded in between. */
for (const language of toldIn('en')) {
  test(`a discussion in its circle, and private cards [${language}]`, async ({ page }) => {
    const { nothingWrong } = await watched(page);
    const texts = textsIn(language);
    const { cards, circle: words, run } = texts;
    const { sessions } = await samplePlaces(page, texts);
    const session = sessions.at(-1) ?? '';
    await visit(page, { screen: 'run', session });
    await page.getByRole('button', { name: run.begin }).first().click();
    await page.getByRole('button', { name: run.everyone }).click();
    await expect(page.getByRole('button', { name: run.everyone })).toBeHidden();

    await beginTechnique(page, texts, session, 'X2');
    await page.getByLabel(texts.say(conductCards.X2!.prepare[0]!.ask)).fill('Bagaimana kita saling menjaga?');
    await choose(page.getByRole('radio', { name: words.kinds.round }));
    await noFindings(page, 'discussion, preparing');
    await goToPlace(page, texts, conductCards.X2!, 'talk');
    const seats = page.getByRole('list', { name: words.circle }).getByRole('button');
    await seats.nth(1).click();
    await expect(seats.nth(1)).toHaveAccessibleName(new RegExp(words.speaksNow));
    const nameAt = async (circle: Locator, index: number) =>
      (await circle.nth(index).locator('.visually-hidden').innerText()).split(',')[0] ?? '';
    const [speaks, addressed] = [await nameAt(seats, 1), await nameAt(seats, 3)];
    await touchDrag(page, seats.nth(1), seats.nth(3));
    await expect(page.getByText(words.addressed(speaks, addressed))).toBeVisible();
    // The key pressed after a touch is a tap of its own.
    await seats.nth(2).focus();
    await page.keyboard.press('Enter');
    await expect(seats.nth(2)).toHaveAccessibleName(new RegExp(words.speaksNow));
    await page.getByText(words.shares, { exact: true }).click();
    await expect(page.getByText(/: (1 kali|once)$/)).toHaveCount(1);
    await page.getByText(words.arrange, { exact: true }).click();
    const ring = page.getByRole('list', { name: words.arrange }).getByRole('button');
    const carried = await nameAt(ring, 4);
    await touchDrag(page, ring.nth(4), ring.nth(2));
    await expect(ring.nth(2)).toHaveAccessibleName(new RegExp(`^${carried}`));
    await expect(seats.nth(2)).toHaveAccessibleName(new RegExp(`^${carried}`));
    await page.getByLabel(words.parkedNew).fill('Bus terakhir');
    await noFindings(page, 'talking circle');
    expect(await smallTargets(page)).toEqual([]);
    await reloadSample(page, texts);
    // Whoever spoke sits one seat further now.
    await expect(seats.nth(2)).toHaveAccessibleName(new RegExp(`^${carried}`));
    await expect(seats.nth(3)).toHaveAccessibleName(new RegExp(words.speaksNow));
    await expect(page.getByLabel(words.parkedNew)).toHaveValue('Bus terakhir');
    await page.getByRole('button', { name: words.park, exact: true }).click();
    await expect(page.getByLabel(words.parkedOne(1), { exact: true })).toHaveValue('Bus terakhir');

    await goToPlace(page, texts, conductCards.X2!, 'hands');
    await page.getByRole('button', { name: words.handsAdd }).click();
    await page.getByRole('button', { name: words.more(words.votes.for) }).click();
    await page.getByRole('button', { name: words.decide }).click();
    await expect(page.getByText(words.decidedAlready)).toBeVisible();
    await noFindings(page, 'hands counted');
    expect(await smallTargets(page)).toEqual([]);
    await goToPlace(page, texts, conductCards.X2!, 'closing');
    await page.getByRole('list', { name: words.closing }).getByRole('button').nth(1).click();
    await expect(page.getByRole('status').filter({ hasText: /^1 / })).toBeVisible();
    await noFindings(page, 'closing round');

    await beginTechnique(page, texts, session, 'X6');
    await expect(page.getByText(cards.private)).toBeVisible();
    await goToPlace(page, texts, conductCards.X6!, 'ready');
    await answerReadiness(page, texts, readinessQuestions.X6 ?? []);
    await expect(page.getByText(cards.readyGood)).toBeVisible();
    await noFindings(page, 'readiness');
    await goToPlace(page, texts, conductCards.X6!, 'moments');
    await choose(page.getByRole('group', { name: cards.about }).getByRole('checkbox').first());
    await noFindings(page, 'moments');
    expect(await smallTargets(page)).toEqual([]);
    await goToPlace(page, texts, conductCards.X6!, 'wording');
    const link = page.getByLabel(texts.say({ id: 'Hubungan yang mungkin', en: 'The possible link' }));
    await link.fill('Mungkin lelucon itu menutupi takut');
    await expect(page.getByText(texts.shell.kept, { exact: true }).first()).toBeVisible();
    await reloadSample(page, texts);
    await expect(link).toHaveValue('Mungkin lelucon itu menutupi takut');
    await goToPlace(page, texts, conductCards.X6!, 'hypothesis');
    await expect(page.getByText(cards.hypothesisIs)).toBeVisible();
    await choose(page.getByRole('radio', { name: cards.states.notConfirmed }));
    await page.getByRole('button', { name: cards.look }).click();
    await expect(page.getByText(new RegExp(`: ${cards.states.notConfirmed}$`))).toBeVisible();
    await noFindings(page, 'hypothesis');
    await goToPlace(page, texts, conductCards.X6!, 'care');
    await noFindings(page, 'care afterwards');
    expect(await smallTargets(page)).toEqual([]);

    await beginTechnique(page, texts, session, 'X8');
    await goToPlace(page, texts, conductCards.X8!, 'give');
    const tiles = page.getByRole('list', { name: cards.given }).getByRole('button');
    await tiles.first().click();
    await page.getByLabel(cards.deed).fill('Menunggu sampai temannya selesai');
    await page.getByRole('dialog').getByRole('button', { name: cards.give }).click();
    await expect(page.getByText('Menunggu sampai temannya selesai')).toBeVisible();
    await noFindings(page, 'reinforcement');
    expect(await smallTargets(page)).toEqual([]);

    await visit(page, { screen: 'run', session });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    nothingWrong();
  });
}
