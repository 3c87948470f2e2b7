import { AxeBuilder } from '@axe-core/playwright';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { build, preview } from 'vite';
import { findChromium } from '../../../scripts/find-browsers.mjs';

export interface Look {
  width: number;
  height: number;
  theme: 'light' | 'dark';
  /** What lies open above the gallery. */
  open: '' | 'dialog' | 'sheet' | 'toasts';
}

/** Runs in the page: what is too small for a finger. The skip link only shows itself on focus. */
function smallTargets(): string[] {
  return [...document.querySelectorAll('button, a[href], input, select, textarea, summary')]
    .filter((each) => !each.closest('.skip') && each.checkVisibility())
    .map((each) => ({ box: each.getBoundingClientRect(), html: each.outerHTML.slice(0, 100) }))
    .filter(({ box }) => box.width < 47.5 || box.height < 47.5)
    .map(({ box, html }) => `${Math.round(box.width)}×${Math.round(box.height)} ${html}`);
}

async function complaintsAbout(page: Page): Promise<string[]> {
  const complaints: string[] = [];
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (overflow > 0) complaints.push(`scrolls sideways by ${overflow} px`);
  complaints.push(...(await page.evaluate(smallTargets)).map((each) => `small target ${each}`));
  const { violations } = await new AxeBuilder({ page }).analyze();
  for (const violation of violations) {
    complaints.push(...violation.nodes.map((node) => `${violation.id}: ${node.html} ${node.failureSummary ?? ''}`));
  }
  return complaints;
}

/**
 * Builds the gallery, serves it under the app's kind of security policy and looks at it in Chromium. Gives back what
 * is wrong: axe violations, targets under 48 px, sideways scrolling, errors of the page, breaches of the policy.
 * With a folder each look leaves a picture there.
 */
export async function inspect(looks: readonly Look[], folder?: string): Promise<string[]> {
  const configFile = join(import.meta.dirname, 'vite.config.ts');
  await build({ configFile, logLevel: 'warn' });
  const server = await preview({ configFile, logLevel: 'warn' });
  const found = await findChromium();
  const browser = await chromium.launch(
    found === undefined ? {} : { executablePath: found.executablePath, args: found.args },
  );
  const complaints: string[] = [];
  try {
    for (const { width, height, theme, open } of looks) {
      const context = await browser.newContext({ viewport: { width, height }, hasTouch: true });
      const page = await context.newPage();
      const note = (text: string) => complaints.push(`${width}×${height} ${theme} ${open}: ${text}`);
      page.on('console', (message) => {
        // The gallery is no app and has no icon of its own.
        if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico')) note(message.text());
      });
      page.on('pageerror', (error) => {
        note(error.message);
      });
      await page.goto(`${server.resolvedUrls?.local[0] ?? ''}gallery.html?theme=${theme}&open=${open}`);
      await page.locator('#main').waitFor();
      await page.evaluate(async () => {
        await document.fonts.ready;
      });
      // The opening movement of a dialog would be measured half-way and half transparent.
      await page.waitForTimeout(400);
      if (folder !== undefined) {
        const path = join(folder, `${width}-${theme}-${open || 'all'}.png`);
        await page.screenshot({ path, fullPage: open === '' });
      }
      for (const complaint of await complaintsAbout(page)) note(complaint);
      await context.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return complaints;
}
