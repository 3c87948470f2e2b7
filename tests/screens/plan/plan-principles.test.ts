import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { principleMarks, PRINCIPLE_CODES } from '../../../src/practice/principle-marks.ts';
import type { Judgement } from '../../../src/practice/session.ts';
import PlanScreen from '../../../src/screens/plan/PlanScreen.svelte';
import { drawScreen } from '../test-app.ts';
import { got, notebookInHand, press, undo, type NotebookInHand } from '../notebook-in-hand.ts';

let test: NotebookInHand;
let group: string;
let session: string;

beforeEach(async () => {
  test = await notebookInHand();
  group = got(await test.commands.groups.add({ name: 'Teras Sore' }));
  session = got(await test.commands.sessions.plan(group, { number: 9, date: test.day(1) }));
});

async function draw(): Promise<void> {
  await drawScreen(test, PlanScreen, { screen: 'plan', session }, test.notebook);
  await screen.findByText('Have I …?');
}

async function held(number: number, others: Readonly<Record<string, Judgement>>): Promise<void> {
  const { sessions } = test.commands;
  const id = got(await sessions.plan(group, { number, date: test.day(number - 10) }));
  got(await sessions.begin(id));
  for (const code of PRINCIPLE_CODES) got(await sessions.mark(id, code, others[code] ?? 'met'));
  got(await sessions.close(id));
}

describe('“have I …” while planning', () => {
  it('is folded away, keeps an answer by one tap, and stays out of the reflection', async () => {
    await draw();
    expect(screen.queryByText(/T6 ·/)).toBeNull();
    await fireEvent.click(screen.getByText('See the questions'));
    await fireEvent.click(await screen.findByText(/^T6 ·/));
    const question = (await screen.findAllByRole('radiogroup', { name: /^Have I/ }))[0]!;
    await fireEvent.click(within(question).getByLabelText('done'));
    await waitFor(async () =>
      expect(await test.queries.sessions.marks(session)).toMatchObject([{ code: 'plan:T6.1', mark: 'met' }]),
    );
    expect(principleMarks(await test.queries.sessions.marks(session)).T6).toBe('');
    expect(await screen.findByText(/^T6 · .* · 1 of 4 answered$/)).toBeTruthy();
  });

  it('asks what the agency added, in its own words', async () => {
    const own = { principle: 'T1' as const, planning: 'Sudahkah kursi cukup?', reflection: '', addedAt: 1 };
    got(await test.commands.agency.change({ statements: { kursi: own } }));
    await draw();
    await fireEvent.click(screen.getByText('See the questions'));
    await fireEvent.click(await screen.findByText(/^T1 ·/));
    expect(await screen.findByRole('radiogroup', { name: /Sudahkah kursi cukup.*the agency’s own/ })).toBeTruthy();
  });
});

describe('what was neglected', () => {
  it('is suggested with its reason, and put away for this session for good', async () => {
    for (const number of [1, 2, 3]) await held(number, { T6: 'notYet', T9: 'partly' });
    await draw();
    expect(await screen.findByText('Not yet met, 3 times.')).toBeTruthy();
    expect(screen.getByText('Partly at best, met in none.')).toBeTruthy();
    await press(/^Not this time: Democracy|^Not this time: .*self-determination/);
    await waitFor(() => expect(screen.queryByText('Not yet met, 3 times.')).toBeNull());
    expect((await test.queries.sessions.one(session))!.putAway).toEqual([{ key: 'neglected-T6' }]);
    await undo(test, 'Suggestion put away for this session.');
    expect(await screen.findByText('Not yet met, 3 times.')).toBeTruthy();
  });

  it('is not spoken of before three sessions were held', async () => {
    for (const number of [1, 2]) await held(number, { T6: 'notYet' });
    await draw();
    await waitFor(() => expect(screen.getByText('See the questions')).toBeTruthy());
    expect(screen.queryByText('Perhaps this time')).toBeNull();
  });
});
