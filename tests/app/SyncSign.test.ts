import { screen, waitFor } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Syncing } from '../../src/app/syncing.svelte.ts';
import { got } from '../screens/notebook-in-hand.ts';
import { drawScreen } from '../screens/test-app.ts';
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
