import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import JoinScreen from '../../../src/screens/sharing/JoinScreen.svelte';
import SharingScreen from '../../../src/screens/sharing/SharingScreen.svelte';
import SyncScreen from '../../../src/screens/sharing/SyncScreen.svelte';
import { shareNotebook } from '../../../src/storage/sharing/share-notebook.ts';
import { openTestNotebook } from '../../storage/open-test-notebook.ts';
import { got, notebookInHand, press, type } from '../notebook-in-hand.ts';
import { drawScreen } from '../test-app.ts';
import { meetingNobody } from './meeting-nobody.ts';
import { twoTablets } from './two-tablets.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('where things stand [SY19]', () => {
  it('says what is kept, that nothing was sent, and refuses a code the relay does not know', async () => {
    const hand = await notebookInHand();
    got(await hand.commands.groups.add({ name: 'Teras Sore' }));
    meetingNobody(hand.notebook, { connected: false });
    await drawScreen(hand, SyncScreen, { screen: 'sync' }, hand.notebook);
    const { sync, relay } = hand.app.language.words.sharing;
    expect(await screen.findByText(sync.keptAll)).toBeTruthy();
    expect(screen.getByText(sync.sentNever)).toBeTruthy();
    expect(screen.getByText(sync.heardNobody)).toBeTruthy();
    await press(relay.connect);
    expect(await screen.findByText(relay.codeEmpty)).toBeTruthy();
    await type(relay.code, 'salah');
    await press(relay.connect);
    expect(await screen.findByText(relay.codeRefused)).toBeTruthy();
  });

  it('names what waits by group and item, and the other tablet, and what awaits an eye', async () => {
    const at = await twoTablets();
    got(await at.theirs.groups.change(at.group, { purpose: 'At work' }));
    got(await at.commands.groups.change(at.group, { purpose: 'Di rumah' }));
    await at.meet();
    got(await at.commands.members.add(at.group, [{ name: 'Ani' }, { name: 'Budi' }]));
    meetingNobody(at.notebook, { status: { trouble: { problem: 'unreachable' } } });
    await drawScreen(at, SyncScreen, { screen: 'sync' }, at.notebook);
    const { sharing, apart } = at.app.language.words;
    expect(await screen.findByText(apart.sign('1'))).toBeTruthy();
    for (const name of ['Member: Ani', 'Member: Budi'])
      expect(screen.getByText(name).closest('a')?.getAttribute('href')).toContain('/members/');
    expect(screen.queryByRole('button', { name: /^Set aside/ })).toBeNull();
    expect(screen.getAllByText('Sari').length).toBeGreaterThan(0);
    expect(screen.getByText(sharing.troubles.unreachable.title)).toBeTruthy();
  });
});

describe('a relay that does not know this tablet any more [SY25]', () => {
  it.each(['id', 'en'] as const)('is told with when it was last met, and takes a new code: %s', async (language) => {
    const at = await twoTablets(language);
    const metAt = at.clock.now() - 21 * 86_400_000;
    meetingNobody(at.notebook, { unknownThere: true, metAt, status: { trouble: { problem: 'forgotten' } } });
    await drawScreen(at, SyncScreen, { screen: 'sync' }, at.notebook);
    const { relay, sync, troubles } = at.app.language.words.sharing;
    expect(await screen.findByText(troubles.forgotten.title)).toBeTruthy();
    expect(screen.getByText(sync.met(at.app.language.formats.dateTimeOf(metAt)))).toBeTruthy();
    expect(screen.getByText(relay.anew.title)).toBeTruthy();
    expect(screen.queryByText(relay.connected)).toBeNull();
    await type(relay.code, 'salah');
    await press(relay.connect);
    expect(await screen.findByText(relay.codeRefused)).toBeTruthy();
  });
});

