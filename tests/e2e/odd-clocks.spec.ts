import { expect, test, type CDPSession, type Page } from '@playwright/test';
import { formGroup } from './story/form-group.ts';
import { coverButton, freshNotebook } from './story/founding.ts';
import { unlock } from './story/locking.ts';
import { builtIn, planFrom } from './story/plan-session.ts';
import { noteField, notes, secondsOnClock, writeNote } from './story/run-session.ts';
import { textsIn, type Texts } from './story/texts.ts';
import { idInAddress, visit } from './story/visiting.ts';
import { watched } from './story/watched-page.ts';

const MINUTE = 60_000;

/** A tablet whose clock and time zone are set by hand. */
class Wall {
  readonly #page: Page;
  #cdp: CDPSession | undefined;
  constructor(page: Page) {
    this.#page = page;
  }
  /** To this zone, as when a tablet is carried over its border; what runs goes on. */
  async zone(timezoneId: string): Promise<void> {
    this.#cdp ??= await this.#page.context().newCDPSession(this.#page);
    // The browser refuses a second zone over a first one.
    await this.#cdp.send('Emulation.setTimezoneOverride', { timezoneId: '' });
    await this.#cdp.send('Emulation.setTimezoneOverride', { timezoneId });
  }
  /** To this moment; pages notice it when they are looked at again. */
  async set(moment: number): Promise<void> {
    await this.#page.clock.setSystemTime(moment);
    await this.#page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  }
}

/** A running session of a new group, begun at this moment; answers its id. */
async function begunAt(
  page: Page,
  texts: Texts,
  zone: string,
  moment: number,
): Promise<{ wall: Wall; session: string }> {
  const wall = new Wall(page);
  await wall.zone(zone);
  await page.clock.install({ time: moment - 5 * MINUTE });
  await freshNotebook(page, texts);
  await formGroup(page, texts, { name: 'Teras Sore' });
  await page.getByRole('link', { name: texts.groups.planFirst }).click();
  await planFrom(page, texts, texts.say(builtIn('template.working').name));
  await wall.set(moment);
  await page.getByRole('button', { name: texts.plan.begin }).click();
  await expect(noteField(page, texts)).toBeVisible();
  return { wall, session: idInAddress(page, 'sessions') };
}

/** Nobody touched the tablet meanwhile, as far as it knows. */
async function uncovered(page: Page, texts: Texts): Promise<void> {
  await coverButton(page, texts)
    .or(page.getByRole('button', { name: texts.shell.uncover }))
    .first()
    .waitFor();
  const uncover = page.getByRole('button', { name: texts.shell.uncover });
  if (await uncover.isVisible()) await uncover.click();
}

async function ended(page: Page, texts: Texts, session: string): Promise<string> {
  await page.getByRole('button', { name: texts.run.end, exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await visit(page, { screen: 'summary', session });
  const paper = page.getByRole('article', { name: texts.summary.paper });
  await expect(paper).toBeVisible();
  return paper.innerText();
}

test('a session over midnight stays the session of its day, and its clock goes on', async ({ page }) => {
  const texts = textsIn('id');
  const { nothingWrong } = await watched(page);
  const began = Date.parse('2026-11-28T23:50:00+07:00');
  const { wall, session } = await begunAt(page, texts, 'Asia/Jakarta', began);
  await writeNote(page, texts, { text: 'Sebelum tengah malam' });
  const before = await secondsOnClock(page);
  await wall.set(began + 20 * MINUTE);
  await uncovered(page, texts);
  await expect.poll(async () => before - (await secondsOnClock(page))).toBeGreaterThan(1_190);
  await writeNote(page, texts, { text: 'Sesudah tengah malam' });
  // The newest one stands above.
  await expect(notes(page, texts).first()).toContainText('Sesudah tengah malam');
  await page.reload();
  await unlock(page, texts);
  await expect(notes(page, texts).first()).toContainText('Sesudah tengah malam');
  const paper = await ended(page, texts, session);
  expect(paper).toContain(texts.formats.longDate('2026-11-28'));
  expect(paper).not.toContain(texts.formats.longDate('2026-11-29'));
  nothingWrong();
});

test('a tablet carried from Jakarta to Jayapura in the middle of a session tells its time there, and loses none', async ({
  page,
}) => {
  const texts = textsIn('id');
  const { nothingWrong } = await watched(page);
  // There it is half past midnight of the day after.
  const began = Date.parse('2026-11-28T22:30:00+07:00');
  const { wall, session } = await begunAt(page, texts, 'Asia/Jakarta', began);
  await writeNote(page, texts, { text: 'Di Jakarta' });
  const before = await secondsOnClock(page);
  await wall.zone('Asia/Jayapura');
  await wall.set(began + 5 * MINUTE);
  await uncovered(page, texts);
  await expect.poll(async () => Math.abs(before - 300 - (await secondsOnClock(page)))).toBeLessThan(30);
  await writeNote(page, texts, { text: 'Di Jayapura' });
  await expect(notes(page, texts).first()).toContainText('Di Jayapura');
  await expect(notes(page, texts).first()).toContainText(/00[.:]3\d/);
  await page.reload();
  await unlock(page, texts);
  await expect(notes(page, texts).first()).toContainText('Di Jayapura');
  await expect(notes(page, texts).nth(1)).toContainText('Di Jakarta');
  const paper = await ended(page, texts, session);
  expect(paper).toContain(texts.formats.longDate('2026-11-28'));
  nothingWrong();
});

test('the hour that summer time takes away is no hour of the session', async ({ page }) => {
  const texts = textsIn('en');
  const { nothingWrong } = await watched(page);
  // At two the clocks of Berlin are set to three.
  const began = Date.parse('2026-03-29T01:50:00+01:00');
  const { wall } = await begunAt(page, texts, 'Europe/Berlin', began);
  const before = await secondsOnClock(page);
  await wall.set(Date.parse('2026-03-29T03:10:00+02:00'));
  await uncovered(page, texts);
  await expect.poll(async () => Math.abs(before - 1_200 - (await secondsOnClock(page)))).toBeLessThan(30);
  await writeNote(page, texts, { text: 'After the lost hour' });
  await expect(notes(page, texts).first()).toContainText(/0?3[.:]1\d/);
  nothingWrong();
});

test('a clock that was set back is said on the screen; what is written meanwhile is kept, and all is well once it is right', async ({
  page,
}) => {
  const texts = textsIn('en');
  const { nothingWrong } = await watched(page);
  const began = Date.parse('2026-11-28T10:00:00+07:00');
  const { wall } = await begunAt(page, texts, 'Asia/Jakarta', began);
  await wall.set(began + 4 * MINUTE);
  await writeNote(page, texts, { text: 'While it was right' });
  const before = await secondsOnClock(page);

  await wall.set(began - 60 * MINUTE);
  await uncovered(page, texts);
  await expect(page.getByText(texts.run.clocksApart)).toBeVisible();
  await writeNote(page, texts, { text: 'While it was wrong' });
  await page.reload();
  await unlock(page, texts);
  await expect(page.getByText(texts.run.clocksApart)).toBeVisible();
  for (const text of ['While it was right', 'While it was wrong'])
    await expect(notes(page, texts).filter({ hasText: text })).toHaveCount(1);

  await wall.set(began + 5 * MINUTE);
  await uncovered(page, texts);
  await expect(page.getByText(texts.run.clocksApart)).toBeHidden();
  await expect.poll(async () => Math.abs(before - 60 - (await secondsOnClock(page)))).toBeLessThan(30);
  await writeNote(page, texts, { text: 'Right again' });
  await expect(notes(page, texts)).not.toHaveCount(0);
  for (const text of ['While it was right', 'While it was wrong', 'Right again'])
    await expect(notes(page, texts).filter({ hasText: text })).toHaveCount(1);
  nothingWrong();
});
