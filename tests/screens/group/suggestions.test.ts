import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import GroupScreen from '../../../src/screens/group/GroupScreen.svelte';
import PlanScreen from '../../../src/screens/plan/PlanScreen.svelte';
import RunScreen from '../../../src/screens/run/RunScreen.svelte';
import { groups as en } from '../../../src/text/en/groups.ts';
import { got, notebookInHand, press, undo, type NotebookInHand } from '../notebook-in-hand.ts';
import { drawScreen } from '../test-app.ts';

let test: NotebookInHand;
let group: string;
let sari: string;
let next: string;

beforeEach(async () => {
  test = await notebookInHand();
  const { commands } = test;
  group = got(await commands.groups.add({ name: 'Teras Sore' }));
  const known = { consentTo: 'notes', strengths: 'patience' };
  [sari = ''] = got(await commands.members.add(group, [{ name: 'Sari Dewi', ...known }]));
  for (const number of [1, 2, 3]) {
    const id = got(await commands.sessions.plan(group, { number, date: test.day(number - 10) }));
    got(await commands.sessions.begin(id));
    got(await commands.attendance.mark(id, [{ member: sari, presence: number === 1 ? 'present' : 'absent' }]));
    got(await commands.journal.note(id, { text: 'Something seen', kind: 'resource' }));
    got(await commands.sessions.close(id));
  }
  next = got(await commands.sessions.plan(group, { number: 4, date: test.day(0) }));
});

const reason = 'Sari Dewi did not come 2 times in a row.';
const title = 'Have a word with Sari Dewi outside the meeting';

describe('on the page of the group', () => {
  beforeEach(() => drawScreen(test, GroupScreen, { screen: 'group', group }, test.notebook));

  it('each names its reason, and leads to the act', async () => {
    expect(await screen.findByText(reason)).toBeTruthy();
    const way = screen.getByRole('link', { name: `Note a contact: ${title}` });
    expect(way.getAttribute('href')).toBe(`#/groups/${group}/members/${sari}/contact`);
    expect(screen.getByRole('button', { name: new RegExp(title), description: '' })).toBeTruthy();
  });

  it('is put away for the session to come, found among what was put away, and shown again', async () => {
    await screen.findByText(reason);
    await press(`Not this time: ${title}`);
    await waitFor(() => expect(screen.queryByText(reason)).toBeNull());
    expect((await test.queries.sessions.one(next))!.putAway).toEqual([{ key: `absent-${sari}` }]);
    await undo(test, 'Suggestion put away for this session.');
    await screen.findByText(reason);
    await press(`Not this time: ${title}`);
    await fireEvent.click(await screen.findByText('Put away (1)'));
    await press(`Show again: ${title}`);
    expect(await screen.findByRole('link', { name: `Note a contact: ${title}` })).toBeTruthy();
  });

  it('is put away for this group for good from its menu', async () => {
    await screen.findByText(reason);
    await press(`Other choices: ${title}`);
    // About a member it is no step of the group, which all may read.
    expect(screen.queryByRole('menuitem', { name: 'Make it a step' })).toBeNull();
    await fireEvent.click(await screen.findByRole('menuitem', { name: 'Never again for this group' }));
    await waitFor(() => expect(screen.queryByText(reason)).toBeNull());
    expect((await test.queries.groups.one(group))!.group.putAway).toEqual([{ key: `absent-${sari}`, held: null }]);
    await undo(test, 'This suggestion will not come again for this group.');
    expect(await screen.findByText(reason)).toBeTruthy();
  });

  it('becomes a step of the group, and undo takes both back', async () => {
    const decide = 'Give the group something to decide';
    await press(`Make it a step: ${decide}`);
    await waitFor(async () =>
      expect(await test.queries.groups.steps(group)).toMatchObject([
        { text: 'Prepare one matter the group decides for itself', who: 'Ibu Rini', session: '' },
      ]),
    );
    await waitFor(() => expect(screen.queryByRole('button', { name: `Make it a step: ${decide}` })).toBeNull());
    await undo(test, 'Now a step of the group; it is read in the summary too.');
    expect(await screen.findByRole('button', { name: `Make it a step: ${decide}` })).toBeTruthy();
    expect(await test.queries.groups.steps(group)).toEqual([]);
  });
});

