import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { failure } from '../../../src/base/result.ts';
import type { OpenNotebook } from '../../../src/app/open-notebook.svelte.ts';
import RunScreen from '../../../src/screens/run/RunScreen.svelte';
import { got, notebookInHand, press, undo, type NotebookInHand } from '../notebook-in-hand.ts';
import { drawScreen } from '../test-app.ts';

let test: NotebookInHand;
let open: OpenNotebook;
let group: string;
let session: string;
let sari: string;

beforeEach(async () => {
  test = await notebookInHand();
  group = got(await test.commands.groups.add({ name: 'Teras Sore' }));
  [sari = ''] = got(await test.commands.members.add(group, [{ name: 'Sari Dewi' }, { name: 'Budi Hartono' }]));
  session = got(await test.commands.sessions.plan(group, { number: 4, date: test.day(0) }));
});

async function draw(): Promise<void> {
  open = (await drawScreen(test, RunScreen, { screen: 'run', session }, test.notebook))!;
  await screen.findByRole('heading', { name: 'Session 4' });
}

async function observe(): Promise<void> {
  await draw();
  await fireEvent.click(screen.getByLabelText('Observe'));
  await screen.findByRole('region', { name: 'Lets it grow' });
}

async function tap(phrase: string): Promise<void> {
  await fireEvent.click(await screen.findByRole('button', { name: new RegExp(`^${phrase}`) }));
}

async function entries() {
  return test.queries.sessions.entries(session);
}

describe('an observation by tap', () => {
  it('stands in the journal at once, about whom was chosen, under its point', async () => {
    await observe();
    await fireEvent.click((await screen.findAllByLabelText('Sari Dewi')).at(-1)!);
    await fireEvent.click(screen.getByLabelText('Bodies'));
    await tap('Holding back tears');
    await waitFor(async () =>
      expect(await entries()).toMatchObject([
        { kind: 'observation', text: 'Holding back tears', about: [sari], tone: 'sad', code: 'P4d.6' },
      ]),
    );
    // The next one is about nobody until somebody is chosen again.
    await tap('Laughing together');
    await waitFor(async () => expect((await entries()).at(-1)).toMatchObject({ about: [], code: 'P4d.4' }));
    expect(await screen.findByText('This session: Bodies 2.')).toBeTruthy();
  });

  it('is taken back, and brought back by undo', async () => {
    await observe();
    await tap('Asked openly for help');
    await press('Take this note back');
    await waitFor(async () => expect(await entries()).toHaveLength(0));
    await undo(test, 'That note was taken back.');
    await waitFor(async () => expect(await entries()).toMatchObject([{ code: 'P4a.2' }]));
  });

  it('takes words added before they are forgotten, which outlive a kill', async () => {
    await observe();
    await tap('Dared to disagree with me');
    await press('Add words');
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Your words' });
    expect(document.activeElement).toBe(field);
    expect(field.selectionStart).toBe('Dared to disagree with me'.length);
    await fireEvent.input(field, { target: { value: 'Dared to disagree with me: about the date' } });
    cleanup();
    await waitFor(async () =>
      expect(await entries()).toMatchObject([{ text: 'Dared to disagree with me: about the date', code: 'P4a.3' }]),
    );
  });

  it('is one for a double tap, and keeps whom it was about when it could not be kept', async () => {
    await observe();
    const phrase = await screen.findByRole('button', { name: /^Waited for me to decide/ });
    await Promise.all([fireEvent.click(phrase), fireEvent.click(phrase)]);
    await waitFor(async () => expect(await entries()).toHaveLength(1));

    await waitFor(() => expect(screen.getAllByText('Waited for me to decide').length).toBeGreaterThan(1));
    const note = vi.spyOn(open.commands.journal, 'note').mockResolvedValueOnce(failure({ kind: 'storageFull' }));
    const chosen = screen.getAllByLabelText<HTMLInputElement>('Sari Dewi').at(-1)!;
    await fireEvent.click(chosen);
    await tap('Told me something unasked');
    await waitFor(() => expect(test.app.toasts.shown.at(-1)?.kind).toBe('problem'));
    expect(screen.getAllByLabelText<HTMLInputElement>('Sari Dewi').at(-1)!.checked).toBe(true);
    expect(await entries()).toHaveLength(1);
    note.mockRestore();
  });

  it('leaves half a note as it stood', async () => {
    await draw();
    await fireEvent.input(screen.getByRole('textbox', { name: 'Note' }), { target: { value: 'Half a sen' } });
    await fireEvent.click(screen.getByLabelText('Observe'));
    await tap('Asked openly for help');
    await fireEvent.click(screen.getByLabelText('Write'));
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' }).value).toBe('Half a sen');
  });

  it('shows initials alone in room mode', async () => {
    localStorage.setItem('lingkar.roomMode', 'on');
    await observe();
    await fireEvent.click((await screen.findAllByLabelText('SD')).at(-1)!);
    await tap('Asked openly for help');
    await screen.findByText('SD · Asked openly for help');
    expect(screen.queryByText(/Sari/)).toBeNull();
  });
});

describe('phrases of one’s own', () => {
  it('are added, tapped, and retired without losing what was noted', async () => {
    await observe();
    await press('Own phrases');
    const sheet = await screen.findByRole('dialog');
    await press('Add the phrase');
    expect(await within(sheet).findByText('Write the phrase first.')).toBeTruthy();
    await fireEvent.input(within(sheet).getByLabelText('Phrase'), { target: { value: 'Mengambilkan kursi' } });
    await fireEvent.change(within(sheet).getByLabelText('What is observed'), { target: { value: 'P4a' } });
    await press('Add the phrase');
    await waitFor(async () => expect((await test.queries.agency.agency())?.phrases).toHaveLength(1));
    await press('Close');
    await tap('Mengambilkan kursi');
    await waitFor(async () => expect(await entries()).toHaveLength(1));
    const [noted] = await entries();
    const [phrase] = (await test.queries.agency.agency())!.phrases;
    expect(noted).toMatchObject({ text: 'Mengambilkan kursi', code: `P4a.${phrase!.key}` });

    await press('Own phrases');
    await press('No longer used: Mengambilkan kursi');
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Mengambilkan kursi/ })).toBeNull());
    expect(await entries()).toHaveLength(1);
    await undo(test, 'It is no longer offered. Former notes stay.');
    expect(await screen.findByRole('button', { name: /^Mengambilkan kursi/ })).toBeTruthy();
  });
});

it('says which points the last three sessions passed over, once one observes at all', async () => {
  for (const number of [1, 2, 3]) {
    const id = got(await test.commands.sessions.plan(group, { number, date: test.day(number - 10) }));
    got(await test.commands.sessions.begin(id));
    for (const code of ['P4a.1', 'P4b.1', 'P4c.1']) got(await test.commands.journal.note(id, { text: 'seen', code }));
    got(await test.commands.sessions.close(id));
  }
  await observe();
  const words = 'Not observed in the last three sessions: non-verbal communication and a setting clear in purpose.';
  expect(await screen.findByText(words)).toBeTruthy();
  await fireEvent.click(screen.getByLabelText('Bodies'));
  await tap('Laughing together');
  expect(await screen.findByText('Not observed in the last three sessions: a setting clear in purpose.')).toBeTruthy();
});
