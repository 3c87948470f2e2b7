import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { OpenNotebook } from '../../../src/app/open-notebook.svelte.ts';
import { failure, type Result } from '../../../src/base/result.ts';
import { versionsOf } from '../../../src/practice/item.ts';
import { blocksInPlace, firstPlaces } from '../../../src/practice/agenda.ts';
import { blockVersions } from '../../../src/practice/session.ts';
import { toldVersions } from '../../../src/practice/told-versions.ts';
import NewSessionScreen from '../../../src/screens/plan/NewSessionScreen.svelte';
import PlanScreen from '../../../src/screens/plan/PlanScreen.svelte';
import TemplateScreen from '../../../src/screens/plan/TemplateScreen.svelte';
import TemplatesScreen from '../../../src/screens/plan/TemplatesScreen.svelte';
import type { Notebook } from '../../../src/storage/notebook.ts';
import { drawScreen, emptyTablet, goTo, testApp, type TestApp } from '../test-app.ts';

let test: TestApp;
let stored: Notebook;
let notebook: OpenNotebook;
let group: string;

function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}

function block(title: string, minutes: number) {
  return { title, minutes, technique: '', material: '', leads: '' };
}

beforeEach(async () => {
  await emptyTablet();
  location.hash = '';
  test = await testApp();
  stored = got(await test.notebooks.protect('Ibu Rini', 'kopi hangat di teras sore')).notebook;
  notebook = new OpenNotebook(stored, false, 'Ibu Rini', test.clock);
  group = got(
    await notebook.commands.groups.add({ name: 'Teras Sore', usualDay: '4', usualTime: '16:00', place: 'Hall' }),
  );
});

/** A planned session of two blocks, forty minutes long, drawn on the plan screen. */
async function drawPlan(changes: Parameters<OpenNotebook['commands']['sessions']['plan']>[1] = {}): Promise<string> {
  const session = got(
    await notebook.commands.sessions.plan(group, {
      number: 3,
      date: '2026-11-26',
      startsAt: '16:00',
      plannedMinutes: 40,
      blocks: { a: block('Opening', 10), b: block('Main part', 30) },
      blockPlaces: firstPlaces(['a', 'b']),
      aims: { x: { text: 'Listen' } },
      ...changes,
    }),
  );
  await draw(session);
  return session;
}

async function draw(session: string): Promise<void> {
  notebook = (await drawScreen(test, PlanScreen, { screen: 'plan', session }, stored))!;
  await screen.findByRole('heading', { name: /^Session/ });
}

async function press(name: string | RegExp): Promise<void> {
  await fireEvent.click(await screen.findByRole('button', { name }));
}

async function type(label: string | RegExp, value: string): Promise<void> {
  await fireEvent.input(await screen.findByLabelText(label), { target: { value } });
}

async function choose(item: string): Promise<void> {
  await press('More');
  await fireEvent.click(await screen.findByRole('menuitem', { name: item }));
}

const one = (session: string) => notebook.queries.sessions.one(session);
async function titles(session: string): Promise<readonly string[]> {
  const kept = await one(session);
  return kept ? blocksInPlace(kept).map(({ title }) => title) : [];
}

function undo(): void {
  const toast = test.app.toasts.shown.at(-1);
  if (!toast?.action) throw new Error('nothing to undo');
  toast.action.run();
}

describe('undo after going on to another session', () => {
  it('brings a deleted block back into the plan it stood in', async () => {
    const session = await drawPlan();
    await press('Delete Opening');
    await waitFor(async () => expect(await titles(session)).toEqual(['Main part']));
    const other = got(await notebook.commands.sessions.plan(group, { number: 4, date: '2026-12-03' }));
    await goTo({ screen: 'plan', session: other });
    await screen.findByRole('heading', { name: 'Session 4' });
    undo();
    await waitFor(async () => expect(await titles(session)).toEqual(['Opening', 'Main part']));
    expect(await titles(other)).toEqual([]);
  });
});

