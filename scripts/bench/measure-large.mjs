import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { run as words } from '../../src/text/id/run.ts';
import { generateNotebook, GENERATED_PASSPHRASE } from '../generate.mjs';
import { heapMegabytes, startBrowser } from './browser.mjs';
import { restoreOn } from './measure-backup.mjs';
import { shownAfterTap } from './measure-picture.mjs';
import { keepNotes, tapAttendance } from './measure-sessions.mjs';
import { measureSearch, SEARCH_FIGURES } from './measure-search.mjs';
import { unlocked } from './measure-unlocking.mjs';
import { median, percentile } from './percentile.mjs';
import { READY } from './ready.mjs';
import { searchProbe } from './search-probe.mjs';

const ROOT = join(import.meta.dirname, '../..');
const SLOWER = 4;
const NOTES = 20;
const RUNNING = `main a[href^="#/sessions/"][href$="/run"]`;
const OPEN_GROUP = 'main a[href^="#/groups/"]:not([href="#/groups/new"])';
/** Of the course of a group: on the list of groups stands no more than the session that runs. */
const SESSIONS = 'main ol a[href^="#/sessions/"]';
const SESSIONS_AT_FIRST = 5;
const ENTRY = `ol[aria-label="${words.entries}"] li`;
const EARLIER = new RegExp(`^${words.earlier(0).replace('0', '\\d+')}$`);
/** As long as somebody scrolls at a stretch. */
const SCROLLED_MS = 3000;
/** Notes of the first group's running session. */
const ENTRIES = 400;
/** Lists draw as many rows at first as a tall tablet shows, and all others once these are painted. */
const SCREENFUL = 15;
/** Of the first group, however many have left it by now. */
const MEMBERS = 5;

export const LARGE_FIGURES = [
  'unlock_to_groups_large_ms_4x',
  'open_group_large_ms_4x',
  'open_session_large_ms_4x',
  'frame_p95_scroll_ms_4x',
  'tap_attendance_large_ms_4x_p95',
  'note_kept_large_ms_4x_p95',
  'heap_large_mb',
  ...SEARCH_FIGURES,
];

/** Ten years of an agency, with a session that runs now; made anew once it is of another day, or of other makers. */
async function largeFile() {
  const day = new Date().toISOString().slice(0, 10);
  const file = join(ROOT, `.cache/bench/large-${day}.lingkar`);
  const makers = ['tests/bench/notebook', 'src/practice', 'src/storage', 'src/crypto'].map((folder) =>
    newest(join(ROOT, folder)),
  );
  if (!existsSync(file) || statSync(file).mtimeMs < Math.max(...makers)) {
    console.log('Making a notebook of ten years …');
    const { entries } = await generateNotebook({ size: 'large', file });
    console.log(`${entries} notes, ${(statSync(file).size / 1_000_000).toFixed(0)} MB`);
  }
  return file;
}

function newest(folder) {
  return Math.max(
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
  );
}

/** Into a fresh profile, by the app's own restore. */
async function restored(address, file) {
  const browser = await startBrowser();
  browser.context.setDefaultTimeout(600_000);
  const page = await browser.context.newPage();
  await restoreOn(page, { address, file, passphrase: GENERATED_PASSPHRASE });
  await page.close();
  return browser;
}

/**
 * What a facilitator waits for with ten years of work on the tablet, each time on a page that has opened nothing yet:
 * from the derived key to the groups, from the tap on a group of 300 sessions and on its session of 400 notes until they
 * are painted; what taps, notes and scrolling cost in that session; and the search over everything.
 */
export async function measureLarge({ servers, results, runs }) {
  const file = await largeFile();
  const browser = await restored(servers.app.address, file);
  const { context } = browser;
  await context.addInitScript(searchProbe);
  const notebook = { passphrase: GENERATED_PASSPHRASE };
  const found = Object.fromEntries(LARGE_FIGURES.map((name) => [name, []]));
  try {
    // The first opening after a restore puts in order what the file does not hold.
    for (let run = -1; run < runs; run += 1) {
      const { page, cdp, slow, failures } = await unlocked({ context, servers, notebook }, { times: SLOWER });
      const groups = page.evaluate(
        ([selector, count]) => window.lingkarProbe.countShown(selector, count),
        [OPEN_GROUP, SCREENFUL],
      );
      await page.locator(READY.app).press('Enter');
      const painted = await groups;
      const key = await page.evaluate(() => performance.getEntriesByName('lingkar:key')[0]?.startTime);
      await slow(1);
      if (run >= 0) {
        // The code of the other screens is fetched while nobody waits.
        await page.waitForTimeout(3000);
        await slow(SLOWER);
        found.unlock_to_groups_large_ms_4x.push(painted - key);
        const first = page
          .locator(OPEN_GROUP)
          .filter({ hasText: / 1(?!\d)/ })
          .first();
        await first.waitFor();
        found.open_group_large_ms_4x.push(await shownAfterTap(page, first, SESSIONS, SESSIONS_AT_FIRST));
        const running = page.locator(RUNNING).first();
        found.open_session_large_ms_4x.push(await shownAfterTap(page, running, ENTRY, SCREENFUL));
        found.tap_attendance_large_ms_4x_p95.push(percentile(await tapAttendance(page, MEMBERS), 0.95));
        found.note_kept_large_ms_4x_p95.push(percentile(await keepNotes(page, NOTES), 0.95));
        await slow(1);
        await allDrawn(page);
        await slow(SLOWER);
        found.frame_p95_scroll_ms_4x.push(percentile(await scrolled(page), 0.95));
        await slow(1);
        const index = await measureSearch({ page, cdp, slow }, SLOWER, found);
        await page.waitForTimeout(3000);
        found.heap_large_mb.push((await heapMegabytes(cdp)) + index);
        await leaveSession(page);
      }
      if (failures.length > 0) throw new Error(failures.join('\n'));
      await page.close();
    }
  } finally {
    await browser.close();
  }
  for (const name of LARGE_FIGURES) results[name] = median(found[name]);
}

/** The app comes back to a session that runs on the screen; the next run begins with the groups. */
async function leaveSession(page) {
  await page.evaluate(() => (location.hash = '#/'));
  await page.locator(OPEN_GROUP).first().waitFor({ state: 'attached' });
}

async function allDrawn(page) {
  for (let drawn = await page.locator(ENTRY).count(); drawn < ENTRIES; drawn = await page.locator(ENTRY).count()) {
    await page.getByRole('button', { name: EARLIER }).click();
    await page.waitForFunction(
      ([selector, before]) => document.querySelectorAll(selector).length > before,
      [ENTRY, drawn],
    );
  }
}

/** A hand that scrolls through all notes and back: the time between frames. */
async function scrolled(page) {
  await page.locator(ENTRY).first().scrollIntoViewIfNeeded();
  const box = await page.locator(ENTRY).first().boundingBox();
  await page.mouse.move(box.x + box.width / 2, Math.min(700, Math.max(100, box.y)));
  const frames = page.evaluate(async (lasting) => {
    const times = [];
    const begun = performance.now();
    for (let last = begun; last - begun < lasting;) {
      const now = await new Promise((resolve) => requestAnimationFrame(resolve));
      times.push(now - last);
      last = now;
    }
    return times.slice(1);
  }, SCROLLED_MS);
  const until = performance.now() + SCROLLED_MS;
  for (let down = true, turned = 0; performance.now() < until; turned += 1) {
    if (turned % 40 === 39) down = !down;
    await page.mouse.wheel(0, down ? 90 : -90);
    await page.waitForTimeout(16);
  }
  return frames;
}
