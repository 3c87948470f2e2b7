import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { conductCards } from '../../../src/content/conduct-cards.ts';
import { ABOUT_ROLE, TRIES_ROLE } from '../../../src/practice/about-whom.ts';
import { latestSplit } from '../../../src/practice/buzz-seats.ts';
import { voteName } from '../../../src/practice/counted-hands.ts';
import { TECHNIQUE_CODES, type TechniqueCode } from '../../../src/practice/session.ts';
import { coursePlaces } from '../../../src/practice/technique-course.ts';
import TechniqueScreen from '../../../src/screens/technique/TechniqueScreen.svelte';
import { got, notebookInHand, press, type NotebookInHand } from '../notebook-in-hand.ts';
import { drawScreen } from '../test-app.ts';

const NAMES = ['Sari', 'Budi', 'Wati', 'Tono', 'Rini'];

let test: NotebookInHand;
let group: string;
let session: string;
let members: readonly string[];
let run: string;

beforeEach(async () => {
  test = await notebookInHand();
  group = got(await test.commands.groups.add({ name: 'Teras Sore' }));
  members = got(
    await test.commands.members.add(
      group,
      NAMES.map((name) => ({ name })),
    ),
  );
  session = got(await test.commands.sessions.plan(group, { number: 3, date: test.day(0) }));
  got(await test.commands.sessions.begin(session));
});

const idOf = (name: string) => members[NAMES.indexOf(name)]!;
const stored = async () => (await test.queries.techniques.led(run))!.run;
async function mark(names: readonly string[], presence: 'present' | 'absent' | ''): Promise<void> {
  test.clock.turn(1000);
  const marks = names.map((name) => ({ member: idOf(name), presence }));
  got(await test.commands.attendance.mark(session, marks));
  test.clock.turn(1000);
}
/** Left for good: no member from today on, and no mark that would still keep a seat. */
async function leaveForGood(name: string): Promise<void> {
  got(await test.commands.members.change(idOf(name), { leftOn: test.day(0) }));
  await mark([name], '');
}
async function begin(code: TechniqueCode): Promise<void> {
  run = got(await test.commands.techniques.begin(session, { code }));
}
async function at(step: string): Promise<void> {
  cleanup();
  got(await test.commands.techniques.goTo(run, step));
  await drawScreen(test, TechniqueScreen, { screen: 'technique', session, run }, test.notebook);
  await screen.findByRole('heading', { level: 1 });
}
const placesOf = (code: TechniqueCode) => coursePlaces(conductCards[code]!.steps);

describe.each(TECHNIQUE_CODES)('%s, begun with nobody present', (code) => {
  it('can be led from one end to the other', async () => {
    await begin(code);
    const places = placesOf(code);
    await at(places[0]!);
    for (const [index, place] of places.entries()) {
      await waitFor(async () => expect((await stored()).step || 'prepare').toBe(place));
      if (index < places.length - 1) await press(/^Next: /);
    }
    await press('Done, without a note');
    await waitFor(async () => expect((await stored()).endedAt).not.toBeNull());
  });

  it('says what to do about it where people take part', async () => {
    await begin(code);
    await at('prepare');
    const asked = ['X5', 'X6', 'X7', 'X8'].includes(code);
    await waitFor(() => expect(screen.queryAllByText(/Nobody takes part yet/)).toHaveLength(asked ? 0 : 1));
  });
});

describe.each(TECHNIQUE_CODES)('%s, when somebody leaves for good in the middle', (code) => {
  it('stands at every place of its course', async () => {
    await mark(NAMES, 'present');
    await begin(code);
    await at('prepare');
    await leaveForGood('Budi');
    for (const place of placesOf(code)) {
      await at(place);
      await waitFor(() => expect(screen.queryByRole('checkbox', { name: 'Budi' })).toBeNull());
    }
  });
});

