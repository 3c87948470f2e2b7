import { expect, test, type Locator, type Page } from '@playwright/test';
import { draftOf } from '../../src/app/agreement-draft.ts';
import { groupAims } from '../../src/content/aims.ts';
import { groupKinds } from '../../src/content/group-kinds.ts';
import { groupOrigins } from '../../src/content/origins.ts';
import { processQuestions } from '../../src/content/process-questions.ts';
import { readinessPrompts } from '../../src/content/readiness-prompts.ts';
import { noFindings, rememberedFields, smallTargets } from './story/accessible.ts';
import { choose } from './story/choose.ts';
import { field } from './story/field.ts';
import { formGroup } from './story/form-group.ts';
import { freshNotebook, PASSPHRASE } from './story/founding.ts';
import { kept } from './story/kept.ts';
import { passphraseField, unlock } from './story/locking.ts';
import { printedPages, running } from './story/pdf-text.ts';
import { textsIn, type Texts } from './story/texts.ts';
import { idInAddress, visit } from './story/visiting.ts';
import { watched } from './story/watched-page.ts';
import { toldIn } from './story/told-in.ts';

/** What the facilitator of the story writes; none of these words stands in the app. */
const STORY = {
  facilitator: 'Ratna Widuri',
  group: 'Lingkar Kenanga',
  serves: 'Dua belas keluarga di belakang pasar',
  agency: 'Tempat aman sesudah sekolah',
  purpose: 'Sore yang tenang bagi anak dan orang tuanya.',
  elements: ['Anak pulang ke rumah kosong', 'Tetangga saling curiga'],
  resources: 'Balai RW yang kosong setiap sore',
  aim: 'ada orang dewasa yang menunggu',
  norms: 'Sandal ditaruh rapi di depan pintu.',
  names: [
    'Siti Rahmawati',
    'Budi Santoso',
    'Wati',
    'Dewi Lestari',
    'Agus Prayogo',
    'Rina',
    'Joko Widagdo',
    'Maya',
    'Tono',
    'Lilis',
    'Hasanudin',
    'Yuniarti',
  ],
} as const;

const question = (texts: Texts, code: string) =>
  texts.say(processQuestions.find((one) => one.code === code)?.name ?? { id: '', en: '' });

async function onto(page: Page, texts: Texts, step: keyof Texts['formation']['heads']): Promise<void> {
  await page.getByRole('button', { name: texts.formation.next, exact: true }).click();
  await expect(page.getByRole('heading', { name: texts.formation.heads[step], level: 2 })).toBeFocused();
  await noFindings(page, step);
  expect(await smallTargets(page)).toEqual([]);
  expect(await rememberedFields(page)).toEqual([]);
}

/** Draws a line across the pad, as a finger or pen would. */
async function draw(page: Page, pad: Locator, lift: number): Promise<void> {
  const box = await pad.boundingBox();
  if (!box) throw new Error('no pad to sign on');
  await page.mouse.move(box.x + box.width * 0.2, box.y + box.height * lift);
  await page.mouse.down();
  for (let at = 0.2; at <= 0.8; at += 0.1)
    await page.mouse.move(box.x + box.width * at, box.y + box.height * (lift + ((at * 10) % 2) ? lift : 0.3));
  await page.mouse.up();
}

/** Drags with the pointer onto a zone of the tray that stands at the lower edge meanwhile. */
async function drag(page: Page, grip: Locator, zone: string): Promise<void> {
  await grip.scrollIntoViewIfNeeded();
  const box = await grip.boundingBox();
  if (!box) throw new Error('no grip to drag by');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 40, box.y + 40, { steps: 3 });
  const onto = await page.locator(`.tray [data-zone=${zone}]`).boundingBox();
  if (!onto) throw new Error(`no zone ${zone} to let go on`);
  await page.mouse.move(onto.x + onto.width / 2, onto.y + onto.height / 2, { steps: 3 });
  await page.mouse.up();
}

