import { test } from '@playwright/test';
import { freshNotebook } from '../../e2e/story/founding.ts';
import { lock } from '../../e2e/story/locking.ts';
import { textsIn } from '../../e2e/story/texts.ts';
import { watched } from '../../e2e/story/watched-page.ts';
import { BUSY, groupOfTheDay, growth, held, sessionOfTheDay } from '../../e2e/story/working-day.ts';
import { figure } from './figure.ts';

const SESSIONS = 6;

test('a working day of six sessions', async ({ page }, info) => {
  const { nothingWrong } = await watched(page);
  const languages = [textsIn('id'), textsIn('en')] as const;
  const [texts] = languages;
  await freshNotebook(page, texts);
  const group = await groupOfTheDay(page, texts);
  await lock(page, texts);
  // What is fetched and compiled once belongs to the first.
  await sessionOfTheDay(page, languages, group, BUSY);
  const before = await held(page);
  for (let session = 1; session < SESSIONS; session += 1) await sessionOfTheDay(page, languages, group, BUSY);
  const after = await held(page);
  const { heapBytes, listeners, nodes } = growth(before, after);
  console.log(`day.story: ${JSON.stringify({ before, after })}`);
  figure(info, 'day_heap_growth_pct', heapBytes);
  figure(info, 'day_listeners_growth_pct', Math.max(listeners, nodes));
  nothingWrong();
});
