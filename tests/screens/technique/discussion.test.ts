import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { inTime } from '../../../src/practice/in-time.ts';
import TechniqueScreen from '../../../src/screens/technique/TechniqueScreen.svelte';
import { got, notebookInHand, press, type, undo, type NotebookInHand } from '../notebook-in-hand.ts';
import { drawScreen } from '../test-app.ts';

const MINUTE = 60_000;

let test: NotebookInHand;
let group: string;
let session: string;
let run: string;

beforeEach(async () => {
  test = await notebookInHand();
  group = got(await test.commands.groups.add({ name: 'Teras Sore' }));
  session = got(await test.commands.sessions.plan(group, { number: 3, date: test.day(0) }));
  got(await test.commands.sessions.begin(session));
  run = got(await test.commands.techniques.begin(session, { code: 'X2' }));
});

async function addPresent(names: readonly string[]): Promise<readonly string[]> {
  const members = got(
    await test.commands.members.add(
      group,
      names.map((name) => ({ name })),
    ),
  );
  got(
    await test.commands.attendance.mark(
      session,
      members.map((member) => ({ member, presence: 'present' as const })),
    ),
  );
  return members;
}
async function at(step: string): Promise<void> {
  got(await test.commands.techniques.goTo(run, step));
  cleanup();
  await drawScreen(test, TechniqueScreen, { screen: 'technique', session, run }, test.notebook);
  await screen.findByRole('heading', { level: 1 });
}
const seats = () => screen.getByRole('list', { name: 'Talking circle' });
const seat = (name: string) => within(seats()).findByRole('button', { name: new RegExp(`^${name}`) });
const tapSeat = async (name: string) => fireEvent.click(await seat(name));
const taps = async () =>
  [...(await test.queries.turns.of(run))].sort(inTime('at')).map(({ act, from, to }) => [act, from, to]);
const soon = (seconds: number) => test.clock.turn(seconds * 1000);

