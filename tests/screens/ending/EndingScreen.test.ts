import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { countKey, readinessKey } from '../../../src/practice/ending.ts';
import { ENDING_STEPS } from '../../../src/practice/ending-steps.ts';
import EndingScreen from '../../../src/screens/ending/EndingScreen.svelte';
import FarewellScreen from '../../../src/screens/ending/FarewellScreen.svelte';
import { ending as words } from '../../../src/text/en/ending.ts';
import { got, notebookInHand, press, type, undo, type NotebookInHand } from '../notebook-in-hand.ts';
import { drawScreen } from '../test-app.ts';

let test: NotebookInHand;
let group: string;
let members: readonly string[];

beforeEach(async () => {
  test = await notebookInHand();
  const { commands } = test;
  group = got(
    await commands.groups.add({ name: 'Teras Sore', stage: 'P4', plannedSessions: 3, facilitators: ['Ratna'] }),
  );
  members = got(await commands.members.add(group, [{ name: 'Sari Dewi' }, { name: 'Yosef' }]));
});

async function draw() {
  return drawScreen(test, EndingScreen, { screen: 'ending', group }, test.notebook);
}

async function begun(): Promise<string> {
  return got(await test.commands.endings.begin(group));
}

async function at(step: (typeof ENDING_STEPS)[number]): Promise<string> {
  const id = await begun();
  got(await test.commands.endings.stand(id, step));
  await draw();
  await screen.findByRole('heading', { name: words.heads[step] });
  return id;
}

const stored = (id: string) => test.queries.endings.one(id);

it('begins in one tap, says how long the group has, and goes on where it was left, at every step', async () => {
  await draw();
  await press(words.start);
  await screen.findByRole('heading', { name: words.heads.prepare });
  expect(screen.getByText('3 sessions are still to come.')).toBeTruthy();
  for (const step of ENDING_STEPS.slice(1)) {
    await press(words.next);
    await screen.findByRole('heading', { name: words.heads[step] });
    await waitFor(async () => expect((await test.queries.endings.rounds(group))[0]?.stands[0]?.step).toBe(step));
    // Killed here: a new screen knows nothing but the notebook.
    cleanup();
    await draw();
    await screen.findByRole('heading', { name: words.heads[step] });
  }
});

it('a preparation is ticked and unticked in one tap each', async () => {
  const id = await at('prepare');
  const tick = screen.getByRole('checkbox', { name: /Feelings about parting/ });
  await fireEvent.click(tick);
  await waitFor(async () => expect((await stored(id))?.prepared).toEqual([{ key: 'prepare-feelings', done: true }]));
  await waitFor(() => expect(tick).toHaveProperty('checked', true));
  await fireEvent.click(tick);
  await waitFor(async () => expect((await stored(id))?.prepared[0]?.done).toBe(false));
});

describe('looking back together', () => {
  it('counts hands, and says when there are more of them than people', async () => {
    const id = await at('evaluation');
    await type(words.present, '5');
    const label = words.handsOf('Yes', 'Here I was taken as I am.');
    await type(label, '4');
    await type(words.handsOf('No', 'Here I was taken as I am.'), '2');
    expect(await screen.findByText('6 hands, although 5 took part.')).toBeTruthy();
    await waitFor(async () => {
      const counts = new Map((await stored(id))?.counts.map(({ key, n }) => [key, n]));
      expect(counts.get(countKey('look-safe', 'yes'))).toBe(4);
      expect(counts.get(countKey('look-safe', 'no'))).toBe(2);
    });
  });

  it('keeps what a member said without a name, takes it away and brings it back', async () => {
    const id = await at('evaluation');
    await press(words.addVoice);
    expect(await screen.findByText(words.voiceMissing)).toBeTruthy();
    await type(words.voice, 'I speak up at home now.');
    await press(words.addVoice);
    await screen.findByDisplayValue('I speak up at home now.');
    expect((await stored(id))?.voiceFacts[0]).toMatchObject({ theme: 'helped', member: '' });
    await press(words.removeVoice('I speak up at home now.'));
    await waitFor(() => expect(screen.queryByDisplayValue('I speak up at home now.')).toBeNull());
    await undo(test, words.voiceRemoved);
    await screen.findByDisplayValue('I speak up at home now.');
  });
});

