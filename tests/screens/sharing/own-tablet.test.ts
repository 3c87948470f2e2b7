import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import SharingScreen from '../../../src/screens/sharing/SharingScreen.svelte';
import SyncScreen from '../../../src/screens/sharing/SyncScreen.svelte';
import { shareNotebook } from '../../../src/storage/sharing/share-notebook.ts';
import { got, press, type } from '../notebook-in-hand.ts';
import { drawScreen } from '../test-app.ts';
import { meetingNobody } from './meeting-nobody.ts';
import { twoTablets } from './two-tablets.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** Two groups of one's own, one of them shared with Sari, a group of Sari's that one only co-facilitates, and the agency. */
async function groups(language: 'id' | 'en') {
  const at = await twoTablets(language);
  const alone = got(await at.commands.groups.add({ name: 'Kelompok Pagi' }));
  const shared = shareNotebook(at.notebook);
  await shared.spaces();
  const spaceOf = async (group: string) => (await at.notebook.database.rowsOf('group').get(group))!.space;
  const agency = at.notebook.identity.agencySpace;
  const ticked = () =>
    screen
      .getAllByRole<HTMLInputElement>('checkbox')
      .filter(({ checked }) => checked)
      .map((box) => box.closest('label')?.textContent.trim() ?? '');
  return { ...at, shared, alone: await spaceOf(alone), agency, words: () => at.app.language.words.sharing, ticked };
}

/** In any order. */
const sorted = (spaces: readonly string[] | undefined) => [...(spaces ?? [])].sort();

describe.each(['id', 'en'] as const)('a further tablet of one’s own: %s [SY20]', (language) => {
  it('gets all that one holds, as facilitator, unless something is taken out', async () => {
    const at = await groups(language);
    const { shared } = meetingNobody(at.notebook);
    await drawScreen(at, SharingScreen, { screen: 'sharing', group: at.group }, at.notebook);
    const { group, invite, roles, join } = at.words();
    await press(group.invite);
    expect(at.ticked()).toEqual(['Teras Sore']);
    await fireEvent.click(screen.getByRole('radio', { name: new RegExp(`^${invite.own}`) }));
    expect(at.ticked()).toHaveLength(3);
    for (const name of ['Teras Sore', 'Kelompok Pagi', group.agencyCard])
      expect(
        at.ticked().some((label) => label.startsWith(name)),
        name,
      ).toBe(true);
    // As what is no question: it is the same person.
    expect(screen.queryByRole('radio', { name: new RegExp(`^${roles.coFacilitator.name}`) })).toBeNull();
    await fireEvent.click(screen.getByRole('radio', { name: new RegExp(`^${invite.person}`) }));
    expect(at.ticked()).toEqual(['Teras Sore']);
    await fireEvent.click(screen.getByRole('radio', { name: new RegExp(`^${invite.own}`) }));
    await type(new RegExp(`^${join.tablet}`), 'Tablet Rini');
    await press(invite.make);
    expect(await screen.findByRole('img', { name: invite.code })).toBeTruthy();
    const [made] = (await shared.inviting.shown()).filter(({ mine, state }) => mine && state === 'unsent');
    expect(made).toMatchObject({ role: 'facilitator', own: true });
    expect(sorted(made?.spaces)).toEqual(sorted([at.space, at.alone, at.agency]));
  });

  it('is not offered what one does not facilitate', async () => {
    const at = await groups(language);
    await at.become('supervisor');
    meetingNobody(at.notebook);
    await drawScreen(at, SharingScreen, { screen: 'agencySharing' }, at.notebook);
    const { group, invite } = at.words();
    await press(group.invite);
    await fireEvent.click(screen.getByRole('radio', { name: new RegExp(`^${invite.own}`) }));
    expect(at.ticked().some((label) => label.startsWith('Kelompok Pagi'))).toBe(true);
    expect(screen.queryByRole('checkbox', { name: 'Teras Sore' })).toBeNull();
  });

  it('has a way of its own beside that for others', async () => {
    const at = await groups(language);
    meetingNobody(at.notebook);
    await drawScreen(at, SharingScreen, { screen: 'sharing', group: at.group }, at.notebook);
    const { group, invite } = at.words();
    await press(group.inviteOwn);
    expect(screen.getByRole('radio', { name: new RegExp(`^${invite.own}`) })).toHaveProperty('checked', true);
    expect(at.ticked()).toHaveLength(3);
  });

  it('is added from the screen of sync, where its code then stands', async () => {
    const at = await groups(language);
    const { shared } = meetingNobody(at.notebook);
    // An invitation of somebody else's stays where it was made.
    await shared.inviting.invite([at.space], 'coFacilitator', false);
    await drawScreen(at, SyncScreen, { screen: 'sync' }, at.notebook);
    const { group, invite, join } = at.words();
    await press(group.inviteOwn);
    expect(at.ticked()).toHaveLength(3);
    await type(new RegExp(`^${join.tablet}`), 'Tablet Rini');
    await press(invite.make);
    expect(await screen.findAllByRole('img', { name: invite.code })).toHaveLength(1);
    await press(invite.withdraw);
    await waitFor(() => expect(screen.queryByRole('img', { name: invite.code })).toBeNull());
    expect(screen.getByRole('button', { name: group.inviteOwn })).toBeTruthy();
  });

  it('is not offered before the tablet knows a sync server', async () => {
    const at = await groups(language);
    meetingNobody(at.notebook, { connected: false });
    await drawScreen(at, SyncScreen, { screen: 'sync' }, at.notebook);
    await screen.findByText(at.words().sync.keptAll);
    expect(screen.queryByRole('button', { name: at.words().group.inviteOwn })).toBeNull();
  });
});
