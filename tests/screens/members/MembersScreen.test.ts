import 'fake-indexeddb/auto';
import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import MembersScreen from '../../../src/screens/members/MembersScreen.svelte';
import { got, notebookInHand, type NotebookInHand } from '../notebook-in-hand.ts';
import { drawScreen } from '../test-app.ts';

let hand: NotebookInHand;
let group: string;

beforeEach(async () => {
  hand = await notebookInHand();
  group = got(await hand.commands.groups.add({ name: 'Teras Sore' }));
});

const draw = () => drawScreen(hand, MembersScreen, { screen: 'members', group }, hand.notebook);
const rows = async () => within(await screen.findByRole('list', { name: 'Members' })).getAllByRole('listitem');
const titles = async () => (await rows()).map((row) => row.querySelector('.title')?.textContent);

describe('the list of members', () => {
  it('teaches the ways to add while it is empty', async () => {
    await draw();
    expect(await screen.findByText('No members yet')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Add members' }).getAttribute('href')).toBe(
      `#/groups/${group}/members/add`,
    );
  });

  it('finds one among a hundred and says how many were found', async () => {
    const names = Array.from({ length: 100 }, (_, n) => ({ name: `Anggota ${n}` }));
    got(await hand.commands.members.add(group, [...names, { name: 'Žofia', called: 'Mbak Zo' }]));
    await draw();
    expect(await rows()).toHaveLength(101);
    await fireEvent.input(screen.getByLabelText('Search members'), { target: { value: 'zofia' } });
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('1 found'));
    expect(await titles()).toEqual(['Mbak Zo']);
    await fireEvent.input(screen.getByLabelText('Search members'), { target: { value: 'nobody' } });
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Nobody found'));
    expect(screen.queryByRole('list', { name: 'Members' })).toBeNull();
  });

  it('sorts by name, joining and age', async () => {
    got(
      await hand.commands.members.add(group, [
        { name: 'Budi', joinedOn: '2026-03-01', birthYear: 1980 },
        { name: 'Ani', joinedOn: '2026-01-01', birthYear: 2000 },
        { name: 'Citra', joinedOn: '2026-02-01', age: 60, ageToldIn: 2026 },
      ]),
    );
    await draw();
    expect(await titles()).toEqual(['Ani', 'Budi', 'Citra']);
    const sort = screen.getByLabelText('Sort by');
    await fireEvent.change(sort, { target: { value: 'joined' } });
    expect(await titles()).toEqual(['Budi', 'Citra', 'Ani']);
    await fireEvent.change(sort, { target: { value: 'age' } });
    expect(await titles()).toEqual(['Ani', 'Budi', 'Citra']);
    expect((await rows())[0]!.textContent).toContain('26 years · joined 1 Jan 2026');
  });

  it('keeps those who left apart, and marks newcomers of a group under way', async () => {
    const session = got(
      await hand.commands.sessions.plan(group, { number: 1, date: hand.day(-30), startsAt: '16:00' }),
    );
    got(await hand.commands.sessions.begin(session));
    got(
      await hand.commands.members.add(group, [
        { name: 'Ani', joinedOn: hand.day(-30) },
        { name: 'Budi', joinedOn: hand.day(-2) },
        { name: 'Citra', leftOn: hand.day(-1) },
      ]),
    );
    await draw();
    expect(await titles()).toEqual(['Ani', 'Budi']);
    expect((await rows()).map((row) => row.querySelector('.badge')?.textContent)).toEqual([undefined, 'New']);
    await fireEvent.click(screen.getByRole('radio', { name: 'Left (1)' }));
    expect(await titles()).toEqual(['Citra']);
    expect((await rows())[0]!.textContent).toContain('left 22 Nov 2026');
    await fireEvent.click(screen.getByRole('radio', { name: 'Everyone (3)' }));
    expect(await titles()).toHaveLength(3);
  });

  it('shows the same name twice apart by initials, and any name as plain short text', async () => {
    const names = ['Siti Rahma', 'Siti Rahma', 'سارة أحمد', '👩‍👧 Sari', '<b onclick=x>Rani</b>', 'W'.repeat(10_000), ''];
    got(
      await hand.commands.members.add(
        group,
        names.map((name) => ({ name })),
      ),
    );
    await draw();
    const shown = await titles();
    expect(shown.filter((title) => title === 'Siti Rahma')).toHaveLength(2);
    expect(shown).toContain('سارة أحمد');
    expect(shown).toContain('<b onclick=x>Rani</b>');
    expect(shown).toContain('No name');
    expect(Math.max(...shown.map((title) => title?.length ?? 0))).toBeLessThanOrEqual(80);
    const initials = (await rows()).map((row) => row.querySelector('.initials')?.textContent);
    expect(new Set(initials).size).toBe(names.length);
    expect(initials).toContain('SR2');
    expect(document.querySelector('[onclick]')).toBeNull();
  });
});
