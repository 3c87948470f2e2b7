import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { inNotebook } from './story/founding.ts';
import { ownServer, type OwnServer } from './story/own-server.ts';
import { realBrowser, type RealBrowser } from './story/real-browser.ts';
import { samplePlaces } from './story/sample.ts';
import { textsIn } from './story/texts.ts';
import { visit } from './story/visiting.ts';

const BYTES = 20_000_000;

let folder: string;
let server: OwnServer;
let browser: RealBrowser | undefined;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lingkar-attachment-'));
  server = await ownServer();
});

test.afterEach(async () => {
  await browser?.kill();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

/** What the file repeats. */
function pattern(): Uint8Array {
  return Uint8Array.from({ length: 1000 }, (_, at) => (at * 31) % 256);
}

/** As from the picker of the tablet; the file is made in the page, for it is not handed over to a browser of one's own. */
async function chosen(input: Locator): Promise<void> {
  await input.evaluate(
    (element: HTMLInputElement, { piece, times }) => {
      const block = Uint8Array.from(piece);
      const transfer = new DataTransfer();
      transfer.items.add(
        new File(Array<Uint8Array<ArrayBuffer>>(times).fill(block), 'rekaman pentas.mp4', { type: 'video/mp4' }),
      );
      element.files = transfer.files;
      element.dispatchEvent(new Event('change', { bubbles: true }));
    },
    { piece: [...pattern()], times: BYTES / 1000 },
  );
}

/** So slow that a kill finds it in the middle. */
async function slowedDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 8 });
}

test('a browser killed in the middle of 20 MB shows no half as the file, and goes on where it was', async () => {
  const texts = textsIn('id');
  const { attachments } = texts;
  const profile = join(folder, 'profile');
  browser = await realBrowser(profile);
  const { group, members } = await samplePlaces(browser.page, texts, server.address);
  const member = { screen: 'member', group, member: members[0] ?? '' } as const;
  await visit(browser.page, member);
  await chosen(browser.page.getByLabel(attachments.addFile, { exact: true }));
  await slowedDown(browser.page);
  await browser.page.getByRole('button', { name: attachments.largeKeep }).click();
  const progress = browser.page.getByRole('progressbar', { name: attachments.writing });
  await expect.poll(async () => Number(await progress.getAttribute('aria-valuenow'))).toBeGreaterThan(10);
  await browser.kill();

  browser = await realBrowser(profile);
  const { page } = browser;
  await page.goto(server.address);
  await page.getByRole('button', { name: texts.start.openSample }).click();
  await inNotebook(page, texts);
  await visit(page, member);
  const row = page.getByRole('list', { name: attachments.title }).getByRole('listitem').first();
  await expect(row).toContainText(attachments.half);
  await expect(page.getByRole('button', { name: new RegExp(`^${attachments.open}: `) })).toHaveCount(0);
  // Less is there than the file has, and the rest is written behind it.
  await chosen(page.getByLabel(attachments.goOn, { exact: true }));
  await page.getByRole('button', { name: attachments.largeKeep }).click();
  await expect(page.getByText(attachments.added)).toBeVisible();
  await page.getByRole('button', { name: new RegExp(`^${attachments.open}: `) }).click();
  await expect(
    page.getByText(createHash('sha256').update(Buffer.alloc(BYTES, pattern())).digest('base64url')),
  ).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: attachments.save, exact: true }).click();
  expect((await download).suggestedFilename()).toBe(`${attachments.copyName}.mp4`);
});