describe('new session', () => {
  async function drawNew(): Promise<void> {
    notebook = (await drawScreen(test, NewSessionScreen, { screen: 'newSession', group }, stored))!;
    await screen.findByRole('button', { name: 'Make this plan' });
  }
  async function make(): Promise<string> {
    await press('Make this plan');
    await waitFor(() => expect(test.app.router.route.screen).toBe('plan'));
    return (test.app.router.route as { session: string }).session;
  }

  it('offers the first meeting to a group that has not met', async () => {
    await drawNew();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /^First meeting/ }).checked).toBe(true);
    expect(screen.queryByRole('radio', { name: /^Like/ })).toBeNull();
    const session = await one(await make());
    expect(session).toMatchObject({
      number: 1,
      date: '2026-11-26',
      startsAt: '16:00',
      place: 'Hall',
      plannedMinutes: 90,
    });
    expect(session?.blocks).toHaveLength(6);
    expect(session?.aims).toHaveLength(3);
  });

  it('takes along what was written apart on two tablets, shows it beforehand, and lets the plan decide', async () => {
    const last = got(
      await notebook.commands.sessions.plan(group, {
        number: 1,
        date: '2026-11-19',
        purpose: 'Trust',
        blocks: { a: block('Circle', 50) },
      }),
    );
    const apart = { purpose: 'Trust and play', blocks: { a: block('Circle of names', 50) } };
    got(await notebook.commands.sessions.change(last, apart, {}));
    got(await notebook.commands.sessions.begin(last));
    got(await notebook.commands.sessions.close(last));
    await drawNew();
    expect(await screen.findByText(/Both come along into the plan/)).toBeTruthy();
    expect(screen.getByText('Trust')).toBeTruthy();
    expect(screen.getByText('Circle')).toBeTruthy();
    const made = await one(await make());
    expect(toldVersions(made!.item, 'purpose')).toEqual(['Trust and play', 'Trust']);
    expect(blockVersions(made!, made!.blocks[0]!.key).map(({ title }) => title)).toEqual(['Circle of names', 'Circle']);
  });

  it('takes agenda and open aims over from the last session, and says how many agreements come along', async () => {
    const last = got(
      await notebook.commands.sessions.plan(group, {
        number: 1,
        date: '2026-11-19',
        plannedMinutes: 50,
        blocks: { a: block('Circle', 50) },
        aims: { x: { text: 'Reached' }, y: { text: 'Still open' } },
        reached: { x: { mark: 'met' } },
      }),
    );
    got(await notebook.commands.sessions.begin(last));
    got(await notebook.commands.sessions.end(last));
    got(await notebook.commands.steps.add(group, { kind: 'agreement', text: 'Bring tea' }));
    await drawNew();
    expect(await screen.findByText('1 open agreement comes along')).toBeTruthy();
    const made = await one(await make());
    expect(made).toMatchObject({ number: 2, plannedMinutes: 50 });
    expect(made?.blocks.map(({ title }) => title)).toEqual(['Circle']);
    expect(made?.aims.map(({ text }) => text)).toEqual(['Still open']);
  });

  it('begins empty, or from an own plan', async () => {
    got(await notebook.commands.agency.addTemplate({ name: 'My evening', blocks: { k: block('Tea', 25) } }));
    await drawNew();
    await fireEvent.click(await screen.findByRole('radio', { name: /^My evening/ }));
    expect(await screen.findByText('Tea')).toBeTruthy();
    await fireEvent.click(screen.getByRole('radio', { name: /^An empty plan/ }));
    await waitFor(() => expect(screen.queryByText('Tea')).toBeNull());
    expect((await one(await make()))?.blocks).toEqual([]);
  });
});