describe('who leaves in the middle', () => {
  beforeEach(() => mark(NAMES, 'present'));

  it('of a role play plays no more, observes no more, and need not leave the role', async () => {
    await begin('X1');
    got(
      await test.commands.techniques.change(run, {
        lines: {
          boss: { list: 'characters', text: 'Employer', at: 1 },
          maid: { list: 'characters', text: 'Laras', at: 2 },
        },
        roles: { [idOf('Budi')]: { part: 'boss' }, [idOf('Sari')]: { part: 'maid' } },
      }),
    );
    await at('enact');
    const playerOf = (character: string) => screen.getByText(character).nextElementSibling?.textContent;
    await waitFor(() => expect(playerOf('Employer')).toBe('Budi'));
    await leaveForGood('Budi');
    await mark(['Wati'], 'absent');
    await waitFor(() => expect(playerOf('Employer')).toBe('Nobody yet'));
    expect(playerOf('Observers')).toBe('Rini and Tono');
    await at('leave');
    await screen.findByRole('checkbox', { name: 'Sari' });
    expect(screen.queryByRole('checkbox', { name: 'Budi' })).toBeNull();
  });

  it('of a discussion keeps what was said and voted, and is asked no more', async () => {
    await begin('X2');
    got(await test.commands.turns.tap(run, { act: 'speaks', from: idOf('Budi') }));
    test.clock.turn(60_000);
    got(
      await test.commands.techniques.change(run, {
        lines: { fridays: { list: 'hands', text: 'Fridays', at: 1 } },
        choices: { [voteName('fridays', idOf('Budi'))]: { value: 'for' } },
      }),
    );
    await mark(['Budi', 'Wati'], 'absent');
    await at('talk');
    await screen.findByRole('button', { name: /^Budi, 1 turn, 100% of the time, no longer takes part/ });
    await at('hands');
    // Three are left, and one has voted before he went.
    await screen.findByText('1 of 4 people answered');
    await fireEvent.click(await screen.findByText('One by one, by seat'));
    const asked = within(await screen.findByRole('list', { name: 'One by one, by seat' })).getAllByRole('button');
    expect(asked.map((seat) => seat.querySelector('.visually-hidden')?.textContent)).toEqual([
      'Rini, no answer yet',
      'Sari, no answer yet',
      'Tono, no answer yet',
      'Budi, For',
    ]);
    await at('closing');
    await screen.findByText('0 of 3');
  });

  it('of buzz groups leaves no group that reports without them', async () => {
    await begin('X4');
    got(
      await test.commands.techniques.change(run, {
        splits: {
          drawn: {
            at: 1,
            groups: [
              [idOf('Sari'), idOf('Budi')],
              [idOf('Wati'), idOf('Tono'), idOf('Rini')],
            ],
            reporters: [idOf('Budi'), idOf('Tono')],
          },
        },
      }),
    );
    await leaveForGood('Budi');
    await mark(['Sari', 'Tono'], 'absent');
    await at('reports');
    await screen.findByText('Group 2 reports');
    expect(screen.getByText('Wati, with Rini')).toBeTruthy();
    await press('Has reported');
    await screen.findByText('All groups have reported.');
    expect(latestSplit(await stored())!.groups).toHaveLength(2);
  });

  it.each(['X5', 'X6', 'X7'] as const)('of %s stays the one it is about', async (code) => {
    await begin(code);
    got(await test.commands.techniques.change(run, { roles: { [idOf('Budi')]: { part: ABOUT_ROLE } } }));
    await leaveForGood('Budi');
    await at('moments');
    await waitFor(() => expect(screen.getAllByRole('checkbox', { checked: true })).toHaveLength(1));
    await at('outcome');
    got(await test.commands.techniques.change(run, { outcome: 'Said at the door.' }));
    await press('Done, into the journal');
    await waitFor(async () => expect((await stored()).endedAt).not.toBeNull());
    const entries = (await test.queries.sessions.entries(session)).filter(({ act }) => act === '');
    expect(entries).toMatchObject([{ about: [idOf('Budi')] }]);
  });

  it('of reinforcement keeps what was given, and no one is asked to give them more', async () => {
    await begin('X8');
    got(await test.commands.reinforcements.give(session, { member: idOf('Budi'), deed: 'Waited', run }));
    await at('give');
    await screen.findByRole('button', { name: /^Budi/ });
    await leaveForGood('Budi');
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Budi/ })).toBeNull());
    expect(screen.getByText('Waited')).toBeTruthy();
    await at('care');
    await screen.findByText('None yet: Rini, Sari, Tono and Wati');
  });

  it('of modelling keeps their confidence before, and is not asked after', async () => {
    await begin('X9');
    const tries = { part: TRIES_ROLE };
    got(
      await test.commands.techniques.change(run, {
        roles: { [idOf('Budi')]: tries, [idOf('Sari')]: tries },
        tallies: { [`before-${idOf('Budi')}`]: { n: 3 }, [`before-${idOf('Sari')}`]: { n: 5 } },
      }),
    );
    await mark(['Budi'], 'absent');
    await at('after');
    await screen.findByText('5 → ?');
    expect(screen.queryByLabelText('Confidence of Budi, 0 to 10')).toBeNull();
    await screen.findByText('Budi has left; before: 3');
    await at('outcome');
    await press('Fill in from this card');
    await waitFor(() =>
      expect(screen.getByLabelText<HTMLTextAreaElement>('What came of it?').value).toBe(
        'Budi: confidence 3 → ?\nSari: confidence 5 → ?',
      ),
    );
  });

  it('of an activity is counted no more when another is chosen', async () => {
    await begin('X10');
    await at('prepare');
    await screen.findByText(/for 5 people/);
    await leaveForGood('Budi');
    await screen.findByText(/for 4 people/);
  });
});
