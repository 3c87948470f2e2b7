import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { choose } from './story/choose.ts';
import { freshNotebook } from './story/founding.ts';
import { formGroup } from './story/form-group.ts';
import { kept } from './story/kept.ts';
import { looksWell } from './story/looks-well.ts';
import { relayServer, type RelayServer } from './story/relay-server.ts';
import { syncNow } from './story/sync-now.ts';
import { tablet } from './story/tablet.ts';
import { textsIn } from './story/texts.ts';
import { idInAddress, visit } from './story/visiting.ts';
import { watched, withoutPicker } from './story/watched-page.ts';

const SIZE = { width: 800, height: 1280 };
const texts = textsIn('id');
const { handOver, sharing } = texts;

let relay: RelayServer;
test.beforeAll(async () => {
  relay = await relayServer();
});
test.afterAll(() => relay.stop());

test('two who came together by a file become known to the relay: one by a code, the other by an invitation', async ({
  browser,
}) => {
  const sari = await tablet(browser, relay, SIZE);
  const { nothingWrong } = await watched(sari);
  await withoutPicker(sari);
  await freshNotebook(sari, texts, 'Sari');
  await formGroup(sari, texts, { name: 'Ibu Tangguh' });
  const group = idInAddress(sari, 'groups');

  // Nobody is connected yet: nothing is said of files.
  await visit(sari, { screen: 'sync' });
  await expect(sari.getByText(sharing.relay.none)).toBeVisible();
  await expect(sari.getByText(sharing.relay.byFile.title)).toHaveCount(0);

  // By a file, as facilitator.
  await visit(sari, { screen: 'handOver', group });
  await choose(sari.getByRole('radio', { name: handOver.make.somebody }));
  await sari.getByLabel(handOver.make.name).fill('Wati');
  await sari.getByLabel(sharing.join.tablet, { exact: false }).fill('Tablet Sari');
  await choose(sari.getByRole('radio', { name: sharing.roles.facilitator.name, exact: false }).first());
  const downloaded = sari.waitForEvent('download');
  await sari.getByRole('button', { name: handOver.make.go }).click();
  const buffer = await readFile(await (await downloaded).path());
  const six = await sari.getByRole('list', { name: handOver.make.words }).getByRole('listitem').allInnerTexts();
  const wati = await tablet(browser, relay, SIZE);
  await freshNotebook(wati, texts, 'Wati');
  await visit(wati, { screen: 'openHandOver' });
  await wati
    .getByLabel(handOver.open.file)
    .setInputFiles({ name: 'titipan.lingkar', mimeType: 'application/octet-stream', buffer });
  await wati.getByLabel(handOver.open.words).fill(six.join(' '));
  await wati.getByRole('button', { name: handOver.open.unlock, exact: true }).click();
  await wati.getByLabel(handOver.open.tabletName).fill('HP Wati');
  await wati.getByRole('button', { name: handOver.open.take }).click();
  await expect(wati.getByText(handOver.open.done, { exact: true })).toBeVisible();

  // Wati has a code from whoever runs the relay.
  await visit(wati, { screen: 'sync' });
  await expect(wati.getByText(sharing.relay.byFile.title)).toBeVisible();
  await looksWell(wati, 'by-file');
  await wati.getByLabel(sharing.relay.code).fill(relay.code);
  await wati.getByRole('button', { name: sharing.relay.connect }).click();
  await expect(wati.getByText(sharing.relay.connected)).toBeVisible();
  await expect(wati.getByText(sharing.relay.byFile.title)).toHaveCount(0);
  await syncNow(wati, texts);

  // Sari is vouched for by her: invited once more to what she holds already.
  await visit(wati, { screen: 'sharing', group });
  await wati.getByRole('button', { name: sharing.group.invite }).click();
  await wati.getByRole('button', { name: sharing.invite.make }).click();
  await expect(wati.getByText(sharing.invite.states.open)).toBeVisible();
  const words = await wati.getByRole('list', { name: sharing.join.words }).getByRole('listitem').allInnerTexts();
  await visit(sari, { screen: 'sync' });
  await expect(sari.getByText(sharing.relay.byFile.title)).toBeVisible();
  await sari.getByRole('link', { name: sharing.relay.join }).first().click();
  await sari.getByRole('textbox', { name: sharing.join.words }).fill(words.join(' '));
  await sari.getByRole('button', { name: sharing.join.find }).click();
  await expect(sari.getByText(sharing.join.alreadyIn.title)).toBeVisible();
  await looksWell(sari, 'already-in');
  await expect(wati.getByRole('img', { name: sharing.invite.code })).toHaveCount(0);
  await sari.getByRole('link', { name: sharing.group.toSync }).click();
  await expect(sari.getByText(sharing.relay.connected)).toBeVisible();

  // From now on notes go by themselves, both ways.
  for (const [from, to, purpose] of [
    [sari, wati, 'Saling menguatkan'],
    [wati, sari, 'Saling menguatkan di rumah'],
  ] as const) {
    await visit(from, { screen: 'editGroup', group });
    await from.getByLabel(texts.groups.purpose).fill(purpose);
    await kept(from, texts);
    await syncNow(from, texts);
    await syncNow(to, texts);
    await visit(to, { screen: 'editGroup', group });
    await expect(to.getByLabel(texts.groups.purpose)).toHaveValue(purpose);
  }
  await visit(sari, { screen: 'sync' });
  await expect(sari.getByText(/HP Wati · terakhir terdengar/)).toBeVisible();
  nothingWrong();
});
