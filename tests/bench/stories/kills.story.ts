import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { killedWriting } from '../../e2e/story/kill-rounds.ts';
import type { RealBrowser } from '../../e2e/story/real-browser.ts';
import { seeded } from '../../e2e/story/seeded.ts';
import { textsIn } from '../../e2e/story/texts.ts';
import { figure } from './figure.ts';

/** Two hundred kills, in notebooks of ten. */
const NOTEBOOKS = 20;
const KILLS = 10;

for (let notebook = 1; notebook <= NOTEBOOKS; notebook += 1) {
  test(`kills while notes are written, notebook ${notebook}`, async ({ baseURL }, info) => {
    const profile = await mkdtemp(join(tmpdir(), 'lingkar-kills-'));
    let browser: RealBrowser | undefined;
    const seed = Number(process.env['LINGKAR_SEED'] ?? Date.now() % 1_000_000) + notebook;
    console.log(`kills.story: LINGKAR_SEED=${seed - notebook}, notebook ${notebook}`);
    try {
      const { lost } = await killedWriting(textsIn(notebook % 2 === 0 ? 'id' : 'en'), {
        profile,
        address: baseURL!,
        kills: KILLS,
        random: seeded(seed),
        onBrowser: (started) => (browser = started),
      });
      figure(info, 'kill_rounds', KILLS);
      figure(info, 'kill_lost', lost.length);
    } finally {
      await browser?.kill();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  });
}
