/**
 * The short story in real Firefox and real WebKit, and the meeting of each with Chromium over a relay, on the built app (dist, or
 * `--app folder`). Each is one test; one whose engine cannot be had here is named and counts as skipped. The last line
 * is that of `npm test`. `--only firefox,webkit,meeting` runs some.
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
const { meetingStory } = await import('../tests/e2e/engines/meeting-story.mjs');
const { relayServer } = await import('../tests/e2e/story/relay-server.ts');
const chromium = await import('../tests/e2e/engines/chromium.mjs');
const firefox = await import('../tests/e2e/engines/firefox.mjs');
const webkit = await import('../tests/e2e/engines/webkit.mjs');
const STORIES = {
  firefox: { name: 'the short story in Firefox', engine: firefox, run: () => alone(firefox) },
  webkit: { name: 'the short story in WebKit', engine: webkit, run: () => alone(webkit) },
  meeting: { name: 'WebKit and Chromium share a group', engine: webkit, run: () => meeting(webkit, chromium) },
  firefoxMeeting: {
    name: 'Firefox and Chromium share a group',
    engine: firefox,
    run: () => meeting(firefox, chromium),
  },
};

const { values: options } = parseArgs({ options: { app: { type: 'string' }, only: { type: 'string' } } });
const folder = resolve(ROOT, options.app ?? 'dist');
const chosen = options.only?.split(',') ?? Object.keys(STORIES);
const unknown = chosen.filter((key) => !(key in STORIES));
if (unknown.length > 0) throw new Error(`There is no ${unknown.join(', ')}. There are: ${Object.keys(STORIES)}.`);

function withinMinutes(minutes, work) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${minutes} minutes`)), minutes * MINUTES);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

async function started({ name, start }) {
  const engine = await withinMinutes(2, start());
  console.log(`  ${name}: ${engine.version}`);
  return engine;
}

async function alone(kind) {
  const server = await servedApp(folder);
  let engine;
  try {
    engine = await started(kind);
    await withinMinutes(6, shortStory(engine, server));
  } finally {
    await engine?.close();
    await server.stop();
  }
}

async function meeting(hostKind, guestKind) {
  const relay = await relayServer(folder);
  const engines = [];
  try {
    for (const kind of [hostKind, guestKind]) engines.push(await started(kind));
    await withinMinutes(8, meetingStory(...engines, relay));
  } finally {
    for (const engine of engines) await engine.close();
    await relay.stop();
  }
}

const counts = { passed: 0, failed: 0, skipped: 0 };
for (const { name, engine, run } of chosen.map((key) => STORIES[key])) {
  const why = engine.missing();
  if (why !== undefined) {
    counts.skipped += 1;
    console.log(`not run: ${name}: ${why}`);
    continue;
  }
  try {
    await run();
    counts.passed += 1;
    console.log(`  ok  ${name}`);
  } catch (error) {
    counts.failed += 1;
    console.log(`  FAILED  ${name}\n    ${error.stack}`);
  }
}
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exit(counts.failed > 0 ? 1 : 0);
