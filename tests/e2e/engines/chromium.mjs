/** Real Chromium, by Playwright, as one of two engines that meet. */
import { chromium } from '@playwright/test';
import { findChromium } from '../../../scripts/find-browsers.mjs';
import { findInPage } from './find-in-page.mjs';

export const name = 'Chromium';

export async function start() {
  const { executablePath, args } = await findChromium();
  const browser = await chromium.launch({ executablePath, args });
  const context = await browser.newContext({ viewport: { width: 800, height: 1280 }, locale: 'id-ID' });
  const page = await context.newPage();
  const failures = [];
  page.on('pageerror', (error) => failures.push(error.message));
  return {
    version: `Chromium ${browser.version()}`,
    failures,
    async find(role, words, options) {
      const given = [role, words, options ?? {}].map((one) => JSON.stringify(one));
      const handle = await page.evaluateHandle(`(${findInPage})(${given.join(', ')})`);
      const element = handle.asElement();
      if (element === null) await handle.dispose();
      return element ?? undefined;
    },
    open: (url) => page.goto(url, { waitUntil: 'load' }),
    reload: () => page.reload({ waitUntil: 'load' }),
    click: (element) => element.click({ timeout: 5_000 }),
    async type(element, words) {
      await element.focus();
      await page.keyboard.type(words);
    },
    run: (code, argument) => page.evaluate(code, argument),
    picture: (path) => page.screenshot({ path }),
    close: () => browser.close(),
  };
}
