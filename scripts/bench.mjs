/**
 * `npm run bench`: builds the app and three references (an empty page; a blank page of Svelte and one of Svelte and Dexie, both with the app's own service
 * worker), serves each by the production server and measures them in turns in real Chromium. Prints a table, writes
 * bench-results.json (name → number) and ends with an error when a figure is outside of its budget.
 *
 * --runs N (7; the median is reported) · --only name,… · --quick (fewer runs and sessions, for a first look) ·
 * --app folder (a built app, instead of building dist) · --check (fails where a ratio is worse by more than a fifth than the kept one) ·
 * --keep (keeps what was measured in docs/numbers.json and docs/numbers.md)
 */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { register } from 'tsx/esm/api';
import { build as viteBuild } from 'vite';
import { startBrowser } from './bench/browser.mjs';
import { FIGURES, outside, tableOf, worse, WORSE_MOST } from './bench/figures.mjs';
import { keep, keptResults } from './bench/kept-figures.mjs';
import { measureFirstLoads, measurePrecaches } from './bench/measure-loads.mjs';
import { LIGHTHOUSE_FIGURES, measureLighthouse } from './bench/measure-lighthouse.mjs';
import { measureLibrary } from './bench/measure-library.mjs';
import { measureColdStarts } from './bench/measure-cold-starts.mjs';
import { measureCourse, measureProgress, measureSociogram } from './bench/measure-picture.mjs';
import { measureStories, STORY_FIGURES } from './bench/measure-stories.mjs';
import { measureUnlocking } from './bench/measure-unlocking.mjs';
import { build, buildIsCurrent } from './build.mjs';
import { servedApp } from './served-app.mjs';

const ROOT = join(import.meta.dirname, '..');
const PASSPHRASE = 'kopi hangat di teras sore';

// The words of the screen are TypeScript.
register();
const { measureFloor, measureSessions } = await import('./bench/measure-sessions.mjs');
const { measureBackup } = await import('./bench/measure-backup.mjs');
const { measureDocx } = await import('./bench/measure-docx.mjs');
const { LARGE_FIGURES, measureLarge } = await import('./bench/measure-large.mjs');
const { measureRecord } = await import('./bench/measure-record.mjs');
const { measureRelay } = await import('./bench/measure-relay.mjs');
const { measureSync, SYNC_FIGURES } = await import('./bench/measure-sync.mjs');

const { values: options } = parseArgs({
  options: {
    runs: { type: 'string' },
    only: { type: 'string' },
    quick: { type: 'boolean', default: false },
    app: { type: 'string' },
    check: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
  },
});
const runs = Number(options.runs ?? (options.quick ? 3 : 7));
if (!Number.isInteger(runs) || runs < 1) throw new Error('--runs takes a whole number from 1.');
if (options.keep && (options.quick || runs < 5))
  throw new Error('Kept are medians of five runs or more, and no --quick.');
const chosen = new Set(options.only?.split(',') ?? Object.keys(FIGURES));
const unknown = [...chosen].filter((name) => !(name in FIGURES));
if (unknown.length > 0) throw new Error(`There is no ${unknown.join(', ')}. There are: ${Object.keys(FIGURES)}.`);
const wants = (...names) => names.some((name) => chosen.has(name));

/** The folder of the app, built from the sources as they are now. */
async function builtApp() {
  if (options.app === undefined && !buildIsCurrent()) {
    console.log('Building the app …');
    await build();
  }
  return resolve(ROOT, options.app ?? 'dist');
}

/** The folders of the built pages. */
async function built() {
  const app = await builtApp();
  console.log('Building the references …');
  for (const page of ['blank', 'dexie', 'seed', 'sync']) {
    await viteBuild({ configFile: join(ROOT, 'tests/bench', page, 'vite.config.ts'), logLevel: 'warn' });
  }
  return {
    app,
    blank: join(ROOT, '.cache/bench/blank'),
    dexie: join(ROOT, '.cache/bench/dexie'),
    empty: join(ROOT, 'tests/bench/empty'),
    seed: join(ROOT, '.cache/bench/seed'),
    sync: join(ROOT, '.cache/bench/sync'),
  };
}

/**
 * A notebook in the profile of this browser, at the app's address: 20 groups with 1,000 held sessions, and one more whose
 * thirty are judged by the principles, one of thirty members who chose each other, and one of thirty who answered at
 * arriving and leaving in each of thirty sessions.
 */
async function seeded(context, address) {
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForFunction(() => 'lingkarSeed' in window);
  const amounts = {
    groups: 20,
    sessions: options.quick ? 10 : 50,
    members: 12,
    notes: 6,
    planned: runs,
    judged: 30,
    choosing: 30,
    progressed: 30,
  };
  const found = await page.evaluate(
    ([name, passphrase, wanted]) => window.lingkarSeed(name, passphrase, wanted),
    ['Ibu Rini', PASSPHRASE, amounts],
  );
  await page.close();
  return { ...found, passphrase: PASSPHRASE, amounts };
}

