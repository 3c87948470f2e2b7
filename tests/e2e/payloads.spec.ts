import 'fake-indexeddb/auto';
import { argon2id } from 'hash-wasm';
import { expect, test, type Page } from '@playwright/test';
import type { Route } from '../../src/app/routes.ts';
import type { Derivation } from '../../src/crypto/derive.ts';
import { Notebooks } from '../../src/storage/notebooks.ts';
import { filled } from '../payloads/filled.ts';
import { PAYLOADS } from '../payloads/payloads.ts';
import { backupOf, must } from '../storage/backup/backup-in-hand.ts';
import { memoryLocalStorage } from '../storage/memory-local-storage.ts';
import { seededRandom } from '../storage/open-test-notebook.ts';
import { chooseLanguage, inNotebook, PASSPHRASE } from './story/founding.ts';
import { textsIn } from './story/texts.ts';
import { visit } from './story/visiting.ts';
import { watched } from './story/watched-page.ts';

/** As in the app, but as cheap as a file may ask for: what is tried here is not the passphrase. */
const CHEAP: Derivation = {
  derive: (password, salt, { passes, memoryKiB }) =>
    argon2id({
      ...{ password, salt, iterations: passes, memorySize: memoryKiB },
      ...{ parallelism: 1, hashLength: 32, outputType: 'binary' },
    }),
  calibrate: () => Promise.resolve({ memoryKiB: 1024, passes: 1 }),
  close: () => undefined,
};

/**
 * A browser lays a word out anew from each line it breaks into: of a hundred thousand letters without a space it takes most
 * of a minute, whoever asks it to. What is longer than anybody writes is tried without a screen (`tests/payloads`).
 */
const SHOWN = PAYLOADS.map((text) => text.slice(0, 10_000));

/** Everything a payload could have made of the page; empty when all of them stayed words. */
async function traces(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found = [
      ...document.querySelectorAll(
        'body script, iframe, object, embed, frameset, marquee, portal, base, math, xmp, foreignObject, ' +
          'meta[http-equiv=refresh], img[src="x"], [src*="elsewhere.invalid"], [href*="elsewhere.invalid"], ' +
          '[srcset*="elsewhere"], [href^="javascript:" i], [href^="data:" i], [href^="vbscript:" i], [formaction]',
      ),
    ].map((element) => element.outerHTML.slice(0, 200));
    for (const element of document.querySelectorAll('*'))
      for (const { name } of element.attributes) if (name.startsWith('on')) found.push(`${element.tagName} ${name}`);
    if ('__ran' in window) found.push('it ran');
    return found;
  });
}

