import { expect, test, type Page } from '@playwright/test';
import { activities } from '../../src/content/activities.ts';
import { attributionCard } from '../../src/content/conduct/attribution.ts';
import { buzzGroupsCard } from '../../src/content/conduct/buzz-groups.ts';
import { caseStudyCard } from '../../src/content/conduct/case-study.ts';
import { confrontationCard } from '../../src/content/conduct/confrontation.ts';
import { discussionCard } from '../../src/content/conduct/discussion.ts';
import { interpretationCard } from '../../src/content/conduct/interpretation.ts';
import { rolePlayCard } from '../../src/content/conduct/role-play.ts';
import { careSteps } from '../../src/content/care-steps.ts';
import type { Prompt } from '../../src/content/conduct-card.ts';
import { principles } from '../../src/content/principles.ts';
import { readinessQuestions } from '../../src/content/readiness.ts';
import { TECHNIQUE_CODES, type TechniqueCode } from '../../src/practice/session.ts';
import { noFindings, smallTargets } from './story/accessible.ts';
import { pasteNames } from './story/add-members.ts';
import { choose } from './story/choose.ts';
import { daysPass, wallClock } from './story/days-pass.ts';
import { field } from './story/field.ts';
import { formGroup } from './story/form-group.ts';
import { freshSample, inNotebook } from './story/founding.ts';
import { kept } from './story/kept.ts';
import {
  addLine,
  answerReadiness,
  beginTechnique,
  leadThrough,
  techniqueName,
  type Acts,
} from './story/lead-technique.ts';
import { printedPages, running } from './story/pdf-text.ts';
import { everyonePresent, writeNote } from './story/run-session.ts';
import { textsIn, type Texts } from './story/texts.ts';
import { idInAddress, visit } from './story/visiting.ts';
import { watched } from './story/watched-page.ts';
import { closeSession } from './story/wrap-up.ts';
import { toldIn } from './story/told-in.ts';

const NAMES = ['Sari Dewi', 'Budi Hartono', 'Wati', 'Tono Prasetyo'];
const FIRST_DAY = Date.UTC(2027, 0, 4, 9);

/** What stands on the agenda of each session, and what comes up on the spot besides. */
const COURSE: readonly (readonly [planned: TechniqueCode, ...besides: TechniqueCode[]])[] = [
  ['X2'],
  ['X10'],
  ['X1'],
  ['X4'],
  ['X3', 'X8'],
  ['X9'],
  ['X7'],
  ['X5', 'X6'],
];
const outcomeOf = (code: TechniqueCode, session: number) => `Hasil ${code} pada pertemuan ${session}`;

/** One group over eight weeks, all ten techniques among them; afterwards course, progress and papers tell of it. */
for (const language of toldIn('en')) {
  test(`eight sessions with all ten techniques [${language}]`, async ({ page }) => {
    expect([...new Set(COURSE.flat())].sort()).toEqual([...TECHNIQUE_CODES].sort());
    // Long for one story; on a machine with other work to do it is no sign of a fault.
    test.setTimeout(400_000);
    const { nothingWrong } = await watched(page);
    const texts = textsIn(language);
    await wallClock(page, FIRST_DAY);
    // A notebook that opens without a passphrase: deriving its key eight times would tell nothing more.
    await freshSample(page, texts);
    await formGroup(page, texts, { name: 'Lingkar Kemuning', origin: 'P0b' });
    const group = idInAddress(page, 'groups');
    await visit(page, { screen: 'addMembers', group });
    await pasteNames(page, texts, NAMES);

    const sessions: string[] = [];
    for (const [index, techniques] of COURSE.entries()) {
      if (index > 0) {
        // A week later.
        await page.getByRole('button', { name: texts.shell.sampleLeave, exact: true }).click();
        const open = page.getByRole('button', { name: texts.start.openSample });
        await expect(open).toBeVisible();
        await daysPass(page, 7);
        await open.click();
        await inNotebook(page, texts);
      }
      const session = await planned(page, texts, group, techniques[0], index === 0);
      sessions.push(session);
      await page.getByRole('button', { name: texts.plan.begin }).click();
      await everyonePresent(page, texts);
      await writeNote(page, texts, { text: `Sari bertanya ${index + 1}`, about: ['Sari Dewi'] });
      for (const [at, code] of techniques.entries()) {
        await beginTechnique(page, texts, session, code, at === 0 ? 'fromAgenda' : 'onTheSpot');
        await leadThrough(page, texts, code, actsOf(page, texts, code), outcomeOf(code, index + 1));
      }
      await ended(page, texts, index);
    }
    await seen(page, texts, group, sessions);
    nothingWrong();
  });
}

