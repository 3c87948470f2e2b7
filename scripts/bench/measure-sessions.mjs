import { run as words } from '../../src/text/id/run.ts';
import { heapMegabytes, slowPage } from './browser.mjs';
import { unlocked } from './measure-unlocking.mjs';
import { median, percentile } from './percentile.mjs';
import { READY } from './ready.mjs';

const SLOWER = 4;
const TAPS = 48;
const NOTES = 60;
const MEASURED_NOTES = 40;
const TILE = '[aria-labelledby="attendance-title"] li > button';
const COMPOSER = '[aria-labelledby="journal-title"] form';
const ENTRY = `ol[aria-label="${words.entries}"] li`;
const SENTENCE = 'Sari bercerita tentang ibunya, suaranya pelan; dua orang mengangguk dan menawarkan menemani.';

/**
 * A whole session on one page: begun, attendance of twelve members tapped through, sixty notes, the clock paused and
 * set going, block after block. Measured from the press to what is painted and committed, whichever comes later.
 */
export async function measureSessions(site) {
  const { results, runs, notebook } = site;
  const taps = [];
  const notes = [];
  const heaps = [];
  for (let run = 0; run < runs; run += 1) {
    const { page, cdp, slow, failures } = await unlocked(site, {
      address: `${site.servers.app.address}/#/sessions/${notebook.planned[run]}/run`,
    });
    await page.locator(READY.app).press('Enter');
    await page.getByRole('button', { name: words.begin, exact: true }).tap();
    await page.getByRole('button', { name: words.end, exact: true }).or(page.getByText(words.left)).first().waitFor();
    await page.waitForTimeout(2000);

    await slow(SLOWER);
    taps.push(percentile(await tapAttendance(page), 0.95));
    notes.push(percentile(await keepNotes(page, MEASURED_NOTES), 0.95));
    await slow(1);
    await keepNotes(page, NOTES, MEASURED_NOTES);
    await turnClock(page);
    // What is on its way to the disk arrives, and what a tap held back lets go.
    await page.waitForTimeout(3000);
    heaps.push(await heapMegabytes(cdp));
    if (failures.length > 0) throw new Error(failures.join('\n'));
    await page.close();
  }
  results['tap_attendance_ms_4x_p95'] = median(taps);
  results['note_kept_ms_4x_p95'] = median(notes);
  results['heap_mb_after_session'] = median(heaps);
}

/**
 * What a press costs where there is nothing but it: the blank page writes one plain row, strictly, and a number on its
 * button changes. Below this no app can be on the machine as it is now.
 */
export async function measureFloor({ context, servers, results, runs }) {
  const floors = [];
  for (let run = 0; run < runs; run += 1) {
    const { page, slow } = await slowPage(context);
    await page.goto(servers.blank.address);
    await page.evaluate(async () => {
      const opening = indexedDB.open('floor', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('floor', { autoIncrement: true });
      await new Promise((resolve) => (opening.onsuccess = resolve));
      document.querySelector('button').addEventListener('click', () => {
        const write = opening.result.transaction('floor', 'readwrite', { durability: 'strict' });
        write.objectStore('floor').add({ sealed: new Uint8Array(500) });
      });
    });
    await slow(SLOWER);
    const button = page.getByRole('button');
    const times = [];
    for (let i = 0; i < TAPS; i += 1) {
      await button.evaluate((element) => window.lingkarProbe.expectPress({ table: 'floor', element }));
      await touch(page, button);
      times.push(laterOf(await page.evaluate(() => window.lingkarProbe.pressMeasured())));
    }
    floors.push(percentile(times, 0.95));
    await page.close();
  }
  results['tap_blank_ms_4x_p95'] = median(floors);
}

const laterOf = ({ painted, committed }) => Math.max(painted, committed);

/** A finger at the middle of it. Not the driver's own tap, which inspects the page while the press is being handled. */
async function touch(page, target) {
  const box = await target.boundingBox();
  if (box === null) throw new Error('There is nothing to touch.');
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
}

/** Times of taps on attendance, one after the other, until painted and committed; of `least` members or more. */
export async function tapAttendance(page, least = 12) {
  const tiles = page.locator(TILE);
  const count = await tiles.count();
  if (count < least) throw new Error(`Only ${count} members to tap.`);
  const times = [];
  for (let i = 0; i < TAPS; i += 1) {
    const tile = tiles.nth(i % count);
    await tile.scrollIntoViewIfNeeded();
    await tile.evaluate((element) => window.lingkarProbe.expectPress({ table: 'attendances', element }));
    await touch(page, tile);
    times.push(laterOf(await page.evaluate(() => window.lingkarProbe.pressMeasured())));
  }
  return times;
}

/** Times of notes number `from` to `count` of a session that runs, until painted and committed. */
export async function keepNotes(page, count, from = 0) {
  const field = page.locator(`${COMPOSER} textarea`);
  const keep = page.locator(`${COMPOSER} button[type="submit"]`);
  const times = [];
  for (let i = from; i < count; i += 1) {
    const text = `Catatan ${i + 1}. ${SENTENCE}`;
    await field.fill(text);
    await keep.scrollIntoViewIfNeeded();
    await page.evaluate((expected) => window.lingkarProbe.expectPress(expected), {
      table: 'entries',
      selector: ENTRY,
      text,
    });
    await touch(page, keep);
    times.push(laterOf(await page.evaluate(() => window.lingkarProbe.pressMeasured())));
  }
  return times;
}

async function turnClock(page) {
  for (const name of [words.pause, words.resume, words.pause, words.resume]) {
    await page.getByRole('button', { name, exact: true }).first().tap();
  }
  for (let i = 0; i < 3; i += 1) {
    await page
      .getByRole('button', { name: words.lengthen(5), exact: true })
      .first()
      .tap();
  }
}
