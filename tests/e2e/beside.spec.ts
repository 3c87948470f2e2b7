import { expect, test, type Page } from '@playwright/test';
import { guidedSheets } from '../../src/content/guided-sheets.ts';
import { linkingSteps } from '../../src/content/referral-guide.ts';
import { sampleMembers, sampleSessions } from '../../src/content/sample-group.ts';
import { noFindings, smallTargets } from './story/accessible.ts';
import { choose } from './story/choose.ts';
import { field } from './story/field.ts';
import { kept } from './story/kept.ts';
import { printedPages, running } from './story/pdf-text.ts';
import { reloadSample, samplePlaces } from './story/sample.ts';
import { textsIn, type Texts } from './story/texts.ts';
import { idInAddress, visit } from './story/visiting.ts';
import { watched } from './story/watched-page.ts';
import { toldIn } from './story/told-in.ts';

const SAID = 'Zuzur nur unter vier Augen';
const STEP = 'Zuzur Jumat sore';
const NEED = 'Zuzur tidur cukup';
const HIDDEN = 'Zuzur belum boleh disebut';

async function sound(page: Page, where: string): Promise<void> {
  await noFindings(page, where);
  expect(await smallTargets(page), where).toEqual([]);
}

async function paper(page: Page): Promise<string> {
  return (await printedPages(page)).map(running).join(' ');
}

/** Members of the sample in the order of their names, as the list shows them. */
function nameOf(page: Page, texts: Texts): Promise<string> {
  return field(page, texts.members.name).inputValue();
}