/** Plans the next session: the first from nothing, the others like the one before with another technique. */
async function planned(page: Page, texts: Texts, group: string, technique: TechniqueCode, first: boolean) {
  const { plan, groups } = texts;
  await visit(page, { screen: 'group', group });
  await page
    .getByRole('link', { name: first ? groups.planFirst : groups.planNext })
    .first()
    .click();
  if (first) {
    await choose(page.getByRole('radio', { name: plan.fromEmpty }));
    await page.getByRole('button', { name: plan.create, exact: true }).click();
    await page.getByRole('button', { name: plan.addBlock, exact: true }).click();
    await page.getByRole('textbox', { name: `${plan.block} 1`, exact: true }).fill('Inti');
  } else {
    await page.getByRole('button', { name: plan.create, exact: true }).click();
  }
  const details = page.getByRole('button', { name: plan.details('Inti'), exact: true });
  await details.click();
  await page.getByLabel(plan.technique, { exact: true }).selectOption(technique);
  await kept(page, texts);
  return idInAddress(page, 'sessions');
}

/** The end of a session, its wrap-up and its closing; a facilitator who is tired goes straight to what matters to her. */
async function ended(page: Page, texts: Texts, index: number): Promise<void> {
  const { run, wrapUp } = texts;
  const t6 = principles.find(({ code }) => code === 'T6')!;
  const toStep = async (step: 'principles' | 'reflection' | 'close', head: string) => {
    const steps = page.getByRole('list', { name: wrapUp.stepsLabel });
    await steps.getByRole('button', { name: wrapUp.steps[step] }).click();
    await expect(page.getByRole('heading', { name: head, exact: true })).toBeVisible();
  };
  await page.getByRole('button', { name: run.end, exact: true }).first().click();
  await toStep('principles', wrapUp.principlesHead);
  const row = page.getByRole('radiogroup', { name: `T6 · ${texts.say(t6.name)}` });
  await choose(row.getByRole('radio', { name: wrapUp.marks[index < 3 ? 'notYet' : 'met'], exact: true }));
  await toStep('reflection', wrapUp.reflectionHead);
  await field(page, wrapUp.reflection).fill(`Renungan ${index + 1}`);
  await toStep('close', wrapUp.closeHead);
  await closeSession(page, texts);
}

