/** Real Firefox, driven over WebDriver BiDi by puppeteer. */
import puppeteer from 'puppeteer-core';
import { findFirefox } from '../../../scripts/find-browsers.mjs';
import { findInPage } from './find-in-page.mjs';

export const name = 'Firefox';

/** Why it cannot be had here, or undefined. */
export function missing() {
  return findFirefox() === undefined ? 'it is not installed' : undefined;
}

export async function start() {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findFirefox().executablePath,
    headless: true,
    // The window has the size itself: emulating one asks for commands that Firefox of a stable release may not know yet.
    defaultViewport: null,
    args: ['--width=1280', '--height=800'],
    extraPrefsFirefox: { 'intl.accept_languages': 'id-ID, id, en' },
  });
  const page = await browser.newPage();
  const failures = [];
  page.on('pageerror', (error) => failures.push(error.message));

  async function find(role, words, options) {
    const handle = await page.evaluateHandle(findInPage, role, words, options ?? {});
    const element = handle.asElement();
    if (element === null) await handle.dispose();
    return element ?? undefined;
  }

  return {
    version: await browser.version(),
    failures,
    find,
    open: (url) => page.goto(url, { waitUntil: 'load' }),
    reload: () => page.reload({ waitUntil: 'load' }),
    click: (element) => element.click(),
    async type(element, words) {
      await element.focus();
      await page.keyboard.type(words);
    },
    run: (code, ...args) => page.evaluate(code, ...args),
    picture: (path) => page.screenshot({ path }),
    close: () => browser.close(),
  };
}