/** A formed group of twelve, from the first contact to the signed agreement on paper, in each language. */
for (const language of toldIn('id')) {
  test(`a group of twelve, from intake to the signed agreement [${language}]`, async ({ page }) => {
    const { nothingWrong } = await watched(page);
    const texts = textsIn(language);
    const other = textsIn(language === 'id' ? 'en' : 'id');
    const { formation: words, agreement, shell } = texts;

    await freshNotebook(page, texts, STORY.facilitator);
    await formGroup(page, texts, { name: STORY.group });
    const group = idInAddress(page, 'groups');
    await page.getByRole('link', { name: words.begin, exact: true }).click();

    // How it came about.
    await expect(page.getByRole('heading', { name: words.heads.origin, level: 2 })).toBeVisible();
    const formed = groupOrigins[1];
    await choose(page.getByRole('radio', { name: texts.say(formed.name) }));
    await expect(page.getByText(texts.say(formed.start))).toBeVisible();

    // Intake, with the tablet dying in the middle of an answer.
    await onto(page, texts, 'intake');
    await field(page, question(texts, 'P1a')).fill(STORY.serves);
    await kept(page, texts);
    await field(page, question(texts, 'P1c')).fill(STORY.agency);
    // A kill takes a second of typing at most, also on a busy machine.
    await page.waitForTimeout(1_000);
    await page.reload();
    await unlock(page, texts);
    await expect(page.getByText(words.resumeAt(question(texts, 'P1c')))).toBeVisible();
    await page.getByRole('button', { name: words.goThere }).click();
    await expect(field(page, question(texts, 'P1c'))).toBeFocused();
    await expect(field(page, question(texts, 'P1c'))).toHaveValue(STORY.agency);
    await choose(page.getByRole('checkbox', { name: texts.say(groupAims[0].name) }));
    await field(page, words.purpose).fill(STORY.purpose);
    await kept(page, texts);

    // Diagnosis and plan.
    await onto(page, texts, 'diagnosis');
    for (const [index, text] of STORY.elements.entries()) {
      await page.getByRole('button', { name: words.addElement }).click();
      const element = field(page, words.element(index + 1));
      await expect(element).toBeFocused();
      await element.fill(text);
    }
    await field(page, words.elementResources).first().fill(STORY.resources);
    await field(page, words.elementAim).first().fill(STORY.aim);
    await kept(page, texts);
    await page.getByRole('button', { name: words.draftPlan }).click();
    const plan = `1. ${words.planLine(STORY.elements[0], STORY.resources, STORY.aim)}.\n2. ${STORY.elements[1]}.`;
    await expect(field(page, question(texts, 'P2e'))).toHaveValue(plan);
    await kept(page, texts);

    // Composition: twelve on the board, a conflict, too many for the aim, a proposal of two groups.
    await onto(page, texts, 'composition');
    await choose(page.getByRole('radio', { name: texts.say(groupKinds[0].name) }));
    await field(page, words.names).fill(STORY.names.map((name, index) => `${index + 1}. ${name}`).join('\n'));
    await page.getByRole('button', { name: words.addThem(12) }).click();
    await page.getByRole('button', { name: words.takeAllOn(12) }).click();
    await expect(page.getByText(words.balanceOf(12))).toBeVisible();
    await page.getByRole('list', { name: words.places.in }).getByRole('button', { name: 'Wati', exact: true }).click();
    const about = page.getByRole('dialog', { name: words.aboutPerson('Wati') });
    await about.getByRole('button', { name: texts.members.sexWords[0] ?? '', exact: true }).click();
    await about.getByLabel(words.conflictWith).selectOption({ label: 'Budi Santoso' });
    await expect(about.getByRole('button', { name: words.removeConflict('Budi Santoso') })).toBeVisible();
    await noFindings(page, 'a person on the board');
    expect(await smallTargets(page)).toEqual([]);
    await about.getByRole('button', { name: shell.done, exact: true }).click();
    await expect(page.getByText(words.inConflict('Budi Santoso', 'Wati'))).toBeVisible();
    await expect(page.getByText(words.tooLarge(12, 9))).toBeVisible();
    await page.getByRole('button', { name: words.split, exact: true }).click();
    const side = (name: 'first' | 'second' | 'open') =>
      page.getByRole('list', { name: words.sides[name], exact: true }).getByRole('listitem');
    for (const half of ['first', 'second'] as const) await expect(side(half)).toHaveCount(6);
    await expect(page.getByText(words.splitApart)).toBeVisible();
    await noFindings(page, 'a proposed split');
    expect(await smallTargets(page)).toEqual([]);
    // Changed person by person; one is left open, and a drag back to the board's own list changes nothing in it.
    const first = (await side('first').first().locator('.title').textContent()) ?? '';
    await page.getByRole('button', { name: words.putInto(first, words.sides.second), exact: true }).click();
    await expect(side('second')).toHaveCount(7);
    const second = (await side('second').last().locator('.title').textContent()) ?? '';
    await drag(page, page.getByTitle(words.dragName(second)).last(), 'open');
    await expect(side('open')).toHaveText([new RegExp(second)]);
    await noFindings(page, 'a split changed by hand');
    expect(await smallTargets(page)).toEqual([]);
    await page.getByRole('button', { name: words.splitClose }).click();

    // Dragged from column to column, and taken back.
    await drag(page, page.getByTitle(words.dragName('Joko Widagdo')).first(), 'waiting');
    const waiting = page.getByRole('list', { name: words.places.waiting, exact: true });
    await expect(waiting.getByRole('listitem')).toHaveText([/Joko Widagdo/]);
    const moved = page.getByRole('group', { name: words.moved('Joko Widagdo', words.places.waiting) });
    await moved.getByRole('button', { name: shell.undo, exact: true }).click();
    await expect(page.getByText(words.balanceOf(12))).toBeVisible();

    // Readiness, and all of them become members in one go.
    await onto(page, texts, 'readiness');
    await page.getByText(words.readyAsk(0, readinessPrompts.length)).first().click();
    const asked = page.getByRole('radiogroup', { name: texts.say(readinessPrompts[0].asks) });
    await choose(asked.getByRole('radio', { name: words.readyMarks.yes, exact: true }));
    const ready = page.getByRole('radiogroup', { name: words.readiness('Siti Rahmawati') });
    await choose(ready.getByRole('radio', { name: words.ready.ready, exact: true }));
    await expect(page.getByText(words.readyCount(1, 12))).toBeVisible();
    await page.getByRole('button', { name: words.takeInAll(12) }).click();
    await expect(page.getByText(words.allMembers)).toBeVisible();

    // The agreement in words.
    await onto(page, texts, 'agreement');
    await page.getByRole('button', { name: agreement.suggestAll }).click();
    const norms = draftOf('norms', { origin: 'P0b' }, { kindOfGroup: 'talk', openness: '' }, language);
    await expect(field(page, words.own.norms)).toHaveValue(norms);
    await field(page, words.own.norms).fill(`${STORY.norms}\n${norms}`);
    await kept(page, texts);

    // Signed by two: one draws, the other agrees by word of mouth.
    await page.getByRole('link', { name: agreement.toSigning }).click();
    await expect(page.getByText(agreement.signedCount(0, 13))).toBeVisible();
    await noFindings(page, 'signing');
    expect(await smallTargets(page)).toEqual([]);
    // Passed around: no way leads into the notebook, and a reload lands in the round again.
    await page.getByRole('button', { name: agreement.passRound }).click();
    await field(page, texts.pass.pinLabel).fill('4711');
    await page.getByRole('button', { name: texts.pass.begin, exact: true }).click();
    await expect(page.getByRole('heading', { name: texts.pass.who })).toBeFocused();
    await noFindings(page, 'the round');
    expect(await smallTargets(page)).toEqual([]);
    await expect(page.getByRole('link')).toHaveCount(1);
    await page.reload();
    await passphraseField(page, texts).fill(PASSPHRASE);
    await page.getByRole('button', { name: texts.start.unlock, exact: true }).click();
    await expect(page.getByRole('heading', { name: texts.pass.who })).toBeVisible();
    await visit(page, { screen: 'members', group });
    await page.getByRole('button', { name: new RegExp(`^${STORY.facilitator}`) }).click();
    // Whoever leads signs behind the PIN.
    await field(page, texts.pass.leavePin).fill('4711');
    await page.getByRole('button', { name: agreement.ownSign, exact: true }).click();
    await expect(page.getByRole('heading', { name: texts.pass.hello(STORY.facilitator) })).toBeFocused();
    await noFindings(page, 'a turn');
    expect(await smallTargets(page)).toEqual([]);
    await page.getByRole('button', { name: agreement.signHere, exact: true }).click();
    const pad = page.getByRole('img', { name: agreement.pad(STORY.facilitator) });
    await draw(page, pad, 0.6);
    await expect(page.getByRole('status').filter({ hasText: agreement.padStrokes(1) })).toBeVisible();
    await draw(page, pad, 0.4);
    await expect(page.getByRole('status').filter({ hasText: agreement.padStrokes(2) })).toBeVisible();
    await page.getByRole('button', { name: agreement.undoStroke }).click();
    await expect(pad).toHaveAccessibleName(new RegExp(agreement.padStrokes(1).replace(/[()]/g, '\\$&')));
    await noFindings(page, 'the pad');
    expect(await smallTargets(page)).toEqual([]);
    await page.getByRole('button', { name: agreement.sign, exact: true }).click();
    await expect(page.getByText(agreement.thanks(STORY.facilitator))).toBeVisible();
    await page.getByRole('button', { name: /^Siti Rahmawati/ }).click();
    await page.getByRole('button', { name: agreement.signHere, exact: true }).click();
    await page.getByRole('button', { name: agreement.spoken, exact: true }).click();
    await expect(page.getByText(agreement.thanks('Siti Rahmawati'))).toBeVisible();
    await page.getByRole('button', { name: texts.pass.leave }).click();
    await field(page, texts.pass.leavePin).fill('4711');
    await page.getByRole('button', { name: texts.pass.leaveNow, exact: true }).click();
    await expect(page.getByText(agreement.signedCount(2, 13))).toBeVisible();

    // On paper, in the other language than the screen's: what is signed, and lines for all the others.
    await page.getByRole('link', { name: agreement.toPaper }).click();
    await choose(page.getByRole('radio', { name: other.language === 'id' ? 'Bahasa Indonesia' : 'English' }));
    const paper = page.getByRole('article', { name: agreement.paper });
    await expect(paper).toContainText(other.agreement.page.title);
    await noFindings(page, 'the paper');
    const pages = await printedPages(page);
    const text = running(pages.join(' '));
    for (const told of [
      other.agreement.page.title,
      STORY.group,
      STORY.purpose,
      STORY.serves,
      STORY.norms,
      other.say(groupAims[0].name),
      other.agreement.page.signatures,
      other.agreement.page.version(1),
      STORY.facilitator,
      ...STORY.names,
    ])
      expect(text).toContain(running(told));
    for (const [index, one] of pages.entries())
      expect(running(one)).toContain(
        `${other.agreement.page.footPage} ${index + 1} ${other.agreement.page.footOf} ${pages.length}`,
      );
    expect(text).toContain(other.agreement.page.foot);
    expect(text).not.toContain(other.agreement.page.draft);
    expect(await paper.locator('svg.drawn path').count()).toBe(1);

    // Found again from the group, where it stands signed.
    await visit(page, { screen: 'group', group });
    await expect(page.getByRole('link', { name: words.begin, exact: true })).toHaveCount(0);
    await page.getByRole('link', { name: texts.ways.formation.name }).click();
    await expect(page.getByText(agreement.signedTitle)).toBeVisible();
    nothingWrong();
  });
}
