import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, expect, it } from 'vitest';
import { ballotsOn } from '../../../src/practice/ending.ts';
import PassScreen from '../../../src/screens/pass/PassScreen.svelte';
import { ending as words } from '../../../src/text/en/ending.ts';
import { got, notebookInHand, press, type, type NotebookInHand } from '../notebook-in-hand.ts';
import { drawScreen } from '../test-app.ts';

let test: NotebookInHand;
let group: string;
let session: string;

beforeEach(async () => {
  test = await notebookInHand();
  group = got(await test.commands.groups.add({ name: 'Teras Sore' }));
  const people = ['Sari', 'Budi'].map((name) => ({ name, joinedOn: '2026-01-01' }));
  const members = got(await test.commands.members.add(group, people));
  session = got(await test.commands.sessions.plan(group, { number: 2, date: test.day(0) }));
  got(await test.commands.sessions.begin(session));
  got(
    await test.commands.attendance.mark(
      session,
      members.map((member) => ({ member, presence: 'present' as const })),
    ),
  );
});

it('is offered only while an ending is under way, and also when the session is closed already', async () => {
  await drawScreen(test, PassScreen, { screen: 'pass', session }, test.notebook);
  await screen.findByText(test.app.language.words.pass.lead);
  expect(screen.queryByRole('heading', { name: words.onTablet })).toBeNull();
  got(await test.commands.endings.begin(group));
  got(await test.commands.sessions.close(session));
  await screen.findByRole('heading', { name: words.onTablet });
  expect(screen.getByRole('button', { name: test.app.language.words.pass.startOf(words.onTablet) })).toBeTruthy();
});

it('each member answers alone, the next sees nothing of it, and only the sum is kept in sight', async () => {
  const id = got(await test.commands.endings.begin(group));
  const open = await drawScreen(test, PassScreen, { screen: 'pass', session }, test.notebook);
  got(await open!.passing.begin({ session, what: 'evaluation', hard: false, pin: '4711' }));
  await fireEvent.click(await screen.findByRole('button', { name: /^Sari/ }));
  const question = await screen.findByRole('radiogroup', { name: 'Here I was taken as I am.' });
  await fireEvent.click(within(question).getByLabelText(words.answers.yes));
  await type(new RegExp(`^${words.ownWords}`), 'Thank you all');
  await press(test.app.language.words.pass.handOn);
  await screen.findByText(test.app.language.words.pass.thanks);
  expect(screen.queryByText('Thank you all')).toBeNull();
  await waitFor(() => expect(screen.getByRole('button', { name: /^Sari/ })).toHaveProperty('disabled', true));

  await fireEvent.click(screen.getByRole('button', { name: /^Budi/ }));
  const again = await screen.findByRole('radiogroup', { name: 'Here I was taken as I am.' });
  for (const choice of within(again).getAllByRole<HTMLInputElement>('radio')) expect(choice.checked).toBe(false);
  await press(test.app.language.words.pass.rather);
  await screen.findByRole('heading', { name: test.app.language.words.pass.all });
  const ending = await test.queries.endings.one(id);
  expect(ballotsOn(ending!, 'look-safe')).toEqual({ yes: 1, partly: 0, no: 0 });
  expect(ending?.turns).toHaveLength(2);
  expect(ending?.voices).toMatchObject([{ text: 'Thank you all' }]);
});