describe('why it ends', () => {
  it('shows what the notebook holds with the way to it, and never weighs by itself', async () => {
    const session = got(await test.commands.sessions.plan(group, { number: 1, date: test.day(0) }));
    got(await test.commands.sessions.begin(session));
    const note = got(await test.commands.journal.note(session, { kind: 'incident', text: 'The market was cleared' }));
    got(await test.commands.steps.add(group, { text: 'Ask the village head', session }));
    const id = await at('elements');
    const card = (await screen.findByRole('heading', { name: 'Maladaptation' })).closest('section, article, .card')!;
    expect(await within(card as HTMLElement).findByText('1 incident stands in the journal.')).toBeTruthy();
    expect(within(card as HTMLElement).getByText('The market was cleared')).toBeTruthy();
    const way = within(card as HTMLElement).getByRole('link', { name: 'Session 1' });
    expect(way.getAttribute('href')).toBe(`#/sessions/${session}/wrap-up/${note}`);
    const place = within(card as HTMLElement).getByRole('link', { name: words.places.group });
    expect(place.getAttribute('href')).toBe(`#/groups/${group}`);
    expect(screen.getAllByText(words.noEvidence).length).toBeGreaterThan(0);
    expect((await stored(id))?.elements).toEqual([]);
    await fireEvent.click(within(card as HTMLElement).getByLabelText(words.weights.partly));
    await waitFor(async () => expect((await stored(id))?.elements).toEqual([{ key: 'P5b', mark: 'partly' }]));
  });
});

it('lays what members said beside the gains it speaks of, those taken away left out', async () => {
  const id = await begun();
  const say = async (text: string, theme: 'helped' | 'carryOn') =>
    got(await test.commands.endings.addVoice(id, { text, theme, member: '' }));
  await say('Being heard to the end', 'helped');
  await say('Three minutes a day at home', 'carryOn');
  got(await test.commands.endings.strike(id, await say('Said by mistake', 'helped')));
  got(await test.commands.endings.stand(id, 'gains'));
  await draw();
  const heads = await screen.findAllByText(words.voicesCount(1));
  expect(heads).toHaveLength(2);
  for (const head of heads) await fireEvent.click(head);
  expect(await screen.findByText('Being heard to the end')).toBeTruthy();
  expect(await screen.findByText('Three minutes a day at home')).toBeTruthy();
  expect(screen.queryByText('Said by mistake')).toBeNull();
});

describe('written on two tablets', () => {
  it('both gains are shown, and neither is chosen for the facilitator', async () => {
    const id = await begun();
    got(await test.commands.endings.change(id, { gains: 'They trust each other' }));
    got(await test.commands.endings.change(id, { gains: 'They speak up' }, { gains: [] }));
    got(await test.commands.endings.stand(id, 'gains'));
    await draw();
    expect(await screen.findByDisplayValue('They speak up')).toBeTruthy();
    expect(screen.getByText('They trust each other')).toBeTruthy();
  });

  it('both counts of one question stay beside each other', async () => {
    const id = await begun();
    const key = countKey('look-safe', 'yes');
    got(await test.commands.endings.change(id, { counts: { [key]: { n: 47 } } }));
    got(await test.commands.endings.change(id, { counts: { [key]: { n: 49 } } }, { [`counts/${key}`]: [] }));
    got(await test.commands.endings.stand(id, 'evaluation'));
    await draw();
    expect(await screen.findByDisplayValue('49')).toBeTruthy();
    expect(screen.getByText('47')).toBeTruthy();
  });
});

describe('readiness', () => {
  it('takes one tap for each member, and counts who is not yet known', async () => {
    const id = await at('readiness');
    expect(await screen.findByText('0 of 2 ready · 2 not yet known')).toBeTruthy();
    await fireEvent.click(
      within(screen.getByRole('radiogroup', { name: words.readyOf('Sari Dewi') })).getByLabelText('Ready'),
    );
    expect(await screen.findByText('1 of 2 ready · 1 not yet known')).toBeTruthy();
    await waitFor(async () =>
      expect((await stored(id))?.readiness).toEqual([{ key: readinessKey(members[0] ?? ''), mark: 'ready' }]),
    );
  });

  it('is comfortable with a hundred: a search, and only those not yet known', async () => {
    got(
      await test.commands.members.add(
        group,
        Array.from({ length: 98 }, (_, n) => ({ name: `Person ${n + 1}` })),
      ),
    );
    await at('readiness');
    await screen.findByText('0 of 100 ready · 100 not yet known');
    await type(words.findMember, 'Sari');
    await screen.findByText('1 of 100 members');
    expect(screen.getAllByRole('radiogroup', { name: /^Readiness of/ })).toHaveLength(1);
    await fireEvent.click(within(screen.getByRole('radiogroup', { name: /^Readiness of/ })).getByLabelText('Ready'));
    await screen.findByText('1 of 100 ready · 99 not yet known');
    await type(words.findMember, '');
    await fireEvent.click(screen.getByLabelText(words.onlyNotAsked));
    await waitFor(() => expect(screen.getAllByRole('radiogroup', { name: /^Readiness of/ })).toHaveLength(99));
  }, 60_000);
});

