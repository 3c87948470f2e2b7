import { expect, type Page } from '@playwright/test';
import { parseRoute, type Route, type ScreenName } from '../../../src/app/routes.ts';

/** An address without a name in it, and the screen that it is of. */
export interface Place {
  readonly screen: ScreenName;
  readonly address: string;
}

/**
 * Goes to every screen that can be come to by links from `from`, each kind once, and does `work` on each; the links are taken after it. Answers the
 * places that were visited. What is only on the way of one minute (a running technique) is reached by no link.
 */
export async function everyScreen(
  page: Page,
  from: readonly string[],
  work: (place: Place) => Promise<void>,
): Promise<readonly Place[]> {
  const visited: Place[] = [];
  const waiting = from.map(placeOf);
  const known = new Set(waiting.map(({ screen }) => screen));
  for (let place = waiting.shift(); place !== undefined; place = waiting.shift()) {
    await page.evaluate((address) => (location.hash = address), place.address);
    await drawn(page);
    await work(place);
    visited.push(place);
    const links = await page
      .locator('a[href^="#/"]')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    for (const link of links.map(placeOf)) {
      if (known.has(link.screen)) continue;
      known.add(link.screen);
      waiting.push(link);
    }
  }
  return visited;
}

function placeOf(address: string): Place {
  const route: Route = parseRoute(address);
  return { screen: route.screen, address };
}

/** Until the screen has a heading and nothing of it is still being fetched or read. */
async function drawn(page: Page): Promise<void> {
  await expect(page.locator('main h1, main h2').first()).toBeVisible();
  await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0);
}
