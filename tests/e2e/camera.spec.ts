import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test, type Browser, type Page } from '@playwright/test';
import { encodeQR } from 'qr';
import { findChromium } from '../../scripts/find-browsers.mjs';
import { cameraFilm, type Shot, type View } from './story/camera-film.ts';
import { choose } from './story/choose.ts';
import { coverButton, freshNotebook } from './story/founding.ts';
import { formGroup } from './story/form-group.ts';
import { lock } from './story/locking.ts';
import { looksWell } from './story/looks-well.ts';
import { relayServer, type RelayServer } from './story/relay-server.ts';
import { syncNow } from './story/sync-now.ts';
import { tablet } from './story/tablet.ts';
import { textsIn } from './story/texts.ts';
import { idInAddress, visit } from './story/visiting.ts';
import { watched } from './story/watched-page.ts';

const found = await findChromium();
const FILM = join(tmpdir(), `lingkar-camera-${process.pid}.y4m`);
const SIZE = { width: 800, height: 1280 };
const texts = textsIn('id');
const { join: words } = texts.sharing;

/** A browser whose camera is told by `args`; the film is read anew each time the camera is turned on. */
function cameraArgs(...args: readonly string[]) {
  return {
    ...(found && { executablePath: found.executablePath }),
    args: [...(found?.args ?? []), ...args],
  };
}
test.use({
  launchOptions: cameraArgs(
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-video-capture=${FILM}`,
  ),
});

let relay: RelayServer;
let host: Page;
let group: string;
/** The code on the screen of whoever invites, as another tablet's camera would see it. */
let code: Buffer;
let six: readonly string[];

test.beforeAll(async ({ browser }) => {
  relay = await relayServer();
  host = await tablet(browser, relay, SIZE);
  await freshNotebook(host, texts, 'Sari');
  await formGroup(host, texts, { name: 'Ibu Tangguh' });
  group = idInAddress(host, 'groups');
  await visit(host, { screen: 'sync' });
  await host.getByLabel(texts.sharing.relay.code).fill(relay.code);
  await host.getByRole('button', { name: texts.sharing.relay.connect }).click();
  await expect(host.getByText(texts.sharing.relay.connected)).toBeVisible();
});
test.beforeEach(() => invites());
test.afterAll(async () => {
  await relay.stop();
  await rm(FILM, { force: true });
});

/** An invitation of its own for each test: one is good for one tablet. */
async function invites(): Promise<void> {
  const { group: sharing, invite } = texts.sharing;
  await visit(host, { screen: 'sharing', group });
  await expect(host.getByRole('button', { name: sharing.invite })).toBeVisible();
  const former = host.getByRole('button', { name: invite.withdraw });
  if ((await former.count()) > 0) await former.click();
  await expect(former).toHaveCount(0);
  await host.getByRole('button', { name: sharing.invite }).click();
  const name = host.getByLabel(words.tablet, { exact: false });
  if ((await name.count()) > 0) await name.fill('Tablet Sari');
  await host.getByRole('button', { name: invite.make }).click();
  await expect(host.getByText(invite.states.open)).toBeVisible();
  code = await host.getByRole('img', { name: invite.code }).screenshot();
  six = await host.getByRole('list', { name: words.words }).getByRole('listitem').allInnerTexts();
}

async function film(browser: Browser, shots: readonly Shot[]): Promise<void> {
  const darkroom = await browser.newPage();
  await writeFile(FILM, await cameraFilm(darkroom, shots));
  await darkroom.close();
}

/** A code of something else, as it hangs on walls. */
async function pictureOf(browser: Browser, text: string): Promise<Buffer> {
  const wall = await browser.newPage({ viewport: { width: 400, height: 400 } });
  await wall.setContent(`<style>body { margin: 0 } svg { inline-size: 400px }</style>${encodeQR(text, 'svg')}`);
  const picture = await wall.screenshot();
  await wall.close();
  return picture;
}

/** Remembers what the page was given to see by, so that a test can ask whether it is off. */
async function lights(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    const given: MediaStreamTrack[] = [];
    Object.assign(globalThis, { given });
    const { mediaDevices } = navigator;
    const ask = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = async (wishes) => {
      const stream = await ask(wishes);
      given.push(...stream.getTracks());
      return stream;
    };
  });
  return () =>
    page.evaluate(() =>
      (globalThis as unknown as { given: MediaStreamTrack[] }).given.map(({ readyState }) => readyState),
    );
}

async function guest(browser: Browser) {
  const page = await tablet(browser, relay, SIZE);
  const { nothingWrong } = await watched(page);
  const light = await lights(page);
  await freshNotebook(page, texts, 'Budi');
  return { page, light, nothingWrong };
}

async function scan(page: Page): Promise<void> {
  await visit(page, { screen: 'sync' });
  await visit(page, { screen: 'join' });
  await page.getByRole('button', { name: words.scan }).click();
}

const invited = (page: Page) => page.getByText(words.invites('Sari'));

const VIEWS: readonly (readonly [string, View])[] = [
  ['straight', {}],
  ['turned', { turned: 25 }],
  ['upside down', { turned: 180 }],
  ['tilted', { tilted: 35, turned: 8 }],
  // Of itself the decoder reads none of the next two.
  ['a little aslant', { turned: 6, tilted: 12 }],
  ['leaning', { leaning: 22, turned: -8 }],
  ['small', { side: 0.3 }],
  ['dim', { light: 0.25 }],
  ['blurred', { blurred: 1.6 }],
  ['all of it a little', { side: 0.55, turned: -14, tilted: 18, blurred: 0.8, light: 0.5 }],
];

test('a tablet joins by its camera alone', async ({ browser }) => {
  await film(browser, [{ picture: code, view: { turned: 6, tilted: 12 } }]);
  const { page, light, nothingWrong } = await guest(browser);
  await scan(page);
  await expect(invited(page)).toBeVisible();
  expect(await light()).toEqual(['ended']);
  await page.getByLabel(words.tablet, { exact: false }).fill('HP Budi');
  await page.getByRole('button', { name: words.accept }).click();
  await expect(page.getByText(words.waitingTitle)).toBeVisible();
  await expect(host.getByText(texts.sharing.invite.answered('Budi', 'HP Budi'))).toBeVisible();
  await choose(host.getByRole('radio', { name: texts.sharing.invite.inPerson }));
  await host.getByRole('button', { name: texts.sharing.invite.confirm, exact: true }).click();
  await expect(host.getByText('HP Budi', { exact: false }).first()).toBeVisible();
  await syncNow(host, texts);
  await syncNow(page, texts);
  await visit(page, { screen: 'groups' });
  await expect(page.getByText('Ibu Tangguh')).toBeVisible();
  nothingWrong();
});

test('the camera reads the code however the tablet is held, within reason', async ({ browser }) => {
  const { page, light, nothingWrong } = await guest(browser);
  for (const [name, view] of VIEWS) {
    await film(browser, [{ picture: code, view }]);
    await scan(page);
    await expect(invited(page), name).toBeVisible();
    expect(new Set(await light()), name).toEqual(new Set(['ended']));
  }
  nothingWrong();
});

test('another code is told, and the camera goes on looking until it is ours', async ({ browser }) => {
  const menu = await pictureOf(browser, 'https://example.org/menu/wedang-jahe');
  await film(browser, [
    { picture: menu, seconds: 9 },
    { picture: code, seconds: 2 },
  ]);
  const { page, light } = await guest(browser);
  await scan(page);
  await expect(page.getByText(words.notAnInvitation)).toBeVisible();
  expect(await light()).toEqual(['live']);
  await looksWell(page, 'camera-another-code');
  await expect(invited(page)).toBeVisible();
  expect(await light()).toEqual(['ended']);

  // What was said of another code is not said again of a camera that has just been opened.
  await film(browser, [{ picture: menu }]);
  await scan(page);
  await expect(page.getByText(words.notAnInvitation)).toBeVisible();
  await page.getByRole('button', { name: words.scanStop }).click();
  await film(browser, [{ picture: await pictureOf(browser, ''), view: { side: 0.01 } }]);
  await page.getByRole('button', { name: words.scan }).click();
  await expect(page.getByText(words.looking)).toBeVisible();
  await expect(page.getByText(words.notAnInvitation)).toHaveCount(0);
});

test('the camera goes off when it is closed, left, covered, out of sight, or locked', async ({ browser }) => {
  const wall = await pictureOf(browser, 'https://example.org');
  await film(browser, [{ picture: wall, view: { blurred: 9 } }]);
  const { page, light } = await guest(browser);
  const off = () => expect.poll(async () => new Set(await light())).toEqual(new Set(['ended']));
  const ways: readonly (readonly [string, () => Promise<void>])[] = [
    ['closed', () => page.getByRole('button', { name: words.scanStop }).click()],
    ['left', () => visit(page, { screen: 'groups' })],
    ['covered', () => coverButton(page, texts).first().click()],
    [
      'out of sight',
      () =>
        page.evaluate(() => {
          Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
          document.dispatchEvent(new Event('visibilitychange'));
          Object.defineProperty(document, 'visibilityState', { value: 'visible' });
        }),
    ],
    ['locked', () => lock(page, texts)],
  ];
  for (const [name, leave] of ways) {
    await scan(page);
    await expect(page.getByText(words.looking)).toBeVisible();
    expect((await light()).at(-1), name).toBe('live');
    await leave();
    await off();
    if (name === 'covered') await page.getByRole('button', { name: texts.shell.uncover }).click();
  }
});

test('frames are read beside the page, so that taps are heard while the camera looks, on a slow tablet too', async ({
  browser,
}) => {
  // A code that is there and cannot be read is the most work there is.
  await film(browser, [{ picture: code, view: { blurred: 4, side: 0.5 } }]);
  const { page, nothingWrong } = await guest(browser);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  await scan(page);
  await expect(page.getByText(words.looking)).toBeVisible();
  await expect
    .poll(() => page.workers().map((worker) => worker.url()))
    .toContainEqual(expect.stringMatching(/code-reading/));
  await page.getByRole('button', { name: words.scanStop }).click();
  await expect(page.getByText(words.looking)).toBeHidden();
  nothingWrong();
  await expect(invited(page)).toHaveCount(0);
});

test('without leave for the camera, or without a camera, the six words are asked for in plain words', async () => {
  for (const [args, told] of [
    [['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream=deny'], words.cameraTroubles.refused],
    [
      ['--use-fake-device-for-media-stream=device-count=0', '--use-fake-ui-for-media-stream'],
      words.cameraTroubles.noCamera,
    ],
  ] as const) {
    // The first one that asks is made known to the relay by it: another needs another.
    await invites();
    const browser = await chromium.launch(cameraArgs(...args));
    try {
      const { page, nothingWrong } = await guest(browser);
      await scan(page);
      await expect(page.getByText(told)).toBeVisible();
      await expect(page.locator('video')).toBeHidden();
      await looksWell(page, `camera-${told === words.cameraTroubles.refused ? 'refused' : 'none'}`);
      await page.getByRole('textbox', { name: words.words }).fill(six.join(' '));
      await page.getByRole('button', { name: words.find }).click();
      await expect(invited(page)).toBeVisible();
      nothingWrong();
    } finally {
      await browser.close();
    }
  }
});
