import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { shownFormCode } from '../../../src/practice/form-code.ts';
import FindFormScreen from '../../../src/screens/forms/FindFormScreen.svelte';
import FormPaperScreen from '../../../src/screens/forms/FormPaperScreen.svelte';
import FormsScreen from '../../../src/screens/forms/FormsScreen.svelte';
import KeyInScreen from '../../../src/screens/forms/KeyInScreen.svelte';
import NewFormScreen from '../../../src/screens/forms/NewFormScreen.svelte';
import GroupProgressScreen from '../../../src/screens/progress/GroupProgressScreen.svelte';
import { parseRoute } from '../../../src/app/routes.ts';
import { kill } from '../killed.ts';
import { got, killed, notebookInHand, press, type, undo, type NotebookInHand } from '../notebook-in-hand.ts';
import { drawScreen } from '../test-app.ts';

let test: NotebookInHand;
let group: string;
let session: string;
let members: readonly string[];

beforeEach(async () => {
  test = await notebookInHand();
  group = got(await test.commands.groups.add({ name: 'Teras Sore', facilitators: ['Ratna'] }));
  members = got(
    await test.commands.members.add(
      group,
      ['Ani', 'Budi', 'Citra'].map((name) => ({ name })),
    ),
  );
  session = got(await test.commands.sessions.plan(group, { number: 1, date: test.day(-1), startsAt: '16:00' }));
});

async function attendanceForm(): Promise<string> {
  return got(
    await test.commands.paperForms.make(group, {
      ...{ is: 'attendance', sessions: [session], members, blanks: 2, names: 'name' },
    }),
  );
}

async function feedbackForm(sheets = 3): Promise<string> {
  const questions = ['check-going', 'check-room', 'check-daring', 'check-carrying'];
  return got(await test.commands.paperForms.make(group, { is: 'feedback', session, questions, sheets }));
}

const keyIn = (form: string) => drawScreen(test, KeyInScreen, { screen: 'keyIn', group, form }, test.notebook);
const rowOf = (name: string) => screen.findByRole('group', { name: new RegExp(`^\\d+\\. ${name}$`) });
const markOf = async (name: string, word: string) => within(await rowOf(name)).getByRole('button', { name: word });
const presences = async () => {
  const kept = await test.queries.sessions.attendance(session);
  return members.map((id) => kept.find(({ member }) => member === id)?.presence ?? '');
};
const sheetsOf = async (form: string) => (await test.queries.paperForms.matter(form))?.sheets ?? [];

describe('making a form', () => {
  it('offers what is likely, and leads to the paper with code, rows and empty rows', async () => {
    await drawScreen(test, NewFormScreen, { screen: 'newForm', group }, test.notebook);
    await press('Make a form');
    const form = await waitFor(() => {
      const route = parseRoute(location.hash);
      if (route.screen !== 'formPaper') throw new Error('not there yet');
      return route.form;
    });
    const made = await test.queries.paperForms.matter(form);
    expect(made?.form.sessions).toEqual([session]);
    await drawScreen(test, FormPaperScreen, { screen: 'formPaper', group, form }, test.notebook);
    const words = (await screen.findAllByRole('article', { name: 'Paper form' })).at(-1)?.textContent ?? '';
    for (const told of [shownFormCode(made?.form.code ?? ''), 'Ani', 'Budi', 'Citra', 'Teras Sore'])
      expect(words).toContain(told);
  });

  it('says why none can be made: without a session, and with more than a page holds', async () => {
    const empty = got(await test.commands.groups.add({ name: 'Baru' }));
    await drawScreen(test, NewFormScreen, { screen: 'newForm', group: empty }, test.notebook);
    expect(await screen.findByText('No sessions yet')).toBeTruthy();
    for (let number = 2; number <= 9; number += 1)
      got(await test.commands.sessions.plan(group, { number, date: test.day(number) }));
    await drawScreen(test, NewFormScreen, { screen: 'newForm', group }, test.notebook);
    for (const box of await screen.findAllByRole<HTMLInputElement>('checkbox'))
      if (!box.checked) await fireEvent.click(box);
    await press('Make a form');
    expect(await screen.findByText(/^One page holds 7 sessions/)).toBeTruthy();
    expect((await test.queries.paperForms.ofGroup(group)).forms).toEqual([]);
  });
});

