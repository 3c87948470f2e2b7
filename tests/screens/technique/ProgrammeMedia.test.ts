import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import TechniqueScreen from '../../../src/screens/technique/TechniqueScreen.svelte';
import { got, notebookInHand, press, type, undo, type NotebookInHand } from '../notebook-in-hand.ts';
import { drawScreen } from '../test-app.ts';

let test: NotebookInHand;
let session: string;
let run: string;

beforeEach(async () => {
  test = await notebookInHand();
  const group = got(await test.commands.groups.add({ name: 'Teras Sore' }));
  const members = got(
    await test.commands.members.add(
      group,
      ['Sari', 'Budi', 'Wati', 'Tono'].map((name) => ({ name })),
    ),
  );
  session = got(await test.commands.sessions.plan(group, { number: 3, date: test.day(0) }));
  got(await test.commands.sessions.begin(session));
  got(
    await test.commands.attendance.mark(
      session,
      members.map((member) => ({ member, presence: 'present' as const })),
    ),
  );
  run = got(await test.commands.techniques.begin(session, { code: 'X10' }));
  await draw();
});

async function draw(): Promise<void> {
  await drawScreen(test, TechniqueScreen, { screen: 'technique', session, run }, test.notebook);
  await waitFor(() => {
    const list = screen.queryByRole('list', { name: 'Choose an activity' });
    expect(list ?? screen.queryByText('The activity', { selector: 'h2' })).not.toBeNull();
  });
}

const rows = () =>
  within(screen.getByRole('list', { name: 'Choose an activity' }))
    .getAllByRole('button')
    .map((row) => row.textContent);
const stored = async () => (await test.queries.techniques.led(run))!.run;

describe('programme media (X10)', () => {
  it('offers what fits the people, the time, the aim and the medium', async () => {
    // Four people: no tower of six.
    expect(rows().some((row) => row.includes('A tower of newspaper'))).toBe(false);
    await fireEvent.click(screen.getByRole('radio', { name: '15 minutes' }));
    await waitFor(() => expect(rows().every((row) => / (10|15) min/.test(row))).toBe(true));
    await fireEvent.change(screen.getByLabelText('Medium'), { target: { value: 'X10j' } });
    await screen.findByText(/No activity fits/);
  });

  it('leads the chosen one with its own minutes, material, steps and question, and tells it again next time', async () => {
    await press(/^Slow tea/);
    await screen.findByText(/Tea or warm water/);
    await press('Next: Opening and explaining');
    await press(/^Next: The activity/);
    await screen.findByRole('heading', { level: 2, name: 'The activity' });
    await screen.findByText(/Drink the first sips in silence/);
    await press('Start the clock');
    await screen.findByText('20:00');
    cleanup();
    await draw();
    await screen.findByText('20:00');
    await press('Next: The talk afterwards');
    await screen.findByText('When did you last rest like this?');
    expect((await stored()).activity).toBe('X10c1');
  });

  it('takes one’s own, which stays for every group, can be changed, deleted and brought back', async () => {
    await press('An activity of our own');
    const sheet = await screen.findByRole('dialog');
    await type('Name of the activity', 'Kite flying');
    await fireEvent.input(within(sheet).getByLabelText('Steps'), { target: { value: 'Fold.\n\nRun.' } });
    await fireEvent.input(within(sheet).getByLabelText('Length in minutes'), { target: { value: '35' } });
    await press('Keep and use');
    await screen.findByRole('heading', { level: 3, name: 'Kite flying' });
    const [own] = await test.queries.agency.activities();
    expect(own).toMatchObject({ name: 'Kite flying', minutes: 35, steps: 'Fold.\n\nRun.' });
    expect((await stored()).choices).toContainEqual({ key: 'minutes-do', value: '35' });
    expect(screen.getAllByText(/^(Fold|Run)\.$/)).toHaveLength(2);
    await press('Edit');
    await type('Name of the activity', 'Flying kites');
    await press('Done');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await screen.findByRole('heading', { level: 3, name: 'Flying kites' });
    await press('Edit');
    await press('Delete the activity');
    await screen.findByText('The chosen activity was deleted. Choose another one.');
    await undo(test, 'Activity deleted.');
    await screen.findByRole('heading', { level: 3, name: 'Flying kites' });
  });
});
