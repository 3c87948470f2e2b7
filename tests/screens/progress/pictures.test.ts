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

/** A talking circle in which they speak in turn, as often as they stand there. */
async function circle(session: string, speak: readonly string[]): Promise<void> {
  const run = got(await test.commands.techniques.begin(session, { code: 'X2' }));
  for (const from of speak) {
    got(await test.commands.turns.tap(run, { act: 'speaks', from }));
    got(await test.commands.turns.tap(run, { act: 'still' }));
  }
}

async function course(): Promise<readonly [string, string]> {
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
  return [first, second];
}

/** How many signs of one look a picture holds: all of them are one stroke. */
function signs(picture: Element, look: string): number {
  return picture.querySelector(`path.${look}`)?.getAttribute('d')?.match(/M/g)?.length ?? 0;
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
    expect(signs(strip, 'full')).toBe(1);
    expect(signs(strip, 'open')).toBe(1);
    expect(screen.getByRole('img', { name: 'In the notes: 1 note in 2 sessions' })).toBeTruthy();
    const mood = screen.getByRole('img', { name: /Came at 2, went at 7 on average/ });
    expect([signs(mood, 'open'), signs(mood, 'full'), signs(mood, 'line')]).toEqual([1, 1, 1]);
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

  it('tell turns in talking circles apart from notes, once there was a circle', async () => {
    const [first, second] = await course();
    await circle(first, [sari, budi, sari]);
    await circle(second, [sari]);
    await drawScreen(test, MemberProgressScreen, { screen: 'memberProgress', group, member: sari }, test.notebook);
    const picture = await screen.findByRole('img', {
      name: 'Taking part: 1 note and 3 turns in the talking circle, in 2 sessions',
    });
    expect(signs(picture, 'full')).toBe(1);
    expect(signs(picture, 'open')).toBe(2);
    await fireEvent.click(screen.getByText('In words'));
    const rows = within(await screen.findByRole('table')).getAllByRole('row');
    expect(rows[0]!.textContent).toMatch(/In the notes\s*Turns/);
    expect(rows[1]!.textContent).toMatch(/present\s*1\s*2\s*2\s*7/);
    expect(rows[2]!.textContent).toMatch(/excused\s*0\s*1\s*–\s*–/);
  });

  it('of the group count whoever was noted or spoke, once there was a circle', async () => {
    const [first] = await course();
    await circle(first, [budi]);
    await drawScreen(test, GroupProgressScreen, { screen: 'progress', group }, test.notebook);
    const name = 'Taking part: 100% of those there are noted or spoke in a circle on average';
    expect(await screen.findByRole('img', { name })).toBeTruthy();
    await fireEvent.click(screen.getByText('In words'));
    const rows = within(await screen.findByRole('table')).getAllByRole('row');
    expect(rows[1]!.textContent).toContain('1 of 2 noted');
    expect(rows[1]!.textContent).toContain('1 of 2 spoke');
  });

  it('of the other questions wait behind a fold, and stand there only where somebody answered', async () => {
    const [first] = await course();
    const values = { 'check-arriving': 2, 'check-company': 8 };
    got(await test.commands.answers.give(first, sari, 'in', { by: 'member', values }));
    got(await test.commands.answers.give(first, budi, 'in', { by: 'member', values: { 'check-company': 3 } }));
    await drawScreen(test, GroupProgressScreen, { screen: 'progress', group }, test.notebook);
    const fold = await screen.findByText('The other questions');
    expect(screen.queryByRole('img', { name: /Company/ })).toBeNull();
    await fireEvent.click(fold);
    const name = 'Company: 5.5 on average (0 I am on my own, 10 I am in company)';
    expect(signs(await screen.findByRole('img', { name }), 'open')).toBe(1);
    expect(screen.queryByText('Daring')).toBeNull();
    const rows = within(screen.getByRole('table', { name: 'The other questions' })).getAllByRole('row');
    expect(rows[1]!.textContent).toMatch(/5\.5$/);
    expect(rows[2]!.textContent).toMatch(/–$/);
  });

  it('of the other questions are a member’s own on their page, and no fold opens on nothing', async () => {
    const [first] = await course();
    got(await test.commands.answers.give(first, budi, 'out', { by: 'member', values: { 'check-room': 0 } }));
    await drawScreen(test, MemberProgressScreen, { screen: 'memberProgress', group, member: budi }, test.notebook);
    await fireEvent.click(await screen.findByText('The other questions'));
    const picture = await screen.findByRole('img', { name: /^Room: 0 on average/ });
    expect(signs(picture, 'full')).toBe(1);
  });

  it('of a member who answered none of the other questions have no such fold', async () => {
    const [first] = await course();
    got(await test.commands.answers.give(first, budi, 'out', { by: 'member', values: { 'check-room': 0 } }));
    await drawScreen(test, MemberProgressScreen, { screen: 'memberProgress', group, member: sari }, test.notebook);
    expect(await screen.findByText('In words')).toBeTruthy();
    expect(screen.queryByText('The other questions')).toBeNull();
  });
});

it('says the same in Bahasa Indonesia', async () => {
  test = await notebookInHand('id');
  group = got(await test.commands.groups.add({ name: 'Teras Sore' }));
  [sari = '', budi = ''] = got(
    await test.commands.members.add(
      group,
      ['Sari', 'Budi'].map((name) => ({ name, joinedOn: '2026-01-01' })),
    ),
  );
  const [first] = await course();
  await circle(first, [sari]);
  got(await test.commands.answers.give(first, sari, 'out', { by: 'member', values: { 'check-daring': 9 } }));
  await drawScreen(test, MemberProgressScreen, { screen: 'memberProgress', group, member: sari }, test.notebook);
  const name = 'Keterlibatan: 1 catatan dan 1 kali bicara dalam lingkaran bicara, dari 2 pertemuan';
  expect(await screen.findByRole('img', { name })).toBeTruthy();
  await fireEvent.click(screen.getByText('Pertanyaan lainnya'));
  const daring = 'Keberanian: rata-rata 9 (0 belum kali ini, 10 ya, sungguh)';
  expect(await screen.findByRole('img', { name: daring })).toBeTruthy();
});
