import { cleanup, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OpenNotebook } from '../../src/app/open-notebook.svelte.ts';
import SyncScreen from '../../src/screens/sharing/SyncScreen.svelte';
import { Syncing } from '../../src/app/syncing.svelte.ts';
import { got, notebookInHand, press, type NotebookInHand } from '../screens/notebook-in-hand.ts';
import { drawScreen } from '../screens/test-app.ts';
import { letIn, type RelayTablet } from '../suites/relay-tablet.ts';
import { CODE, relayBehindFetch } from './relay-behind-fetch.ts';

/** More than a page holds, so that a pull has a middle. */
const NOTES = 1_200;

let hand: NotebookInHand;
let relay: Awaited<ReturnType<typeof relayBehindFetch>>;
let rini: RelayTablet;
let session: string;
let syncing: Syncing;
let here: RelayTablet;

beforeEach(async () => {
  hand = await notebookInHand();
  relay = await relayBehindFetch();
  rini = await relay.inHand.tablet('Rini');
  const group = got(await rini.commands.groups.add({ name: 'Teras Sore' }));
  const space = (await rini.notebook.database.rowsOf('group').get(group))!.space;
  session = got(await rini.commands.sessions.plan(group, { number: 1 }));
  here = relay.inHand.over('Sari', hand.notebook);
  await here.round({ code: CODE });
  await letIn(rini, here, [space]);
  for (let n = 0; n < NOTES; n += 1) got(await rini.commands.journal.note(session, { text: `Catatan ${n}` }));
  await rini.round();
  syncing = new Syncing(hand.notebook);
});

