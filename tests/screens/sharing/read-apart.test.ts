import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { entryKind } from '../../../src/practice/entry.ts';
import { versionsOf } from '../../../src/practice/item.ts';
import { groupKind } from '../../../src/practice/group.ts';
import EditGroupScreen from '../../../src/screens/group/EditGroupScreen.svelte';
import WrapUpScreen from '../../../src/screens/wrap-up/WrapUpScreen.svelte';
import { got } from '../notebook-in-hand.ts';
import { drawScreen } from '../test-app.ts';
import JournalNoteInPlace from './JournalNoteInPlace.svelte';
import { twoTablets, type TwoTablets } from './two-tablets.ts';

let at: TwoTablets;

beforeEach(async () => {
  at = await twoTablets();
});

async function noted(): Promise<string> {
  const entry = got(await at.commands.journal.note(at.session, { text: 'Datang' }));
  await at.meet();
  got(await at.commands.journal.change(at.session, entry, { text: 'Ani datang' }));
  got(await at.theirs.journal.change(at.session, entry, { text: 'Ani came late' }));
  await at.meet();
  return entry;
}

describe('what was written apart, where it is only read', () => {
  it('stands in the journal of a running session with both texts', async () => {
    const entry = await at.notebook.read(entryKind, await noted());
    await drawScreen(at, JournalNoteInPlace, entry, at.notebook);
    expect(await screen.findByText('Ani datang')).toBeTruthy();
    expect(screen.getByText('Ani came late')).toBeTruthy();
  });

  it('stands in a closed session with both texts, and who wrote which', async () => {
    await noted();
    got(await at.commands.sessions.change(at.session, { reflection: 'Hangat' }));
    got(await at.theirs.sessions.change(at.session, { reflection: 'Warm' }));
    await at.meet();
    got(await at.commands.sessions.tookPlace(at.session, at.clock.now() - 3_600_000, at.clock.now()));
    got(await at.commands.sessions.close(at.session));
    await drawScreen(at, WrapUpScreen, { screen: 'wrapUp', session: at.session }, at.notebook);
    for (const text of ['Hangat', 'Warm', 'Ani datang', 'Ani came late'])
      expect(await screen.findByText(text)).toBeTruthy();
    await waitFor(() => expect(screen.getAllByText(/^Sari wrote, /)).toHaveLength(2));
    expect(screen.getAllByText(/^You wrote, /)).toHaveLength(2);
  });
});

describe('what was written apart, where it is decided', () => {
  const purposes = async () =>
    versionsOf((await at.notebook.read(groupKind, at.group))!.item, 'purpose').map(({ value }) => value);
  const draw = () => drawScreen(at, EditGroupScreen, { screen: 'editGroup', group: at.group }, at.notebook);
  const notice = async () =>
    within((await screen.findByText('Also written elsewhere (1)')).closest<HTMLElement>('[role=status]')!);

  it('stands side by side, own words first, each with who wrote it', async () => {
    got(await at.theirs.groups.change(at.group, { purpose: 'At work' }));
    got(await at.commands.groups.change(at.group, { purpose: 'Di rumah' }));
    await at.meet();
    await draw();
    const shown = await notice();
    expect(await shown.findByText(/^Sari wrote, /)).toBeTruthy();
    const texts = [
      ...(await screen.findByText('Also written elsewhere (1)')).parentElement!.querySelectorAll('.version'),
    ];
    expect(texts.map((one) => one.querySelector('.long-text')?.textContent)).toEqual(['Di rumah', 'At work']);
    await fireEvent.click(shown.getByRole('button', { name: 'This one is enough' }));
    await waitFor(async () => expect(await purposes()).toHaveLength(1));
  });

  it('says that somebody left it empty, and lets that be decided too', async () => {
    got(await at.commands.groups.change(at.group, { purpose: 'Lama' }));
    await at.meet();
    got(await at.theirs.groups.change(at.group, { purpose: '' }));
    got(await at.commands.groups.change(at.group, { purpose: 'Di rumah' }));
    await at.meet();
    await draw();
    const shown = await notice();
    expect(shown.getByText('(left empty)')).toBeTruthy();
    expect(shown.queryByRole('button', { name: 'Join both' })).toBeNull();
    await fireEvent.click(shown.getByRole('button', { name: 'Use this one' }));
    await waitFor(async () => expect(await purposes()).toEqual(['']));
  });

  it('names who else changed a short field', async () => {
    got(await at.theirs.groups.change(at.group, { place: 'Balai' }));
    got(await at.commands.groups.change(at.group, { place: 'Rumah' }));
    await at.meet();
    await draw();
    const shown = await notice();
    expect(await shown.findByText(/^Also changed by (Sari|you), /)).toBeTruthy();
    await fireEvent.click(shown.getByRole('button', { name: 'Keep what stands above' }));
    await waitFor(() => expect(screen.queryByText('Also written elsewhere (1)')).toBeNull());
  });
});
