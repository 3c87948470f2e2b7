import { slowPage } from './browser.mjs';
import { filesBefore, kilobytes, precached } from './first-load.mjs';
import { READY } from './ready.mjs';

const NAMES = {
  app: 'first_load_gzip_kb',
  blank: 'first_load_blank_gzip_kb',
  dexie: 'first_load_dexie_gzip_kb',
  empty: 'first_load_empty_gzip_kb',
};

/**
 * The first load of a profile that was never at these addresses, and, in the other profile, of the unlock screen of a
 * notebook; of the app's two the larger counts.
 */
export async function measureFirstLoads({ context, folders, servers, results, notebook }) {
  for (const [site, name] of Object.entries(NAMES)) {
    if (notebook !== undefined && site !== 'app') continue;
    const { page } = await slowPage(context);
    await page.goto(servers[site].address, { waitUntil: 'commit' });
    const selector = READY[site === 'app' && notebook === undefined ? 'firstRun' : site];
    const painted = await page.evaluate((wanted) => window.lingkarProbe.selectorShown(wanted), selector);
    const marked = await page.evaluate(() => performance.getEntriesByName('lingkar:unlock-ready')[0]?.startTime);
    if (site === 'app' && marked === undefined) throw new Error('The app does not say when it can be used.');
    await page.waitForTimeout(1500);
    const files = await filesBefore(page, marked ?? painted);
    results[name] = Math.max(results[name] ?? 0, kilobytes(folders[site], files));
    await page.close();
  }
}

export function measurePrecaches({ folders, results }) {
  results['precache_gzip_kb'] = kilobytes(folders.app, precached(folders.app));
  for (const site of ['blank', 'dexie'])
    results[`precache_${site}_gzip_kb`] = kilobytes(folders[site], precached(folders[site]));
}
