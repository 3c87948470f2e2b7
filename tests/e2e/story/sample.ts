import { expect, type Page } from '@playwright/test';
import { freshSample, inNotebook } from './founding.ts';
import { idInAddress, idsOnPage, visit } from './visiting.ts';
import type { Texts } from './texts.ts';

export interface SamplePlaces {
  readonly group: string;
  /** In the order of the course; the last one is planned for today, the others are over. */
  readonly sessions: readonly string[];
  readonly members: readonly string[];
}

/** Opens a fresh sample notebook and looks up where its things are; at another address than the usual server's, if told. */
export async function samplePlaces(page: Page, texts: Texts, address = '/'): Promise<SamplePlaces> {
  await freshSample(page, texts, address);
  const [group] = await idsOnPage(page, 'groups');
  if (!group) throw new Error('a sample without a group');
  await visit(page, { screen: 'group', group });
  await expect(page.getByRole('list', { name: texts.groups.sessionsTitle })).toBeVisible();
  // Eight sessions; the last five stand there at first.
  await page.getByRole('button', { name: texts.groups.earlierSessions(3), exact: true }).click();
  const sessions = await page
    .getByRole('list', { name: texts.groups.sessionsTitle })
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => /sessions\/([^/]+)/.exec(link.getAttribute('href') ?? '')?.[1] ?? ''));
  await visit(page, { screen: 'members', group });
  const members = await idsOnPage(page, 'members');
  return { group, sessions, members };
}

/** Reloads the page and goes into the sample again. */
export async function reloadSample(page: Page, texts: Texts): Promise<void> {
  await page.reload();
  await page.getByRole('button', { name: texts.start.openSample }).click();
  await inNotebook(page, texts);
}

/** A new session of the group from an empty plan; answers its id. */
export async function emptySession(page: Page, texts: Texts, group: string): Promise<string> {
  await visit(page, { screen: 'newSession', group });
  await page.getByRole('radio', { name: texts.plan.fromEmpty }).check({ force: true });
  await page.getByRole('button', { name: texts.plan.create, exact: true }).click();
  await expect(page.getByRole('button', { name: texts.plan.addBlock })).toBeVisible();
  return idInAddress(page, 'sessions');
}