/** What is done at the places of each technique; everywhere else one only goes on. */
function actsOf(page: Page, texts: Texts, code: TechniqueCode): Acts {
  const { technique: words, circle, cards } = texts;
  const write = (prompt: Prompt, text: string) => page.getByLabel(texts.say(prompt.ask), { exact: true }).fill(text);
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const seats = (list: string) => page.getByRole('list', { name: list }).getByRole('button');
  const ready = () => answerReadiness(page, texts, readinessQuestions[code] ?? []);
  const aboutBudi = async () => {
    await choose(page.getByRole('group', { name: cards.about }).getByRole('checkbox', { name: 'Budi Hartono' }));
  };
  const said = async () => {
    await choose(page.getByRole('radio', { name: cards.saids.said ?? '', exact: true }));
    await choose(page.getByRole('radio', { name: cards.takens.thoughtful ?? '', exact: true }));
  };
  switch (code) {
    case 'X1':
      return {
        prepare: async () => {
          await write(rolePlayCard.prepare[0], 'Di depan rumah majikan');
          await addLine(page, texts, words.rolePlay.newCharacter, 'Majikan');
          await addLine(page, texts, words.rolePlay.newCharacter, 'Laras');
          await press(words.rolePlay.draw);
          await expect(page.locator('dt').filter({ hasText: 'Majikan' })).toBeVisible();
        },
        enact: () => press(words.begin),
        leave: async () => {
          const players = page.getByRole('group', { name: words.rolePlay.haveLeft }).getByRole('checkbox');
          await expect(players).toHaveCount(2);
          for (const player of await players.all()) await choose(player);
          await expect(page.getByText(words.rolePlay.allLeft)).toBeVisible();
        },
      };
    case 'X2':
      return {
        prepare: () => write(discussionCard.prepare[0], 'Bagaimana kita saling menjaga?'),
        talk: async () => {
          for (const seat of [1, 2, 1]) {
            await seats(circle.circle).nth(seat).click();
            await expect(seats(circle.circle).nth(seat)).toHaveAccessibleName(new RegExp(circle.speaksNow));
          }
        },
        hands: async () => {
          await press(circle.handsAdd);
          await press(circle.more(circle.votes.for));
          await press(circle.decide);
          await expect(page.getByText(circle.decidedAlready)).toBeVisible();
        },
        closing: async () => {
          await seats(circle.closing).nth(1).click();
          await expect(page.getByRole('status').filter({ hasText: /^1 / })).toBeVisible();
        },
        outcome: () => press(circle.draft),
      };
    case 'X3':
      return {
        prepare: () => write(caseStudyCard.prepare[0], 'Seorang kakek menolak diperiksa.'),
        facts: () => addLine(page, texts, words.caseStudy.newFact, 'Ia tinggal sendiri'),
        feelings: () => addLine(page, texts, words.caseStudy.newPerson, 'Kakek'),
        causes: () => addLine(page, texts, words.caseStudy.newCause, 'Ia takut jarum'),
        options: () => addLine(page, texts, words.caseStudy.newOption, 'Bertanya kepadanya'),
        choice: async () => {
          await press(words.hands.more('Bertanya kepadanya'));
          await expect(page.getByText(words.hands.count(1))).toBeVisible();
        },
        outcome: () => press(words.caseStudy.intoOutcome),
      };
    case 'X4':
      return {
        prepare: async () => {
          await write(buzzGroupsCard.prepare[0], 'Mengapa kita datang?');
          await press(words.buzz.draw);
          await expect(page.getByRole('list', { name: words.buzz.groups })).toBeVisible();
        },
        talk: () => press(words.begin),
        reports: async () => {
          await press(words.buzz.hasReported);
          await expect(page.getByText(words.buzz.allReported)).toBeVisible();
          await addLine(page, texts, words.buzz.newIdea, 'Karena ada yang menunggu');
        },
        vote: async () => {
          await press(words.hands.more('Karena ada yang menunggu'));
          await expect(page.getByText(words.hands.count(1))).toBeVisible();
        },
        outcome: () => press(words.buzz.intoOutcome),
      };
    case 'X5':
      return {
        ready,
        moments: aboutBudi,
        wording: () => write(confrontationCard.steps[2].prompts[0], 'Tadi Anda datang sesudah lagu'),
        said,
        care: async () => {
          const care = texts.say(careSteps.X5![0]!);
          await choose(page.getByRole('radio', { name: care, exact: true }));
          await press(texts.beside.addStep);
          await expect(page.getByRole('checkbox', { name: care })).toBeVisible();
        },
        outcome: () => press(cards.draft),
      };
    case 'X6':
      return {
        ready,
        moments: aboutBudi,
        wording: () => write(interpretationCard.steps[2].prompts[1], 'Mungkin lelucon itu menutupi takut'),
        said,
        hypothesis: async () => {
          await choose(page.getByRole('radio', { name: cards.states.notConfirmed }));
          await press(cards.look);
          await expect(page.getByText(new RegExp(`: ${cards.states.notConfirmed}$`))).toBeVisible();
        },
        outcome: () => press(cards.draft),
      };
    case 'X7':
      return {
        ready,
        moments: aboutBudi,
        wording: () => write(attributionCard.steps[2].prompts[0], 'Anda menunggu giliran tiga kali'),
        said,
        outcome: () => press(cards.draft),
      };
    case 'X8':
      return {
        ready,
        give: async () => {
          await seats(cards.given).first().click();
          await page.getByLabel(cards.deed).fill('Menunggu sampai temannya selesai');
          await page.getByRole('dialog').getByRole('button', { name: cards.give }).click();
          await expect(page.getByText('Menunggu sampai temannya selesai')).toBeVisible();
        },
        outcome: () => press(cards.draft),
      };
    case 'X9':
      return {
        ready,
        steps: async () => {
          await press(cards.modelAdd);
          await page.getByLabel(cards.modelStep(1), { exact: true }).fill('Menarik napas panjang');
        },
        before: async () => {
          await choose(page.getByRole('group', { name: cards.tries }).getByRole('checkbox').first());
          await page.getByRole('region', { name: cards.confidenceBefore }).getByRole('spinbutton').fill('3');
        },
        show: async () => {
          await press(cards.showNext);
          await expect(page.getByText(cards.allShown)).toBeVisible();
        },
        after: async () => {
          await page.getByRole('region', { name: cards.confidenceAfter }).getByRole('spinbutton').fill('7');
          await expect(page.getByText(cards.change('3', '7'), { exact: true })).toBeVisible();
        },
        outcome: () => press(cards.draft),
      };
    case 'X10': {
      const tea = activities.find((activity) => activity.code === 'X10c1')!;
      return {
        prepare: async () => {
          await page.getByRole('button', { name: new RegExp(`^${texts.say(tea.name)}`) }).click();
          await expect(page.getByText(texts.say(tea.steps[1]!))).toBeVisible();
        },
        do: () => press(words.begin),
        talk: () => expect(page.getByText(texts.say(tea.after))).toBeVisible(),
      };
    }
  }
}

