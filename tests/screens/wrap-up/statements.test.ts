import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { principleMarks } from '../../../src/practice/principle-marks.ts';
import WrapUpScreen from '../../../src/screens/wrap-up/WrapUpScreen.svelte';
import { drawScreen } from '../test-app.ts';
import { got, notebookInHand, press, type, type NotebookInHand } from '../notebook-in-hand.ts';

let test: NotebookInHand;
let session: string;

beforeEach(async () => {
  test = await notebookInHand();
  const { commands } = test;
  const group = got(await commands.groups.add({ name: 'Teras Sore' }));
  session = got(await commands.sessions.plan(group, { number: 4, date: test.day(0) }));
  got(await commands.sessions.begin(session));
  got(await commands.sessions.change(session, { wrapUpStep: 'principles' }));
});

async function draw(): Promise<void> {
  await drawScreen(test, WrapUpScreen, { screen: 'wrapUp', session }, test.notebook);
  await screen.findAllByRole('radiogroup', { name: /^T/ });
}

const marks = async () => test.queries.sessions.marks(session);
const markOf = async (code: string) => (await marks()).find((mark) => mark.code === code);
const row = (name: RegExp) => screen.getAllByRole('radiogroup', { name })[0]!;
const tap = (group: HTMLElement, mark: string) => fireEvent.click(within(group).getByLabelText(mark));

async function openT6(): Promise<void> {
  await fireEvent.click(screen.getAllByText(/^Meaning and/)[5]!);
  await screen.findByRole('radiogroup', { name: /differing voices/ });
}

describe('statements of a principle', () => {
  it('propose its mark, which is not written until the facilitator makes it their own', async () => {
    await draw();
    await openT6();
    await tap(row(/differing voices/), 'met');
    expect(await screen.findByText('From its statements: met. Tap to judge it yourself.')).toBeTruthy();
    expect(within(row(/^T6/)).getByLabelText<HTMLInputElement>('met').checked).toBe(true);
    expect(await screen.findByText('1 of 10 judged')).toBeTruthy();
    expect(await markOf('T6')).toBeUndefined();
    expect(principleMarks(await marks()).T6).toBe('met');
    await tap(row(/^T6/), 'met');
    await waitFor(async () => expect((await markOf('T6'))?.mark).toBe('met'));
    expect(screen.getByText(/say the same/)).toBeTruthy();
  });

  it('are overruled by a direct mark, until the facilitator follows them again', async () => {
    got(await test.commands.sessions.mark(session, 'T6', 'notYet'));
    await draw();
    await openT6();
    await tap(row(/differing voices/), 'met');
    expect(await screen.findByText('Your own judgement. Its statements say: met.')).toBeTruthy();
    expect((await markOf('T6'))?.mark).toBe('notYet');
    await press('Follow the statements');
    await waitFor(async () => expect((await markOf('T6'))?.mark).toBe(''));
    expect(principleMarks(await marks()).T6).toBe('met');
  });

  it('of the agency stand beside the others, and a retired one only where it is marked', async () => {
    const own = { principle: 'T6' as const, planning: '', reflection: 'Apakah giliran dijaga?', addedAt: 1 };
    const statements = {
      dijaga: own,
      lama: { ...own, reflection: 'Yang lama?' },
      usang: { ...own, reflection: 'Usang?' },
    };
    got(await test.commands.agency.change({ statements, retired: { lama: {}, usang: {} } }));
    got(await test.commands.sessions.mark(session, 'T6.lama', 'partly'));
    await draw();
    await waitFor(() => expect(screen.getByText('Meaning and statements (1 of 6 marked)')).toBeTruthy());
    await fireEvent.click(screen.getByText('Meaning and statements (1 of 6 marked)'));
    await tap(await screen.findByRole('radiogroup', { name: /Apakah giliran dijaga/ }), 'met');
    await waitFor(async () => expect((await markOf('T6.dijaga'))?.mark).toBe('met'));
    expect(screen.getByRole('radiogroup', { name: /Yang lama.*no longer asked/ })).toBeTruthy();
    expect(screen.queryByText('Usang?')).toBeNull();
  });
});

describe('a lens', () => {
  it('stands the same principles under its own heads, and stays chosen for this notebook', async () => {
    await draw();
    await fireEvent.click(screen.getByLabelText('Nine influences'));
    expect(await screen.findByRole('heading', { name: /^N9/ })).toBeTruthy();
    const both = screen.getAllByRole('radiogroup', { name: /^T4/ });
    expect(both.length).toBeGreaterThan(1);
    await tap(both[0]!, 'met');
    await tap(both[1]!, 'partly');
    await waitFor(async () =>
      expect((await marks()).map(({ code, mark }) => [code, mark])).toEqual([['T4', 'partly']]),
    );
    for (const each of both) expect(within(each).getByLabelText<HTMLInputElement>('partly').checked).toBe(true);
    expect(screen.queryByText(/Also written elsewhere/)).toBeNull();
    expect(localStorage.getItem(`lingkar.lens.${test.notebook.id}`)).toBe('N');
    await fireEvent.click(screen.getByLabelText('Six of guidance'));
    expect(await screen.findByRole('heading', { name: /^S6/ })).toBeTruthy();
    expect(screen.getAllByRole('radiogroup', { name: /^T/ })).toHaveLength(10);
  });
});

describe('evidence', () => {
  it('links a mark to notes of the journal, opens them, and names a deleted one as gone', async () => {
    const entry = got(await test.commands.journal.note(session, { text: 'Mereka memilih sendiri', kind: 'decision' }));
    await draw();
    await fireEvent.click(screen.getAllByText('Note')[5]!);
    await press('Point to notes of the session');
    const sheet = await screen.findByRole('dialog');
    await fireEvent.click(within(sheet).getByLabelText(/Mereka memilih sendiri/));
    await waitFor(async () => expect((await markOf('T6'))?.evidence).toEqual([{ key: entry }]));
    await fireEvent.click(within(sheet).getByRole('button', { name: 'Done' }));
    await press(/Mereka memilih sendiri/);
    const opened = await screen.findByRole('dialog', { name: /^Note at/ });
    await fireEvent.click(within(opened).getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    got(await test.commands.journal.remove(session, entry));
    await press('Let go of the deleted note');
    await waitFor(async () => expect((await markOf('T6'))?.evidence).toEqual([]));
  });

  it('keeps a note beside it', async () => {
    await draw();
    await fireEvent.click(screen.getAllByText('Note')[0]!);
    await type('Note', 'Kursi kurang');
    await waitFor(async () => expect((await markOf('T1'))?.note).toBe('Kursi kurang'));
  });
});
