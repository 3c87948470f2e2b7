import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { failure } from '../../../src/base/result.ts';
import { firstPlaces } from '../../../src/practice/agenda.ts';
import { versionsOf, type Seen } from '../../../src/practice/item.ts';
import PlanScreen from '../../../src/screens/plan/PlanScreen.svelte';
import TemplateScreen from '../../../src/screens/plan/TemplateScreen.svelte';
import { drawScreen } from '../test-app.ts';
import { got, notebookInHand, press, type, type NotebookInHand } from '../notebook-in-hand.ts';

type SessionChanges = Parameters<NotebookInHand['commands']['sessions']['change']>[1];

let hand: NotebookInHand;
let session: string;

function block(title: string, more: { technique?: string; material?: string; leads?: string } = {}) {
  return { title, minutes: 10, technique: '', material: '', leads: '', ...more };
}

beforeEach(async () => {
  hand = await notebookInHand();
  const group = got(await hand.commands.groups.add({ name: 'Teras Sore' }));
  session = got(
    await hand.commands.sessions.plan(group, {
      number: 3,
      date: '2026-11-26',
      startsAt: '16:00',
      plannedMinutes: 40,
      place: 'Hall',
      blocks: { a: block('Opening'), b: block('Main part') },
      blockPlaces: firstPlaces(['a', 'b']),
      aims: { x: { text: 'Listen' } },
      aimPlaces: firstPlaces(['x']),
    }),
  );
});

/** Writes as another window would that has not seen what stands in these fields; a field not named replaces nothing. */
async function elsewhere(changes: SessionChanges, ...fields: readonly string[]): Promise<void> {
  hand.clock.turn(1000);
  const seen: Seen = Object.fromEntries(fields.map((field) => [field, []]));
  got(await hand.commands.sessions.change(session, changes, seen));
}

async function draw(): Promise<void> {
  await drawScreen(hand, PlanScreen, { screen: 'plan', session }, hand.notebook);
  await screen.findByRole('heading', { level: 1 });
}

const current = async () => (await hand.queries.sessions.one(session))!;
const versions = async (field: string) => versionsOf((await current()).item, field).map(({ value }) => value);

async function notice() {
  return within((await screen.findByText('Also written elsewhere (1)')).closest<HTMLElement>('[role=status]')!);
}

async function noNotice(): Promise<void> {
  await waitFor(() => expect(screen.queryByText(/Also written elsewhere/)).toBeNull());
}

async function decide(answer: string): Promise<void> {
  await fireEvent.click((await notice()).getByRole('button', { name: answer }));
  await noNotice();
}

describe('a short field of a plan written apart', () => {
  it.each([
    ['number', 4, 'Session 3', 3],
    ['date', '2026-12-03', '26 Nov 2026', '2026-11-26'],
    ['startsAt', '17:30', '16:00', '16:00'],
    ['plannedMinutes', 90, '40 minutes', 40],
    ['place', 'School', 'Hall', 'Hall'],
  ] as const)('%s: the other is named, and can be taken', async (field, latest, other, value) => {
    await elsewhere({ [field]: latest }, field);
    await draw();
    expect((await notice()).getByText(other)).toBeTruthy();
    expect((await notice()).queryByRole('button', { name: 'Join both' })).toBeNull();
    await decide('Use this one');
    await waitFor(async () => expect(await versions(field)).toEqual([value]));
  });

  it('takes the place of a date that is only half typed', async () => {
    await elsewhere({ date: '2026-12-03' }, 'date');
    await draw();
    const input = await screen.findByLabelText<HTMLInputElement>('Date');
    Object.defineProperty(input, 'validity', { value: { badInput: true }, configurable: true });
    await fireEvent.input(input, { target: { value: '' } });
    await decide('Use this one');
    await waitFor(async () => expect(await versions('date')).toEqual(['2026-11-26']));
  });

  it('shows every reason why it does not take place', async () => {
    got(await hand.commands.sessions.notHeld(session, 'Market day'));
    await elsewhere({ notHeldReason: 'Flood' }, 'notHeldReason');
    await draw();
    expect(await screen.findByText(/Market day/)).toBeTruthy();
    expect(screen.getByText(/Flood/)).toBeTruthy();
  });
});

