import 'fake-indexeddb/auto';
import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { conductCards } from '../../../src/content/conduct-cards.ts';
import type { TechniqueRun } from '../../../src/practice/technique-run.ts';
import { coursePlaces } from '../../../src/practice/technique-course.ts';
import { TECHNIQUE_CODES, type TechniqueCode } from '../../../src/practice/session.ts';
import TechniqueScreen from '../../../src/screens/technique/TechniqueScreen.svelte';
import { got, killed, notebookInHand, press, type, type NotebookInHand } from '../notebook-in-hand.ts';
import { filled, onDisk, standing } from '../standing.ts';
import { drawScreen } from '../test-app.ts';

const NAMES = ['Sari', 'Budi', 'Wati', 'Tono', 'Rini'];

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
      NAMES.map((name, index) => ({ name, sex: index % 2 === 0 ? 'Perempuan' : 'Laki-laki' })),
    ),
  );
  const aims = { a: { text: 'Dare to ask for the wage' } };
  session = got(await test.commands.sessions.plan(group, { number: 3, date: test.day(0), aims }));
  got(await test.commands.sessions.begin(session));
  const marks = members.map((member) => ({ member, presence: 'present' as const }));
  got(await test.commands.attendance.mark(session, marks));
  got(await test.commands.journal.note(session, { kind: 'observation', text: 'Sari came late', about: [members[0]!] }));
});

/** Lets time pass, and every clock on the screen look up, as they do when the tablet wakes. */
function turn(ms: number): void {
  test.clock.turn(ms);
  document.dispatchEvent(new Event('visibilitychange'));
}

const stored = async () => (await test.queries.techniques.led(run))!.run;
/** All that is led here: the place, its clock, cue card, fields and ways; the course beside it is the same everywhere. */
const main = () => document.querySelector<HTMLElement>('.technique .main')!;
const list = (name: string) => within(screen.getByRole('list', { name }));

async function draw(): Promise<void> {
  await drawScreen(test, TechniqueScreen, { screen: 'technique', session, run }, test.notebook);
  await waitFor(() => expect(document.querySelector('h2.place')).not.toBeNull());
}

async function lead(code: TechniqueCode): Promise<void> {
  run = got(await test.commands.techniques.begin(session, { code }));
  await draw();
}

async function goTo(place: string, name: string): Promise<void> {
  if (document.querySelector('h2.place')?.textContent === name) return;
  await fireEvent.click(list('The whole course').getByText(name));
  await screen.findByRole('heading', { level: 2, name });
  await waitFor(async () => expect((await stored()).step).toBe(place));
  turn(1000);
}

/** Adds a line to a list and waits until it is kept. */
async function add(label: string, text: string): Promise<void> {
  await fireEvent.input(screen.getAllByLabelText(label).at(-1)!, { target: { value: text } });
  await press('Add');
  await waitFor(async () => expect((await stored()).lines.map((line) => line.text)).toContain(text));
  turn(10);
}
const tap = async (name: string | RegExp) => fireEvent.click((await screen.findAllByRole('button', { name }))[0]!);
const tapIn = (name: string, row: RegExp) => fireEvent.click(list(name).getByRole('button', { name: row }));
const check = async (name: string) => fireEvent.click(await screen.findByRole('checkbox', { name }));
async function until(words: string | RegExp): Promise<void> {
  await waitFor(() => expect(main().textContent).toMatch(words));
}

/** Taps that belong to one step alone. What can be typed, chosen and timed at any step is done at all of them. */
const TAPS: Partial<Record<`${TechniqueCode}/${string}`, () => Promise<unknown>>> = {
  'X1/prepare': async () => {
    await add('New character', 'Employer');
    await add('New character', 'Laras');
    await tap('Draw players');
    await waitFor(async () => expect((await stored()).roles.filter(plays)).toHaveLength(2));
  },
  'X1/leave': async () => {
    const player = (await stored()).roles.find(plays);
    await check(NAMES[members.indexOf(player!.key)]!);
    await waitFor(async () => expect((await stored()).choices.map(({ key }) => key)).toContain(`left-${player!.key}`));
  },
  'X1/again': async () => {
    const before = (await stored()).roles.filter(plays);
    await tap('Change roles');
    await waitFor(async () => expect((await stored()).roles.filter(plays)).not.toEqual(before));
  },
  'X2/talk': async () => {
    await tapIn('Talking circle', /^Sari/);
    await until('Nobody speaks');
    turn(20_000);
    await tapIn('Talking circle', /^Budi/);
    await waitFor(async () => expect(await test.queries.turns.of(run)).toHaveLength(2));
    await type('New in the parking lot', 'The last bus');
    await press('Park it');
    await screen.findByDisplayValue('The last bus');
  },
  'X2/hands': async () => {
    await press('Add proposal');
    await screen.findByLabelText('Proposal 1');
    await tap('One more: For');
    await until('1 of 5 people answered');
  },
  'X2/closing': async () => {
    await tapIn('Who has said their closing word', /^Wati/);
    await until('1 of 5');
  },
  'X3/facts': () => add('New fact', 'He is eighty.'),
  'X3/feelings': () => add('Another person in the story', 'The neighbour'),
  'X3/causes': () => add('Another cause', 'Nobody asked him'),
  'X3/options': async () => {
    await add('Another option', 'Ask him');
    await add('Another option', 'Leave him be');
  },
  'X3/choice': async () => {
    await tap(/^One hand more for/);
    await until('1 hand');
  },
  'X4/prepare': async () => {
    await tap('Divide the group');
    await screen.findByRole('list', { name: 'Small groups' });
  },
  'X4/reports': async () => {
    await add('New idea', 'Someone waits');
    await add('New idea', 'A friend waits');
    await tap('Has reported');
    await waitFor(async () => expect((await stored()).reported).toHaveLength(1));
  },
  'X4/cluster': async () => {
    await tap(/^Put together or apart/);
    await fireEvent.click(screen.getAllByRole('menuitem', { name: /^Put together with/ })[0]!);
    await waitFor(async () => expect((await stored()).under).toHaveLength(1));
  },
  'X4/vote': async () => {
    await tap(/^One hand more for/);
    await until('1 hand');
  },
  'X5/moments': () => chosenMoment(),
  'X6/moments': () => chosenMoment(),
  'X7/moments': () => chosenMoment(),
  'X8/give': async () => {
    await tapIn('Reinforcement over the course', /^Sari/);
    await type('What exactly was done', 'Let Budi finish');
    await press('Keep it');
    await until('Let Budi finish');
  },
  'X9/steps': async () => {
    await press('Add a step');
    await type('Step 1', 'Breathe');
    turn(10);
    await press('Add a step');
    await screen.findByLabelText('Step 2');
  },
  'X9/before': async () => {
    await check('Sari');
    await screen.findByLabelText('Confidence of Sari, 0 to 10');
  },
  'X9/show': async () => {
    await press('Shown, go on');
    await until('Step 2 of 2');
  },
  'X10/prepare': async () => {
    await press(/^Slow tea/);
    await screen.findByText(/Tea or warm water/);
  },
};

