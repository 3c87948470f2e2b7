import { passOn } from '../../src/text/id/pass-on.ts';
import { unlocked } from './measure-unlocking.mjs';
import { median } from './percentile.mjs';
import { READY } from './ready.mjs';

const SLOWER = 4;

/**
 * The progress of thirty members over thirty sessions, with two pictures of each, as a Word file: from the tap until it is
 * handed to the downloads. The writer is fetched by a first file, which does not count.
 */
export async function measureDocx(site) {
  const { results, runs, servers, notebook } = site;
  const times = [];
  const { page, slow, failures } = await unlocked(site, {
    address: `${servers.app.address}/#/groups/${notebook.progressed}/progress/print`,
  });
  await page.locator(READY.app).press('Enter');
  // Without a way to share there is a plain button.
  await page.evaluate(() => Object.defineProperty(navigator, 'canShare', { value: () => false }));
  const button = page.getByRole('button', { name: passOn.word, exact: true });
  await button.waitFor();
  for (let run = 0; run <= runs; run += 1) {
    const downloaded = page.waitForEvent('download');
    const begun = performance.now();
    await button.click();
    await downloaded;
    if (run > 0) times.push(performance.now() - begun);
    else await slow(SLOWER);
  }
  if (failures.length > 0) throw new Error(failures.join('\n'));
  await page.close();
  results['docx_ms_4x'] = median(times);
}
