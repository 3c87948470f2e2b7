import { screen, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { OpenNotebook } from '../../../src/app/open-notebook.svelte.ts';
import type { Syncing } from '../../../src/app/syncing.svelte.ts';
import { leftBehind, wantsLook } from '../../../src/app/sync-needs.ts';
import GroupScreen from '../../../src/screens/group/GroupScreen.svelte';
import SharingScreen from '../../../src/screens/sharing/SharingScreen.svelte';
import SyncScreen from '../../../src/screens/sharing/SyncScreen.svelte';
import { lackingKeys, meet } from '../../suites/put-back-tablet.ts';
import { got } from '../notebook-in-hand.ts';
import { drawScreen, emptyTablet, testApp } from '../test-app.ts';
import { meetingNobody } from './meeting-nobody.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a tablet put back from a backup older than the keys [SY19]', () => {
  it.each(['id', 'en'] as const)(
    'says plainly, with the group named, why what waits here waits, and what to do: %s',
    async (language) => {
      await emptyTablet();
      const { back, sari, session } = await lackingKeys();
      got(await back.commands.journal.note(session, { text: 'Sebelum kuncinya ada' }));
      const outcome = await back.round();
      // Nothing of it went out: no sign may call it sent, and somebody has to ask a colleague.
      expect([leftBehind(outcome), wantsLook(outcome)]).toEqual([true, true]);
      const at = await testApp(language);
      meetingNobody(back.notebook, { status: { outcome } });
      await drawScreen(at, SyncScreen, { screen: 'sync' }, back.notebook);
      const { standing, sync } = at.app.language.words.sharing;
      expect(await screen.findByText(`Teras Sore: ${standing.lacksKeys}`)).toBeTruthy();
      expect(screen.getByText(standing.lacksKeysHelp)).toBeTruthy();
      expect(screen.getByText(/Sebelum kuncinya ada/)).toBeTruthy();
      expect(screen.queryByText(sync.sentAll)).toBeNull();
      // The colleague's tablet meets the server, and it is over.
      await meet(sari, back);
      await waitFor(() => expect(screen.queryByText(standing.lacksKeysHelp)).toBeNull());
      const after = await back.round();
      expect([leftBehind(after), wantsLook(after)]).toEqual([false, false]);
    },
  );

  it('says so on the page of the group, with the way to its people', async () => {
    await emptyTablet();
    const { back, group } = await lackingKeys();
    const outcome = await back.round();
    const at = await testApp('en');
    const syncing = { status: { outcome } } as unknown as Syncing;
    vi.spyOn(OpenNotebook.prototype, 'syncing', 'get').mockReturnValue(syncing);
    await drawScreen(at, GroupScreen, { screen: 'group', group }, back.notebook);
    const { standing, group: people } = at.app.language.words.sharing;
    const notice = (await screen.findByText(standing.lacksKeys)).closest('.banner')!;
    expect(notice.textContent).toContain(standing.lacksKeysHelp);
    expect(notice.querySelector('a')?.textContent.trim()).toBe(people.title);
    expect(notice.querySelector('a')?.getAttribute('href')).toBe(`#/groups/${group}/sharing`);
  });

  it('says so where the people of the group stand, too', async () => {
    await emptyTablet();
    const { back, group } = await lackingKeys();
    const at = await testApp('en');
    meetingNobody(back.notebook);
    await drawScreen(at, SharingScreen, { screen: 'sharing', group }, back.notebook);
    const { standing } = at.app.language.words.sharing;
    expect(await screen.findByText(standing.lacksKeys)).toBeTruthy();
    expect(screen.getByText(standing.lacksKeysHelp)).toBeTruthy();
  });
});
