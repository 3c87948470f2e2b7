import { expect, test, type Page, type Route } from '@playwright/test';
import { choose } from './story/choose.ts';
import { daysPass, wallClock } from './story/days-pass.ts';
import { chooseLanguage, freshNotebook, protectNotebook } from './story/founding.ts';
import { formGroup } from './story/form-group.ts';
import { lock, unlock } from './story/locking.ts';
import { looksWell } from './story/looks-well.ts';
import { relayServer, type RelayServer } from './story/relay-server.ts';
import { syncNow } from './story/sync-now.ts';
import { tablet } from './story/tablet.ts';
import { textsIn } from './story/texts.ts';
import { kept } from './story/kept.ts';
import { idInAddress, visit } from './story/visiting.ts';
import { watched } from './story/watched-page.ts';

/** Days without any server, three weeks of them. */
const WEEKS = 21;
const SIZE = { width: 800, height: 1280 };

let relay: RelayServer;
test.beforeAll(async () => {
  relay = await relayServer();
});
test.afterAll(() => relay.stop());

/** A pulled page (PR4) in which each parcel says that it is of a later version. */
async function asOfNewerApp(route: Route): Promise<void> {
  const answer = await route.fetch();
  const page = await answer.body();
  const count = page.length > 13 ? page.readUInt32BE(9) : 0;
  for (let at = 13, n = 0; n < count; n += 1) {
    page[at + 12] = 2;
    at += 12 + page.readUInt32BE(at + 8);
  }
  await route.fulfill({ response: answer, body: page });
}

const words = (page: Page, label: string) => page.getByRole('list', { name: label }).getByRole('listitem');