describe('the decision', () => {
  it('names what is not yet known, leads there, and is held up by nothing', async () => {
    const id = await at('decision');
    expect(screen.queryByRole('button', { name: words.decide.end })).toBeNull();
    await fireEvent.click(screen.getByText(words.lacks.gains).closest('a, button')!);
    await screen.findByRole('heading', { name: words.heads.gains });
    await fireEvent.click(screen.getByRole('button', { name: words.next }));
    await fireEvent.click(screen.getByRole('button', { name: words.next }));
    await fireEvent.click(screen.getByRole('button', { name: words.next }));
    await fireEvent.click(await screen.findByLabelText(/^The group ends/));
    await press(words.decide.end);
    await screen.findByRole('heading', { name: words.closingTitle });
    expect(await stored(id)).toMatchObject({ decision: 'end' });
    expect((await test.queries.groups.one(group))?.group.stage).toBe('P5');
    await undo(test, words.decided.end);
    await screen.findByRole('heading', { name: words.heads.decision });
    expect((await test.queries.groups.one(group))?.group.stage).toBe('P4');
  });

  it('to go on longer asks for what is new, and writes it into the group', async () => {
    await at('decision');
    await fireEvent.click(await screen.findByLabelText(/^The group goes on longer/));
    await screen.findByText(words.nothingNew);
    expect(screen.getByRole('button', { name: words.decide.extend })).toHaveProperty('disabled', true);
    await type(words.newPlanned, '6');
    await waitFor(() =>
      expect(screen.getByRole('button', { name: words.decide.extend })).toHaveProperty('disabled', false),
    );
    await press(words.decide.extend);
    await waitFor(async () => expect((await test.queries.groups.one(group))?.group.plannedSessions).toBe(6));
  });

  it('of one member leads to a good-bye of their own', async () => {
    await at('decision');
    await fireEvent.click(await screen.findByLabelText(/^One member says good-bye/));
    const way = await screen.findByRole('link', { name: /Sari Dewi/ });
    expect(way.getAttribute('href')).toBe(`#/groups/${group}/members/${members[0]}/farewell`);
  });

  it('is archived, and opened again into a new round that leaves the former readable', async () => {
    const id = await begun();
    got(await test.commands.endings.decide(id, 'end'));
    await draw();
    await press(words.archive);
    await screen.findByText(words.isArchived);
    await press(words.reopen);
    await screen.findByRole('heading', { name: 'Ending, round 2' });
    expect((await test.queries.groups.one(group))?.group.archivedAt).toBeNull();
    const former = screen.getByRole('link', { name: /^Round 1/ });
    expect(former.getAttribute('href')).toBe(`#/endings/${id}/record`);
    await undo(test, words.reopened);
    await screen.findByText(words.isArchived);
  });
});

it('one member leaves: their own steps, their day and reason, and the group stays as it is', async () => {
  const member = members[1] ?? '';
  await drawScreen(test, FarewellScreen, { screen: 'farewell', group, member }, test.notebook);
  await press(words.start);
  await screen.findByRole('heading', { name: words.heads.elements });
  expect(screen.queryByRole('heading', { name: 'Aims reached' })).toBeNull();
  for (const step of ['gains', 'readiness', 'followUp', 'decision'] as const) {
    await press(words.next);
    await screen.findByRole('heading', { name: words.heads[step] });
  }
  await type(words.leavesBecause, 'Moved away');
  await fireEvent.input(screen.getByLabelText(words.leavesOn), { target: { value: test.day(0) } });
  await press(words.decide.leave);
  await screen.findByRole('heading', { name: words.closingTitle });
  expect(await test.queries.groups.member(member)).toMatchObject({ leftOn: test.day(0), leftReason: 'Moved away' });
  expect((await test.queries.groups.one(group))?.group.stage).toBe('P4');
  await undo(test, words.decided.leave);
  await waitFor(async () => expect((await test.queries.groups.member(member))?.leftOn).toBe(''));
});

it('says so where there is no such group', async () => {
  await drawScreen(test, EndingScreen, { screen: 'ending', group: 'A'.repeat(22) }, test.notebook);
  expect(await screen.findByText(words.gone)).toBeTruthy();
});
