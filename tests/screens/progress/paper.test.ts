import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import GroupProgressScreen from '../../../src/screens/progress/GroupProgressScreen.svelte';
import ProgressPaperScreen from '../../../src/screens/progress/ProgressPaperScreen.svelte';
import { got, notebookInHand, type NotebookInHand } from '../notebook-in-hand.ts';
import { drawScreen } from '../test-app.ts';

let test: NotebookInHand;
let group: string;
let sari: string;
let budi: string;

/** A session with two answers, a goal of the group graded with a note, and one of Sari's own. */
beforeEach(async () => {
  test = await notebookInHand();
  group = got(await test.commands.groups.add({ name: 'Teras Sore' }));
  const people = ['Sari', 'Budi'].map((name) => ({ name, joinedOn: '2026-01-01' }));
  [sari = '', budi = ''] = got(await test.commands.members.add(group, people));
  const session = got(await test.commands.sessions.plan(group, { number: 1, date: test.day(-7) }));
  got(await test.commands.sessions.begin(session));
  const present = [sari, budi].map((member) => ({ member, presence: 'present' as const }));
  got(await test.commands.attendance.mark(session, present));
  got(await test.commands.journal.note(session, { text: 'Budi memulai', kind: 'observation', about: [budi] }));
  const by = 'member' as const;
  got(
    await test.commands.answers.give(session, sari, 'in', { by, values: { 'check-arriving': 2, 'check-company': 1 } }),
  );
  got(await test.commands.answers.give(session, budi, 'in', { by, values: { 'check-arriving': 9 } }));
  const ours = got(await test.commands.goals.add(group, { member: '', text: 'Saling mendengar, juga Sari' }));
  got(await test.commands.goals.add(group, { member: sari, text: 'Berani pulang malam' }));
  const occasion = { session, date: test.day(-7) };
  got(await test.commands.goals.grade(ours, occasion, { grade: 1, note: 'Budi menunggu' }));
});

const paper = () => screen.findByRole('article', { name: 'Sheet of progress' });
const draw = (member?: string) =>
  drawScreen(
    test,
    ProgressPaperScreen,
    member === undefined ? { screen: 'progressPaper', group } : { screen: 'memberPaper', group, member },
    test.notebook,
  );
const forMembers = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('radio', { name }));

describe('the progress of a group on paper', () => {
  it('is found from its screen, and tells goals, course and attendance, but nothing of a single member’s', async () => {
    await drawScreen(test, GroupProgressScreen, { screen: 'progress', group }, test.notebook);
    const way = await screen.findByRole('link', { name: 'Sheet to print' });
    expect(way.getAttribute('href')).toBe(`#/groups/${group}/progress/print`);
    await draw();
    const words = (await paper()).textContent;
    for (const told of ['Saling mendengar', 'Budi menunggu', 'Now +1', 'Came at 5.5', 'Attendance of each member'])
      expect(words).toContain(told);
    expect(words).not.toContain('Berani pulang malam');
    expect(words).toContain('Confidential');
  });

  it.each([/^For administration/, /^For another profession/, /^For research/])(
    'leaves what the facilitator saw and noted out of the copy %s, and in that for supervision',
    async (reader) => {
      await draw();
      await forMembers(reader);
      await waitFor(async () => expect((await paper()).textContent).not.toContain('Budi'));
      const words = (await paper()).textContent;
      for (const reading of ['menunggu', 'What was seen', 'In the notes']) expect(words).not.toContain(reading);
      for (const figure of ['Saling mendengar', 'Now +1', 'Came at 5.5']) expect(words).toContain(figure);
      await forMembers(/^For supervision/);
      await waitFor(async () => expect((await paper()).textContent).toContain('menunggu'));
    },
  );

  it('in the copy for members has initials, no notes, no counts of the journal, and no mean of two', async () => {
    await draw();
    await forMembers(/^For members/);
    await waitFor(async () => expect((await paper()).textContent).toContain('Copy for members'));
    const words = (await paper()).textContent;
    expect(words).toContain('Saling mendengar, juga SA');
    for (const kept of ['Sari', 'Budi', 'menunggu', '5.5', 'In the notes', 'Company'])
      expect(words).not.toContain(kept);
  });
});

describe('the progress of one member on paper', () => {
  it('holds their own goals and answers, and nothing of another', async () => {
    await draw(sari);
    const words = (await paper()).textContent;
    for (const told of ['Course of a Member', 'Berani pulang malam', 'Came at 2', 'Company'])
      expect(words).toContain(told);
    for (const kept of ['Saling mendengar', 'Budi']) expect(words).not.toContain(kept);
  });

  it('as a copy for the member is signed by them and leaves the facilitator’s own out', async () => {
    await draw(sari);
    await forMembers(/^For this member/);
    await waitFor(async () => expect((await paper()).textContent).toContain('Copy for Sari'));
    const words = (await paper()).textContent;
    expect(words).toContain('Came at 2');
    expect(words).not.toContain('In the notes');
  });

  it('of somebody who is not there says so', async () => {
    await draw('0'.repeat(sari.length));
    expect(await screen.findByText(test.app.language.words.groups.gone)).toBeTruthy();
  });
});
