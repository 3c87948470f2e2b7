import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import type { OpenNotebook } from '../../../src/app/open-notebook.svelte.ts';
import type { PassedInSession } from '../../../src/app/passing.svelte.ts';
import { valueOf } from '../../../src/practice/answer.ts';
import PassScreen from '../../../src/screens/pass/PassScreen.svelte';
import { got, notebookInHand, press, undo, type NotebookInHand } from '../notebook-in-hand.ts';
import { drawScreen } from '../test-app.ts';

let test: NotebookInHand;
let group: string;
let session: string;
let members: readonly string[];

beforeEach(async () => {
  test = await notebookInHand();
  group = got(await test.commands.groups.add({ name: 'Teras Sore' }));
  const people = ['Sari', 'Budi', 'Dewi'].map((name) => ({ name, joinedOn: '2026-01-01' }));
  members = got(await test.commands.members.add(group, people));
  session = got(await test.commands.sessions.plan(group, { number: 2, date: test.day(0) }));
  got(await test.commands.sessions.begin(session));
});

async function present(...those: readonly string[]): Promise<void> {
  const marks = those.map((member) => ({ member, presence: 'present' as const }));
  got(await test.commands.attendance.mark(session, marks));
}

async function draw(): Promise<OpenNotebook> {
  const open = await drawScreen(test, PassScreen, { screen: 'pass', session }, test.notebook);
  return open!;
}

async function passing(what: PassedInSession['what'] = 'in', hard = false): Promise<OpenNotebook> {
  const open = await draw();
  got(await open.passing.begin({ session, what, hard, pin: '4711' }));
  return open;
}

const words = () => test.app.language.words.pass;
const slide = async (label: string, value: number) => {
  const slider = await screen.findByRole('slider', { name: label });
  await fireEvent.input(slider, { target: { value: String(value) } });
};
const answers = () => test.queries.progress.answers(session);

