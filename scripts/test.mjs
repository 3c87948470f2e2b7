/**
 * `npm test`: installs what is missing and runs everything that must hold, stage by stage, going on after a failure so
 * that all is seen. The last line is `N passed, N failed` (and `, N skipped`); the exit code says the same.
 * `npm test -- --only unit,e2e` runs some of the stages.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buildIsCurrent } from './build.mjs';
import { ensurePackages } from './ensure-packages.mjs';
import { installBrowsers } from './install-browsers.mjs';
import { countsOfLastLine, countsOfPlaywright, countsOfVitest, named } from './test-counts.mjs';

const ROOT = join(import.meta.dirname, '..');
const REPORTS = join(ROOT, '.cache/test');
const MINUTES = 60_000;
const bin = (...parts) => [process.execPath, join(ROOT, 'node_modules', ...parts)];
const VITEST = bin('vitest', 'vitest.mjs');
const SVELTE_CHECK = bin('svelte-check', 'bin', 'svelte-check');

const one = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, complaints: [] });

/** Runs a command, showing what it prints as it comes. Killed, with what it started, when the time is up. */
function run([command, ...args], { minutes = 10, quiet = false, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
      env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }), ...env },
    });
    let output = '';
    for (const [stream, mine] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      stream.setEncoding('utf8');
      stream.on('data', (text) => {
        output += text;
        if (!quiet) mine.write(text);
      });
    }
    const end = () => {
      try {
        process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
      } catch {
        // It has ended by itself.
      }
    };
    const timer = setTimeout(() => {
      console.error(`Stopped after ${minutes} minutes: ${args.join(' ')}`);
      end();
    }, minutes * MINUTES);
    const interrupted = () => {
      end();
      process.exit(130);
    };
    process.once('SIGINT', interrupted);
    process.once('SIGTERM', interrupted);
    child.on('error', (error) => console.error(error.message));
    child.on('close', (code) => {
      clearTimeout(timer);
      process.off('SIGINT', interrupted);
      process.off('SIGTERM', interrupted);
      resolve({ ok: code === 0, output });
    });
  });
}

function testFiles(matches) {
  return readdirSync(join(ROOT, 'tests'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => named(relative(ROOT, entry.parentPath), entry.name))
    .filter(matches)
    .sort();
}
const inBrowser = (path) => path.endsWith('.browser.test.ts');
const endToEnd = (path) => path.startsWith('tests/e2e/');
const isUnit = (path) =>
  path.endsWith('.test.ts') && !inBrowser(path) && !endToEnd(path) && !path.startsWith('tests/bench/');

async function vitest(stage, files, projects, minutes) {
  if (files.length === 0) return none('no such tests');
  const reportPath = join(REPORTS, `${stage}.json`);
  const { ok } = await run(
    [
      ...VITEST,
      'run',
      ...projects.map((project) => `--project=${project}`),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reportPath}`,
    ],
    { minutes },
  );
  return agreeing(ok, countsOfVitest(reportPath, { root: ROOT, files }));
}

/** A runner that ends with an error although every test passed has met one outside of the tests. */
function agreeing(ok, counts) {
  if (!ok && counts.failed === 0) return { ...counts, failed: 1, complaints: ['it ended with an error'] };
  return counts;
}

/** Whatever is tested in the built app is tested in the app as it is written now, never in an older build. */
async function builtNow() {
  return buildIsCurrent() || (await run([process.execPath, 'scripts/build.mjs'])).ok;
}

const none = (why) => ({ passed: 0, failed: 0, skipped: 0, complaints: [], note: why });

const STAGES = {
  async format() {
    return one((await run([...bin('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level=warn', '.'])).ok);
  },
  async lint() {
    return one((await run([...bin('eslint', 'bin', 'eslint.js'), '--max-warnings=0', '.'], { minutes: 20 })).ok);
  },
  async boundaries() {
    const cruiser = bin('dependency-cruiser', 'bin', 'dependency-cruise.mjs');
    return one((await run([...cruiser, '--config', '.dependency-cruiser.cjs', 'src'])).ok);
  },
  async types() {
    const app = await run([...SVELTE_CHECK, '--tsconfig', './tsconfig.json', '--fail-on-warnings']);
    const worker = await run([...bin('typescript', 'bin', 'tsc'), '-p', 'tsconfig.sw.json']);
    return one(app.ok && worker.ok);
  },
  async canary() {
    const { ok, output } = await run(
      [...SVELTE_CHECK, '--tsconfig', 'tests/project/canary/tsconfig.json', '--output=machine'],
      { quiet: true },
    );
    const silent = ['seeded.ts', 'Seeded.svelte'].filter(
      (name) => !new RegExp(`ERROR "[^"]*${name.replace('.', '\\.')}"`).test(output),
    );
    const complaints = silent.map((name) => `the checker did not see the error seeded in ${name}`);
    return { ...one(!ok && silent.length === 0), complaints };
  },
  async audit() {
    const { output } = await run([process.execPath, 'scripts/audit.mjs'], { minutes: 4 });
    // Told once more at the end, where it is not overlooked.
    const notRun = output.split('\n').filter((line) => line.startsWith('Not run: '));
    const counts = countsOfLastLine(output);
    return { ...counts, complaints: [...counts.complaints, ...notRun] };
  },
  async unit() {
    return vitest('unit', testFiles(isUnit), ['unit', 'components', 'simulation'], 40);
  },
  async browser() {
    return vitest('browser', testFiles(inBrowser), ['browser'], 15);
  },
  /** Twice, in two folders: half a minute more of one core shows that anybody gets from these sources what we serve. */
  async build() {
    return one((await run([process.execPath, 'scripts/build.mjs', '--twice'], { minutes: 15 })).ok);
  },
  async e2e() {
    const files = testFiles((path) => /^tests\/e2e\/[^/]+\.spec\.ts$/.test(path));
    if (files.length === 0) return none('no such tests');
    if (!(await builtNow())) return { ...one(false), complaints: ['the app does not build'] };
    const { ok } = await run([...bin('@playwright/test', 'cli.js'), 'test'], { minutes: 30 });
    return agreeing(ok, countsOfPlaywright(join(REPORTS, 'e2e.json'), { root: ROOT, files }));
  },
  async engines() {
    if (!existsSync(join(ROOT, 'scripts/engines.mjs'))) return none('no such tests');
    if (!(await builtNow())) return { ...one(false), complaints: ['the app does not build'] };
    const { ok, output } = await run([process.execPath, 'scripts/engines.mjs'], { minutes: 20 });
    return agreeing(ok, countsOfLastLine(output));
  },
};