describe('the talking circle', () => {
  it('keeps each tap at once, shows who speaks and the share of each, and undoes the last tap', async () => {
    const [ani, budi] = await addPresent(['Ani', 'Budi', 'Citra']);
    await at('talk');
    await tapSeat('Ani');
    await waitFor(async () => expect(await taps()).toEqual([['speaks', ani, '']]));
    soon(60);
    await seat('Ani, speaking now');
    await tapSeat('Budi');
    await waitFor(async () => expect(await taps()).toHaveLength(2));
    soon(180);
    await waitFor(async () => expect((await seat('Budi')).textContent).toContain('75% of the time'));
    expect((await seat('Ani')).textContent).toContain('1 turn, 25% of the time');
    await press('Undo the last tap');
    await waitFor(async () => expect(await taps()).toEqual([['speaks', ani, '']]));
    expect(budi).toBeDefined();
  });

  it('says in plain words that a turn was cut after ten minutes without a tap', async () => {
    await addPresent(['Ani', 'Budi']);
    await at('talk');
    await tapSeat('Ani');
    await seat('Ani, speaking now');
    soon(9 * 60);
    expect(screen.queryByText(/Ten minutes without a tap/)).toBeNull();
    soon(40 * 60);
    await screen.findByText(/^Ten minutes without a tap: the turn of Ani is counted as ten minutes/);
    await fireEvent.click(await screen.findByText('The share of each'));
    await screen.findByText('about 10:00');
    await screen.findByText(/^After 1 turn began, nobody tapped for ten minutes/);
    await tapSeat('Budi');
    await seat('Budi, speaking now');
    // The reminder is over with the next tap; the table goes on saying it.
    await waitFor(() => expect(screen.queryByText(/Ten minutes without a tap/)).toBeNull());
    expect(screen.getByText('about 10:00')).toBeTruthy();
    // So does what is offered as the outcome: it will be read where the table is not.
    await at('outcome');
    await screen.findByText(/^2 turns by 2 people;.*After 1 turn began, nobody tapped for ten minutes/s);
  });

  it('stands as it was after a kill', async () => {
    await addPresent(['Ani', 'Budi']);
    await at('talk');
    await tapSeat('Ani');
    await seat('Ani, speaking now');
    soon(30);
    await at('talk');
    await seat('Ani, speaking now, 1 turn');
  });

  it('notes whom the speaker addresses with one hand and without a drag, and then listens for a speaker again', async () => {
    const [ani, budi, citra] = await addPresent(['Ani', 'Budi', 'Citra']);
    await at('talk');
    await tapSeat('Ani');
    await seat('Ani, speaking now');
    soon(1);
    await fireEvent.click(await screen.findByRole('radio', { name: 'Addresses' }));
    await screen.findByText('Whom does Ani address?');
    await tapSeat('Budi');
    await waitFor(async () => expect(await taps()).toHaveLength(2));
    soon(1);
    await tapSeat('Citra');
    await waitFor(async () =>
      expect(await taps()).toEqual([
        ['speaks', ani, ''],
        ['speaks', ani, budi],
        ['speaks', citra, ''],
      ]),
    );
    await fireEvent.click(await screen.findByText('The share of each'));
    await screen.findByText('Ani to Budi: once');
    const row = within(await screen.findByRole('table')).getByRole('row', { name: /^Ani/ });
    expect(within(row).getAllByRole('cell')[0]?.textContent).toBe('1');
  });

  it('ends a turn with a tap on silence', async () => {
    await addPresent(['Ani']);
    await at('talk');
    await tapSeat('Ani');
    await press('Nobody speaks');
    await screen.findByText('Silence');
    expect((await taps()).map(([act]) => act)).toEqual(['speaks', 'still']);
  });

  it('goes round, waits for who has to come, and lets a turn go by', async () => {
    await addPresent(['Ani', 'Budi']);
    got(await test.commands.techniques.change(run, { choices: { kind: { value: 'round' } } }));
    await at('talk');
    await screen.findByText('Round 1 · 2 still to come');
    await tapSeat('Ani');
    await screen.findByText('Round 1 · 1 still to come');
    await fireEvent.click(await screen.findByRole('radio', { name: 'Passes' }));
    await tapSeat('Budi');
    await screen.findByText('Round 1 complete');
    expect((await taps()).map(([act]) => act)).toEqual(['speaks', 'passes']);
  });

  it('hints at who listens for long without naming them in words, and does not after they spoke', async () => {
    await addPresent(['Ani', 'Budi', 'Citra']);
    await at('talk');
    for (const name of ['Ani', 'Budi', 'Ani', 'Budi']) {
      await tapSeat(name);
      await seat(`${name}, speaking now`);
      soon(90);
    }
    const hint = await screen.findByText('1 person has been listening for long, marked by a leaf.');
    expect(hint.textContent).not.toContain('Citra');
    await seat('Citra, 0 turns, has been listening for long');
    await tapSeat('Citra');
    await waitFor(() => expect(screen.queryByText(/listening for long, marked/)).toBeNull());
  });

  it('lets somebody leave in the middle, who keeps their share, and come back', async () => {
    await addPresent(['Ani', 'Budi']);
    await at('talk');
    await tapSeat('Ani');
    await seat('Ani, speaking now');
    soon(60);
    await fireEvent.click(await screen.findByRole('radio', { name: 'Comes/goes' }));
    await tapSeat('Ani');
    await seat('Ani, 1 turn, 100% of the time, no longer takes part');
    await screen.findByText('Silence');
    await undo(test, 'Ani no longer takes part.');
    await waitFor(async () => expect((await seat('Ani')).textContent).not.toContain('no longer'));
  });

  it('gives the last speaker no night of sleep', async () => {
    await addPresent(['Ani', 'Budi']);
    await at('talk');
    await tapSeat('Ani');
    await seat('Ani, speaking now');
    test.clock.turn(480 * MINUTE);
    await screen.findByText('Silence');
    await fireEvent.click(await screen.findByText('The share of each'));
    expect(within(await screen.findByRole('table')).getByRole('row', { name: /^Ani/ }).textContent).toContain('10:00');
  });

  it('gives nobody the time of a pause of the session, nor of a step', async () => {
    await addPresent(['Ani', 'Budi']);
    await at('talk');
    await tapSeat('Ani');
    await seat('Ani, speaking now');
    soon(60);
    got(await test.commands.journal.clock(session, 'paused', ''));
    await screen.findByText('Silence');
    soon(9 * 60);
    await tapSeat('Budi');
    await seat('Budi, speaking now');
    await press('Start the clock');
    soon(60);
    await press('Pause');
    await screen.findByText('Silence');
    soon(9 * 60);
    await seat('Ani, 1 turn, 50% of the time');
    await seat('Budi, 1 turn, 50% of the time');
  });

  it('ends the turn of whoever spoke when the talk is left', async () => {
    await addPresent(['Ani']);
    await at('talk');
    await tapSeat('Ani');
    await seat('Ani, speaking now');
    soon(60);
    await press(/^Next: /);
    await screen.findByRole('heading', { level: 2, name: 'Counting hands' });
    soon(5 * 60);
    await at('talk');
    await screen.findByText('Silence');
    await fireEvent.click(await screen.findByText('The share of each'));
    expect(within(await screen.findByRole('table')).getByRole('row', { name: /^Ani/ }).textContent).toContain('1:00');
  });

  it('reads out whom somebody addresses, until the next tap', async () => {
    await addPresent(['Ani', 'Budi']);
    await at('talk');
    await tapSeat('Ani');
    await seat('Ani, speaking now');
    await fireEvent.click(await screen.findByRole('radio', { name: 'Addresses' }));
    await tapSeat('Budi');
    const status = await screen.findByText('Ani addresses Budi.');
    expect(status.getAttribute('role')).toBe('status');
    soon(1);
    await tapSeat('Budi');
    await screen.findByText('Tap whoever speaks. Drag to the person addressed.');
  });

  it('can be led with nobody present, with one, and with a hundred', async () => {
    await at('talk');
    await screen.findByText(/Nobody takes part yet/);
    expect(within(seats()).getAllByRole('button')).toHaveLength(1);
    await addPresent(Array.from({ length: 100 }, (_, n) => `Orang ${n + 1}`));
    await waitFor(() => expect(within(seats()).getAllByRole('button')).toHaveLength(101));
    await tapSeat('Orang 100');
    await seat('Orang 100, speaking now');
  });

  it('seats people as they sit, by keyboard', async () => {
    await addPresent(['Ani', 'Budi']);
    await at('talk');
    const order = () =>
      within(seats())
        .getAllByRole('button')
        .map((button) => button.querySelector('.visually-hidden')?.textContent.split(',')[0]);
    expect(order()).toEqual(['You', 'Ani', 'Budi']);
    await fireEvent.click(await screen.findByText('Change the order of seats'));
    await fireEvent.click(await screen.findByText('As a list'));
    await fireEvent.keyDown(await screen.findByRole('button', { name: 'Move the seat of Budi' }), { key: 'ArrowUp' });
    await waitFor(() => expect(order()).toEqual(['You', 'Budi', 'Ani']));
    await at('talk');
    await waitFor(() => expect(order()).toEqual(['You', 'Budi', 'Ani']));
  });

  it('seats people as they sit, by two taps on the circle, each with its place read out', async () => {
    const [ani, budi, citra] = await addPresent(['Ani', 'Budi', 'Citra']);
    await at('talk');
    await fireEvent.click(await screen.findByText('Change the order of seats'));
    const ring = within(await screen.findByRole('list', { name: 'Change the order of seats' }));
    await fireEvent.click(ring.getByRole('button', { name: 'Citra, seat 4 of 4' }));
    await screen.findByText('Citra taken up. Tap the seat where they sit.');
    await fireEvent.click(ring.getByRole('button', { name: 'Ani, seat 2 of 4' }));
    await ring.findByRole('button', { name: 'Citra, seat 2 of 4' });
    await screen.findByText('Citra now in seat 2 of 4');
    const places = async () => {
      const { run: stored } = (await test.queries.techniques.led(run))!;
      return Object.fromEntries(stored.places.map(({ key, order }) => [key.replace('seat-', ''), order]));
    };
    await waitFor(async () => expect((await places())[citra!]).toBeDefined());
    await at('talk');
    const names = () =>
      within(seats())
        .getAllByRole('button')
        .map((button) => button.querySelector('.visually-hidden')?.textContent.split(',')[0]);
    await waitFor(() => expect(names()).toEqual(['You', 'Citra', 'Ani', 'Budi']));
    expect([ani, budi]).not.toContain(undefined);
  });

  it('asks for a summary at half-time, until there is one', async () => {
    await addPresent(['Ani']);
    await at('talk');
    await press('Start the clock');
    await screen.findByText('20:00');
    expect(screen.queryByText('Half-time')).toBeNull();
    test.clock.turn(10 * MINUTE);
    await screen.findByText('Half-time');
    got(await test.commands.techniques.change(run, { words: { 'talk-halfway': { text: 'We agree on Fridays.' } } }));
    await waitFor(() => expect(screen.queryByText('Half-time')).toBeNull());
  });
});

