import { cleanup, fireEvent, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { readinessKey } from '../../../src/practice/ending.ts';
import MemberScreen from '../../../src/screens/members/MemberScreen.svelte';
import ProgressPaperScreen from '../../../src/screens/progress/ProgressPaperScreen.svelte';
import RecordsScreen from '../../../src/screens/records/RecordsScreen.svelte';
import { got, notebookInHand, type NotebookInHand } from '../notebook-in-hand.ts';
import { drawScreen } from '../test-app.ts';

let test: NotebookInHand;
let group: string;
let sari: string;

/** One session with a role play Sari took part in and Budi did not, a contact and a referral of each, and how ready they were. */
beforeEach(async () => {
  test = await notebookInHand();
  const { commands, day } = test;
  group = got(await commands.groups.add({ name: 'Teras Sore', facilitators: ['Ratna'] }));
  const people = ['Sari', 'Budi'].map((name) => ({ name, joinedOn: '2026-01-01' }));
  const [first = '', budi = ''] = got(await commands.members.add(group, people));
  sari = first;
  const session = got(await commands.sessions.plan(group, { number: 1, date: day(-7) }));
  got(await commands.sessions.begin(session));
  got(await commands.attendance.mark(session, [{ member: sari, presence: 'present' }]));
  got(await commands.attendance.mark(session, [{ member: budi, presence: 'absent' }]));
  got(await commands.techniques.begin(session, { code: 'X1' }));
  for (const [member, said] of [
    [sari, 'Ia cemas tentang sekolahnya, kata Budi'],
    [budi, 'Budi pindah rumah'],
  ] as const)
    got(await commands.contacts.add(group, member, { date: day(-3), way: 'visit', said }));
  const referral = got(await commands.referrals.addNew(group, sari, 'Klinik Melati'));
  got(await commands.referrals.change(referral, { need: 'Obat rutin', outcome: 'received', served: 'mostly' }, {}));
  got(await commands.referrals.addNew(group, budi, 'Rumah Aman'));
  const ending = got(await commands.endings.begin(group));
  got(await commands.endings.change(ending, { readiness: { [readinessKey(sari)]: { mark: 'partly' } } }));
});

const draw = () => drawScreen(test, ProgressPaperScreen, { screen: 'memberPaper', group, member: sari }, test.notebook);
const paper = async () => (await screen.findByRole('article', { name: 'Sheet of progress' })).textContent;
const to = (name: RegExp) => fireEvent.click(screen.getByRole('radio', { name }));

describe('the course of a member on paper', () => {
  it('tells their techniques, contacts, referrals and readiness, and nothing of another member', async () => {
    await draw();
    const words = await paper();
    for (const told of ['Role play', 'in 1 of 1 session', '1 contact: ', 'Visit', 'Ia cemas', 'Klinik Melati'])
      expect(words).toContain(told);
    for (const told of ['Obat rutin', 'Received and served', 'Helped a good deal', 'Partly'])
      expect(words).toContain(told);
    for (const other of ['pindah rumah', 'Rumah Aman']) expect(words).not.toContain(other);
  });

  it('is plain for the member: their referral, but neither what the facilitator wrote nor how they were judged', async () => {
    await draw();
    await paper();
    await to(/^For this member/);
    await waitFor(async () => expect(await paper()).not.toContain('Ia cemas'));
    const words = await paper();
    for (const told of ['1 contact: ', 'Klinik Melati', 'Obat rutin', 'Role play']) expect(words).toContain(told);
    for (const hidden of ['Budi', 'Partly', 'Readiness']) expect(words).not.toContain(hidden);
  });

  it('leaves how many contacts and how a referral ended to administration and to another profession, not where to or what for', async () => {
    await draw();
    await paper();
    for (const reader of [/^For administration/, /^For another profession/, /^For research/]) {
      await to(reader);
      await waitFor(async () => expect(await paper()).not.toContain('Ia cemas'));
      const words = await paper();
      expect(words).toContain('1 contact');
      expect(words).toContain('Received and served');
      for (const hidden of ['Klinik Melati', 'Obat rutin', 'Budi', 'Partly']) expect(words).not.toContain(hidden);
    }
  });

  it('is found from the page of the member and among the records of the group', async () => {
    const address = `#/groups/${group}/members/${sari}/progress/print`;
    await drawScreen(test, MemberScreen, { screen: 'member', group, member: sari }, test.notebook);
    const way = await screen.findByRole('link', { name: 'Course on paper' });
    expect(way.getAttribute('href')).toBe(address);
    cleanup();
    await drawScreen(test, RecordsScreen, { screen: 'records', group }, test.notebook);
    await fireEvent.click(await screen.findByText('Choose a member'));
    expect((await screen.findByRole('link', { name: 'Sari' })).getAttribute('href')).toBe(address);
    expect(screen.getByRole('link', { name: /Attendance register/ })).toBeTruthy();
  });
});
