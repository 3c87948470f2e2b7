import 'fake-indexeddb/auto';
import { fireEvent, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import PlanScreen from '../../../src/screens/plan/PlanScreen.svelte';
import { got, notebookInHand } from '../notebook-in-hand.ts';
import { drawScreen } from '../test-app.ts';

it('keeps what private cards left open behind one tap in the plan, until it is looked at or done', async () => {
  const test = await notebookInHand();
  const group = got(await test.commands.groups.add({ name: 'Teras Sore' }));
  const session = got(await test.commands.sessions.plan(group, { number: 1, date: test.day(0) }));
  const words = { 'wording-link': { text: 'Perhaps the joke covers fear' } };
  const run = got(await test.commands.techniques.begin(session, { code: 'X6', words }));
  const step = got(await test.commands.privateCards.care(run, { text: 'Call her' }));
  await drawScreen(test, PlanScreen, { screen: 'plan', session }, test.notebook);
  const closed = await screen.findByText('For your eyes only: 2 matters from private cards');
  expect(screen.queryByText('Perhaps the joke covers fear')).toBeNull();
  expect(screen.queryByText('Call her')).toBeNull();
  await fireEvent.click(closed);
  await screen.findByText('Perhaps the joke covers fear');
  await screen.findByText('Call her');
  got(await test.commands.hypotheses.look(group, run, 'notConfirmed'));
  await screen.findByText('For your eyes only: 1 matter from private cards');
  got(await test.commands.steps.done(step, true));
  await expect.poll(() => screen.queryByText(/from private cards/)).toBeNull();
});
