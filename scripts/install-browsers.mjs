/**
 * Installs what the tests need besides packages, as far as this machine allows: a Chromium if there is none, and, as
 * root on Debian or Ubuntu, Firefox, WebKit, the reader of printed pages and LibreOffice. `LINGKAR_NO_INSTALL=1` leaves all as it is.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findChromium, findFirefox, findWebkit, onPath } from './find-browsers.mjs';

const MINUTES = 60_000;

let listsAreFresh = false;

/** True when Debian's package manager could be asked and said yes to all of the packages. */
function apt(...packages) {
  if (process.env['LINGKAR_NO_INSTALL'] || process.getuid?.() !== 0 || onPath('apt-get') === undefined) return false;
  const run = (...args) =>
    spawnSync('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=120', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      timeout: 10 * MINUTES,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  if (!listsAreFresh) {
    console.log('Reading the lists of system packages …');
    listsAreFresh = true;
    run('update');
  }
  console.log(`Installing ${packages.join(', ')} …`);
  return run('install', '-y', '--no-install-recommends', ...packages);
}

function playwrightInstall() {
  if (process.env['LINGKAR_NO_INSTALL']) return;
  console.log("Installing Playwright's Chromium …");
  spawnSync(process.execPath, [join('node_modules', 'playwright', 'cli.js'), 'install', 'chromium'], {
    cwd: join(import.meta.dirname, '..'),
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 5 * MINUTES,
  });
}

/** A browser may be there and lack a library, so it is asked for its version. */
const runs = (found) =>
  found !== undefined &&
  spawnSync(found.executablePath, ['--version', ...(found.args ?? [])], { stdio: 'ignore', timeout: MINUTES })
    .status === 0;

/** The Chromium to test in. Throws when none can be had. */
async function ensureChromium() {
  const steps = [() => {}, () => apt('chromium'), playwrightInstall];
  for (const step of steps) {
    step();
    const found = await findChromium({ packaged: false });
    if (runs(found)) return found;
  }
  const packaged = await findChromium();
  if (runs(packaged)) return packaged;
  throw new Error('No Chromium runs here. Install one, or set LINGKAR_CHROMIUM to its path.');
}

/**
 * Finds and installs. Returns the Chromium to test in and sentences about what is missing and will not be run.
 * Throws when there is no Chromium.
 */
export async function installBrowsers() {
  const chromium = await ensureChromium();
  if (findFirefox() === undefined) apt('firefox-esr');
  if (findWebkit() === undefined) apt('webkit2gtk-driver', 'xvfb');
  if (onPath('pdftotext') === undefined) apt('poppler-utils');
  if (onPath('soffice') === undefined) apt('libreoffice-writer-nogui');

  const missing = [];
  if (findFirefox() === undefined) missing.push('Firefox is not installed');
  if (findWebkit() === undefined) missing.push('WebKit (webkit2gtk-driver and xvfb) is not installed');
  if (onPath('pdftotext') === undefined) missing.push('pdftotext (poppler-utils) is not installed');
  if (onPath('soffice') === undefined) missing.push('LibreOffice (libreoffice-writer-nogui) is not installed');
  return { chromium, missing };
}