describe('plan', () => {
  it('keeps each field by itself', async () => {
    const session = await drawPlan();
    await type('Purpose of this session', 'Trust');
    await type('Place', 'School');
    await type('Date', '2026-12-03');
    await waitFor(async () => {
      expect(await one(session)).toMatchObject({ purpose: 'Trust', place: 'School', date: '2026-12-03' });
    });
    expect(await screen.findByText('Kept on this tablet')).toBeTruthy();
  });

  it('says what is impossible, and keeps what was there before', async () => {
    const session = await drawPlan();
    await type('Length of the session', '2000');
    expect(await screen.findByText('Write whole minutes from 1 to 1,440 (one day).')).toBeTruthy();
    await type('Session number', '0');
    expect(await screen.findByText('Write a whole number from 1 to 10,000.')).toBeTruthy();
    await type('Place', 'Hall 2');
    await waitFor(async () => expect((await one(session))?.place).toBe('Hall 2'));
    expect(await one(session)).toMatchObject({ plannedMinutes: 40, number: 3 });
  });

  it('does not lose the date while another is half typed', async () => {
    const session = await drawPlan();
    const field = await screen.findByLabelText<HTMLInputElement>('Date');
    Object.defineProperty(field, 'validity', { value: { badInput: true }, configurable: true });
    await fireEvent.input(field, { target: { value: '' } });
    await fireEvent.focusOut(field);
    expect(await screen.findByText('This date is not in the calendar, or not complete.')).toBeTruthy();
    await type('Place', 'Hall 3');
    await waitFor(async () => expect((await one(session))?.place).toBe('Hall 3'));
    expect((await one(session))?.date).toBe('2026-11-26');
  });

  it('computes start times, and says how the agenda fits', async () => {
    await drawPlan();
    expect(await screen.findByText('Just the length of the session')).toBeTruthy();
    expect(screen.getByText('16:10')).toBeTruthy();
    await press('More minutes, Opening');
    expect(await screen.findByText('Too long by 5 minutes')).toBeTruthy();
    expect(screen.getByText('16:15')).toBeTruthy();
  });

  it('holds an agenda of nothing and one of ten hours', async () => {
    const session = await drawPlan({ blocks: {} });
    expect(await screen.findByText('No agenda yet')).toBeTruthy();
    cleanup();
    got(
      await notebook.commands.sessions.change(session, {
        blocks: Object.fromEntries(Array.from({ length: 10 }, (_none, i) => [`k${i}`, block(`Hour ${i}`, 60)])),
      }),
    );
    await draw(session);
    expect(await screen.findByText('Too long by 560 minutes')).toBeTruthy();
    expect(screen.getByText('600 minutes in all')).toBeTruthy();
  });

  it('adds a block in one tap, ready to be named', async () => {
    const session = await drawPlan();
    await press('Add a part');
    const name = await screen.findByLabelText('Name of the part 3');
    await waitFor(() => expect(document.activeElement).toBe(name));
    await fireEvent.input(name, { target: { value: 'Closing' } });
    await waitFor(async () => expect(await titles(session)).toEqual(['Opening', 'Main part', 'Closing']));
  });

  it('keeps technique, leader and material of a block', async () => {
    const session = await drawPlan();
    await press('Details of Main part');
    await fireEvent.change(await screen.findByLabelText('Technique'), { target: { value: 'X4' } });
    await type('Led by', 'Sari');
    await type('Material', 'Cards');
    await waitFor(async () =>
      expect((await one(session))?.blocks.find(({ key }) => key === 'b')).toMatchObject({
        technique: 'X4',
        leads: 'Sari',
        material: 'Cards',
        title: 'Main part',
      }),
    );
  });

  it('is put in order by the keyboard, after a block was just renamed', async () => {
    const session = await drawPlan();
    await type('Name of the part 2', 'First of all');
    const handle = await screen.findByRole('button', { name: 'Move First of all' });
    await fireEvent.keyDown(handle, { key: 'ArrowUp' });
    await waitFor(async () => expect(await titles(session)).toEqual(['First of all', 'Opening']));
    expect(await screen.findByText('16:30')).toBeTruthy();
  });

  it('deletes a block with a way back', async () => {
    const session = await drawPlan();
    await press('Delete Opening');
    await waitFor(async () => expect(await titles(session)).toEqual(['Main part']));
    undo();
    await waitFor(async () => expect(await titles(session)).toEqual(['Opening', 'Main part']));
  });

  it('writes one block without touching another that came from elsewhere meanwhile', async () => {
    const session = await drawPlan();
    await type('Name of the part 1', 'Welcome');
    got(await notebook.commands.sessions.change(session, { blocks: { b: block('From the other tablet', 25) } }));
    await waitFor(async () => expect(await titles(session)).toEqual(['Welcome', 'From the other tablet']));
    expect(await screen.findByDisplayValue('From the other tablet')).toBeTruthy();
  });

  it('keeps both versions of a block that two tablets wrote apart', async () => {
    const session = await drawPlan();
    await type('Name of the part 1', 'Mine');
    got(await notebook.commands.sessions.change(session, { blocks: { a: block('Theirs', 10) } }));
    await waitFor(async () => {
      const item = (await one(session))!.item;
      expect(
        versionsOf(item, 'blocks/a')
          .map(({ value }) => (value as { title: string }).title)
          .sort(),
      ).toEqual(['Mine', 'Theirs']);
    });
  });

  it('adds, changes and deletes aims', async () => {
    const session = await drawPlan();
    await press('Add an aim');
    await type('Aim 2', 'Speak up');
    await waitFor(async () => expect((await one(session))?.aims).toHaveLength(2));
    await press(/^Delete aim 1/);
    await waitFor(async () => expect((await one(session))?.aims.map(({ text }) => text)).toEqual(['Speak up']));
  });

  it('leaves what could not be kept on the screen, and brings it back after a kill', async () => {
    const session = await drawPlan();
    notebook.commands.sessions.change = () => Promise.resolve(failure({ kind: 'storageFull' }));
    await type('Purpose of this session', 'Not lost');
    expect(await screen.findByText(/The storage is full/)).toBeTruthy();
    await waitFor(async () => expect(await notebook.drafts.all(`plan/${session}`)).toHaveLength(1));
    cleanup();
    await draw(session);
    await waitFor(() =>
      expect(screen.getByLabelText<HTMLTextAreaElement>('Purpose of this session').value).toBe('Not lost'),
    );
    await waitFor(async () => expect((await one(session))?.purpose).toBe('Not lost'));
  });

  it('shows what earlier sessions left open, and ticks it', async () => {
    const step = got(
      await notebook.commands.steps.add(group, {
        kind: 'nextStep',
        text: 'Visit Budi',
        who: 'Rini',
        due: '2026-11-01',
      }),
    );
    await drawPlan();
    const box = await screen.findByRole('checkbox', { name: /Visit Budi/ });
    expect(screen.getByText(/overdue/)).toBeTruthy();
    await fireEvent.click(box);
    await waitFor(() => expect(screen.queryByText('Visit Budi')).toBeNull());
    undo();
    expect(await screen.findByText('Visit Budi')).toBeTruthy();
    const steps = await notebook.queries.groups.steps(group);
    expect(steps.find(({ id }) => id === step)?.doneAt).toBeNull();
  });

  it('becomes a plan of one’s own', async () => {
    await drawPlan();
    await choose('Keep as a plan of your own');
    const dialog = await screen.findByRole('dialog');
    await fireEvent.click(within(dialog).getByRole('button', { name: 'Keep' }));
    expect(await within(dialog).findByText('Give it a name first.')).toBeTruthy();
    await fireEvent.input(within(dialog).getByLabelText(/^Name of the plan/), { target: { value: 'Thursday' } });
    await fireEvent.submit(dialog.querySelector('form')!);
    await waitFor(async () => {
      const [template] = await notebook.queries.agency.templates();
      expect(template).toMatchObject({ name: 'Thursday', plannedMinutes: 40 });
      expect(blocksInPlace(template!).map(({ title }) => title)).toEqual(['Opening', 'Main part']);
    });
  });

  it('will not take place, for a reason in own words, and takes place after all', async () => {
    const session = await drawPlan();
    await choose('It will not take place');
    await type('In your own words', 'Market day');
    await press('Note it');
    expect(await screen.findByText('Market day')).toBeTruthy();
    expect((await one(session))?.notHeldAt).not.toBeNull();
    await press('It takes place after all');
    await waitFor(async () => expect((await one(session))?.notHeldAt).toBeNull());
  });

  it('is deleted with a way back', async () => {
    const session = await drawPlan();
    await choose('Delete the session');
    await waitFor(() => expect(test.app.router.route).toEqual({ screen: 'group', group }));
    expect(await one(session)).toBeUndefined();
    undo();
    await waitFor(async () => expect(await titles(session)).toEqual(['Opening', 'Main part']));
  });

  it('begins with the first block, what was just written included', async () => {
    const session = await drawPlan();
    await type('Purpose of this session', 'Quick');
    await press('Begin now');
    await waitFor(() => expect(test.app.router.route).toEqual({ screen: 'run', session }));
    expect(await one(session)).toMatchObject({ purpose: 'Quick', begunAt: test.clock.now() });
    const [entry] = await notebook.queries.sessions.entries(session);
    expect(entry).toMatchObject({ act: 'blockBegun', block: 'a', at: test.clock.now() });
  });

  it('can be read, but not changed, once the session is closed', async () => {
    const session = await drawPlan();
    got(await notebook.commands.sessions.close(session));
    expect(await screen.findByText('This session is closed')).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByText('Main part')).toBeTruthy();
  });

  it('says when there is no such session', async () => {
    await drawScreen(test, PlanScreen, { screen: 'plan', session: 'A'.repeat(22) }, stored);
    expect(await screen.findByText('There is no such page')).toBeTruthy();
  });
});

