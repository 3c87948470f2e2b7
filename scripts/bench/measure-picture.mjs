import { median } from './percentile.mjs';
import { READY } from './ready.mjs';
import { unlocked } from './measure-unlocking.mjs';

const SLOWER = 4;

/** Milliseconds from a tap on the link until `count` of what `selector` finds are painted. Throws where they are there before. */
export async function shownAfterTap(page, link, selector, count) {
  if ((await page.locator(selector).count()) >= count) throw new Error(`There before the tap: ${selector}`);
  const shown = page.evaluate(([found, wanted]) => window.lingkarProbe.countShown(found, wanted), [selector, count]);
  const tapped = await link.evaluate((element) => {
    const now = performance.now();
    element.click();
    return now;
  });
  return (await shown) - tapped;
}

/**
 * From the tap that leads from a group to one of its pictures until `count` of what `selector` finds are painted, on a
 * page that has opened none of their rows before. Answers the median.
 */
async function measurePicture(site, { group, screen, selector, count }) {
  const times = [];
  for (let run = 0; run < site.runs; run += 1) {
    const { page, slow, failures } = await unlocked(site, { address: `${site.servers.app.address}/#/groups/${group}` });
    await page.locator(READY.app).press('Enter');
    const link = page.locator(`main a[href="#/groups/${group}/${screen}"]`);
    await link.waitFor();
    // The code of the other screens is fetched while nobody waits.
    await page.waitForTimeout(3000);
    await slow(SLOWER);
    times.push(await shownAfterTap(page, link, selector, count));
    if (failures.length > 0) throw new Error(failures.join('\n'));
    await page.close();
  }
  return median(times);
}

/** Every sign of the course: thirty sessions by ten principles. */
export async function measureCourse(site) {
  const { judged: group, amounts } = site.notebook;
  const count = amounts.judged * 10;
  site.results['course_picture_ms_4x'] = await measurePicture(site, {
    group,
    screen: 'course',
    selector: 'main td a',
    count,
  });
}

/** Every one of thirty members, laid out from the choices of the latest of three days. */
export async function measureSociogram(site) {
  const { choosing: group, amounts } = site.notebook;
  site.results['sociogram_ms_4x'] = await measurePicture(site, {
    group,
    screen: 'sociogram',
    selector: 'main svg .person',
    count: amounts.choosing,
  });
}

/** Both pictures of every one of thirty members over thirty sessions: their attendance, and how they came and went. */
export async function measureProgress(site) {
  const { progressed: group, amounts } = site.notebook;
  site.results['progress_picture_ms_4x'] = await measurePicture(site, {
    group,
    screen: 'progress',
    selector: 'main li [role=img]',
    count: amounts.progressed * 2,
  });
}
