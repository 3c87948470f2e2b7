import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { readinessQuestions } from '../../../src/content/readiness.ts';
import { TRIES_ROLE } from '../../../src/practice/about-whom.ts';
import { versionsOf } from '../../../src/practice/item.ts';
import TechniqueScreen from '../../../src/screens/technique/TechniqueScreen.svelte';
import { got, notebookInHand, press, undo, type NotebookInHand } from '../notebook-in-hand.ts';
import { drawScreen } from '../test-app.ts';

let test: NotebookInHand;
let session: string;
let members: readonly string[];
let run: string;

beforeEach(async () => {
  test = await notebookInHand();
  const group = got(await test.commands.groups.add({ name: 'Teras Sore' }));
  members = got(
    await test.commands.members.add(
      group,
      ['Ani', 'Budi', 'Citra', 'Dewi'].map((name) => ({ name })),
    ),
  );
  session = got(await test.commands.sessions.plan(group, { number: 3, date: test.day(0) }));
  got(await test.commands.sessions.begin(session));
  const marks = members.map((member) => ({ member, presence: 'present' as const }));
  got(await test.commands.attendance.mark(session, marks));
});

type Changes = Parameters<NotebookInHand['commands']['techniques']['change']>[1];

const stored = async () => (await test.queries.techniques.led(run))!.run;
const kept = async (field: string) => versionsOf((await stored()).item, field).map(({ value }) => value);

/** Two tablets that had not seen each other wrote these, the second one later. */
async function apart(field: string, first: Changes, second: Changes): Promise<void> {
  got(await test.commands.techniques.change(run, first, { [field]: [] }));
  test.clock.turn(1000);
  got(await test.commands.techniques.change(run, second, { [field]: [] }));
}
async function begin(code: string, changes: Changes = {}): Promise<void> {
  run = got(await test.commands.techniques.begin(session, { code, ...changes }));
}
async function at(step: string): Promise<void> {
  cleanup();
  got(await test.commands.techniques.goTo(run, step));
  await drawScreen(test, TechniqueScreen, { screen: 'technique', session, run }, test.notebook);
  await screen.findByRole('heading', { level: 1 });
}
/** Both stand there; a tap on one of them lets it hold. */
async function decide(of: string, both: readonly string[], one: string): Promise<void> {
  const title = await screen.findByText(`Different on two tablets: ${of}`);
  const asked = within(title.closest('[role=status]')!);
  expect(asked.getAllByRole('button').map((button) => button.textContent.trim())).toEqual(both);
  await fireEvent.click(asked.getByRole('button', { name: one }));
  await waitFor(() => expect(screen.queryByText(`Different on two tablets: ${of}`)).toBeNull());
}

interface Case {
  readonly what: string;
  readonly code: string;
  readonly place: string;
  readonly before?: () => Changes;
  readonly field: () => string;
  readonly put: (nth: 0 | 1) => Changes;
  readonly of: string;
  /** Latest first. */
  readonly both: readonly [string, string];
  /** What is kept when the earlier one is chosen. */
  readonly holds: () => unknown;
}

const line = (list: string, text: string, at: number) => ({ list, text, at });
const choice = (name: string, values: readonly [string, string]): Pick<Case, 'field' | 'put' | 'holds'> => ({
  field: () => `choices/${name}`,
  put: (nth) => ({ choices: { [name]: { value: values[nth] } } }),
  holds: () => ({ value: values[0] }),
});
const tally = (name: () => string, values: readonly [number, number]): Pick<Case, 'field' | 'put' | 'holds'> => ({
  field: () => `tallies/${name()}`,
  put: (nth) => ({ tallies: { [name()]: { n: values[nth] } } }),
  holds: () => ({ n: values[0] }),
});
const ready = readinessQuestions.X5![0]!;

