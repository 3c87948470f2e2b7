import { cleanup, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OpenNotebook } from '../../src/app/open-notebook.svelte.ts';
import RecordScreen from '../../src/screens/records/RecordScreen.svelte';
import { attachments as words } from '../../src/text/en/attachments.ts';
import { attachments as kata } from '../../src/text/id/attachments.ts';
import { sharing } from '../../src/text/en/sharing.ts';
import { attach, letIn, type RelayTablet } from '../suites/relay-tablet.ts';
import { got, notebookInHand, press, type NotebookInHand } from '../screens/notebook-in-hand.ts';
import { drawScreen } from '../screens/test-app.ts';
import { CODE, refused, relayBehindFetch } from './relay-behind-fetch.ts';

const { absent } = words;
const MEGABYTE = 1024 * 1024;
const PARTS = ['a letter ', 'in three ', 'parts'];

let hand: NotebookInHand;
let relay: Awaited<ReturnType<typeof relayBehindFetch>>;
let rini: RelayTablet;
let group: string;
let record: string;
let space: string;
let open: OpenNotebook | undefined;
/** Under the 200 MB kept free of what nobody asked for, over the 64 kept for words. */
let free: number;

beforeEach(async () => {
  hand = await notebookInHand();
  relay = await relayBehindFetch();
  free = 100 * MEGABYTE;
  Object.defineProperty(navigator, 'storage', {
    configurable: true,
    value: { estimate: () => Promise.resolve({ usage: 0, quota: free }) },
  });
  rini = await relay.inHand.tablet('Rini');
  group = got(await rini.commands.groups.add({ name: 'Teras Sore' }));
  space = (await rini.notebook.database.rowsOf('group').get(group))!.space;
  record = got(
    await rini.commands.records.begin(group, {
      ...{ code: 'K1', title: 'Daily', member: '', from: '', to: '', sessions: [], paragraphs: [] },
    }),
  );
});

afterEach(async () => {
  cleanup();
  await open?.syncing?.stop();
  open = undefined;
  await relay.stop();
  Reflect.deleteProperty(navigator, 'storage');
  vi.unstubAllGlobals();
});

/** The notebook in hand comes into the group; what Rini attaches then is here as a text only. */
async function shared(): Promise<RelayTablet> {
  const here = relay.inHand.over('Sari', hand.notebook, undefined, () => false);
  await here.round({ code: CODE });
  await letIn(rini, here, [space]);
  return here;
}

async function attached(here: RelayTablet): Promise<string> {
  const id = await attach(rini, { kind: 'record', id: record }, 'letter.txt', ...PARTS);
  await rini.round();
  await here.round();
  return id;
}

async function draw(name = `${words.open}: letter.txt`) {
  open = await drawScreen(hand, RecordScreen, { screen: 'record', group, record }, hand.notebook);
  await press(name);
}
const chunks = () => hand.notebook.database.chunks.count();

