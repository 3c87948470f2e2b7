import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import TechniqueScreen from '../../../src/screens/technique/TechniqueScreen.svelte';
import { readinessQuestions } from '../../../src/content/readiness.ts';
import { got, killed, notebookInHand, press, type, undo, type NotebookInHand } from '../notebook-in-hand.ts';
import { draftsOf } from '../../../src/storage/drafts.ts';
import { drawScreen } from '../test-app.ts';

let test: NotebookInHand;
let group: string;
let session: string;
let members: readonly string[];
let run: string;

beforeEach(async () => {
  test = await notebookInHand();
  group = got(await test.commands.groups.add({ name: 'Teras Sore' }));
  members = got(await test.commands.members.add(group, [{ name: 'Ani' }, { name: 'Budi' }]));
  session = got(await test.commands.sessions.plan(group, { number: 3, date: test.day(0) }));
  got(await test.commands.sessions.begin(session));
  const marks = members.map((member) => ({ member, presence: 'present' as const }));
  got(await test.commands.attendance.mark(session, marks));
});

async function lead(code: string, step: string): Promise<void> {
  run = got(await test.commands.techniques.begin(session, { code }));
  await at(step);
}
async function at(step: string): Promise<void> {
  cleanup();
  got(await test.commands.techniques.goTo(run, step));
  await drawScreen(test, TechniqueScreen, { screen: 'technique', session, run }, test.notebook);
  await screen.findByRole('heading', { level: 1 });
}
const drafts = (place: string) => draftsOf(test.notebook).all(place);
const stored = async () => (await test.queries.techniques.led(run))!.run;
const choose = async (group: string | RegExp, name: string) => {
  const asked = await screen.findByRole('radiogroup', { name: group });
  await fireEvent.click(within(asked).getByRole('radio', { name }));
};
const notes = async () => (await test.queries.sessions.entries(session)).filter(({ act }) => act === '');

describe.each(['X5', 'X6', 'X7', 'X8', 'X9'] as const)('the readiness check of %s', (code) => {
  it('tells at once what to do instead, and when nothing speaks against it', async () => {
    await lead(code, 'ready');
    const questions = readinessQuestions[code] ?? [];
    expect(questions.length).toBeGreaterThanOrEqual(3);
    for (const { ask } of questions) await choose(ask.en, 'Yes');
    await screen.findByText('Nothing speaks against it. The decision is yours.');
    await choose(questions[0]!.ask.en, 'Not yet');
    await screen.findByText(`First: ${questions[0]!.instead.en}`);
    await screen.findByText('There is reason to wait');
    expect((await stored()).choices).toContainEqual({ key: `ready-${questions[0]!.code}`, value: 'no' });
    // A reason to wait is no lock.
    expect(screen.getByRole('button', { name: /^Next:/ }).hasAttribute('disabled')).toBe(false);
  });
});

