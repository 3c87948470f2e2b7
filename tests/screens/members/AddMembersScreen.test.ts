import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Member } from '../../../src/practice/member.ts';
import AddMembersScreen from '../../../src/screens/members/AddMembersScreen.svelte';
import { draftsOf } from '../../../src/storage/drafts.ts';
import { got, notebookInHand, press, type, undo, type NotebookInHand } from '../notebook-in-hand.ts';
import { drawScreen } from '../test-app.ts';

let hand: NotebookInHand;
let group: string;

beforeEach(async () => {
  hand = await notebookInHand();
  group = got(await hand.commands.groups.add({ name: 'Teras Sore' }));
});

const draw = () => drawScreen(hand, AddMembersScreen, { screen: 'addMembers', group }, hand.notebook);
const members = async (): Promise<Member[]> =>
  [...(await hand.queries.groups.members(group))].sort((a, b) => (a.addedAt ?? 0) - (b.addedAt ?? 0));
const names = async () => (await members()).map(({ name }) => name);
const way = async (name: string) => fireEvent.click(await screen.findByRole('tab', { name }));

describe('one by one', () => {
  it('adds with Enter and is ready for the next name', async () => {
    await draw();
    await type(/^Name/, ' Siti Rahma ');
    await type(/^What to call them/, 'Bu Siti');
    const field = screen.getByLabelText<HTMLInputElement>(/^Name/);
    await fireEvent.submit(field.closest('form')!);
    await waitFor(() => expect(field.value).toBe(''));
    await waitFor(() => expect(document.activeElement === field).toBe(true));
    expect((await members())[0]).toMatchObject({ name: 'Siti Rahma', called: 'Bu Siti', joinedOn: hand.day(0) });
    expect(screen.getByText('SR added. There is 1 member now.')).toBeTruthy();
    hand.clock.turn(1000);
    await type(/^Name/, 'Budi');
    await fireEvent.submit(field.closest('form')!);
    await waitFor(async () => expect(await names()).toEqual(['Siti Rahma', 'Budi']));
  });

  it('asks for a name, and says when one is there already without forbidding it', async () => {
    got(await hand.commands.members.add(group, [{ name: 'Siti' }]));
    await draw();
    await press('Add');
    expect(await screen.findByText('Write the name first.')).toBeTruthy();
    await type(/^Name/, 'siti');
    expect(await screen.findByText(/A member has this name already/)).toBeTruthy();
    await press('Add');
    await waitFor(async () => expect(await names()).toHaveLength(2));
  });

  it('takes one back, and that back again', async () => {
    await draw();
    await type(/^Name/, 'Siti');
    await press('Add');
    await press('Take Siti back');
    await waitFor(async () => expect(await names()).toEqual([]));
    await undo(hand, 'Taken back.');
    await waitFor(async () => expect(await names()).toEqual(['Siti']));
  });
});

describe('a pasted list', () => {
  it('shows who will be added, names what is doubtful, and adds nothing before the tap', async () => {
    got(await hand.commands.members.add(group, [{ name: 'Nur Aini' }]));
    hand.clock.turn(1000);
    await draw();
    await way('Paste a list');
    await type(/^List of names/, '1. Siti\n2. Budi\n\n3. budi\n4. Nur Aini\n5. <b>Wati</b>');
    const boxes = await screen.findAllByRole<HTMLInputElement>('checkbox');
    expect(boxes.map((box) => [box.closest('label')!.textContent.trim(), box.checked])).toEqual([
      ['Siti', true],
      ['Budi', true],
      [expect.stringMatching(/^budi\s*same as line 2$/), false],
      [expect.stringMatching(/^Nur Aini\s*this name is in the group already$/), false],
      ['<b>Wati</b>', true],
    ]);
    expect(screen.getByText('1 empty line is skipped')).toBeTruthy();
    expect(await names()).toEqual(['Nur Aini']);
    await fireEvent.click(boxes[3]!);
    await fireEvent.click(boxes[0]!);
    await press('Add 3 members');
    await waitFor(async () => expect(await names()).toEqual(['Nur Aini', 'Budi', 'Nur Aini', '<b>Wati</b>']));
    await waitFor(() => expect(location.hash).toBe(`#/groups/${group}/members`));
    await undo(hand, '3 members added.');
    await waitFor(async () => expect(await names()).toEqual(['Nur Aini']));
  });

  it('keeps what was pasted over a change of way and a kill', async () => {
    await draw();
    await way('Paste a list');
    await type(/^List of names/, 'Siti\nBudi');
    await way('One by one');
    await way('Paste a list');
    expect(screen.getByLabelText<HTMLTextAreaElement>(/^List of names/).value).toBe('Siti\nBudi');
    await waitFor(async () => expect(await draftsOf(hand.notebook).all(`addMembers/${group}`)).toHaveLength(1));
    cleanup();
    await draw();
    await way('Paste a list');
    expect(screen.getByLabelText<HTMLTextAreaElement>(/^List of names/).value).toBe('Siti\nBudi');
  });
});

