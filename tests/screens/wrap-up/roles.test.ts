import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, expect, it } from 'vitest';
import CourseScreen from '../../../src/screens/course/CourseScreen.svelte';
import WrapUpScreen from '../../../src/screens/wrap-up/WrapUpScreen.svelte';
import { rolesTaken } from '../../../src/practice/roles-taken.ts';
import { got, notebookInHand, type NotebookInHand } from '../notebook-in-hand.ts';
import { drawScreen } from '../test-app.ts';

let test: NotebookInHand;
let group: string;
let session: string;

beforeEach(async () => {
  test = await notebookInHand();
  group = got(await test.commands.groups.add({ name: 'Teras Sore' }));
  session = got(await test.commands.sessions.plan(group, { number: 4, date: test.day(0) }));
  got(await test.commands.sessions.begin(session));
  got(await test.commands.sessions.end(session));
});

const taken = async () => rolesTaken((await test.queries.sessions.one(session))!);

async function reflect(): Promise<void> {
  got(await test.commands.sessions.change(session, { wrapUpStep: 'reflection' }));
  await drawScreen(test, WrapUpScreen, { screen: 'wrapUp', session }, test.notebook);
  await fireEvent.click(await screen.findByText('Mark roles and their strategies'));
}

it('a role is one tap, its strategies then another, and leaving it takes both', async () => {
  await reflect();
  expect(screen.queryByRole('group', { name: 'In which ways: Mediator' })).toBeNull();
  await fireEvent.click(await screen.findByLabelText('Mediator'));
  const ways = await screen.findByRole('group', { name: 'In which ways: Mediator' });
  await fireEvent.click(within(ways).getByLabelText(/^Looking for common interests/));
  await waitFor(async () => expect(await taken()).toEqual([{ role: 'R3', strategies: ['R3a'] }]));
  expect(await screen.findByText('Mark roles and their strategies (1 taken)')).toBeTruthy();
  await fireEvent.click(screen.getByLabelText('Mediator'));
  await waitFor(async () => expect(await taken()).toEqual([]));
  expect((await test.queries.sessions.one(session))!.roles).toEqual([]);
});

it('a note on them is kept, and both are read in the closed session, where they can be amended', async () => {
  await reflect();
  await fireEvent.click(await screen.findByLabelText('Broker'));
  await waitFor(async () => expect(await taken()).toHaveLength(1));
  await fireEvent.input(screen.getByRole('textbox', { name: 'Note on the roles' }), { target: { value: 'Too quick' } });
  await waitFor(async () => expect((await test.queries.sessions.one(session))!.rolesNote).toBe('Too quick'));
  got(await test.commands.sessions.close(session));
  expect(await screen.findByRole('heading', { name: 'Roles' })).toBeTruthy();
  expect(screen.getByText('Broker')).toBeTruthy();
  expect(screen.getByText('Too quick')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Add an amendment: Roles' })).toBeTruthy();
});

it('the course tells how often each was taken, in signs and in words', async () => {
  got(await test.commands.sessions.change(session, { roles: { R1: {}, R1a: {}, R1c: {}, R3: {} } }));
  got(await test.commands.sessions.close(session));
  await drawScreen(test, CourseScreen, { screen: 'course', group }, test.notebook);
  const table = await screen.findByRole('table', { name: 'Roles from session to session' });
  const row = within(table).getByRole('row', { name: /^Facilitator, enabler/ });
  expect(within(row).getByText('taken with 2 strategies')).toBeTruthy();
  expect(within(row).getByText('1 of 1')).toBeTruthy();
  expect(within(within(table).getByRole('row', { name: /^Mediator/ })).getByText('taken')).toBeTruthy();
  expect(screen.getByText(/Strategies used most: Giving hope \(once\)/)).toBeTruthy();
});
