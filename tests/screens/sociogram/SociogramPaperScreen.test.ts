import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import SociogramPaperScreen from '../../../src/screens/sociogram/SociogramPaperScreen.svelte';
import SociogramScreen from '../../../src/screens/sociogram/SociogramScreen.svelte';
import type { PeerQuestion } from '../../../src/practice/peer-choice.ts';
import { got, notebookInHand, type NotebookInHand } from '../notebook-in-hand.ts';
import { drawScreen } from '../test-app.ts';

let test: NotebookInHand;
let group: string;
let ids: Record<string, string>;

beforeEach(async () => {
  test = await notebookInHand();
  group = got(await test.commands.groups.add({ name: 'Teras Sore', facilitators: ['Ratna'] }));
  const names = ['Sari', 'Budi', 'Dewi', 'Yanti'];
  const people = names.map((name) => ({ name, joinedOn: '2026-01-01' }));
  const made = got(await test.commands.members.add(group, people));
  ids = Object.fromEntries(names.map((name, at) => [name, made[at] ?? '']));
});

async function chose(day: number, from: string, to: readonly string[], question: PeerQuestion = 'task'): Promise<void> {
  const chosen = { [question]: to.map((name) => ids[name] ?? '') };
  const given = { date: test.day(day), session: '', from: ids[from]!, by: 'member' as const, to: chosen };
  got(await test.commands.peerChoices.give(group, given));
}
const draw = () => drawScreen(test, SociogramPaperScreen, { screen: 'sociogramPaper', group }, test.notebook);
const words = () => test.app.language.words.sociogram;
const paper = () => screen.findByRole('article', { name: words().sheet.paper });

describe('a sociogram on paper', () => {
  it('is found from the screen, has head, day, picture and table, and says what it is and is not', async () => {
    got(await test.commands.agency.change({ name: 'Rumah Teduh', address: 'Jalan Kenari 4' }));
    await chose(0, 'Sari', ['Budi']);
    await chose(0, 'Budi', ['Sari', 'Dewi']);
    await drawScreen(test, SociogramScreen, { screen: 'sociogram', group }, test.notebook);
    const way = await screen.findByRole('link', { name: words().print });
    expect(way.getAttribute('href')).toBe(`#/groups/${group}/sociogram/print`);
    await draw();
    const sheet = await paper();
    for (const told of ['Rumah Teduh', 'Jalan Kenari 4', 'Teras Sore', 'Ratna', words().sheet.title])
      expect(sheet.textContent).toContain(told);
    expect(sheet.textContent).toContain(words().sheet.care);
    expect(sheet.textContent).toContain(test.app.language.formats.longDate(test.day(0)));
    expect(sheet.textContent).toContain('2 of 4 answered');
    const table = within(sheet).getByRole('table');
    expect(within(table).getByRole('row', { name: /^Sari/ }).textContent).toMatch(/Budi\s*Budi\s*Budi/);
    expect(sheet.querySelectorAll('.pictures .drawing text')).toHaveLength(4);
    expect(sheet.textContent).toContain('Not yet chosen by anyone this time: Yanti');
  });

  it('compares two days, and changes its language apart from that of the screen', async () => {
    await chose(-60, 'Sari', ['Budi', 'Dewi']);
    await chose(0, 'Sari', ['Dewi', 'Yanti']);
    await draw();
    await fireEvent.change(await screen.findByLabelText('Compare with'), { target: { value: test.day(-60) } });
    await waitFor(async () => expect((await paper()).textContent).toContain('1 new choice, 1 kept, 1 no longer'));
    await fireEvent.click(screen.getByRole('radio', { name: 'Bahasa Indonesia' }));
    await waitFor(async () => expect((await paper()).textContent).toContain('Sosiogram Kelompok'));
    expect(screen.getByRole('heading', { level: 1, name: words().sheet.screen })).toBeTruthy();
  });

  it('never prints the question that can hurt, and has nothing to print where only that was asked', async () => {
    await chose(0, 'Sari', ['Dewi'], 'hard');
    await draw();
    expect(await screen.findByText(words().sheet.nothing)).toBeTruthy();
    await chose(0, 'Sari', ['Budi']);
    const sheet = await paper();
    expect(within(within(sheet).getByRole('table')).getByRole('row', { name: /^Sari/ }).textContent).not.toContain(
      'Dewi',
    );
    expect(screen.queryByRole('radio', { name: /Still hard/ })).toBeNull();
  });
});
