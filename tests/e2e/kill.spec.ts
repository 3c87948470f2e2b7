import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { caseStudyCard } from '../../src/content/conduct/case-study.ts';
import { allButTheLast, killedWriting, runningSession, typeOn, type InFlight } from './story/kill-rounds.ts';
import { beginTechnique, goThrough, techniqueName } from './story/lead-technique.ts';
import { unlock } from './story/locking.ts';
import { ownServer, type OwnServer } from './story/own-server.ts';
import { realBrowser, type RealBrowser } from './story/real-browser.ts';
import { notes, secondsOnClock } from './story/run-session.ts';
import { oddWords, seeded } from './story/seeded.ts';
import { textsIn } from './story/texts.ts';
import { idInAddress } from './story/visiting.ts';

const KILLS = 10;

let profile: string;
let server: OwnServer;
let browser: RealBrowser | undefined;

test.beforeEach(async () => {
  profile = await mkdtemp(join(tmpdir(), 'lingkar-kill-'));
  server = await ownServer();
});

test.afterEach(async () => {
  await browser?.kill();
  await server.stop();
  await rm(profile, { recursive: true, force: true });
});

test('ten kills while notes are written take no kept note, and of a draft one second at most', async () => {
  test.setTimeout(400_000);
  const seed = Number(process.env['LINGKAR_SEED'] ?? Date.now() % 1_000_000);
  console.log(`kill.spec: LINGKAR_SEED=${seed}`);
  const { kept, lost } = await killedWriting(textsIn('id'), {
    profile,
    address: server.address,
    kills: KILLS,
    random: seeded(seed),
    onBrowser: (started) => (browser = started),
  });
  expect(lost).toEqual([]);
  expect(kept.length).toBeGreaterThan(KILLS);
});

test('a kill at any step of a technique leaves its step, its clock and its words', async () => {
  const seed = Number(process.env['LINGKAR_SEED'] ?? Date.now() % 1_000_000);
  console.log(`kill.spec: LINGKAR_SEED=${seed}`);
  const random = seeded(seed);
  const texts = textsIn('id');
  const { technique: words } = texts;
  const someWords = oddWords(8, random).join(' ');
  browser = await realBrowser(profile);
  let page = browser.page;
  await runningSession(page, texts, server.address);
  await beginTechnique(page, texts, idInAddress(page, 'sessions'), 'X3');
  const place = page.url();

  const told = texts.say(caseStudyCard.prepare[0].ask);
  await killedWhileWriting(words.places['prepare'] ?? '', (on) => on.getByLabel(told));

  // A clock runs on, and a line that was never added stays in its field.
  await goThrough(page, texts, caseStudyCard, 'read', 'facts');
  await page.getByRole('button', { name: words.begin, exact: true }).click();
  const due = Date.now() / 1_000 + (await secondsOnClock(page));
  const { newFact } = words.caseStudy;
  await killedWhileWriting(texts.say(caseStudyCard.steps[1].name), (on) => on.getByLabel(newFact, { exact: true }));
  expect(Math.abs((await secondsOnClock(page)) - (due - Date.now() / 1_000))).toBeLessThan(3);

  await goThrough(page, texts, caseStudyCard, 'feelings', 'outcome');
  await killedWhileWriting(words.places['outcome'] ?? '', (on) => on.getByLabel(words.outcome));
  await page.getByRole('button', { name: words.finish, exact: true }).click();
  await expect(notes(page, texts).filter({ hasText: techniqueName(texts, 'X3') })).toHaveCount(1);

  /** Types until the kill comes, opens a new browser there, and looks at what is left. */
  async function killedWhileWriting(name: string, fieldOn: (page: Page) => Locator): Promise<void> {
    const alive = browser;
    const flight: InFlight = { text: someWords, typed: [] };
    let killedAt = 0;
    const killed = new Promise<void>((resolve) => setTimeout(resolve, 1_300 + random() * 1_500)).then(async () => {
      killedAt = Date.now();
      await alive?.kill();
    });
    // The words may end before the kill comes, or the kill before the words.
    await typeOn(fieldOn(page), flight, '', random).catch(() => undefined);
    await killed;
    browser = await realBrowser(profile);
    page = browser.page;
    await page.goto(place);
    await unlock(page, texts);
    await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible();
    await expect(fieldOn(page)).not.toHaveValue('');
    allButTheLast(await fieldOn(page).inputValue(), flight, killedAt);
  }
});
