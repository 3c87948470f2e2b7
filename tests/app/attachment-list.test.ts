import 'fake-indexeddb/auto';
import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import RecordScreen from '../../src/screens/records/RecordScreen.svelte';
import { attachments as words } from '../../src/text/en/attachments.ts';
import { got, killed, notebookInHand, press, type NotebookInHand } from '../screens/notebook-in-hand.ts';
import { drawScreen } from '../screens/test-app.ts';

const MEGABYTE = 1024 * 1024;

let hand: NotebookInHand;
let group: string;
let record: string;
let free: number;

beforeEach(async () => {
  hand = await notebookInHand();
  group = got(await hand.commands.groups.add({ name: 'Teras Sore' }));
  record = got(
    await hand.commands.records.begin(group, {
      ...{ code: 'K1', title: 'Daily', member: '', from: '', to: '', sessions: [], paragraphs: [] },
    }),
  );
  free = 1_000 * MEGABYTE;
  Object.defineProperty(navigator, 'storage', {
    configurable: true,
    value: { estimate: () => Promise.resolve({ usage: 0, quota: free }) },
  });
});

afterEach(() => Reflect.deleteProperty(navigator, 'storage'));

const draw = () => drawScreen(hand, RecordScreen, { screen: 'record', group, record }, hand.notebook);
const all = () => hand.queries.attachments.beside(record);

async function choose(file: File, label = words.addFile) {
  const input = await screen.findByLabelText<HTMLInputElement>(label);
  await fireEvent.change(input, { target: { files: [file] } });
}
const fileOf = (bytes: number) => new File([new Uint8Array(bytes)], 'film.mp4', { type: 'video/mp4' });

describe('a large file', () => {
  it('is taken only after its size and the room that is left were told', async () => {
    await draw();
    await choose(fileOf(11 * MEGABYTE));
    expect(await screen.findByText(words.large('11.5 MB'))).toBeTruthy();
    // 1,000 MB, less the 64 for words, less what the browser needs besides; and then the file.
    expect(screen.getByText(words.largeRoom('806 MB'))).toBeTruthy();
    await press(words.largeLeave);
    expect(await all()).toEqual([]);
    await choose(fileOf(11 * MEGABYTE));
    await press(words.largeKeep);
    await waitFor(async () => expect(await all()).toMatchObject([{ state: 'whole', bytes: 11 * MEGABYTE }]));
  });

  it('of more than 50 MB is refused with words, and so is one that would take the room kept for writing', async () => {
    await draw();
    await choose(fileOf(51 * MEGABYTE));
    await press(words.largeKeep);
    expect(await screen.findByText(words.faults.tooLarge)).toBeTruthy();
    free = 65 * MEGABYTE;
    await choose(fileOf(2 * MEGABYTE));
    expect(await screen.findByText(words.faults.noRoom)).toBeTruthy();
    expect(await all()).toEqual([]);
  });
});

describe('a half-written file', () => {
  it('after a kill is named as such and goes on with the same file', async () => {
    await draw();
    const file = fileOf(MEGABYTE);
    const id = got(await hand.commands.attachments.begin({ kind: 'record', id: record }, { name: file.name }));
    const chunk = new Uint8Array(256 * 1024);
    for (const index of [0, 1]) got(await hand.commands.attachments.putChunk(id, index, chunk));
    hand = await killed(hand);
    await draw();
    expect(await screen.findByText((text) => text.includes(words.half))).toBeTruthy();
    expect(screen.queryByRole('button', { name: `${words.open}: film.mp4` })).toBeNull();
    await choose(new File(['another'], 'film.mp4', { type: 'video/mp4' }), words.goOn);
    expect(await screen.findByText(words.faults.otherFile)).toBeTruthy();
    await choose(file, words.goOn);
    await waitFor(async () => expect(await all()).toMatchObject([{ id, state: 'whole', chunks: 4 }]));
  });
});

describe('what stood beside a record when it was signed', () => {
  it('is read and saved, and neither renamed nor thrown away; what comes later says so', async () => {
    await draw();
    await choose(new File(['letter'], 'letter.pdf', { type: 'application/pdf' }));
    await waitFor(async () => expect(await all()).toMatchObject([{ state: 'whole' }]));
    hand.clock.turn(1_000);
    got(await hand.commands.records.sign(record, { name: 'Rini', role: 'facilitator', on: hand.day(0) }));
    hand.clock.turn(1_000);
    await press(`${words.open}: letter.pdf`);
    expect(await screen.findByText(words.signedHere)).toBeTruthy();
    expect(screen.queryByRole('button', { name: words.remove })).toBeNull();
    expect(screen.queryByLabelText(words.name)).toBeNull();
    // Without a viewer of its own the browser saves a copy.
    expect(screen.getByText(words.noPdfHere)).toBeTruthy();
    expect(screen.getByRole('button', { name: words.save })).toBeTruthy();
    await choose(new File(['more'], 'more.txt', { type: 'text/plain' }));
    expect(await screen.findByText((text) => text.includes(words.cameAfter))).toBeTruthy();
    await press(`${words.open}: more.txt`);
    expect(await screen.findByRole('button', { name: words.remove })).toBeTruthy();
  });
});
