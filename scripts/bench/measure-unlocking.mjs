import { controlled, heapMegabytes, slowPage } from './browser.mjs';
import { median } from './percentile.mjs';
import { READY } from './ready.mjs';

const SLOWER = 4;
const GROUP = 'main a[href^="#/groups/"]:not([href="#/groups/new"])';

/** Opens the notebook on a fresh page; answers when the passphrase was accepted and when the groups were painted. */
export async function unlocked({ context, servers, notebook }, { address = servers.app.address, times = 1 } = {}) {
  const opened = await slowPage(context, times);
  const { page } = opened;
  await page.goto(address);
  const field = page.locator(READY.app);
  await field.waitFor();
  // As long as a person needs to begin typing; what is fetched meanwhile is there when it is asked for.
  await page.waitForTimeout(1500);
  await field.fill(notebook.passphrase);
  return opened;
}

/**
 * From the derived key until all groups are painted, and what then lives on the heap. The derivation itself is left
 * out: it is slow on purpose.
 */
export async function measureUnlocking(site) {
  const { context, servers, results, runs, notebook } = site;
  const times = [];
  const heaps = [];
  for (let run = 0; run < runs; run += 1) {
    const { page, cdp, slow, failures } = await unlocked(site, { times: SLOWER });
    const shown = page.evaluate(
      ([selector, count]) => window.lingkarProbe.countShown(selector, count),
      [GROUP, notebook.groups.length],
    );
    await page.locator(READY.app).press('Enter');
    const painted = await shown;
    const key = await page.evaluate(() => performance.getEntriesByName('lingkar:key')[0]?.startTime);
    if (key === undefined) throw new Error('The app does not say when the key was derived.');
    times.push(painted - key);
    await slow(1);
    // The other screens are fetched while nobody waits: they belong to what an open notebook holds.
    await page.waitForTimeout(3000);
    heaps.push(await heapMegabytes(cdp));
    if (failures.length > 0) throw new Error(failures.join('\n'));
    await page.close();
  }
  results['unlock_to_groups_ms_4x'] = median(times);
  results['heap_mb_idle'] = median(heaps);
  for (const name of ['blank', 'empty']) {
    const { page, cdp } = await slowPage(context);
    await page.goto(servers[name].address);
    if (name === 'blank') await controlled(page);
    await page.waitForTimeout(1000);
    results[`heap_mb_${name}`] = await heapMegabytes(cdp);
    await page.close();
  }
}
