import { expect, test, type Page } from '@playwright/test';
import { pasteNames } from './story/add-members.ts';
import { chooseLanguage, freshNotebook, protectNotebook } from './story/founding.ts';
import { choose } from './story/choose.ts';
import { formGroup } from './story/form-group.ts';
import { looksWell } from './story/looks-well.ts';
import { builtIn, planFrom } from './story/plan-session.ts';
import { relayServer, type RelayServer } from './story/relay-server.ts';
import { markBy, tile } from './story/run-session.ts';
import { roundBrings, syncNow } from './story/sync-now.ts';
import { tablet } from './story/tablet.ts';
import { textsIn, type Texts } from './story/texts.ts';
import { idInAddress, visit } from './story/visiting.ts';

const SIZE = { width: 390, height: 844 };
const WATI = 'Wati';

let relay: RelayServer;
test.beforeAll(async () => {
  relay = await relayServer();
});
test.afterAll(() => relay.stop());

/** By six words, as in sharing.spec.ts, which looks at each step. */
async function joined(host: Page, guest: Page, group: string, id: Texts, en: Texts): Promise<void> {
  await visit(host, { screen: 'sync' });
  await host.getByLabel(id.sharing.relay.code).fill(relay.code);
  await host.getByRole('button', { name: id.sharing.relay.connect }).click();
  await expect(host.getByText(id.sharing.relay.connected)).toBeVisible();
  await visit(host, { screen: 'sharing', group });
  await host.getByRole('button', { name: id.sharing.group.invite }).click();
  await host.getByLabel(id.sharing.join.tablet, { exact: false }).fill('Tablet Sari');
  await host.getByRole('button', { name: id.sharing.invite.make }).click();
  await expect(host.getByText(id.sharing.invite.states.open)).toBeVisible();
  const six = await host.getByRole('list', { name: id.sharing.join.words }).getByRole('listitem').allInnerTexts();
  await guest.goto(`/#/join/${six.map((word) => word.trim()).join('-')}`);
  await chooseLanguage(guest, en);
  await protectNotebook(guest, en, { name: 'Budi' });
  await guest.getByRole('button', { name: en.sharing.join.find }).click();
  await guest.getByLabel(en.sharing.join.tablet, { exact: false }).fill('Office tablet');
  await guest.getByRole('button', { name: en.sharing.join.accept }).click();
  await expect(guest.getByText(en.sharing.join.waitingTitle)).toBeVisible();
  await roundBrings(host, id, host.getByText(id.sharing.invite.answered('Budi', 'Office tablet')));
  await choose(host.getByRole('radio', { name: id.sharing.invite.byLink }));
  await host.getByRole('button', { name: id.sharing.invite.compareSame }).click();
  await expect(host.getByText('Office tablet', { exact: false }).first()).toBeVisible();
  await syncNow(host, id);
  await syncNow(guest, en);
}

test('two tablets in one room mark a member apart: both marks stand until one is chosen [SH5]', async ({ browser }) => {
  const [id, en] = [textsIn('id'), textsIn('en')];
  test.setTimeout(300_000);
  const [host, guest] = [await tablet(browser, relay, SIZE), await tablet(browser, relay, SIZE)];
  await freshNotebook(host, id, 'Sari');
  await formGroup(host, id, { name: 'Ibu Tangguh' });
  const group = idInAddress(host, 'groups');
  await visit(host, { screen: 'addMembers', group });
  await pasteNames(host, id, [WATI, 'Yosef']);
  await visit(host, { screen: 'newSession', group });
  await planFrom(host, id, id.say(builtIn('template.working').name));
  const session = idInAddress(host, 'sessions');
  await joined(host, guest, group, id, en);

  // Without a network, as in the room; the guest marks first.
  for (const one of [host, guest]) await one.context().setOffline(true);
  await visit(guest, { screen: 'run', session });
  await markBy(guest, en, WATI, 3, 'absent');
  await visit(host, { screen: 'run', session });
  await markBy(host, id, WATI, 1, 'present');
  for (const one of [host, guest]) await one.context().setOffline(false);
  await syncNow(guest, en);
  await syncNow(host, id);

  await visit(host, { screen: 'awaiting' });
  await expect(host.getByText(id.run.presences.absent, { exact: true })).toBeVisible();
  await looksWell(host, 'apart-list');
  await host.getByRole('link', { name: id.apart.toPlace }).click();
  await expect(host.getByRole('button', { name: id.apart.keepAbove })).toBeVisible();
  await looksWell(host, 'apart-wrap-up');
  await visit(host, { screen: 'run', session });
  await expect(tile(host, id, WATI)).toContainText(id.run.alsoMarked(id.run.presences.absent));
  await looksWell(host, 'apart-tile');
  await host.setViewportSize(SIZE);
  await host.getByRole('button', { name: id.run.moreAbout(WATI), exact: true }).tap();
  await expect(host.getByRole('dialog').getByRole('button', { name: id.shell.useThisOne })).toBeVisible();
  await looksWell(host, 'apart-sheet');
  await host.getByRole('dialog').getByRole('button', { name: id.shell.useThisOne }).tap();
  await expect(host.getByRole('dialog').getByRole('button', { name: id.shell.useThisOne })).toBeHidden();
  await syncNow(host, id);
  await visit(host, { screen: 'awaiting' });
  await expect(host.getByText(id.apart.none)).toBeVisible();

  // What one decided holds for both.
  await syncNow(guest, en);
  await visit(guest, { screen: 'run', session });
  await expect(tile(guest, en, WATI)).toContainText(en.run.presences.absent);
  await expect(tile(guest, en, WATI)).not.toContainText(en.run.alsoMarked(''));
});