describe('confrontation', () => {
  it('goes from a moment on record to words, reaction, care, and an entry about the person', async () => {
    got(
      await test.commands.journal.note(session, {
        kind: 'observation',
        text: 'Ani arrived late',
        about: [members[0]!],
      }),
    );
    got(await test.commands.journal.note(session, { kind: 'observation', text: 'Budi laughed', about: [members[1]!] }));
    await lead('X5', 'moments');
    await fireEvent.click(await screen.findByRole('checkbox', { name: 'Ani' }));
    await waitFor(() => expect(screen.queryByText('Budi laughed')).toBeNull());
    await fireEvent.click(await screen.findByRole('checkbox', { name: /Ani arrived late/ }));
    await screen.findByText('1 moment chosen');

    await at('wording');
    await screen.findByText('Ani arrived late');
    await type('What I see', 'You come after we have begun.');
    await type('An invitation', 'How do you see it?');
    cleanup();
    await at('said');
    await screen.findByText(/You come after we have begun\.\s+How do you see it\?/);
    await choose('Was it said?', 'Said');
    await choose('How it was taken', 'Hurt');
    await screen.findByText(/Stop for a moment/);
    await type('The reaction, in their own words', 'She looked down.');

    await at('care');
    await fireEvent.click(await screen.findByRole('radio', { name: 'Get in touch and ask how they are' }));
    await press('Add a step');
    await waitFor(async () =>
      expect(await test.queries.privateCards.care(group)).toMatchObject([
        { text: 'Get in touch and ask how they are', of: run, beside: true },
      ]),
    );

    await at('outcome');
    await press('Fill in from this card');
    await press('Done, into the journal');
    await waitFor(async () => expect((await stored()).endedAt).not.toBeNull());
    const entry = (await notes()).find(({ text }) => text.startsWith('Confrontation'));
    expect(entry).toMatchObject({ kind: 'followUp', about: [members[0]] });
    expect(entry?.text).toContain('Said.\nTaken: hurt. She looked down.');
  });

  it('tells the cautions before anything else, and says that it is private', async () => {
    await lead('X5', 'prepare');
    await screen.findByText(/never on the group’s screen/);
    await at('ready');
    await screen.findByText(/never to shame/);
  });

  it('keeps a person in sight who was chosen and has left', async () => {
    await lead('X5', 'moments');
    await fireEvent.click(await screen.findByRole('checkbox', { name: 'Ani' }));
    await waitFor(async () => expect((await stored()).roles).toHaveLength(1));
    got(await test.commands.members.change(members[0]!, { leftOn: test.day(-1) }));
    got(await test.commands.attendance.mark(session, [{ member: members[0]!, presence: '' }]));
    await at('moments');
    await waitFor(() => expect(screen.getAllByRole('checkbox', { checked: true })).toHaveLength(1));
  });

  it('can be written in a group without members', async () => {
    const empty = got(await test.commands.groups.add({ name: 'Baru' }));
    session = got(await test.commands.sessions.plan(empty, { number: 1, date: test.day(0) }));
    await lead('X5', 'moments');
    await screen.findByText(/This group has no members yet/);
    await screen.findByText(/The journal of this session is still empty/);
  });
});

describe('interpretation', () => {
  it('is kept as a hypothesis, looked at again, and stays one', async () => {
    await lead('X6', 'hypothesis');
    await screen.findByText(/Write the possible link first/);
    await at('wording');
    await type('The possible link', 'Perhaps the joke covers fear');
    cleanup();
    await at('hypothesis');
    await screen.findByText('This is a hypothesis, not a fact.');
    await screen.findByText('Perhaps the joke covers fear');
    await choose('After another look', 'Recognised by the person');
    await type('What was seen', 'She said so herself');
    await press('Note this look');
    await screen.findByText('She said so herself');
    const [hypothesis] = await test.queries.privateCards.hypotheses(group);
    expect(hypothesis).toMatchObject({ state: 'confirmed' });
    await undo(test, 'Kept.');
    await waitFor(async () =>
      expect((await test.queries.privateCards.hypotheses(group))[0]).toMatchObject({ state: 'open', checks: [] }),
    );
  });

  it('shows what is still open when the next one is prepared', async () => {
    const words = { 'wording-link': { text: 'Perhaps the joke covers fear' } };
    got(await test.commands.techniques.begin(session, { code: 'X6', words }));
    await lead('X6', 'prepare');
    await screen.findByRole('heading', { name: 'Hypotheses still open' });
    await screen.findByText('Perhaps the joke covers fear');
  });

  it('goes into the journal as a hypothesis and not as a fact', async () => {
    const words = { 'wording-link': { text: 'Perhaps fear' } };
    await lead('X6', 'outcome');
    got(await test.commands.techniques.change(run, { words }));
    await press('Fill in from this card');
    await waitFor(() =>
      expect(screen.getByLabelText<HTMLTextAreaElement>('What came of it?').value).toContain(
        'A hypothesis, not a fact: Perhaps fear',
      ),
    );
  });
});

