import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import type { PeerQuestion } from '../../../src/practice/peer-choice.ts';
import SociogramScreen from '../../../src/screens/sociogram/SociogramScreen.svelte';
import { got, notebookInHand, press, undo, type NotebookInHand } from '../notebook-in-hand.ts';
import { drawScreen } from '../test-app.ts';

let test: NotebookInHand;
let group: string;
let ids: Record<string, string>;

beforeEach(async () => {
  test = await notebookInHand();
  group = got(await test.commands.groups.add({ name: 'Teras Sore' }));
  const names = ['Sari', 'Budi', 'Dewi', 'Yanti'];
  const people = names.map((name) => ({ name, joinedOn: '2026-01-01' }));
  const made = got(await test.commands.members.add(group, people));
  ids = Object.fromEntries(names.map((name, at) => [name, made[at] ?? '']));
});

async function chose(day: number, from: string, to: readonly string[], question: PeerQuestion = 'task'): Promise<void> {
  const date = test.day(day);
  const chosen = { [question]: to.map((name) => ids[name] ?? '') };
  got(await test.commands.peerChoices.give(group, { date, session: '', from: ids[from]!, by: 'member', to: chosen }));
}

const draw = () => drawScreen(test, SociogramScreen, { screen: 'sociogram', group }, test.notebook);
const words = () => test.app.language.words.sociogram;
const row = async (name: string) =>
  within(await screen.findByRole('table')).getByRole('row', { name: new RegExp(`^${name}`) });

