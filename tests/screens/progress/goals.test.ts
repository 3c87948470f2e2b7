import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { parseRoute } from '../../../src/app/routes.ts';
import { gradingKind } from '../../../src/practice/grading.ts';
import GoalScreen from '../../../src/screens/progress/GoalScreen.svelte';
import GroupProgressScreen from '../../../src/screens/progress/GroupProgressScreen.svelte';
import MemberProgressScreen from '../../../src/screens/progress/MemberProgressScreen.svelte';
import WrapUpScreen from '../../../src/screens/wrap-up/WrapUpScreen.svelte';
import { got, notebookInHand, press, type, undo, type NotebookInHand } from '../notebook-in-hand.ts';
import { drawScreen } from '../test-app.ts';

let test: NotebookInHand;
let group: string;
let sari: string;

beforeEach(async () => {
  test = await notebookInHand();
  group = got(await test.commands.groups.add({ name: 'Teras Sore' }));
  [sari = ''] = got(await test.commands.members.add(group, [{ name: 'Sari', joinedOn: '2026-01-01' }]));
});

const ofGroup = () => test.queries.goals.ofGroup(group);
const words = () => test.app.language.words.goals;

describe('wording a goal', () => {
  it('teaches first, then takes a goal of the group and opens it', async () => {
    await drawScreen(test, GroupProgressScreen, { screen: 'progress', group }, test.notebook);
    expect(await screen.findByText(/Write with the group what it wants to reach/)).toBeTruthy();
    await press('Add');
    expect(await screen.findByText('Write the goal first.')).toBeTruthy();
    await type('New goal', 'Saling menyapa');
    await press('Add');
    await waitFor(async () => expect((await ofGroup()).goals).toHaveLength(1));
    const [goal] = (await ofGroup()).goals;
    expect(goal).toMatchObject({ member: '', text: 'Saling menyapa' });
    await waitFor(() => expect(parseRoute(location.hash)).toEqual({ screen: 'goal', group, goal: goal!.id }));
  });

  it('takes a goal of one member under their own name', async () => {
    await drawScreen(test, MemberProgressScreen, { screen: 'memberProgress', group, member: sari }, test.notebook);
    await type('New goal', 'Menyampaikan pendapat');
    await press('Add');
    await waitFor(async () => expect((await ofGroup()).goals[0]).toMatchObject({ member: sari }));
  });

  it('a group of one and a group of a hundred list their members', async () => {
    await drawScreen(test, GroupProgressScreen, { screen: 'progress', group }, test.notebook);
    const list = await screen.findByRole('list', { name: 'Each member' });
    expect(within(list).getAllByRole('link')).toHaveLength(1);
    const many = Array.from({ length: 99 }, (_, n) => ({ name: `Anggota ${n}`, joinedOn: '2026-01-01' }));
    got(await test.commands.members.add(group, many));
    await waitFor(() => expect(within(list).getAllByRole('link')).toHaveLength(100));
  });
});

