import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';
import { findChromium } from '../find-browsers.mjs';
import { benchPackages, installBenchPackages } from './bench-packages.mjs';
import { median } from './percentile.mjs';

/** The figures and what Lighthouse calls them. */
const CATEGORIES = {
  lighthouse_performance: 'performance',
  lighthouse_accessibility: 'accessibility',
  lighthouse_best_practices: 'best-practices',
};

export const LIGHTHOUSE_FIGURES = Object.keys(CATEGORIES);

/** What Lighthouse says of a first visit with a middling telephone and a slow network, of 100 points each. */
export async function measureLighthouse({ servers, results, runs }) {
  installBenchPackages('lighthouse');
  const entry = join(benchPackages('lighthouse'), 'node_modules/lighthouse/core/index.js');
  const { default: lighthouse } = await import(pathToFileURL(entry).href);
  const found = await findChromium();
  const points = Object.fromEntries(LIGHTHOUSE_FIGURES.map((name) => [name, []]));
  for (let run = 0; run < runs; run += 1) {
    // Lighthouse drives a browser of its own: it empties what it finds.
    const browser = await puppeteer.launch({ executablePath: found.executablePath, args: found.args });
    try {
      const { lhr } = await lighthouse(servers.app.address, {
        port: Number(new URL(browser.wsEndpoint()).port),
        logLevel: 'error',
        onlyCategories: Object.values(CATEGORIES),
      });
      if (lhr.runtimeError) throw new Error(`Lighthouse: ${lhr.runtimeError.message}`);
      for (const [name, category] of Object.entries(CATEGORIES))
        points[name].push(lhr.categories[category].score * 100);
    } finally {
      await browser.close();
    }
  }
  for (const name of LIGHTHOUSE_FIGURES) results[name] = median(points[name]);
}
