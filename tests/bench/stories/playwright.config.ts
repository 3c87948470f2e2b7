import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import usual from '../../../playwright.config.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** Stories whose outcome is a figure of the bench. They wait more than they work, so there are more of them at once than cores. */
export default defineConfig({
  ...usual,
  testDir: import.meta.dirname,
  testMatch: '*.story.ts',
  fullyParallel: true,
  workers: 4,
  timeout: 20 * 60_000,
  expect: { timeout: 60_000 },
  outputDir: join(ROOT, '.cache/bench/stories'),
  webServer: { ...(usual.webServer as object), cwd: ROOT } as NonNullable<typeof usual.webServer>,
  reporter: [['line'], ['json', { outputFile: join(ROOT, '.cache/bench/stories.json') }]],
});
