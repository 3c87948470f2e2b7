/** What is fetched before the first screen can be used, and what the service worker keeps, in gzip bytes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A file as it weighs on the wire: compressed, unless it gets no smaller by it (fonts). */
function gzipBytes(folder, path) {
  const plain = readFileSync(join(folder, path === '/' ? 'index.html' : path));
  return Math.min(plain.length, gzipSync(plain, { level: 9 }).length);
}

/** The files of a page by path: those whose fetching began before `readyAt`, and all fonts and styles. */
export async function filesBefore(page, readyAt) {
  const entries = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name, startTime, initiatorType }) => ({ path: new URL(name).pathname, startTime, initiatorType })),
  );
  // A font is fetched once something is drawn with it: it belongs to the screen although the screen comes first.
  const counted = entries.filter(({ path, startTime }) => startTime <= readyAt || path.endsWith('.woff2'));
  return [...new Set(['/', ...counted.map(({ path }) => path)])];
}

export const kilobytes = (folder, paths) => paths.reduce((sum, path) => sum + gzipBytes(folder, path), 0) / 1000;

/** The files that a built service worker names, as paths from the root. */
export function precached(folder) {
  const worker = readFileSync(join(folder, 'sw.js'), 'utf8');
  const urls = [...worker.matchAll(/["']?\burl["']?:\s*["'`]([^"'`]+)["'`]/g)].map((match) => `/${match[1]}`);
  if (!urls.includes('/index.html')) throw new Error('The service worker does not name the page it keeps.');
  return [...new Set(urls)];
}
