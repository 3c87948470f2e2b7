/** Chromium for the bench: a profile of its own, pages watched by the probe, the CPU slowed through the debugger. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { findChromium } from '../find-browsers.mjs';
import { probe } from './probe.mjs';

/** Starts it; `close` removes the profile, too. Throws when there is no Chromium. */
export async function startBrowser() {
  const found = await findChromium();
  if (found === undefined) throw new Error('No Chromium was found. `npm test` installs one.');
  const profile = await mkdtemp(join(tmpdir(), 'lingkar-bench-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: found.executablePath,
    args: found.args,
    viewport: { width: 1280, height: 800 },
    hasTouch: true,
    locale: 'id-ID',
    serviceWorkers: 'allow',
  });
  context.setDefaultTimeout(120_000);
  await context.addInitScript(probe);
  return {
    context,
    source: found.source,
    version: context.browser()?.version() ?? '',
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** A fresh page whose CPU is `times` slower. `slow` changes that; `cdp` speaks to the debugger. */
export async function slowPage(context, times = 1) {
  const page = await context.newPage();
  const failures = [];
  page.on('pageerror', (error) => failures.push(error.message));
  const cdp = await context.newCDPSession(page);
  const slow = (rate) => cdp.send('Emulation.setCPUThrottlingRate', { rate });
  await slow(times);
  return { page, cdp, slow, failures };
}

/** As if the browser had not been used for a while: no service worker is running, its cache is there. */
export async function stopWorkers(cdp) {
  await cdp.send('ServiceWorker.enable');
  await cdp.send('ServiceWorker.stopAllWorkers');
  await cdp.send('ServiceWorker.disable');
}

/** Waits until the service worker has kept everything and answers for the page. */
export async function controlled(page) {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller === null) {
      await new Promise((resolve) =>
        navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
      );
    }
  });
}

/** Megabytes that live on the page's heap once all that is garbage is gone. */
export async function heapMegabytes(cdp) {
  for (let i = 0; i < 3; i += 1) await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return usedSize / 1_000_000;
}