describe('finding a form by its code', () => {
  it('takes it in any case and form, and says in words what is wrong', async () => {
    const form = await attendanceForm();
    const code = (await test.queries.paperForms.matter(form))?.form.code ?? '';
    await drawScreen(test, FindFormScreen, { screen: 'findForm' }, test.notebook);
    await press('Open the form');
    expect(await screen.findByText('Type the code first.')).toBeTruthy();
    const other = code[0] === '3' ? '4' : '3';
    await type(/^Code on the paper/, other + code.slice(1));
    await press('Open the form');
    expect(await screen.findByText(/^One sign is wrong/)).toBeTruthy();
    await type(/^Code on the paper/, `A${code.slice(1)}`);
    await press('Open the form');
    expect(await screen.findByText(/No code has the sign “A”/)).toBeTruthy();
    await type(/^Code on the paper/, '0000000');
    await press('Open the form');
    expect(await screen.findByText(/This code is right, but/)).toBeTruthy();
    const typed = ` ${code.slice(0, 2).toLowerCase()} ${code.slice(2).replaceAll('0', 'O').replaceAll('1', 'l')} `;
    await type(/^Code on the paper/, typed);
    await press('Open the form');
    await waitFor(() => expect(parseRoute(location.hash)).toEqual({ screen: 'keyIn', group, form }));
  });

  it('lists the forms that wait, and no others', async () => {
    const done = await feedbackForm(1);
    got(await test.commands.paperForms.sheetDone(done, 1));
    const form = await attendanceForm();
    await drawScreen(test, FindFormScreen, { screen: 'findForm' }, test.notebook);
    const list = await screen.findByRole('list', { name: 'Waiting to be keyed in' });
    const ways = within(list).getAllByRole('link');
    expect(ways.map((way) => way.getAttribute('href'))).toEqual([`#/groups/${group}/forms/${form}/key-in`]);
  });
});

