import { expect, test, type Page } from '@playwright/test';
import { findChromium } from '../../scripts/find-browsers.mjs';
import { noFindings, smallTargets } from './story/accessible.ts';
import { choose } from './story/choose.ts';
import { inNotebook } from './story/founding.ts';
import { reloadSample, samplePlaces } from './story/sample.ts';
import { textsIn, type Texts } from './story/texts.ts';
import { visit } from './story/visiting.ts';
import { watched } from './story/watched-page.ts';

const chromium = await findChromium();
// A microphone that beeps, and a browser that lets it be heard.
test.use({
  launchOptions: {
    ...(chromium && { executablePath: chromium.executablePath }),
    args: [
      ...(chromium?.args ?? []),
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      '--autoplay-policy=no-user-gesture-required',
    ],
  },
  permissions: ['microphone'],
});

async function begin(page: Page, { attachments }: Texts): Promise<void> {
  const { record } = attachments;
  await page.getByRole('button', { name: record.begin, exact: true }).click();
  await choose(page.getByRole('radio', { name: record.consents.everyone }));
  await page.getByRole('button', { name: record.start, exact: true }).click();
  await expect(page.getByRole('button', { name: record.stop, exact: true })).toBeVisible();
}

/** How long the sound in the page plays, once the browser knows. */
async function plays(page: Page): Promise<number> {
  const sound = page.locator('audio');
  await expect
    .poll(() => sound.evaluate((audio: HTMLAudioElement) => Number.isFinite(audio.duration) && audio.duration > 0))
    .toBe(true);
  return sound.evaluate((audio: HTMLAudioElement) => audio.duration);
}

test('sound goes on on other screens and under the cover, and survives a kill [id]', async ({ page }) => {
  const { nothingWrong } = await watched(page);
  const texts = textsIn('id');
  const { attachments } = texts;
  const { record } = attachments;
  const { group, members } = await samplePlaces(page, texts);
  const member = { screen: 'member', group, member: members[0] ?? '' } as const;
  const rows = page.getByRole('list', { name: attachments.title }).getByRole('listitem');
  await visit(page, member);
  await begin(page, texts);
  await noFindings(page, 'a recording under way');
  expect(await smallTargets(page)).toEqual([]);
  await visit(page, { screen: 'group', group });
  const sign = page.getByRole('banner').getByRole('button', { name: record.under });
  await expect(sign).toContainText(/0:0[4-9]|0:1/);
  await page.getByRole('button', { name: texts.shell.cover, exact: true }).first().click();
  await expect(page.getByRole('dialog').getByText(texts.shell.recording)).toBeVisible();

  // What was heard up to the last seconds is there, and becomes a file that plays.
  await reloadSample(page, texts);
  await visit(page, member);
  await expect(rows.filter({ hasText: record.half })).toBeVisible();
  await page.getByRole('button', { name: record.keepHalf, exact: true }).click();
  await expect(page.getByText(record.kept)).toBeVisible();
  await page.getByRole('button', { name: new RegExp(`^${attachments.open}: `) }).click();
  expect(await plays(page)).toBeGreaterThan(2);
  await expect(page.getByText(record.consents.everyone)).toBeVisible();
  await noFindings(page, 'a recording played');
  nothingWrong();
});

test('sound recorded from the running session ends with the lock, and is whole afterwards [en]', async ({ page }) => {
  const { nothingWrong } = await watched(page);
  const texts = textsIn('en');
  const { attachments } = texts;
  const { record } = attachments;
  const { sessions } = await samplePlaces(page, texts);
  const session = sessions.at(-1) ?? '';
  await visit(page, { screen: 'run', session });
  await page.getByRole('button', { name: texts.run.more, exact: true }).click();
  await page.getByRole('menuitem', { name: attachments.besideSession }).click();
  await begin(page, texts);
  await noFindings(page, 'attachments of a running session');
  expect(await smallTargets(page)).toEqual([]);
  await page.getByRole('button', { name: record.pause, exact: true }).click();
  await page.getByRole('button', { name: record.resume, exact: true }).click();
  await page.waitForTimeout(2_000);
  await page.getByRole('dialog').getByRole('button', { name: texts.shell.close, exact: true }).click();
  await expect(page.getByRole('banner').getByRole('button', { name: record.under })).toBeVisible();
  await page.getByRole('button', { name: texts.shell.sampleLeave, exact: true }).click();
  await page.getByRole('button', { name: texts.start.openSample }).click();
  await inNotebook(page, texts);
  await visit(page, { screen: 'run', session });
  await page.getByRole('button', { name: texts.run.more, exact: true }).click();
  await page.getByRole('menuitem', { name: attachments.besideSession }).click();
  await page.getByRole('button', { name: new RegExp(`^${attachments.open}: `) }).click();
  expect(await plays(page)).toBeGreaterThan(1);
  nothingWrong();
});
