import { test } from '@playwright/test';
import { watched } from '../../e2e/story/watched-page.ts';
import { BUSY, growth, workingDay } from '../../e2e/story/working-day.ts';
import { figure } from './figure.ts';

const SESSIONS = 6;

test('a working day of six sessions', async ({ page }, info) => {
  const { nothingWrong } = await watched(page);
  const { before, after } = await workingDay(page, SESSIONS, BUSY);
  const { heapBytes, listeners, nodes } = growth(before, after);
  console.log(`day.story: ${JSON.stringify({ before, after })}`);
  figure(info, 'day_heap_growth_pct', heapBytes);
  figure(info, 'day_listeners_growth_pct', Math.max(listeners, nodes));
  nothingWrong();
});
