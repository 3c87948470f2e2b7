import { median } from './percentile.mjs';
import { READY } from './ready.mjs';
import { unlocked } from './measure-unlocking.mjs';

const SLOWER = 4;
const SIGNS = 'main td a';

/**
 * From the tap that leads to the course of a group until every sign of its picture is painted: thirty sessions by ten
 * principles, on a page that has opened none of their rows before.
 */
export async function measureCourse(site) {
  const { results, runs, notebook, servers } = site;
  const times = [];
  for (let run = 0; run < runs; run += 1) {
    const { page, slow, failures } = await unlocked(site, {
      address: `${servers.app.address}/#/groups/${notebook.judged}`,
    });
    await page.locator(READY.app).press('Enter');
    const link = page.locator(`main a[href="#/groups/${notebook.judged}/course"]`);
    await link.waitFor();
    // The code of the other screens is fetched while nobody waits.
    await page.waitForTimeout(3000);
    await slow(SLOWER);
    const shown = page.evaluate(
      ([selector, count]) => window.lingkarProbe.countShown(selector, count),
      [SIGNS, notebook.amounts.judged * 10],
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
  results['course_picture_ms_4x'] = median(times);
}