describe('before it goes around', () => {
  it('asks for attendance first when nobody is marked as present', async () => {
    await draw();
    expect(await screen.findByText('Nobody is marked as present yet')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Pass around: Check-in' })).toBeNull();
  });

  it('starts with a PIN of four digits and no other', async () => {
    await present(members[0]!);
    const open = await draw();
    await press('Pass around: Check-in');
    const pin = await screen.findByRole('textbox', { name: /^A PIN of four digits/ });
    await fireEvent.input(pin, { target: { value: '12x' } });
    await press('Begin');
    expect(open.passing.now).toBeUndefined();
    expect(await screen.findByText(words().pinWrong)).toBeTruthy();
    await fireEvent.input(pin, { target: { value: '1234' } });
    await press('Begin');
    await waitFor(() => expect(open.passing.now).toMatchObject({ session, what: 'in', hard: false, pin: '1234' }));
    expect(await screen.findByRole('heading', { name: 'Who is next?' })).toBeTruthy();
  });

  it('asks the question that can hurt only on purpose, with a word on its risks, and never remembers it', async () => {
    await present(members[0]!, members[1]!);
    const open = await draw();
    await press('Pass around: Who with whom');
    const hard = await screen.findByRole('switch', { name: words().hardSwitch });
    expect((hard as HTMLInputElement).checked).toBe(false);
    expect(screen.queryByText(words().hardWhy)).toBeNull();
    await fireEvent.click(hard);
    expect(await screen.findByText(words().hardWhy)).toBeTruthy();
    await press('Not now');
    await press('Pass around: Who with whom');
    const again = await screen.findByRole('switch', { name: words().hardSwitch });
    expect((again as HTMLInputElement).checked).toBe(false);
    expect(open.passing.now).toBeUndefined();
  });
});

describe('while it goes around', () => {
  it('one answers, hands on, and the next sees nothing of it', async () => {
    await present(...members);
    await passing();
    await press('Sari');
    expect(await screen.findByRole('heading', { name: 'Hello, Sari' })).toBeTruthy();
    await slide('How do I arrive today?', 2);
    await press('Done, hand on');
    expect(await screen.findByText(words().thanks)).toBeTruthy();
    const [answer] = await answers();
    expect(answer).toMatchObject({ member: members[0], check: 'in', by: 'member' });
    expect(valueOf(answer, 'check-arriving')).toBe(2);
    expect(valueOf(answer, 'check-strength')).toBeNull();
    expect(screen.queryByRole('slider')).toBeNull();
    // Who had their turn cannot be opened again, by anyone.
    await waitFor(() => expect(screen.getByRole('button', { name: /Sari/ })).toHaveProperty('disabled', true));
    await press('Budi');
    const sliders = await screen.findAllByRole('slider');
    for (const slider of sliders) expect(slider.getAttribute('aria-valuetext')).toMatch(/^not answered yet/);
    expect(document.body.textContent).not.toContain('2 of 10');
  });

  it('a tap on the very middle is an answer, too', async () => {
    await present(members[0]!);
    await passing();
    await press('Sari');
    const slider = await screen.findByRole('slider', { name: 'How do I arrive today?' });
    await fireEvent.click(slider);
    expect(slider.getAttribute('aria-valuetext')).toBe('5 of 10, in between');
  });

  it('nobody has to answer: it counts as a turn, and has no values', async () => {
    await present(members[0]!);
    await passing('out');
    await press('Sari');
    await press('I would rather not answer');
    expect(await screen.findByRole('heading', { name: 'Everybody had their turn' })).toBeTruthy();
    expect((await answers())[0]).toMatchObject({ member: members[0], check: 'out', values: [] });
    expect((await answers())[0]?.skippedAt).not.toBeNull();
  });

  it('a wrong name is left again, and nothing of it is kept', async () => {
    await present(members[0]!, members[1]!);
    await passing();
    await press('Sari');
    await slide('How do I arrive today?', 9);
    await press('That is not me');
    expect(await screen.findByRole('heading', { name: 'Who is next?' })).toBeTruthy();
    expect(await answers()).toEqual([]);
    await press('Sari');
    const slider = await screen.findByRole('slider', { name: 'How do I arrive today?' });
    expect(slider.getAttribute('aria-valuetext')).toMatch(/^not answered yet/);
  });

  it('three names at most are chosen at each question, oneself never', async () => {
    const more = ['A', 'B', 'C', 'D', 'E'].map((name) => ({ name: `Teman ${name}`, joinedOn: '2026-01-01' }));
    got(await test.commands.members.add(group, more));
    await present(...members);
    await passing('choices');
    await press('Sari');
    const task = await screen.findByRole('group', { name: 'With whom would I like to do the next task?' });
    const names = () => within(task).getAllByRole<HTMLInputElement>('checkbox');
    expect(names()).toHaveLength(7);
    for (const index of [0, 1, 2]) await fireEvent.click(names()[index]!);
    await waitFor(() => expect(names().filter(({ disabled }) => disabled)).toHaveLength(4));
    expect(screen.queryByText('With whom do I still find it hard to work?')).toBeNull();
    await press('Done, hand on');
    await waitFor(async () => {
      const chosen = (await test.queries.progress.choices(group))?.choices ?? [];
      expect(chosen.map(({ question, to }) => [question, to.length]).sort()).toEqual([
        ['help', 0],
        ['task', 3],
      ]);
    });
  });

  it('says on the screen that it could not be kept, and goes on to nobody', async () => {
    await present(members[0]!);
    await passing();
    await press('Sari');
    await slide('How do I arrive today?', 7);
    got(await test.commands.sessions.close(session));
    await press('Done, hand on');
    await waitFor(() => expect(test.app.toasts.shown).toHaveLength(1));
    expect(screen.getByRole('slider', { name: 'How do I arrive today?' }).getAttribute('aria-valuetext')).toMatch(/^7/);
  });

  it('ends by its PIN alone; then the facilitator reads the answers', async () => {
    await present(...members);
    const by = 'member' as const;
    got(await test.commands.answers.give(session, members[0]!, 'in', { by, values: { 'check-arriving': 2 } }));
    const open = await passing();
    expect(screen.queryByRole('table')).toBeNull();
    await press('For the facilitator');
    const pin = await screen.findByRole('textbox', { name: /^PIN/ });
    await fireEvent.input(pin, { target: { value: '0000' } });
    await press('Go back');
    expect(await screen.findByText(words().wrongPin)).toBeTruthy();
    expect(open.passing.now).toBeDefined();
    await fireEvent.input(pin, { target: { value: '4711' } });
    await press('Go back');
    await waitFor(() => expect(open.passing.now).toBeUndefined());
    const [table] = await screen.findAllByRole('table');
    expect(within(table!).getByRole('row', { name: /Sari/ }).textContent).toContain('2');
    expect(within(table!).getByRole('row', { name: /Budi/ }).textContent).toContain('not yet');
  });

  it('a forgotten PIN locks the notebook, and the round is over', async () => {
    await present(members[0]!);
    const open = await passing();
    await press('For the facilitator');
    await press(words().forgotten);
    await waitFor(() => expect(open.passing.now).toBeUndefined());
    expect(await test.notebook.database.drafts.count()).toBe(0);
  });
});

describe('paper', () => {
  it('is put in by the facilitator, slider by slider, and emptied again', async () => {
    await present(members[0]!);
    await draw();
    await fireEvent.click((await screen.findAllByText('Put in from paper'))[0]!);
    const [first] = await screen.findAllByRole('button', { name: 'Put in the answers of Sari from paper' });
    await fireEvent.click(first!);
    const slider = await screen.findByRole('slider', { name: 'How do I arrive today?' });
    await fireEvent.input(slider, { target: { value: '6' } });
    expect(await answers()).toEqual([]);
    await fireEvent.change(slider, { target: { value: '6' } });
    await waitFor(async () => expect((await answers())[0]).toMatchObject({ by: 'facilitator' }));
    expect(valueOf((await answers())[0], 'check-arriving')).toBe(6);
    await press('Empty this answer');
    await waitFor(async () => expect(await answers()).toEqual([]));
    await undo(test, words().cleared);
    await waitFor(async () => expect(await answers()).toHaveLength(1));
  });
});
