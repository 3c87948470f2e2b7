import { expect, test } from '@playwright/test';
import { watched } from './story/watched-page.ts';
import { BUSY, growth, workingDay } from './story/working-day.ts';

/** The whole day takes a quarter of an hour and is one of the figures of the bench; a leak shows in a short one. */
const SHORT = { notes: 8, locks: 4, switches: 4, screens: BUSY.screens };
const SESSIONS = 4;

test('sessions, locks, switches and screens one after the other leave nothing behind', async ({ page }) => {
  test.setTimeout(400_000);
  const { nothingWrong } = await watched(page);
  const { before, after } = await workingDay(page, SESSIONS, SHORT);
  console.log(`endurance.spec: ${JSON.stringify(growth(before, after))}, ${JSON.stringify(after)}`);
  const { listeners, nodes } = growth(before, after);
  // The heap grows by what the engine compiles for as long as something runs for the first times: in so short a day it says little.
  expect.soft(listeners, JSON.stringify([before, after])).toBeLessThan(5);
  expect.soft(nodes, JSON.stringify([before, after])).toBeLessThan(5);
  nothingWrong();
});
