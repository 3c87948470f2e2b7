import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import SyncScreen from '../../../src/screens/sharing/SyncScreen.svelte';
import { shownSpaces } from '../../../src/storage/sharing/shown-spaces.ts';
import { got } from '../notebook-in-hand.ts';
import { drawScreen } from '../test-app.ts';
import { meetingNobody } from './meeting-nobody.ts';
import { twoTablets, type TwoTablets } from './two-tablets.ts';

const MOST = { parcels: 512, bytes: 4_000_000 };

afterEach(() => {
  vi.restoreAllMocks();
});

const draw = (at: TwoTablets) => drawScreen(at, SyncScreen, { screen: 'sync' }, at.notebook);

describe('what waits to be sent [SY15 SY19]', () => {
  it('is set aside by hand, one alone, and the others go on; then it is tried again', async () => {
    const at = await twoTablets();
    const [ani = ''] = got(await at.commands.members.add(at.group, [{ name: 'Ani' }, { name: 'Budi' }]));
    const { shared, now } = meetingNobody(at.notebook, { status: { trouble: { problem: 'unavailable' } } });
    await draw(at);
    await fireEvent.click(await screen.findByRole('button', { name: 'Set aside Member: Ani' }));
    await waitFor(async () =>
      expect((await shared.outgoing(at.space, 0, MOST)).map(({ item }) => item)).not.toContain(ani),
    );
    expect(await shared.outgoing(at.space, 0, MOST)).toHaveLength(1);
    expect(now).toHaveBeenCalled();
    expect(await screen.findByText(/set aside by you/)).toBeTruthy();
    await fireEvent.click(await screen.findByRole('button', { name: 'Try Member: Ani again' }));
    await waitFor(async () => expect(await shared.outgoing(at.space, 0, MOST)).toHaveLength(2));
  });

  it('is named up to a glance, and counted beyond', async () => {
    const at = await twoTablets();
    for (let n = 0; n < 30; n += 1) got(await at.commands.journal.note(at.session, { text: `Catatan ${n}` }));
    got(await at.commands.members.add(at.group, [{ name: 'Ani' }]));
    meetingNobody(at.notebook);
    await draw(at);
    expect(await screen.findByText(/Catatan 0$/)).toBeTruthy();
    expect(screen.queryByText(/Catatan 25$/)).toBeNull();
    expect(screen.getByText(/^And 11 more:/).textContent).toMatch(/Member: 1/);
  });

  it('is said to be here alone, where this tablet is no longer in [SY13]', async () => {
    const at = await twoTablets();
    got(await at.commands.members.add(at.group, [{ name: 'Ani' }]));
    const { shared } = meetingNobody(at.notebook);
    await shared.leave(at.space);
    await draw(at);
    expect(await screen.findByText(at.app.language.words.sharing.pending.out)).toBeTruthy();
    expect(screen.getByText('Member: Ani')).toBeTruthy();
    expect(screen.getByText(at.app.language.words.sharing.sync.sentAll)).toBeTruthy();
  });

  it('is of a supervisor’s tablet only what that may send [SH11]', async () => {
    const at = await twoTablets();
    got(await at.commands.members.add(at.group, [{ name: 'Ani' }]));
    const { shared } = meetingNobody(at.notebook);
    expect((await shownSpaces(at.notebook, shared)).find(({ space }) => space === at.space)?.first).toHaveLength(1);
    await at.become('supervisor');
    expect((await shownSpaces(at.notebook, shared)).find(({ space }) => space === at.space)?.pending).toEqual([]);
  });
});
