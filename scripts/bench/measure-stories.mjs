import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const CLI = join(ROOT, 'node_modules/@playwright/test/cli.js');
const CONFIG = 'tests/bench/stories/playwright.config.ts';
const REPORT = join(ROOT, '.cache/bench/stories.json');

/** The stories, each with its figures. */
const STORIES = {
  'axe.story.ts': ['axe_violations'],
  'day.story.ts': ['day_heap_growth_pct', 'day_listeners_growth_pct'],
  'kills.story.ts': ['kill_rounds', 'kill_lost'],
};

export const STORY_FIGURES = Object.values(STORIES).flat();

/**
 * Stories that are told once each, side by side, for what they count does not depend on the speed of the machine. A story that does not come to its
 * end is an error, and its figures are not there.
 */
export async function measureStories({ results, wants, app }) {
  const files = Object.keys(STORIES).filter((file) => wants(...STORIES[file]));
  rmSync(REPORT, { force: true });
  const code = await new Promise((resolve, reject) => {
    const told = spawn(process.execPath, [CLI, 'test', '--config', CONFIG, ...files], {
      cwd: ROOT,
      stdio: 'inherit',
      env: { ...process.env, LINGKAR_APP: app },
    });
    told.once('error', reject);
    told.once('exit', resolve);
  });
  for (const { name, value } of figuresOf(JSON.parse(readFileSync(REPORT, 'utf8'))))
    results[name] = (results[name] ?? 0) + value;
  if (code !== 0) throw new Error('A story did not come to its end; what it says stands above.');
}

/** What the stories of a report handed over: `{ name, value }` of each that came to its end. */
export function figuresOf({ suites = [] }) {
  return suites.flatMap((suite) => [
    ...(suite.specs ?? []).flatMap(({ tests }) =>
      tests.flatMap(({ results }) =>
        results
          .filter(({ status }) => status === 'passed')
          .flatMap(({ annotations = [] }) => annotations)
          .filter(({ type }) => type === 'figure')
          .map(({ description }) => JSON.parse(description)),
      ),
    ),
    ...figuresOf(suite),
  ]);
}
