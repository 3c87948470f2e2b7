import { expect, test, type Locator, type Page } from '@playwright/test';
import { evaluationQuestions } from '../../src/content/ending-questions.ts';
import { endingPreparations } from '../../src/content/ending-preparations.ts';
import { groupEndings, type GroupEndingCode } from '../../src/content/endings.ts';
import { sampleGroup, sampleMembers } from '../../src/content/sample-group.ts';
import { localDate } from '../../src/practice/calendar.ts';
import type { EndingStep } from '../../src/practice/ending-steps.ts';
import type { Decision } from '../../src/practice/ending.ts';
import { noFindings, smallTargets } from './story/accessible.ts';
import { choose } from './story/choose.ts';
import { kept } from './story/kept.ts';
import { printedPages, running } from './story/pdf-text.ts';
import { reloadSample, samplePlaces } from './story/sample.ts';
import { textsIn, type Texts } from './story/texts.ts';
import { visit } from './story/visiting.ts';
import { watched } from './story/watched-page.ts';
import { toldIn } from './story/told-in.ts';

/** Ways to address someone name nobody. */
const ADDRESSES = new Set(['Mbah', 'Pak', 'Mas', 'Bu']);

/** Names and parts of names of members that stand in a text. */
function namesIn(text: string): string[] {
  return sampleMembers
    .flatMap(({ name, called }) => `${name} ${called}`.split(' '))
    .filter((part) => part.length > 2 && !ADDRESSES.has(part))
    .filter((part) => new RegExp(`(?<!\\p{L})${part}(?!\\p{L})`, 'iu').test(text));
}

async function printed(page: Page): Promise<{ readonly pages: readonly string[]; readonly text: string }> {
  const pages = (await printedPages(page)).map(running);
  return { pages, text: pages.join(' ') };
}

async function toStep(page: Page, { ending }: Texts, step: EndingStep): Promise<void> {
  await page.getByRole('list', { name: ending.stepsLabel }).getByRole('button', { name: ending.steps[step] }).click();
  await expect(page.getByRole('heading', { name: ending.heads[step], exact: true })).toBeFocused();
}