describe('a goal', () => {
  let goal: string;
  beforeEach(async () => {
    goal = got(await test.commands.goals.add(group, { member: sari, text: 'Berani bicara' }));
  });
  const draw = () => drawScreen(test, GoalScreen, { screen: 'goal', group, goal }, test.notebook);

  it('keeps own words for each step, and shows them where it is graded', async () => {
    await draw();
    const expected = await screen.findByRole('textbox', { name: /^0 · as expected/ });
    await fireEvent.input(expected, { target: { value: 'Sekali setiap pertemuan' } });
    await waitFor(async () => expect((await test.queries.goals.one(goal))?.expected).toBe('Sekali setiap pertemuan'));
    await fireEvent.click(await screen.findByRole('radio', { name: /0 · Sekali setiap pertemuan/ }));
    await waitFor(async () => expect((await ofGroup()).gradings[0]).toMatchObject({ goal, grade: 0, session: '' }));
  });

  it('shows the way it has come, in a picture with words and grade by grade', async () => {
    got(await test.commands.goals.grade(goal, { date: test.day(-14) }, { grade: -2 }));
    got(await test.commands.goals.grade(goal, { date: test.day(-7) }, { grade: 1, note: 'Ia memulai sendiri' }));
    await draw();
    const picture = await screen.findByRole('img');
    expect(picture.getAttribute('aria-label')).toBe('Graded 2 times, from −2 to +1 · above what was expected');
    // Above and below differ in shape, not in colour alone.
    expect(picture.querySelectorAll('path.open, path.full')).toHaveLength(2);
    expect(screen.getByText('Ia memulai sendiri')).toBeTruthy();
    await press(/^Delete the grade of 16 Nov/);
    await waitFor(() => expect(screen.queryByText('Ia memulai sendiri')).toBeNull());
    await undo(test, words().gradingRemoved);
    expect(await screen.findByText('Ia memulai sendiri')).toBeTruthy();
  });

  it('begins with its words until it is graded, then with where it stands; but changes nothing under the hand', async () => {
    const headings = () => screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
    await draw();
    await screen.findByRole('heading', { name: words().gradeTitle });
    const before = headings();
    expect(before).toEqual([words().words, words().steps, words().gradeTitle, words().course]);
    await fireEvent.click(screen.getByRole('radio', { name: /^0/ }));
    await screen.findByRole('img');
    expect(headings()).toEqual(before);
    cleanup();
    await draw();
    await screen.findByRole('img');
    expect(headings()).toEqual([words().gradeTitle, words().course, words().words, words().steps]);
  });

  it('shows what another tablet wrote and graded apart', async () => {
    got(await test.commands.goals.change(goal, { text: 'Berani bertanya' }, {}));
    got(await test.commands.goals.grade(goal, { date: test.day(0) }, { grade: 1 }, {}));
    got(await test.commands.goals.grade(goal, { date: test.day(0) }, { grade: -1 }, {}));
    await draw();
    expect(await screen.findByText('Berani bicara')).toBeTruthy();
    expect(await screen.findByText('Graded +1 on another tablet.')).toBeTruthy();
  });

  it('is laid down and taken up again, deleted and brought back', async () => {
    await draw();
    await press('Lay this goal down');
    await waitFor(async () => expect((await test.queries.goals.one(goal))?.until).toBe(test.day(0)));
    await press('Take it up again');
    await waitFor(async () => expect((await test.queries.goals.one(goal))?.until).toBe(''));
    await press('Delete the goal');
    await waitFor(async () => expect(await test.queries.goals.one(goal)).toBeUndefined());
    expect(await screen.findByText(words().gone)).toBeTruthy();
    await undo(test, words().removed);
    await waitFor(async () => expect((await test.queries.goals.one(goal))?.text).toBe('Berani bicara'));
  });
});

describe('in the wrap-up', () => {
  it('goals of the group and of those who were there are graded in passing', async () => {
    const [budi = ''] = got(await test.commands.members.add(group, [{ name: 'Budi' }]));
    const ours = got(await test.commands.goals.add(group, { text: 'Saling menyapa', since: '2026-01-01' }));
    got(await test.commands.goals.add(group, { member: sari, text: 'Berani bicara', since: '2026-01-01' }));
    got(await test.commands.goals.add(group, { member: budi, text: 'Mendengar sampai selesai', since: '2026-01-01' }));
    const session = got(await test.commands.sessions.plan(group, { number: 4, date: test.day(0) }));
    got(await test.commands.sessions.begin(session));
    got(
      await test.commands.attendance.mark(session, [
        { member: sari, presence: 'late' },
        { member: budi, presence: 'absent' },
      ]),
    );
    got(await test.commands.sessions.end(session));
    got(await test.commands.sessions.change(session, { wrapUpStep: 'aims' }));
    await drawScreen(test, WrapUpScreen, { screen: 'wrapUp', session }, test.notebook);
    expect(await screen.findByText('0 of 2 graded')).toBeTruthy();
    expect(screen.queryByText(/Mendengar sampai selesai/)).toBeNull();
    await fireEvent.click(screen.getByText('A goal of the group: Saling menyapa'));
    await fireEvent.click(await screen.findByRole('radio', { name: /\+1/ }));
    await waitFor(async () => expect((await ofGroup()).gradings).toHaveLength(1));
    expect((await ofGroup()).gradings[0]).toMatchObject({ goal: ours, session, grade: 1, date: test.day(0) });
    expect(await screen.findByText('1 of 2 graded')).toBeTruthy();
    const all = await test.notebook.children(gradingKind, group);
    expect(all).toHaveLength(1);
  });
});
