import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import TechniqueScreen from '../../../src/screens/technique/TechniqueScreen.svelte';
import { got, notebookInHand, press, type, undo, type NotebookInHand } from '../notebook-in-hand.ts';
import { drawScreen } from '../test-app.ts';

const MINUTE = 60_000;

let test: NotebookInHand;
let session: string;
let members: readonly string[];
let run: string;

beforeEach(async () => {
  test = await notebookInHand();
  const group = got(await test.commands.groups.add({ name: 'Teras Sore' }));
  members = got(
    await test.commands.members.add(group, [{ name: 'Sari Dewi' }, { name: 'Budi Hartono' }, { name: 'Wati' }]),
  );
  session = got(
    await test.commands.sessions.plan(group, {
      number: 3,
      date: test.day(0),
      aims: { a: { text: 'Dare to ask for the wage' } },
    }),
  );
  got(await test.commands.sessions.begin(session));
});

async function lead(code: string): Promise<void> {
  run = got(await test.commands.techniques.begin(session, { code }));
  await draw();
}

async function draw(): Promise<void> {
  await drawScreen(test, TechniqueScreen, { screen: 'technique', session, run }, test.notebook);
  await screen.findByRole('heading', { level: 1 });
}

/** What a kill leaves: the screen is gone, and drawn anew from what is on the disk. */
async function kill(): Promise<void> {
  cleanup();
  await draw();
}

const place = (name: string) => screen.findByRole('heading', { level: 2, name });
const stored = async () => (await test.queries.techniques.led(run))!.run;
const face = () => screen.getByRole('timer').textContent;
const goOn = async (name: string) => {
  await press(`Next: ${name}`);
  await place(name);
};

describe('leading a technique', () => {
  it('goes from preparing through its steps to the outcome, which then stands in the journal', async () => {
    await lead('X1');
    await place('Preparing');
    await press('Dare to ask for the wage');
    await type(/The scene/, 'At the door of the employer');
    for (const name of [
      'Warm-up',
      'Enactment',
      'Leaving the role',
      'Players speak first',
      'Then the observers',
      'Change roles or play again',
      'Where will you try this?',
      'Talking it over',
      'Outcome',
    ]) {
      await goOn(name);
    }
    await type('What came of it?', 'Laras looked up.');
    await fireEvent.click(screen.getByRole('radio', { name: 'In another way' }));
    await press('Done, into the journal');
    await waitFor(async () => expect((await stored()).endedAt).not.toBeNull());
    const [entry] = (await test.queries.sessions.entries(session)).filter(({ act }) => act === '');
    expect(entry?.text).toBe('Role play. For: Dare to ask for the wage\nLaras looked up.');
    const kept = await stored();
    expect(kept.useAgain).toBe('otherwise');
    expect(kept.words).toEqual([{ key: 'prepare-scene', text: 'At the door of the employer' }]);
    expect(location.hash).toBe(`#/sessions/${session}/run`);
    await undo(test, 'Role play is done; what came of it is in the journal.');
    await waitFor(async () => expect((await stored()).endedAt).toBeNull());
  });

  it('resumes at every place of its course after a kill, with words not kept yet', async () => {
    await lead('X3');
    for (const name of ['Reading the story', 'The facts', 'The feelings of each person', 'The causes']) {
      await goOn(name);
      await kill();
      await place(name);
    }
    await goOn('The options');
    await goOn('The consequences');
    await goOn('Choosing');
    await goOn('And for us?');
    await press('Next: Talking it over');
    await goOn('Outcome');
    await type('What came of it?', 'Half a sent');
    cleanup();
    await draw();
    await place('Outcome');
    await waitFor(() =>
      expect(screen.getByLabelText<HTMLTextAreaElement>('What came of it?').value).toBe('Half a sent'),
    );
  });

  it('keeps the clock of a step over a kill and over a night', async () => {
    await lead('X4');
    await goOn('All talk at once');
    await press('Start the clock');
    await screen.findByText('6:00');
    await kill();
    test.clock.turn(2 * MINUTE);
    await screen.findByText('4:00');
    await press('Pause');
    await screen.findByText('Paused');
    test.clock.turn(30 * MINUTE);
    await kill();
    await waitFor(() => expect(face()).toBe('4:00'));
    await press('Go on');
    await screen.findByRole('button', { name: 'Pause' });
    test.clock.turn(20 * 60 * MINUTE);
    await screen.findByText('Time is up');
    expect(face()).toBe('+19:56:00');
    // With its day: it was yesterday.
    expect(screen.getByText(/Time was up .*2026/)).toBeTruthy();
    await press('One minute more');
    await screen.findByText('Time left');
    expect(face()).toBe('1:00');
  });

  it('ends the clock of the step that is left', async () => {
    await lead('X4');
    await goOn('All talk at once');
    await press('Start the clock');
    await screen.findByText('6:00');
    test.clock.turn(1);
    await goOn('Reports in turn');
    expect((await stored()).taps.map(({ act, step }) => `${step} ${act}`)).toEqual(
      expect.arrayContaining(['talk begun', 'talk done']),
    );
  });

  it('can be led with nobody present, and with all members chosen', async () => {
    await lead('X1');
    await screen.findByText(/Nobody takes part yet/);
    await press('Choose all members');
    await screen.findByText(/3 people take part/);
    expect((await stored()).people).toHaveLength(3);
  });

  it('proposes those present, and lets go of who leaves', async () => {
    got(
      await test.commands.attendance.mark(
        session,
        members.map((member) => ({ member, presence: 'present' as const })),
      ),
    );
    await lead('X1');
    await screen.findByText(/3 people take part/);
    test.clock.turn(1000);
    await fireEvent.click(screen.getByRole('checkbox', { name: 'Budi Hartono' }));
    await screen.findByText(/2 people take part/);
    test.clock.turn(1000);
    got(await test.commands.attendance.mark(session, [{ member: members[2]!, presence: 'absent' }]));
    await screen.findByText(/1 person takes part/);
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Sari Dewi' }).checked).toBe(true);
  });

  it('takes a note without leaving', async () => {
    await lead('X1');
    await fireEvent.click(screen.getByText('Write without leaving the technique'));
    await type('Note', 'Sari laughs for the first time.');
    await press('Keep the note');
    await waitFor(async () =>
      expect((await test.queries.sessions.entries(session)).map(({ text }) => text)).toContain(
        'Sari laughs for the first time.',
      ),
    );
    await place('Preparing');
  });

  it('speaks the language of the screen', async () => {
    await test.app.language.change('id');
    await lead('X1');
    await place('Persiapan');
    const cue = screen.getByRole('region', { name: 'Kartu bicara' });
    expect(within(cue).getByText(/kata henti, semuanya berhenti/)).toBeTruthy();
  });

  it('says so when it was deleted elsewhere, or never was', async () => {
    await lead('X1');
    got(await test.commands.techniques.remove(run));
    await screen.findByText('This use of a technique was deleted');
  });
});
