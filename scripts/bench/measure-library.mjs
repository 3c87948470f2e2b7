import { median, percentile } from './percentile.mjs';
import { unlocked } from './measure-unlocking.mjs';

const SLOWER = 4;
/** Typed letter by letter: a word of either language, one with a slip in it, a code, and several words. */
const QUERIES = ['penilaian', 'conflict', 'konfrontsi', 'T10', 'rapat kumbang', 'anggota tidak hadir'];

/**
 * From the press of a key in the search of the library until what it finds is painted; the median of all letters. The
 * library is open by then and its index made, as after a facilitator has looked for the field.
 */
export async function measureLibrary(site) {
  const { results, runs } = site;
  const times = [];
  for (let run = 0; run < runs; run += 1) {
    const { page, slow, failures } = await unlocked(site);
    await page.keyboard.press('Enter');
    await page.locator('main h1').waitFor();
    await page.evaluate(() => {
      location.hash = '#/learn';
    });
    const field = page.locator('main input[type=search]');
    await field.waitFor();
    await page.waitForTimeout(1500);
    await page.evaluate(watchKeys);
    await slow(SLOWER);
    for (const query of QUERIES) {
      await field.focus();
      for (const letter of query) {
        await page.evaluate(() => window.lingkarKeys.expect());
        await page.keyboard.press(letter === ' ' ? 'Space' : letter);
        times.push(await page.evaluate(() => window.lingkarKeys.measured()));
      }
      if ((await field.inputValue()) !== query) throw new Error(`The search holds something else than “${query}”.`);
      const found = await page.locator('main li a[href^="#/learn/"]').count();
      if (found === 0) throw new Error(`“${query}” finds nothing: this would not be a search.`);
      await page.keyboard.press('Escape');
    }
    await slow(1);
    if (failures.length > 0) throw new Error(failures.join('\n'));
    await page.close();
  }
  results['search_learn_ms_4x'] = median(times);
  console.log(
    `  a letter in the library: ${median(times).toFixed(0)} ms, one in twenty ${percentile(times, 0.95).toFixed(0)} ms`,
  );
}

/** Runs in the page. What a key changes is painted in the frame after its input; the task after that frame runs then. */
function watchKeys() {
  let pressed = 0;
  let measured;
  addEventListener('keydown', (event) => (pressed = event.timeStamp), { capture: true });
  window.lingkarKeys = {
    expect() {
      measured = new Promise((resolve) => {
        addEventListener(
          'input',
          () =>
            requestAnimationFrame(() => {
              const channel = new MessageChannel();
              channel.port1.onmessage = () => resolve(performance.now() - pressed);
              channel.port2.postMessage(undefined);
            }),
          { once: true },
        );
      });
    },
    measured: () => measured,
  };
}
