import 'fake-indexeddb/auto';
import { cleanup, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { activities } from '../../../src/content/activities.ts';
import ActivitiesScreen from '../../../src/screens/technique/ActivitiesScreen.svelte';
import TechniquesScreen from '../../../src/screens/technique/TechniquesScreen.svelte';
import { got, notebookInHand, press, type, undo, type NotebookInHand } from '../notebook-in-hand.ts';
import { drawScreen } from '../test-app.ts';

let test: NotebookInHand;

beforeEach(async () => {
  test = await notebookInHand();
});

const own = async () => (await test.queries.agency.activities()).map(({ name }) => name);

async function draw(): Promise<void> {
  cleanup();
  await drawScreen(test, ActivitiesScreen, { screen: 'activities' }, test.notebook);
  await screen.findByRole('heading', { level: 1, name: 'Activities' });
}
/** Among the techniques of a session, where one looks for them while it runs. */
async function drawInSession(): Promise<void> {
  const group = got(await test.commands.groups.add({ name: 'Teras Sore' }));
  const session = got(await test.commands.sessions.plan(group, { number: 1, date: test.day(0) }));
  cleanup();
  await drawScreen(test, TechniquesScreen, { screen: 'techniques', session }, test.notebook);
  await screen.findByRole('heading', { level: 1 });
}

describe.each([
  ['the agency', draw],
  ['the techniques of a session', drawInSession],
])('activities of our own, from %s', (_, place) => {
  it('are made, changed, put away and brought back', async () => {
    await place();
    await screen.findByText(/^None yet\. Write down what works/);
    await press('An activity of our own');
    await type('Name of the activity', 'Kite flying');
    await press('Keep it');
    const list = () => within(screen.getByRole('list', { name: 'Activities of our own' }));
    await waitFor(() => expect(list().getByRole('button', { name: /^Kite flying/ })).toBeTruthy());
    await press(/^Kite flying/);
    await type('Name of the activity', 'Flying kites');
    await press('Done');
    await waitFor(async () => expect(await own()).toEqual(['Flying kites']));
    await press(/^Flying kites/);
    await press('Delete the activity');
    await screen.findByText(/^None yet\. Write down what works/);
    expect(await own()).toEqual([]);
    await undo(test, 'Activity deleted.');
    await waitFor(() => expect(list().getByRole('button', { name: /^Flying kites/ })).toBeTruthy());
  });

  it('keep a half-written one over a kill', async () => {
    await place();
    await press('An activity of our own');
    await type('Name of the activity', 'Kite fl');
    await place();
    await press('An activity of our own');
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Name of the activity').value).toBe('Kite fl'));
  });
});

describe('the catalogue outside of a session', () => {
  it('can be narrowed down and read', async () => {
    await draw();
    const rows = () => within(screen.getByRole('list', { name: 'Catalogue' })).getAllByRole('button');
    expect(rows()).toHaveLength(activities.length);
    const tea = activities.find(({ code }) => code === 'X10c1')!;
    await press(new RegExp(`^${tea.name.en}`));
    const sheet = within(await screen.findByRole('dialog', { name: tea.name.en }));
    expect(sheet.getByText(tea.steps[0]!.en)).toBeTruthy();
    await press('Close');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});
