import { expect, test, type Locator, type Page } from '@playwright/test';
import type { Route } from '../../src/app/routes.ts';
import { inNotebook } from './story/founding.ts';
import { kept } from './story/kept.ts';
import { changeMinutes } from './story/plan-session.ts';
import { noteField, notes, secondsOnClock, tile } from './story/run-session.ts';
import { emptySession, reloadSample, samplePlaces } from './story/sample.ts';
import { running } from './story/pdf-text.ts';
import { textsIn } from './story/texts.ts';
import { visit } from './story/visiting.ts';
import { watched } from './story/watched-page.ts';

const ODD_TEXTS = {
  empty: '',
  long: 'panjang sekali '.repeat(667).trim().slice(0, 10_000),
  emoji: '👩🏽‍🤝‍👨🏿 🏳️‍🌈 🇮🇩 é́́ 𝒜𝓃𝓃𝒶 ☕️',
  rightToLeft: 'שלום לכולם، مرحبا بالجميع ‮olleh‬ 123',
  html: `<img src=x onerror="alert('img')"><script>alert('script')</script>"'&lt;b&gt; javascript:alert(1) \${7*7} {@html x}`,
};

/** Every field of free words on the screen; not those for years, numbers, days, and not the short one for initials. */
function freeFields(page: Page): Locator {
  return page.locator(
    'main :is(input[type=text], input:not([type]), textarea):not([readonly], [role=spinbutton], [inputmode=numeric], [maxlength])',
  );
}

for (const [kind, text] of Object.entries(ODD_TEXTS)) {
  test(`${kind} texts in every field come back as they were, and nothing in them runs`, async ({ page }) => {
    const texts = textsIn(kind === 'html' ? 'en' : 'id');
    const { nothingWrong } = await watched(page);
    const { group, sessions, members } = await samplePlaces(page, texts);
    const session = sessions.at(-1) ?? '';
    const forms: readonly Route[] = [
      { screen: 'editGroup', group },
      { screen: 'member', group, member: members[0] ?? '' },
      { screen: 'plan', session },
      { screen: 'agency' },
    ];
    const written: number[] = [];
    for (const form of forms) {
      await visit(page, form);
      const fields = freeFields(page);
      await expect(fields.first()).toBeVisible();
      const count = await fields.count();
      written.push(count);
      // A name of someone is where all screens get it from; every other field may hold whatever it likes.
      for (let at = 0; at < count; at += 1) await fields.nth(at).fill(text);
      await fields.nth(0).blur();
      await kept(page, texts);
    }
    expect(Math.min(...written)).toBeGreaterThanOrEqual(4);
    await visit(page, { screen: 'run', session });
    if (text !== '') {
      await noteField(page, texts).fill(text);
      await page.getByRole('button', { name: texts.run.keepNote }).tap();
      await expect(notes(page, texts)).toHaveCount(1);
      expect(await notes(page, texts).innerText()).toContain(text);
    } else await expect(page.getByRole('button', { name: texts.run.keepNote })).toBeDisabled();

    await reloadSample(page, texts);
    for (const [index, form] of forms.entries()) {
      await visit(page, form);
      await expect(freeFields(page)).toHaveCount(written[index] ?? 0);
      for (const field of await freeFields(page).all()) await expect(field).toHaveValue(text);
    }
    // The places that show these words without asking for them.
    const shown: readonly Route[] = [
      { screen: 'groups' },
      { screen: 'group', group },
      { screen: 'members', group },
      { screen: 'newSession', group },
      { screen: 'run', session },
      { screen: 'wrapUp', session },
      { screen: 'summary', session },
    ];
    for (const place of shown) {
      await visit(page, place);
      await expect(page.locator('img[src="x"], main script')).toHaveCount(0);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide, `${place.screen} must not scroll sideways`).toBeLessThanOrEqual(0);
    }
    if (text !== '') expect(running(await page.getByRole('article').innerText())).toContain(running(text));
    nothingWrong();
  });
}

