import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import TechniqueScreen from '../../../src/screens/technique/TechniqueScreen.svelte';
import { latestSplit } from '../../../src/practice/buzz-seats.ts';
import { got, notebookInHand, press, type, undo, type NotebookInHand } from '../notebook-in-hand.ts';
import { drawScreen } from '../test-app.ts';

let test: NotebookInHand;
let group: string;
let session: string;
let members: readonly string[];
let run: string;

const NAMES = ['Sari', 'Budi', 'Wati', 'Tono', 'Rini', 'Joko', 'Maya'];

beforeEach(async () => {
  test = await notebookInHand();
  group = got(await test.commands.groups.add({ name: 'Teras Sore' }));
  members = got(
    await test.commands.members.add(
      group,
      NAMES.map((name, index) => ({ name, sex: index % 2 === 0 ? 'Perempuan' : 'Laki-laki' })),
    ),
  );
  session = got(await test.commands.sessions.plan(group, { number: 3, date: test.day(0) }));
  got(await test.commands.sessions.begin(session));
  await mark(members, 'present');
});

async function mark(who: readonly string[], presence: 'present' | 'absent'): Promise<void> {
  test.clock.turn(1000);
  got(
    await test.commands.attendance.mark(
      session,
      who.map((member) => ({ member, presence })),
    ),
  );
  test.clock.turn(1000);
}

async function lead(code: string): Promise<void> {
  run = got(await test.commands.techniques.begin(session, { code }));
  await draw();
}

async function draw(): Promise<void> {
  await drawScreen(test, TechniqueScreen, { screen: 'technique', session, run }, test.notebook);
  await screen.findByRole('heading', { level: 1 });
}

async function kill(): Promise<void> {
  cleanup();
  await draw();
}

const stored = async () => (await test.queries.techniques.led(run))!.run;
const idOf = (name: string) => members[NAMES.indexOf(name)]!;

async function goTo(place: string): Promise<void> {
  await fireEvent.click(within(screen.getByRole('list', { name: 'The whole course' })).getByText(place));
  await screen.findByRole('heading', { level: 2, name: place });
}

async function add(label: string, text: string): Promise<void> {
  const fields = screen.getAllByLabelText(label);
  await fireEvent.input(fields.at(-1)!, { target: { value: text } });
  await press('Add');
  await screen.findByDisplayValue(text);
  await waitFor(async () => expect((await stored()).lines.map((line) => line.text)).toContain(text));
}

async function choose(label: string, value: string): Promise<void> {
  await fireEvent.change(await screen.findByLabelText(label), { target: { value } });
}

const shownGroups = () =>
  within(screen.getByRole('list', { name: 'Small groups' }))
    .getAllByRole('heading', { level: 3 })
    .map((heading) =>
      within(heading.parentElement!)
        .getAllByRole('listitem')
        .map((item) => NAMES.find((name) => item.textContent.includes(name))),
    );

