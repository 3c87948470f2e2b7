import { expect, test, type Page } from '@playwright/test';
import { careSteps } from '../../src/content/care-steps.ts';
import { attributionCard } from '../../src/content/conduct/attribution.ts';
import { confrontationCard } from '../../src/content/conduct/confrontation.ts';
import { modellingCard } from '../../src/content/conduct/modelling.ts';
import type { ConductCard, Prompt } from '../../src/content/conduct-card.ts';
import { readinessQuestions } from '../../src/content/readiness.ts';
import { sampleMembers } from '../../src/content/sample-group.ts';
import { noFindings, smallTargets } from './story/accessible.ts';
import { choose } from './story/choose.ts';
import { answerReadiness, beginTechnique, goToPlace, techniqueName } from './story/lead-technique.ts';
import { notes, writeNote } from './story/run-session.ts';
import { reloadSample, samplePlaces } from './story/sample.ts';
import { textsIn, type Texts } from './story/texts.ts';
import { visit } from './story/visiting.ts';
import { watched } from './story/watched-page.ts';
import { toldIn } from './story/told-in.ts';

/** A moment of the journal that everyone may read. */
const SEEN = 'Datang ketika lagu pembuka selesai';
const CONFRONTED = ['Tadi Anda datang sesudah lagu', 'Anda berkata tidak apa-apa', 'Mari kita lihat berdua'];
const ENCOURAGED = ['Anda menunggu giliran tiga kali', 'Barangkali karena Anda sabar', 'Lain kali tarik napas dulu'];
const MODELLED = ['Menarik napas panjang', 'Menatap lawan bicara', 'Berkata tidak sekali saja'];
const REACTION = 'Dia menunduk lama sekali';
const OUTCOMES = {
  X5: 'Kami sepakat bicara lagi di beranda',
  X7: 'Dia menyebut sendiri kesabarannya',
  X9: 'Semua berani menirukan',
};

async function write(page: Page, texts: Texts, prompt: Prompt, text: string): Promise<void> {
  await page.getByLabel(texts.say(prompt.ask), { exact: true }).fill(text);
}

/** What came of it, beside what the card offers; it stands in the journal afterwards. */
async function finish(page: Page, texts: Texts, card: ConductCard, use: string, offered: string): Promise<void> {
  const outcome = OUTCOMES[card.code as keyof typeof OUTCOMES];
  const { cards, technique } = texts;
  await goToPlace(page, texts, card, 'outcome');
  await page.getByLabel(technique.outcome).fill(outcome);
  await page.getByRole('button', { name: cards.draft }).click();
  await expect(page.getByLabel(technique.outcome)).toHaveValue(new RegExp(`^${outcome}\n[^]*${offered}`));
  await choose(
    page.getByRole('radio', { name: technique.useAgains[use as keyof typeof technique.useAgains], exact: true }),
  );
  await noFindings(page, `${card.code}, outcome`);
  await page.getByRole('button', { name: technique.finish, exact: true }).click();
  const entry = notes(page, texts).filter({ hasText: outcome });
  await expect(entry).toContainText(techniqueName(texts, card.code));
  await expect(entry).toContainText(offered);
}

