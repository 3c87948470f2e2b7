import { spawn, type ChildProcess } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { findChromium } from '../../../scripts/find-browsers.mjs';

export interface RealBrowser {
  readonly page: Page;
  /** As the battery's end or the tablet's low memory does it: SIGKILL to the browser and all that belongs to it. */
  kill(): Promise<void>;
  /** As a facilitator closes it. */
  close(): Promise<void>;
}

/** A browser process of the test's own upon a profile folder that outlives it. */
export async function realBrowser(profile: string): Promise<RealBrowser> {
  const found = await findChromium();
  if (!found) throw new Error('no Chromium to start');
  const portFile = join(profile, 'DevToolsActivePort');
  await rm(portFile, { force: true });
  const process_ = spawn(
    found.executablePath,
    [
      ...found.args,
      '--headless',
      `--user-data-dir=${profile}`,
      '--remote-debugging-port=0',
      '--no-first-run',
      '--disable-gpu',
      '--disable-background-networking',
      '--window-size=1280,800',
      'about:blank',
    ],
    { detached: true, stdio: 'ignore' },
  );
  const ended = new Promise<void>((resolve) => process_.once('exit', () => resolve()));
  const browser = await connected(portFile, process_);
  const [context] = browser.contexts();
  const page = context?.pages()[0] ?? (await context?.newPage());
  if (!page) throw new Error('a browser without a page');
  page.setDefaultTimeout(30_000);
  return {
    page,
    kill: async () => {
      // Once it has ended, its number may belong to another process by now.
      if (process_.pid !== undefined && process_.exitCode === null && process_.signalCode === null) {
        process.kill(-process_.pid, 'SIGKILL');
      }
      await ended;
      await browser.close().catch(() => undefined);
    },
    close: async () => {
      const session = await browser.newBrowserCDPSession();
      await session.send('Browser.close').catch(() => undefined);
      await ended;
    },
  };
}

async function connected(portFile: string, process_: ChildProcess): Promise<Browser> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (process_.exitCode !== null) throw new Error('the browser did not start');
    const port = await readFile(portFile, 'utf8').then(
      (text) => text.split('\n')[0],
      () => undefined,
    );
    if (port) return chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the browser does not answer');
}