describe('attribution', () => {
  it('goes from the deed to what it means next time', async () => {
    await lead('X7', 'wording');
    await type('The deed', 'Today you asked for help.');
    await type('What in you made it possible', 'You trusted us.');
    await type('What it means for next time', 'You can ask again.');
    cleanup();
    await at('said');
    await screen.findByText(/Today you asked for help\.\s+You trusted us\.\s+You can ask again\./);
  });
});

describe('reinforcement', () => {
  it('counts over the course, puts those without any first, and keeps half-typed words over a kill', async () => {
    const earlier = got(await test.commands.sessions.plan(group, { number: 2, date: test.day(-7) }));
    got(await test.commands.reinforcements.give(earlier, { member: members[0]!, deed: 'waited' }));
    await lead('X8', 'give');
    const tiles = async () => {
      const list = await screen.findByRole('list', { name: 'Reinforcement over the course' });
      return within(list)
        .getAllByRole('button')
        .map((tile) => tile.textContent.replace(/\s+/g, ' ').trim());
    };
    await waitFor(async () => expect(await tiles()).toEqual(['Budi none yet', 'Ani once']));
    await press(/^Budi/);
    await type('What exactly was done', 'Half a sen');
    await at('give');
    // What waits behind a tap says so.
    await waitFor(async () => expect(await tiles()).toEqual(['Budi none yet not finished writing', 'Ani once']));
    await press(/^Budi/);
    await waitFor(() =>
      expect(screen.getByLabelText<HTMLTextAreaElement>('What exactly was done').value).toBe('Half a sen'),
    );
    await type('What exactly was done', 'Let Ani finish');
    await type('What it brought about', 'She went on');
    await press('Keep it');
    await screen.findByText('Let Ani finish');
    await waitFor(async () => expect(await tiles()).toEqual(['Ani once', 'Budi once']));
    expect(await test.queries.privateCards.reinforcements(group)).toMatchObject([{}, { member: members[1], run }]);
    await undo(test, 'Reinforcement for Budi kept.');
    await waitFor(async () => expect(await tiles()).toEqual(['Budi none yet', 'Ani once']));
  });

  it('comes back to the open sheet after a kill, with the half sentence in it, and not once it was closed', async () => {
    await lead('X8', 'give');
    await press(/^Budi/);
    await type('What exactly was done', 'Half a sen');
    await waitFor(async () => expect(await drafts(`reinforcement/${session}/${members[1]}`)).toHaveLength(1));
    test = await killed(test);
    await at('give');
    const sheet = await screen.findByRole('dialog', { name: /Budi/ });
    await waitFor(() =>
      expect(within(sheet).getByLabelText<HTMLTextAreaElement>('What exactly was done').value).toBe('Half a sen'),
    );
    await press('Cancel');
    await waitFor(async () => expect(await drafts(`open/reinforcement/${session}`)).toEqual([]));
    test = await killed(test);
    await at('give');
    await screen.findByRole('list', { name: 'Reinforcement over the course' });
    await waitFor(() => expect(screen.getByText('not finished writing')).toBeTruthy());
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('names who was left out when care is taken', async () => {
    await lead('X8', 'care');
    await screen.findByText('None yet: Ani and Budi');
    for (const member of members) got(await test.commands.reinforcements.give(session, { member }));
    await screen.findByText('Every member has had some by now.');
  });
});

describe('modelling', () => {
  it('shows its steps one by one, and goes back', async () => {
    await lead('X9', 'steps');
    for (const [index, text] of ['Breathe', 'Look up', 'Say no'].entries()) {
      test.clock.turn(1000);
      await press('Add a step');
      await type(`Step ${index + 1}`, text);
    }
    await fireEvent.keyDown(await screen.findByRole('button', { name: 'Move Say no' }), { key: 'Home' });
    await waitFor(async () => expect((await stored()).places.length).toBeGreaterThan(0));
    cleanup();
    await at('show');
    const now = () => screen.getByText(/^Step \d of 3$/).parentElement?.textContent ?? '';
    await waitFor(() => expect(now()).toContain('Say no'));
    await press('Shown, go on');
    await waitFor(() => expect(now()).toContain('Breathe'));
    await press('Shown, go on');
    await waitFor(() => expect(now()).toContain('Look up'));
    await press('Shown, go on');
    await screen.findByText('All steps have been shown.');
    await press('One step back');
    await waitFor(() => expect(now()).toContain('Look up'));
  });

  it('shows the group its steps as their turn comes, and nothing that anyone answered or wrote', async () => {
    const line = (text: string, at: number) => ({ list: 'model', text, at });
    await lead('X9', 'show');
    got(
      await test.commands.techniques.change(run, {
        aim: 'A private aim',
        outcome: 'A private outcome',
        words: { 'prepare-behaviour': { text: 'A private word on Ani' }, 'try-tried': { text: 'A private sight' } },
        lines: { a: line('Breathe', 1), b: line('Look up', 2), c: line('Say no', 3) },
        roles: { [members[0]!]: { part: 'tries' } },
        tallies: { [`before-${members[0]}`]: { n: 4 } },
      }),
    );
    await press('Show the group');
    const stage = within(await screen.findByRole('dialog', { name: 'What the group sees: Modelling' }));
    const texts = () => stage.queryAllByRole('listitem').map((item) => item.textContent.replace(/\s+/g, ' ').trim());
    await waitFor(() => expect(texts()).toEqual(['1 Breathe']));
    got(await test.commands.techniques.change(run, { choices: { 'shown-a': { value: 'yes' } } }));
    await waitFor(() => expect(texts()).toEqual(['Breathe', '2 Look up']));
    expect(stage.getByText('Look up').closest('li')?.getAttribute('aria-current')).toBe('step');
    for (const place of ['prepare', 'ready', 'steps', 'before', 'show', 'try', 'after', 'care', 'debrief', 'outcome']) {
      got(await test.commands.techniques.goTo(run, place));
      await waitFor(async () => expect((await stored()).step).toBe(place));
      const dialog = screen.getByRole('dialog');
      if (place === 'try') await waitFor(() => expect(texts()).toEqual(['1 Breathe', '2 Look up', '3 Say no']));
      if (place === 'before') await waitFor(() => expect(texts()).toHaveLength(11));
      expect(dialog.textContent).not.toMatch(/private|Ani|confidence of/i);
    }
  });

  it.each(['X5', 'X6', 'X7', 'X8'] as const)('is the only card on a stage: %s has none', async (code) => {
    await lead(code, 'prepare');
    expect(screen.queryByRole('button', { name: 'Show the group' })).toBeNull();
    await press('More');
    await screen.findByRole('menuitem', { name: 'Delete this use' });
    expect(screen.queryByRole('menuitem', { name: 'Show on a second screen' })).toBeNull();
  });

  it('asks the confidence of each who tries, before and after, and tells zero from not asked', async () => {
    await lead('X9', 'before');
    await screen.findByText('Nobody has been chosen to try yet.');
    await fireEvent.click(await screen.findByRole('checkbox', { name: 'Ani' }));
    await fireEvent.click(await screen.findByRole('checkbox', { name: 'Budi' }));
    await type('Confidence of Ani, 0 to 10', '0');
    await type('Confidence of Budi, 0 to 10', '14');
    await waitFor(async () => expect((await stored()).tallies).toEqual([{ key: `before-${members[0]}`, n: 0 }]));
    await screen.findByText('Between 0 and 10.');
    await at('after');
    await type('Confidence of Ani, 0 to 10', '7');
    await screen.findByText('0 → 7');
    await screen.findByText('? → ?');
    await at('outcome');
    await press('Fill in from this card');
    await waitFor(() =>
      expect(screen.getByLabelText<HTMLTextAreaElement>('What came of it?').value).toBe('Ani: confidence 0 → 7'),
    );
  });
});