/** What the notebook holds leads to the very note, with nothing of it in the address, and back again. */
async function leadsToItsNote(page: Page, card: Locator): Promise<void> {
  const { pathname } = new URL(page.url());
  const evidence = card.locator('.moment.told').first();
  const said = (await evidence.locator('.soft').innerText()).slice(0, 40);
  await evidence.getByRole('link').click();
  await expect(page.locator(':focus')).toContainText(said);
  await expect(page.locator(':focus')).toBeInViewport();
  expect(new URL(page.url()).pathname).toBe(pathname);
  expect(new URL(page.url()).hash).toMatch(/^#\/sessions\/[\w-]{22}\/wrap-up\/[\w-]+$/);
  await page.goBack();
  await expect(card).toBeVisible();
}

/** In the round under way: weighs an element, states it as the reason, and decides. */
async function decideBecause(page: Page, texts: Texts, code: GroupEndingCode, decision: Decision): Promise<void> {
  const { ending } = texts;
  const element = groupEndings.find((one) => one.code === code)!;
  const name = texts.say(element.name);
  await toStep(page, texts, 'elements');
  const card = page
    .locator('section, .card')
    .filter({ has: page.getByRole('heading', { name, exact: true }) })
    .last();
  await expect(card.getByText(ending.evidence, { exact: true })).toBeVisible();
  if (code === 'P5b') await leadsToItsNote(page, card);
  await choose(card.getByRole('radio', { name: ending.weights.holds }));
  await toStep(page, texts, 'decision');
  const decided = page.getByRole('radio', { name: ending.decisions[decision] });
  // A second tap would take it back.
  if (!(await decided.isChecked())) await choose(decided);
  await choose(page.getByRole('checkbox', { name, exact: true }));
  await page.getByRole('button', { name: ending.decide[decision], exact: true }).click();
  await expect(page.getByRole('heading', { name: ending.closingTitle, exact: true })).toBeVisible();
}

/** The closing record says which reason was decided on; and back to the ending. */
async function toldBecause(page: Page, texts: Texts, code: GroupEndingCode): Promise<void> {
  const { ending } = texts;
  await page
    .getByRole('list', { name: ending.closingTitle })
    .getByRole('link', { name: ending.closingWays.record.name })
    .click();
  const reason = texts.say(groupEndings.find((one) => one.code === code)!.name);
  await expect(page.getByRole('article')).toContainText(`${ending.record.reasons}: ${reason}`);
  await page.getByRole('link', { name: ending.backToEnding }).click();
  await expect(page.getByRole('heading', { name: ending.closingTitle, exact: true })).toBeVisible();
}

for (const language of toldIn('id')) {
  test(`a group comes to a good end, for each of the five reasons [${language}]`, async ({ page }) => {
    const { nothingWrong } = await watched(page);
    const texts = textsIn(language);
    const other = textsIn(language === 'id' ? 'en' : 'id');
    const { ending, groups, summary, formats, shell } = texts;
    const { group, members } = await samplePlaces(page, texts);

    // Six of eight sessions are over: the group's page says so by itself.
    await visit(page, { screen: 'editGroup', group });
    await page.getByRole('spinbutton', { name: groups.planned }).fill('8');
    await kept(page, texts);
    await visit(page, { screen: 'group', group });
    await expect(page.getByText(ending.left(2))).toBeVisible();
    await page.getByRole('link', { name: ending.dueOpen }).click();
    await page.getByRole('button', { name: ending.start }).click();

    const [told] = endingPreparations;
    await choose(page.getByRole('checkbox', { name: texts.say(told.name) }));
    await noFindings(page, 'ending, prepare');
    expect(await smallTargets(page)).toEqual([]);

    await toStep(page, texts, 'evaluation');
    await page.getByLabel(ending.evaluatedOn).fill('2026-11-20');
    await page.getByRole('spinbutton', { name: ending.present }).fill('9');
    const [question] = evaluationQuestions;
    const hands = (answer: string) =>
      page.getByRole('spinbutton', { name: ending.handsOf(answer, texts.say(question.statement)), exact: true });
    await hands(ending.answers.yes).fill('8');
    await hands(ending.answers.no).fill('1');
    await kept(page, texts);
    await page.getByLabel(ending.voice, { exact: true }).fill('Yosef menemani saya ketika sulit');
    await page.getByRole('button', { name: ending.addVoice, exact: true }).click();
    await expect(
      page.getByRole('button', { name: ending.removeVoice('Yosef menemani saya ketika sulit') }),
    ).toBeVisible();
    await page.getByLabel(ending.voice, { exact: true }).fill('Kalimat yang belum selesai');
    await page.waitForTimeout(600);
    await noFindings(page, 'ending, evaluation');
    expect(await smallTargets(page)).toEqual([]);

    // The tablet dies in the middle of a sentence.
    await reloadSample(page, texts);
    await visit(page, { screen: 'ending', group });
    await expect(page.getByRole('heading', { name: ending.heads.evaluation })).toBeVisible();
    await expect(hands(ending.answers.yes)).toHaveValue('8');
    await expect(page.getByLabel(ending.voice, { exact: true })).toHaveValue('Kalimat yang belum selesai');
    await page.getByRole('button', { name: ending.addVoice, exact: true }).click();
    await expect(page.getByLabel(ending.voice, { exact: true })).toHaveValue('');

    await toStep(page, texts, 'elements');
    await expect(page.getByText(ending.facts.term(8, 6), { exact: false })).toBeVisible();
    await noFindings(page, 'ending, elements');
    expect(await smallTargets(page)).toEqual([]);
    await toStep(page, texts, 'gains');
    await page.getByLabel(ending.gains, { exact: true }).fill('Yosef sudah berani bercerita');
    await page.getByLabel(ending.feelings, { exact: true }).fill('Sedih dan lega');
    await kept(page, texts);
    await noFindings(page, 'ending, gains');
    await toStep(page, texts, 'readiness');
    for (const row of await page.getByRole('radiogroup', { name: new RegExp(`^${ending.readyOf('')}`) }).all())
      await choose(row.getByRole('radio', { name: ending.readiness.ready, exact: true }));
    await expect(page.getByText(ending.allAsked)).toBeVisible();
    await noFindings(page, 'ending, readiness');
    expect(await smallTargets(page)).toEqual([]);
    await toStep(page, texts, 'followUp');
    await page.getByLabel(texts.wrapUp.what, { exact: true }).fill('Bertemu lagi sesudah tiga bulan');
    await page.getByLabel(texts.wrapUp.due, { exact: true }).fill('2027-02-20');
    await page.getByRole('button', { name: texts.beside.addStep, exact: true }).click();
    await expect(page.getByLabel(texts.wrapUp.what, { exact: true })).toHaveValue('');
    await noFindings(page, 'ending, follow-up');
    await toStep(page, texts, 'decision');
    await expect(page.getByText(ending.lacks.elements(5))).toBeVisible();
    await noFindings(page, 'ending, decision');
    expect(await smallTargets(page)).toEqual([]);

    // Aims reached [P5a]: the whole way to the papers.
    await decideBecause(page, texts, 'P5a', 'end');
    await noFindings(page, 'ending, closed');
    await page
      .getByRole('list', { name: ending.closingTitle })
      .getByRole('link', { name: ending.closingWays.record.name })
      .click();
    await choose(
      page.getByRole('radio', { name: other.language === 'id' ? 'Bahasa Indonesia' : 'English', exact: true }),
    );
    await expect(page.getByRole('article')).toContainText(other.ending.record.title);
    const file = await printed(page);
    for (const [index, text] of file.pages.entries())
      expect(text).toContain(
        `${other.summary.page.footPage} ${index + 1} ${other.summary.page.footOf} ${file.pages.length}`,
      );
    const { record } = other.ending;
    const [aimsReached] = groupEndings;
    for (const section of [
      `${record.reasons}: ${other.say(aimsReached.name)}`,
      record.decision,
      record.aims,
      record.evaluation,
      record.analysis,
      record.gains,
      record.readiness,
      record.followUp,
      other.summary.page.supervisor,
      other.summary.page.confidential,
      'Yosef sudah berani bercerita',
      'Bertemu lagi sesudah tiga bulan',
    ])
      expect(file.text).toContain(section);
    await noFindings(page, 'closing record');
    expect(await smallTargets(page)).toEqual([]);
    await choose(page.getByRole('radio', { name: summary.forMembers }));
    await expect(page.getByRole('article')).toContainText(other.summary.page.copyMembers);
    const copy = await printed(page);
    expect(namesIn(copy.text)).toEqual([]);
    expect(copy.text).toContain('sudah berani bercerita');
    for (const own of [record.analysis, record.readiness, 'Sedih dan lega']) expect(copy.text).not.toContain(own);

    // A certificate for each, which tells nothing of a case.
    await page.getByRole('link', { name: ending.backToEnding }).click();
    await page.getByRole('link', { name: ending.closingWays.certificates.name }).click();
    await page.getByLabel(ending.publicName).fill('Kelompok Penyintas');
    await expect(page.getByText(ending.reveals('Penyintas'))).toBeVisible();
    await page.getByLabel(ending.publicName).fill('Teras Sore');
    await expect(page.getByText(ending.reveals('Penyintas'))).toBeHidden();
    await kept(page, texts);
    await noFindings(page, 'certificates');
    expect(await smallTargets(page)).toEqual([]);
    const { pages } = await printed(page);
    const present = sampleMembers.filter(({ left }) => !left);
    expect(pages).toHaveLength(present.length);
    for (const { name } of present) expect(pages.filter((text) => text.includes(name))).toHaveLength(1);
    for (const text of pages) {
      expect(text).toContain(ending.certificate.part);
      expect(text).toContain('Teras Sore');
      for (const secret of [
        sampleGroup.purpose[language],
        sampleGroup.serves[language],
        ending.certificate.attended(6),
      ])
        expect(text).not.toContain(secret.slice(0, 30));
    }

    await page.getByRole('link', { name: ending.backToEnding }).click();
    await page.getByRole('button', { name: ending.archive, exact: true }).click();
    await expect(page.getByText(ending.isArchived)).toBeVisible();
    await page.getByRole('button', { name: ending.reopen, exact: true }).click();
    await expect(page.getByRole('heading', { name: ending.titleOf(2), level: 1 })).toBeVisible();
    await expect(page.getByRole('link', { name: ending.roundName(1) })).toBeVisible();

    // Maladaptation [P5b]: the group changes its shape, and its stage with it.
    await decideBecause(page, texts, 'P5b', 'change');
    await expect(page.getByRole('link', { name: ending.closingWays.formation.name })).toBeVisible();
    await toldBecause(page, texts, 'P5b');
    await page.getByRole('button', { name: ending.startAgain, exact: true }).click();
    // And then ends for it all the same.
    await decideBecause(page, texts, 'P5b', 'end');
    await toldBecause(page, texts, 'P5b');
    await page.getByRole('button', { name: ending.reopen, exact: true }).click();
    // Lack of integration [P5c]; then a planned ending [P5d], taken back and decided once more.
    await decideBecause(page, texts, 'P5c', 'end');
    await toldBecause(page, texts, 'P5c');
    await page.getByRole('button', { name: ending.reopen, exact: true }).click();
    await decideBecause(page, texts, 'P5d', 'end');
    await page.getByRole('button', { name: shell.undo, exact: true }).last().click();
    await expect(page.getByRole('heading', { name: ending.heads.decision, exact: true })).toBeVisible();
    await page.getByRole('button', { name: ending.decide.end, exact: true }).click();
    await toldBecause(page, texts, 'P5d');
    await page.getByRole('button', { name: ending.reopen, exact: true }).click();
    // Reasons that lie with its members [P5e].
    await decideBecause(page, texts, 'P5e', 'end');
    await toldBecause(page, texts, 'P5e');
    await page.getByRole('button', { name: ending.reopen, exact: true }).click();

    // The same reason for one alone: the member says good-bye, and the group goes on.
    await toStep(page, texts, 'decision');
    await choose(page.getByRole('radio', { name: ending.decisions.leave }));
    const { name = '', called = '' } = sampleMembers[0] ?? {};
    const personal = groupEndings.at(-1)!;
    await page
      .getByRole('list', { name: ending.whoLeaves })
      .getByRole('link', { name: called || name })
      .click();
    await page.getByRole('button', { name: ending.start, exact: true }).click();
    await expect(page.getByRole('heading', { name: texts.say(personal.name), exact: true })).toBeVisible();
    await choose(page.getByRole('radio', { name: ending.weights.holds }).last());
    await toStep(page, texts, 'decision');
    await page.getByLabel(ending.leavesOn).fill(localDate(Date.now()));
    await page.getByLabel(ending.leavesBecause, { exact: true }).first().fill('Pindah');
    await noFindings(page, 'good-bye');
    expect(await smallTargets(page)).toEqual([]);
    await page.getByRole('button', { name: ending.decide.leave, exact: true }).click();
    await expect(page.getByRole('heading', { name: ending.closingTitle, exact: true })).toBeVisible();
    await page
      .getByRole('list', { name: ending.closingTitle })
      .getByRole('link', { name: ending.closingWays.record.name })
      .click();
    await expect(page.getByRole('article')).toContainText(ending.record.titleFarewell);
    await expect(page.getByRole('article')).toContainText(name);
    await expect(page.getByRole('article')).toContainText(texts.say(personal.name));
    await visit(page, { screen: 'group', group });
    await expect(page.getByText(groups.members(members.length - 1))).toBeVisible();
    await expect(page.getByText(formats.date('2027-02-20')).first()).toBeVisible();
    nothingWrong();
  });
}
