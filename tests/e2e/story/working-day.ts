import { expect, type Page } from '@playwright/test';
import type { Route } from '../../../src/app/routes.ts';
import { pasteNames } from './add-members.ts';
import { choose } from './choose.ts';
import { formGroup } from './form-group.ts';
import { freshNotebook } from './founding.ts';
import { lock, unlock } from './locking.ts';
import { builtIn, planFrom } from './plan-session.ts';
import { everyonePresent, noteField, notes, writeNote } from './run-session.ts';
import { switchLanguage } from './switching.ts';
import { textsIn, type Texts } from './texts.ts';
import { idInAddress, visit } from './visiting.ts';

/** How often each thing is done in one of the day's sessions. */
export interface SessionAmounts {
  readonly notes: number;
  readonly locks: number;
  /** Of language and colours together. */
  readonly switches: number;
  readonly screens: number;
}

/** Six of these are a working day: 600 notes, 200 locks, 50 switches, a hundred screens. */
export const BUSY: SessionAmounts = { notes: 100, locks: 34, switches: 9, screens: 17 };

/** What a page holds once all that is garbage is gone. */
export interface Held {
  readonly heapBytes: number;
  readonly listeners: number;
  readonly nodes: number;
}

async function held(page: Page): Promise<Held> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  // What a toast, a draft or a watcher of the disk holds on to for a moment is let go of.
  await page.waitForTimeout(2_000);
  for (let i = 0; i < 4; i += 1) await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  await cdp.detach();
  const of = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? NaN;
  return { heapBytes: of('JSHeapUsedSize'), listeners: of('JSEventListeners'), nodes: of('Nodes') };
}

/** By how much more is held than before, in percent; never less than nothing. */
export function growth(before: Held, after: Held): Readonly<Record<keyof Held, number>> {
  const of = (what: keyof Held) => Math.max(0, (100 * (after[what] - before[what])) / before[what]);
  return { heapBytes: of('heapBytes'), listeners: of('listeners'), nodes: of('nodes') };
}

const PEOPLE = ['Ani', 'Budi', 'Citra', 'Dewi', 'Eko', 'Fitri', 'Gita', 'Hadi', 'Indah', 'Joko', 'Kartika', 'Lestari'];

/** A day of so many sessions in a new notebook; answers what was held after the first of them and after the last. */
export async function workingDay(
  page: Page,
  sessions: number,
  amounts: SessionAmounts,
): Promise<{ readonly before: Held; readonly after: Held }> {
  const languages = [textsIn('id'), textsIn('en')] as const;
  const [texts] = languages;
  await freshNotebook(page, texts);
  const group = await groupOfTheDay(page, texts);
  await lock(page, texts);
  // What is fetched and compiled once belongs to the first.
  await sessionOfTheDay(page, languages, group, amounts);
  const before = await held(page);
  for (let session = 1; session < sessions; session += 1) await sessionOfTheDay(page, languages, group, amounts);
  return { before, after: await held(page) };
}

/** A group of twelve in an open notebook; answers its id. */
async function groupOfTheDay(page: Page, texts: Texts): Promise<string> {
  await formGroup(page, texts, { name: 'Teras Sore' });
  const group = idInAddress(page, 'groups');
  await visit(page, { screen: 'addMembers', group });
  await pasteNames(page, texts, PEOPLE);
  return group;
}

/**
 * One session of the day, from its plan to its end, with everything that happens around it. Begins and ends on the unlock screen, in the first of the languages
 * and in the colours of the tablet.
 */
async function sessionOfTheDay(
  page: Page,
  [texts, other]: readonly [Texts, Texts],
  group: string,
  { notes: wanted, locks, switches, screens }: SessionAmounts,
): Promise<void> {
  await unlock(page, texts);
  await visit(page, { screen: 'newSession', group });
  await planFrom(page, texts, texts.say(builtIn('template.working').name));
  const session = idInAddress(page, 'sessions');
  await page.getByRole('button', { name: texts.plan.begin }).click();
  await expect(noteField(page, texts)).toBeVisible();
  await everyonePresent(page, texts);
  for (let note = 1; note <= wanted; note += 1)
    await writeNote(page, texts, {
      text: `Catatan nomor ${note}.`,
      about: note % 5 === 0 ? [PEOPLE[note % 12] ?? ''] : [],
    });
  await expect(notes(page, texts).first()).toContainText(`Catatan nomor ${wanted}.`);

  const places = placesOf(group, session);
  for (let seen = 0; seen < screens; seen += 1) await visit(page, places[seen % places.length] ?? { screen: 'groups' });
  // A session that runs has the screen to itself.
  await visit(page, { screen: 'groups' });
  await switched(page, texts, other, switches);

  await visit(page, { screen: 'run', session });
  await page.getByRole('button', { name: texts.run.end, exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await visit(page, { screen: 'groups' });
  for (let locked = 1; locked < locks; locked += 1) {
    await lock(page, texts);
    await unlock(page, texts);
  }
  await lock(page, texts);
}

async function switched(page: Page, texts: Texts, other: Texts, switches: number): Promise<void> {
  const pairs = Math.ceil(switches / 4);
  for (let pair = 0; pair < pairs; pair += 1) {
    await switchLanguage(page, texts, other);
    await choose(page.getByRole('radio', { name: other.settings.themes.dark, exact: true }));
    await switchLanguage(page, other, texts);
    await choose(page.getByRole('radio', { name: texts.settings.themes.system, exact: true }));
  }
}

function placesOf(group: string, session: string): readonly Route[] {
  return [
    { screen: 'groups' },
    { screen: 'group', group },
    { screen: 'members', group },
    { screen: 'course', group },
    { screen: 'progress', group },
    { screen: 'sociogram', group },
    { screen: 'beside', group },
    { screen: 'records', group },
    { screen: 'plan', session },
    { screen: 'run', session },
    { screen: 'wrapUp', session },
    { screen: 'summary', session },
    { screen: 'techniques', session },
    { screen: 'learn' },
    { screen: 'agency' },
    { screen: 'health' },
    { screen: 'settings' },
  ];
}