describe('role play (X1)', () => {
  beforeEach(() => lead('X1'));

  it('casts players by choice or by lot, shows the stop word, and brings everyone out of their role', async () => {
    await add('New character', 'Employer');
    await add('New character', 'Laras');
    await type('The stop word', 'Mango');
    await choose('Who plays Employer', idOf('Budi'));
    await waitFor(() => expect(screen.getByText('Employer').nextElementSibling?.textContent).toBe('Budi'));
    await press('Draw players');
    await waitFor(async () => expect((await stored()).roles.filter(({ part }) => part !== '')).toHaveLength(2));
    await undo(test, 'Players drawn.');
    await waitFor(async () =>
      expect((await stored()).roles.filter(({ part }) => part !== '').map(({ key }) => key)).toEqual([idOf('Budi')]),
    );
    await waitFor(() => expect(screen.getByText('Employer').nextElementSibling?.textContent).toBe('Budi'));
    await waitFor(() => expect(screen.getByText('Laras').nextElementSibling?.textContent).toBe('Nobody yet'));
    await choose('Who plays Laras', idOf('Sari'));
    await waitFor(() => expect(screen.getByText('Laras').nextElementSibling?.textContent).toBe('Sari'));
    await goTo('Enactment');
    await press('Show the group');
    const stage = await screen.findByRole('dialog');
    expect(stage.textContent).toContain('Mango');
    expect(stage.textContent).toMatch(/Employer\s*Budi/);
    await kill();
    expect(await screen.findByText('Mango')).toBeTruthy();
    expect(screen.getByText('Observers').nextElementSibling?.textContent).not.toContain('Budi');
    await goTo('Leaving the role');
    await fireEvent.click(await screen.findByRole('checkbox', { name: 'Budi' }));
    await screen.findByText('Mark each player who has said their own name.');
    await fireEvent.click(screen.getByRole('checkbox', { name: 'Sari' }));
    await screen.findByText('All players are themselves again.');
  });

  it('changes the roles of the players, and lets go of a player who leaves', async () => {
    await add('New character', 'Employer');
    await add('New character', 'Laras');
    await choose('Who plays Employer', idOf('Budi'));
    await choose('Who plays Laras', idOf('Sari'));
    await waitFor(async () => expect((await stored()).roles).toHaveLength(2));
    await goTo('Change roles or play again');
    await press('Change roles');
    await waitFor(() => expect(screen.getByText('Employer').nextElementSibling?.textContent).toBe('Sari'));
    await mark([idOf('Sari')], 'absent');
    await waitFor(() => expect(screen.getByText('Employer').nextElementSibling?.textContent).toBe('Nobody yet'));
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Change roles' }).disabled).toBe(true);
  });

  it('shows a player chosen on another tablet beside one’s own', async () => {
    await add('New character', 'Laras');
    const { lines } = await stored();
    const part = lines[0]!.key;
    got(await test.commands.techniques.change(run, { roles: { [idOf('Budi')]: { part }, [idOf('Sari')]: { part } } }));
    await screen.findByText(/Chosen on two tablets: (Sari and Budi|Budi and Sari)/);
  });
});

describe('case study (X3)', () => {
  beforeEach(() => lead('X3'));

  it('warns of a member’s name in the case, until it is gone', async () => {
    await type('The case card, disguised', 'Bu Wati lives by the river.');
    await screen.findByText('A member’s name stands in it');
    await type('The case card, disguised', 'Bu M. lives by the river.');
    await waitFor(() => expect(screen.queryByText('A member’s name stands in it')).toBeNull());
  });

  it('gathers feelings of each person, options with what they bring, and counts hands', async () => {
    await type('The case card, disguised', 'An old man will not see a doctor.');
    await goTo('The feelings of each person');
    await add('Another person in the story', 'The old man');
    await type('What may they feel and need?', 'Afraid of needles');
    await goTo('The options');
    await add('Another option', 'Ask him');
    await add('Another option', 'Leave him be');
    await goTo('The consequences');
    const [first] = await screen.findAllByLabelText('Tomorrow, and in a year; who bears it?');
    await fireEvent.input(first!, { target: { value: 'He may talk.' } });
    await goTo('Choosing');
    await press('One hand more for: Ask him');
    await screen.findByText('1 hand');
    await press('One hand more for: Ask him');
    await screen.findByText('2 hands');
    await press('One hand less for: Ask him');
    await screen.findByText('1 hand');
    await kill();
    await screen.findByText('1 hand');
    expect(screen.getByText(/He may talk\./)).toBeTruthy();
    await goTo('Outcome');
    await press('Take the group’s choice into the outcome');
    await waitFor(async () => expect((await stored()).outcome).toBe('Ask him (1 hand)'));
    const { words, lines } = await stored();
    const person = lines.find(({ text }) => text === 'The old man');
    expect(words).toContainEqual({ key: `feels-${person!.key}`, text: 'Afraid of needles' });
  });

  it('counts every hand, however fast they are tapped', async () => {
    await goTo('The options');
    await add('Another option', 'Ask him');
    await goTo('Choosing');
    const more = await screen.findByRole('button', { name: 'One hand more for: Ask him' });
    for (let hands = 0; hands < 5; hands += 1) more.click();
    await screen.findByText('5 hands');
    const fewer = screen.getByRole('button', { name: 'One hand less for: Ask him' });
    for (let hands = 0; hands < 7; hands += 1) fewer.click();
    await screen.findByText('0 hands');
  });

  it('brings back a deleted line', async () => {
    await goTo('The facts');
    await add('New fact', 'He is eighty.');
    await press('Delete: He is eighty.');
    await waitFor(async () => expect((await stored()).lines).toEqual([]));
    await undo(test, 'Line deleted.');
    await screen.findByDisplayValue('He is eighty.');
    await waitFor(async () => expect((await stored()).lines).toHaveLength(1));
  });

  it('keeps a line half-written over a kill', async () => {
    await goTo('The facts');
    await type('New fact', 'He is eigh');
    await waitFor(async () => expect((await stored()).words).toContainEqual({ key: 'new-facts', text: 'He is eigh' }));
    await kill();
    expect((await screen.findByLabelText<HTMLInputElement>('New fact')).value).toBe('He is eigh');
  });
});

