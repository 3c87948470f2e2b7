import { controlled, slowPage, stopWorkers } from './browser.mjs';
import { median } from './percentile.mjs';
import { READY } from './ready.mjs';

const SLOWER = 4;
const NAMES = {
  app: 'cold_start_offline_ms_4x',
  blank: 'cold_start_blank_ms_4x',
  dexie: 'cold_start_dexie_ms_4x',
  empty: 'cold_start_empty_ms_4x',
};

/**
 * From the beginning of the navigation until the screen can be used, with the servers stopped and no service worker
 * running; in turns, so that whatever else the machine does falls on all alike. The empty page has no service worker
 * and comes from its server: it shows what opening anything costs.
 */
export async function measureColdStarts({ context, servers, results, runs }) {
  for (const site of ['app', 'blank', 'dexie']) {
    // Several times: the engine keeps compiled code of what has often run before, as on a tablet in use.
    for (let i = 0; i < 4; i += 1) {
      const { page } = await slowPage(context);
      await page.goto(servers[site].address);
      await controlled(page);
      await page.waitForTimeout(2000);
      await page.close();
    }
    await servers[site].stop();
    await mustBeStopped(servers[site].address);
  }
  await mustSlow(context, servers.empty.address);

  const times = { app: [], blank: [], dexie: [], empty: [] };
  for (let run = 0; run < runs; run += 1) {
    const order = ['empty', 'blank', 'dexie', 'app'];
    if (run % 2 === 1) order.reverse();
    for (const site of order) times[site].push(await coldStart(context, site, servers[site].address));
  }
  for (const [site, name] of Object.entries(NAMES)) results[name] = median(times[site]);
  results['cold_start_ratio_to_blank_4x'] = results[NAMES.app] / results[NAMES.blank];
  for (const site of ['app', 'blank', 'dexie']) await servers[site].restart();
}

async function coldStart(context, site, address) {
  const { page, cdp, slow } = await slowPage(context, SLOWER);
  await stopWorkers(cdp);
  await page.goto(address, { waitUntil: 'commit' });
  const painted = await page.evaluate((selector) => window.lingkarProbe.selectorShown(selector), READY[site]);
  const marked = await page.evaluate(() => performance.getEntriesByName('lingkar:unlock-ready')[0]?.startTime ?? 0);
  if (site === 'app') {
    await slow(1);
    await page.locator(READY.app).fill('dapat diisi');
    if ((await page.locator(READY.app).inputValue()) !== 'dapat diisi') throw new Error('The field takes no words.');
  }
  await page.close();
  return Math.max(painted, marked);
}

async function mustBeStopped(address) {
  const answered = await fetch(address).then(
    () => true,
    () => false,
  );
  if (answered) throw new Error(`${address} still answers: this would not be an offline start.`);
}

/**
 * The debugger's slowing must survive the navigation, or all figures would be those of a fast machine. Measured in turns,
 * and far below what it promises: where other work takes the processor, the work at full speed is slow as well.
 */
async function mustSlow(context, address) {
  const took = { 1: [], [SLOWER]: [] };
  for (const times of [1, SLOWER, 1, SLOWER, 1, SLOWER]) {
    const { page } = await slowPage(context, times);
    await page.goto(address);
    took[times].push(...(await page.evaluate(() => Array.from({ length: 4 }, () => window.lingkarProbe.work().ms))));
    await page.close();
  }
  const ratio = median(took[SLOWER]) / median(took[1]);
  if (ratio < 1.7) throw new Error(`The CPU was not slowed: only ${ratio.toFixed(1)} times.`);
}