async function seen(page: Page, texts: Texts, group: string, sessions: readonly string[]): Promise<void> {
  const { principles: course, progress, summary, wrapUp, ways, formats } = texts;
  const name = (code: TechniqueCode) => techniqueName(texts, code);

  // The course: eight columns, and the principle as it was judged.
  await visit(page, { screen: 'group', group });
  await page.getByRole('link', { name: ways.course.name }).click();
  const picture = page.getByRole('table', { name: course.course });
  await expect(picture.getByRole('columnheader')).toHaveCount(1 + sessions.length + 1);
  const signs = picture.getByRole('row', { name: /^T6 / }).getByRole('link');
  for (const at of sessions.keys()) {
    await expect(signs.nth(at)).toHaveAccessibleName(new RegExp(`: ${wrapUp.marks[at < 3 ? 'notYet' : 'met']}$`));
  }
  await noFindings(page, 'the course of eight sessions');

  // The progress of a member: there each time, noted each time, and their turns in the two circles.
  await visit(page, { screen: 'progress', group });
  // Once all of the row is drawn: what comes above it meanwhile moves it away under the finger.
  const there = progress.thereOf(sessions.length, sessions.length);
  await page.getByRole('link', { name: new RegExp(`Sari Dewi.*${there}`) }).click();
  await expect(page.getByText(there)).toBeVisible();
  await noFindings(page, 'the progress of a member over eight sessions');
  expect(await smallTargets(page)).toEqual([]);

  // The papers: each names the techniques of its session, planned or not, and what came of them.
  for (const [index, techniques] of COURSE.entries()) {
    await visit(page, { screen: 'summary', session: sessions[index] ?? '' });
    const paper = page.getByRole('article', { name: summary.paper });
    await expect(paper).toContainText(summary.page.sessionOf(index + 1, null));
    await expect(paper).toContainText(formats.list(techniques.map(name)));
    for (const code of techniques) await expect(paper).toContainText(outcomeOf(code, index + 1));
    await expect(paper).toContainText(`Renungan ${index + 1}`);
  }
  const printed = running((await printedPages(page)).join(' '));
  for (const text of [
    ...COURSE.at(-1)!.flatMap((code) => [name(code), outcomeOf(code, COURSE.length)]),
    'Sari bertanya 8',
  ])
    expect(printed).toContain(text);
  await choose(page.getByRole('radio', { name: summary.forMembers }));
  const paper = page.getByRole('article', { name: summary.paper });
  await expect(paper).toContainText(summary.page.copyMembers);
  // The notes as well, as far as they may be told at all.
  await choose(page.getByRole('group', { name: summary.alsoLabel }).getByRole('checkbox').first());
  await expect(paper).toContainText('bertanya 8');
  for (const code of COURSE.at(-1)!) {
    await expect(paper).not.toContainText(name(code));
    await expect(paper).not.toContainText(outcomeOf(code, COURSE.length));
  }
}
