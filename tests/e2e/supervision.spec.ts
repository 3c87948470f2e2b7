import { expect, test } from '@playwright/test';
import { choose } from './story/choose.ts';
import { chooseLanguage, freshNotebook, protectNotebook } from './story/founding.ts';
import { formGroup } from './story/form-group.ts';
import { looksWell } from './story/looks-well.ts';
import { relayServer, type RelayServer } from './story/relay-server.ts';
import { roundBrings, syncNow } from './story/sync-now.ts';
import { tablet } from './story/tablet.ts';
import { textsIn } from './story/texts.ts';
import { idInAddress, visit } from './story/visiting.ts';

const SIZE = { width: 390, height: 844 };

let relay: RelayServer;
test.beforeAll(async () => {
  relay = await relayServer();
});
test.afterAll(() => relay.stop());

test('a supervisor reads a group, comments, is answered, and is told why nothing else is hers to write', async ({
  browser,
}) => {
  const id = textsIn('id');
  const en = textsIn('en');
  const host = await tablet(browser, relay, SIZE);
  await freshNotebook(host, id, 'Sari');
  await formGroup(host, id, { name: 'Ibu Tangguh' });
  const group = idInAddress(host, 'groups');
  await visit(host, { screen: 'sync' });
  await host.getByLabel(id.sharing.relay.code).fill(relay.code);
  await host.getByRole('button', { name: id.sharing.relay.connect }).click();
  await expect(host.getByText(id.sharing.relay.connected)).toBeVisible();

  await visit(host, { screen: 'sharing', group });
  await host.getByRole('button', { name: id.sharing.group.invite }).click();
  await choose(host.getByRole('radio', { name: id.sharing.roles.supervisor.name }));
  await host.getByLabel(id.sharing.join.tablet, { exact: false }).fill('Tablet Sari');
  await host.getByRole('button', { name: id.sharing.invite.make }).click();
  await expect(host.getByText(id.sharing.invite.states.open)).toBeVisible();
  const six = await host.getByRole('list', { name: id.sharing.join.words }).getByRole('listitem').allInnerTexts();
  const guest = await tablet(browser, relay, SIZE);
  await guest.goto(`/#/join/${six.map((word) => word.trim()).join('-')}`);
  await chooseLanguage(guest, en);
  await protectNotebook(guest, en, { name: 'Bu Tuti' });
  await guest.getByRole('button', { name: en.sharing.join.find }).click();
  await guest.getByLabel(en.sharing.join.tablet, { exact: false }).fill('Office tablet');
  await guest.getByRole('button', { name: en.sharing.join.accept }).click();
  await expect(guest.getByText(en.sharing.join.waitingTitle)).toBeVisible();
  await roundBrings(host, id, host.getByText(id.sharing.invite.answered('Bu Tuti', 'Office tablet')));
  await choose(host.getByRole('radio', { name: id.sharing.invite.byLink }));
  await host.getByRole('button', { name: id.sharing.invite.compareSame }).click();
  await expect(host.getByText('Office tablet', { exact: false }).first()).toBeVisible();
  await syncNow(host, id);
  await syncNow(guest, en);

  // She is told where she stands, and comments.
  await visit(guest, { screen: 'group', group });
  await expect(guest.getByText(en.comments.only, { exact: true })).toBeVisible();
  await looksWell(guest, 'supervisor-group-empty');
  await guest.getByText(en.comments.none).click();
  await guest.getByLabel(en.comments.words).fill('What made you begin with the quiet ones?');
  await choose(guest.getByRole('radio', { name: en.comments.abilities.asking }));
  await looksWell(guest, 'supervisor-writes');
  await guest.getByRole('button', { name: en.comments.send }).click();
  await expect(guest.getByRole('button', { name: en.comments.settle })).toBeVisible();
  await expect(guest.getByText('What made you begin with the quiet ones?')).toBeVisible();

  // What is not hers to write is refused while it stands on the screen.
  await visit(guest, { screen: 'editGroup', group });
  await guest.getByLabel(en.groups.serves).fill('Somebody else');
  await expect(guest.getByText(en.shell.problems.commentsOnly.title, { exact: false }).first()).toBeVisible();
  await expect(guest.getByLabel(en.groups.serves)).toHaveValue('Somebody else');
  await looksWell(guest, 'supervisor-refused');
  await syncNow(guest, en);

  // Answered by the facilitator, and settled.
  await syncNow(host, id);
  await visit(host, { screen: 'group', group });
  await expect(host.getByText(id.comments.only, { exact: true })).toHaveCount(0);
  await host.getByRole('button', { name: id.comments.answerTo('Bu Tuti', 1) }).click();
  await host.getByLabel(id.comments.yourAnswer).fill('Mereka belum pernah bicara.');
  await looksWell(host, 'facilitator-answers');
  await host.getByRole('button', { name: id.comments.sendAnswer }).click();
  await expect(host.getByText('Mereka belum pernah bicara.')).toBeVisible();
  await looksWell(host, 'facilitator-answered');
  await syncNow(host, id);
  await syncNow(guest, en);
  await visit(guest, { screen: 'group', group });
  await expect(guest.getByText('Mereka belum pernah bicara.')).toBeVisible();
  await guest.getByRole('button', { name: en.comments.settle }).click();
  await guest.getByText(en.comments.settledOnes(1)).click();
  await expect(guest.getByText(en.comments.count(0, 1))).toBeVisible();
  await looksWell(guest, 'supervisor-settled');
});