describe('many at once', () => {
  const list = Array.from({ length: 120 }, (_name, index) => `Anggota ${index + 1}`).join('\n');

  it('say at once that they are being added, and how far it is', async () => {
    await draw();
    await way('Paste a list');
    await type(/^List of names/, list);
    const button = await screen.findByRole('button', { name: 'Add 120 members' });
    await fireEvent.click(button);
    expect(button.getAttribute('aria-busy')).toBe('true');
    expect(screen.getByText('Adding 120 members …')).toBeTruthy();
    const bar = screen.getByRole('progressbar', { name: 'Adding 120 members …' });
    const told: (string | null)[] = [];
    const watching = new MutationObserver(() => told.push(bar.getAttribute('aria-valuetext')));
    watching.observe(bar, { attributeFilter: ['aria-valuetext'] });
    await waitFor(() => expect(location.hash).toBe(`#/groups/${group}/members`));
    watching.disconnect();
    expect(told).toEqual(expect.arrayContaining(['50 of 120', '100 of 120']));
    expect(await members()).toHaveLength(120);
  });

  it('are taken back in one go, with words while it lasts', async () => {
    await draw();
    await way('Paste a list');
    await type(/^List of names/, list);
    await press('Add 120 members');
    await waitFor(async () => expect(await members()).toHaveLength(120));
    const said: string[] = [];
    const say = hand.app.toasts.say.bind(hand.app.toasts);
    hand.app.toasts.say = (...args) => {
      said.push(args[0]);
      return say(...args);
    };
    await undo(hand, '120 members added.');
    await waitFor(async () => expect(await members()).toEqual([]));
    await waitFor(() => expect(said).toEqual(['Taking 120 members back …', '120 members taken back.']));
    expect(hand.app.toasts.shown.map(({ text }) => text)).not.toContain('Taking 120 members back …');
  });

  it('leave whoever has gone elsewhere meanwhile where they are', async () => {
    await draw();
    await way('Paste a list');
    await type(/^List of names/, list);
    await fireEvent.click(await screen.findByRole('button', { name: 'Add 120 members' }));
    hand.app.router.go({ screen: 'settings' });
    await waitFor(() => expect(hand.app.toasts.shown.map(({ text }) => text)).toContain('120 members added.'));
    expect(location.hash).toBe('#/settings');
  });
});