describe('keying in attendance', () => {
  it('marks by one key and goes down, row by row', async () => {
    await keyIn(await attendanceForm());
    (await markOf('Ani', 'Present')).focus();
    for (const key of ['p', '3', 'L']) await fireEvent.keyDown(document.activeElement ?? document.body, { key });
    await waitFor(async () => expect(await presences()).toEqual(['present', 'absent', 'late']));
    await waitFor(async () => expect((await markOf('Citra', 'Late')).getAttribute('aria-pressed')).toBe('true'));
    expect(screen.getByText('All rows are keyed in.')).toBeTruthy();
    await fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowUp' });
    await fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Delete' });
    await waitFor(async () => expect(await presences()).toEqual(['present', '', 'late']));
  });

  it('shows what was kept before and never replaces it unasked', async () => {
    got(await test.commands.attendance.mark(session, [{ member: members[0] ?? '', presence: 'excused' }]));
    await keyIn(await attendanceForm());
    expect(await screen.findByText(/kept already: Excused/)).toBeTruthy();
    await fireEvent.click(await markOf('Ani', 'Present'));
    expect(await screen.findByText('On paper: Present. Kept: Excused. Which is right?')).toBeTruthy();
    expect(await presences()).toEqual(['excused', '', '']);
    await press('Leave what is kept');
    expect(await screen.findByText(/The paper says Present; what was kept stands/)).toBeTruthy();
    await fireEvent.click(await markOf('Ani', 'Absent'));
    await press('As on paper');
    await waitFor(async () => expect(await presences()).toEqual(['absent', '', '']));
  });

  it('goes on where a kill came between', async () => {
    const form = await attendanceForm();
    await keyIn(form);
    await fireEvent.click(await markOf('Ani', 'Present'));
    await waitFor(async () => expect(await presences()).toEqual(['present', '', '']));
    await type(/^Name on an empty row/, 'Dewi yang datang terlambat');
    await kill();
    test = await killed(test);
    await keyIn(form);
    await waitFor(async () => expect((await markOf('Ani', 'Present')).getAttribute('aria-pressed')).toBe('true'));
    expect(await screen.findByText('1 of 3 rows keyed in')).toBeTruthy();
    const field = await screen.findByLabelText<HTMLInputElement>(/^Name on an empty row/);
    await waitFor(() => expect(field.value).toBe('Dewi yang datang terlambat'));
    await press('Add in row 4');
    expect(await rowOf('Dewi yang datang terlambat')).toBeTruthy();
    expect((await test.queries.groups.members(group)).map(({ name }) => name)).toContain('Dewi yang datang terlambat');
  });

  it('gives an empty row to a member who came after the printing', async () => {
    await keyIn(await attendanceForm());
    const [dewi = ''] = got(await test.commands.members.add(group, [{ name: 'Dewi' }]));
    await type(/^Name on an empty row/, 'dew');
    await press(/^Dewi is a member already/);
    expect(await rowOf('Dewi')).toBeTruthy();
    const kept = await test.queries.sessions.attendance(session);
    expect(kept.map(({ member, presence }) => [member, presence])).toEqual([[dewi, 'present']]);
    expect(await test.queries.groups.members(group)).toHaveLength(4);
  });

  it('says that a planned session took place, so that it counts', async () => {
    await keyIn(await attendanceForm());
    await press(/^Yes, on/);
    await waitFor(async () => {
      const one = await test.queries.sessions.one(session);
      expect(one?.begunAt).not.toBeNull();
      expect(new Date(one?.begunAt ?? 0).getHours()).toBe(16);
    });
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Yes, on/ })).toBeNull());
  });

  it('leaves a closed session alone', async () => {
    got(await test.commands.sessions.begin(session));
    got(await test.commands.sessions.close(session));
    await keyIn(await attendanceForm());
    expect(await screen.findByText(/^This session is closed/)).toBeTruthy();
    expect((await markOf('Ani', 'Present')).hasAttribute('disabled')).toBe(true);
    expect(screen.queryByLabelText(/^Name on an empty row/)).toBeNull();
  });
});