describe('the parking lot', () => {
  it('keeps what is half typed over a kill, parks it, and makes it an entry or a step with undo', async () => {
    await at('talk');
    await type('New in the parking lot', 'The last bus');
    cleanup();
    await at('talk');
    await waitFor(() =>
      expect(screen.getByLabelText<HTMLInputElement>('New in the parking lot').value).toBe('The last bus'),
    );
    await press('Park it');
    await screen.findByDisplayValue('The last bus');
    await press('More for The last bus');
    await fireEvent.click(await screen.findByRole('menuitem', { name: 'Put it into the journal' }));
    await screen.findByText('In the journal');
    const notes = async () =>
      (await test.queries.sessions.entries(session)).filter(({ act }) => act === '').map(({ text }) => text);
    expect(await notes()).toEqual(['The last bus']);
    await undo(test, 'It is in the journal now.');
    await waitFor(async () => expect(await notes()).toEqual([]));
    await press('More for The last bus');
    await fireEvent.click(await screen.findByRole('menuitem', { name: 'Make it a next step' }));
    await screen.findByText('A next step');
    expect(await test.queries.groups.steps(group)).toMatchObject([{ text: 'The last bus', kind: 'nextStep' }]);
  });
});

describe('hands and decision', () => {
  it('counts hands by numbers and by seat, and records the decision as evidence for T6', async () => {
    const [ani] = await addPresent(['Ani', 'Budi', 'Citra']);
    got(await test.commands.techniques.change(run, { words: { 'prepare-question': { text: 'Meet on Fridays?' } } }));
    await at('hands');
    expect(screen.getByRole('button', { name: /Record the decision/ }).hasAttribute('disabled')).toBe(true);
    await press('Add proposal');
    await screen.findByDisplayValue('Meet on Fridays?');
    await press('One more: For');
    await screen.findByText('1 of 3 people answered');
    // Tapped faster than the screen learns of it.
    for (const name of ['One more: Undecided', 'One more: Undecided', 'One fewer: For']) {
      screen.getByRole('button', { name }).click();
    }
    await screen.findByText('2 of 3 people answered');
    for (const name of ['One fewer: Undecided', 'One fewer: Undecided', 'One more: For']) {
      screen.getByRole('button', { name }).click();
    }
    await screen.findByText('1 of 3 people answered');
    await fireEvent.click(await screen.findByText('One by one, by seat'));
    await fireEvent.click(await screen.findByRole('radio', { name: 'Against' }));
    await fireEvent.click(await screen.findByRole('button', { name: 'Ani, no answer yet' }));
    await screen.findByRole('button', { name: 'Ani, Against' });
    await screen.findByText('2 of 3 people answered');
    await press('Record the decision in the journal');
    await screen.findByText(/The decision is in the journal/);
    const entries = (await test.queries.sessions.entries(session)).filter(({ act }) => act === '');
    expect(entries).toMatchObject([{ kind: 'decision', text: 'Meet on Fridays? For 1, against 1, undecided 0.' }]);
    const [mark] = await test.queries.sessions.marks(session);
    expect(mark).toMatchObject({ code: 'T6', evidence: [{ key: entries[0]?.id }] });
    expect(ani).toBeDefined();
  });
});

describe('the closing round and the outcome', () => {
  it('ticks off who has said their word, and takes it back', async () => {
    await addPresent(['Ani', 'Budi']);
    await at('closing');
    const closing = await screen.findByRole('list', { name: 'Who has said their closing word' });
    const of = (name: string) => within(closing).findByRole('button', { name: new RegExp(`^${name}`) });
    await fireEvent.click(await of('Ani'));
    await screen.findByText('1 of 2');
    await fireEvent.click(await of('Budi'));
    await screen.findByText('Everyone here has said their closing word.');
    await fireEvent.click(await of('Ani'));
    await screen.findByText('1 of 2');
  });

  it('offers what was noted for the outcome, and leaves what is written already', async () => {
    const [ani] = await addPresent(['Ani', 'Budi']);
    got(await test.commands.turns.tap(run, { act: 'speaks', from: ani! }));
    got(await test.commands.techniques.change(run, { outcome: 'A good talk.' }));
    soon(60);
    await at('outcome');
    await press('Fill in from what was noted');
    await waitFor(() =>
      expect(screen.getByLabelText<HTMLTextAreaElement>('What came of it?').value).toBe(
        'A good talk.\n1 turn by 1 person; the facilitator’s share 0%.',
      ),
    );
  });
});