describe('a colleague whose Lingkar is newer [PR12 SH14]', () => {
  it.each(['id', 'en'] as const)(
    'is told by name and with what to do, and nothing else stands in the way: %s',
    async (language) => {
      const at = await twoTablets(language);
      const { shared } = meetingNobody(at.notebook);
      await shared.passOver(at.space, [{ seq: 901, device: at.colleague }]);
      await drawScreen(at, SyncScreen, { screen: 'sync' }, at.notebook);
      const { standing, doubts, group } = at.app.language.words.sharing;
      expect(await screen.findByText(`Teras Sore: ${standing.newer}`)).toBeTruthy();
      expect(screen.getByText(standing.newerHelp)).toBeTruthy();
      cleanup();
      await drawScreen(at, SharingScreen, { screen: 'sharing', group: at.group }, at.notebook);
      expect(await screen.findByText(standing.newer)).toBeTruthy();
      expect(screen.getAllByText(doubts.newer)).toHaveLength(1);
      expect(screen.queryByText(doubts.withheld)).toBeNull();
      // Nothing but taking waits: who may invite still may.
      expect(screen.getByRole('button', { name: group.invite })).toBeTruthy();
    },
  );
});

describe('who is in a group', () => {
  it('names people, roles and tablets, and asks before anybody is removed', async () => {
    const at = await twoTablets();
    meetingNobody(at.notebook);
    await drawScreen(at, SharingScreen, { screen: 'sharing', group: at.group }, at.notebook);
    const { group } = at.app.language.words.sharing;
    expect(await screen.findByText(group.groupSees)).toBeTruthy();
    await fireEvent.click(screen.getByRole('button', { name: 'Sari' }));
    await fireEvent.click(await screen.findByRole('menuitem', { name: group.remove }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(group.removeCannot)).toBeTruthy();
    await fireEvent.click(dialog.getByRole('button', { name: group.remove }));
    await waitFor(() => expect(screen.queryByText('Sari')).toBeNull());
    expect(screen.getByText(group.alone)).toBeTruthy();
  });

  it('shows an invitation as a code and six words, and withdraws it', async () => {
    const at = await twoTablets();
    const { now } = meetingNobody(at.notebook);
    await drawScreen(at, SharingScreen, { screen: 'sharing', group: at.group }, at.notebook);
    const { group, invite, join } = at.app.language.words.sharing;
    await press(group.invite);
    await press(invite.make);
    // Others are to know which tablet this is before anybody is invited.
    expect(await screen.findByText(join.tabletEmpty)).toBeTruthy();
    await type(new RegExp(`^${join.tablet}`), 'Tablet kantor');
    await press(invite.make);
    expect(await screen.findByRole('img', { name: invite.code })).toBeTruthy();
    expect(within(screen.getByRole('list', { name: join.words })).getAllByRole('listitem')).toHaveLength(6);
    expect(now).toHaveBeenCalled();
    expect(await screen.findByText(/Tablet kantor/)).toBeTruthy();
    await press(invite.withdraw);
    await waitFor(() => expect(screen.queryByRole('img', { name: invite.code })).toBeNull());
  });
});

describe('the name of this tablet [SH12]', () => {
  it('is given on the screen of sync, and seen by the other one', async () => {
    const at = await twoTablets();
    meetingNobody(at.notebook);
    await drawScreen(at, SyncScreen, { screen: 'sync' }, at.notebook);
    const { thisTablet, join } = at.app.language.words.sharing;
    expect(await screen.findByText(thisTablet.unnamed)).toBeTruthy();
    await press(thisTablet.give);
    await press(thisTablet.save);
    expect(await screen.findByText(join.tabletEmpty)).toBeTruthy();
    await type(new RegExp(`^${join.tablet}`), ' Tablet balai ');
    await press(thisTablet.save);
    expect(await screen.findByText(thisTablet.named('Tablet balai'))).toBeTruthy();
    expect(screen.getByRole('button', { name: thisTablet.change })).toBeTruthy();
    await at.meet();
    expect(await at.theirView()).toContain('Tablet balai');
  });

  it('is changed where it stands among the others', async () => {
    const at = await twoTablets();
    meetingNobody(at.notebook);
    await drawScreen(at, SharingScreen, { screen: 'sharing', group: at.group }, at.notebook);
    const { thisTablet, join } = at.app.language.words.sharing;
    await fireEvent.click(await screen.findByRole('button', { name: 'Ibu Rini' }));
    await fireEvent.click(await screen.findByRole('menuitem', { name: thisTablet.give }));
    await type(new RegExp(`^${join.tablet}`), 'HP Rini');
    await press(thisTablet.save);
    expect(await screen.findByText(/HP Rini/)).toBeTruthy();
  });
});

describe('joining [SY20]', () => {
  let six: string;
  let sealed: string;
  let agencySpace: string;

  beforeEach(async () => {
    const host = await openTestNotebook();
    host.become({ ...host.identity, name: 'Sari' });
    const shared = shareNotebook(host);
    ({ agencySpace } = host.identity);
    await shared.spaces();
    const made = await shared.inviting.invite([host.identity.agencySpace], 'coFacilitator', false);
    six = made!.words.join(' ');
    sealed = (await shared.inviting.open()).find(({ mailbox }) => mailbox === made!.mailbox)!.offer!;
  });

  it('says of words that lead nowhere that nothing was found, and keeps them', async () => {
    const hand = await notebookInHand();
    meetingNobody(hand.notebook, { find: () => Promise.resolve({ kind: 'notFound' }) });
    await drawScreen(hand, JoinScreen, { screen: 'join' }, hand.notebook);
    const { join } = hand.app.language.words.sharing;
    await type(join.words, six);
    await press(join.find);
    expect(await screen.findByText(join.notFound.title)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>(join.words).value).toBe(six);
  });

  it.each([
    ['where there is one', 1],
    // An agency in which nothing lies gives way to the shared one: there is nothing to be told.
    ['but not where it is empty', 0],
  ])('tells before it is confirmed that an own agency stays apart, %s [SH9]', async (_, told) => {
    const hand = await notebookInHand();
    if (told) got(await hand.commands.agency.change({ name: 'Yayasan Teras' }));
    const { shared } = meetingNobody(hand.notebook, {
      find: async () => ({ kind: 'offer', offer: shared.inviting.readOffer(six, sealed)!, sealed }),
    });
    await drawScreen(hand, JoinScreen, { screen: 'join' }, hand.notebook);
    const { join } = hand.app.language.words.sharing;
    await type(join.words, six);
    await press(join.find);
    expect(await screen.findByText(join.invites('Sari'))).toBeTruthy();
    await shared.keepsOwnAgency(agencySpace);
    await waitFor(() => expect(screen.queryAllByText(join.ownAgency.title)).toHaveLength(told));
    expect(screen.queryAllByText(join.ownAgency.text('Sari'))).toHaveLength(told);
  });

  it('that began with a link puts the form away once it is answered', async () => {
    const hand = await notebookInHand();
    const { shared } = meetingNobody(hand.notebook, {
      find: async () => ({ kind: 'offer', offer: shared.inviting.readOffer(six, sealed)!, sealed }),
    });
    await drawScreen(hand, JoinScreen, { screen: 'join' }, hand.notebook);
    const { join } = hand.app.language.words.sharing;
    await screen.findByLabelText(join.words);
    location.hash = `#/join/${six.split(' ').join('-')}`;
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>(join.words).value).toBe(six));
    await press(join.find);
    expect(await screen.findByText(join.invites('Sari'))).toBeTruthy();
    await type(new RegExp(`^${join.tablet}`), 'Office tablet');
    await press(join.accept);
    expect(await screen.findByText(join.unsentTitle)).toBeTruthy();
    expect(await screen.findByText(join.another)).toBeTruthy();
    await waitFor(() => expect(screen.queryByLabelText(join.words)?.closest('details')?.open ?? false).toBe(false));
  });
});