describe('a block written apart', () => {
  it('tells the other version whole, and keeps both until the facilitator decides', async () => {
    const theirs = block('Theirs', { technique: 'X4', material: 'Cards', leads: 'Sari' });
    got(await hand.commands.sessions.change(session, { blocks: { a: theirs } }));
    await elsewhere({ blocks: { a: block('Mine') } }, 'blocks/a');
    await draw();
    expect((await notice()).getByText(/^Theirs · 10 minutes · .+ · Cards · Sari$/)).toBeTruthy();
    await type('Name of the part 1', 'Mine, longer');
    await waitFor(async () => expect(await versions('blocks/a')).toEqual([block('Mine, longer'), theirs]));
    expect((await notice()).getByText(/^Theirs/)).toBeTruthy();
    await decide('Use this one');
    await waitFor(async () => expect(await versions('blocks/a')).toEqual([theirs]));
    expect(screen.getByDisplayValue('Theirs')).toBeTruthy();
  });

  it('stays as it is here when that is enough', async () => {
    await elsewhere({ blocks: { b: block('The latest') } }, 'blocks/b');
    await draw();
    expect(await screen.findByDisplayValue('The latest')).toBeTruthy();
    await decide('Keep what stands above');
    await waitFor(async () => expect(await versions('blocks/b')).toEqual([block('The latest')]));
  });

  it('is shown also while it is being renamed here', async () => {
    await draw();
    await type('Name of the part 2', 'Mine');
    await elsewhere({ blocks: { b: block('Theirs') } }, 'blocks/b');
    expect(await screen.findByDisplayValue('Mine')).toBeTruthy();
    await waitFor(async () => expect((await notice()).getByText(/^Theirs/)).toBeTruthy());
    await decide('Keep what stands above');
    await waitFor(async () => expect(await versions('blocks/b')).toEqual([block('Mine')]));
  });

  it('is renamed here and moved elsewhere without any question', async () => {
    await draw();
    await type('Name of the part 1', 'Welcome');
    await elsewhere({ blockPlaces: { a: { order: 3 } } });
    await waitFor(() => {
      const names = screen.getAllByLabelText<HTMLInputElement>(/^Name of the part/).map(({ value }) => value);
      expect(names).toEqual(['Main part', 'Welcome']);
    });
    await waitFor(async () => expect(await versions('blocks/a')).toEqual([block('Welcome')]));
    await noNotice();
  });

  it('comes back with what was written elsewhere after it was deleted here', async () => {
    await draw();
    await press('Delete Opening');
    await waitFor(async () => expect((await current()).blocks).toHaveLength(1));
    await elsewhere({ blocks: { a: block('Still needed') } });
    expect(await screen.findByDisplayValue('Still needed')).toBeTruthy();
    await noNotice();
    await type('Name of the part 2', 'Still needed, but shorter');
    await waitFor(async () => expect(await versions('blocks/a')).toEqual([block('Still needed, but shorter')]));
    await noNotice();
  });
});

describe('an aim written apart', () => {
  it('shows the other words, and one of them is chosen', async () => {
    await elsewhere({ aims: { x: { text: 'Listen without advice' } } }, 'aims/x');
    await draw();
    expect((await notice()).getByText('Listen')).toBeTruthy();
    await decide('Use this one');
    await waitFor(async () => expect(await versions('aims/x')).toEqual([{ text: 'Listen' }]));
    expect(screen.getByDisplayValue('Listen')).toBeTruthy();
  });
});

describe('the plan of a closed session', () => {
  it('hides no version, and asks nothing any more', async () => {
    await elsewhere(
      {
        purpose: 'Trust',
        place: 'School',
        blocks: { a: block('Welcome') },
        aims: { x: { text: 'Speak' } },
      },
      'place',
      'blocks/a',
      'aims/x',
    );
    await elsewhere({ purpose: 'Courage' }, 'purpose');
    got(await hand.commands.sessions.close(session));
    await draw();
    for (const text of ['Hall', 'Trust', 'Courage', 'Listen', 'Speak', 'Welcome', 'Opening · 10 minutes']) {
      expect(await screen.findByText(text)).toBeTruthy();
    }
    expect(screen.queryByRole('button', { name: 'Use this one' })).toBeNull();
  });
});

describe('a plan of one’s own written apart', () => {
  it.each([
    ['name', 'New', 'Old', 'Old'],
    ['plannedMinutes', 60, '45 minutes', 45],
    ['blocks/k', block('Coffee'), 'Tea · 10 minutes', block('Tea')],
    ['aims/y', { text: 'Speak' }, 'Rest', { text: 'Rest' }],
  ] as const)('%s: the other is named, and can be taken', async (field, latest, other, value) => {
    const template = got(
      await hand.commands.agency.addTemplate({
        name: 'Old',
        plannedMinutes: 45,
        blocks: { k: block('Tea') },
        aims: { y: { text: 'Rest' } },
      }),
    );
    hand.clock.turn(1000);
    const [map, key] = field.split('/');
    const changes = { [map!]: key === undefined ? latest : { [key]: latest } };
    got(await hand.commands.agency.changeTemplate(template, changes, { [field]: [] }));
    await drawScreen(hand, TemplateScreen, { screen: 'template', template }, hand.notebook);
    expect((await notice()).getByText(other)).toBeTruthy();
    await decide('Use this one');
    await waitFor(async () => {
      const [kept] = await hand.queries.agency.templates();
      expect(versionsOf(kept!.item, field).map((version) => version.value)).toEqual([value]);
    });
  });
});

describe('when the storage is full', () => {
  it('offers names and material of blocks and the aims to be copied, with all else that was typed', async () => {
    const open = (await drawScreen(hand, PlanScreen, { screen: 'plan', session }, hand.notebook))!;
    await screen.findByRole('heading', { level: 1 });
    open.commands.sessions.change = () => Promise.resolve(failure({ kind: 'storageFull' }));
    await type('Purpose of this session', 'Trust');
    await type('Name of the part 2', 'Role play');
    await press('Details of Role play');
    await type('Material', 'Cards and a candle');
    await type('Led by', 'Sari');
    await fireEvent.change(await screen.findByLabelText('Technique'), { target: { value: 'X2' } });
    // One line would hide the end of a long aim on an upright tablet.
    expect((await screen.findByLabelText('Aim 1')).tagName).toBe('TEXTAREA');
    await type('Aim 1', 'Listen to the end');
    await press('Add an aim');
    await type('Aim 2', 'Speak up');
    const box = await screen.findByLabelText<HTMLTextAreaElement>(/^Your text is still on the screen/);
    await waitFor(() => {
      const lines = box.value.split('\n\n');
      expect(lines).toContain('Trust');
      expect(lines).toContainEqual(expect.stringMatching(/^Role play · 10 minutes · .+ · Cards and a candle · Sari$/u));
      expect(lines).toContain('Listen to the end');
      expect(lines).toContain('Speak up');
    });
    expect(box.value).not.toMatch(/X2|\[object/u);
  });
});