describe('buzz groups (X4)', () => {
  beforeEach(() => lead('X4'));

  it('divides those who take part, each in one group with a reporter, and again when asked', async () => {
    await press('Divide the group');
    await waitFor(async () => expect((await stored()).splits).toHaveLength(1));
    await screen.findByRole('list', { name: 'Small groups' });
    expect(shownGroups().flat().sort()).toEqual([...NAMES].sort());
    expect(screen.getAllByText('reports')).toHaveLength(shownGroups().length);
    test.clock.turn(1000);
    await press('Divide again');
    await waitFor(async () => expect((await stored()).splits).toHaveLength(2));
    await undo(test, 'The group is divided.');
    await waitFor(async () => expect((await stored()).splits).toHaveLength(1));
  });

  it('keeps apart who should be, says so when it cannot, and remembers it for the next time', async () => {
    await fireEvent.click(screen.getByText('Who should not sit together'));
    await choose('First person', idOf('Sari'));
    await choose('Second person', idOf('Budi'));
    await press('Keep apart');
    await waitFor(async () => expect((await stored()).apart).toHaveLength(1));
    await press('Divide the group');
    await waitFor(async () => expect((await stored()).splits).toHaveLength(1));
    const seated = latestSplit(await stored())!.groups;
    expect(seated.some((each) => each.includes(idOf('Sari')) && each.includes(idOf('Budi')))).toBe(false);
    await mark(
      members.filter((id) => id !== idOf('Sari') && id !== idOf('Budi')),
      'absent',
    );
    await screen.findByText('2 people: 1 group (2)');
    await press('Divide again');
    await screen.findByText('Not all can be kept apart');
    const next = got(await test.commands.sessions.plan(group, { number: 4, date: test.day(7) }));
    const later = got(await test.commands.techniques.begin(next, { code: 'X4' }));
    expect((await test.queries.techniques.led(later))!.run.apart).toHaveLength(1);
  });

  it('handles who leaves in the middle and who comes late', async () => {
    await mark([idOf('Maya')], 'absent');
    await screen.findByText(/^6 people:/);
    await press('Divide the group');
    await waitFor(async () => expect((await stored()).splits).toHaveLength(1));
    const split = latestSplit(await stored())!;
    await goTo('All talk at once');
    const [reporter, ...rest] = split.groups[0]!;
    // All of the first group but one go home, the reporter among them.
    await mark([reporter!, ...rest.slice(1)], 'absent');
    await mark([idOf('Maya')], 'present');
    await screen.findByText(/Came later and have no place yet: Maya/);
    expect(screen.getByText(/Only one person is left in group 1/)).toBeTruthy();
    await press('Find them a place');
    await waitFor(() => expect(screen.queryByText(/Only one person is left/)).toBeNull());
    const there = NAMES.filter((name) => ![reporter, ...rest.slice(1)].includes(idOf(name)));
    expect(shownGroups().flat().sort()).toEqual(there.sort());
  });

  it('queues the reports, brings ideas together, counts votes and tells them in the outcome', async () => {
    await press('Divide the group');
    await waitFor(async () => expect((await stored()).splits).toHaveLength(1));
    const count = latestSplit(await stored())!.groups.length;
    await goTo('Reports in turn');
    for (let n = 1; n <= count; n += 1) {
      await screen.findByText(`Group ${n} reports`);
      if (n === 2) await kill();
      await press('Has reported');
    }
    await screen.findByText('All groups have reported.');
    await add('New idea', 'Someone waits');
    await add('New idea', 'To be heard');
    await add('New idea', 'A friend waits');
    await goTo('Bringing ideas together');
    await press('Put together or apart: A friend waits');
    await fireEvent.click(screen.getByRole('menuitem', { name: 'Put together with: Someone waits' }));
    await waitFor(async () => expect((await stored()).under).toHaveLength(1));
    await goTo('Voting');
    await press('One hand more for: To be heard');
    await screen.findByText('1 hand');
    await press('One hand more for: Someone waits');
    await waitFor(() => expect(screen.getAllByText('1 hand')).toHaveLength(2));
    await press('One hand more for: Someone waits');
    await screen.findByText('2 hands');
    await goTo('Outcome');
    await press('Take the group’s choice into the outcome');
    await waitFor(async () => expect((await stored()).outcome).toBe('Someone waits (2 votes)\nTo be heard (1 vote)'));
  });

  it('lets another one report, and moves a member by hand', async () => {
    await press('Divide the group');
    await waitFor(async () => expect((await stored()).splits).toHaveLength(1));
    const { groups, reporters } = latestSplit(await stored())!;
    const other = groups[0]!.find((one) => one !== reporters[0])!;
    const name = NAMES[members.indexOf(other)]!;
    await press(`Change the place of ${name}`);
    await fireEvent.click(screen.getByRole('menuitem', { name: 'Let this person report' }));
    await waitFor(async () => expect((await stored()).reporters[0]?.member).toBe(other));
    test.clock.turn(1000);
    await press(`Change the place of ${name}`);
    await fireEvent.click(screen.getByRole('menuitem', { name: 'Move to group 2' }));
    await waitFor(() => expect(shownGroups()[1]).toContain(name));
    expect(shownGroups()[0]).not.toContain(name);
  });

  it('says what one person alone can do, and presets six by six', async () => {
    await press('Six people, six minutes');
    await waitFor(async () =>
      expect((await stored()).choices).toEqual(
        expect.arrayContaining([
          { key: 'size', value: '6' },
          { key: 'minutes-talk', value: '6' },
        ]),
      ),
    );
    await mark(members.slice(1), 'absent');
    await screen.findByText('Buzz groups need two people at least.');
    expect(screen.queryByRole('button', { name: 'Divide the group' })).toBeNull();
  });

  it('splits a hundred without a hitch', async () => {
    const more = got(
      await test.commands.members.add(
        group,
        Array.from({ length: 93 }, (_, index) => ({ name: `Member ${index}` })),
      ),
    );
    await mark(more, 'present');
    await screen.findByText(/100 people: 25 groups/);
    await press('Divide the group');
    await waitFor(async () => expect(latestSplit(await stored())?.groups.flat()).toHaveLength(100));
  });
});

