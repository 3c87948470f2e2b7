import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { candidateKind } from '../../../src/practice/candidate.ts';
import { FORMATION_STEPS, type FormationStep } from '../../../src/practice/formation-steps.ts';
import { formationKind } from '../../../src/practice/formation.ts';
import { groupAgreementKind } from '../../../src/practice/group-agreement.ts';
import { groupKind } from '../../../src/practice/group.ts';
import type { Item } from '../../../src/practice/item.ts';
import FormationScreen from '../../../src/screens/formation/FormationScreen.svelte';
import { formation as words } from '../../../src/text/en/formation.ts';
import { otherTablet } from '../../storage/other-tablet.ts';
import { kill } from '../killed.ts';
import { got, notebookInHand, type NotebookInHand } from '../notebook-in-hand.ts';
import { drawScreen } from '../test-app.ts';

let hand: NotebookInHand;
let group: string;
let sari: string;

beforeEach(async () => {
  hand = await notebookInHand();
  group = got(await hand.commands.groups.add({ name: 'Teras Sore', facilitators: ['Ratna'] }));
  [sari = ''] = got(await hand.commands.candidates.add(group, [{ name: 'Sari' }]));
  got(await hand.commands.candidates.change(sari, { board: 'in' }));
  const elements = { elements: { a: { text: '' } }, elementPlaces: { a: { order: 1 } } };
  got(await hand.commands.formation.change(group, elements));
});

const whole = async () => (await hand.queries.formation.whole(group))!;

async function drawAt(step: FormationStep): Promise<void> {
  got(await hand.commands.formation.stand(group, step, ''));
  await redraw(step);
}

async function redraw(step: FormationStep): Promise<void> {
  await drawScreen(hand, FormationScreen, { screen: 'formation', group }, hand.notebook);
  await screen.findByRole('heading', { level: 2, name: words.heads[step] });
  for (const closed of document.querySelectorAll<HTMLDetailsElement>('details:not([open])')) {
    closed.open = true;
    await fireEvent(closed, new Event('toggle'));
  }
}

/** Whatever can be typed into in the step at hand, but for the list of new names, which is handed in by a button. */
function fields(): (HTMLTextAreaElement | HTMLInputElement)[] {
  const all = document.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>(
    'section[aria-labelledby=formation-step] :is(textarea, input.control[type=text]:not([inputmode]))',
  );
  return [...all];
}

/** How many fields there are to type into: a step that loses one here has lost a question. */
const TYPED: Record<FormationStep, number> = {
  origin: 1,
  intake: 10,
  diagnosis: 8,
  composition: 5,
  readiness: 2,
  agreement: 6,
};

describe.each(FORMATION_STEPS)('the step %s', (step) => {
  it('killed while every question of it was being written goes on there, with all the words', async () => {
    await drawAt(step);
    expect(fields()).toHaveLength(TYPED[step]);
    const typed = fields().map((_field, index) => `half a sentence, ${index}`);
    for (const [index, field] of fields().entries()) await fireEvent.input(field, { target: { value: typed[index] } });
    await kill();
    expect(fields()).toEqual([]);

    await redraw(step);
    await waitFor(() => expect(fields().map(({ value }) => value)).toEqual(typed));
  });
});

/** What one of two tablets writes into a step; the words it will be known by on the screen. */
interface Filled {
  readonly formation?: object;
  readonly group?: object;
  readonly candidate?: object;
  readonly agreement?: object;
}

const text =
  (...codes: readonly string[]) =>
  (said: string) =>
    Object.fromEntries(codes.map((code) => [code, { text: `${code} ${said}` }]));

