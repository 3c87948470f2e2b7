import 'fake-indexeddb/auto';
import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepPreference } from '../../src/app/preference.ts';
import { Searching } from '../../src/app/searching.svelte.ts';
import { got, notebookInHand, press, type NotebookInHand } from '../screens/notebook-in-hand.ts';
import { drawScreen } from '../screens/test-app.ts';
import SearchInPlace from './SearchInPlace.svelte';
import { WorkerInWindow } from './search-worker.ts';

let hand: NotebookInHand;
let group: string;
let session: string;
let sari: string;
let searching: Searching;

beforeEach(async () => {
  vi.stubGlobal('Worker', WorkerInWindow);
  hand = await notebookInHand();
  group = got(await hand.commands.groups.add({ name: 'Teras Sore' }));
  session = got(await hand.commands.sessions.plan(group, { number: 4, date: hand.day(-3) }));
  [sari = ''] = got(await hand.commands.members.add(group, [{ name: 'Sari Wulandari' }]));
  searching = new Searching(hand.notebook, () => hand.day(0));
});

afterEach(() => {
  searching.stop();
  expect(WorkerInWindow.running).toBe(0);
  vi.unstubAllGlobals();
});

const draw = async (words = '', inGroup: string | undefined = group) => {
  // A place whose parts are no words: it is drawn anew when these change.
  const place = { toJSON: () => 'search', searching, group: inGroup };
  await drawScreen(hand, SearchInPlace, place, hand.notebook);
  screen.getByRole('button', { name: 'Open' }).focus();
  await press('Open');
  if (words !== '') await ask(words);
};
const field = () => screen.getByRole('searchbox', { name: 'Search names, notes, plans or commands' });
const ask = (words: string) => fireEvent.input(field(), { target: { value: words } });
const note = async (text: string) => got(await hand.commands.journal.note(session, { text, about: [sari] }));

describe('the search over a screen', () => {
  it('shows what is found with its place, its day and the words marked, as links', async () => {
    const entry = await note('Sari datang terlambat karena hujan');
    await draw('terlmbat');
    const link = await screen.findByRole('link', { name: /Journal note/ });
    expect(link.getAttribute('href')).toBe(`#/sessions/${session}/wrap-up/${entry}`);
    expect(link.querySelector('mark')?.textContent).toBe('terlambat');
    expect(link.textContent).toContain('Teras Sore · Session 4 · Sari Wulandari');
    expect(link.textContent).toContain('23 Nov 2026');
    expect(screen.getByRole('status').textContent).toContain('1 found');
    await fireEvent.click(link);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(document.activeElement?.textContent).toBe('Open');
  });

  it('is gone through by the arrow keys, and Enter takes the first', async () => {
    await note('pohon mangga');
    await note('pohon jambu');
    await draw('pohon');
    await waitFor(() => expect(screen.getAllByRole('link', { name: /pohon/ })).toHaveLength(2));
    const [first, second] = screen.getAllByRole('link', { name: /pohon/ });
    field().focus();
    const down = () => fireEvent.keyDown(document.activeElement!, { key: 'ArrowDown' });
    const up = () => fireEvent.keyDown(document.activeElement!, { key: 'ArrowUp' });
    await down();
    expect(document.activeElement).toBe(first);
    await down();
    expect(document.activeElement).toBe(second);
    await down();
    expect(document.activeElement).toBe(second);
    await up();
    await up();
    expect(document.activeElement).toBe(field());
    await fireEvent.keyDown(field(), { key: 'Enter' });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('says what to try, before anything is typed and when nothing is found', async () => {
    await draw();
    expect(screen.getByText(/Type two letters or more/)).toBeTruthy();
    await ask('xylofon');
    expect(await screen.findByText(/Try a shorter word/)).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe('Nothing found');
  });

  it('narrows by group, member, kind and time, and widens again', async () => {
    await note('sama saja');
    got(await hand.commands.groups.add({ name: 'Sama Rasa' }));
    await draw('sama');
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('2 found'));
    await fireEvent.click(screen.getByText('Filter'));
    await fireEvent.change(await screen.findByLabelText('Group'), { target: { value: group } });
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('1 found'));
    await fireEvent.change(await screen.findByLabelText('Member'), { target: { value: sari } });
    await fireEvent.click(screen.getByRole('radio', { name: 'Notes' }));
    await fireEvent.click(screen.getByRole('radio', { name: 'Last month' }));
    await waitFor(() => expect(screen.getByRole('link', { name: /sama saja/ })).toBeTruthy());
    await fireEvent.click(screen.getByRole('radio', { name: 'Goals and steps' }));
    expect(await screen.findByText('Try without filters, or with a shorter word.')).toBeTruthy();
    await press('Without filters');
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('2 found'));
  });

  it('lists commands above what is found, those of the group at hand among them', async () => {
    await draw('new ses');
    const commands = within(await screen.findByRole('region', { name: 'Commands' }));
    expect(commands.getByRole('link', { name: 'New session' }).getAttribute('href')).toBe(
      `#/groups/${group}/sessions/new`,
    );
    await ask('hide');
    await press('Cover the screen');
    expect(hand.app.covered).toBe(true);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    hand.app.uncover();
  });

  it('offers no command that needs a group where none is at hand', async () => {
    await drawScreen(hand, SearchInPlace, { toJSON: () => 'none', searching, group: undefined }, hand.notebook);
    await press('Open');
    await ask('new');
    expect(await screen.findByRole('link', { name: 'New group' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'New session' })).toBeNull();
  });

  it('calls members by initials while only these are shown', async () => {
    await note('Sari bernyanyi');
    keepPreference('roomMode', 'on');
    try {
      await draw('wulandari');
      const link = await screen.findByRole('link', { name: /Member: SW/ });
      expect(link.textContent).not.toContain('Wulandari');
      await ask('bernyanyi');
      const entry = await screen.findByRole('link', { name: /bernyanyi/ });
      expect(entry.textContent).toContain('Session 4 · SW');
    } finally {
      keepPreference('roomMode', 'off');
    }
  });

  it('shows no word of what is read on demand alone [SE5]', async () => {
    got(await hand.commands.members.change(sari, { cautions: 'takut gelap' }));
    await draw('gelap');
    const link = await screen.findByRole('link', { name: /Member: Sari Wulandari/ });
    expect(link.textContent).toContain('shown on its own page alone');
    expect(link.textContent).not.toContain('gelap');
  });
});