/** Plays somebody, and does not look on. */
function plays({ part }: { readonly part: string }): boolean {
  return part !== '';
}

async function chosenMoment(): Promise<void> {
  await check('Sari');
  await until('Sari came late');
  await fireEvent.click(screen.getByRole('checkbox', { name: /^Sari came late/ }));
  await until('1 moment chosen');
}

/** Texts of a run beside its parts. */
const TEXTS = ['aim', 'outcome'] as const;
/** What a tap means, and what is looked for, is asked anew in every life of a screen. */
const PASSING = ['What a tap means', 'A tap means', 'At most'];

/** Answers and writes all that can be, and starts the clock. Answers the words. */
async function worked(place: string): Promise<readonly string[]> {
  const words = await filled(main, place, PASSING);
  // All of them were: what follows from the answers comes a moment later on a busy machine.
  await waitFor(() => expect(main().textContent).not.toMatch(/not answered yet/));
  const clock = within(main()).queryByRole('button', { name: 'Start the clock' });
  if (clock) {
    // What was set on it has come round.
    await waitFor(async () =>
      expect((await stored()).choices.some(({ key }) => key === `minutes-${place}`)).toBe(true),
    );
    await waitFor(() =>
      expect(within(main()).getByRole<HTMLInputElement>('spinbutton', { name: /^Length/ }).value).toBe('9'),
    );
    await fireEvent.click(clock);
    const face = (await screen.findByRole('timer')).textContent;
    turn(61_000);
    await waitFor(() => expect(screen.getByRole('timer').textContent).not.toBe(face));
  }
  return words;
}

describe.each(TECHNIQUE_CODES)('%s', (code) => {
  const card = conductCards[code]!;
  const nameAt = (place: string) =>
    card.steps.find((step) => step.code === place)?.name.en ?? test.app.language.words.technique.places[place]!;

  it('stands, after a kill at each of its places, where it stood: the same place, words, taps and clock', async () => {
    await lead(code);
    for (const place of coursePlaces(card.steps)) {
      await goTo(place, nameAt(place));
      const before = await standing(main);
      await TAPS[`${code}/${place}`]?.();
      const words = await worked(place);
      const left = await standing(main);
      expect(left, `${place}: nothing to be lost here`).not.toEqual(before);
      await onDisk(test, words, stored);
      test = await killed(test);
      await draw();
      await waitFor(async () => expect(await standing(main), place).toEqual(left));
    }
  });

  it('keeps the words of two tablets at each of its places, and shows both', async () => {
    await lead(code);
    for (const place of coursePlaces(card.steps)) {
      await goTo(place, nameAt(place));
      await TAPS[`${code}/${place}`]?.();
      await worked(place);
      await waitFor(() => expect(main().querySelector('.save-state.keeping')).toBeNull());
      const { changes, mine, theirs } = apart(await stored(), place);
      // Written without having seen any of it.
      got(await test.commands.techniques.change(run, changes, {}));
      await waitFor(async () => {
        const { fields, text } = await standing(main);
        const shown = [...fields, text].join(' ');
        for (const words of [...mine, ...theirs]) expect(shown, place).toContain(words);
      });
    }
  });
});

/** What the other tablet writes to all that was written here at a place. */
function apart(now: TechniqueRun, place: string) {
  const mine: string[] = [];
  const theirs: string[] = [];
  const other = (text: string) => {
    mine.push(text);
    theirs.push(`${text} elsewhere`);
    return `${text} elsewhere`;
  };
  const here = ({ text }: { readonly text: string }) => text.startsWith(`${place} `);
  const changes = {
    ...Object.fromEntries(
      TEXTS.filter((field) => now[field].startsWith(`${place} `)).map((field) => [field, other(now[field])]),
    ),
    words: Object.fromEntries(now.words.filter(here).map(({ key, text }) => [key, { text: other(text) }])),
    lines: Object.fromEntries(
      now.lines.filter(here).map(({ key, ...line }) => [key, { ...line, text: other(line.text) }]),
    ),
  };
  return { changes, mine, theirs };
}
