import { expect, type Page } from '@playwright/test';
import { noFindings, smallTargets } from './accessible.ts';

const SIZES = [
  [390, 844],
  [1280, 800],
  [800, 1280],
] as const;

/** Nothing serious for those who cannot see well, nothing too small for a thumb; with pictures where one is wished for (LINGKAR_PICTURES: a folder). */
export async function looksWell(page: Page, place: string): Promise<void> {
  await noFindings(page, place);
  expect(await smallTargets(page), place).toEqual([]);
  const pictures = process.env['LINGKAR_PICTURES'];
  if (pictures === undefined) return;
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: `${pictures}/${place}-${width}-${colorScheme}.png`, fullPage: true });
    }
  }
}
