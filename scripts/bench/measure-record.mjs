import { records } from '../../src/text/id/records.ts';
import { unlocked } from './measure-unlocking.mjs';
import { median } from './percentile.mjs';
import { READY } from './ready.mjs';

const SLOWER = 4;

/**
 * A summary record (K4) of thirty sessions, each with what was met as a problem and how it was understood: from the tap
 * that makes the draft until all of these are painted in the record it became.
 */
export async function measureRecord(site) {
  const { results, runs, servers, notebook } = site;
  const { judged: group, amounts } = notebook;
  const times = [];
  const address = `${servers.app.address}/#/groups/${group}/records/new`;
  for (let run = 0; run < runs; run += 1) {
    const { page, slow, failures } = await unlocked(site, { address });
    await page.locator(READY.app).press('Enter');
    const make = page.getByRole('button', { name: records.make, exact: true });
    await make.waitFor();
    await page.getByRole('radio', { name: /^K4/ }).check({ force: true });
    // The code of the other screens is fetched while nobody waits.
    await page.waitForTimeout(3000);
    await slow(SLOWER);
    const shown = page.evaluate(
      (count) => window.lingkarProbe.countShown('main .paragraphs > li', count),
      amounts.judged * 2,
    );
    const tapped = await make.evaluate((element) => {
      const now = performance.now();
      element.click();
      return now;
    });
    times.push((await shown) - tapped);
    if (failures.length > 0) throw new Error(failures.join('\n'));
    await page.close();
  }
  results['record_build_ms_4x'] = median(times);
}