/** Three private cards in one session, each led to its end, in each language; none of it reaches the members' copy. */
for (const language of toldIn('en')) {
  test(`private cards led to their end [${language}]`, async ({ page }) => {
    const { nothingWrong } = await watched(page);
    const texts = textsIn(language);
    const { cards, technique, run, summary } = texts;
    const { sessions } = await samplePlaces(page, texts);
    const session = sessions.at(-1) ?? '';
    await visit(page, { screen: 'run', session });
    await page.getByRole('button', { name: run.begin }).first().click();
    await page.getByRole('button', { name: run.everyone }).click();
    await expect(page.getByRole('button', { name: run.everyone })).toBeHidden();
    const { called } = sampleMembers[0]!;
    await writeNote(page, texts, { text: SEEN, kind: 'observation', about: [called] });

    // Confrontation, from a doubt about oneself to the care afterwards.
    await beginTechnique(page, texts, session, confrontationCard.code);
    await expect(page.getByText(cards.private)).toBeVisible();
    await expect(page.getByRole('button', { name: technique.stage.show })).toHaveCount(0);
    await goToPlace(page, texts, confrontationCard, 'ready');
    const questions = readinessQuestions.X5 ?? [];
    await answerReadiness(page, texts, questions);
    await expect(page.getByText(cards.readyGood)).toBeVisible();
    const first = page.getByRole('radiogroup', { name: texts.say(questions[0]!.ask) });
    await choose(first.getByRole('radio', { name: cards.answers.no ?? '', exact: true }));
    await expect(page.getByText(cards.instead(texts.say(questions[0]!.instead)))).toBeVisible();
    await noFindings(page, 'confrontation, a reason to wait');
    await goToPlace(page, texts, confrontationCard, 'moments');
    await choose(page.getByRole('group', { name: cards.about }).getByRole('checkbox', { name: called }));
    await choose(page.getByRole('region', { name: cards.moments }).getByRole('checkbox', { name: SEEN }));
    await expect(page.getByText(cards.momentsChosen(1), { exact: true })).toBeVisible();
    expect(await smallTargets(page)).toEqual([]);
    await goToPlace(page, texts, confrontationCard, 'wording');
    await expect(page.getByText(SEEN, { exact: true })).toBeVisible();
    const [see, hear, , invite] = confrontationCard.steps[2].prompts;
    for (const [index, prompt] of [see, hear, invite].entries()) await write(page, texts, prompt, CONFRONTED[index]!);
    await goToPlace(page, texts, confrontationCard, 'said');
    const spoken = page.getByRole('region', { name: cards.sentence });
    for (const sentence of CONFRONTED) await expect(spoken).toContainText(sentence);
    await choose(page.getByRole('radio', { name: cards.saids.said ?? '', exact: true }));
    await choose(page.getByRole('radio', { name: cards.takens.hurt ?? '', exact: true }));
    await expect(page.getByText(cards.hurtHint)).toBeVisible();
    await write(page, texts, confrontationCard.steps[3].prompts[0], REACTION);
    await expect(page.getByText(texts.shell.kept, { exact: true }).first()).toBeVisible();
    await noFindings(page, 'confrontation, how it was taken');
    await reloadSample(page, texts);
    const reaction = page.getByLabel(texts.say(confrontationCard.steps[3].prompts[0].ask), { exact: true });
    await expect(reaction).toHaveValue(REACTION);
    await expect(page.getByRole('radio', { name: cards.takens.hurt ?? '', exact: true })).toBeChecked();
    await goToPlace(page, texts, confrontationCard, 'care');
    const care = texts.say(careSteps.X5![0]!);
    await choose(page.getByRole('radio', { name: care, exact: true }));
    await page.getByRole('button', { name: texts.beside.addStep, exact: true }).click();
    await expect(page.getByRole('checkbox', { name: care })).toBeVisible();
    await noFindings(page, 'confrontation, care afterwards');
    expect(await smallTargets(page)).toEqual([]);
    await finish(page, texts, confrontationCard, 'otherwise', REACTION);

    // Attribution: from a deed to the next time.
    await beginTechnique(page, texts, session, attributionCard.code);
    await goToPlace(page, texts, attributionCard, 'wording');
    for (const [index, prompt] of attributionCard.steps[2].prompts.entries())
      await write(page, texts, prompt, ENCOURAGED[index]!);
    await goToPlace(page, texts, attributionCard, 'said');
    await expect(spoken).toContainText(ENCOURAGED[2]!);
    await choose(page.getByRole('radio', { name: cards.saids.said ?? '', exact: true }));
    await choose(page.getByRole('radio', { name: cards.takens.open ?? '', exact: true }));
    await finish(page, texts, attributionCard, 'yes', ENCOURAGED[1]!);

    // Modelling: three steps, and one person's confidence before and after.
    await beginTechnique(page, texts, session, modellingCard.code);
    await goToPlace(page, texts, modellingCard, 'steps');
    for (const [index, step] of MODELLED.entries()) {
      await page.getByRole('button', { name: cards.modelAdd }).click();
      await page.getByLabel(cards.modelStep(index + 1), { exact: true }).fill(step);
    }
    await noFindings(page, 'modelling, its steps');
    expect(await smallTargets(page)).toEqual([]);
    await goToPlace(page, texts, modellingCard, 'before');
    await choose(page.getByRole('group', { name: cards.tries }).getByRole('checkbox').first());
    const asked = (when: string) => page.getByRole('region', { name: when }).getByRole('spinbutton');
    await asked(cards.confidenceBefore).fill('3');
    await goToPlace(page, texts, modellingCard, 'show');
    for (const [index, step] of MODELLED.entries()) {
      const now = page.getByRole('status').filter({ hasText: cards.showing(index + 1, MODELLED.length) });
      await expect(now).toContainText(step);
      await page.getByRole('button', { name: cards.showNext }).click();
    }
    await expect(page.getByText(cards.allShown)).toBeVisible();
    await goToPlace(page, texts, modellingCard, 'after');
    await asked(cards.confidenceAfter).fill('7');
    await expect(page.getByText(cards.change('3', '7'), { exact: true })).toBeVisible();
    await noFindings(page, 'modelling, confidence afterwards');
    expect(await smallTargets(page)).toEqual([]);
    await finish(page, texts, modellingCard, 'no', cards.change('3', '7'));

    // Whoever thinks of confronting again is told how it went.
    await visit(page, { screen: 'techniques', session });
    const again = page.getByRole('list', { name: technique.onTheSpot }).getByRole('listitem');
    const advised = again.filter({
      has: page.getByText(techniqueName(texts, confrontationCard.code), { exact: true }),
    });
    await expect(advised).toContainText(technique.advice.otherwise);

    // The file tells what came of them; the members' copy, its notes included, none of their words.
    await visit(page, { screen: 'summary', session });
    const paper = page.getByRole('article', { name: summary.paper });
    for (const outcome of Object.values(OUTCOMES)) await expect(paper).toContainText(outcome);
    await choose(page.getByRole('radio', { name: summary.forMembers }));
    const withCourse = page.getByRole('switch', { name: summary.withCourse });
    await expect(withCourse).toBeChecked();
    await expect(paper).toContainText(summary.page.copyMembers);
    await expect(paper).not.toContainText(SEEN);
    await choose(page.getByRole('group', { name: summary.alsoLabel }).getByRole('checkbox').first());
    await expect(paper).toContainText(SEEN);
    const told = (await paper.textContent()) ?? '';
    const led = [confrontationCard, attributionCard, modellingCard].map((card) => techniqueName(texts, card.code));
    const written = [...CONFRONTED, ...ENCOURAGED, ...MODELLED, REACTION, ...Object.values(OUTCOMES)];
    for (const words of [...led, ...written, care, cards.change('3', '7')]) expect(told, words).not.toContain(words);
    nothingWrong();
  });
}
