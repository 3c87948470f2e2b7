import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { field } from './story/field.ts';
import { formGroup } from './story/form-group.ts';
import { chooseLanguage, protectNotebook } from './story/founding.ts';
import { kept } from './story/kept.ts';
import { lock, passphraseField, unlock } from './story/locking.ts';
import { ownServer, type OwnServer } from './story/own-server.ts';
import { scanned } from './story/profile-scan.ts';
import { realBrowser, type RealBrowser } from './story/real-browser.ts';
import { noteField, notes } from './story/run-session.ts';
import { oddWords, seeded } from './story/seeded.ts';
import { textsIn } from './story/texts.ts';
import { idInAddress, idsOnPage, visit } from './story/visiting.ts';
import { agree, nextStep, reflect } from './story/wrap-up.ts';

/** Found in the clear, they prove that the scan sees what is there. */
const NAME_OF_NOTEBOOK = 'Ratnawulandari';
const CONTROL = 'kontrolterbuka';

let profile: string;
let server: OwnServer;
let browser: RealBrowser | undefined;

test.beforeEach(async () => {
  profile = await mkdtemp(join(tmpdir(), 'lingkar-secrets-'));
  server = await ownServer();
});

test.afterEach(async () => {
  await browser?.kill();
  await server.stop();
  await rm(profile, { recursive: true, force: true });
});

