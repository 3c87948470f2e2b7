import { backup } from '../../src/text/id/backup.ts';
import { restore } from '../../src/text/id/restore.ts';
import { firstRun } from '../../src/text/id/first-run.ts';
import { statSync } from 'node:fs';
import { startBrowser } from './browser.mjs';
import { unlocked } from './measure-unlocking.mjs';
import { median } from './percentile.mjs';
import { READY } from './ready.mjs';

/**
 * The whole notebook into one sealed file, from the tap until the file has been handed to the downloads; then out of it
 * again on a tablet that never saw it, from the tap on “restore” until everything is back, each chunk opened and every row
 * on the disk. Not slowed: sealing is not what a throttled processor shows rightly beside a disk that is not.
 */
export async function measureBackup(site) {
  const { results, runs, servers, notebook } = site;
  const rates = [];
  let file;
  for (let run = 0; run < runs; run += 1) {
    const { page, failures } = await unlocked(site, { address: `${servers.app.address}/#/settings/backup` });
    await page.locator(READY.app).press('Enter');
    const now = page.getByRole('button', { name: backup.now, exact: true });
    await now.waitFor();
    // The code of the other screens is fetched while nobody waits.
    await page.waitForTimeout(3000);
    // Nobody answers the dialog of the system here.
    await page.evaluate(() => delete window.showSaveFilePicker);
    const downloaded = page.waitForEvent('download');
    const begun = performance.now();
    await now.click();
    const download = await downloaded;
    const seconds = (performance.now() - begun) / 1000;
    await page.getByText(backup.sinceUnchanged).waitFor();
    file = await download.path();
    rates.push(statSync(file).size / 1_000_000 / seconds);
    if (failures.length > 0) throw new Error(failures.join('\n'));
    if (run < runs - 1) await page.close();
    else results['restore_items_s'] = await measureRestoring(servers.app.address, file, notebook.passphrase, runs);
  }
  results['backup_mb_s'] = median(rates);
}

async function measureRestoring(address, file, passphrase, runs) {
  const rates = [];
  for (let run = 0; run < runs; run += 1) {
    const browser = await startBrowser();
    const page = await browser.context.newPage();
    const seconds = await restoreOn(page, { address, file, passphrase });
    rates.push((await page.evaluate(storedItems)) / seconds);
    await browser.close();
  }
  return median(rates);
}

/** Restores a file on a tablet that has no notebook yet; answers the seconds from the tap until everything is back. */
export async function restoreOn(page, { address, file, passphrase }) {
  await page.goto(address);
  await page.getByRole('button', { name: firstRun.onward, exact: true }).click();
  await page.getByRole('button', { name: firstRun.backupWay }).click();
  await page.getByLabel(restore.file).setInputFiles(file);
  await page.getByRole('textbox', { name: restore.passphrase, exact: true }).fill(passphrase);
  await page.getByRole('button', { name: restore.open, exact: true }).click();
  await page.getByText(restore.whole).waitFor();
  const begun = performance.now();
  await page.getByRole('button', { name: restore.restore, exact: true }).click();
  await page.getByText(restore.doneWhole).waitFor();
  return (performance.now() - begun) / 1000;
}

/** Rows of all kinds in the one notebook of this profile; runs in the page. */
async function storedItems() {
  const name = (await indexedDB.databases()).map((found) => found.name).find((found) => found.startsWith('lingkar-'));
  const database = await new Promise((resolve) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
  });
  const ofTablet = new Set(['keys', 'counters', 'drafts', 'digests', 'backups', 'self']);
  const kinds = [...database.objectStoreNames].filter((store) => !ofTablet.has(store));
  const transaction = database.transaction(kinds);
  const counts = kinds.map(
    (kind) =>
      new Promise((resolve) => {
        const request = transaction.objectStore(kind).count();
        request.onsuccess = () => resolve(request.result);
      }),
  );
  const items = (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
  database.close();
  return items;
}
