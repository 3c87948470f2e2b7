import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { versionsOf } from '../../../src/practice/item.ts';
import { sessionKind } from '../../../src/practice/session.ts';
import GroupScreen from '../../../src/screens/group/GroupScreen.svelte';
import AwaitingScreen from '../../../src/screens/sharing/AwaitingScreen.svelte';
import { awaitingCount } from '../../../src/storage/sharing/awaiting.ts';
import { got, press, undo } from '../notebook-in-hand.ts';
import { drawScreen } from '../test-app.ts';
import { twoTablets, type TwoTablets } from './two-tablets.ts';

let at: TwoTablets;

beforeEach(async () => {
  at = await twoTablets();
});

const draw = (group?: string) =>
  drawScreen(at, AwaitingScreen, { screen: 'awaiting', ...(group && { group }) }, at.notebook);
const reflections = async () => {
  const session = await at.notebook.read(sessionKind, at.session);
  return session && versionsOf(session.item, 'reflection').map(({ value }) => value);
};

async function writtenApart() {
  got(await at.commands.sessions.change(at.session, { reflection: 'Hangat dan ramai.' }));
  got(await at.theirs.sessions.change(at.session, { reflection: 'Warm and loud.' }));
  await at.meet();
}

describe('what awaits an eye, on its screen [SH5]', () => {
  it('says so where nothing does', async () => {
    await draw();
    expect(await screen.findByText(at.app.language.words.apart.none)).toBeTruthy();
  });

  it('tells what was written apart, by whom, and leads to its place', async () => {
    await writtenApart();
    await draw();
    const item = within(await screen.findByRole('article', { name: 'Session 4' }));
    expect(screen.getByRole('heading', { level: 2, name: 'Teras Sore' })).toBeTruthy();
    expect(await item.findByText('Reflection: written by Sari and you')).toBeTruthy();
    expect(item.getByText('Hangat dan ramai.')).toBeTruthy();
    expect(item.getByText(/^Sari wrote, /)).toBeTruthy();
    expect(item.getByText(/^You wrote, /)).toBeTruthy();
    expect(item.getByRole('link', { name: 'Open the place' }).getAttribute('href')).toBe(
      `#/sessions/${at.session}/wrap-up/reflection`,
    );
  });

  it.each([
    ['id', 'Kehadiran: ditulis oleh Sari dan Anda', 'Hadir', 'Tidak hadir', 'Pakai yang ini'],
    ['en', 'Attendance: written by Sari and you', 'Present', 'Absent', 'Use this one'],
  ] as const)(
    'tells what was chosen apart in words, and lets one be chosen, in %s',
    async (language, said, mine, theirs, use) => {
      at = await twoTablets(language);
      const [member] = got(await at.commands.members.add(at.group, [{ name: 'Wati' }])) as [string];
      await at.meet();
      got(await at.commands.attendance.mark(at.session, [{ member, presence: 'present' }]));
      got(await at.theirs.attendance.mark(at.session, [{ member, presence: 'absent' }]));
      await at.meet();
      await draw();
      expect(await screen.findByText(said)).toBeTruthy();
      // Of twelve in the room it says whose it is.
      expect(screen.getByRole('heading', { level: 3 }).textContent).toMatch(/: Wati$/);
      expect(screen.getByText(mine)).toBeTruthy();
      expect(screen.getByText(theirs)).toBeTruthy();
      // Own words come first, so this is what stands second.
      await fireEvent.click(screen.getAllByRole('button', { name: use })[1]!);
      expect(await screen.findByText(at.app.language.words.apart.none)).toBeTruthy();
      const [mark] = await at.queries.sessions.attendance(at.session);
      expect(mark && versionsOf(mark.item, 'presence').map(({ value }) => value)).toEqual(['absent']);
    },
  );

  it('names whom a note is about, and never by an id', async () => {
    const [wati, budi] = got(await at.commands.members.add(at.group, [{ name: 'Wati' }, { name: 'Budi' }])) as [
      string,
      string,
    ];
    const entry = got(await at.commands.journal.note(at.session, { text: 'Tertawa' }));
    await at.meet();
    got(await at.commands.journal.change(at.session, entry, { about: [wati] }));
    got(await at.theirs.journal.change(at.session, entry, { about: [wati, budi] }));
    await at.meet();
    await draw();
    expect(await screen.findByText('About whom: written by Sari and you')).toBeTruthy();
    expect(screen.getByText('Wati')).toBeTruthy();
    expect(screen.getByText('Wati and Budi')).toBeTruthy();
    expect(document.body.textContent).not.toContain(wati);
  });

  it('joins both texts, and then nothing waits any more', async () => {
    await writtenApart();
    await draw();
    await press('Join both');
    expect(await screen.findByText(at.app.language.words.apart.none)).toBeTruthy();
    const [joined, ...rest] = (await reflections()) ?? [];
    expect(rest).toEqual([]);
    expect(joined).toContain('Hangat dan ramai.');
    expect(joined).toContain('Warm and loud.');
  });

  it('puts one text in the place of both, and keeps both after all', async () => {
    await writtenApart();
    await draw();
    await fireEvent.click((await screen.findAllByRole('button', { name: 'Use this one' }))[1]!);
    await waitFor(async () => expect(await reflections()).toEqual(['Warm and loud.']));
    await undo(at, at.app.language.words.shell.versionDecided);
    await waitFor(async () => expect((await reflections())?.[0]).toContain('Hangat dan ramai.'));
    expect(await reflections()).toHaveLength(1);
  });

  it('lets both stand where somebody wishes that, and takes it back', async () => {
    await writtenApart();
    await draw();
    await press('Let both stand');
    expect(await screen.findByText(at.app.language.words.apart.none)).toBeTruthy();
    expect(await reflections()).toHaveLength(2);
    await undo(at, 'Both texts stay');
    expect(await screen.findByRole('article', { name: 'Session 4' })).toBeTruthy();
  });

  it('shows a supervisor both texts, and offers nothing that only others may do [SH11]', async () => {
    await writtenApart();
    await at.become('supervisor');
    await draw();
    expect(await screen.findByText('Warm and loud.')).toBeTruthy();
    expect(screen.getByText(at.app.language.words.apart.readsOnly)).toBeTruthy();
    for (const name of ['Join both', 'Use this one', 'Let both stand'])
      expect(screen.queryByRole('button', { name })).toBeNull();
    await press('I have seen it');
    expect(await screen.findByText(at.app.language.words.apart.none)).toBeTruthy();
    expect(await reflections()).toHaveLength(2);
  });

  it('keeps what stands again, or deletes it once more, with an undo', async () => {
    got(await at.commands.sessions.remove(at.session));
    got(await at.theirs.sessions.change(at.session, { reflection: 'Warm' }));
    await at.meet();
    await draw();
    expect(await screen.findByText('Deleted on this tablet, edited on Sari’s tablet: it stands again.')).toBeTruthy();
    await press('Delete again');
    await waitFor(async () => expect(await awaitingCount(at.notebook)).toBe(0));
    expect(await reflections()).toBeUndefined();
    await undo(at, 'Deleted again');
    await waitFor(async () => expect(await reflections()).toEqual(['Warm']));
  });

  it('gives back what lies in the trash while somebody edited it', async () => {
    got(await at.commands.erasures.toTrash('group', at.group));
    got(await at.theirs.groups.change(at.group, { purpose: 'At work' }));
    await at.meet();
    await draw();
    expect(
      await screen.findByText('Put into the trash on this tablet, edited on Sari’s tablet: it lies in the trash.'),
    ).toBeTruthy();
    await press('Give it back');
    await waitFor(async () => expect((await at.queries.groups.one(at.group))?.group.purpose).toBe('At work'));
    expect(await awaitingCount(at.notebook)).toBe(0);
  });

  it('tells of a supervisor’s parcel that was not taken, until somebody has seen it', async () => {
    await at.overstep('Bukan komentar');
    await draw(at.group);
    expect(
      await screen.findByText(/Sari \(supervisor\) wrote something that is no comment; it was not taken\./),
    ).toBeTruthy();
    await press('I have seen it');
    expect(await screen.findByText(at.app.language.words.apart.none)).toBeTruthy();
    expect(await reflections()).toEqual([]);
  });

  it('shows one group only where it was asked for, and leads to all', async () => {
    await writtenApart();
    const other = got(await at.commands.groups.add({ name: 'Kelompok Pagi' }));
    await draw(other);
    const all = await screen.findByRole('link', { name: 'See all groups' });
    expect(all.getAttribute('href')).toBe('#/settings/sync/awaiting');
    expect(screen.queryByRole('article')).toBeNull();
  });
});

describe('the line on a group’s page', () => {
  it('says how much awaits an eye, and leads to the list of that group', async () => {
    await drawScreen(at, GroupScreen, { screen: 'group', group: at.group }, at.notebook);
    expect(await screen.findByRole('heading', { level: 1, name: 'Teras Sore' })).toBeTruthy();
    expect(screen.queryByText(/awaits your eye/)).toBeNull();
    await writtenApart();
    expect((await screen.findByRole('link', { name: '1 thing awaits your eye' })).getAttribute('href')).toBe(
      `#/groups/${at.group}/awaiting`,
    );
  });
});