describe('an attachment whose bytes are not on this tablet [SY16]', () => {
  it('is called so and not damaged, and comes when it is asked for, little room or not', async () => {
    await attached(await shared());
    await draw();
    expect(await screen.findByText(absent.noRoom.title)).toBeTruthy();
    expect(screen.queryByText(words.faults.notWhole)).toBeNull();
    // There is nothing yet that could be copied.
    expect(screen.queryByRole('button', { name: words.save })).toBeNull();
    await press(absent.fetch);
    expect(await screen.findByRole('button', { name: words.save })).toBeTruthy();
    expect(screen.queryByText(absent.noRoom.title)).toBeNull();
    await waitFor(() => expect(hand.app.toasts.shown.at(-1)?.text).toBe(absent.came));
    expect(await chunks()).toBe(3);
  });

  it('says how far it is while it comes, and where the way broke off that what came stays', async () => {
    await attached(await shared());
    let asked = 0;
    relay.otherwise = (_, path) => (path.includes('/chunks/') && (asked += 1) > 2 ? 'unreachable' : undefined);
    await draw();
    await press(absent.fetch);
    expect(await screen.findByText(sharing.troubles.unreachable.title)).toBeTruthy();
    expect(await screen.findByText(absent.parts('2', '3'))).toBeTruthy();
    expect(screen.getByText(absent.stays)).toBeTruthy();
    relay.otherwise = () => undefined;
    await press(absent.fetch);
    expect(await screen.findByRole('button', { name: words.save })).toBeTruthy();
  });

  it('says that nobody has brought it to the sync server yet', async () => {
    await attached(await shared());
    relay.otherwise = (_, path) => (path.includes('/chunks/') ? refused('notFound', 404) : undefined);
    await draw();
    await press(absent.fetch);
    expect(await screen.findByText(absent.notThere.title)).toBeTruthy();
    expect(screen.getByRole('button', { name: absent.fetch })).toBeTruthy();
  });

  it('does not take the room that is kept for words, nor more than the disk has [AT9]', async () => {
    await attached(await shared());
    await draw();
    await screen.findByText(absent.noRoom.title);
    free = 64 * MEGABYTE;
    await press(absent.fetch);
    expect(await screen.findByText(words.faults.noRoom)).toBeTruthy();
    expect(await chunks()).toBe(0);
    free = 100 * MEGABYTE;
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    hand.notebook.database.chunks.hook('creating', full);
    const asked = relay.asked.length;
    await press(absent.fetch);
    await waitFor(() => expect(relay.asked.slice(asked).some((one) => one.includes('/chunks/'))).toBe(true));
    expect(await screen.findByText(words.faults.noRoom)).toBeTruthy();
    hand.notebook.database.chunks.hook('creating').unsubscribe(full);
    await press(absent.fetch);
    expect(await screen.findByRole('button', { name: words.save })).toBeTruthy();
  });

  it('comes by itself where there is room, and the words say so, in Indonesian too', async () => {
    await attached(await shared());
    free = 1_000 * MEGABYTE;
    relay.otherwise = (_, path) => (path.includes('/chunks/') ? 'unreachable' : undefined);
    await hand.app.language.change('id');
    await draw(`${kata.open}: letter.txt`);
    expect(await screen.findByText(kata.absent.coming.title)).toBeTruthy();
    expect(screen.getByText(kata.absent.coming.help)).toBeTruthy();
    relay.otherwise = () => undefined;
    await (await open!.sync()).now();
    expect(await screen.findByRole('button', { name: kata.save })).toBeTruthy();
  });

  it('is still called damaged where other bytes than its own lie here', async () => {
    const id = await attached(await shared());
    await draw();
    await press(absent.fetch);
    await screen.findByRole('button', { name: words.save });
    await hand.notebook.database.chunks
      .where('parent')
      .equals(id)
      .modify({ sealed: new Uint8Array(40) });
    await press(words.save);
    expect(await screen.findByText(words.faults.notWhole)).toBeTruthy();
    expect(screen.queryByRole('button', { name: absent.fetch })).toBeNull();
  });
});

describe('a tablet that is no longer in [SY13]', () => {
  it.each(['en', 'id'] as const)('is told that they will not come any more, and whom to ask: %s', async (language) => {
    const here = await shared();
    await attached(here);
    await here.shared.leave(space);
    await here.round();
    await hand.app.language.change(language);
    const said = language === 'en' ? words : kata;
    await draw(`${said.open}: letter.txt`);
    expect(await screen.findByText(said.absent.out.title)).toBeTruthy();
    expect(screen.getByText(said.absent.out.help)).toBeTruthy();
    expect(screen.queryByText(said.absent.byFile.help)).toBeNull();
    expect(screen.queryByRole('button', { name: said.absent.fetch })).toBeNull();
  });
});

describe('bytes that can be nowhere else', () => {
  it('are lost: what lacks them is called damaged, and nothing is offered', async () => {
    group = got(await hand.commands.groups.add({ name: 'Teras Pagi' }));
    record = got(
      await hand.commands.records.begin(group, {
        ...{ code: 'K1', title: 'Daily', member: '', from: '', to: '', sessions: [], paragraphs: [] },
      }),
    );
    const here = relay.inHand.over('Sari', hand.notebook);
    await attach(here, { kind: 'record', id: record }, 'letter.txt', ...PARTS);
    await hand.notebook.database.chunks.clear();
    await draw();
    expect(await screen.findByText(words.faults.notWhole)).toBeTruthy();
    expect(screen.queryByRole('button', { name: absent.fetch })).toBeNull();
  });

  it('may come by a file where others have them and no sync server knows this tablet', async () => {
    const here = await shared();
    await attached(here);
    const known = await here.shared.relay();
    await here.shared.keepRelay({ ...known!, enrolled: false });
    await draw();
    expect(await screen.findByText(absent.byFile.help)).toBeTruthy();
    expect(screen.queryByRole('button', { name: absent.fetch })).toBeNull();
  });
});