describe('a table file', () => {
  async function choose(content: string | Uint8Array, name = 'members.csv'): Promise<void> {
    await draw();
    await way('From a file');
    // In the words of this app, whatever the language of the browser.
    expect(screen.getByText('Choose a file')).toBeTruthy();
    expect(screen.getByText('No file yet')).toBeTruthy();
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const file = new File([bytes as BlobPart], name);
    // jsdom's file has no bytes to hand out.
    Object.defineProperty(file, 'arrayBuffer', { value: async () => bytes.slice().buffer });
    await fireEvent.change(screen.getByLabelText(/^Table file/), { target: { files: [file] } });
    expect(await screen.findByText(name)).toBeTruthy();
  }

  const TABLE =
    '\uFEFFNo;Nama Lengkap;L/P;Tgl Lahir;Tanggal masuk\r\n' +
    '1;Siti Rahma;P;12/05/1990;1/2/2026\r\n' +
    '2;Budi;L;1985;2026-02-30\r\n' +
    ';;;;\r\n' +
    '3;;L;;\r\n' +
    '4;"Rahma, S.Sos";P;1988;\r\n';

  it('guesses columns, names every bad line with its number, and adds the good ones in one go', async () => {
    await choose(TABLE);
    expect((await screen.findByLabelText<HTMLSelectElement>('Nama Lengkap')).value).toBe('name');
    expect(screen.getByLabelText<HTMLSelectElement>('Tgl Lahir').value).toBe('birthYear');
    expect(screen.getByLabelText<HTMLSelectElement>('No').value).toBe('');
    expect(screen.getByLabelText<HTMLSelectElement>('Columns are parted by').value).toBe(';');
    const bad = within(screen.getByRole('region', { name: '3 lines cannot be added' })).getAllByRole('listitem');
    expect(bad.map((line) => line.querySelector('p')?.textContent.trim())).toEqual([
      'Line 3: “2026-02-30” is no date (joined on)',
      'Line 4: empty line',
      'Line 5: no name',
    ]);
    expect(bad[0]!.textContent).toContain('2 | Budi | L | 1985 | 2026-02-30');
    expect(await names()).toEqual([]);
    await press('Add 2 members');
    await waitFor(async () => expect(await members()).toHaveLength(2));
    expect((await members()).map(({ name, sex, birthYear, joinedOn }) => ({ name, sex, birthYear, joinedOn }))).toEqual(
      [
        { name: 'Siti Rahma', sex: 'P', birthYear: 1990, joinedOn: '2026-02-01' },
        { name: 'Rahma, S.Sos', sex: 'P', birthYear: 1988, joinedOn: hand.day(0) },
      ],
    );
    await waitFor(() => expect(location.hash).toBe(`#/groups/${group}/members`));
  });

  it('reads the lines anew when a column is given another meaning', async () => {
    await choose(TABLE);
    await fireEvent.change(await screen.findByLabelText('Tanggal masuk'), { target: { value: '' } });
    expect(await screen.findByRole('button', { name: 'Add 3 members' })).toBeTruthy();
    await fireEvent.change(screen.getByLabelText('Nama Lengkap'), { target: { value: '' } });
    expect(await screen.findByText('First say which column holds the names.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Add \d/ })).toBeNull();
  });

  it('takes a file without headings for names in the first column', async () => {
    await choose('Siti\nBudi\n');
    expect((await screen.findByRole<HTMLInputElement>('switch')).checked).toBe(false);
    await press('Add 2 members');
    await waitFor(async () => expect(await names()).toEqual(['Siti', 'Budi']));
  });

  it('leaves out names that are there already until they are ticked', async () => {
    got(await hand.commands.members.add(group, [{ name: 'Siti Rahma' }]));
    await choose('Nama\nSITI RAHMA\nBudi\nBudi\n');
    expect(await screen.findByRole('button', { name: 'Add 1 member' })).toBeTruthy();
    const there = within(screen.getByRole('region', { name: 'Names that are there already' })).getAllByRole('checkbox');
    expect(there).toHaveLength(2);
    for (const box of there) await fireEvent.click(box);
    await press('Add 3 members');
    await waitFor(async () => expect(await names()).toHaveLength(4));
  });

  it.each([
    ['a spreadsheet', Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0), /This is a spreadsheet/],
    ['an empty file', new Uint8Array(), /This file is empty/],
    ['a file too large', new Uint8Array(5_000_001), /larger than 5 MB/],
  ])('refuses %s in words', async (_what, bytes, words) => {
    await choose(bytes);
    expect(await screen.findByText(words)).toBeTruthy();
    expect(screen.queryByText('What each column means')).toBeNull();
  });
});