test('a co-facilitator joins by six words, writes apart, meets again, and is removed', async ({ browser }) => {
  const id = textsIn('id');
  const en = textsIn('en');
  test.setTimeout(400_000);
  const host = await tablet(browser, relay, SIZE);
  await wallClock(host, Date.now());
  const { complaints } = await watched(host);
  await freshNotebook(host, id, 'Sari');
  await formGroup(host, id, { name: 'Ibu Tangguh' });
  const group = idInAddress(host, 'groups');

  // Connected by the code that the server printed.
  await visit(host, { screen: 'sync' });
  await host.getByLabel(id.sharing.relay.code).fill('salah');
  await host.getByRole('button', { name: id.sharing.relay.connect }).click();
  await expect(host.getByText(id.sharing.relay.codeRefused)).toBeVisible();
  await host.getByLabel(id.sharing.relay.code).fill(relay.code);
  await host.getByRole('button', { name: id.sharing.relay.connect }).click();
  await expect(host.getByText(id.sharing.relay.connected)).toBeVisible();
  await looksWell(host, 'connected');

  // Invited: in person, as co-facilitator.
  await visit(host, { screen: 'sharing', group });
  await host.getByRole('button', { name: id.sharing.group.invite }).click();
  // Others will read when which tablet was heard from: the one that invites has a name, too.
  await host.getByRole('button', { name: id.sharing.invite.make }).click();
  await expect(host.getByText(id.sharing.join.tabletEmpty)).toBeVisible();
  await looksWell(host, 'inviting');
  await host.getByLabel(id.sharing.join.tablet, { exact: false }).fill('Tablet Sari');
  await host.getByRole('button', { name: id.sharing.invite.make }).click();
  await expect(host.getByRole('img', { name: id.sharing.invite.code })).toBeVisible();
  await expect(host.getByText(id.sharing.invite.states.open)).toBeVisible();
  const six = await words(host, id.sharing.join.words).allInnerTexts();
  expect(six).toHaveLength(6);
  await looksWell(host, 'invited');

  // The guest opens the link on a tablet without a notebook: the secret leaves the address at once.
  const guest = await tablet(browser, relay, SIZE);
  await wallClock(guest, Date.now());
  await guest.goto(`/#/join/${six.map((word) => word.trim()).join('-')}`);
  await expect.poll(() => guest.evaluate(() => location.hash)).toBe('#/join');
  await expect(guest.getByText(en.firstRun.invited).or(guest.getByText(id.firstRun.invited))).toBeVisible();
  await chooseLanguage(guest, en);
  await protectNotebook(guest, en, { name: 'Budi' });
  await expect(guest.getByRole('textbox', { name: en.sharing.join.words })).toHaveValue(
    six.map((w) => w.trim()).join(' '),
  );
  await guest.getByRole('button', { name: en.sharing.join.find }).click();
  await expect(guest.getByText(en.sharing.join.invites('Sari'))).toBeVisible();
  await expect(guest.getByText(en.sharing.join.fromTablet('Tablet Sari'))).toBeVisible();
  await guest.getByLabel(en.sharing.join.tablet, { exact: false }).fill('Office tablet');
  await guest.getByRole('button', { name: en.sharing.join.accept }).click();
  await expect(guest.getByText(en.sharing.join.waitingTitle)).toBeVisible();
  await looksWell(guest, 'waiting');

  // Confirmed by the host, who sees the name without a tap, after comparing the words.
  await expect(host.getByText(id.sharing.invite.answered('Budi', 'Office tablet'))).toBeVisible();
  await choose(host.getByRole('radio', { name: id.sharing.invite.byLink }));
  expect(await words(host, id.sharing.invite.compareLabel).allInnerTexts()).toEqual(
    await words(guest, en.sharing.invite.compareLabel).allInnerTexts(),
  );
  await host.getByRole('button', { name: id.sharing.invite.compareSame }).click();
  await expect(host.getByText('Office tablet', { exact: false }).first()).toBeVisible();
  await syncNow(host, id);

  // The group is there.
  await syncNow(guest, en);
  await visit(guest, { screen: 'groups' });
  await expect(guest.getByText('Ibu Tangguh')).toBeVisible();

  // The host's tablet takes another name, and the guest reads it where it was last heard from.
  await visit(host, { screen: 'sync' });
  await host.getByRole('button', { name: id.sharing.thisTablet.change }).click();
  await looksWell(host, 'naming');
  await host.getByRole('dialog').getByRole('textbox').fill('Tablet balai');
  await host.getByRole('button', { name: id.sharing.thisTablet.save }).click();
  await expect(host.getByText(id.sharing.thisTablet.named('Tablet balai'))).toBeVisible();
  await looksWell(host, 'sync');
  await syncNow(host, id);
  await syncNow(guest, en);
  await expect(guest.getByText(/Tablet balai · /)).toBeVisible();

  // Three weeks pass in which no tablet meets the server, and the guest's clock is put two days ahead of it. [SY18]
  await relay.pause();
  for (const [tablet, texts, days] of [
    [host, id, WEEKS],
    [guest, en, WEEKS + 2],
  ] as const) {
    await lock(tablet, texts);
    await daysPass(tablet, days);
    await unlock(tablet, texts);
  }

  // Both write the same long text, the guest without any network; when they meet, both texts stand on both tablets.
  const purposes = { host: 'Saling menguatkan di rumah', guest: 'To be strong for each other at work' };
  await guest.context().setOffline(true);
  await visit(guest, { screen: 'editGroup', group });
  await guest.getByLabel(en.groups.purpose).fill(purposes.guest);
  await kept(guest, en);
  await visit(guest, { screen: 'sync' });
  await guest.getByRole('button', { name: en.sharing.sync.now }).click();
  await expect(guest.getByText(en.sharing.troubles.unreachable.title).first()).toBeVisible();
  await looksWell(guest, 'pending');
  await relay.resume(WEEKS);
  await visit(host, { screen: 'editGroup', group });
  await host.getByLabel(id.groups.purpose).fill(purposes.host);
  await kept(host, id);
  await syncNow(host, id);
  await guest.context().setOffline(false);
  await syncNow(guest, en);
  // The guest is told how far its clock is off; nothing is refused for it, on neither tablet.
  await expect(guest.getByText(en.sharing.clock.ahead(en.sharing.clock.days('2')))).toBeVisible();
  await expect(guest.getByText(en.sharing.sync.sentAll)).toBeVisible();
  await looksWell(guest, 'clock-ahead');
  await syncNow(host, id);
  await expect(host.getByText(id.sharing.clock.help)).toHaveCount(0);
  for (const [tablet, texts] of [
    [host, id],
    [guest, en],
  ] as const) {
    await visit(tablet, { screen: 'editGroup', group });
    await expect(tablet.getByText(texts.shell.alsoWritten(1))).toBeVisible();
    const standing = [
      await tablet.getByLabel(texts.groups.purpose).inputValue(),
      await tablet.locator('main').innerText(),
    ];
    for (const purpose of Object.values(purposes)) expect(standing.join('\n')).toContain(purpose);
    await expect(
      tablet.getByText(texts.apart.wrote(texts === id ? 'Budi' : 'Sari', ''), { exact: false }),
    ).toBeVisible();
  }
  await looksWell(host, 'written-apart');

  // The sign in the bar counts it, and the list leads to the place, where it is decided; by the next meeting on the other tablet too.
  await visit(guest, { screen: 'group', group });
  await expect(guest.getByRole('main').getByText(en.apart.sign('1'))).toBeVisible();
  await looksWell(guest, 'group-with-sign');
  await guest
    .getByRole('main')
    .getByRole('link', { name: en.apart.sign('1') })
    .click();
  await expect(guest.getByText(en.apart.writtenBy('Purpose', 'Sari and you'))).toBeVisible();
  await looksWell(guest, 'awaiting');
  await host.getByRole('link', { name: id.apart.sign('1') }).click();
  await looksWell(host, 'awaiting-id');
  await host.getByRole('link', { name: id.apart.toPlace }).click();
  await host.getByRole('button', { name: id.shell.joinBelow }).click();
  await expect(host.getByText(id.shell.alsoWritten(1))).toHaveCount(0);
  await kept(host, id);
  await syncNow(host, id);
  await syncNow(guest, en);
  for (const [tablet, texts] of [
    [host, id],
    [guest, en],
  ] as const) {
    await expect(tablet.getByRole('link', { name: texts.apart.sign('1') })).toHaveCount(0);
    await visit(tablet, { screen: 'editGroup', group });
    await expect(tablet.getByLabel(texts.groups.purpose)).toHaveValue(new RegExp(purposes.host));
    await expect(tablet.getByLabel(texts.groups.purpose)).toHaveValue(new RegExp(purposes.guest));
  }

  // The guest's Lingkar is newer, as far as the host's can tell: that is said, and what the host writes goes out all the same. [PR12]
  await host.route(/\/parcels\?after=/, asOfNewerApp);
  await visit(guest, { screen: 'editGroup', group });
  await guest.getByLabel(en.groups.serves).fill('Written with a newer one');
  await kept(guest, en);
  await syncNow(guest, en);
  await syncNow(host, id);
  await expect(host.getByText(id.sharing.standing.newerHelp)).toBeVisible();
  await looksWell(host, 'older-app');
  await visit(host, { screen: 'sharing', group });
  await expect(host.getByText(id.sharing.doubts.newer)).toBeVisible();
  await looksWell(host, 'older-app-people');
  await visit(host, { screen: 'editGroup', group });
  await host.getByLabel(id.groups.purpose).fill('Ditulis dengan yang lama');
  await kept(host, id);
  await syncNow(host, id);
  await syncNow(guest, en);
  await visit(guest, { screen: 'editGroup', group });
  await expect(guest.getByLabel(en.groups.purpose)).toHaveValue('Ditulis dengan yang lama');
  await host.unroute(/\/parcels\?after=/, asOfNewerApp);

  // Removed: the guest hears of it and gets nothing more.
  await visit(host, { screen: 'sharing', group });
  await host.getByRole('button', { name: 'Budi', exact: false }).last().click();
  await host.getByRole('menuitem', { name: id.sharing.group.remove }).click();
  await expect(host.getByText(id.sharing.group.removeCannot)).toBeVisible();
  await host.getByRole('dialog').getByRole('button', { name: id.sharing.group.remove, exact: true }).click();
  await expect(host.getByText(id.sharing.group.removed)).toBeVisible();
  await syncNow(host, id);
  await visit(host, { screen: 'editGroup', group });
  await host.getByLabel(id.groups.serves).fill('Hanya untuk yang tinggal');
  await kept(host, id);
  await syncNow(host, id);
  await syncNow(guest, en);
  await visit(guest, { screen: 'sharing', group });
  await expect(guest.getByText(en.sharing.standing.out).first()).toBeVisible();
  await visit(guest, { screen: 'editGroup', group });
  await expect(guest.getByLabel(en.groups.serves)).not.toHaveValue('Hanya untuk yang tinggal');
  // The refused code is all that was wrong.
  expect(complaints.filter((complaint) => !complaint.includes('403'))).toEqual([]);
});
