import { expect, type Page } from '@playwright/test';
import { conductCards } from '../../../src/content/conduct-cards.ts';
import type { ConductCard } from '../../../src/content/conduct-card.ts';
import { techniques } from '../../../src/content/techniques.ts';
import type { TechniqueCode } from '../../../src/practice/session.ts';
import { coursePlaces, DEBRIEF, OUTCOME } from '../../../src/practice/technique-course.ts';
import { choose } from './choose.ts';
import type { Texts } from './texts.ts';
import { visit } from './visiting.ts';

/** Steps of leading a technique, whichever it is. */

/** What is done at a place of the course, by its code. */
export type Acts = Readonly<Record<string, () => Promise<unknown>>>;

export function techniqueName(texts: Texts, code: string): string {
  return texts.say(techniques.find((each) => each.code === code)!.name);
}

/** Begins a technique in the running session: on the spot, or from the agenda where it stands there. */
export async function beginTechnique(
  page: Page,
  texts: Texts,
  session: string,
  code: TechniqueCode,
  from: 'onTheSpot' | 'fromAgenda' = 'onTheSpot',
): Promise<void> {
  await visit(page, { screen: 'techniques', session });
  const list = page.getByRole('list', { name: texts.technique[from] });
  await list.getByRole('button', { name: new RegExp(`^${techniqueName(texts, code)}`) }).click();
  await expect(page.getByRole('heading', { level: 1, name: techniqueName(texts, code) })).toBeVisible();
}

function placeName(texts: Texts, { steps }: ConductCard, place: string): string {
  const step = steps.find(({ code }) => code === place);
  return step ? texts.say(step.name) : texts.technique.places[place]!;
}

async function stands(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeFocused();
}

/** Goes to a place of the course by the list of all places. */
export async function goToPlace(page: Page, texts: Texts, card: ConductCard, place: string): Promise<void> {
  const name = placeName(texts, card, place);
  const course = page.getByRole('list', { name: texts.technique.course });
  await course
    .getByRole('button')
    .filter({ has: page.getByText(name, { exact: true }) })
    .click();
  await stands(page, name);
}

/** Goes on, place by place, from `from` to `to`; at each of them does what there is to do. */
export async function goThrough(
  page: Page,
  texts: Texts,
  card: ConductCard,
  from: string,
  to: string,
  acts: Acts = {},
): Promise<void> {
  const places = coursePlaces(card.steps);
  for (const place of places.slice(places.indexOf(from), places.indexOf(to) + 1)) {
    const name = placeName(texts, card, place);
    await page.getByRole('button', { name: texts.technique.next(name), exact: true }).click();
    await stands(page, name);
    await acts[place]?.();
  }
}

/** The whole course from its first step on, to the end of it. */
export async function leadThrough(
  page: Page,
  texts: Texts,
  code: TechniqueCode,
  acts: Acts,
  outcome: string,
): Promise<void> {
  const card = conductCards[code]!;
  await acts['prepare']?.();
  await goThrough(page, texts, card, card.steps[0]!.code, card.steps.at(-1)!.code, acts);
  await finishTechnique(page, texts, card, outcome, acts);
}

/** From the last step to its end: what came of it stands in the journal afterwards. */
export async function finishTechnique(
  page: Page,
  texts: Texts,
  card: ConductCard,
  outcome: string,
  acts: Acts = {},
): Promise<void> {
  await goThrough(page, texts, card, DEBRIEF, OUTCOME, acts);
  const field = page.getByLabel(texts.technique.outcome);
  await field.fill([outcome, await field.inputValue()].filter(Boolean).join('\n'));
  await choose(page.getByRole('radio', { name: texts.technique.useAgains.yes, exact: true }));
  await page.getByRole('button', { name: texts.technique.finish, exact: true }).click();
  await expect(page.getByRole('list', { name: texts.run.entries }).getByText(outcome)).toBeVisible();
}

/** Adds a line to a list of the technique. */
export async function addLine(page: Page, texts: Texts, label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).last().fill(text);
  await page.getByRole('button', { name: texts.technique.lines.add, exact: true }).click();
  await expect(page.getByRole('button', { name: texts.technique.lines.remove(text) })).toBeVisible();
}

/** Answers a question of the readiness check; all of them when none is named. */
export async function answerReadiness(
  page: Page,
  texts: Texts,
  asks: readonly { readonly ask: { readonly id: string; readonly en: string } }[],
): Promise<void> {
  for (const { ask } of asks) {
    const asked = page.getByRole('radiogroup', { name: texts.say(ask) });
    await choose(asked.getByRole('radio', { name: texts.cards.answers.yes ?? '', exact: true }));
  }
}