describe('own plans', () => {
  it('begin as a copy of a built-in one, in the language of the screen', async () => {
    await test.app.language.change('id');
    notebook = (await drawScreen(test, TemplatesScreen, { screen: 'templates' }, stored))!;
    expect(await screen.findByText('Belum ada rencana sendiri')).toBeTruthy();
    await fireEvent.click(screen.getAllByRole('button', { name: 'Salin untuk diubah' })[1]!);
    await waitFor(() => expect(test.app.router.route.screen).toBe('template'));
    const [template] = await notebook.queries.agency.templates();
    expect(template).toMatchObject({ name: 'Pertemuan kerja (salinan)', plannedMinutes: 100 });
    expect(template?.blocks).toHaveLength(8);
    expect(template?.id).toBe((test.app.router.route as { template: string }).template);
  });

  it('are renamed, changed and deleted with a way back', async () => {
    const template = got(await notebook.commands.agency.addTemplate({ name: 'Old', blocks: { a: block('Tea', 5) } }));
    notebook = (await drawScreen(test, TemplateScreen, { screen: 'template', template }, stored))!;
    await type('Name of the plan', 'New');
    await press('More minutes, Tea');
    await waitFor(async () => {
      const [kept] = await notebook.queries.agency.templates();
      expect(kept?.name).toBe('New');
      expect(kept?.blocks[0]).toMatchObject({ title: 'Tea', minutes: 10 });
    });
    await type('Name of the plan', 'Newest');
    await press('Delete the plan');
    await waitFor(() => expect(test.app.router.route).toEqual({ screen: 'templates' }));
    cleanup();
    // What the form still had to keep when it left the screen: words on their way would bring back a fragment.
    await notebook.unkept.keepAll();
    expect(await notebook.queries.agency.templates()).toEqual([]);
    undo();
    await waitFor(async () =>
      expect((await notebook.queries.agency.templates())[0]).toMatchObject({
        name: 'Newest',
        blocks: [{ title: 'Tea', minutes: 10 }],
      }),
    );
  });
});