test('dates and times that do not exist are told in words, and what stood there before stays', async ({ page }) => {
  const texts = textsIn('en');
  const { nothingWrong } = await watched(page);
  const { group, sessions, members } = await samplePlaces(page, texts);
  const cases = [
    {
      place: { screen: 'plan', session: sessions.at(-1) ?? '' },
      label: texts.plan.date,
      words: texts.plan.dateWrong,
    },
    { place: { screen: 'editGroup', group }, label: texts.groups.startsOn, words: texts.groups.impossibleDate },
    {
      place: { screen: 'member', group, member: members[0] ?? '' },
      label: texts.members.joinedOn,
      words: texts.members.impossibleDate,
    },
  ] as const;
  for (const { place, label, words } of cases) {
    await visit(page, place);
    const day = page.getByLabel(label, { exact: true });
    const before = await day.inputValue();
    expect(before).toMatch(/^\d{4}-\d\d-\d\d$/);
    await day.focus();
    await page.keyboard.type('02312026');
    expect(await day.inputValue()).toBe('');
    await day.blur();
    await expect(page.getByText(words)).toBeVisible();
    await page.waitForTimeout(1_000);
    await reloadSample(page, texts);
    await visit(page, place);
    await expect(page.getByLabel(label, { exact: true }), `${place.screen}: the former date`).toHaveValue(before);
  }

  const hours = [
    {
      place: { screen: 'plan', session: sessions.at(-1) ?? '' },
      label: texts.plan.startsAt,
      words: texts.plan.timeWrong,
    },
    { place: { screen: 'editGroup', group }, label: texts.groups.usualTime, words: texts.groups.impossibleTime },
  ] as const;
  for (const { place, label, words } of hours) {
    await visit(page, place);
    const time = page.getByLabel(label, { exact: true });
    const before = await time.inputValue();
    expect(before).toMatch(/^\d\d:\d\d$/);
    await time.focus();
    await page.keyboard.press('Backspace');
    expect(await time.inputValue()).toBe('');
    await time.blur();
    await expect(page.getByText(words)).toBeVisible();
    await page.waitForTimeout(1_000);
    await reloadSample(page, texts);
    await visit(page, place);
    await expect(page.getByLabel(label, { exact: true }), `${place.screen}: the former time`).toHaveValue(before);
  }
  nothingWrong();
});

test('an agenda of no minutes and one of ten hours are planned, run and summed up', async ({ page }) => {
  const texts = textsIn('en');
  const { nothingWrong } = await watched(page);
  const { group } = await samplePlaces(page, texts);
  for (const minutes of [0, 600]) {
    const session = await emptySession(page, texts, group);
    await page.getByRole('button', { name: texts.plan.addBlock }).click();
    await page.getByRole('textbox', { name: `${texts.plan.block} 1`, exact: true }).fill('All of it');
    await changeMinutes(page, texts, 'All of it', minutes);
    await expect(page.getByText(texts.plan.total(minutes))).toBeVisible();
    if (minutes === 600) await expect(page.getByText(texts.plan.tooLong(600 - 90))).toBeVisible();
    await page.getByRole('button', { name: texts.plan.begin }).click();
    await expect(page.getByRole('heading', { name: 'All of it' })).toBeVisible();
    const seconds = await secondsOnClock(page);
    expect(seconds).toBeLessThanOrEqual(minutes * 60);
    expect(seconds).toBeGreaterThan(minutes * 60 - 30);
    await page.getByRole('button', { name: texts.run.end }).first().click();
    await expect(page).toHaveURL(/wrap-up/);
    await visit(page, { screen: 'summary', session });
    await expect(page.getByRole('article')).toContainText('All of it');
  }
  // Minutes that are none are told, and the plan stays as it was.
  const session = await emptySession(page, texts, group);
  await page.getByRole('button', { name: texts.plan.addBlock }).click();
  await page.getByRole('textbox', { name: `${texts.plan.block} 1`, exact: true }).fill('Odd');
  await kept(page, texts);
  await changeMinutes(page, texts, 'Odd', -5);
  await expect(page.getByText(texts.plan.blockMinutesWrong)).toBeVisible();
  await changeMinutes(page, texts, 'Odd', 20);
  await kept(page, texts);
  await visit(page, { screen: 'run', session });
  await expect(page.getByRole('button', { name: texts.run.begin })).toBeVisible();
  nothingWrong();
});

test('two members of the same name are two people everywhere', async ({ page }) => {
  const texts = textsIn('id');
  const { nothingWrong } = await watched(page);
  const { group } = await samplePlaces(page, texts);
  await visit(page, { screen: 'addMembers', group });
  await page.getByRole('tab', { name: texts.members.paste }).click();
  await page.getByLabel(texts.members.pasteLabel).fill('Zubaidah Zulkarnain\nZubaidah Zulkarnain');
  await expect(page.getByText(texts.members.repeated(1))).toBeVisible();
  await expect(page.getByText(texts.members.doubtful(1))).toBeVisible();
  await page.getByRole('checkbox', { name: 'Zubaidah Zulkarnain' }).nth(1).check({ force: true });
  await page.getByRole('button', { name: texts.members.addThese(2), exact: true }).click();
  const rows = page
    .getByRole('list', { name: texts.members.list })
    .getByRole('listitem')
    .filter({ hasText: 'Zubaidah Zulkarnain' });
  await expect(rows).toHaveCount(2);
  const lines = await rows.allInnerTexts();
  expect(lines[0]).not.toBe(lines[1]);

  const session = await emptySession(page, texts, group);
  await visit(page, { screen: 'run', session });
  const tiles = page
    .getByRole('list', { name: texts.run.attendance })
    .getByRole('listitem')
    .filter({ hasText: 'Zubaidah' });
  await expect(tiles).toHaveCount(2);
  const faces = (await tiles.allInnerTexts()).map(running);
  expect(faces[0]).not.toBe(faces[1]);
  await tiles.nth(0).getByRole('button').first().tap();
  await expect(tiles.nth(0)).toContainText(texts.run.presences.present);
  await expect(tiles.nth(1)).toContainText(texts.run.unmarked);
  nothingWrong();
});

