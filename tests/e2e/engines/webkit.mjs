/** Real WebKit (WebKitGTK, the engine of Safari's family), driven over WebDriver by selenium; drawn on Xvfb. */
import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { Builder, Capabilities } from 'selenium-webdriver';
import { findWebkit } from '../../../scripts/find-browsers.mjs';
import { findInPage } from './find-in-page.mjs';

export const name = 'WebKit';

/** Why it cannot be had here, or undefined. */
export function missing() {
  return findWebkit() === undefined ? 'webkit2gtk-driver or xvfb is not installed' : undefined;
}

export async function start() {
  const { driverPath, miniBrowserPath, xvfbPath } = findWebkit();
  const started = [];
  // Should the story itself break off: nothing stays behind.
  const endWithUs = () => started.forEach((child) => child.kill('SIGKILL'));
  process.once('exit', endWithUs);
  const end = async () => {
    process.off('exit', endWithUs);
    for (const child of started.reverse()) {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      if (child.exitCode === null && child.signalCode === null && child.kill('SIGTERM')) await ended;
    }
  };
  try {
    const display = process.env['DISPLAY'] || (await drawnBy(xvfbPath, started));
    const port = await freePort();
    const driverProcess = spawn(driverPath, [`--port=${port}`, '--host=127.0.0.1'], {
      stdio: 'ignore',
      env: {
        ...process.env,
        DISPLAY: display,
        LANG: 'id_ID.UTF-8',
        LANGUAGE: 'id',
        // Its sandbox needs rights that containers do not give, and refuses root.
        WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
        LIBGL_ALWAYS_SOFTWARE: '1',
      },
    });
    started.push(driverProcess);
    await listening(port);
    const driver = await new Builder()
      .usingServer(`http://127.0.0.1:${port}`)
      .withCapabilities(
        new Capabilities({
          browserName: 'MiniBrowser',
          'webkitgtk:browserOptions': { binary: miniBrowserPath, args: ['--automation'] },
        }),
      )
      .build();
    await driver.manage().setTimeouts({ script: 60_000, pageLoad: 120_000 });
    await driver.manage().window().setRect({ x: 0, y: 0, width: 1280, height: 800 });
    const capabilities = await driver.getCapabilities();

    const call = (code, ...args) =>
      driver.executeAsyncScript(
        `const done = arguments[arguments.length - 1];
         const args = [...arguments].slice(0, -1);
         Promise.resolve((${code})(...args)).then((value) => done({ value }), (error) => done({ error: String(error) }));`,
        ...args,
      );
    return {
      version: `${capabilities.get('browserName')} ${capabilities.get('browserVersion')}`,
      failures: [],
      async find(role, words, options) {
        const found = await driver.executeScript(
          `return (${findInPage})(...arguments) ?? null;`,
          role,
          words,
          options ?? {},
        );
        return found ?? undefined;
      },
      open: (url) => driver.get(url),
      reload: () => driver.navigate().refresh(),
      click: (element) => element.click(),
      type: (element, words) => element.sendKeys(words),
      async run(code, ...args) {
        const { value, error } = await call(code, ...args);
        if (error !== undefined && error !== null) throw new Error(error);
        return value;
      },
      picture: async (path) => writeFile(path, await driver.takeScreenshot(), 'base64'),
      async close() {
        await driver.quit().catch(() => undefined);
        await end();
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}

/** Starts Xvfb on a display that is free; answers the display's name. */
async function drawnBy(xvfbPath, started) {
  const child = spawn(xvfbPath, ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  started.push(child);
  return new Promise((resolve, reject) => {
    child.stdio[3].setEncoding('utf8');
    child.stdio[3].once('data', (text) => resolve(`:${text.trim()}`));
    child.once('error', reject);
    child.once('exit', () => reject(new Error('Xvfb did not start')));
  });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function listening(port) {
  for (let i = 0; i < 100; i += 1) {
    const answered = await fetch(`http://127.0.0.1:${port}/status`).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('WebKitWebDriver did not answer');
}
