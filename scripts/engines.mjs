/**
 * The short story in real Firefox and real WebKit, on the built app (dist, or `--app folder`). Each engine is one test;
 * one that cannot be had here is named and counts as skipped. The last line is that of `npm test`.
 * `--only firefox,webkit` runs some.
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { register } from 'tsx/esm/api';
import { servedApp } from './served-app.mjs';

const ROOT = join(import.meta.dirname, '..');
const MINUTES = 60_000;

// The story takes its words from the app's own dictionaries, which are TypeScript.
register();
const { shortStory } = await import('../tests/e2e/engines/short-story.mjs');
const ENGINES = {
  firefox: await import('../tests/e2e/engines/firefox.mjs'),
  webkit: await import('../tests/e2e/engines/webkit.mjs'),
};

const { values: options } = parseArgs({ options: { app: { type: 'string' }, only: { type: 'string' } } });
const folder = resolve(ROOT, options.app ?? 'dist');
const chosen = options.only?.split(',') ?? Object.keys(ENGINES);
const unknown = chosen.filter((key) => !(key in ENGINES));
if (unknown.length > 0) throw new Error(`There is no ${unknown.join(', ')}. There are: ${Object.keys(ENGINES)}.`);

function withinMinutes(minutes, work) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${minutes} minutes`)), minutes * MINUTES);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** Why the story went wrong in this engine, or undefined. */
async function failureIn(name, start) {
  const server = await servedApp(folder);
  let engine;
  try {
    engine = await withinMinutes(2, start());
    console.log(`  ${name}: ${engine.version}`);
    await withinMinutes(6, shortStory(engine, server));
    return undefined;
  } catch (error) {
    return error;
  } finally {
    await engine?.close();
    await server.stop();
  }
}

const counts = { passed: 0, failed: 0, skipped: 0 };
for (const { name, missing, start } of chosen.map((key) => ENGINES[key])) {
  const why = missing();
  if (why !== undefined) {
    counts.skipped += 1;
    console.log(`not run: ${name}: ${why}`);
    continue;
  }
  const failure = await failureIn(name, start);
  counts[failure === undefined ? 'passed' : 'failed'] += 1;
  console.log(failure === undefined ? `  ok  the short story in ${name}` : `  FAILED  the short story in ${name}`);
  if (failure !== undefined) console.log(`    ${failure.stack}`);
}
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exit(counts.failed > 0 ? 1 : 0);