it('is silent on the page of a group that has been archived', async () => {
  got(await test.commands.groups.archive(group));
  await drawScreen(test, GroupScreen, { screen: 'group', group }, test.notebook);
  await screen.findAllByText(en.archivedTitle);
  expect(screen.queryByText(reason)).toBeNull();
});

it('stands in the plan of the next session', async () => {
  await drawScreen(test, PlanScreen, { screen: 'plan', session: next }, test.notebook);
  expect(await screen.findByText(reason)).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'Perhaps this time' })).toBeTruthy();
});

describe('in the room', () => {
  it('is one quiet line without names, which opens them and can be hidden', async () => {
    await drawScreen(test, RunScreen, { screen: 'run', session: next }, test.notebook);
    const line = await screen.findByRole('button', { name: 'Worth a thought (2)' });
    expect(screen.queryByText(reason)).toBeNull();
    await fireEvent.click(line);
    const sheet = await screen.findByRole('dialog');
    expect(within(sheet).getByText(reason)).toBeTruthy();
    await press('Close');
    await press('Hide this line');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Worth a thought (2)' })).toBeNull());
    await press('More');
    await fireEvent.click(await screen.findByRole('menuitem', { name: 'Worth a thought' }));
    expect(await screen.findByText(reason)).toBeTruthy();
  });

  it('opens a note with kind and persons filled in; the words are left to the facilitator', async () => {
    await drawScreen(test, RunScreen, { screen: 'run', session: next }, test.notebook);
    await press('Worth a thought (2)');
    const sheet = await screen.findByRole('dialog');
    await fireEvent.click(within(sheet).getByRole('button', { name: `Write a note: ${title}` }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' });
    await waitFor(() => expect(document.activeElement).toBe(field));
    expect(field.value).toBe('');
    expect(screen.getByLabelText<HTMLInputElement>('Follow up').checked).toBe(true);
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /Sari/ }).checked).toBe(true);
    await fireEvent.input(field, { target: { value: 'Call her on Friday' } });
    await press('Keep the note');
    await waitFor(async () =>
      expect(await test.queries.sessions.entries(next)).toMatchObject([
        { kind: 'followUp', about: [sari], text: 'Call her on Friday' },
      ]),
    );
  });

  it('leaves a half-written note as it is', async () => {
    await drawScreen(test, RunScreen, { screen: 'run', session: next }, test.notebook);
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Note' });
    await fireEvent.input(field, { target: { value: 'Half a sen' } });
    await press('Worth a thought (2)');
    await press(`Write a note: ${title}`);
    await waitFor(() => expect(document.activeElement).toBe(field));
    expect(field.value).toBe('Half a sen');
    expect(screen.getByLabelText<HTMLInputElement>('Seen').checked).toBe(true);
    expect(test.app.toasts.shown.at(-1)?.text).toBe('The note you are writing waits; keep that one first.');
  });

  it('speaks of members by initials alone in room mode', async () => {
    localStorage.setItem('lingkar.roomMode', 'on');
    await drawScreen(test, RunScreen, { screen: 'run', session: next }, test.notebook);
    await press('Worth a thought (2)');
    expect(await screen.findByText('SD did not come 2 times in a row.')).toBeTruthy();
    expect(screen.queryByText(/Sari/)).toBeNull();
  });

  it('does not come up in the middle of a session', async () => {
    got(await test.commands.sessions.begin(next));
    test.clock.turn(16 * 60_000);
    await drawScreen(test, RunScreen, { screen: 'run', session: next }, test.notebook);
    await screen.findByRole('heading', { name: 'Session 4' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(screen.queryByRole('button', { name: /Worth a thought/ })).toBeNull();
  });
});
