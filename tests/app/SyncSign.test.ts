import { screen, waitFor } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SyncTrouble, Syncing } from '../../src/app/syncing.svelte.ts';
import { shareNotebook } from '../../src/storage/sharing/share-notebook.ts';
import type { SpaceOutcome } from '../../src/sync/sync-space.ts';
import { got } from '../screens/notebook-in-hand.ts';
import { drawScreen } from '../screens/test-app.ts';
import { roundOutcome, spaceOutcome } from '../screens/sharing/round-outcome.ts';
import { twoTablets, type TwoTablets } from '../screens/sharing/two-tablets.ts';
import SyncSignInPlace from './SyncSignInPlace.svelte';

let at: TwoTablets;

beforeEach(async () => {
  at = await twoTablets();
});

describe('the sign in the bar [SH5]', () => {
  it('counts what awaits an eye, and is still where nothing does', async () => {
    const syncing = { connected: false, unsent: false, status: { phase: 'off' } } as unknown as Syncing;
    await drawScreen(at, SyncSignInPlace, syncing, at.notebook);
    expect(await screen.findAllByRole('link')).toHaveLength(1);
    got(await at.commands.groups.change(at.group, { purpose: 'Di rumah' }));
    got(await at.theirs.groups.change(at.group, { purpose: 'At work' }));
    await at.meet();
    const sign = await screen.findByRole('link', { name: '1 thing awaits your eye' });
    expect(sign.getAttribute('href')).toBe('#/settings/sync/awaiting');
    got(await at.commands.groups.change(at.group, { purpose: 'Di rumah. At work' }));
    await waitFor(() => expect(screen.getAllByRole('link')).toHaveLength(1));
  });
});

describe('what the sign says of sync [SY19]', () => {
  interface Said {
    readonly status?: Partial<Syncing['status']>;
    readonly unsent?: boolean;
    readonly connected?: boolean;
  }

  async function drawn({ status = {}, unsent = false, connected = true }: Said) {
    const shared = shareNotebook(at.notebook);
    const syncing = { connected, unsent, status: { phase: 'waiting', ...status } } as unknown as Syncing;
    // Not among what tells one address from another.
    Object.defineProperty(syncing, 'shared', { value: shared });
    await drawScreen(at, SyncSignInPlace, syncing, at.notebook);
    return at.app.language.words.sharing.sign;
  }

  async function says(label: string) {
    const sign = await screen.findByRole('link', { name: label });
    expect(sign.getAttribute('href')).toBe('#/settings/sync');
  }

  const came = (changes: Partial<SpaceOutcome>) => roundOutcome([spaceOutcome(at.space, changes)]);

  it('that all was sent only where a round left nothing', async () => {
    const sign = await drawn({ status: { outcome: came({}) } });
    await says(sign.sent);
  });

  it('that something waits where it does', async () => {
    const sign = await drawn({ unsent: true, status: { outcome: came({ problem: 'unsettled' }) } });
    await says(sign.waiting);
  });

  it.each(['noRoom', 'notAllowed', 'notFound', 'tooLarge', 'garbage', 'malformed', 'badSignature'] as const)(
    'that it needs a look where the relay answered in a group: %s',
    async (problem) => {
      const sign = await drawn({ unsent: true, status: { outcome: came({ problem }) } });
      await says(sign.trouble);
    },
  );

  it('that it needs a look where an attachment was refused', async () => {
    const refused = { sent: 0, fetched: 0, unfit: 0, notThere: 0, refused: { problem: 'noRoom' } } as const;
    const sign = await drawn({
      status: { outcome: { ...roundOutcome([spaceOutcome(at.space)]), chunks: new Map([[at.space, refused]]) } },
    });
    await says(sign.trouble);
  });

  it('that it needs a look while an item is set aside, and no longer once it is tried again [SY15]', async () => {
    got(await at.commands.groups.change(at.group, { purpose: 'Di rumah' }));
    const shared = shareNotebook(at.notebook);
    await shared.setAside(at.space, at.group, 'refused');
    const sign = await drawn({ status: { outcome: came({}) } });
    await says(sign.trouble);
    await shared.tryAgain(at.space, at.group);
    await says(sign.sent);
  });

  it('that it needs a look while a tablet is in doubt [SY10]', async () => {
    const shared = shareNotebook(at.notebook);
    const head = { v: 1, space: at.space, device: at.colleague, counter: 999, items: 99, set: '', chain: 2, at: 0 };
    await shared.takeHeads(at.space, [{ head: { ...head, v: 1 }, heardAt: 5 }], 1);
    const sign = await drawn({ status: { outcome: came({}) } });
    await says(sign.trouble);
  });

  it.each([
    ['alone', { connected: false }],
    ['working', { status: { phase: 'working' } }],
    ['paused', { unsent: true, status: { phase: 'paused' } }],
    ['offline', { status: { phase: 'problem', trouble: { problem: 'unreachable' } } }],
    ['trouble', { status: { phase: 'problem', trouble: { problem: 'notTheRelay' } } }],
    ['sent', { status: { trouble: { problem: 'interrupted' } satisfies SyncTrouble } }],
  ] as const satisfies readonly (readonly [string, Said])[])('%s, each in words of its own', async (name, said) => {
    const sign = await drawn(said);
    await says(sign[name]);
    expect(new Set(Object.values(sign)).size).toBe(Object.keys(sign).length);
  });

  it('that another window syncs, which knows what was sent', async () => {
    await drawn({ unsent: true, status: { phase: 'elsewhere' } });
    await says(at.app.language.words.sharing.sync.elsewhere);
  });
});
