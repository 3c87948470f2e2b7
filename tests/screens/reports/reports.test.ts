import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { handedOnKind } from '../../../src/practice/handed-on.ts';
import AgencyPapersScreen from '../../../src/screens/reports/AgencyPapersScreen.svelte';
import AgencyRegisterScreen from '../../../src/screens/reports/AgencyRegisterScreen.svelte';
import AgencyStatisticsScreen from '../../../src/screens/reports/AgencyStatisticsScreen.svelte';
import AttendanceMatrixScreen from '../../../src/screens/reports/AttendanceMatrixScreen.svelte';
import GroupReportScreen from '../../../src/screens/reports/GroupReportScreen.svelte';
import { got, notebookInHand, type NotebookInHand } from '../notebook-in-hand.ts';
import { drawScreen } from '../test-app.ts';

let test: NotebookInHand;
let group: string;

/** One session held with two of three members marked, one not held. */
beforeEach(async () => {
  test = await notebookInHand();
  group = got(await test.commands.groups.add({ name: 'Teras Sore', facilitators: ['Ratna'] }));
  const people = ['Sari', 'Budi', 'Wati'].map((name) => ({ name, joinedOn: '2026-01-01', sex: 'Perempuan' }));
  const [sari = '', budi = ''] = got(await test.commands.members.add(group, people));
  const session = got(await test.commands.sessions.plan(group, { number: 1, date: test.day(-7) }));
  got(await test.commands.sessions.begin(session));
  got(await test.commands.attendance.mark(session, [{ member: sari, presence: 'present' }]));
  got(await test.commands.attendance.mark(session, [{ member: budi, presence: 'absent' }]));
  const away = got(await test.commands.sessions.plan(group, { number: 2, date: test.day(-3) }));
  got(await test.commands.sessions.notHeld(away, 'Sari sedang berduka'));
});

const paper = () => screen.findByRole('article', { name: 'Sheet of the report' });

describe('the report of a group', () => {
  it('tells what was held and what was not, with the reason, and follows the period', async () => {
    await drawScreen(test, GroupReportScreen, { screen: 'groupReport', group }, test.notebook);
    const words = (await paper()).textContent;
    for (const told of ['1 held, 1 not held', '50%: 1 of 2', 'Sari sedang berduka', 'Teras Sore'])
      expect(words).toContain(told);
    await fireEvent.click(screen.getByRole('radio', { name: 'Own dates' }));
    await fireEvent.input(screen.getByLabelText('To'), { target: { value: '2001-01-01' } });
    await waitFor(async () => expect((await paper()).textContent).toContain('0 held, 0 not held'));
  });

  it('says that a group is gone', async () => {
    await drawScreen(test, GroupReportScreen, { screen: 'groupReport', group: 'nobody-nobody-nobody' }, test.notebook);
    expect(await screen.findByRole('link', { name: /groups/i })).toBeTruthy();
  });
});

describe('the attendance register', () => {
  it('has one sign for each member and session, told apart without colour, and none for a session not held', async () => {
    await drawScreen(test, AttendanceMatrixScreen, { screen: 'attendanceMatrix', group }, test.notebook);
    await paper();
    const [matrix] = screen.getAllByRole('table');
    const rows = [...(matrix?.querySelectorAll('tr') ?? [])].map((row) =>
      [...row.children].map((cell) => cell.textContent.trim()),
    );
    expect(rows).toEqual([
      ['Name', expect.any(String)],
      ['Budi', 'A'],
      ['Sari', 'P'],
      ['Wati', '·'],
      ['There', '1'],
    ]);
  });
});

describe('the statistics of the agency', () => {
  it('name nobody, and keep numbers back that point at a person until they are asked for', async () => {
    await drawScreen(test, AgencyStatisticsScreen, { screen: 'agencyStatistics' }, test.notebook);
    const words = (await paper()).textContent;
    for (const name of ['Sari', 'Budi', 'Wati', 'Teras Sore', 'berduka', 'Ratna']) expect(words).not.toContain(name);
    expect(words).toContain('fewer than 5');
    expect(words).toContain('in words of one’s own');
    await fireEvent.click(screen.getByRole('switch', { name: /^Do not tell numbers below five/ }));
    await waitFor(async () => expect((await paper()).textContent).not.toContain('fewer than 5'));
    expect((await paper()).textContent).toMatch(/Female\s*3/);
  });
});

