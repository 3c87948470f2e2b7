import { fireEvent, screen, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import GroupProgressScreen from '../../../src/screens/progress/GroupProgressScreen.svelte';
import MemberProgressScreen from '../../../src/screens/progress/MemberProgressScreen.svelte';
import { got, notebookInHand, type NotebookInHand } from '../notebook-in-hand.ts';
import { drawScreen } from '../test-app.ts';

let test: NotebookInHand;
let group: string;
let sari: string;
let budi: string;

beforeEach(async () => {
  test = await notebookInHand();
  group = got(await test.commands.groups.add({ name: 'Teras Sore' }));
  const people = ['Sari', 'Budi'].map((name) => ({ name, joinedOn: '2026-01-01' }));
  [sari = '', budi = ''] = got(await test.commands.members.add(group, people));
});

async function held(number: number): Promise<string> {
  const session = got(await test.commands.sessions.plan(group, { number, date: test.day(number - 5) }));
  got(await test.commands.sessions.begin(session));
  return session;
}

async function course(): Promise<void> {
  const [first, second] = [await held(1), await held(2)];
  got(
    await test.commands.attendance.mark(first, [
      { member: sari, presence: 'present' },
      { member: budi, presence: 'late' },
    ]),
  );
  got(await test.commands.attendance.mark(second, [{ member: sari, presence: 'excused' }]));
  got(await test.commands.journal.note(first, { text: 'Sari memulai', kind: 'observation', about: [sari] }));
  const by = 'member' as const;
  got(await test.commands.answers.give(first, sari, 'in', { by, values: { 'check-arriving': 2 } }));
  got(await test.commands.answers.give(first, sari, 'out', { by, values: { 'check-going': 7 } }));
}

describe('small pictures', () => {
  it('of a group that has not met say what they will show', async () => {
    await drawScreen(test, GroupProgressScreen, { screen: 'progress', group }, test.notebook);
    expect(await screen.findByText(/After the first session you see here/)).toBeTruthy();
    expect(screen.queryByRole('img')).toBeNull();
  });

  it('of one member: attendance in shapes, notes, coming and going, and all of it in words', async () => {
    await course();
    await drawScreen(test, MemberProgressScreen, { screen: 'memberProgress', group, member: sari }, test.notebook);
    const strip = await screen.findByRole('img', { name: 'Attendance: 1 of 2 there, 1× excused' });
    expect(strip.querySelectorAll('circle.full')).toHaveLength(1);
    expect(strip.querySelectorAll('circle.ring')).toHaveLength(1);
    expect(screen.getByRole('img', { name: 'In the notes: 1 note in 2 sessions' })).toBeTruthy();
    const mood = screen.getByRole('img', { name: /Came at 2, went at 7 on average/ });
    expect(mood.querySelectorAll('circle.in')).toHaveLength(1);
    await fireEvent.click(screen.getByText('In words'));
    const rows = within(await screen.findByRole('table')).getAllByRole('row');
    expect(rows[1]!.textContent).toMatch(/present\s*1\s*2\s*7/);
    expect(rows[2]!.textContent).toMatch(/excused\s*0\s*–\s*–/);
  });

  it('of the group: how many were there and were noted, and a strip for each member', async () => {
    await course();
    await drawScreen(test, GroupProgressScreen, { screen: 'progress', group }, test.notebook);
    expect(await screen.findByRole('img', { name: 'Attendance: 50% of the members there on average' })).toBeTruthy();
    expect(screen.getByRole('img', { name: 'In the notes: 50% of those there are noted on average' })).toBeTruthy();
    const list = screen.getByRole('list', { name: 'Each member' });
    expect(within(list).getByRole('img', { name: 'Attendance: 1 of 2 there, 1× late' })).toBeTruthy();
    // Coming and going is drawn where there is an answer, and nowhere else.
    expect(within(list).getAllByRole('img', { name: /Coming and going/ })).toHaveLength(1);
  });
});
