/**
 * Two tablets and their relay beside PouchDB and express-pouchdb, in turns, in the same browser on the same machine: 10,000 items of about 230 bytes sent
 * (with the time their seals took when they were written) and fetched into an empty notebook; one change there and back; and
 * the first sync of 50,000, called off in the middle and gone on with. PouchDB is installed into the cache for this and is no part of the app.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { register } from 'tsx/esm/api';
import { benchPackages, installBenchPackages } from './bench-packages.mjs';
import { median, percentile } from './percentile.mjs';

register();
const { relayServer } = await import('../../tests/e2e/story/relay-server.ts');

const ITEMS = 10_000;
const MANY = 50_000;
const CHANGES = 60;
const RUNS_MOST = 3;

export const SYNC_FIGURES = [
  'sync_push_items_s',
  'sync_pull_items_s',
  'sync_push_ratio_to_pouchdb',
  'sync_pull_ratio_to_pouchdb',
  'sync_one_change_p95_ms',
  'first_sync_50k_s',
];

export async function measureSync({ context, folders, results, runs, wants }) {
  const times = Math.min(runs, RUNS_MOST);
  const compared = wants('sync_push_ratio_to_pouchdb', 'sync_pull_ratio_to_pouchdb');
  if (compared) installBenchPackages('pouchdb');
  const ours = [];
  const theirs = [];
  if (wants(...SYNC_FIGURES.filter((name) => name !== 'first_sync_50k_s')))
    for (let run = 0; run < times; run += 1) {
      ours.push(await tablets(context, folders.sync));
      if (compared) theirs.push(await pouchdb(context));
    }
  const of = (all, what) => median(all.map((one) => one[what]));
  if (ours.length > 0) {
    results.sync_push_items_s = ITEMS / of(ours, 'push');
    results.sync_pull_items_s = ITEMS / of(ours, 'pull');
    results.sync_one_change_p95_ms = percentile(
      ours.flatMap(({ changes }) => changes),
      0.95,
    );
  }
  if (theirs.length > 0) {
    results.sync_push_pouchdb_items_s = ITEMS / of(theirs, 'push');
    results.sync_pull_pouchdb_items_s = ITEMS / of(theirs, 'pull');
    results.sync_one_change_pouchdb_p95_ms = percentile(
      theirs.flatMap(({ changes }) => changes),
      0.95,
    );
    results.sync_push_ratio_to_pouchdb = results.sync_push_items_s / results.sync_push_pouchdb_items_s;
    results.sync_pull_ratio_to_pouchdb = results.sync_pull_items_s / results.sync_pull_pouchdb_items_s;
  }
  if (wants('first_sync_50k_s')) results.first_sync_50k_s = await firstSync(context, folders.sync);
}

async function tablets(context, folder) {
  return onPage(context, await relayServer(folder), async (page, { code }) => {
    await page.evaluate((code) => window.lingkarSync.host(code), code);
    const sealing = await page.evaluate((count) => window.lingkarSync.fill(count), ITEMS);
    const push = sealing + (await page.evaluate(() => window.lingkarSync.push()));
    const pull = await page.evaluate((count) => window.lingkarSync.pull(count), ITEMS);
    const changes = await page.evaluate((times) => window.lingkarSync.changes(times), CHANGES);
    return { push, pull, changes };
  });
}

async function firstSync(context, folder) {
  return onPage(context, await relayServer(folder), async (page, { code }) => {
    await page.evaluate((code) => window.lingkarSync.host(code), code);
    await page.evaluate((count) => window.lingkarSync.fill(count), MANY);
    await page.evaluate(() => window.lingkarSync.push());
    return page.evaluate((count) => window.lingkarSync.pull(count, true), MANY);
  });
}

async function pouchdb(context) {
  const data = mkdtempSync(join(tmpdir(), 'lingkar-bench-pouchdb-'));
  const server = fork(join(import.meta.dirname, 'pouchdb-process.cjs'), [benchPackages('pouchdb'), data], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [{ port }] = await once(server, 'message');
  const stop = async () => {
    server.disconnect();
    await once(server, 'exit');
    rmSync(data, { recursive: true, force: true });
  };
  return onPage(context, { address: `http://127.0.0.1:${port}`, stop }, async (page) => ({
    push: await page.evaluate((count) => window.pouchBench.push(count), ITEMS),
    pull: await page.evaluate((count) => window.pouchBench.pull(count), ITEMS),
    changes: await page.evaluate((times) => window.pouchBench.changes(times), CHANGES),
  }));
}

async function onPage(context, server, measure) {
  const page = await context.newPage();
  try {
    await page.goto(server.address);
    await page.waitForFunction(() => 'lingkarSync' in window || 'pouchBench' in window);
    return await measure(page, server);
  } finally {
    await page.close();
    await server.stop();
  }
}
