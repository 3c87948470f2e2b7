import 'fake-indexeddb/auto';
import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { conductCards } from '../../../src/content/conduct-cards.ts';
import { TECHNIQUE_CODES, type TechniqueCode } from '../../../src/practice/session.ts';
import { coursePlaces } from '../../../src/practice/technique-course.ts';
import TechniqueScreen from '../../../src/screens/technique/TechniqueScreen.svelte';
import { got, notebookInHand, press, type } from '../notebook-in-hand.ts';
import { drawScreen } from '../test-app.ts';

/** Where all people stand as something to tap, and how many there are of it for so many people. */
const PEOPLE: Record<TechniqueCode, readonly [place: string, taps: (people: number) => number]> = {
  X1: ['prepare', (people) => people],
  // Whoever leads sits in the circle as well.
  X2: ['talk', (people) => people + 1],
  X3: ['prepare', (people) => people],
  X4: ['prepare', (people) => people],
  X5: ['moments', (people) => people],
  X6: ['moments', (people) => people],
  X7: ['moments', (people) => people],
  X8: ['give', (people) => people],
  X9: ['before', (people) => people],
  X10: ['prepare', (people) => people],
};
const named = () =>
  [...document.querySelectorAll('.main input[type=checkbox], .main :is(ul, ol, [role=list]) button')].filter((one) =>
    /(Orang \d|You)/.test((one.closest('label') ?? one).textContent),
  ).length;

describe.each(TECHNIQUE_CODES)('%s', (code) => {
  it.each([0, 1, 100])('is led from its beginning to its end with %i people', async (people) => {
    const test = await notebookInHand();
    const group = got(await test.commands.groups.add({ name: 'Teras Sore' }));
    const names = Array.from({ length: people }, (_, n) => ({ name: `Orang ${n + 1}` }));
    const members = got(await test.commands.members.add(group, names));
    const session = got(await test.commands.sessions.plan(group, { number: 3, date: test.day(0) }));
    got(await test.commands.sessions.begin(session));
    const marks = members.map((member) => ({ member, presence: 'present' as const }));
    got(await test.commands.attendance.mark(session, marks));
    const run = got(await test.commands.techniques.begin(session, { code }));
    await drawScreen(test, TechniqueScreen, { screen: 'technique', session, run }, test.notebook);

    const card = conductCards[code]!;
    const [where, taps] = PEOPLE[code];
    const { places, next, finish, outcome } = test.app.language.words.technique;
    for (const [index, place] of coursePlaces(card.steps).entries()) {
      const name = card.steps.find((step) => step.code === place)?.name.en ?? places[place]!;
      if (index > 0) await press(next(name));
      await waitFor(() => expect(document.querySelector('h2.place')?.textContent).toBe(name));
      if (place === where) await waitFor(() => expect(named()).toBe(taps(people)));
      const clock = within(document.querySelector<HTMLElement>('.main')!).queryByText('Start the clock');
      if (clock) {
        await fireEvent.click(clock);
        await screen.findByRole('timer');
      }
    }
    await type(outcome, 'Tetap ada hasilnya');
    await press(finish);
    await waitFor(async () => expect((await test.queries.techniques.led(run))!.run.endedAt).not.toBeNull());
    const [entry] = (await test.queries.sessions.entries(session)).filter(({ act }) => act === '');
    expect(entry?.text).toContain('Tetap ada hasilnya');
  });
});
