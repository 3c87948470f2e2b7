import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { caseStudyCard } from '../../src/content/conduct/case-study.ts';
import { formGroup } from './story/form-group.ts';
import { chooseLanguage, protectNotebook } from './story/founding.ts';
import { beginTechnique, goThrough, techniqueName } from './story/lead-technique.ts';
import { unlock } from './story/locking.ts';
import { ownServer, type OwnServer } from './story/own-server.ts';
import { builtIn, planFrom } from './story/plan-session.ts';
import { realBrowser, type RealBrowser } from './story/real-browser.ts';
import { noteField, notes, secondsOnClock } from './story/run-session.ts';
import { oddWords, seeded } from './story/seeded.ts';
import { textsIn, type Texts } from './story/texts.ts';
import { idInAddress } from './story/visiting.ts';

const KILLS = 10;
/** The promise: a kill takes at most this much of what is being typed, in milliseconds. */
const MAY_BE_LOST = 1_000;

interface InFlight {
  readonly text: string;
  /** After each letter: how many stood on the screen, and when. */
  readonly typed: { readonly at: number; readonly letters: number }[];
}

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
  const random = seeded(seed);
  const words = oddWords(400, random);
  const texts = textsIn('id');
  let next = 0;
  const someWords = () => words.slice(next, (next += 3)).join(' ');

  browser = await realBrowser(profile);
  let page = browser.page;
  await runningSession(page, texts);
  const place = page.url();
  // The block under way ends at this moment of the wall, whatever happens to the browser.
  const due = Date.now() / 1_000 + (await secondsOnClock(page));

  const kept: string[] = [];
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const alive = browser;
    let killedAt = 0;
    const killing = (after: number) =>
      new Promise<void>((resolve) => setTimeout(resolve, after)).then(async () => {
        killedAt = Date.now();
        await alive.kill();
      });
    // Every other kill comes at any moment, the rest just when a note is handed in.
    let flight: InFlight = { text: '', typed: [] };
    let killed: Promise<void> | undefined = kill % 2 === 0 ? killing(800 + random() * 3_000) : undefined;
    for (let note = 0; note < 40 && !page.isClosed(); note += 1) {
      flight = { text: someWords(), typed: [] };
      try {
        await typeOn(noteField(page, texts), flight, '', random);
        if (kill % 2 === 1 && note === 1) killed = killing(random() * 60);
        await page.keyboard.press('Control+Enter');
        await expect(notes(page, texts).filter({ hasText: flight.text })).toBeVisible();
        kept.push(flight.text);
      } catch (error) {
        if (killed === undefined) throw error;
        break;
      }
    }
    await killed;

    browser = await realBrowser(profile);
    page = browser.page;
    // An installed app starts at its front door, a tab at the address where it was.
    await page.goto(kill % 3 === 0 ? server.address : place);
    await unlock(page, texts);
    // The same place, with every note the screen had called kept.
    await expect(noteField(page, texts)).toBeVisible();
    expect(page.url()).toBe(place);
    for (const text of kept) await expect(notes(page, texts).filter({ hasText: text })).toHaveCount(1);
    expect(Math.abs((await secondsOnClock(page)) - (due - Date.now() / 1_000))).toBeLessThan(3);

    const whole = notes(page, texts).filter({ hasText: flight.text });
    if (kept.includes(flight.text)) continue;
    if ((await whole.count()) === 1) {
      // Committed, but killed before the screen could say so. Its draft may still lie there, once more.
      kept.push(flight.text);
      await noteField(page, texts).fill('');
      continue;
    }
    const draft = await noteField(page, texts).inputValue();
    allButTheLast(draft, flight, killedAt);
    if (draft !== '') await expect(page.getByText(texts.run.restored)).toBeVisible();
    // Going on where the words stopped.
    await typeOn(noteField(page, texts), flight, draft, random);
    await page.keyboard.press('Control+Enter');
    await expect(whole).toBeVisible();
    kept.push(flight.text);
  }

  expect(kept.length).toBeGreaterThan(KILLS);
  expect(
    await notes(page, texts)
      .filter({ hasText: new RegExp(kept.join('|')) })
      .count(),
  ).toBe(kept.length);
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
  await runningSession(page, texts);
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

/** A new notebook with a group whose first session runs on the screen. */
async function runningSession(page: Page, texts: Texts): Promise<void> {
  await page.goto(server.address);
  await chooseLanguage(page, texts);
  await protectNotebook(page, texts, { name: 'Ratna' });
  await formGroup(page, texts, { name: 'Teras Sore' });
  await page.getByRole('link', { name: texts.groups.planFirst }).click();
  await planFrom(page, texts, texts.say(builtIn('template.working').name));
  await page.getByRole('button', { name: texts.plan.begin }).click();
  await expect(noteField(page, texts)).toBeVisible();
}

/** What came back is what was written, but for the last second before the kill at most. */
function allButTheLast(found: string, { text, typed }: InFlight, killedAt: number): void {
  const safe = typed.findLast(({ at }) => at <= killedAt - MAY_BE_LOST)?.letters ?? 0;
  expect(text.startsWith(found), `“${found}” of “${text}”`).toBe(true);
  expect(found.length, `“${found}” of “${text}”`).toBeGreaterThanOrEqual(safe);
}

async function typeOn(into: Locator, flight: InFlight, from: string, random: () => number): Promise<void> {
  const { keyboard } = into.page();
  await into.focus();
  await keyboard.press('Control+End');
  for (let letters = from.length + 1; letters <= flight.text.length; letters += 1) {
    await keyboard.type(flight.text.charAt(letters - 1));
    flight.typed.push({ at: Date.now(), letters });
    await into.page().waitForTimeout(10 + random() * 90);
  }
}
