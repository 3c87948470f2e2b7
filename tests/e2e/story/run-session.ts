import { expect, type Locator, type Page } from '@playwright/test';
import { entryKinds, tones } from '../../../src/content/entry-kinds.ts';
import { absenceReasons } from '../../../src/content/reasons.ts';
import type { Presence } from '../../../src/practice/attendance.ts';
import type { EntryKind, Tone } from '../../../src/practice/entry.ts';
import { choose } from './choose.ts';
import type { Texts } from './texts.ts';

/** Steps on the screen of a running session, done with one finger. */

export function tile(page: Page, texts: Texts, name: string): Locator {
  return page
    .getByRole('list', { name: texts.run.attendance })
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: texts.run.moreAbout(name), exact: true }) });
}

export async function markBy(page: Page, texts: Texts, name: string, taps: number, expected: Presence): Promise<void> {
  const button = tile(page, texts, name).getByRole('button').first();
  for (let tap = 0; tap < taps; tap += 1) await button.tap();
  await expect(tile(page, texts, name)).toContainText(texts.run.presences[expected]);
}

export async function giveReason(page: Page, texts: Texts, name: string, presence: Presence): Promise<string> {
  await page.getByRole('button', { name: texts.run.moreAbout(name), exact: true }).tap();
  const sheet = page.getByRole('dialog');
  await choose(sheet.getByRole('radio', { name: texts.run.presences[presence], exact: true }));
  const [reason] = absenceReasons;
  await choose(sheet.getByRole('radio', { name: texts.say(reason.name), exact: true }));
  await sheet.getByRole('button', { name: texts.shell.done, exact: true }).tap();
  await expect(sheet).toBeHidden();
  await expect(tile(page, texts, name)).toContainText(texts.say(reason.name));
  return texts.say(reason.name);
}

export async function everyonePresent(page: Page, texts: Texts): Promise<void> {
  await page.getByRole('button', { name: texts.run.everyone, exact: true }).tap();
  await expect(page.getByRole('button', { name: texts.run.everyone, exact: true })).toBeHidden();
}

export async function welcomeNewcomer(page: Page, texts: Texts, name: string, called: string): Promise<void> {
  await page.getByRole('button', { name: texts.run.newcomer, exact: true }).tap();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel(texts.run.newcomerName, { exact: true }).fill(name);
  await sheet.getByLabel(texts.run.newcomerCalled).fill(called);
  await sheet.getByRole('button', { name: texts.run.newcomerAdd }).tap();
  await expect(sheet).toBeHidden();
  await expect(tile(page, texts, called)).toContainText(texts.run.presences.present);
}

export interface Note {
  readonly text: string;
  readonly kind?: EntryKind;
  /** Shown names of the members it is about. */
  readonly about?: readonly string[];
  readonly tone?: Tone;
}

export function noteField(page: Page, texts: Texts): Locator {
  return page.getByRole('textbox', { name: texts.run.note, exact: true });
}

export function notes(page: Page, texts: Texts): Locator {
  return page.getByRole('list', { name: texts.run.entries }).locator('li:not([aria-busy="true"])');
}

export async function writeNote(page: Page, texts: Texts, { text, kind, about = [], tone }: Note): Promise<void> {
  const composer = page.locator('form').filter({ has: noteField(page, texts) });
  const entryKind = entryKinds.find(({ code }) => code === kind);
  if (entryKind) await choose(composer.getByRole('radio', { name: texts.say(entryKind.label), exact: true }));
  await noteField(page, texts).fill(text);
  for (const name of about) await choose(composer.getByRole('checkbox', { name, exact: true }));
  const felt = tones.find(({ code }) => code === tone);
  if (felt) await choose(composer.getByRole('radio', { name: texts.say(felt.name), exact: true }));
  await composer.getByRole('button', { name: texts.run.keepNote }).tap();
  await expect(notes(page, texts).filter({ hasText: text })).toBeVisible();
  await expect(noteField(page, texts)).toHaveValue('');
}

/** The time on the clock of the running session, in seconds; negative once it runs over. */
export async function secondsOnClock(page: Page): Promise<number> {
  const shown = (await page.getByRole('timer').locator('time').innerText()).trim();
  const parts = shown.replace('+', '').split(':').map(Number);
  const seconds = parts.reduce((sum, part) => sum * 60 + part, 0);
  return shown.startsWith('+') ? -seconds : seconds;
}