/** These need neither an app nor a browser. */
const OF_RELAY = ['relay_1000_devices_ack_p99_ms', 'relay_1000_devices_rss_mb'];
/** These need no notebook that was filled for them. */
const ALONE = [
  ...SYNC_FIGURES,
  ...LARGE_FIGURES,
  ...OF_RELAY,
  ...STORY_FIGURES,
  ...LIGHTHOUSE_FIGURES,
  'precache_gzip_kb',
];

async function main() {
  const results = {};
  if ([...chosen].some((name) => ![...OF_RELAY, ...STORY_FIGURES].includes(name))) await measureInBrowser(results);
  // Alone on the machine, as far as it goes: it is its own load.
  if (wants(...OF_RELAY)) await measureRelay({ results });
  if (wants(...STORY_FIGURES)) await measureStories({ results, wants, app: await builtApp() });
  report(results);
}

async function measureInBrowser(results) {
  const folders = await built();
  const browser = await startBrowser();
  const { context } = browser;
  console.log(
    `Chromium ${browser.version} (${browser.source}), ${cpus().length} cores, ${runs} runs each${options.quick ? ', quick: fewer sessions' : ''}`,
  );
  const servers = {};
  try {
    for (const name of ['app', 'blank', 'dexie', 'empty']) servers[name] = await servedApp(folders[name]);
    const site = { context, folders, servers, results, runs };
    if (wants('first_load_gzip_kb')) {
      const untouched = await startBrowser();
      await measureFirstLoads({ ...site, context: untouched.context });
      await untouched.close();
    }
    if (wants('precache_gzip_kb')) measurePrecaches(site);

    if ([...chosen].some((name) => !ALONE.includes(name))) {
      console.log('Filling a notebook …');
      await servers.app.restart(folders.seed);
      site.notebook = await seeded(context, servers.app.address);
      await servers.app.restart(folders.app);
    }

    if (wants('first_load_gzip_kb')) await measureFirstLoads(site);
    if (wants('cold_start_offline_ms_4x', 'cold_start_ratio_to_blank_4x')) await measureColdStarts(site);
    if (wants('unlock_to_groups_ms_4x', 'heap_mb_idle')) await measureUnlocking(site);
    if (wants('search_learn_ms_4x')) await measureLibrary(site);
    if (wants('tap_attendance_ms_4x_p95', 'note_kept_ms_4x_p95', 'heap_mb_after_session')) {
      await measureFloor(site);
      await measureSessions(site);
    }
    if (wants('course_picture_ms_4x')) await measureCourse(site);
    if (wants('sociogram_ms_4x')) await measureSociogram(site);
    if (wants('progress_picture_ms_4x')) await measureProgress(site);
    if (wants('record_build_ms_4x')) await measureRecord(site);
    if (wants('docx_ms_4x')) await measureDocx(site);
    if (wants('backup_mb_s', 'restore_items_s')) await measureBackup(site);
    if (wants(...LIGHTHOUSE_FIGURES)) await measureLighthouse(site);
    if (wants(...LARGE_FIGURES)) await measureLarge(site);
    if (wants(...SYNC_FIGURES)) await measureSync({ ...site, wants });
  } finally {
    await browser.close();
    for (const server of Object.values(servers)) await server.stop();
  }
}

/** Writes them down, shows the table, and lets the run end with an error where one is outside of its budget. */
function report(results) {
  const rounded = Object.fromEntries(
    Object.entries(results).map(([name, value]) => [name, Math.round(value * 100) / 100]),
  );
  writeFileSync(join(ROOT, 'bench-results.json'), `${JSON.stringify(rounded, null, 2)}\n`);
  console.log(`\n${tableOf(rounded)}\n`);
  console.log('Workers (key derivation, service worker) are not slowed by the browser: a tablet is slower there.');
  const missed = outside(rounded);
  if (missed.length > 0) {
    console.log(`Outside of its budget: ${missed.join(', ')}`);
    process.exitCode = 1;
  }
  if (options.check) {
    const fallen = worse(rounded, keptResults());
    for (const { name, now, then } of fallen)
      console.log(
        `Worse by more than ${WORSE_MOST * 100} %: ${name}, ${then.toFixed(2)} before, ${now.toFixed(2)} now`,
      );
    process.exitCode = fallen.length > 0 ? 1 : 0;
  }
  if (options.keep) {
    const machine = `${cpus().length} cores of ${cpus()[0]?.model.trim() ?? 'an unknown kind'}`;
    keep(rounded, { machine, day: new Date().toISOString().slice(0, 10) });
  }
}

await main();
