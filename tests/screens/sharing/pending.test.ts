import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import SyncScreen from '../../../src/screens/sharing/SyncScreen.svelte';
import { shownSpaces } from '../../../src/storage/sharing/shown-spaces.ts';
import { utf8 } from '../../../src/base/bytes.ts';
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

/** A photo of so many pieces beside the session; its text is sent when this is answered, its pieces wait. */
async function photo(at: TwoTablets, pieces: number): Promise<string> {
  const { attachments } = at.commands;
  const id = got(await attachments.begin({ kind: 'session', id: at.session }, { name: 'Lingkaran.jpg' }));
  const hash = attachments.hash();
  for (let index = 0; index < pieces; index += 1) {
    const bytes = utf8(`piece ${index}`);
    got(await attachments.putChunk(id, index, bytes));
    hash.add(bytes);
  }
  const length = 'piece 0'.length * pieces;
  got(await attachments.finish(id, { bytes: length, chunks: pieces, hash: hash.end() }));
  return id;
}

describe('pieces of attachments that wait [SY16 SY19]', () => {
  it.each(['en', 'id'] as const)(
    'count among what waits, by the attachment, until they are sent: %s',
    async (language) => {
      const at = await twoTablets(language);
      await photo(at, 8);
      await at.meet();
      const { shared } = meetingNobody(at.notebook);
      await draw(at);
      const { sharing, settings, apart } = at.app.language.words;
      expect(await screen.findByText(sharing.sync.sentWaiting('8'))).toBeTruthy();
      const row = screen.getByText(`${settings.kinds['attachment']}: Lingkaran.jpg`).closest('li')!;
      expect(row.textContent).toContain(apart.session('4'));
      expect(row.textContent).toContain(sharing.pending.pieces('0', '8'));
      expect(screen.queryByText(sharing.sync.sentAll)).toBeNull();
      await shared.chunksSent(at.space, await shared.chunksOutgoing(at.space, 3));
      await waitFor(() => expect(row.textContent).toContain(sharing.pending.pieces('3', '8')));
      expect(screen.getByText(sharing.sync.sentWaiting('5'))).toBeTruthy();
      await shared.chunksSent(at.space, await shared.chunksOutgoing(at.space, 9));
      expect(await screen.findByText(sharing.sync.sentAll)).toBeTruthy();
      expect(screen.queryByText(/Lingkaran/)).toBeNull();
      expect(screen.getByText(sharing.pending.none)).toBeTruthy();
    },
  );

  it('stand in one line with a text that waits too, and are named up to a glance', async () => {
    const at = await twoTablets();
    for (let n = 0; n < 22; n += 1) await photo(at, 1);
    meetingNobody(at.notebook);
    await draw(at);
    expect(await screen.findAllByText('Attachment: Lingkaran.jpg')).toHaveLength(20);
    expect(screen.getAllByText(/0 of 1 part sent/)).toHaveLength(20);
    expect(screen.getByText(/^And 2 more:/).textContent).toMatch(/Attachment: 2/);
    await at.meet();
    expect(await screen.findByText('And 2 more attachments.')).toBeTruthy();
    expect(screen.getAllByText(/0 of 1 part sent/)).toHaveLength(20);
  });

  it('are none where they were thrown away, or where the tablet may not send them', async () => {
    const at = await twoTablets();
    const id = await photo(at, 2);
    await at.meet();
    const { shared } = meetingNobody(at.notebook);
    const left = async () =>
      (await shownSpaces(at.notebook, shared)).find(({ space }) => space === at.space)?.pieces.left;
    expect(await left()).toBe(2);
    got(await at.commands.attachments.remove(id));
    expect(await left()).toBe(0);
    got(await at.commands.attachments.bringBack(id));
    expect(await left()).toBe(2);
    await at.become('supervisor');
    expect(await left()).toBe(0);
  });
});
