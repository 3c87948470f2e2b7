import { screen, waitFor } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import HandedOnScreen from '../../../src/screens/handed-on/HandedOnScreen.svelte';
import { drawScreen } from '../test-app.ts';
import { got, notebookInHand, press, type NotebookInHand } from '../notebook-in-hand.ts';

let test: NotebookInHand;
let group: string;

const PAPER = {
  paper: 'summary',
  member: '',
  session: '',
  record: '',
  toWhom: '',
  reader: 'file',
  form: 'print',
} as const;

beforeEach(async () => {
  test = await notebookInHand();
  group = got(await test.commands.groups.add({ name: 'Teras Sore' }));
});

describe('what left the app', () => {
  it('says what it is for while nothing has left', async () => {
    await drawScreen(test, HandedOnScreen, { screen: 'handedOn', group }, test.notebook);
    expect(await screen.findByText('Nothing has left yet')).toBeTruthy();
  });

  it('names paper, session, member, number, reader, form and receiver, the latest first', async () => {
    const [sari = ''] = got(await test.commands.members.add(group, [{ name: 'Sari Dewi' }]));
    const session = got(await test.commands.sessions.plan(group, { number: 4 }));
    got(await test.commands.handedOn.take({ ...PAPER, group, session, reader: 'research', toWhom: 'Universitas' }));
    test.clock.turn(60_000);
    got(await test.commands.handedOn.take({ ...PAPER, group, paper: 'progress', member: sari, form: 'html' }));
    await drawScreen(test, HandedOnScreen, { screen: 'handedOn', group }, test.notebook);
    await screen.findByText('Summary of a session · session 4');
    const rows = screen.getAllByRole('listitem').map((row) => row.textContent);
    expect(rows[0]).toMatch(/Progress paper · about Sari Dewi.*Copy 1-\w{5} · For the file · saved as a file/);
    expect(rows[1]).toMatch(/Copy 1-\w{5} · For research · to Universitas · printed · .* · by Ibu Rini/);
    expect(document.title).not.toMatch(/Sari|Teras/);
  });

  it('lists the whole notebook with its groups, sixty at a time', async () => {
    for (let n = 0; n < 61; n += 1) got(await test.commands.handedOn.take({ ...PAPER, group }));
    got(await test.commands.handedOn.take({ ...PAPER, group: '', paper: 'export', form: 'json' }));
    await drawScreen(test, HandedOnScreen, { screen: 'allHandedOn' }, test.notebook);
    await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(60));
    await press('2 earlier ones');
    await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(62));
    expect(screen.getAllByText(/^Teras Sore · Copy/)).toHaveLength(61);
    expect(screen.getByText(/^Agency · Copy/)).toBeTruthy();
  });
});
