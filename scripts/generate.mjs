/**
 * `npm run generate -- large`: writes a file that the app restores like any backup, holding an invented notebook of one
 * group (small), a busy year (usual) or ten years of an agency (large). The same seed, moment and language tell the same.
 *
 * --seed N (1) · --language id|en (id) · --now YYYY-MM-DDTHH:MM (the present moment; the first group is meeting then) ·
 * --file path (lingkar-<size>.lingkar) · --passphrase words
 */
import { mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build as viteBuild } from 'vite';
import { startBrowser } from './bench/browser.mjs';
import { ensurePackages } from './ensure-packages.mjs';
import { installBrowsers } from './install-browsers.mjs';
import { servedApp } from './served-app.mjs';

const ROOT = join(import.meta.dirname, '..');
const SIZES = ['small', 'usual', 'large'];
const LANGUAGES = ['id', 'en'];
export const GENERATED_PASSPHRASE = 'kopi hangat di teras sore';

/** Makes the file; answers what it holds, and its bytes. Progress is told to `told`. */
export async function generateNotebook(
  { size, seed = 1, language = 'id', now = Date.now(), file, passphrase = GENERATED_PASSPHRASE },
  told = () => undefined,
) {
  const folder = join(ROOT, '.cache/bench/notebook');
  await viteBuild({ configFile: join(ROOT, 'tests/bench/notebook/vite.config.ts'), logLevel: 'warn' });
  const server = await servedApp(folder);
  const browser = await startBrowser();
  try {
    const page = await browser.context.newPage();
    page.on('console', (message) => told(message.text()));
    await page.goto(server.address);
    await page.waitForFunction(() => 'lingkarGenerate' in window);
    const downloaded = page.waitForEvent('download', { timeout: 0 });
    const wanted = { size, seed, language, now, name: language === 'id' ? 'Ibu Rini' : 'Helen Marsh', passphrase };
    const written = await page.evaluate((asked) => window.lingkarGenerate(asked), wanted);
    mkdirSync(dirname(file), { recursive: true });
    await (await downloaded).saveAs(file);
    return written;
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seed: { type: 'string', default: '1' },
      language: { type: 'string', default: 'id' },
      now: { type: 'string' },
      file: { type: 'string' },
      passphrase: { type: 'string' },
    },
  });
  const [size = ''] = positionals;
  const seed = Number(values.seed);
  const now = values.now === undefined ? Date.now() : new Date(values.now).getTime();
  if (!SIZES.includes(size)) throw new Error(`Which size? ${SIZES.join(', ')}.`);
  if (!LANGUAGES.includes(values.language)) throw new Error(`--language takes ${LANGUAGES.join(' or ')}.`);
  if (!Number.isInteger(seed)) throw new Error('--seed takes a whole number.');
  if (Number.isNaN(now)) throw new Error('--now takes a moment such as 2026-11-27T16:30.');
  ensurePackages();
  await installBrowsers();
  const file = resolve(values.file ?? `lingkar-${size}.lingkar`);
  const passphrase = values.passphrase ?? GENERATED_PASSPHRASE;
  const written = await generateNotebook({ size, seed, language: values.language, now, file, passphrase }, console.log);
  console.log(
    `${file}: ${(statSync(file).size / 1_000_000).toFixed(1)} MB, ${written.groups} groups, ${written.members} members, ` +
      `${written.sessions} held sessions, ${written.entries} entries; seed ${seed}, ${new Date(now).toISOString()}, passphrase “${passphrase}”`,
  );
}

if (process.argv[1] === import.meta.filename) await main();
