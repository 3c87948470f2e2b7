import { availableParallelism } from 'node:os';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findChromium } from './scripts/find-browsers.mjs';

const drawn = ['tests/ui/**/*.test.ts', 'tests/app/**/*.test.ts', 'tests/screens/**/*.test.ts'];
/** Puts stand-ins over modules, so each file needs modules of its own. */
const simulated = ['tests/simulation/**/*.test.ts'];
const elsewhere = ['tests/e2e/**', 'tests/bench/**', 'tests/**/*.browser.test.ts'];

export default defineConfig(async () => {
  const chromium = await findChromium();
  return {
    test: {
      // The machines that run this have two cores and other work to do: a slow test is not a wrong one.
      testTimeout: 180_000,
      hookTimeout: 60_000,
      // By itself it leaves one core free: of two, that is half of them. A third of a component's test is waiting, for
      // the pause after typing before it is kept, and the like: one worker more than cores works meanwhile.
      maxWorkers: availableParallelism() + 1,
      projects: [
        {
          plugins: [svelte()],
          test: {
            name: 'unit',
            environment: 'node',
            // Files that share a process share what they import: half of the time of a run went into importing it anew for each.
            isolate: false,
            // Before anything else: Dexie looks for IndexedDB once, when it is first imported.
            setupFiles: ['fake-indexeddb/auto', 'tests/empty-indexeddb.ts'],
            include: ['tests/**/*.test.ts'],
            exclude: [...drawn, ...simulated, ...elsewhere],
            testTimeout: 180_000,
            hookTimeout: 60_000,
          },
        },
        {
          plugins: [svelte()],
          test: {
            name: 'simulation',
            environment: 'node',
            setupFiles: ['fake-indexeddb/auto'],
            include: simulated,
            testTimeout: 180_000,
            hookTimeout: 60_000,
          },
        },
        {
          plugins: [svelte(), svelteTesting()],
          test: {
            name: 'components',
            environment: 'jsdom',
            setupFiles: [
              'fake-indexeddb/auto',
              'tests/quick-computed-style.ts',
              'tests/quick-labels.ts',
              'tests/quick-queries.ts',
            ],
            include: drawn,
            exclude: elsewhere,
            testTimeout: 180_000,
            hookTimeout: 60_000,
          },
        },
        {
          plugins: [svelte()],
          // Found while a test already runs, a dependency makes Vite reload the page under it.
          optimizeDeps: {
            include: [
              '@noble/ciphers/chacha.js',
              '@noble/curves/ed25519.js',
              '@noble/hashes/hkdf.js',
              '@noble/hashes/hmac.js',
              '@noble/hashes/sha2.js',
              'dexie',
              'fast-check',
              'hash-wasm',
              'valibot',
              'vitest-browser-svelte',
            ],
          },
          worker: { format: 'es' as const },
          test: {
            name: 'browser',
            include: ['tests/**/*.browser.test.ts'],
            testTimeout: 180_000,
            hookTimeout: 60_000,
            browser: {
              enabled: true,
              headless: true,
              provider: playwright({
                launchOptions:
                  chromium === undefined ? {} : { executablePath: chromium.executablePath, args: chromium.args },
              }),
              instances: [{ browser: 'chromium' as const }],
              viewport: { width: 1280, height: 800 },
              screenshotFailures: false,
            },
          },
        },
      ],
    },
  };
});
