import { expect, type Page } from '@playwright/test';
import { href, type Route } from '../../../src/app/routes.ts';

/** Goes to a place of the open notebook by its address, and waits until its heading stands there. */
export async function visit(page: Page, route: Route): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, href(route));
  await expect(page.locator('main h1, main h2').first()).toBeVisible();
}

/** The id in the address of the page, such as "group" in #/groups/<id>. */
export function idInAddress(page: Page, folder: 'groups' | 'sessions' | 'templates' | 'members'): string {
  const id = new RegExp(`/${folder}/([^/?#]+)`).exec(page.url())?.[1];
  if (!id) throw new Error(`no ${folder} in ${page.url()}`);
  return id;
}

/** Ids of all links on the page that lead to places below a folder, in the order of the page. */
export async function idsOnPage(page: Page, folder: 'groups' | 'sessions' | 'members'): Promise<readonly string[]> {
  const links = page.locator(`main a[href*="/${folder}/"]`);
  await expect(links.first()).toBeVisible();
  const addresses = await links.evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
  const ids = addresses
    .map((address) => new RegExp(`/${folder}/([A-Za-z0-9_-]{16,})`).exec(address)?.[1] ?? '')
    .filter((id) => id !== '');
  return [...new Set(ids)];
}
