import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContextOptions, type Page } from '@playwright/test';
import { findChromium } from '../../../scripts/find-browsers.mjs';

/**
 * A browser of its own whose letters are set to `size` px where 16 is usual: the setting itself, which media queries
 * follow too. Letters enlarged by a style on the root would leave those as they were.
 */
export async function withLetters(
  size: number,
  options: BrowserContextOptions,
  use: (page: Page) => Promise<void>,
): Promise<void> {
  const found = await findChromium();
  const profile = await mkdtemp(join(tmpdir(), 'letters-'));
  await mkdir(join(profile, 'Default'));
  await writeFile(
    join(profile, 'Default', 'Preferences'),
    JSON.stringify({ webkit: { webprefs: { default_font_size: size } } }),
  );
  const context = await chromium.launchPersistentContext(profile, {
    ...options,
    ...(found ? { executablePath: found.executablePath, args: [...found.args] } : {}),
  });
  try {
    await use(context.pages()[0] ?? (await context.newPage()));
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  }
}
