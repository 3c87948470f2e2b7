import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { field } from './story/field.ts';
import { inNotebook } from './story/founding.ts';
import { installed } from './story/installed.ts';
import { ownServer, type OwnServer } from './story/own-server.ts';
import { noteField, notes } from './story/run-session.ts';
import { samplePlaces } from './story/sample.ts';
import { textsIn } from './story/texts.ts';
import { visit } from './story/visiting.ts';
import { watched } from './story/watched-page.ts';

const BUILT = join(import.meta.dirname, '../../dist');
const texts = textsIn('en');

let folder: string;
let server: OwnServer | undefined;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lingkar-update-'));
  server = await ownServer();
});

test.afterEach(async () => {
  await server?.stop();
  await rm(folder, { recursive: true });
});

/** The built app once more, with a page that says it is the next version, and a worker that knows of it. */
async function nextVersion(): Promise<void> {
  await cp(BUILT, folder, { recursive: true });
  for (const name of ['index.html', 'sw.js'])
    for (const ending of ['.br', '.gz']) await rm(join(folder, name + ending), { force: true });
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  await writeFile(join(folder, 'index.html'), page.replace('<head>', '<head><meta name="version" content="next">'));
  const worker = await readFile(join(folder, 'sw.js'), 'utf8');
  const renewed = worker.replace(/(?<="revision":")\w{32}(?=","url":"index\.html")/, 'f'.repeat(32));
  expect(renewed, 'the worker names the page with its revision').not.toBe(worker);
  await writeFile(join(folder, 'sw.js'), renewed);
}

const version = (page: Page) => page.locator('meta[name=version]');

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: texts.start.openSample }).click();
  await inNotebook(page, texts);
}

test('a new version is offered, waits for the session and the half-written words of any window, and then changes all of them', async ({
  page,
}) => {
  const { nothingWrong } = await watched(page);
  const { address } = server!;
  await page.goto(address);
  await installed(page);
  const { sessions, group } = await samplePlaces(page, texts, address);
  const session = sessions.at(-1) ?? '';
  await visit(page, { screen: 'run', session });
  await page.getByRole('button', { name: texts.run.begin, exact: true }).click();
  await noteField(page, texts).fill('Half a note');

  const other = await page.context().newPage();
  const second = await watched(other);
  await other.goto(address);
  await openSample(other);
  await visit(other, { screen: 'group', group });

  await nextVersion();
  await server?.stop();
  server = await ownServer({ folder, port: Number(new URL(address).port) });
  await other.evaluate(async () => (await navigator.serviceWorker.ready).update());

  // Offered where nothing runs. Asked for there, it waits for the session in the first window.
  const offer = other.getByText(texts.shell.updateReady);
  const use = (on: Page) => on.getByRole('button', { name: texts.shell.updateNow, exact: true });
  await expect(offer).toBeVisible();
  await expect(use(page)).toHaveCount(0);
  await use(other).click();
  await expect(other.getByText(texts.shell.updateWaits)).toBeVisible();
  await expect(noteField(page, texts)).toHaveValue('Half a note');

  // The session is over, but a form that cannot be put down again stands open there.
  await page.getByRole('button', { name: texts.run.keepNote }).click();
  await expect(notes(page, texts).filter({ hasText: 'Half a note' })).toHaveCount(1);
  await page.getByRole('button', { name: texts.run.end, exact: true }).first().click();
  await expect(page.getByRole('heading', { name: texts.wrapUp.attendanceHead })).toBeVisible();
  await visit(page, { screen: 'plan', session });
  await page.getByRole('button', { name: texts.plan.more, exact: true }).click();
  await page.getByRole('menuitem', { name: texts.plan.saveAsTemplate }).click();
  await field(page.getByRole('dialog'), texts.plan.templateName).fill('Half a name');
  await use(other).click();
  await expect(other.getByText(texts.shell.updateWaits)).toBeVisible();
  await expect(field(page.getByRole('dialog'), texts.plan.templateName)).toHaveValue('Half a name');
  for (const window of [page, other]) await expect(version(window)).toHaveCount(0);

  // Now nothing stands in its way, and both windows become the new version; what was kept is there.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await use(other).click();
  for (const window of [page, other]) await expect(version(window)).toHaveCount(1);
  for (const window of [page, other]) {
    await openSample(window);
    await visit(window, { screen: 'run', session });
    await expect(notes(window, texts).filter({ hasText: 'Half a note' })).toHaveCount(1);
  }
  nothingWrong();
  second.nothingWrong();
});