for (const language of toldIn('id')) {
  test(`beside the group in ${language}: a contact, a referral with its letter, a mediation resumed`, async ({
    page,
  }) => {
    const texts = textsIn(language);
    const { beside, resources, guided } = texts;
    const { nothingWrong } = await watched(page);
    const { group, sessions, members } = await samplePlaces(page, texts);
    const member = members[0] ?? '';

    // A contact in a few taps, with a step.
    await visit(page, { screen: 'member', group, member });
    const name = await nameOf(page, texts);
    await page.getByRole('link', { name: beside.addContact }).click();
    await expect(page.getByRole('heading', { level: 1, name: beside.newTitle })).toBeVisible();
    await choose(page.getByRole('radio', { name: beside.ways.visit }));
    await field(page, beside.said).fill(SAID);
    await page.getByRole('textbox', { name: texts.wrapUp.what, exact: true }).fill(STEP);
    await sound(page, 'new contact');
    await page.getByRole('button', { name: beside.keep }).click();
    await expect(page.getByRole('heading', { level: 1, name: beside.contactTitle })).toBeVisible();
    await expect(page.getByRole('checkbox', { name: STEP })).toBeVisible();
    await sound(page, 'contact');

    // Neither copy of the latest session that was held knows of it.
    const last = sessions[sampleSessions.findLastIndex(({ state }) => state === 'held')] ?? '';
    await visit(page, { screen: 'summary', session: last });
    for (const copy of [texts.summary.forFile, texts.summary.forMembers]) {
      await choose(page.getByRole('radio', { name: copy }));
      expect(await paper(page)).not.toContain('Zuzur');
    }

    // A resource, and a member referred to it.
    await visit(page, { screen: 'resources' });
    await page.getByRole('button', { name: resources.add }).first().click();
    await field(page, resources.name).fill('Puskesmas Melati');
    await choose(page.getByRole('radio', { name: resources.sorts.O2d }));
    await kept(page, texts);
    await sound(page, 'resource');
    await visit(page, { screen: 'newReferral', group, member });
    await page.getByRole('searchbox', { name: resources.search }).fill('melati');
    await sound(page, 'where to refer');
    await page.getByRole('button', { name: /Puskesmas Melati/ }).click();
    await expect(page.getByRole('heading', { level: 1, name: resources.referralTo('Puskesmas Melati') })).toBeVisible();
    const referral = /referrals\/([^/?#]+)/.exec(page.url())?.[1] ?? '';
    await visit(page, { screen: 'referralLetter', group, referral });
    await expect(page.getByText(resources.letterWaits)).toBeVisible();
    await visit(page, { screen: 'referral', group, referral });
    const other = sampleMembers.find((one) => one.name !== name)?.name ?? '';
    await field(page, resources.need).fill(`${NEED}, ${other}`);
    await field(page, resources.story).fill(HIDDEN);
    await choose(page.getByRole('checkbox', { name: resources.coversWords.name, exact: true }));
    await choose(page.getByRole('checkbox', { name: resources.coversWords.need, exact: true }));
    await page.getByLabel(resources.consentOn, { exact: true }).fill('2026-11-20');
    await choose(page.getByRole('checkbox', { name: texts.say(linkingSteps[2].name) }));
    await choose(page.getByRole('radio', { name: resources.served.mostly }));
    await kept(page, texts);
    await sound(page, 'referral');

    await reloadSample(page, texts);
    await visit(page, { screen: 'referralLetter', group, referral });
    await sound(page, 'letter');
    for (const sheet of ['id', 'en'] as const) {
      await choose(page.getByRole('radio', { name: sheet === 'id' ? 'Bahasa Indonesia' : 'English' }));
      await expect(page.getByRole('article')).toContainText(textsIn(sheet).resources.page.title);
      const letter = await paper(page);
      for (const word of [name, NEED, 'Puskesmas Melati', textsIn(sheet).resources.page.foot])
        expect(letter, word).toContain(word);
      for (const word of [other, HIDDEN, SAID, STEP]) expect(letter, word).not.toContain(word);
    }
    await visit(page, { screen: 'resources' });
    await expect(page.getByText(resources.servedWell(1, 1))).toBeVisible();
    await sound(page, 'directory');

    // The group's page says at a glance what is waiting; from the directory another member is referred.
    await visit(page, { screen: 'group', group });
    const waiting = page.getByRole('region', { name: resources.openReferrals });
    await expect(waiting.getByRole('link', { name: /Puskesmas Melati/ })).toBeVisible();
    expect(await waiting.innerText()).not.toContain(name);
    await visit(page, { screen: 'resources' });
    await page.getByRole('link', { name: /Puskesmas Melati/ }).click();
    await page.getByRole('link', { name: resources.referHere }).click();
    await expect(page.getByRole('heading', { level: 1, name: resources.referWhom })).toBeVisible();
    await sound(page, 'whom to refer');
    const called = sampleMembers.find((one) => one.name === other)?.called ?? '';
    await page.getByRole('button', { name: called, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: resources.referralTo('Puskesmas Melati') })).toBeVisible();

    // A mediation, killed in the middle.
    await visit(page, { screen: 'beside', group });
    await sound(page, 'beside');
    await page.getByRole('button', { name: guided.beginOf(texts.say(guidedSheets.R3.name)) }).click();
    await page.getByLabel(guided.sideName(1), { exact: true }).fill('Warung');
    await page.getByLabel(guided.sideName(2), { exact: true }).fill('Bengkel');
    await kept(page, texts);
    await sound(page, 'mediation');
    await page.getByRole('button', { name: guided.next }).click();
    const second = guidedSheets.R3.stages[1];
    await expect(page.getByRole('heading', { level: 2, name: texts.say(second!.name) })).toBeFocused();
    await field(page, 'Warung').fill('pelanggan tenang');
    await field(page, 'Bengkel').fill('tempat parkir');
    await page.waitForTimeout(400);
    const sheet = /sheets\/([^/?#]+)/.exec(page.url())?.[1] ?? '';
    await reloadSample(page, texts);
    await visit(page, { screen: 'guided', group, sheet });
    await expect(page.getByRole('heading', { level: 2, name: texts.say(second!.name) })).toBeVisible();
    await expect(field(page, 'Warung')).toHaveValue('pelanggan tenang');
    await expect(field(page, 'Bengkel')).toHaveValue('tempat parkir');
    await sound(page, 'mediation again');

    await visit(page, { screen: 'member', group, member });
    await sound(page, 'member');
    await page.getByRole('button', { name: guided.beginOf(texts.say(guidedSheets.R5.name)) }).click();
    await expect(page.getByText(texts.say(guidedSheets.R5.notice!.title))).toBeVisible();
    await sound(page, 'protection');
    expect(idInAddress(page, 'groups')).toBe(group);
    nothingWrong();
  });
}