describe('the register of groups', () => {
  it('has a line for each group with field, need and decision, and keeps small numbers of people back', async () => {
    const { commands } = test;
    got(await commands.groups.change(group, { practiceField: 'B2', needs: ['need.family'] }));
    const ending = got(await commands.endings.begin(group));
    got(await commands.endings.change(ending, { reasons: ['P5a'] }));
    got(await commands.endings.decide(ending, 'end'));
    await drawScreen(test, AgencyRegisterScreen, { screen: 'agencyRegister' }, test.notebook);
    const words = (await paper()).textContent;
    for (const told of [
      'Teras Sore',
      'Group therapy',
      'Family and parenting',
      '1 held, 1 not',
      'The group ends',
      'not told',
    ])
      expect(words).toContain(told);
    for (const name of ['Sari', 'Budi', 'Wati', 'berduka', 'Female']) expect(words).not.toContain(name);
    await fireEvent.click(screen.getByRole('switch', { name: /^Do not tell numbers below five/ }));
    await waitFor(async () => expect((await paper()).textContent).toContain('Female 3'));
    await fireEvent.click(screen.getByRole('radio', { name: /^For research/ }));
    await waitFor(async () => expect((await paper()).textContent).not.toContain('Teras Sore'));
    expect((await paper()).textContent).not.toContain('Female 3');
  });
});

describe('the papers of the agency', () => {
  it('lead to the statistics and to the report of each group', async () => {
    await drawScreen(test, AgencyPapersScreen, { screen: 'agencyPapers' }, test.notebook);
    const way = await screen.findByRole('link', { name: /Teras Sore/ });
    expect(way.getAttribute('href')).toBe(`#/groups/${group}/report`);
    const statistics = screen.getByRole('link', { name: /Statistics of the agency/ });
    expect(statistics.getAttribute('href')).toBe('#/papers/statistics');
    for (const [name, address] of [
      [/Agency data book/, '#/settings/agency/book'],
      [/Take your data along/, '#/settings/take-along'],
      [/Into a calendar/, '#/settings/take-along/calendar'],
    ] as const)
      expect(screen.getByRole('link', { name }).getAttribute('href')).toBe(address);
  });
});

describe('the numbers as a table', () => {
  it('leave by the same way as the paper, numbered and written down', async () => {
    const saved: File[] = [];
    URL.createObjectURL = (file) => {
      saved.push(file as File);
      return 'blob:test';
    };
    URL.revokeObjectURL = () => undefined;
    // jsdom goes nowhere by a link.
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue(undefined);
    await drawScreen(test, GroupReportScreen, { screen: 'groupReport', group }, test.notebook);
    await paper();
    await fireEvent.click(screen.getByRole('radio', { name: 'For administration' }));
    await fireEvent.click(await screen.findByRole('button', { name: 'Numbers (CSV)' }));
    await fireEvent.click(await screen.findByRole('menuitem', { name: /semicolons/ }));
    await waitFor(() => expect(saved).toHaveLength(1));
    const text = await new Promise<string>((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result as string);
      reader.readAsText(saved[0] as File);
    });
    expect(text).toContain(';At a glance;;Held;sessions;1;');
    // Sari is grieving: her reason is another, and her age is not for the administration.
    expect(text).not.toMatch(/Sari|Ages|Teras/);
    expect(saved[0]?.name).toBe('group-report-administration.csv');
    expect(await test.notebook.children(handedOnKind, group)).toMatchObject([
      { paper: 'report', form: 'csv', reader: 'administration', number: 1 },
    ]);
    vi.restoreAllMocks();
  });
});