const CASES: readonly Case[] = [
  {
    what: 'the kind of a discussion',
    code: 'X2',
    place: 'prepare',
    ...choice('kind', ['open', 'round']),
    of: 'Kind of discussion',
    both: ['In rounds', 'Open'],
  },
  {
    what: 'who takes part',
    code: 'X2',
    place: 'prepare',
    field: () => `people/${members[1]}`,
    put: (nth) => ({ people: { [members[1]!]: { takes: nth === 0 ? 'in' : 'out', at: nth } } }),
    of: 'Budi',
    both: ['Does not take part', 'Takes part'],
    holds: () => ({ takes: 'in', at: 0 }),
  },
  {
    what: 'hands counted for a proposal',
    code: 'X2',
    place: 'hands',
    before: () => ({ lines: { fri: line('hands', 'Fridays', 1) } }),
    ...tally(() => 'hands-fri-for', [3, 4]),
    of: 'For',
    both: ['4 hands', '3 hands'],
  },
  {
    what: 'the hand of one member',
    code: 'X2',
    place: 'hands',
    before: () => ({ lines: { fri: line('hands', 'Fridays', 1) } }),
    field: () => `choices/hands-fri-${members[0]}`,
    put: (nth) => ({ choices: { [`hands-fri-${members[0]}`]: { value: nth === 0 ? 'for' : 'against' } } }),
    of: 'Ani',
    both: ['Against', 'For'],
    holds: () => ({ value: 'for' }),
  },
  {
    what: 'the minutes of a step',
    code: 'X2',
    place: 'talk',
    ...choice('minutes-talk', ['15', '30']),
    of: 'Length of the step in minutes',
    both: ['30 min', '15 min'],
  },
  {
    what: 'hands for an option',
    code: 'X3',
    place: 'choice',
    before: () => ({ lines: { ask: line('options', 'Ask him', 1) } }),
    ...tally(() => 'ask', [1, 2]),
    of: 'Ask him',
    both: ['2 hands', '1 hand'],
  },
  {
    what: 'the size of buzz groups',
    code: 'X4',
    place: 'prepare',
    ...choice('size', ['3', '6']),
    of: 'People in one group',
    both: ['6', '3'],
  },
  {
    what: 'how a group is divided',
    code: 'X4',
    place: 'prepare',
    ...choice('way', ['random', 'newcomers']),
    of: 'How to divide',
    both: ['Old and new mixed', 'At random'],
  },
  {
    what: 'votes for a cluster of ideas',
    code: 'X4',
    place: 'vote',
    before: () => ({ lines: { wait: line('ideas', 'Someone waits', 1) } }),
    ...tally(() => 'wait', [2, 5]),
    of: 'Someone waits',
    both: ['5 hands', '2 hands'],
  },
  {
    what: 'where an idea belongs',
    code: 'X4',
    place: 'cluster',
    before: () => ({
      lines: { a: line('ideas', 'Someone waits', 1), b: line('ideas', 'To be heard', 2), c: line('ideas', 'Tea', 3) },
    }),
    field: () => 'under/c',
    put: (nth) => ({ under: { c: { line: nth === 0 ? 'a' : 'b' } } }),
    of: 'Tea',
    both: ['Put together with: To be heard', 'Put together with: Someone waits'],
    holds: () => ({ line: 'a' }),
  },
  {
    what: 'who reports',
    code: 'X4',
    place: 'talk',
    before: () => ({ splits: { s: { at: 1, groups: [[...members]], reporters: [members[0]!] } } }),
    field: () => 'reporters/s-0',
    put: (nth) => ({ reporters: { 's-0': { member: members[nth]! } } }),
    of: 'reporter of group 1',
    both: ['Budi', 'Ani'],
    holds: () => ({ member: members[0] }),
  },
  {
    what: 'the part somebody plays',
    code: 'X1',
    place: 'prepare',
    before: () => ({ lines: { boss: line('characters', 'Employer', 1) } }),
    field: () => `roles/${members[0]}`,
    put: (nth) => ({ roles: { [members[0]!]: { part: nth === 0 ? 'boss' : '' } } }),
    of: 'Ani',
    both: ['Observes', 'Employer'],
    holds: () => ({ part: 'boss' }),
  },
  {
    what: 'an answer of the readiness check',
    code: 'X5',
    place: 'ready',
    ...choice(`ready-${ready.code}`, ['no', 'yes']),
    of: ready.ask.en,
    both: ['Yes', 'Not yet'],
  },
  {
    what: 'whether it was said',
    code: 'X5',
    place: 'said',
    ...choice('said', ['later', 'said']),
    of: 'Was it said?',
    both: ['Said', 'Later'],
  },
  {
    what: 'how it was taken',
    code: 'X7',
    place: 'said',
    ...choice('taken', ['hurt', 'open']),
    of: 'How it was taken',
    both: ['Openly', 'Hurt'],
  },
  {
    what: 'how sure somebody is',
    code: 'X9',
    place: 'before',
    before: () => ({ roles: { [members[0]!]: { part: TRIES_ROLE } } }),
    ...tally(() => `before-${members[0]}`, [0, 7]),
    of: 'Confidence of Ani, 0 to 10',
    both: ['7', '0'],
  },
  {
    what: 'the activity',
    code: 'X10',
    place: 'prepare',
    field: () => 'activity',
    put: (nth) => ({ activity: nth === 0 ? 'X10c1' : 'X10c2' }),
    of: 'Activity',
    both: ['', ''],
    holds: () => 'X10c1',
  },
];