test('two tabs upon one notebook keep the edits of both, and each shows what the other did', async ({ page }) => {
  const texts = textsIn('en');
  const first = await watched(page);
  const { group, sessions } = await samplePlaces(page, texts);
  const session = sessions.at(-1) ?? '';
  const other = await page.context().newPage();
  const second = await watched(other);
  await other.goto('/');
  await other.getByRole('button', { name: texts.start.openSample }).click();
  await inNotebook(other, texts);

  // One note each, seen by both without a reload.
  for (const tab of [page, other]) await visit(tab, { screen: 'run', session });
  for (const [tab, text] of [
    [page, 'Written in the first tab'],
    [other, 'Written in the second tab'],
  ] as const) {
    await noteField(tab, texts).fill(text);
    await tab.getByRole('button', { name: texts.run.keepNote }).click();
    for (const each of [page, other]) await expect(notes(each, texts).filter({ hasText: text })).toHaveCount(1);
  }
  const anyone = page.getByRole('list', { name: texts.run.attendance }).getByRole('listitem').first();
  await anyone.getByRole('button').first().click();
  await expect(other.getByRole('list', { name: texts.run.attendance }).getByRole('listitem').first()).toContainText(
    texts.run.presences.present,
  );

  // Different fields: both stand. The same long text at once: both versions stand, none is merged or hidden.
  for (const tab of [page, other]) await visit(tab, { screen: 'editGroup', group });
  await page.getByLabel(texts.groups.place, { exact: true }).fill('Porch, from the first tab');
  await other.getByLabel(texts.groups.serves).fill('Neighbours, from the second tab');
  await expect(other.getByLabel(texts.groups.place, { exact: true })).toHaveValue('Porch, from the first tab');
  await expect(page.getByLabel(texts.groups.serves)).toHaveValue('Neighbours, from the second tab');
  await Promise.all([
    page.getByLabel(texts.groups.purpose).fill('Purpose of the first tab'),
    other.getByLabel(texts.groups.purpose).fill('Purpose of the second tab'),
  ]);
  for (const tab of [page, other]) await kept(tab, texts);
  await reloadSample(page, texts);
  await visit(page, { screen: 'editGroup', group });
  const standing = [
    await page.getByLabel(texts.groups.purpose).inputValue(),
    await page.locator('main').innerText(),
  ].join('\n');
  expect(standing).toContain('Purpose of the first tab');
  expect(standing).toContain('Purpose of the second tab');
  first.nothingWrong();
  second.nothingWrong();
});

test('when the storage is full in the middle of a note, the text stays to be copied and is kept once there is room', async ({
  page,
  context,
}) => {
  const texts = textsIn('id');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => {
    for (const name of ['put', 'add'] as const) {
      const real = IDBObjectStore.prototype[name];
      IDBObjectStore.prototype[name] = function (this: IDBObjectStore, ...values: Parameters<typeof real>) {
        if ('storageIsFull' in window) throw new DOMException('no room left', 'QuotaExceededError');
        return real.apply(this, values);
      };
    }
  });
  const { nothingWrong } = await watched(page);
  const { sessions } = await samplePlaces(page, texts);
  await visit(page, { screen: 'run', session: sessions.at(-1) ?? '' });
  await noteField(page, texts).fill('Sudah ada sebelum penuh');
  await page.getByRole('button', { name: texts.run.keepNote }).tap();
  await expect(notes(page, texts)).toHaveCount(1);

  const text = 'Ditulis ketika ruang simpan sudah penuh,\nsampai kata terakhir.';
  await page.evaluate(() => Object.assign(window, { storageIsFull: true }));
  await noteField(page, texts).fill(text);
  await page.getByRole('button', { name: texts.run.keepNote }).tap();
  const told = page.getByRole('alert').filter({ hasText: texts.shell.problems.storageFull.title });
  await expect(told).toContainText(texts.shell.problems.storageFull.help);
  await expect(noteField(page, texts)).toHaveValue(text);
  await expect(notes(page, texts)).toHaveCount(1);
  await told.getByRole('button', { name: texts.shell.copy, exact: true }).tap();
  await expect(told.getByText(texts.shell.copied, { exact: true })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  // A tap on attendance is refused in words as well, and shows again what is really kept.
  const someone = page.getByRole('list', { name: texts.run.attendance }).getByRole('listitem').first();
  await someone.getByRole('button').first().tap();
  await expect(page.getByRole('region', { name: texts.shell.messages })).toContainText(
    texts.shell.problems.storageFull.title,
  );
  await expect(someone).toContainText(texts.run.unmarked);

  await page.evaluate(() => Reflect.deleteProperty(window, 'storageIsFull'));
  await page.getByRole('button', { name: texts.run.keepNote }).tap();
  await expect(notes(page, texts)).toHaveCount(2);
  await expect(told).toBeHidden();
  await expect(noteField(page, texts)).toHaveValue('');
  await reloadSample(page, texts);
  await expect(notes(page, texts)).toHaveCount(2);
  await expect(tile(page, texts, (await someone.locator('.title').innerText()).trim())).toBeVisible();
  nothingWrong();
});
