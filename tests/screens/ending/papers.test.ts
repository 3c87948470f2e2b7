import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import CertificatesScreen from '../../../src/screens/ending/CertificatesScreen.svelte';
import ClosingRecordScreen from '../../../src/screens/ending/ClosingRecordScreen.svelte';
import { ending as words } from '../../../src/text/en/ending.ts';
import { ending as indonesian } from '../../../src/text/id/ending.ts';
import { summary } from '../../../src/text/en/summary.ts';
import { handOn } from '../../../src/text/en/hand-on.ts';
import { got, killed, notebookInHand, press, type, type NotebookInHand } from '../notebook-in-hand.ts';
import { drawScreen } from '../test-app.ts';

let test: NotebookInHand;
let group: string;
let ending: string;
let members: readonly string[];

// jsdom lays nothing out, so there is nothing to be told of.
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
);

beforeEach(async () => {
  test = await notebookInHand();
  const { commands } = test;
  group = got(await commands.groups.add({ name: 'Penyintas Teras', stage: 'P4', facilitators: ['Ratna'] }));
  members = got(
    await commands.members.add(group, [{ name: 'Sari Dewi', needs: 'Tidur' }, { name: 'Yosef Lamawuran' }]),
  );
  ending = got(await commands.endings.begin(group));
  got(await commands.endings.change(ending, { gains: 'Yosef leads the circle', feelings: 'I am sad' }));
});

const paper = () => screen.findByRole('article', { name: words.paper });

it('the closing record is a draft until it is decided, and names everyone only in the file', async () => {
  await drawScreen(test, ClosingRecordScreen, { screen: 'closingRecord', ending }, test.notebook);
  const file = await paper();
  expect(within(file).getByText(words.record.draft)).toBeTruthy();
  expect(file.textContent).toContain('Yosef leads the circle');
  expect(file.textContent).toContain('I am sad');
  await fireEvent.click(screen.getByLabelText(new RegExp(`^${summary.forMembers}`)));
  await waitFor(() => expect(file.textContent).toContain(summary.page.copyMembers));
  expect(file.textContent).not.toMatch(/Yosef|Lamawuran|Sari|Dewi|I am sad/);
  expect(file.textContent).toContain('leads the circle');
});

it('the closing record speaks either language, whatever the screen does', async () => {
  await drawScreen(test, ClosingRecordScreen, { screen: 'closingRecord', ending }, test.notebook);
  await paper();
  await fireEvent.click(screen.getByLabelText('Bahasa Indonesia'));
  await screen.findByText(indonesian.record.title);
  expect(screen.getByRole('heading', { level: 1, name: words.recordTitle })).toBeTruthy();
});

it('a certificate is made for each, keeps the name of the group to itself until one is chosen, and warns of it', async () => {
  await drawScreen(test, CertificatesScreen, { screen: 'certificates', ending }, test.notebook);
  const sari = await screen.findByRole('article', { name: words.certificatePaper('Sari Dewi') });
  expect(screen.getAllByRole('article')).toHaveLength(2);
  expect(sari.textContent).not.toContain('Penyintas');
  expect(sari.textContent).toContain(words.certificate.partUnnamed);
  expect(sari.textContent).not.toContain('Tidur');
  await press(words.useGroupName('Penyintas Teras'));
  expect(await screen.findByText(words.reveals('Penyintas'))).toBeTruthy();
  expect(sari.textContent).toContain('Penyintas Teras');
  await type(words.publicName, 'Teras Sore');
  await waitFor(() => expect(screen.queryByText(words.reveals('Penyintas'))).toBeNull());
  await waitFor(async () => expect((await test.queries.endings.one(ending))?.publicName).toBe('Teras Sore'));
});

it('attendance stands on a certificate only when it is asked for', async () => {
  const session = got(await test.commands.sessions.plan(group, { number: 1, date: test.day(0) }));
  got(await test.commands.sessions.begin(session));
  got(await test.commands.attendance.mark(session, [{ member: members[0] ?? '', presence: 'present' }]));
  await drawScreen(test, CertificatesScreen, { screen: 'certificates', ending }, test.notebook);
  const sari = await screen.findByRole('article', { name: words.certificatePaper('Sari Dewi') });
  expect(sari.textContent).not.toContain(words.certificate.attended(1));
  await fireEvent.click(screen.getByLabelText(new RegExp(`^${words.withAttendance}`)));
  await waitFor(() => expect(sari.textContent).toContain(words.certificate.attended(1)));
  await fireEvent.change(screen.getByLabelText(words.forWhom), { target: { value: members[1] } });
  await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(1));
});