describe.each(CASES)('$what, chosen apart on two tablets', ({ code, place, before, field, put, of, both, holds }) => {
  it('shows both, and keeps the one that is decided on', async () => {
    await begin(code, before?.());
    await apart(field(), put(0), put(1));
    await at(place);
    if (code === 'X10') {
      const title = await screen.findByText(`Different on two tablets: ${of}`);
      const [, earlier] = within(title.closest('[role=status]')!).getAllByRole('button');
      await fireEvent.click(earlier!);
      await waitFor(() => expect(screen.queryByText(`Different on two tablets: ${of}`)).toBeNull());
    } else await decide(of, both, both[1]);
    expect(await kept(field())).toEqual([holds()]);
  });
});

describe('what was counted apart and not decided on', () => {
  it('stays to be decided on when one more hand is counted', async () => {
    await begin('X3', { lines: { ask: line('options', 'Ask him', 1) } });
    await apart('tallies/ask', { tallies: { ask: { n: 1 } } }, { tallies: { ask: { n: 2 } } });
    await at('choice');
    test.clock.turn(1000);
    await press('One hand more for: Ask him');
    await waitFor(async () => expect(await kept('tallies/ask')).toEqual([{ n: 3 }, { n: 1 }]));
    await screen.findByRole('button', { name: '3 hands' });
    await decide('Ask him', ['3 hands', '1 hand'], '3 hands');
  });

  it('is told by both numbers in the outcome and in the decision', async () => {
    await begin('X3', { lines: { ask: line('options', 'Ask him', 1) } });
    await apart('tallies/ask', { tallies: { ask: { n: 1 } } }, { tallies: { ask: { n: 2 } } });
    await at('outcome');
    await press('Take the group’s choice into the outcome');
    await waitFor(async () => expect((await stored()).outcome).toBe('Ask him (2 hands)\nAsk him (1 hand)'));
    await begin('X2', { lines: { fri: line('hands', 'Fridays?', 1) } });
    await apart(
      'tallies/hands-fri-for',
      { tallies: { 'hands-fri-for': { n: 3 } } },
      { tallies: { 'hands-fri-for': { n: 4 } } },
    );
    await at('hands');
    await press('Record the decision in the journal');
    await screen.findByText(/The decision is in the journal/);
    const entries = (await test.queries.sessions.entries(session)).filter(({ act }) => act === '');
    expect(entries.map(({ text }) => text)).toEqual(['Fridays? For 4/3, against 0, undecided 0.']);
  });

  it('is no question where both chose the same', async () => {
    await begin('X2');
    const same = { choices: { kind: { value: 'open' } } };
    await apart('choices/kind', same, same);
    await at('prepare');
    await screen.findByRole('radio', { name: /^Open/ });
    expect(screen.queryByText(/Different on two tablets/)).toBeNull();
  });
});

describe('small groups drawn on two tablets at once', () => {
  it('are both shown as they would sit; one is let hold, and nothing of the other is lost', async () => {
    const [ani, budi, citra, dewi] = members as [string, string, string, string];
    const first = {
      at: 5,
      groups: [
        [ani, budi],
        [citra, dewi],
      ],
      reporters: [ani, citra],
      instead: [],
    };
    const second = {
      at: 6,
      groups: [
        [ani, dewi],
        [citra, budi],
      ],
      reporters: [dewi, budi],
      instead: [],
    };
    await begin('X4', { splits: { first, second } });
    await at('talk');
    const title = await screen.findByText('Different on two tablets: how the group is divided');
    const asked = within(title.closest<HTMLElement>('[role=status]')!);
    expect(asked.getByText('Ani and Budi')).toBeTruthy();
    expect(asked.getByText('Ani and Dewi')).toBeTruthy();
    const sitsWith = (name: string) =>
      [...screen.getByRole('list', { name: 'Small groups' }).children].find((group) => group.textContent.includes(name))
        ?.textContent;
    expect(sitsWith('Ani')).toContain('Dewi');

    await press('Let division 2 sit');
    await waitFor(() => expect(screen.queryByText(/Different on two tablets/)).toBeNull());
    expect(sitsWith('Ani')).toContain('Budi');
    expect((await stored()).splits.map(({ key }) => key).sort()).toEqual(['first', 'second']);
    await undo(test, 'Decided.');
    await screen.findByText('Different on two tablets: how the group is divided');
  });

  it('are no question where one is drawn anew by whoever saw the other', async () => {
    await begin('X4');
    await at('prepare');
    await press('Divide the group');
    await press('Divide again');
    await waitFor(async () => expect((await stored()).splits).toHaveLength(2));
    expect(screen.queryByText(/Different on two tablets/)).toBeNull();
  });
});
