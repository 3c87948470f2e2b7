import { search as words } from '../../src/text/id/search.ts';
import { percentile } from './percentile.mjs';

/** As people type them: words that are everywhere and rare ones, two at once, another form, and one with a slip. */
const QUERIES = ['cerita', 'pulang', 'tenang anak', 'membantu', 'ceritta', 'kelompok ibu', 'marah'];

export const SEARCH_FIGURES = ['search_large_ms_4x_p95', 'search_ready_large_s', 'search_index_mb'];

/**
 * The search over everything: how long until all is read after it was opened, then each letter as it is typed, until its answer
 * is painted. The debugger slows the page alone and not the worker, so the worker's own time counts `times` over.
 */
export async function measureSearch({ page, cdp, slow }, times, found) {
  const memory = await watchedWorker(cdp);
  const opened = await page.evaluate(() => performance.now());
  await page.keyboard.press('Control+k');
  const field = page.getByRole('searchbox', { name: words.field });
  await field.waitFor();
  await field.fill(QUERIES[0]);
  found.search_ready_large_s.push(((await page.evaluate(() => window.lingkarSearch.ready())) - opened) / 1000);
  await slow(times);
  const letters = [];
  for (const query of QUERIES) {
    await field.fill('');
    await page.waitForTimeout(300);
    for (const letter of query) {
      const press = page.evaluate(() => window.lingkarSearch.press());
      await field.press(letter === ' ' ? 'Space' : letter);
      const { whole, worker } = await press;
      letters.push(whole + (times - 1) * worker);
    }
    if ((await page.locator('.search-sheet mark').count()) === 0) throw new Error(`“${query}” finds nothing.`);
  }
  found.search_large_ms_4x_p95.push(percentile(letters, 0.95));
  await slow(1);
  const held = await memory();
  found.search_index_mb.push(held);
  return held;
}

/** Answers how to ask what the next worker of this page holds, its numbers and bytes included, in megabytes. */
async function watchedWorker(cdp) {
  let session;
  cdp.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker' && targetInfo.url.includes('search')) session = sessionId;
  });
  // Sessions of workers cannot be spoken to but through that of their page.
  await cdp.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  let last = 0;
  const ask = (method) =>
    new Promise((resolve, reject) => {
      const id = (last += 1);
      const hear = ({ sessionId, message }) => {
        const answer = JSON.parse(message);
        if (sessionId !== session || answer.id !== id) return;
        cdp.off('Target.receivedMessageFromTarget', hear);
        if (answer.error) reject(new Error(answer.error.message));
        else resolve(answer.result);
      };
      cdp.on('Target.receivedMessageFromTarget', hear);
      cdp
        .send('Target.sendMessageToTarget', { sessionId: session, message: JSON.stringify({ id, method }) })
        .catch(reject);
    });
  return async () => {
    if (session === undefined) throw new Error('The search has no worker.');
    for (let i = 0; i < 3; i += 1) await ask('HeapProfiler.collectGarbage');
    const { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 } = await ask('Runtime.getHeapUsage');
    return (usedSize + embedderHeapUsedSize + backingStorageSize) / 1_000_000;
  };
}
