import { median } from './percentile.mjs';
import { READY } from './ready.mjs';
import { unlocked } from './measure-unlocking.mjs';

const SLOWER = 4;
const PEOPLE = 'main svg .person';

/**
 * From the tap that leads to the sociogram of a group until every one of its thirty members is painted, laid out from the
 * choices of the latest of three days, on a page that has opened none of their rows before.
 */
export async function measureSociogram(site) {
  const { results, runs, notebook, servers } = site;
  const times = [];
  for (let run = 0; run < runs; run += 1) {
    const { page, slow, failures } = await unlocked(site, {
      address: `${servers.app.address}/#/groups/${notebook.choosing}`,
    });
    await page.locator(READY.app).press('Enter');
    const link = page.locator(`main a[href="#/groups/${notebook.choosing}/sociogram"]`);
    await link.waitFor();
    // The code of the other screens is fetched while nobody waits.
    await page.waitForTimeout(3000);
    await slow(SLOWER);
    const shown = page.evaluate(
      ([selector, count]) => window.lingkarProbe.countShown(selector, count),
      [PEOPLE, notebook.amounts.choosing],
    );
    const tapped = await link.evaluate((element) => {
      const now = performance.now();
      element.click();
      return now;
    });
    times.push((await shown) - tapped);
    if (failures.length > 0) throw new Error(failures.join('\n'));
    await page.close();
  }
  results['sociogram_ms_4x'] = median(times);
}
