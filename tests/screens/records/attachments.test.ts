import 'fake-indexeddb/auto';
import { screen, waitFor } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import AttachmentsScreen from '../../../src/screens/records/AttachmentsScreen.svelte';
import type { AttachedTo } from '../../../src/storage/commands/attachment-commands.ts';
import { attachments as words } from '../../../src/text/en/attachments.ts';
import { got, notebookInHand, press, undo, type NotebookInHand } from '../notebook-in-hand.ts';
import { drawScreen } from '../test-app.ts';

let hand: NotebookInHand;
let group: string;

beforeEach(async () => {
  hand = await notebookInHand();
  group = got(await hand.commands.groups.add({ name: 'Teras Sore' }));
});

const draw = () => drawScreen(hand, AttachmentsScreen, { screen: 'attachments', group }, hand.notebook);

async function attached(beside: AttachedTo, name: string, bytes: number): Promise<void> {
  const id = got(await hand.commands.attachments.begin(beside, { name, mediaType: 'audio/webm' }));
  const hash = hand.commands.attachments.hash();
  const part = new Uint8Array(bytes);
  hash.add(part);
  got(await hand.commands.attachments.putChunk(id, 0, part));
  got(await hand.commands.attachments.finish(id, { bytes, chunks: 1, hash: hash.end() }));
}

describe('the list of all attachments of a group', () => {
  it('teaches where they come from while there is none', async () => {
    await draw();
    expect(await screen.findByText(words.indexEmptyText)).toBeTruthy();
  });

  it('says what, how much, and beside what, and leads there; of another group it shows nothing', async () => {
    const [member = ''] = got(await hand.commands.members.add(group, [{ name: 'Sari' }]));
    const session = got(await hand.commands.sessions.plan(group, { number: 3 }));
    await attached({ kind: 'member', id: member }, 'Voice', 1_000);
    await attached({ kind: 'session', id: session }, 'Circle', 2_000);
    const other = got(await hand.commands.groups.add({ name: 'Other' }));
    const [stranger = ''] = got(await hand.commands.members.add(other, [{ name: 'Budi' }]));
    await attached({ kind: 'member', id: stranger }, 'Elsewhere', 5);
    await draw();
    expect(await screen.findByText(words.indexSubtitle('2', '3 kB'))).toBeTruthy();
    expect(screen.queryByText('Elsewhere')).toBeNull();
    const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
    expect(links).toContain(`#/groups/${group}/members/${member}`);
    expect(links.some((link) => link?.includes(session))).toBe(true);
    expect(screen.getByText('Sari')).toBeTruthy();
  });

  it('lets be thrown away, and taken back, what stood beside something deleted', async () => {
    const record = got(
      await hand.commands.records.begin(group, {
        ...{ code: 'K1', title: 'Daily', member: '', from: '', to: '', sessions: [], paragraphs: [] },
      }),
    );
    await attached({ kind: 'record', id: record }, 'Left', 10);
    got(await hand.commands.records.remove(record));
    await draw();
    expect(await screen.findByText(words.besideGone)).toBeTruthy();
    await press(`${words.remove}: Left`);
    await waitFor(() => expect(screen.queryByText('Left')).toBeNull());
    await undo(hand, words.removed);
    expect(await screen.findByText('Left')).toBeTruthy();
  });
});
