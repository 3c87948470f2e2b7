import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { versionsOf } from '../../../src/practice/item.ts';
import RunScreen from '../../../src/screens/run/RunScreen.svelte';
import WrapUpScreen from '../../../src/screens/wrap-up/WrapUpScreen.svelte';
import { awaitingCount } from '../../../src/storage/sharing/awaiting.ts';
import { got, press } from '../notebook-in-hand.ts';
import { twoTablets, type TwoTablets } from '../sharing/two-tablets.ts';
import { drawScreen } from '../test-app.ts';

const SAID = {
  id: {
    by: /^Diubah juga oleh Sari, /,
    theirs: ['tidak hadir', 'Tidak hadir'],
    also: /Juga: Tidak hadir/,
    choose: 'Pakai yang ini',
    keep: 'Biarkan yang di atas',
    more: 'Rincian kehadiran Wati',
  },
  en: {
    by: /^Also changed by Sari, /,
    theirs: ['absent', 'Absent'],
    also: /Also: Absent/,
    choose: 'Use this one',
    keep: 'Keep what stands above',
    more: 'Attendance of Wati',
  },
} as const;

let at: TwoTablets;
let member: string;

const kept = async () => (await at.queries.sessions.attendance(at.session)).find((mark) => mark.member === member);
const presences = async () => {
  const mark = await kept();
  return mark ? versionsOf(mark.item, 'presence').map(({ value }) => value) : [];
};

describe.each(['id', 'en'] as const)('a member marked apart on two tablets, in %s [SH5]', (language) => {
  const said = SAID[language];

  beforeEach(async () => {
    at = await twoTablets(language);
    [member] = got(await at.commands.members.add(at.group, [{ name: 'Wati' }])) as [string];
    got(await at.commands.sessions.begin(at.session));
    await at.meet();
    got(await at.theirs.attendance.mark(at.session, [{ member, presence: 'absent' }]));
    // Marked here last: this is what stands on the tile.
    at.clock.turn(60_000);
    got(await at.commands.attendance.mark(at.session, [{ member, presence: 'present' }]));
    await at.meet();
    expect(await presences()).toEqual(['present', 'absent']);
    expect(await awaitingCount(at.notebook)).toBe(1);
  });

  const wrapUp = () =>
    drawScreen(at, WrapUpScreen, { screen: 'wrapUp', session: at.session, moment: member }, at.notebook);
  const run = () => drawScreen(at, RunScreen, { screen: 'run', session: at.session }, at.notebook);

  it('is shown both in the wrap-up, where the other mark can be chosen', async () => {
    await wrapUp();
    expect((await screen.findByText(said.by)).textContent).toContain(said.theirs[0]);
    // It stands open, and not behind what is folded away.
    expect(screen.getByText(said.by).closest('details')).toBeNull();
    await press(said.choose);
    await waitFor(async () => expect(await presences()).toEqual(['absent']));
    await waitFor(() => expect(screen.queryByText(said.by)).toBeNull());
    expect(await awaitingCount(at.notebook)).toBe(0);
  });

  it('may stay as it stands above', async () => {
    await wrapUp();
    await press(said.keep);
    await waitFor(async () => expect(await presences()).toEqual(['present']));
    expect(await awaitingCount(at.notebook)).toBe(0);
  });

  it('is not decided by a tap on the own mark', async () => {
    await wrapUp();
    const row = await screen.findByRole('radiogroup', { name: 'Wati' });
    await fireEvent.click(within(row).getAllByRole('radio')[1]!);
    await waitFor(async () => expect(await presences()).toEqual(['late', 'absent']));
    expect(await screen.findByText(said.by)).toBeTruthy();
  });

  it('is told on its tile in the room, and a tap there takes nothing of the other tablet away', async () => {
    await run();
    expect(await screen.findByText(said.also)).toBeTruthy();
    for (const presence of ['late', 'absent', 'excused', 'present']) {
      await fireEvent.click(await screen.findByRole('button', { name: /^Wati/ }));
      await waitFor(async () => expect((await presences())[0]).toBe(presence));
    }
    expect(await presences()).toEqual(['present', 'absent']);
  });

  it('is shown both in its sheet, where the other mark can be chosen', async () => {
    await run();
    await press(said.more);
    const sheet = within(await screen.findByRole('dialog'));
    expect((await sheet.findByText(said.by)).textContent).toContain(said.theirs[1]);
    await fireEvent.click(sheet.getByRole('button', { name: said.choose }));
    await waitFor(async () => expect(await presences()).toEqual(['absent']));
    await waitFor(() => expect(sheet.queryByText(said.by)).toBeNull());
    expect(await awaitingCount(at.notebook)).toBe(0);
  });
});