test('of 200 words in every kind of field none lies readable in the browser’s files, in a title or in an address', async () => {
  const seed = Number(process.env['LINGKAR_SEED'] ?? Date.now() % 1_000_000);
  console.log(`secrets.spec: LINGKAR_SEED=${seed}`);
  const words = oddWords(280, seeded(seed));
  let planted = 0;
  let lastNote = '';
  const plant = (count = 1) => {
    const some = words.slice(planted, planted + count);
    planted += count;
    expect(some).toHaveLength(count);
    return some.join(' ');
  };
  const texts = textsIn('en');
  const { groups, members, plan, run, settings, shell, wrapUp } = texts;
  browser = await realBrowser(profile);
  const { page } = browser;
  const passphrase = plant(4);
  const nothingShown = async () => {
    const shown = await page.evaluate(() => `${document.title} ${location.href}`.toLowerCase());
    expect(words.slice(0, planted).filter((word) => shown.includes(word))).toEqual([]);
  };
  const fill = async (label: string, text: string) => field(page, label).fill(text);

  await page.goto(server.address);
  await chooseLanguage(page, texts);
  await page.getByRole('button', { name: texts.firstRun.protectWay }).click();
  // Shown in plain letters while it is typed, as many do.
  await page.getByRole('button', { name: texts.start.show }).click();
  await page.getByRole('textbox', { name: texts.passphrase.label }).fill(passphrase);
  await page.getByRole('button', { name: texts.start.back }).click();
  const code = await protectNotebook(page, texts, { name: NAME_OF_NOTEBOOK, passphrase });

  await formGroup(page, texts, { name: plant(), purpose: plant(6) });
  await nothingShown();
  const group = idInAddress(page, 'groups');
  await visit(page, { screen: 'editGroup', group });
  await fill(groups.serves, plant(6));
  await fill(groups.place, plant(2));
  await page.getByLabel(groups.facilitator(1), { exact: true }).fill(plant(2));
  await kept(page, texts);
  await nothingShown();

  await visit(page, { screen: 'addMembers', group });
  await page.getByLabel(members.name).first().fill(plant(2));
  await page.getByLabel(members.called).fill(plant());
  await page.getByRole('button', { name: members.addOne, exact: true }).click();
  await expect(page.getByRole('list', { name: members.justAdded }).getByRole('listitem')).toHaveCount(1);
  await page.getByRole('tab', { name: members.paste }).click();
  await page.getByLabel(members.pasteLabel).fill(Array.from({ length: 5 }, () => plant(2)).join('\n'));
  await page.getByRole('button', { name: members.addThese(5), exact: true }).click();
  await nothingShown();
  await visit(page, { screen: 'members', group });
  for (const member of (await idsOnPage(page, 'members')).slice(0, 3)) {
    await visit(page, { screen: 'member', group, member });
    await fill(members.sex, plant());
    await fill(members.contact, plant(2));
    await fill(members.needs, plant(6));
    await fill(members.strengths, plant(6));
    await page.getByText(members.cautionsShow, { exact: true }).click();
    await fill(members.cautions, plant(8));
    await fill(members.consentTo, plant(4));
    await page.getByRole('button', { name: members.leaving, exact: true }).click();
    await fill(members.leftReason, plant(2));
    await kept(page, texts);
    await nothingShown();
  }
  // A draft that is never handed in.
  await visit(page, { screen: 'newGroup' });
  await fill(groups.name, plant());
  await fill(groups.purpose, plant(6));

  await visit(page, { screen: 'newSession', group });
  await page.getByRole('radio', { name: plan.fromEmpty }).check({ force: true });
  await page.getByRole('button', { name: plan.create, exact: true }).click();
  await expect(page.getByLabel(plan.purpose)).toBeVisible();
  const session = idInAddress(page, 'sessions');
  await fill(plan.place, plant(2));
  await fill(plan.purpose, plant(6));
  await page.getByRole('button', { name: plan.addAim }).click();
  await page.getByLabel(plan.aim(1), { exact: true }).fill(plant(5));
  await page.getByRole('button', { name: plan.addBlock }).click();
  const title = plant(2);
  await page.getByRole('textbox', { name: `${plan.block} 1`, exact: true }).fill(title);
  await page.getByRole('button', { name: plan.details(title), exact: true }).click();
  await fill(plan.material, plant(3));
  await fill(plan.leads, plant(2));
  await kept(page, texts);
  await nothingShown();
  await page.getByRole('button', { name: plan.more, exact: true }).click();
  await page.getByRole('menuitem', { name: plan.saveAsTemplate }).click();
  await page.getByRole('dialog').getByLabel(plan.templateName).fill(plant(2));
  await page.getByRole('dialog').getByRole('button', { name: shell.save, exact: true }).click();
  await expect(page.getByRole('dialog')).toBeHidden();

  await visit(page, { screen: 'agency' });
  await fill(settings.agencyName, plant(2));
  await fill(settings.agencyUnit, plant(2));
  await fill(settings.agencyAddress, plant(4));
  await fill(settings.agencyContact, plant(2));
  await kept(page, texts);
  await nothingShown();

  await visit(page, { screen: 'plan', session });
  await page.getByRole('button', { name: plan.begin }).click();
  await page.getByRole('button', { name: run.newcomer, exact: true }).click();
  await page.getByLabel(run.newcomerName, { exact: true }).fill(plant(2));
  await page.getByRole('button', { name: run.newcomerAdd }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  for (let note = 0; note < 6; note += 1) {
    const text = plant(7);
    await noteField(page, texts).fill(text);
    await page.getByRole('button', { name: run.keepNote }).click();
    await expect(notes(page, texts).filter({ hasText: text })).toBeVisible();
    lastNote = text;
  }
  await noteField(page, texts).fill(plant(6));
  await nothingShown();

  await visit(page, { screen: 'wrapUp', session });
  for (const head of [wrapUp.aimsHead, wrapUp.principlesHead, wrapUp.reflectionHead]) await nextStep(page, texts, head);
  await reflect(page, texts, { atmosphere: plant(3), problems: plant(3), reflection: plant(3), analysis: plant(3) });
  await nextStep(page, texts, wrapUp.agreementsHead);
  await agree(page, texts, { text: plant(3), who: plant(), due: '2030-01-31' });
  await fill(wrapUp.what, plant(3));
  await fill(wrapUp.nextPlan, plant(3));
  await nothingShown();

  expect(planted).toBeGreaterThanOrEqual(200);
  // The browser writes its own files behind: what it wants to put down about this page it has put down by now.
  await page.waitForTimeout(11_000);
  const secrets = [...words.slice(0, planted), code, ...code.split('-').filter((part) => part.length > 5)];
  expect((await scanned(profile, secrets)).findings).toEqual([]);

  await lock(page, texts);
  await expect(passphraseField(page, texts)).toHaveValue('');
  await writeInTheClear(page);
  await browser.close();
  const after = await scanned(profile, [...secrets, NAME_OF_NOTEBOOK, CONTROL]);
  const controls = after.findings.filter(({ word }) => word === NAME_OF_NOTEBOOK || word === CONTROL);
  expect(after.findings.filter((finding) => !controls.includes(finding))).toEqual([]);
  expect(controls.filter(({ word }) => word === CONTROL).map(({ encoding }) => encoding)).toEqual(
    expect.arrayContaining(['utf8', 'utf16le']),
  );
  expect(controls.some(({ word, file }) => word === NAME_OF_NOTEBOOK && /IndexedDB/.test(file))).toBe(true);
  console.log(`secrets.spec: ${secrets.length} words, ${after.files} files, ${after.bytes} bytes`);

  // And all of it is there for whoever has the passphrase.
  browser = await realBrowser(profile);
  await browser.page.goto(server.address);
  await unlock(browser.page, texts, passphrase);
  await visit(browser.page, { screen: 'run', session });
  await expect(notes(browser.page, texts).filter({ hasText: lastNote })).toHaveCount(1);
});

/** A row as it would lie there if the app forgot to seal it: letters as the browser stores them, and as bytes. */
async function writeInTheClear(page: Page): Promise<void> {
  await page.evaluate(
    (text) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('control');
        request.onupgradeneeded = () => request.result.createObjectStore('rows', { keyPath: 'id' });
        request.onerror = () => reject(new Error('no control'));
        request.onsuccess = () => {
          const transaction = request.result.transaction('rows', 'readwrite');
          transaction
            .objectStore('rows')
            .put({ id: 1, plain: text, wide: `${text} ✓`, bytes: new TextEncoder().encode(text) });
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
    CONTROL,
  );
}
