/**
 * Finds the browsers that the tests run in. Nothing is downloaded here (see install-browsers.mjs), with one
 * exception: the Chromium that comes as an npm package is unpacked into the temporary folder on first use.
 */
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const CHROMIUM_NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const CHROMIUM_PLACES = [
  '/usr/lib/chromium/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const FIREFOX_NAMES = ['firefox-esr', 'firefox'];
const MINI_BROWSERS = [
  '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.0/MiniBrowser',
  '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.0/MiniBrowser',
  '/usr/libexec/webkit2gtk-4.1/MiniBrowser',
];

/** The full path of the first of `names` on PATH that may be executed, or undefined. */
export function onPath(...names) {
  for (const name of names) {
    for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
      if (folder === '') continue;
      const path = join(folder, name);
      if (isExecutable(path)) return path;
    }
  }
  return undefined;
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

// A container's /dev/shm is often 64 MB, and root may not use the sandbox: without these the browser dies in ways
// that look like a failing test.
function chromiumArgs() {
  const args = ['--disable-dev-shm-usage'];
  if (process.platform === 'linux') args.push('--no-sandbox');
  return args;
}

/**
 * Chromium for Playwright, vitest or puppeteer: `LINGKAR_CHROMIUM` if set, else the one Playwright installed, else
 * one of the system, else the one from the npm package. `source` says which. Undefined if there is none at all.
 * `packaged: false` leaves the npm package out.
 */
export async function findChromium({ packaged = true } = {}) {
  const args = chromiumArgs();
  const wanted = process.env['LINGKAR_CHROMIUM'];
  if (wanted) return { executablePath: wanted, args, source: 'LINGKAR_CHROMIUM' };

  const own = await playwrightsOwn();
  if (own !== undefined) return { executablePath: own, args, source: "Playwright's own" };

  const system = onPath(...CHROMIUM_NAMES) ?? CHROMIUM_PLACES.find((path) => existsSync(path));
  if (system !== undefined) return { executablePath: system, args, source: 'the system' };

  const unpacked = packaged ? await fromPackage() : undefined;
  if (unpacked !== undefined) return { executablePath: unpacked, args, source: 'the npm package' };
  return undefined;
}

async function playwrightsOwn() {
  try {
    const { chromium } = await import('playwright');
    const path = chromium.executablePath();
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

async function fromPackage() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    return await chromium.executablePath();
  } catch {
    return undefined;
  }
}

/** Firefox of the system for puppeteer (WebDriver BiDi), or undefined. `LINGKAR_FIREFOX` wins. */
export function findFirefox() {
  const executablePath = process.env['LINGKAR_FIREFOX'] || onPath(...FIREFOX_NAMES);
  return executablePath === undefined ? undefined : { executablePath };
}

/**
 * Real WebKit (WebKitGTK) for selenium: its driver, its MiniBrowser and, where there is no display, Xvfb to draw on.
 * Undefined when one of the parts is missing.
 */
export function findWebkit() {
  const driverPath = onPath('WebKitWebDriver');
  const miniBrowserPath = MINI_BROWSERS.find((path) => existsSync(path));
  if (driverPath === undefined || miniBrowserPath === undefined) return undefined;
  const xvfbPath = onPath('Xvfb');
  if (!process.env['DISPLAY'] && xvfbPath === undefined) return undefined;
  return { driverPath, miniBrowserPath, xvfbPath };
}
