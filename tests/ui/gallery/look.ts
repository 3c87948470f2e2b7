/**
 * Draws the gallery at every size and theme and asks axe about it: `npx tsx tests/ui/gallery/look.ts [folder]`.
 * Pictures land in the folder (default: a new one in the system's temporary files); any violation ends it with 1.
 */
import { AxeBuilder } from '@axe-core/playwright';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { createServer } from 'vite';
import { findChromium } from '../../../scripts/find-browsers.mjs';

const folder = process.argv[2] ?? mkdtempSync(join(tmpdir(), 'gallery-'));
mkdirSync(folder, { recursive: true });
const server = await createServer({ configFile: join(import.meta.dirname, 'vite.config.ts') });
await server.listen();
const found = await findChromium();
const browser = await chromium.launch({ executablePath: found.executablePath, args: found.args ?? [] });
const address = 'http://127.0.0.1:4402/gallery.html';
const sizes = [
  [1280, 800],
  [800, 1280],
  [390, 844],
  [320, 640],
] as const;
let bad = 0;
for (const theme of ['light', 'dark']) {
  for (const [width, height] of sizes) {
    const context = await browser.newContext({ viewport: { width, height }, hasTouch: true });
    const page = await context.newPage();
    page.on('console', (message) => message.type() === 'error' && console.log('console:', message.text()));
    page.on('pageerror', (error) => console.log('page error:', error.message));
    for (const open of ['', 'dialog', 'sheet']) {
      await page.goto(`${address}?theme=${theme}&open=${open}&toasts=${open === '' && width === 320 ? '' : 'none'}`);
      await page.evaluate(() => document.fonts.ready);
      await page.waitForTimeout(300);
      await page.screenshot({ path: join(folder, `${width}-${theme}-${open || 'all'}.png`), fullPage: open === '' });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      const small = await page.evaluate(() =>
        [...document.querySelectorAll('button, a[href], input, select, textarea, summary')]
          .filter((each) => !each.closest('.skip') && each.checkVisibility())
          .map((each) => ({ box: each.getBoundingClientRect(), html: each.outerHTML.slice(0, 90) }))
          .filter(({ box }) => box.width < 47.5 || box.height < 47.5)
          .map(({ box, html }) => `${Math.round(box.width)}×${Math.round(box.height)} ${html}`),
      );
      const { violations } = await new AxeBuilder({ page }).analyze();
      for (const violation of violations) {
        console.log(
          width,
          theme,
          open,
          violation.id,
          violation.impact,
          violation.nodes.slice(0, 4).map((n) => n.html),
        );
        console.log('   ', violation.nodes[0]?.failureSummary);
      }
      if (overflow > 0) console.log(width, theme, open, `overflows by ${overflow} px`);
      if (small.length > 0) console.log(width, theme, open, 'small targets', small);
      bad += violations.length + small.length + Math.max(0, overflow);
    }
    await context.close();
  }
}
await browser.close();
await server.close();
console.log(folder, bad === 0 ? 'nothing to complain about' : `${bad} complaints`);
process.exit(bad === 0 ? 0 : 1);
