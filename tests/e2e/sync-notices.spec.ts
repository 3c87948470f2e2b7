import { expect, test, type Page, type Route } from '@playwright/test';
import { pasteNames } from './story/add-members.ts';
import { choose } from './story/choose.ts';
import { chooseLanguage, freshNotebook, protectNotebook } from './story/founding.ts';
import { formGroup } from './story/form-group.ts';
import { looksWell } from './story/looks-well.ts';
import { relayServer, type RelayServer } from './story/relay-server.ts';
import { syncNow } from './story/sync-now.ts';
import { tablet } from './story/tablet.ts';
import { textsIn, type Texts } from './story/texts.ts';
import { idInAddress, idsOnPage, visit } from './story/visiting.ts';
import { watched } from './story/watched-page.ts';

const SIZE = { width: 800, height: 1280 };
const STRANGE = 'A'.repeat(21) + 'Q';

/** What the screens of sync say of a round under way, and of what a sync server may do that it should not; in both languages, for they are words. */
for (const language of ['id', 'en'] as const) {
  test(`a round is paused, and what it noticed is told [${language}]`, async ({ browser }) => {
    const relay: RelayServer = await relayServer();
    const texts = textsIn(language);
    const { sharing } = texts;
    const host = await tablet(browser, relay, SIZE);
    const { complaints } = await watched(host);
    await freshNotebook(host, texts, 'Sari');
    await formGroup(host, texts, { name: 'Ibu Tangguh' });
    const group = idInAddress(host, 'groups');
    await visit(host, { screen: 'sync' });
    await host.getByLabel(sharing.relay.code).fill(relay.code);
    await host.getByRole('button', { name: sharing.relay.connect }).click();
    await expect(host.getByText(sharing.relay.connected)).toBeVisible();

    // A large attachment: its second piece is on the way for as long as this test wants.
    let pieces = 0;
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const slow = async (route: Route) => {
      if (route.request().method() === 'PUT' && (pieces += 1) === 2) await held;
      await route.fallback();
    };
    await host.route(/\/chunks\//, slow);
    await attach(host, texts, group);
    await visit(host, { screen: 'sync' });
    const bar = host.getByRole('progressbar', { name: 'Ibu Tangguh' });
    await expect(bar).toHaveAttribute('aria-valuetext', sharing.sync.progressExact(sharing.sync.step.chunks, '1', '4'));
    await looksWell(host, `working-${language}`);
    await host.getByRole('button', { name: sharing.sync.pause, exact: true }).click();
    await expect(host.getByText(sharing.sync.paused)).toBeVisible();
    await expect(bar).toBeVisible();
    await expect(host.getByRole('link', { name: sharing.sign.paused })).toBeVisible();
    await expect(host.getByText(sharing.pending.pieces('1', '4'))).toBeVisible();
    await looksWell(host, `paused-${language}`);
    await host.unroute(/\/chunks\//, slow);

    // From here on the server has no room for the rest, names a group nobody asked for, and shows a statement nobody signed.
    await host.route(/\/chunks\//, noRoom);
    await host.route(/\/relay\/v1\/spaces$/, withStrangeGroup);
    await host.route(/\/heads$/, withForgedHead);
    letGo();
    await host.getByRole('button', { name: sharing.sync.goOn, exact: true }).click();
    await expect(host.getByText(`Ibu Tangguh: ${sharing.pieceTroubles.noRoom.title}`)).toBeVisible();
    await expect(host.getByText(sharing.noticed.unasked('1'))).toBeVisible();
    await expect(host.getByText(`Ibu Tangguh: ${sharing.noticed.forged}`)).toBeVisible();
    await expect(host.getByText(sharing.sync.sentAll)).toHaveCount(0);
    await looksWell(host, `noticed-${language}`);
    await host.unrouteAll();
    await syncNow(host, texts);
    await expect(host.getByText(sharing.sync.sentAll)).toBeVisible();
    await expect(host.getByRole('link', { name: sharing.sign.sent })).toBeVisible();

    // Invited by link, and the words that the two read to each other are not the same.
    const guest = await tablet(browser, relay, SIZE);
    await visit(host, { screen: 'sharing', group });
    await host.getByRole('button', { name: sharing.group.invite }).click();
    await host.getByLabel(sharing.join.tablet, { exact: false }).fill('Tablet Sari');
    await host.getByRole('button', { name: sharing.invite.make }).click();
    await expect(host.getByText(sharing.invite.states.open)).toBeVisible();
    const six = await host.getByRole('list', { name: sharing.join.words }).getByRole('listitem').allInnerTexts();
    await guest.goto(`/#/join/${six.map((word) => word.trim()).join('-')}`);
    await chooseLanguage(guest, texts);
    await protectNotebook(guest, texts, { name: 'Budi' });
    await guest.getByRole('button', { name: sharing.join.find }).click();
    await guest.getByLabel(sharing.join.tablet, { exact: false }).fill('HP');
    await guest.getByRole('button', { name: sharing.join.accept }).click();
    await expect(host.getByText(sharing.invite.answered('Budi', 'HP'))).toBeVisible();
    await choose(host.getByRole('radio', { name: sharing.invite.byLink }));
    await host.getByRole('button', { name: sharing.invite.compareOther }).click();
    await expect(host.getByRole('alert').getByText(sharing.invite.compareOtherText)).toBeVisible();
    await looksWell(host, `words-differ-${language}`);
    await syncNow(host, texts);
    await syncNow(guest, texts);
    await visit(guest, { screen: 'groups' });
    await expect(guest.getByText('Ibu Tangguh')).toHaveCount(0);
    // The server that has no room is all that the browser complains of.
    expect(complaints.filter((complaint) => !complaint.includes('507'))).toEqual([]);
    await relay.stop();
  });
}

/** Four pieces beside a member. */
async function attach(page: Page, texts: Texts, group: string): Promise<void> {
  const { attachments } = texts;
  await visit(page, { screen: 'addMembers', group });
  await pasteNames(page, texts, ['Aini']);
  const [member = ''] = await idsOnPage(page, 'members');
  await visit(page, { screen: 'member', group, member });
  await page
    .getByLabel(attachments.addFile)
    .setInputFiles({ name: 'Surat Bu Aini.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(1_000_000, 7) });
  await expect(page.getByText(attachments.added)).toBeVisible();
}

async function noRoom(route: Route): Promise<void> {
  if (route.request().method() === 'PUT') await route.fulfill({ status: 507, json: { problem: 'noRoom' } });
  else await route.fallback();
}

async function withStrangeGroup(route: Route): Promise<void> {
  const response = await route.fetch();
  const listed = (await response.json()) as { spaces: Record<string, unknown>[] };
  for (const one of listed.spaces) one['heads'] = Number(one['heads']) + 1;
  const strange = { space: STRANGE, head: 3, chain: 1, drops: 0, heads: 0 };
  await route.fulfill({ response, json: { ...listed, spaces: [...listed.spaces, strange] } });
}

async function withForgedHead(route: Route): Promise<void> {
  const response = await route.fetch();
  const { heads, ...more } = (await response.json()) as { heads: { signature: string }[] };
  const forged = heads.map((head) => ({
    ...head,
    signature: (head.signature.startsWith('A') ? 'B' : 'A') + head.signature.slice(1),
  }));
  await route.fulfill({ response, json: { ...more, heads: [...heads, ...forged] } });
}