describe('the stage', () => {
  it('shows question, clock and groups, nothing else, and is left by two taps some time apart', async () => {
    await lead('X4');
    await type('One question that can be answered', 'What makes us come?');
    await type('What it is for', 'A private aim');
    await press('Divide the group');
    await waitFor(async () => expect((await stored()).splits).toHaveLength(1));
    await goTo('All talk at once');
    await press('Start the clock');
    await screen.findByText('Time left');
    await press('Show the group');
    const stage = await screen.findByRole('dialog', { name: 'What the group sees: Buzz groups' });
    expect(within(stage).getByRole('heading', { name: 'What makes us come?' })).toBeTruthy();
    expect(within(stage).getByText('6:00')).toBeTruthy();
    for (const name of NAMES) expect(stage.textContent).toContain(name);
    expect(stage.textContent).not.toContain('A private aim');
    expect(test.app.staged).toBe(true);
    await fireEvent.keyDown(stage, { key: 'Escape' });
    const back = within(stage).getByRole('button', { name: 'Back to the notes' });
    await fireEvent.click(back);
    // A nervous double tap is one tap.
    test.clock.turn(200);
    await fireEvent.click(back);
    expect(screen.getByRole('dialog')).toBe(stage);
    test.clock.turn(500);
    await fireEvent.click(within(stage).getByRole('button', { name: 'Tap once more to go back' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(test.app.staged).toBe(false);
  });

  it('names members by initials in room mode', async () => {
    localStorage.setItem('lingkar.roomMode', 'on');
    await lead('X4');
    await press('Divide the group');
    await waitFor(async () => expect((await stored()).splits).toHaveLength(1));
    await press('Show the group');
    const stage = await screen.findByRole('dialog');
    for (const name of NAMES) expect(stage.textContent).not.toContain(name);
  });

  it('says so when the browser opens no second screen', async () => {
    await lead('X4');
    window.open = () => null;
    await press('More');
    await fireEvent.click(screen.getByRole('menuitem', { name: 'Show on a second screen' }));
    await waitFor(() => expect(test.app.toasts.shown.at(-1)?.text).toMatch(/This browser opens no second screen/));
  });

  it('draws into a second window, follows the technique, and closes it when the screen is covered', async () => {
    await lead('X4');
    await type('One question that can be answered', 'What makes us come?');
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const child = frame.contentWindow!;
    let closed = false;
    Object.assign(child, { close: () => (closed = true) });
    window.open = () => child;
    await press('More');
    await fireEvent.click(screen.getByRole('menuitem', { name: 'Show on a second screen' }));
    await waitFor(() => expect(child.document.querySelector('h1')?.textContent).toBe('What makes us come?'));
    await goTo('All talk at once');
    await press('Start the clock');
    await waitFor(() => expect(child.document.body.textContent).toContain('6:00'));
    test.app.cover();
    await waitFor(() => expect(closed).toBe(true));
    expect(child.document.body.textContent).toBe('');
    frame.remove();
  });

  /** A second window with the small groups in it. */
  async function besideScreen() {
    await lead('X4');
    await type('One question that can be answered', 'What makes us come?');
    await press('Divide the group');
    await waitFor(async () => expect((await stored()).splits).toHaveLength(1));
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const child = frame.contentWindow!;
    let closes = 0;
    Object.assign(child, { close: () => (closes += 1) });
    window.open = () => child;
    await press('More');
    await fireEvent.click(screen.getByRole('menuitem', { name: 'Show on a second screen' }));
    await waitFor(() => expect(child.document.body.textContent).toContain('Budi'));
    return { body: () => child.document.body.textContent, closes: () => closes };
  }

  it.each([
    ['the screen is gone, as by the lock', () => cleanup()],
    ['the page is reloaded or left', () => window.dispatchEvent(new Event('pagehide'))],
  ])('leaves nothing in the second window when %s', async (_, happens) => {
    const beside = await besideScreen();
    happens();
    await waitFor(() => expect(beside.closes()).toBeGreaterThan(0));
    expect(beside.body()).toBe('');
  });

  it('can be opened again at once after the cover was lifted', async () => {
    const before = await besideScreen();
    const former = window.open('') as unknown as { closed: boolean };
    test.app.cover();
    await waitFor(() => expect(before.closes()).toBe(1));
    Object.defineProperty(former, 'closed', { value: true, configurable: true });
    test.app.uncover();
    const frame = document.createElement('iframe');
    document.body.append(frame);
    window.open = () => frame.contentWindow;
    await press('More');
    await fireEvent.click(screen.getByRole('menuitem', { name: 'Show on a second screen' }));
    await waitFor(() => expect(frame.contentDocument?.querySelector('h1')?.textContent).toBe('What makes us come?'));
    expect(before.body()).toBe('');
  });

  it('goes on beside a tablet that covers its notes by itself', async () => {
    const beside = await besideScreen();
    test.app.coverIdle();
    expect(test.app.covered).toBe(true);
    await goTo('All talk at once');
    await waitFor(() => expect(beside.body()).toContain('Talk in your small group.'));
    expect(beside.closes()).toBe(0);
    // Already covered, it can still be hidden everywhere by hand.
    test.app.cover();
    await waitFor(() => expect(beside.closes()).toBe(1));
    expect(beside.body()).toBe('');
  });
});
