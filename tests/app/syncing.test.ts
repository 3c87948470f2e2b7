import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Syncing } from '../../src/app/syncing.svelte.ts';
import { got, notebookInHand, type NotebookInHand } from '../screens/notebook-in-hand.ts';
import { attach } from '../suites/relay-tablet.ts';
import { CODE, refused, relayBehindFetch } from './relay-behind-fetch.ts';

let hand: NotebookInHand;
let relay: Awaited<ReturnType<typeof relayBehindFetch>>;
let syncing: Syncing;

beforeEach(async () => {
  hand = await notebookInHand();
  relay = await relayBehindFetch();
  syncing = await new Syncing(hand.notebook).begin();
});

afterEach(async () => {
  await syncing.stop();
  await relay.stop();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const rounds = () => relay.asked.filter((one) => one === 'GET /spaces').length;
const pushes = () => relay.asked.filter((one) => one.startsWith('POST') && one.includes('/parcels')).length;

describe('sync of a notebook in the browser [SY1]', () => {
  it('asks nobody for anything before a relay knows this tablet', async () => {
    got(await hand.commands.groups.add({ name: 'Teras Sore' }));
    window.dispatchEvent(new Event('online'));
    document.dispatchEvent(new Event('visibilitychange'));
    expect(syncing.connected).toBe(false);
    expect(syncing.status.phase).toBe('off');
    expect(relay.asked).toEqual([]);
  });

  it('says of a wrong code that it is refused, and stays out', async () => {
    expect(await syncing.connect({ code: 'ZZZZ' })).toEqual({ problem: 'notAllowed' });
    expect(syncing.connected).toBe(false);
    expect(syncing.status.phase).toBe('off');
  });

  it('connects by a code, in a browser without Web Locks too, and goes on by itself the next time', async () => {
    expect('locks' in navigator).toBe(false);
    expect(await syncing.connect({ code: CODE })).toBeUndefined();
    expect(syncing.connected).toBe(true);
    await syncing.stop();
    const before = rounds();
    syncing = await new Syncing(hand.notebook).begin();
    expect(syncing.connected).toBe(true);
    await vi.waitFor(() => expect(rounds()).toBeGreaterThan(before));
  });

  it('goes on at another relay once somebody connects it there, and not before [SY25]', async () => {
    got(await hand.commands.groups.add({ name: 'Teras Sore' }));
    await syncing.connect({ code: CODE });
    await relay.stop();
    relay = await relayBehindFetch();
    expect(await syncing.now()).toEqual({ problem: 'anotherRelay' });
    expect(syncing.connected).toBe(true);
    expect(syncing.unknownThere).toBe(true);
    expect(relay.asked.at(-1)).toBe('GET /about');
    expect(pushes()).toBe(0);
    expect(await syncing.connect({ code: 'ZZZZ' })).toEqual({ problem: 'notAllowed' });
    expect(syncing.unknownThere).toBe(true);
    expect(syncing.status.phase).not.toBe('off');
    expect(await syncing.connect({ code: CODE })).toBeUndefined();
    expect(syncing.unknownThere).toBe(false);
    expect(pushes()).toBeGreaterThan(0);
  });

  it('is let in anew by an invitation of a colleague whom the relay knows again [SY25 SY20]', async () => {
    await syncing.connect({ code: CODE });
    await relay.stop();
    relay = await relayBehindFetch();
    const sari = await relay.inHand.tablet('Sari');
    const { agencySpace } = sari.notebook.identity;
    const invited = await sari.shared.inviting.invite([agencySpace], 'coFacilitator', false);
    const words = invited?.words.join(' ') ?? '';
    await sari.round();
    expect(await syncing.now()).toEqual({ problem: 'anotherRelay' });
    expect(await syncing.find(words)).toMatchObject({ kind: 'offer' });
    expect(syncing.unknownThere).toBe(false);
    expect(await syncing.now()).toBeUndefined();
  });

  it('still says after weeks when it last met the relay [SY19]', async () => {
    await syncing.connect({ code: CODE });
    await vi.waitFor(async () => expect((await syncing.shared.relay())?.metAt).toBeDefined());
    const then = syncing.metAt;
    await syncing.stop();
    relay.otherwise = () => 'unreachable';
    hand.clock.turn(21 * 86_400_000);
    syncing = await new Syncing(hand.notebook).begin();
    expect(await syncing.now()).toEqual({ problem: 'unreachable' });
    expect(syncing.status.lastSuccess).toBeUndefined();
    expect(syncing.metAt).toBe(then);
  });

  it('begins a round when the network is back and when the window is looked at, and only then', async () => {
    await syncing.connect({ code: CODE });
    const look = async (event: () => void) => {
      await vi.waitFor(() => expect(syncing.status.phase).toBe('waiting'));
      const before = rounds();
      event();
      await vi.waitFor(() => expect(rounds()).toBe(before + 1));
    };
    await look(() => window.dispatchEvent(new Event('online')));
    await look(() => document.dispatchEvent(new Event('visibilitychange')));
    await vi.waitFor(() => expect(syncing.status.phase).toBe('waiting'));
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    const before = rounds();
    document.dispatchEvent(new Event('visibilitychange'));
    expect(syncing.status.phase).toBe('waiting');
    expect(rounds()).toBe(before);
  });

  it('leads in one window of a notebook at a time where there are Web Locks', async () => {
    const locks = oneAtATime();
    vi.stubGlobal('navigator', Object.create(navigator, { locks: { value: locks } }));
    await syncing.connect({ code: CODE });
    expect(locks.names).toEqual([`lingkar-sync-${hand.notebook.id}`]);
    const second = await new Syncing(hand.notebook).begin();
    expect(second.status.phase).toBe('elsewhere');
    // What the first one sends this one does not hear of.
    expect(second.unsent).toBe(true);
    const before = rounds();
    await syncing.stop();
    await vi.waitFor(() => expect(rounds()).toBeGreaterThan(before));
    await second.stop();
  });
});

describe('whether what is kept was sent [SY19]', () => {
  beforeEach(async () => {
    await syncing.connect({ code: CODE });
  });

  it('is known once a round came to its end, until something else is kept', async () => {
    expect(syncing.unsent).toBe(false);
    got(await hand.commands.groups.add({ name: 'Teras Sore' }));
    expect(syncing.unsent).toBe(true);
    expect(await syncing.now()).toBeUndefined();
    expect(syncing.unsent).toBe(false);
    expect(pushes()).toBeGreaterThan(0);
  });

  it('is not said of what the relay has no room for, though the round came to its end [SY15]', async () => {
    got(await hand.commands.groups.add({ name: 'Teras Sore' }));
    relay.otherwise = (method, path) =>
      method === 'POST' && path.includes('/parcels') ? refused('noRoom', 507) : undefined;
    expect(await syncing.now()).toBeUndefined();
    expect(syncing.status.lastSuccess).toBeDefined();
    expect(syncing.unsent).toBe(true);
    relay.otherwise = () => undefined;
    expect(await syncing.now()).toBeUndefined();
    expect(syncing.unsent).toBe(false);
  });

  it('is not said while pieces of an attachment wait [SY16]', async () => {
    const group = got(await hand.commands.groups.add({ name: 'Teras Sore' }));
    const session = got(await hand.commands.sessions.plan(group, { number: 1 }));
    await attach(hand, { kind: 'session', id: session }, 'Lingkaran.jpg', 'satu', 'dua', 'tiga');
    let put = 0;
    relay.otherwise = (method, path) =>
      method === 'PUT' && path.includes('/chunks/') && (put += 1) > 1 ? 'unreachable' : undefined;
    expect(await syncing.now()).toBeUndefined();
    expect([...(syncing.status.outcome?.chunks.values() ?? [])].map(({ refused }) => refused?.problem)).toContain(
      'unreachable',
    );
    expect(syncing.unsent).toBe(true);
    relay.otherwise = () => undefined;
    expect(await syncing.now()).toBeUndefined();
    expect(syncing.unsent).toBe(false);
  });

  it('is not said of what a file brought, which no command has written [HO5]', async () => {
    expect(syncing.unsent).toBe(false);
    syncing.brought();
    expect(syncing.unsent).toBe(true);
    expect(await syncing.now()).toBeUndefined();
    expect(syncing.unsent).toBe(false);
  });

  it('is not said either where nobody answers', async () => {
    relay.otherwise = () => 'unreachable';
    got(await hand.commands.groups.add({ name: 'Teras Sore' }));
    expect(await syncing.now()).toEqual({ problem: 'unreachable' });
    expect(syncing.unsent).toBe(true);
    expect(syncing.status.nextTry).toBeGreaterThan(hand.clock.now());
  });

  it('is seen to before the notebook is locked', async () => {
    got(await hand.commands.groups.add({ name: 'Teras Sore' }));
    const before = pushes();
    await syncing.beforeLock();
    expect(pushes()).toBeGreaterThan(before);
    expect(syncing.status.phase).toBe('off');
    got(await hand.commands.groups.add({ name: 'Teras Pagi' }));
    expect(syncing.unsent).toBe(false);
  });
});

/** As the browser has it: one holder of a name at a time, the next in the order of asking. */
function oneAtATime() {
  let last: Promise<unknown> = Promise.resolve();
  const names: string[] = [];
  return {
    names,
    request(name: string, { signal }: { readonly signal: AbortSignal }, held: () => Promise<void>) {
      names.push(name);
      const before = last;
      const mine = before.then(() => (signal.aborted ? undefined : held()));
      last = mine.catch(() => undefined);
      return mine;
    },
  };
}