test('a notebook full of texts that want to run is read screen by screen, and they stay texts', async ({ page }) => {
  const texts = textsIn('en');
  const { restore } = texts;
  // Made with the app's own code outside of the browser: by hand it would take a day.
  globalThis.localStorage = memoryLocalStorage();
  const notebooks = new Notebooks({ now: () => Date.now() }, seededRandom(84_000), CHEAP);
  const { notebook } = must(await notebooks.protect(PAYLOADS[0] ?? '', PASSPHRASE));
  const written = await filled(notebook, SHOWN);
  const file = Buffer.from(await backupOf(notebooks, notebook));
  await notebook.lock();

  const { complaints, nothingWrong } = await watched(page);
  await page.goto('/');
  await chooseLanguage(page, texts);
  await page.getByRole('button', { name: texts.firstRun.backupWay }).click();
  await page
    .getByLabel(restore.file)
    .setInputFiles({ name: `${PAYLOADS[20] ?? ''}.lingkar`, mimeType: 'application/octet-stream', buffer: file });
  await page.getByRole('textbox', { name: restore.passphrase, exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: restore.open, exact: true }).click();
  await expect(page.getByText(restore.whole)).toBeVisible();
  expect(await traces(page)).toEqual([]);
  await page.getByRole('button', { name: restore.restore, exact: true }).click();
  await page.getByRole('button', { name: restore.enter }).click();
  await inNotebook(page, texts);

  const idsOf = (kind: string) => written.filter((one) => one.kind === kind).map(({ id }) => id);
  const first = (kind: string) => idsOf(kind)[0] ?? '';
  const [group, session, member] = [first('group'), first('session'), first('member')];
  const of = { group, member };
  const places: readonly Route[] = [
    ...(
      ['groups', 'newGroup', 'resources', 'activities', 'templates', 'agencyPapers', 'agencyStatistics'] as const
    ).map((screen) => ({ screen })),
    ...(
      ['agencyRegister', 'agencyLog', 'settings', 'agency', 'agencyBook', 'health', 'backup', 'takeAlong'] as const
    ).map((screen) => ({ screen })),
    ...(['calendar', 'allHandedOn', 'trash', 'sync', 'awaiting', 'findForm'] as const).map((screen) => ({ screen })),
    ...(['group', 'editGroup', 'course', 'progress', 'progressPaper', 'sociogram', 'sociogramPaper'] as const).map(
      (screen) => ({ screen, group }),
    ),
    ...(['formation', 'agreement', 'ending', 'members', 'beside', 'groupReport', 'attendanceMatrix'] as const).map(
      (screen) => ({ screen, group }),
    ),
    ...(['records', 'newRecord', 'dailyLog', 'attachments', 'forms', 'newForm', 'newSession', 'handedOn'] as const).map(
      (screen) => ({ screen, group }),
    ),
    ...(['member', 'memberProgress', 'memberPaper', 'newContact', 'newReferral', 'farewell'] as const).map(
      (screen) => ({
        screen,
        ...of,
      }),
    ),
    ...(['plan', 'run', 'techniques', 'wrapUp', 'summary'] as const).flatMap((screen) =>
      [session, idsOf('session').at(-1) ?? ''].map((one) => ({ screen, session: one })),
    ),
    { screen: 'goal', group, goal: first('goal') },
    { screen: 'referral', group, referral: first('referral') },
    { screen: 'referralLetter', group, referral: first('referral') },
    { screen: 'contact', group, contact: first('contact') },
    { screen: 'resource', resource: first('resource') },
    { screen: 'record', group, record: first('record') },
    { screen: 'recordPaper', group, record: first('record') },
    { screen: 'logLine', group, line: first('logLine') },
    { screen: 'closingRecord', ending: first('ending') },
    { screen: 'certificates', ending: first('ending') },
  ];
  const shown: string[] = [];
  for (const place of places) {
    await test.step(place.screen, async () => {
      await visit(page, place);
      // The heading of the former screen may still stand there.
      await page.waitForTimeout(100);
      await expect(page.getByRole('img', { name: texts.shell.loading })).toHaveCount(0);
      expect(await traces(page), place.screen).toEqual([]);
      expect(complaints, place.screen).toEqual([]);
      const words = await page.evaluate(() =>
        [
          document.body.textContent,
          ...Array.from(document.querySelectorAll<HTMLInputElement>('input, textarea'), ({ value }) => value),
        ].join('\n'),
      );
      if (/__ran|elsewhere\.invalid|A{50}/.test(words)) shown.push(place.screen);
    });
  }
  // Had the texts not been on the screens, nothing would have been tried.
  expect(new Set(shown).size, shown.join(' ')).toBeGreaterThan(25);

  // And the search, which draws pieces of all of them.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('window');
  await expect(page.getByRole('dialog').locator('mark').first()).toBeVisible();
  expect(await traces(page)).toEqual([]);
  nothingWrong();

  // The look itself sees what one of them would become, were it ever taken for markup.
  await page.evaluate((markup) => {
    document.querySelector('main')?.insertAdjacentHTML('beforeend', markup);
  }, '<img src=x onerror=window.__ran=1>');
  expect(await traces(page)).toEqual([expect.stringContaining('<img'), 'IMG onerror']);
});
