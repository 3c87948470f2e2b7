import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';

/**
 * The rules of the service worker, on the built one: a copy of dist with bare pages in place of the app, which would
 * answer to an update itself.
 */

const ROOT = join(import.meta.dirname, '../..');

/** The built app served from a folder of its own; `stop` leaves the browser without a network. */
async function serve(folder: string, port = 0) {
  const server = spawn(process.execPath, ['scripts/serve-built.mjs'], {
    cwd: ROOT,
    env: { ...process.env, PORT: String(port), HOST: '', LINGKAR_APP: folder, LINGKAR_DATA: 'memory' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    let output = '';
    server.stdout.setEncoding('utf8');
    server.stdout.on('data', (text: string) => {
      output += text;
      const found = /Lingkar: (http:\S+)\n/.exec(output)?.[1];
      if (found !== undefined) resolve(found);
    });
    server.once('exit', () => reject(new Error(`The server did not start: ${output}`)));
  });
  return {
    address,
    port: Number(new URL(address).port),
    stop: async () => {
      server.kill('SIGTERM');
      await ended;
    },
  };
}

const barePage = (version: string) =>
  `<!doctype html><html lang="en"><head><title>${version}</title></head><body>${version}</body></html>`;

/** A build as the next version would leave it: another page, and one script under another name. */
async function nextVersion(from: string, to: string): Promise<string> {
  await cp(from, to, { recursive: true });
  const worker = await readFile(join(to, 'sw.js'), 'utf8');
  const script = /assets\/[\w.-]+\.js/.exec(worker)?.[0] ?? '';
  const renamed = script.replace(/\.js$/, '-next.js');
  const revision =
    /(?<=revision:`|"revision":"|revision:")\w{32}(?=[`"],url:[`"]index\.html|","url":"index\.html)/.exec(worker)?.[0];
  expect(script, 'the worker names a script of the app').not.toBe('');
  expect(revision, 'the worker names the page with its revision').toBeDefined();
  await writeFile(join(to, 'sw.js'), worker.replaceAll(script, renamed).replaceAll(String(revision), 'f'.repeat(32)));
  await cp(join(to, script), join(to, renamed));
  for (const name of [script, 'sw.js', 'index.html']) {
    for (const ending of ['.br', '.gz']) await rm(join(to, name + ending), { force: true });
  }
  await rm(join(to, script));
  await writeFile(join(to, 'index.html'), barePage('second'));
  return script;
}

const controlled = (page: Page) =>
  page.evaluate(async () => {
    if ((await navigator.serviceWorker.getRegistration()) === undefined)
      await navigator.serviceWorker.register('/sw.js');
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller !== null) return;
    await new Promise((resolve) =>
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
    );
  });

const fetched = (page: Page, path: string) => page.evaluate(async (url) => (await fetch(url)).status, path);

test.describe('the service worker', () => {
  let folder: string;
  let server: Awaited<ReturnType<typeof serve>> | undefined;

  test.beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lingkar-worker-'));
    await cp(join(ROOT, 'dist'), join(folder, 'first'), { recursive: true });
    for (const name of ['index.html.br', 'index.html.gz']) await rm(join(folder, 'first', name), { force: true });
    await writeFile(join(folder, 'first/index.html'), barePage('first'));
    server = await serve(join(folder, 'first'));
  });

  test.afterEach(async () => {
    await server?.stop();
    await rm(folder, { recursive: true });
  });

  test('answers every place of the app without a server after the first visit, and nothing else', async ({ page }) => {
    await page.goto(`${server?.address}/`);
    await controlled(page);
    await server?.stop();

    for (const place of ['/', '/groups/abc', '/sessions/abc?x=1#top']) {
      await page.goto(`${server?.address}${place}`);
      await expect(page).toHaveTitle('first');
    }
    const worker = await readFile(join(folder, 'first/sw.js'), 'utf8');
    const files = [...new Set(worker.match(/assets\/[\w.-]+\.(?:js|css|woff2)/g))];
    expect(files.length).toBeGreaterThan(1);
    for (const file of files) expect([file, await fetched(page, `/${file}`)]).toEqual([file, 200]);
    await expect(fetched(page, '/relay/spaces')).rejects.toThrow();
  });

  test('lets a new version wait until it is told, keeps the parts of the old one, and cleans up', async ({ page }) => {
    await page.goto(`${server?.address}/`);
    await controlled(page);

    const oldScript = await nextVersion(join(folder, 'first'), join(folder, 'second'));
    await server?.stop();
    server = await serve(join(folder, 'second'), server?.port);
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
    });
    const waiting = () =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state ?? 'none');
    await expect.poll(waiting).toBe('installed');

    // Neither a reload nor an unknown message makes it take over.
    await page.evaluate(async () => {
      (await navigator.serviceWorker.getRegistration())?.waiting?.postMessage({ type: 'HELLO' });
      (await navigator.serviceWorker.getRegistration())?.waiting?.postMessage('SKIP_WAITING');
    });
    await page.reload();
    await expect(page).toHaveTitle('first');
    expect(await waiting()).toBe('installed');

    const second = await page.context().newPage();
    await second.goto(`${server.address}/`);
    await expect(second).toHaveTitle('first');

    await page.evaluate(async () => {
      const changed = new Promise((resolve) =>
        navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
      );
      (await navigator.serviceWorker.getRegistration())?.waiting?.postMessage({ type: 'SKIP_WAITING' });
      await changed;
    });

    // The other tab still runs the old version and may ask for a part of it that the server no longer has.
    await expect(second).toHaveTitle('first');
    await expect.poll(() => fetched(second, `/${oldScript}`)).toBe(200);
    expect((await fetch(`${server.address}/${oldScript}`)).status).toBe(404);

    await page.reload();
    await expect(page).toHaveTitle('second');
    const kept = await page.evaluate(async () => {
      const names = (await caches.keys()).sort();
      const precache = names.find((name) => name.includes('precache')) ?? '';
      return { names, urls: (await (await caches.open(precache)).keys()).map((request) => request.url) };
    });
    expect(kept.names).toHaveLength(2);
    expect(kept.urls.filter((url) => url.endsWith(oldScript))).toEqual([]);
    expect(kept.urls.filter((url) => url.includes('index.html'))).toHaveLength(1);
  });
});

test('the app itself opens without a server after the first visit, and breaks no security policy', async ({ page }) => {
  const server = await serve(join(ROOT, 'dist'));
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) refused.push(message.text());
  });
  page.on('pageerror', (error) => refused.push(error.message));
  await page.goto(`${server.address}/`);
  await expect(page.locator('#app > *').first()).toBeVisible();
  await controlled(page);
  await server.stop();
  await page.reload();
  await expect(page.locator('#app > *').first()).toBeVisible();
  expect(refused).toEqual([]);
});
