import 'fake-indexeddb/auto';
import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import GroupsScreen from '../../../src/screens/groups/GroupsScreen.svelte';
import { got, notebookInHand, type NotebookInHand } from '../notebook-in-hand.ts';
import { drawScreen } from '../test-app.ts';

let hand: NotebookInHand;

beforeEach(async () => {
  hand = await notebookInHand();
  performance.clearMarks('lingkar:groups');
});

const draw = () => drawScreen(hand, GroupsScreen, { screen: 'groups' }, hand.notebook);
const rows = async (label: string) => within(await screen.findByRole('list', { name: label })).getAllByRole('listitem');

async function group(name: string, date?: string): Promise<{ group: string; session: string }> {
  const id = got(await hand.commands.groups.add({ name }));
  const session =
    date === undefined ? '' : got(await hand.commands.sessions.plan(id, { number: 1, date, startsAt: '16:00' }));
  return { group: id, session };
}

describe('home', () => {
  it('teaches the first step while there is no group, and marks that it was drawn', async () => {
    await draw();
    expect(await screen.findByRole('heading', { name: 'No groups yet' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Form the first group' }).getAttribute('href')).toBe('#/groups/new');
    expect(performance.getEntriesByName('lingkar:groups')).toHaveLength(1);
  });

  it('puts first what needs the facilitator now, each with its act', async () => {
    await group('Zeta at rest');
    await group('Next week', hand.day(7));
    const waiting = await group('Waiting', hand.day(-1));
    got(await hand.commands.sessions.begin(waiting.session));
    got(await hand.commands.sessions.end(waiting.session));
    const today = await group('Today', hand.day(0));
    const running = await group('Running', hand.day(0));
    got(await hand.commands.sessions.begin(running.session));
    await draw();

    const now = await screen.findByRole('region', { name: 'Running now' });
    expect(within(now).getByRole('link', { name: 'Go on' }).getAttribute('href')).toBe(
      `#/sessions/${running.session}/run`,
    );
    const listed = await rows('Groups under way');
    expect(listed.map((row) => row.querySelector('.title')?.textContent)).toEqual([
      'Running',
      'Today',
      'Waiting',
      'Next week',
      'Zeta at rest',
    ]);
    expect(within(listed[1]!).getByRole('link', { name: 'Begin' }).getAttribute('href')).toBe(
      `#/sessions/${today.session}/run`,
    );
    expect(within(listed[2]!).getByRole('link', { name: 'Wrap up' }).getAttribute('href')).toBe(
      `#/sessions/${waiting.session}/wrap-up`,
    );
    expect(listed[2]!.textContent).toContain('Waits for wrap-up');
    expect(listed[4]!.textContent).toContain('No session planned yet');
  });

  it('counts members who take part, sessions held of those planned, and open steps', async () => {
    const id = got(await hand.commands.groups.add({ name: 'A', plannedSessions: 12 }));
    got(await hand.commands.members.add(id, [{ name: 'x' }, { name: 'y' }, { name: 'z', leftOn: hand.day(-3) }]));
    got(await hand.commands.steps.add(id, { text: 'call' }));
    await draw();
    const [row] = await rows('Groups under way');
    expect(row!.textContent).toContain('2 members · 0 of 12 sessions · 1 open step');
  });

  it('keeps archived groups out of the list, on the page only when asked for', async () => {
    const old = await group('Old one');
    got(await hand.commands.groups.archive(old.group));
    await draw();
    expect(await screen.findByText('All groups are in the archive')).toBeTruthy();
    expect(screen.queryByText('Old one')).toBeNull();
    const details = screen.getByText('Archive (1)').closest('details')!;
    details.open = true;
    await fireEvent(details, new Event('toggle'));
    expect(await screen.findByText('Old one')).toBeTruthy();
  });

  it('shows a group the moment it is there', async () => {
    await draw();
    await screen.findByText('No groups yet');
    await group('Just founded');
    expect(await screen.findByText('Just founded')).toBeTruthy();
  });

  it('finds one of many by its name, without its accents', async () => {
    for (let n = 0; n < 60; n += 1) await group(`Kelompok ${n}`);
    await group('Café Ibu');
    await draw();
    await waitFor(async () => expect(await rows('Groups under way')).toHaveLength(50));
    await fireEvent.click(screen.getByRole('button', { name: 'Show all 61 groups' }));
    expect(await rows('Groups under way')).toHaveLength(61);
    await fireEvent.input(screen.getByLabelText('Search groups'), { target: { value: 'cafe' } });
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('1 group fits'));
    expect(await rows('Groups under way')).toHaveLength(1);
  });

  it('shows a name of ten thousand letters, and one that looks like HTML, as short text', async () => {
    await group('n'.repeat(10_000));
    await group('<img src=x onerror=alert(1)>');
    await draw();
    const titles = (await rows('Groups under way')).map((row) => row.querySelector('.title')?.textContent ?? '');
    expect(titles).toContain('<img src=x onerror=alert(1)>');
    expect(Math.max(...titles.map((title) => title.length))).toBeLessThanOrEqual(80);
    expect(document.querySelector('img')).toBeNull();
  });
});