afterEach(async () => {
  cleanup();
  await syncing.stop();
  await relay.stop();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const pulls = () => relay.asked.filter((one) => /^GET .*\/parcels\?after=/.test(one));
const notesHere = () => hand.notebook.database.rowsOf('entry').count();

/** Begins a first pull and pauses it when it asks for its third page; answers when nothing is under way any more. */
async function pausedInTheMiddle(): Promise<void> {
  let asked = 0;
  relay.otherwise = (_, path) => {
    if (path.includes('/parcels?after=') && (asked += 1) === 3) syncing.pause();
    return undefined;
  };
  await syncing.begin();
  await vi.waitFor(() => expect(syncing.status.phase).toBe('paused'), 60_000);
  relay.otherwise = () => undefined;
  await new Promise((resolve) => setTimeout(resolve, 500));
}

describe('a large first pull that is paused [SY22]', () => {
  it('keeps what came, is no failure, and lets the app be used meanwhile', async () => {
    await pausedInTheMiddle();
    const came = await notesHere();
    expect(came).toBeGreaterThan(0);
    expect(came).toBeLessThan(NOTES);
    const { progress, trouble, nextTry } = syncing.status;
    expect({ trouble, nextTry }).toEqual({ trouble: undefined, nextTry: undefined });
    // How far it came stays on the screen: of how much, and in which space.
    expect(progress).toMatchObject({
      step: 'pull',
      space: (await hand.notebook.database.rowsOf('session').get(session))!.space,
    });
    expect(progress!.done).toBeLessThan(progress!.of!);
    // What is kept meanwhile is kept, and nothing is asked of the relay for it, by whatever would begin a round else.
    const before = relay.asked.length;
    got(await hand.commands.journal.note(session, { text: 'Ditulis selama jeda' }));
    window.dispatchEvent(new Event('online'));
    document.dispatchEvent(new Event('visibilitychange'));
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(relay.asked.length).toBe(before);
    expect(syncing.status.phase).toBe('paused');
    expect(syncing.unsent).toBe(true);
  });

  it('goes on from where it was, and nothing is lost on either side', async () => {
    await pausedInTheMiddle();
    const came = await notesHere();
    got(await hand.commands.journal.note(session, { text: 'Ditulis selama jeda' }));
    const before = pulls().length;
    syncing.goOn();
    expect(syncing.status.phase).toBe('working');
    await vi.waitFor(() => expect(syncing.status.phase).toBe('waiting'), 60_000);
    expect(
      pulls()
        .slice(before)
        .some((one) => one.endsWith('after=0')),
    ).toBe(false);
    expect(await notesHere()).toBe(NOTES + 1);
    expect(came).toBeGreaterThan(0);
    expect(syncing.unsent).toBe(false);
    await rini.round();
    const theirs = (await rini.queries.sessions.entries(session)).map(({ text }) => text);
    expect(theirs).toContain('Ditulis selama jeda');
    expect(new Set(theirs).size).toBe(NOTES + 1);
  });

  it('goes on at once where that is wished before the round has noticed', async () => {
    let asked = 0;
    let written: Promise<unknown> = Promise.resolve();
    relay.otherwise = (_, path) => {
      if (path.includes('/parcels?after=') && (asked += 1) === 3) {
        // In the middle of it somebody writes.
        written = hand.commands.journal.note(session, { text: 'Ditulis sambil berjalan' });
        syncing.pause();
        syncing.goOn();
      }
      return undefined;
    };
    await syncing.begin();
    await vi.waitFor(async () => expect(await notesHere()).toBe(NOTES + 1), 60_000);
    expect(await written).toMatchObject({ ok: true });
    await vi.waitFor(() => expect(syncing.status.phase).toBe('waiting'), 60_000);
    expect(syncing.status.trouble).toBeUndefined();
  });

  it('goes on where somebody asks for a round, and tells whoever waits for one that was called off', async () => {
    await pausedInTheMiddle();
    expect(await syncing.now()).toBeUndefined();
    expect(await notesHere()).toBe(NOTES);
    let asked = 0;
    relay.otherwise = () => {
      if ((asked += 1) === 1) syncing.pause();
      return undefined;
    };
    expect(await syncing.now()).toEqual({ problem: 'interrupted' });
  });

  it('lets the lock come at once, and goes on by itself when the notebook is opened again', async () => {
    await pausedInTheMiddle();
    const before = relay.asked.length;
    await syncing.beforeLock();
    expect(relay.asked.length).toBe(before);
    syncing = await new Syncing(hand.notebook).begin();
    await vi.waitFor(async () => expect(await notesHere()).toBe(NOTES), 60_000);
  });
});

describe('the screen of sync while a large group comes in [SY19 SY22]', () => {
  it.each(['id', 'en'] as const)(
    'says how far which group is, and pauses and goes on by a tap: %s',
    async (language) => {
      await hand.app.language.change(language);
      vi.spyOn(OpenNotebook.prototype, 'sync').mockResolvedValue(syncing);
      // The third page comes when this is let go.
      let letGo: () => void = () => undefined;
      const held = new Promise<void>((resolve) => (letGo = resolve));
      const fetched = globalThis.fetch;
      let asked = 0;
      vi.stubGlobal('fetch', async (path: string, options: RequestInit) => {
        if (path.includes('/parcels?after=') && (asked += 1) === 3) await held;
        return fetched(path, options);
      });
      await syncing.begin();
      await drawScreen(hand, SyncScreen, { screen: 'sync' }, hand.notebook);
      const { sync } = hand.app.language.words.sharing;
      const bar = await screen.findByRole('progressbar', { name: 'Teras Sore' });
      expect(bar.getAttribute('aria-valuetext')).toMatch(
        new RegExp(sync.progress(sync.step.pull, '[0-9.,]+', '[0-9.,]+').replace('(', '\\(')),
      );
      // What is read out does not follow every page.
      expect(bar.closest('[role=status], [aria-live]')).toBeNull();
      await press(sync.pause);
      letGo();
      expect((await screen.findByText(sync.paused)).closest('[role=status]')).toBeTruthy();
      expect(screen.queryByRole('button', { name: sync.now })).toBeNull();
      expect(screen.getByRole('progressbar', { name: 'Teras Sore' })).toBeTruthy();
      await press(sync.goOn);
      await vi.waitFor(async () => expect(await notesHere()).toBe(NOTES), 60_000);
      expect(await screen.findByRole('button', { name: sync.now })).toBeTruthy();
      await vi.waitFor(() => expect(screen.queryByRole('button', { name: sync.pause })).toBeNull(), 60_000);
      expect(screen.queryByText(sync.paused)).toBeNull();
    },
  );
});