/**
 * Two lanes that keep about one core busy each, and need nothing of one another: they run side by side. The lint takes
 * as long as all the others together; its types of every screen cannot be had faster.
 */
const LANES = [['lint'], ['format', 'boundaries', 'types', 'canary', 'audit', 'build', 'browser', 'engines']];

function chosenStages(args) {
  const at = args.indexOf('--only');
  const text = at >= 0 ? args[at + 1] : args.find((arg) => arg.startsWith('--only='))?.slice('--only='.length);
  if (text === undefined) return Object.keys(STAGES);
  const names = text.split(',');
  const unknown = names.filter((name) => !(name in STAGES));
  if (unknown.length > 0)
    throw new Error(`No stage ${unknown.join(', ')}. There are: ${Object.keys(STAGES).join(', ')}.`);
  return Object.keys(STAGES).filter((name) => names.includes(name));
}

const since = (start) => ((performance.now() - start) / 1000).toFixed(1);

async function main() {
  const chosen = chosenStages(process.argv.slice(2));
  const begun = performance.now();
  const total = { passed: 0, failed: 0, skipped: 0 };
  const lines = [];
  const note = (name, counts, seconds) => {
    for (const key of Object.keys(total)) total[key] += counts[key];
    const words = counts.note ?? `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`;
    lines.push(`${name.padEnd(11)} ${seconds.padStart(7)} s  ${words}`);
    for (const complaint of counts.complaints) lines.push(`${' '.repeat(23)}${complaint}`);
  };

  ensurePackages();
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });

  let missing = [];
  if (chosen.some((name) => ['unit', 'browser', 'e2e', 'engines'].includes(name))) {
    try {
      const found = await installBrowsers();
      missing = found.missing;
      console.log(`Testing in Chromium of ${found.chromium.source}: ${found.chromium.executablePath}`);
    } catch (error) {
      note('browsers', { ...one(false), complaints: [error.message] }, '0');
    }
  }

  const stages = async (names) => {
    for (const name of names) {
      console.log(`\n── ${name} ──`);
      const start = performance.now();
      note(name, await STAGES[name](), since(start));
    }
  };
  await Promise.all(LANES.map((lane) => stages(lane.filter((name) => chosen.includes(name)))));
  await stages(chosen.filter((name) => !LANES.flat().includes(name)));

  console.log(`\n${lines.join('\n')}`);
  for (const sentence of missing) console.log(`Not run: ${sentence}.`);
  console.log(`${since(begun)} s in all`);
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
}

try {
  await main();
} catch (error) {
  console.error(error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