describe('keying in feedback', () => {
  const key = (name: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key: name });
  const first = async () => {
    const groups = await screen.findAllByRole('group', { name: /^How do I go home today/ });
    within(groups.at(-1) as HTMLElement)
      .getByRole('button', { name: '0' })
      .focus();
  };

  it('takes a sheet in five keys, and offers the next', async () => {
    const form = await feedbackForm();
    await keyIn(form);
    await screen.findByRole('heading', { name: 'Sheet 1' });
    await first();
    for (const each of ['8', 'x', '0', '3']) await key(each);
    await waitFor(async () => expect((await sheetsOf(form))[0]?.values).toHaveLength(4));
    await press('Done, next sheet');
    await screen.findByRole('heading', { name: 'Sheet 2' });
    const [sheet] = await sheetsOf(form);
    expect(Object.fromEntries(sheet?.values.map((one) => [one.key, one.value]) ?? [])).toEqual({
      ...{ 'check-going': 8, 'check-room': 10, 'check-daring': 0, 'check-carrying': 3 },
    });
    await press('This sheet is empty');
    await screen.findByRole('heading', { name: 'Sheet 3' });
    expect(await screen.findByText('2 of 3 sheets keyed in')).toBeTruthy();
  });

  it('goes on in the middle of a sheet after a kill, with what was half typed', async () => {
    const form = await feedbackForm();
    got(await test.commands.paperForms.sheetDone(form, 1));
    await keyIn(form);
    await screen.findByRole('heading', { name: 'Sheet 2' });
    await first();
    await key('7');
    await waitFor(async () => expect(await sheetsOf(form)).toHaveLength(2));
    await type(/^What is written in words/, 'Kami perlu kipas angin');
    await kill();
    test = await killed(test);
    await keyIn(form);
    await screen.findByRole('heading', { name: 'Sheet 2' });
    const group = await screen.findByRole('group', { name: /^How do I go home today/ });
    expect(within(group).getByRole('button', { name: '7' }).getAttribute('aria-pressed')).toBe('true');
    const field = await screen.findByLabelText<HTMLTextAreaElement>(/^What is written in words/);
    await waitFor(() => expect(field.value).toBe('Kami perlu kipas angin'));
  });

  it('notices a number that was keyed in already, and changes nothing until asked', async () => {
    const form = await feedbackForm();
    got(await test.commands.paperForms.value(form, 2, 'check-going', 4));
    got(await test.commands.paperForms.sheetDone(form, 2));
    await keyIn(form);
    await type(/^Sheet number/, '2');
    expect(await screen.findByText(/^Sheet 2 was keyed in/)).toBeTruthy();
    const group = screen.getByRole('group', { name: /^How do I go home today/ });
    expect(within(group).getByRole('button', { name: '9' }).hasAttribute('disabled')).toBe(true);
    await press('Correct this sheet');
    await fireEvent.click(within(group).getByRole('button', { name: '9' }));
    await waitFor(async () => expect((await sheetsOf(form))[0]?.values[0]?.value).toBe(9));
  });

  it('keys a second sheet of one number in under a number of its own', async () => {
    const form = await feedbackForm();
    got(await test.commands.paperForms.sheetDone(form, 2));
    await keyIn(form);
    await type(/^Sheet number/, '2');
    await press(/^This is another sheet/);
    await screen.findByRole('heading', { name: 'Sheet 4' });
    await first();
    await key('1');
    await waitFor(async () => expect((await sheetsOf(form)).map(({ number }) => number).sort()).toEqual([2, 4]));
  });

  it('takes a sheet out and brings it back', async () => {
    const form = await feedbackForm();
    got(await test.commands.paperForms.value(form, 1, 'check-going', 4));
    await keyIn(form);
    await press('Take this sheet out');
    await waitFor(async () => expect(await sheetsOf(form)).toEqual([]));
    await undo(test, 'Sheet taken out.');
    await waitFor(async () => expect((await sheetsOf(form))[0]?.values[0]?.value).toBe(4));
  });
});

describe('the forms of a group', () => {
  it('stand with how far they are keyed in, and are deleted and brought back', async () => {
    const form = await attendanceForm();
    got(await test.commands.paperForms.mark({ form, row: 1, column: 1 }, 'late'));
    await drawScreen(test, FormsScreen, { screen: 'forms', group }, test.notebook);
    expect(await screen.findByText('1 of 3 keyed in')).toBeTruthy();
    await press(/^Attendance list/);
    await fireEvent.click(await screen.findByRole('menuitem', { name: 'Delete form' }));
    expect(await screen.findByText('No paper forms yet')).toBeTruthy();
    await undo(test, 'Form deleted. What was keyed in stays.');
    expect(await screen.findByText('1 of 3 keyed in')).toBeTruthy();
  });
});

describe('the progress of a group', () => {
  it('tells what came back on paper beside the answers on the tablet, with the words people wrote', async () => {
    const form = await feedbackForm();
    got(await test.commands.sessions.begin(session));
    got(await test.commands.paperForms.value(form, 1, 'check-going', 4));
    got(await test.commands.paperForms.value(form, 2, 'check-going', 8));
    got(await test.commands.paperForms.words(form, 2, 'Kami perlu kipas angin'));
    await drawScreen(test, GroupProgressScreen, { screen: 'progress', group }, test.notebook);
    expect(await screen.findByText('2 sheets keyed in')).toBeTruthy();
    expect(await screen.findByText('Mean 6 of 2 answers, between 4 and 8')).toBeTruthy();
    await fireEvent.click(screen.getByText('In their words'));
    expect(await screen.findByText('Kami perlu kipas angin')).toBeTruthy();
  });

  it('says nothing of paper where none came back', async () => {
    await feedbackForm();
    await drawScreen(test, GroupProgressScreen, { screen: 'progress', group }, test.notebook);
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByText('Feedback on paper')).toBeNull();
  });
});
