import { screen, waitFor } from '@testing-library/svelte';
import { fireEvent } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { presentDevices } from '../../../src/protocol/membership.ts';
import SharingScreen from '../../../src/screens/sharing/SharingScreen.svelte';
import { shareNotebook } from '../../../src/storage/sharing/share-notebook.ts';
import { openTestNotebook } from '../../storage/open-test-notebook.ts';
import { press } from '../notebook-in-hand.ts';
import { drawScreen } from '../test-app.ts';
import { meetingNobody } from './meeting-nobody.ts';
import { twoTablets } from './two-tablets.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('six words that are not the same on both tablets [SY20]', () => {
  it.each(['id', 'en'] as const)('let nobody in, and say what to do until it is read: %s', async (language) => {
    const at = await twoTablets(language);
    const { shared, now } = meetingNobody(at.notebook);
    const stranger = await openTestNotebook();
    stranger.become({ ...stranger.identity, name: 'Budi' });
    const theirs = shareNotebook(stranger);
    // Somebody read the link on its way, and answers in the place of the one it was for.
    const invited = (await shared.inviting.invite([at.space], 'coFacilitator', false))!;
    await shared.inviting.leavesByLink(invited.mailbox);
    const offer = (await shared.inviting.open()).find(({ mailbox }) => mailbox === invited.mailbox)!.offer;
    await theirs.inviting.accept(invited.words.join(' '), offer, 'HP');
    const answer = (await theirs.inviting.open())[0]!.answer!;
    await shared.takeAnswer(invited.mailbox, answer);
    const before = (await shared.space(at.space))!.membership!;

    await drawScreen(at, SharingScreen, { screen: 'sharing', group: at.group }, at.notebook);
    const { invite } = at.app.language.words.sharing;
    // No shortcut past the comparing.
    expect(await screen.findByRole('button', { name: invite.compareSame })).toBeTruthy();
    expect(screen.queryByRole('button', { name: invite.confirm })).toBeNull();
    await press(invite.compareOther);
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain(invite.compareOtherTitle);
    expect(alert.textContent).toContain(invite.compareOtherText);
    await waitFor(() => expect(screen.queryByRole('button', { name: invite.compareSame })).toBeNull());
    await waitFor(() => expect(now).toHaveBeenCalled());

    const own = (await shared.inviting.open()).find(({ mailbox }) => mailbox === invited.mailbox);
    expect(own?.state).toBe('withdrawn');
    // Neither a late tap nor the same answer once more changes that.
    await shared.takeAnswer(invited.mailbox, answer);
    expect(await shared.inviting.confirm(invited.mailbox)).toBe(0);
    const after = (await shared.space(at.space))!.membership!;
    expect(presentDevices(after)).toEqual(presentDevices(before));
    expect(after.devices.has(stranger.identity.device)).toBe(false);
    expect(screen.getByRole('alert')).toBe(alert);
    await fireEvent.click(screen.getByRole('button', { name: at.app.language.words.shell.close }));
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
