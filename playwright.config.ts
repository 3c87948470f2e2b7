import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/find-browsers.mjs';

const port = Number(process.env['LINGKAR_E2E_PORT'] ?? 4329);
const chromium = await findChromium();

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '*.spec.ts',
  outputDir: 'test-results',
  // Two cores and other work beside: a slow machine is not a broken app, and a retry would hide a broken one.
  workers: 2,
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: '.cache/test/e2e.json' }]],
  use: {
    baseURL: `http://localhost:${port}`,
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    hasTouch: true,
    serviceWorkers: 'allow',
    actionTimeout: 30_000,
    navigationTimeout: 60_000,
    screenshot: 'only-on-failure',
    launchOptions: chromium === undefined ? {} : { executablePath: chromium.executablePath, args: chromium.args },
  },
  webServer: {
    command: 'node scripts/serve-built.mjs',
    // Forgotten at the end: a run must not meet what an earlier one left.
    env: { PORT: String(port), LINGKAR_DATA: 'memory' },
    url: `http://localhost:${port}`,
    reuseExistingServer: false,
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
});
