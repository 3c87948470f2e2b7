import { screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import TrashScreen from '../../../src/screens/erasure/TrashScreen.svelte';
import { drawScreen } from '../test-app.ts';
import { got, notebookInHand, press, type, type NotebookInHand } from '../notebook-in-hand.ts';

const DAY = 86_400_000;
let hand: NotebookInHand;
let group: string;
let sari: string;
let rudi: string;

beforeEach(async () => {
  hand = await notebookInHand();
  group = got(await hand.commands.groups.add({ name: 'Teras Sore' }));
  [sari = '', rudi = ''] = got(await hand.commands.members.add(group, [{ name: 'Sari Dewi' }, { name: 'Rudi' }]));
});

const draw = () => drawScreen(hand, TrashScreen, { screen: 'trash' }, hand.notebook);
const row = async (name: string) => within((await screen.findByText(name)).closest('li')!);

describe('the trash', () => {
  it('teaches how something comes to lie in it, and says how many days are left', async () => {
    await draw();
    expect(await screen.findByText('The trash is empty')).toBeTruthy();
    got(await hand.commands.erasures.toTrash('member', sari));
    expect((await row('Sari Dewi')).getByText('30 days left')).toBeTruthy();
    expect((await row('Sari Dewi')).getByText('Member of Teras Sore')).toBeTruthy();
  });

  it('says that the time is over, and still gives back', async () => {
    got(await hand.commands.erasures.toTrash('member', sari));
    hand.clock.turn(31 * DAY);
    await draw();
    expect((await row('Sari Dewi')).getByText('the 30 days are over')).toBeTruthy();
    await press('Give back');
    await waitFor(async () => expect(await hand.queries.groups.member(sari)).toBeTruthy());
    expect(await screen.findByText('The trash is empty')).toBeTruthy();
  });

  it('erases only with the name typed and a reason chosen, and says before what goes and what stays', async () => {
    const session = got(await hand.commands.sessions.plan(group, { number: 1 }));
    got(await hand.commands.journal.note(session, { text: 'Sari Dewi menolong Rudi', about: [sari, rudi] }));
    got(await hand.commands.erasures.toTrash('member', sari));
    await draw();
    await press('Erase for good');
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByText(/^1 parts that tell of other people too/)).toBeTruthy();
    expect(dialog.getByText(/^In 1 of them the name is written/)).toBeTruthy();
    expect(dialog.getByText(/30 left/)).toBeTruthy();
    const erase = () => dialog.getByRole('button', { name: 'Erase for good' }).click();
    erase();
    expect(await dialog.findByText('Choose the reason.')).toBeTruthy();
    expect(dialog.getByText('This is not yet the name.')).toBeTruthy();
    dialog.getByLabelText('The person asked for it').click();
    await type('Type “Sari Dewi” to confirm', 'sari  dewi');
    expect(await hand.queries.erasures.log()).toEqual([]);
    erase();
    await waitFor(async () => expect(await hand.queries.erasures.log()).toMatchObject([{ reason: 'asked' }]));
    expect(await screen.findByText('A member · The person asked for it')).toBeTruthy();
    expect((await hand.queries.sessions.entries(session))[0]).toMatchObject({
      text: 'N.N. menolong Rudi',
      about: [rudi],
    });
    expect(screen.queryByText('Sari Dewi')).toBeNull();
  });

  it('tells what is due by the periods set here, and keeps it longer with a reason', async () => {
    got(await hand.commands.members.change(sari, { leftOn: '2020-01-15' }));
    await draw();
    await type('Members, from the day they leave', '5');
    (await screen.findByLabelText('Members, from the day they leave')).dispatchEvent(new FocusEvent('blur'));
    expect((await row('Sari Dewi')).getByText('since 15 Jan 2020, until 15 Jan 2025')).toBeTruthy();
    await press('Keep longer');
    const dialog = within(await screen.findByRole('dialog'));
    await type('Until', '2020-01-01');
    dialog.getByRole('button', { name: 'Keep until that day' }).click();
    expect(await dialog.findByText('Write a date that is still to come.')).toBeTruthy();
    await type('Until', '2031-01-01');
    await type('Why', 'perkara masih berjalan');
    dialog.getByRole('button', { name: 'Keep until that day' }).click();
    await waitFor(async () =>
      expect(await hand.queries.groups.member(sari)).toMatchObject({
        keptUntil: '2031-01-01',
        keptBecause: 'perkara masih berjalan',
      }),
    );
    await waitFor(() => expect(screen.queryByText('Sari Dewi')).toBeNull());
  });
});
