import 'fake-indexeddb/auto';
import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import ResourceScreen from '../../../src/screens/resources/ResourceScreen.svelte';
import ResourcesScreen from '../../../src/screens/resources/ResourcesScreen.svelte';
import { resources as words } from '../../../src/text/en/resources.ts';
import { got, notebookInHand, press, type, undo, type NotebookInHand } from '../notebook-in-hand.ts';
import { drawScreen } from '../test-app.ts';

let hand: NotebookInHand;
beforeEach(async () => {
  hand = await notebookInHand();
});
const draw = () => drawScreen(hand, ResourcesScreen, { screen: 'resources' }, hand.notebook);
const rows = () => screen.getAllByRole('link').map((link) => link.textContent);

describe('the directory', () => {
  it('teaches its first step while it is empty, and opens a new resource at once', async () => {
    await draw();
    expect(await screen.findByText(words.emptyTitle)).toBeTruthy();
    await press(words.add);
    await waitFor(() => expect(location.hash).toMatch(/^#\/resources\/.{22}$/));
    expect(await hand.queries.resources.all()).toHaveLength(1);
  });

  it('is searched and filtered, says when nothing fits, and shows who helps in danger and how well they served', async () => {
    const group = got(await hand.commands.groups.add({ name: 'Teras' }));
    const [member] = got(await hand.commands.members.add(group, [{ name: 'Sari' }]));
    const clinic = got(await hand.commands.resources.add({ name: 'Health post', sort: 'O2d', offers: 'counselling' }));
    got(await hand.commands.resources.add({ name: 'Bu Tuti', sort: 'O2b', emergency: true, contact: '0812' }));
    const referral = got(await hand.commands.referrals.add(group, member!, clinic));
    got(await hand.commands.referrals.change(referral, { served: 'mostly' }));
    await draw();
    await waitFor(() => expect(rows()).toHaveLength(2));
    expect(rows()[0]).toContain(words.emergencyBadge);
    expect(rows()[1]).toContain(words.servedWell(1, 1));
    await type(words.search, 'counsel');
    expect(rows()).toHaveLength(1);
    await type(words.search, 'nobody');
    expect(screen.getByText(words.noneFits)).toBeTruthy();
    await type(words.search, '');
    await fireEvent.click(screen.getByRole('radio', { name: words.sorts.O2b }));
    expect(rows()).toHaveLength(1);
    expect(rows()[0]).toContain('Bu Tuti');
  });

  it('shows forty of a hundred, and then all', async () => {
    for (let n = 0; n < 100; n += 1) got(await hand.commands.resources.add({ name: `Resource ${n}` }));
    await draw();
    await waitFor(() => expect(rows()).toHaveLength(40));
    await press(words.showAll(100));
    expect(rows()).toHaveLength(100);
  });
});

describe('a resource', () => {
  let resource: string;
  beforeEach(async () => {
    resource = got(await hand.commands.resources.add({ name: 'Health post' }));
  });
  const drawOne = () => drawScreen(hand, ResourceScreen, { screen: 'resource', resource }, hand.notebook);
  const current = async () => (await hand.queries.resources.one(resource))!;

  it('keeps every field, the three needs apart', async () => {
    await drawOne();
    expect(await screen.findByText(words.servedNone)).toBeTruthy();
    await fireEvent.click(screen.getByRole('radio', { name: words.sorts.O2d }));
    await type(/^How to reach it/, '0274 111');
    await type(/^Felt need/, 'someone to talk to');
    await type(/^Real need/, 'sleep');
    await type(/^Normative need/, 'one nurse per village');
    await fireEvent.click(screen.getByRole('switch', { name: new RegExp(words.emergency) }));
    await press(words.checkToday);
    await waitFor(async () =>
      expect(await current()).toMatchObject({
        sort: 'O2d',
        contact: '0274 111',
        felt: 'someone to talk to',
        real: 'sleep',
        normative: 'one nurse per village',
        emergency: true,
        checkedOn: hand.day(0),
      }),
    );
  });

  it('shows what was noted of it, and what another tablet wrote', async () => {
    const group = got(await hand.commands.groups.add({ name: 'Teras' }));
    const [member] = got(await hand.commands.members.add(group, [{ name: 'Sari' }]));
    for (const served of ['wholly', 'mostly', 'mostly', 'little'] as const) {
      const referral = got(await hand.commands.referrals.add(group, member!, resource));
      got(await hand.commands.referrals.change(referral, { served, servedNote: 'Come before eight' }));
    }
    got(await hand.commands.resources.change(resource, { trust: 'one' }, { trust: [] }));
    got(await hand.commands.resources.change(resource, { trust: 'two' }, { trust: [] }));
    await drawOne();
    expect(await screen.findByText(words.servedRecord(3, 4))).toBeTruthy();
    expect(screen.getAllByText('Come before eight')).toHaveLength(1);
    expect(document.body.textContent).not.toContain('Sari');
    expect(await screen.findByText('Also written elsewhere (1)')).toBeTruthy();
  });

  it('is deleted and comes back, and one that is not there says so', async () => {
    await drawOne();
    await press(words.remove);
    await waitFor(() => expect(location.hash).toBe('#/resources'));
    expect(await screen.findByText(words.gone)).toBeTruthy();
    await undo(hand, words.removed);
    await waitFor(async () => expect(await current()).toMatchObject({ name: 'Health post' }));
    await waitFor(() => expect(screen.queryByText(words.gone)).toBeNull());
  });
});
