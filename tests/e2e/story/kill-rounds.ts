import { expect, type Locator, type Page } from '@playwright/test';
import { formGroup } from './form-group.ts';
import { chooseLanguage, protectNotebook } from './founding.ts';
import { unlock } from './locking.ts';
import { builtIn, planFrom } from './plan-session.ts';
import { realBrowser, type RealBrowser } from './real-browser.ts';
import { noteField, notes, secondsOnClock } from './run-session.ts';
import { oddWords } from './seeded.ts';
import type { Texts } from './texts.ts';

/** The promise: a kill takes at most this much of what is being typed, in milliseconds. */
const MAY_BE_LOST = 1_000;

/** Words that are being typed while the kill comes. */
export interface InFlight {
  readonly text: string;
  /** After each letter: how many stood on the screen, and when. */
  readonly typed: { readonly at: number; readonly letters: number }[];
}

export interface KilledWriting {
  /** Notes that the screen had called kept. */
  readonly kept: readonly string[];
  /** Those among them that were not there, or twice, after some kill. */
  readonly lost: readonly string[];
}

/**
 * A new notebook with a running session, and in it `kills` kills of the browser while notes are written: at any moment, and just when a note is handed
 * in. Fails where the place, the clock or the words of the draft do not come back. `onBrowser` hears of every browser that was started, so that
 * the last one can be ended.
 */
export async function killedWriting(
  texts: Texts,
  {
    profile,
    address,
    kills,
    random,
    onBrowser,
  }: {
    readonly profile: string;
    readonly address: string;
    readonly kills: number;
    readonly random: () => number;
    readonly onBrowser: (browser: RealBrowser) => void;
  },
): Promise<KilledWriting> {
  const words = oddWords(kills * 40, random);
  let next = 0;
  const someWords = () => words.slice(next, (next += 3)).join(' ');
  const started = async () => {
    const browser = await realBrowser(profile);
    onBrowser(browser);
    return browser;
  };

  let browser = await started();
  let page = browser.page;
  await runningSession(page, texts, address);
  const place = page.url();
  // The block under way ends at this moment of the wall, whatever happens to the browser.
  const due = Date.now() / 1_000 + (await secondsOnClock(page));

  const kept: string[] = [];
  const lost = new Set<string>();
  for (let kill = 1; kill <= kills; kill += 1) {
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

    browser = await started();
    page = browser.page;
    // An installed app starts at its front door, a tab at the address where it was.
    await page.goto(kill % 3 === 0 ? address : place);
    await unlock(page, texts);
    // The same place, with every note the screen had called kept.
    await expect(noteField(page, texts)).toBeVisible();
    expect(page.url()).toBe(place);
    for (const text of await missing(page, texts, kept)) lost.add(text);
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
  for (const text of await missing(page, texts, kept)) lost.add(text);
  return { kept, lost: [...lost] };
}

/** Notes that do not stand exactly once on the screen, after it had time to draw them. */
async function missing(page: Page, texts: Texts, kept: readonly string[]): Promise<readonly string[]> {
  if (kept.length === 0) return [];
  const amiss = async () => {
    const shown = await notes(page, texts).allInnerTexts();
    return kept.filter((text) => shown.filter((one) => one.includes(text)).length !== 1);
  };
  await expect
    .poll(amiss)
    .toEqual([])
    .catch(() => undefined);
  return amiss();
}

/** A new notebook with a group whose first session runs on the screen. */
export async function runningSession(page: Page, texts: Texts, address: string): Promise<void> {
  await page.goto(address);
  await chooseLanguage(page, texts);
  await protectNotebook(page, texts, { name: 'Ratna' });
  await formGroup(page, texts, { name: 'Teras Sore' });
  await page.getByRole('link', { name: texts.groups.planFirst }).click();
  await planFrom(page, texts, texts.say(builtIn('template.working').name));
  await page.getByRole('button', { name: texts.plan.begin }).click();
  await expect(noteField(page, texts)).toBeVisible();
}

/** What came back is what was written, but for the last second before the kill at most. */
export function allButTheLast(found: string, { text, typed }: InFlight, killedAt: number): void {
  const safe = typed.findLast(({ at }) => at <= killedAt - MAY_BE_LOST)?.letters ?? 0;
  expect(text.startsWith(found), `“${found}” of “${text}”`).toBe(true);
  expect(found.length, `“${found}” of “${text}”`).toBeGreaterThanOrEqual(safe);
}

/** Types the rest of the words, letter by letter as a hand would. */
export async function typeOn(into: Locator, flight: InFlight, from: string, random: () => number): Promise<void> {
  const { keyboard } = into.page();
  await into.focus();
  await keyboard.press('Control+End');
  for (let letters = from.length + 1; letters <= flight.text.length; letters += 1) {
    await keyboard.type(flight.text.charAt(letters - 1));
    flight.typed.push({ at: Date.now(), letters });
    await into.page().waitForTimeout(10 + random() * 90);
  }
}