describe('a sociogram', () => {
  it('with no answers teaches what it is for, and draws no picture', async () => {
    await draw();
    expect(await screen.findByText(words().emptyTitle)).toBeTruthy();
    expect(screen.queryByRole('img')).toBeNull();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('of a group of one says that it needs two', async () => {
    for (const name of ['Budi', 'Dewi', 'Yanti']) got(await test.commands.members.remove(ids[name]!));
    await draw();
    expect(await screen.findByText(words().tooFew)).toBeTruthy();
  });

  it('says in words what it shows: who chose whom, and gently who was not yet chosen', async () => {
    await chose(0, 'Sari', ['Budi']);
    await chose(0, 'Budi', ['Sari', 'Dewi']);
    await chose(0, 'Dewi', []);
    await draw();
    const picture = await screen.findByRole('img');
    expect(picture.getAttribute('aria-label')).toMatch(/^4 people, 3 choices, 1 pair who chose each other/);
    // Mutual ones differ in their line and both heads, whoever was not chosen in its outline: no colour is needed.
    expect(picture.querySelectorAll('.tie.mutual .head')).toHaveLength(2);
    expect(picture.querySelectorAll('.person.alone')).toHaveLength(1);
    expect((await row('Sari')).textContent).toMatch(/Budi\s*Budi\s*Budi/);
    expect((await row('Dewi')).textContent).toMatch(/nobody\s*Budi/);
    expect((await row('Yanti')).textContent).toMatch(/has not answered\s*not yet/);
    expect(screen.getByText(/Not yet chosen by anyone this time: Yanti/)).toBeTruthy();
  });

  it('shows what changed between two days', async () => {
    await chose(-60, 'Sari', ['Budi', 'Dewi']);
    await chose(0, 'Sari', ['Dewi', 'Yanti']);
    await draw();
    await fireEvent.change(await screen.findByLabelText('Compare with'), { target: { value: test.day(-60) } });
    const picture = await screen.findByRole('img');
    await waitFor(() => expect(picture.getAttribute('aria-label')).toMatch(/^1 new choice, 1 kept, 1 no longer/));
    for (const change of ['new', 'kept', 'gone']) expect(picture.querySelectorAll(`.tie.${change}`)).toHaveLength(1);
    expect((await row('Sari')).textContent).toMatch(/Yanti\s*Dewi\s*Budi/);
  });

  it('hides the question that can hurt until it is asked for, each time anew', async () => {
    await chose(0, 'Sari', ['Budi']);
    await chose(0, 'Sari', ['Dewi'], 'hard');
    await draw();
    expect(await screen.findByRole('radio', { name: /Working together/ })).toBeTruthy();
    expect(screen.queryByRole('radio', { name: /Still hard/ })).toBeNull();
    await fireEvent.click(screen.getByRole('switch', { name: words().showHard }));
    await fireEvent.click(await screen.findByRole('radio', { name: /Still hard/ }));
    await waitFor(() => expect(screen.getByRole('img').querySelectorAll('.tie.dotted')).toHaveLength(1));
    expect(screen.queryByText(/Not yet chosen by anyone/)).toBeNull();
    await fireEvent.click(screen.getByRole('switch', { name: words().showHard }));
    await waitFor(() => expect(screen.queryByRole('radio', { name: /Still hard/ })).toBeNull());
    expect(screen.getByRole('img').querySelectorAll('.tie.dotted')).toHaveLength(0);
  });

  it('makes the lines of one member stand out', async () => {
    await chose(0, 'Sari', ['Budi']);
    await chose(0, 'Dewi', ['Yanti']);
    await draw();
    await fireEvent.change(await screen.findByLabelText('Highlight'), { target: { value: ids['Sari'] } });
    await waitFor(() => expect(screen.getByRole('img').querySelectorAll('.tie.faded')).toHaveLength(1));
  });

  it('tells both when a choice was put in apart on two tablets', async () => {
    await chose(0, 'Sari', ['Budi']);
    const [choice] = (await test.queries.progress.choices(group))!.choices;
    // Another device wrote without having seen this one.
    const { peerChoiceKind } = await import('../../../src/practice/peer-choice.ts');
    got(
      await test.notebook.command((writing) =>
        writing.change(peerChoiceKind, choice!.id, { to: [ids['Dewi']!] }, { to: [] }),
      ),
    );
    await draw();
    expect(await screen.findByText('The choices of Sari were also written on another tablet: Budi.')).toBeTruthy();
  });

  it('of a hundred people who all choose is drawn whole', async () => {
    const many = Array.from({ length: 96 }, (_, n) => ({ name: `Anggota ${n}`, joinedOn: '2026-01-01' }));
    const more = got(await test.commands.members.add(group, many));
    const all = [...Object.values(ids), ...more];
    const date = test.day(0);
    for (const [n, from] of all.entries()) {
      const to = { task: [all[(n + 1) % 100]!, all[(n + 7) % 100]!] };
      got(await test.commands.peerChoices.give(group, { date, session: '', from, by: 'facilitator', to }));
    }
    await draw();
    const picture = await screen.findByRole('img');
    expect(picture.querySelectorAll('.person')).toHaveLength(100);
    expect(picture.querySelectorAll('.tie')).toHaveLength(200);
    expect(within(screen.getByRole('table')).getAllByRole('row')).toHaveLength(101);
  });
});

describe('from paper', () => {
  it('every tap is kept, three names at most, and all of one member is emptied and brought back', async () => {
    await draw();
    await fireEvent.change(await screen.findByLabelText('Whose answer'), { target: { value: ids['Sari'] } });
    const asked = await screen.findByRole('group', { name: 'With whom would I like to do the next task?' });
    await fireEvent.click(within(asked).getByRole('checkbox', { name: 'Budi' }));
    await fireEvent.click(within(asked).getByRole('checkbox', { name: 'Yanti' }));
    const stored = async () => (await test.queries.progress.choices(group))!.choices;
    await waitFor(async () => expect((await stored())[0]?.to).toEqual([ids['Budi'], ids['Yanti']]));
    expect(await stored()).toHaveLength(1);
    expect((await stored())[0]).toMatchObject({ by: 'facilitator', date: test.day(0), from: ids['Sari'] });
    await press('Empty the choices of Sari');
    await waitFor(async () => expect(await stored()).toEqual([]));
    await undo(test, words().cleared);
    await waitFor(async () => expect(await stored()).toHaveLength(1));
  });
});