const FILLED: Record<FormationStep, readonly [here: Filled, there: Filled, told: readonly string[]]> = {
  origin: [
    { formation: { answers: text('story')('here') }, group: { origin: 'P0a' } },
    { formation: { answers: text('story')('there') }, group: { origin: 'P0b' } },
    ['story there', 'Formed'],
  ],
  intake: [
    {
      formation: {
        answers: text('P1b', 'P1c', 'P1d', 'P1e', 'P1f', 'P1g', 'P1h', 'P1i')('here'),
        client: 'persons',
        consent: 'yes',
      },
      group: { serves: 'Parents', purpose: 'Calm', aims: ['A1'] },
    },
    {
      formation: {
        answers: text('P1b', 'P1c', 'P1d', 'P1e', 'P1f', 'P1g', 'P1h', 'P1i')('there'),
        client: 'group',
        consent: 'no',
      },
      group: { serves: 'Grandparents', purpose: 'Company', aims: [] },
    },
    [
      ...['P1b', 'P1c', 'P1d', 'P1e', 'P1f', 'P1g', 'P1h', 'P1i'].map((code) => `${code} there`),
      words.clients.group,
      words.consents.no,
      'Grandparents',
      'Company',
    ],
  ],
  diagnosis: [
    {
      formation: {
        answers: text('P2a', 'P2b', 'P2c', 'P2d', 'P2e')('here'),
        elements: { a: { text: 'Debts' } },
        elementResources: { a: { text: 'thread' } },
        elementAims: { a: { text: 'peace' } },
      },
    },
    {
      formation: {
        answers: text('P2a', 'P2b', 'P2c', 'P2d', 'P2e')('there'),
        elements: { a: { text: 'Torn nets' } },
        elementResources: { a: { text: 'the co-op' } },
        elementAims: { a: { text: 'fish' } },
      },
    },
    [...['P2a', 'P2b', 'P2c', 'P2d', 'P2e'].map((code) => `${code} there`), 'Torn nets', 'the co-op', 'fish'],
  ],
  composition: [
    {
      formation: { answers: text('P3a', 'P3b', 'P3c')('here'), kindOfGroup: 'talk', openness: 'open' },
      group: { place: 'Village hall', plannedSessions: 12 },
      candidate: { board: 'in' },
    },
    {
      formation: { answers: text('P3a', 'P3b', 'P3c')('there'), kindOfGroup: 'play', openness: 'closed' },
      group: { place: 'By the mosque', plannedSessions: 8 },
      candidate: { board: 'elsewhere' },
    },
    [
      ...['P3a', 'P3b', 'P3c'].map((code) => `${code} there`),
      words.opennesses.closed,
      'By the mosque',
      '8',
      words.otherPlaces(words.places.elsewhere),
    ],
  ],
  readiness: [
    {
      formation: { answers: text('P3d')('here') },
      candidate: { ready: 'ready', readyNote: 'Glad', readiness: { will: { mark: 'yes' } } },
    },
    {
      formation: { answers: text('P3d')('there') },
      candidate: { ready: 'notYet', readyNote: 'Afraid', readiness: { will: { mark: 'unsure' } } },
    },
    ['P3d there', 'Afraid', words.ready.notYet, words.readyMarks.unsure, words.marksApart(2)],
  ],
  agreement: [
    {
      agreement: {
        norms: 'On time',
        facilitatorRole: 'Leads',
        memberRole: 'Comes',
        confidentiality: 'Stays here',
        duration: 'A year',
      },
      group: { purpose: 'Calm' },
    },
    {
      agreement: {
        norms: 'Late is fine',
        facilitatorRole: 'Listens',
        memberRole: 'Speaks',
        confidentiality: 'Stays with us',
        duration: 'Ten weeks',
      },
      group: { purpose: 'Company' },
    },
    ['Late is fine', 'Listens', 'Speaks', 'Stays with us', 'Ten weeks', 'Company'],
  ],
};

it.each(FORMATION_STEPS)(
  'two tablets that fill the step %s apart keep the words of both, and both are told',
  async (step) => {
    const [here, there, told] = FILLED[step];
    // The item exists before both go their ways.
    got(await hand.commands.agreements.change(group, { norms: '' }));
    const { formation, agreements } = await whole();
    const others = [
      [await otherTablet(hand, formationKind, formation!.id), there.formation],
      [await otherTablet(hand, groupKind, group), there.group],
      [await otherTablet(hand, candidateKind, sari), there.candidate],
      [await otherTablet(hand, groupAgreementKind, agreements[0]!.id), there.agreement],
    ] as const;
    if (here.formation) got(await hand.commands.formation.change(group, here.formation));
    if (here.group) got(await hand.commands.groups.change(group, here.group));
    if (here.candidate) got(await hand.commands.candidates.change(sari, here.candidate));
    if (here.agreement) got(await hand.commands.agreements.change(group, here.agreement));
    for (const [tablet, changes] of others) {
      if (!changes) continue;
      tablet.write(changes);
      await tablet.meet();
    }

    await drawAt(step);
    const notices = () =>
      screen.queryAllByText(/^Also written elsewhere \(1\)$/).map((one) => one.closest('[role=status]')!);
    const elsewhere = () =>
      [...notices(), ...document.querySelectorAll('.badge')].map(({ textContent }) => textContent);
    await waitFor(() => {
      for (const one of told)
        expect(
          elsewhere().filter((notice) => notice.includes(one)),
          one,
        ).not.toEqual([]);
    });
    // Looked at, and nothing was decided by that.
    const { group: of, formation: found, candidates, agreements: all } = await whole();
    const apart = ({ fields }: Item) => Object.keys(fields).filter((name) => (fields[name]?.length ?? 0) > 1);
    const written = (of: object | undefined) =>
      Object.entries(of ?? {}).flatMap(([name, value]) =>
        typeof value === 'object' && !Array.isArray(value)
          ? Object.keys(value as object).map((key) => `${name}/${key}`)
          : [name],
      );
    expect(apart(found!.item).sort()).toEqual(written(there.formation).sort());
    expect(apart(of.item).sort()).toEqual(written(there.group).sort());
    expect(apart(candidates[0]!.item).sort()).toEqual(written(there.candidate).sort());
    expect(apart(all[0]!.item).sort()).toEqual(written(there.agreement).sort());
  },
);