it('a good-bye has one certificate and a record of one member', async () => {
  const bye = got(await test.commands.endings.begin(group, members[1]));
  got(await test.commands.endings.decide(bye, 'leave'));
  await drawScreen(test, ClosingRecordScreen, { screen: 'closingRecord', ending: bye }, test.notebook);
  const file = await paper();
  expect(within(file).getByText(words.record.titleFarewell)).toBeTruthy();
  expect(file.textContent).toContain('Yosef Lamawuran');
  expect(file.textContent).not.toContain('Sari');
});

it('a group of a hundred has a certificate for each, and a record that counts all of them', async () => {
  const people = Array.from({ length: 98 }, (_, n) => ({ name: `Orang ${n + 1}`, joinedOn: '2026-01-01' }));
  got(await test.commands.members.add(group, people));
  await drawScreen(test, CertificatesScreen, { screen: 'certificates', ending }, test.notebook);
  await screen.findByRole('article', { name: words.certificatePaper('Orang 98') });
  expect(screen.getAllByRole('article')).toHaveLength(100);
  cleanup();
  await drawScreen(test, ClosingRecordScreen, { screen: 'closingRecord', ending }, test.notebook);
  const file = await paper();
  for (const name of ['Sari Dewi', 'Orang 1', 'Orang 98']) expect(file.textContent).toContain(name);
});

it('a group of one ends as well: one certificate, one record', async () => {
  got(await test.commands.members.remove(members[1] ?? ''));
  await drawScreen(test, CertificatesScreen, { screen: 'certificates', ending }, test.notebook);
  await screen.findByRole('article', { name: words.certificatePaper('Sari Dewi') });
  expect(screen.getAllByRole('article')).toHaveLength(1);
  cleanup();
  await drawScreen(test, ClosingRecordScreen, { screen: 'closingRecord', ending }, test.notebook);
  expect((await paper()).textContent).toContain('Sari Dewi');
});

it('certificates that are printed are numbered and written down, each for its member, and those that stay are not', async () => {
  const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
  await drawScreen(test, CertificatesScreen, { screen: 'certificates', ending }, test.notebook);
  const sari = await screen.findByRole('article', { name: words.certificatePaper('Sari Dewi') });
  const number = words.certificate.copy('').trim();
  expect(sari.textContent).not.toContain(number);
  await press(/^Print/);
  await waitFor(() => expect(print).toHaveBeenCalledTimes(1));
  expect(sari.textContent).toMatch(new RegExp(`${number} 1-\\w{5}`));
  const { lines } = (await test.queries.handedOn.list(group))!;
  const everyone = await test.queries.groups.members(group);
  expect(lines.map(({ member }) => member).sort()).toEqual(everyone.map(({ id }) => id).sort());
  for (const line of lines)
    expect(line).toMatchObject({ paper: 'certificates', record: ending, reader: 'member', form: 'print', number: 1 });
  window.dispatchEvent(new Event('afterprint'));
  await waitFor(() => expect(sari.textContent).not.toContain(number));
  print.mockRestore();
});

it('whom a copy is for is there again after a kill, is written down with it, and is no draft any more', async () => {
  const open = await drawScreen(test, ClosingRecordScreen, { screen: 'closingRecord', ending }, test.notebook);
  const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
  await paper();
  await type(handOn.toWhom, 'Ibu Lurah');
  const drafts = async (of: typeof open) => of!.drafts.all(`hand-on/closingRecord/${group}/${ending}`);
  await waitFor(async () => expect(await drafts(open)).toHaveLength(1));
  test = await killed(test);
  const again = await drawScreen(test, ClosingRecordScreen, { screen: 'closingRecord', ending }, test.notebook);
  expect(await screen.findByDisplayValue('Ibu Lurah')).toBeTruthy();
  await press(/^Print/);
  await waitFor(() => expect(print).toHaveBeenCalled());
  expect((await test.queries.handedOn.list(group))!.lines).toMatchObject([{ toWhom: 'Ibu Lurah' }]);
  await waitFor(async () => expect(await drafts(again)).toHaveLength(0));
  // The next copy of this visit may well be for them too.
  expect(screen.getByDisplayValue('Ibu Lurah')).toBeTruthy();
  print.mockRestore();
});
