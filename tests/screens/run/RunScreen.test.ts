import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { OpenNotebook } from '../../../src/app/open-notebook.svelte.ts';
import { failure, type Result } from '../../../src/base/result.ts';
import { firstPlaces } from '../../../src/practice/agenda.ts';
import { dotsOf, versionsOf } from '../../../src/practice/item.ts';
import RunScreen from '../../../src/screens/run/RunScreen.svelte';
import type { Notebook } from '../../../src/storage/notebook.ts';
import { drawScreen, emptyTablet, goTo, testApp, type TestApp } from '../test-app.ts';

const MINUTE = 60_000;

let test: TestApp;
let stored: Notebook;
let notebook: OpenNotebook;
let group: string;
let session: string;
let members: readonly string[];

function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}

function block(title: string, minutes: number) {
  return { title, minutes, technique: '', material: '', leads: '' };
}

beforeEach(async () => {
  await emptyTablet();
  location.hash = '';
  test = await testApp();
  stored = got(await test.notebooks.protect('Ibu Rini', 'kopi hangat di teras sore')).notebook;
  const { commands } = (notebook = await founded());
  group = got(await commands.groups.add({ name: 'Teras Sore' }));
  members = got(await commands.members.add(group, [{ name: 'Sari Dewi', called: 'Sari' }, { name: 'Budi Hartono' }]));
  session = got(
    await commands.sessions.plan(group, {
      number: 4,
      date: '2026-11-23',
      startsAt: '16:00',
      plannedMinutes: 40,
      blocks: { a: block('Opening', 10), b: block('Main part', 20), c: block('Closing', 10) },
      blockPlaces: firstPlaces(['a', 'b', 'c']),
    }),
  );
});

/** The notebook as commands and queries, before any screen is drawn. */
async function founded(): Promise<OpenNotebook> {
  const { OpenNotebook: Open } = await import('../../../src/app/open-notebook.svelte.ts');
  return new Open(stored, false, 'Ibu Rini', test.clock);
}

/** Transactions that write, while `work` is done. */
async function writesOf(work: () => Promise<void>): Promise<number> {
  const begun = vi.spyOn(stored.database.core, 'transaction');
  await work();
  const writes = begun.mock.calls.filter(([, mode]) => mode === 'readwrite').length;
  begun.mockRestore();
  return writes;
}

async function draw(): Promise<void> {
  notebook = (await drawScreen(test, RunScreen, { screen: 'run', session }, stored))!;
  await screen.findByRole('heading', { name: 'Session 4' });
}

/** What a kill leaves: the screen is gone, and drawn anew from what is on the disk. */
async function kill(): Promise<void> {
  cleanup();
  await draw();
}

async function press(name: string | RegExp): Promise<void> {
  await fireEvent.click(await screen.findByRole('button', { name }));
}

async function write(text: string): Promise<HTMLTextAreaElement> {
  const area = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' });
  await fireEvent.input(area, { target: { value: text } });
  return area;
}

/**
 * The screen may show a write a moment before the command has answered; until then a second tap is taken for a slip.
 * Taps of one moment have no order.
 */
async function unbusy(): Promise<void> {
  await waitFor(() => expect(document.querySelector('[aria-busy="true"]')).toBeNull());
  test.clock.turn(1);
}

function presenceOf(member: string) {
  return notebook.queries.sessions
    .attendance(session)
    .then((marks) => marks.find((mark) => mark.member === member)?.presence);
}

async function markOf(member: string) {
  return (await notebook.queries.sessions.attendance(session)).find((mark) => mark.member === member);
}

/** Taps the cross until the sheet goes: while it still asks whether it may, a tap is passed over. */
async function closed(): Promise<void> {
  await waitFor(async () => {
    const cross = screen.queryByRole('button', { name: 'Close' });
    if (cross) await fireEvent.click(cross);
    expect(screen.queryByRole('dialog')).toBeNull();
  });
}

/** Takes back by the undo of the newest toast. */
function undo(): void {
  const toast = test.app.toasts.shown.at(-1);
  if (!toast?.action) throw new Error('nothing to undo');
  toast.action.run();
}

/** Goes on to another session of the group before the toast is tapped. */
async function undoFromElsewhere(): Promise<string> {
  const other = got(await notebook.commands.sessions.plan(group, { number: 5, date: '2026-11-30' }));
  await goTo({ screen: 'run', session: other });
  await screen.findByRole('heading', { name: 'Session 5' });
  undo();
  return other;
}

describe('undo after going on to another session', () => {
  it('brings a deleted note back where it stood', async () => {
    got(await notebook.commands.journal.note(session, { kind: 'observation', text: 'Deleted in haste' }));
    await draw();
    await fireEvent.click((await screen.findByText('Deleted in haste')).closest('button')!);
    await press('Delete the note');
    await waitFor(() => expect(test.app.toasts.shown.at(-1)?.text).toBe('Note deleted.'));
    const other = await undoFromElsewhere();
    await waitFor(async () => expect(await notebook.queries.sessions.entries(session)).toHaveLength(1));
    expect(await notebook.queries.sessions.entries(other)).toEqual([]);
  });

  it('takes the marks of everyone back where they were made', async () => {
    await draw();
    await press('Everyone present');
    await waitFor(() => expect(test.app.toasts.shown.at(-1)?.text).toBe('2 people marked present.'));
    const other = await undoFromElsewhere();
    await waitFor(async () => expect(await presenceOf(members[1]!)).toBe(''));
    expect(await notebook.queries.sessions.attendance(other)).toEqual([]);
  });

  it('takes back that a session does not take place', async () => {
    await draw();
    await press('More');
    await fireEvent.click(await screen.findByRole('menuitem', { name: 'It did not take place' }));
    await press('Note it');
    await waitFor(() => expect(test.app.toasts.shown).toHaveLength(1));
    await undoFromElsewhere();
    await waitFor(async () => expect((await notebook.queries.sessions.one(session))?.notHeldAt).toBeNull());
  });

  it('takes a begun block back', async () => {
    await draw();
    await press('Begin the session');
    await screen.findByRole('heading', { name: 'Opening' });
    await unbusy();
    await press(/^Begin Closing/);
    await waitFor(() => expect(test.app.toasts.shown).toHaveLength(1));
    await undoFromElsewhere();
    await waitFor(async () => expect(await notebook.queries.sessions.entries(session)).toHaveLength(1));
  });
});

describe('clock', () => {
  it('begins the session with its first block, and runs by the wall', async () => {
    await draw();
    await press('Begin the session');
    expect(await screen.findByRole('heading', { name: 'Opening' })).toBeTruthy();
    test.clock.turn(3 * MINUTE);
    expect(await screen.findByRole('timer', { name: 'Time left: 7:00' })).toBeTruthy();
    expect(screen.getByText('On time')).toBeTruthy();
  });

  it('stands at the same place after a kill', async () => {
    await draw();
    await press('Begin the session');
    await screen.findByRole('button', { name: 'Next: Main part' });
    await unbusy();
    await press('Next: Main part');
    await screen.findByRole('heading', { name: 'Main part' });
    test.clock.turn(24 * MINUTE);
    await kill();
    expect(await screen.findByRole('timer', { name: 'Over its time: +4:00' })).toBeTruthy();
    expect(notebook.running).toBe(true);
  });

  it('shows no other time while its taps are still being read', async () => {
    got(await notebook.commands.sessions.begin(session, 'a'));
    const children = stored.children.bind(stored);
    const reading = vi.spyOn(stored, 'children').mockImplementation(async (kind, parent) => {
      await new Promise((resolve) => setTimeout(resolve, 60));
      return children(kind, parent);
    });
    const shown = new Set<string>();
    const watch = new MutationObserver(() =>
      shown.add(document.querySelector('[role="timer"] time')?.textContent ?? ''),
    );
    watch.observe(document.body, { subtree: true, childList: true, characterData: true });
    await draw();
    await screen.findByRole('heading', { name: 'Opening' });
    watch.disconnect();
    reading.mockRestore();
    expect([...shown].filter((time) => time.trim() !== '')).toEqual(['10:00']);
  });

  it('lengthens, shortens, pauses and goes on', async () => {
    await draw();
    await press('Begin the session');
    await press('Add 5 minutes');
    await press('Take 1 minute away');
    expect(await screen.findByRole('timer', { name: 'Time left: 14:00' })).toBeTruthy();
    expect(await screen.findByText('4 minutes behind the plan')).toBeTruthy();
    test.clock.turn(1);
    await press('Pause');
    await screen.findByText('The clock stands still until you go on');
    test.clock.turn(10 * MINUTE);
    expect(await screen.findByRole('timer', { name: 'Time left: 14:00' })).toBeTruthy();
    expect(await screen.findByRole('heading', { name: 'Opening' })).toBeTruthy();
    await fireEvent.click(screen.getAllByRole('button', { name: 'Go on' })[0]!);
    expect(await screen.findByText('14 minutes behind the plan')).toBeTruthy();
  });

  it('begins any block by a tap, and takes a slip back', async () => {
    await draw();
    await press('Begin the session');
    await screen.findByRole('heading', { name: 'Opening' });
    await unbusy();
    await press(/^Begin Closing/);
    await screen.findByRole('heading', { name: 'Closing' });
    await waitFor(() => expect(test.app.toasts.shown.at(-1)?.text).toBe('Closing has begun.'));
    undo();
    expect(await screen.findByRole('heading', { name: 'Opening' })).toBeTruthy();
  });

  it('begins session and block together when a block is tapped first', async () => {
    await draw();
    await press(/^Begin Main part/);
    expect(await screen.findByRole('heading', { name: 'Main part' })).toBeTruthy();
    expect((await notebook.queries.sessions.one(session))?.begunAt).not.toBeNull();
  });

  it('names on the agenda what was written to a block on another tablet, but in room mode not who leads', async () => {
    const other = { ...block('Lingkar buka', 15), leads: 'Sari Dewi' };
    got(await notebook.commands.sessions.change(session, { blocks: { a: other } }, { 'blocks/a': [] }));
    await draw();
    expect(await screen.findByText('Lingkar buka')).toBeTruthy();
    expect(screen.getByText('Also written: Opening · 10 min')).toBeTruthy();
    got(await notebook.commands.sessions.change(session, { blocks: { a: { ...other, leads: '' } } }));
    got(
      await notebook.commands.sessions.change(
        session,
        { blocks: { a: { ...other, leads: 'Budi' } } },
        { 'blocks/a': [] },
      ),
    );
    got(await notebook.commands.sessions.change(session, { blocks: { a: block('Opening', 10) } }, { 'blocks/a': [] }));
    expect(await screen.findByText('Also written: Lingkar buka · 15 min · Budi')).toBeTruthy();
    await press('Initials only');
    await waitFor(() => expect(screen.getByText('Also written: Lingkar buka · 15 min')).toBeTruthy());
    expect(screen.queryByText(/Budi$/)).toBeNull();
  });

  it('runs without an agenda', async () => {
    got(await notebook.commands.sessions.change(session, { blocks: { a: null, b: null, c: null } }));
    await draw();
    await press('Begin the session');
    expect(await screen.findByText('No agenda')).toBeTruthy();
    test.clock.turn(65 * MINUTE);
    expect(await screen.findByRole('timer', { name: 'Running for: 1:05:00' })).toBeTruthy();
  });

  it('ends, leads to the wrap-up, and goes on when it was too early', async () => {
    await draw();
    await press('Begin the session');
    await screen.findByRole('heading', { name: 'Opening' });
    await fireEvent.click(screen.getAllByRole('button', { name: 'End the session' })[0]!);
    await waitFor(() => expect(test.app.router.route).toEqual({ screen: 'wrapUp', session }));
    await waitFor(() => expect(notebook.running).toBe(false));
    await press('Not over after all, go on');
    expect(await screen.findByRole('heading', { name: 'Opening' })).toBeTruthy();
    await waitFor(() => expect(notebook.running).toBe(true));
  });

  it('lets the notebook be locked again once the screen is left', async () => {
    await draw();
    await press('Begin the session');
    await waitFor(() => expect(notebook.running).toBe(true));
    cleanup();
    expect(notebook.running).toBe(false);
  });

  it('is what a killed app comes back to from its front door, and from no other address', async () => {
    location.hash = '';
    await draw();
    notebook.returnToSession(test.app.router);
    expect(location.hash).toBe('');
    await press('Begin the session');
    await waitFor(() => expect(notebook.running).toBe(true));
    notebook.returnToSession(test.app.router);
    expect(location.hash).toContain(`${session}/run`);
    location.hash = '#/settings';
    notebook.returnToSession(test.app.router);
    expect(location.hash).toBe('#/settings');
  });
});

describe('attendance', () => {
  it('steps on by taps, and keeps each', async () => {
    await draw();
    for (const presence of ['present', 'late', 'absent', 'excused', 'present']) {
      await press(/^Sari/);
      await waitFor(async () => expect(await presenceOf(members[0]!)).toBe(presence));
    }
    expect(await screen.findByText('1 present · 1 not marked')).toBeTruthy();
    expect((await screen.findAllByText('Kept on this tablet')).length).toBeGreaterThan(0);
  });

  it('shows a tap at once, but calls it kept only when it is', async () => {
    await draw();
    let letGo: (result: Result<void>) => void = () => undefined;
    notebook.commands.attendance.mark = () => new Promise((resolve) => (letGo = resolve));
    await press(/^Sari/);
    expect(screen.getByRole('button', { name: /^Sari\s+Present/ })).toBeTruthy();
    expect(screen.queryByText('Kept on this tablet')).toBeNull();
    letGo(failure({ kind: 'storageFull' }));
    expect(await screen.findByRole('button', { name: /^Sari\s+Not marked yet/ })).toBeTruthy();
    expect(screen.getByText('Not kept yet')).toBeTruthy();
    expect(test.app.toasts.shown.at(-1)?.text).toContain('The storage is full');
  });

  it('marks everyone not marked yet as present, and takes only that back', async () => {
    await draw();
    await press(/^Sari/);
    await press(/^Sari/);
    await waitFor(async () => expect(await presenceOf(members[0]!)).toBe('late'));
    await press('Everyone present');
    await waitFor(async () => expect(await presenceOf(members[1]!)).toBe('present'));
    expect(await presenceOf(members[0]!)).toBe('late');
    await waitFor(() => expect(test.app.toasts.shown.at(-1)?.text).toBe('1 person marked present.'));
    undo();
    await waitFor(async () => expect(await presenceOf(members[1]!)).toBe(''));
    expect(await presenceOf(members[0]!)).toBe('late');
  });

  it('keeps a reason, tapped or written', async () => {
    await draw();
    await press('Attendance of Sari');
    const sheet = await screen.findByRole('dialog');
    await fireEvent.click(within(sheet).getByRole('radio', { name: 'Excused' }));
    await fireEvent.click(await within(sheet).findByRole('radio', { name: 'Ill' }));
    await press('Done');
    const tile = await screen.findByRole('button', { name: /^Sari\s+Excused\s+Ill/ });
    expect(tile).toBeTruthy();
  });

  it('keeps a half-typed reason through a kill', async () => {
    got(await notebook.commands.attendance.mark(session, [{ member: members[0]!, presence: 'absent' }]));
    await draw();
    await press('Attendance of Sari');
    await fireEvent.input(await screen.findByLabelText('In your own words'), { target: { value: 'Market day' } });
    await kill();
    await press('Attendance of Sari');
    await waitFor(async () => expect((await markOf(members[0]!))?.reason).toBe('Market day'));
  });

  it('does not write over a reason that came in while its sheet was open, untouched', async () => {
    got(await notebook.commands.attendance.mark(session, [{ member: members[0]!, presence: 'absent', reason: 'Ill' }]));
    await draw();
    await press('Attendance of Sari');
    const sheet = await screen.findByRole('dialog');
    got(
      await notebook.commands.attendance.mark(session, [{ member: members[0]!, presence: 'absent', reason: 'Court' }]),
    );
    await waitFor(() => expect(within(sheet).getByDisplayValue('Court')).toBeTruthy());
    await press('Done');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect((await markOf(members[0]!))?.reason).toBe('Court');
  });

  it('keeps a reason that was not seen beside the one written', async () => {
    got(await notebook.commands.attendance.mark(session, [{ member: members[0]!, presence: 'absent', reason: 'Ill' }]));
    const { item } = (await markOf(members[0]!))!;
    const seen = { reason: dotsOf(item, 'reason') };
    got(await notebook.commands.attendance.reason(session, members[0]!, 'Court', seen));
    got(await notebook.commands.attendance.reason(session, members[0]!, 'Market day', seen));
    const mark = await markOf(members[0]!);
    expect(mark?.presence).toBe('absent');
    expect(
      versionsOf(mark!.item, 'reason')
        .map(({ value }) => value)
        .sort(),
    ).toEqual(['Court', 'Market day']);
  });

  it('stays open with a reason that cannot be kept', async () => {
    got(await notebook.commands.attendance.mark(session, [{ member: members[0]!, presence: 'absent' }]));
    await draw();
    const keep = notebook.commands.attendance.reason;
    notebook.commands.attendance.reason = () => Promise.resolve(failure({ kind: 'storageFull' }));
    await press('Attendance of Sari');
    await fireEvent.input(await screen.findByLabelText('In your own words'), { target: { value: 'Market day' } });
    await press('Close');
    expect(await screen.findByText(/The storage is full/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('In your own words').value).toBe('Market day');
    expect(screen.getByRole('button', { name: 'Copy' })).toBeTruthy();
    notebook.commands.attendance.reason = keep;
    await closed();
    expect((await markOf(members[0]!))?.reason).toBe('Market day');
  });

  it('takes the draft of a newcomer away in the same breath as it adds them', async () => {
    await draw();
    await press('Newcomer');
    await fireEvent.input(screen.getByLabelText('Name'), { target: { value: 'Wati' } });
    await waitFor(async () => expect(await notebook.drafts.all(`newcomer/${session}`)).toHaveLength(1));
    const writes = await writesOf(async () => {
      await press('Add and mark present');
      await waitFor(() => expect(screen.queryByLabelText('Name')).toBeNull());
    });
    // The member together with the draft; then that no sheet stands open any more.
    expect(writes).toBe(2);
    expect(await notebook.queries.groups.members(group)).toHaveLength(3);
    expect(await notebook.drafts.all(`newcomer/${session}`)).toEqual([]);
  });

  it('finds the sheet open again after a kill, over the part of the screen it belongs to', async () => {
    got(await notebook.commands.journal.note(session, { kind: 'observation', text: 'Quiet today' }));
    await draw();
    const opened = () => notebook.drafts.all(`open/journal/${session}`);
    await press(/Quiet today/);
    await screen.findByRole('dialog', { name: 'Change the note' });
    await waitFor(async () => expect(await opened()).toHaveLength(1));
    stored.giveWay();
    cleanup();
    test = await testApp();
    stored = got(await test.notebooks.unlock(stored.id, 'kopi hangat di teras sore'));
    notebook = await founded();
    await draw();
    expect(await screen.findByRole('dialog', { name: 'Change the note' })).toBeTruthy();
    expect(document.querySelector('[data-pane=journal]')).not.toBeNull();
    await press('Done');
    await waitFor(async () => expect(await opened()).toEqual([]));
  });

  it('takes a newcomer in who is present at once', async () => {
    await draw();
    await press('Newcomer');
    await press('Add and mark present');
    expect(await screen.findByText('Write the name, or what to call them, first.')).toBeTruthy();
    await fireEvent.input(screen.getByLabelText('Name'), { target: { value: 'Wati' } });
    await press('Add and mark present');
    expect(await screen.findByRole('button', { name: /^Wati\s+Present/ })).toBeTruthy();
    const wati = (await notebook.queries.groups.members(group)).find(({ name }) => name === 'Wati');
    expect(wati?.joinedOn).toBe('2026-11-23');
  });

  it('shows initials only in room mode, after a kill too, and no reason', async () => {
    got(
      await notebook.commands.attendance.mark(session, [{ member: members[0]!, presence: 'excused', reason: 'Court' }]),
    );
    const led = { ...block('Opening', 10), leads: 'Budi' };
    got(await notebook.commands.sessions.change(session, { blocks: { a: led } }));
    got(await notebook.commands.sessions.begin(session, 'a'));
    await draw();
    expect(await screen.findByRole('button', { name: /^Sari/ })).toBeTruthy();
    await press('Initials only');
    expect(await screen.findByRole('button', { name: /^SD/ })).toBeTruthy();
    expect(screen.queryByText(/Sari|Budi|Court/)).toBeNull();
    await kill();
    expect(await screen.findByRole('button', { name: /^SD/ })).toBeTruthy();
    expect(screen.queryByText(/Sari|Budi|Court/)).toBeNull();
  });

  it('leaves out who has left, unless they are marked', async () => {
    got(await notebook.commands.members.change(members[0]!, { leftOn: '2026-11-01' }));
    await draw();
    await screen.findByRole('button', { name: /^Budi/ });
    expect(screen.queryByRole('button', { name: /^Sari/ })).toBeNull();
    got(await notebook.commands.attendance.mark(session, [{ member: members[0]!, presence: 'present' }]));
    expect(await screen.findByRole('button', { name: /^Sari/ })).toBeTruthy();
  });
});

describe('journal', () => {
  /** Notes are on their way to the disk until what this answers is called; then they are kept, or `end` otherwise. */
  function keepWaits(end = notebook.commands.journal.note): () => void {
    let letGo: () => void = () => undefined;
    const waiting = new Promise<void>((resolve) => (letGo = resolve));
    notebook.commands.journal.note = async (...args) => {
      await waiting;
      return end(...args);
    };
    return letGo;
  }

  it('keeps kind, about whom, tone and words, by Ctrl and Enter', async () => {
    await draw();
    const form = (await write('Nobody interrupted.')).closest('form')!;
    await fireEvent.click(within(form).getByRole('radio', { name: 'Said' }));
    await fireEvent.click(await within(form).findByRole('checkbox', { name: 'Sari' }));
    await fireEvent.click(within(form).getByRole('radio', { name: 'Calm' }));
    const area = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' });
    await fireEvent.keyDown(area, { key: 'Enter', ctrlKey: true });
    const list = await screen.findByRole('list', { name: 'Notes of this session' });
    expect(await within(list).findByText('Statement · Calm')).toBeTruthy();
    expect(within(list).getByText('Sari')).toBeTruthy();
    await waitFor(() => expect(area.value).toBe(''));
    const [entry] = await notebook.queries.sessions.entries(session);
    expect(entry).toMatchObject({ kind: 'statement', about: [members[0]], tone: 'calm', text: 'Nobody interrupted.' });
    expect(entry?.at).toBe(test.clock.now());
  });

  it('begins each note as an observation, and keeps nothing empty', async () => {
    await draw();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Seen' }).checked).toBe(true);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Keep the note' }).disabled).toBe(true);
    await write('   ');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Keep the note' }).disabled).toBe(true);
    await fireEvent.keyDown(screen.getByRole('textbox', { name: 'Note' }), { key: 'Enter', ctrlKey: true });
    expect(await notebook.queries.sessions.entries(session)).toEqual([]);
  });

  it('brings a half-written note back after a kill', async () => {
    await draw();
    await write('Half a sen');
    await waitFor(async () => expect(await notebook.drafts.all(`note/${session}`)).toHaveLength(1));
    await kill();
    await waitFor(() =>
      expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' }).value).toBe('Half a sen'),
    );
    expect(screen.getByText('Your half-written note is back.')).toBeTruthy();
    await press('Keep the note');
    await waitFor(async () => expect(await notebook.drafts.all(`note/${session}`)).toEqual([]));
    expect((await notebook.queries.sessions.entries(session)).map(({ text }) => text)).toEqual(['Half a sen']);
  });

  it('hands the words back that were being written when another window deleted their note', async () => {
    const entry = got(await notebook.commands.journal.note(session, { text: 'Kept before' }));
    await draw();
    const { change } = notebook.commands.journal;
    let goOn: () => void = () => undefined;
    const removed = new Promise<void>((resolve) => (goOn = resolve));
    notebook.commands.journal.change = async (...args) => {
      await removed;
      return change(...args);
    };
    await fireEvent.click(await screen.findByText('Kept before'));
    const area = await screen.findByRole('textbox', { name: 'What it says' });
    await fireEvent.input(area, { target: { value: 'Kept before, and more' } });
    got(await notebook.commands.journal.remove(session, entry));
    goOn();
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'What it says' })).toBeNull());
    const toast = await waitFor(() => {
      const told = test.app.toasts.shown.find(({ text }) => text.startsWith('It is no longer there.'));
      if (!told) throw new Error('nothing was told');
      return told;
    });
    expect(toast).toMatchObject({ stay: null, action: { label: 'Copy' } });
    const copied: string[] = [];
    vi.stubGlobal('navigator', { clipboard: { writeText: async (text: string) => void copied.push(text) } });
    toast.action?.run();
    await waitFor(() => expect(test.app.toasts.shown.at(-1)?.text).toBe('Copied'));
    expect(copied).toEqual(['Kept before, and more']);
    vi.unstubAllGlobals();
    expect(await notebook.queries.sessions.entries(session)).toEqual([]);
  });

  it('costs one transaction, draft and all', async () => {
    await draw();
    const area = await write('Half a sentence');
    await waitFor(async () => expect(await notebook.drafts.all(`note/${session}`)).toHaveLength(1));
    const writes = await writesOf(async () => {
      await press('Keep the note');
      await screen.findByText('Kept on this tablet');
      await waitFor(() => expect(area.value).toBe(''));
    });
    expect(writes).toBe(1);
    expect(await notebook.drafts.all(`note/${session}`)).toEqual([]);
  });

  it('leaves the words on the screen when the storage is full, and says what to do', async () => {
    await draw();
    const keep = notebook.commands.journal.note;
    notebook.commands.journal.note = () => Promise.resolve(failure({ kind: 'storageFull' }));
    const area = await write('Must not be lost');
    await press('Keep the note');
    expect(await screen.findByText(/The storage is full/)).toBeTruthy();
    expect(area.value).toBe('Must not be lost');
    expect(screen.getByRole('button', { name: 'Copy' })).toBeTruthy();
    const about = await within(area.closest('form')!).findByRole('checkbox', { name: 'Sari' });
    await fireEvent.click(about);
    await waitFor(() => expect(screen.getByDisplayValue(/^Must not be lost\s+Sari$/)).toBeTruthy());
    await fireEvent.click(about);
    expect(screen.queryByText('Kept on this tablet')).toBeNull();
    notebook.commands.journal.note = keep;
    await press('Keep the note');
    await waitFor(() => expect(area.value).toBe(''));
    expect((await notebook.queries.sessions.entries(session)).length).toBe(1);
  });

  it('keeps what a quick hand writes on while the note is being kept', async () => {
    await draw();
    const letGo = keepWaits();
    const area = await write('First.');
    await press('Keep the note');
    await write('First. Second');
    letGo();
    await waitFor(() => expect(area.value).toBe(' Second'));
    expect((await notebook.queries.sessions.entries(session)).map(({ text }) => text)).toEqual(['First.']);
  });

  it('shows a note at once, but as one that is kept only when it is', async () => {
    await draw();
    const letGo = keepWaits();
    const area = await write('On its way');
    await press('Keep the note');
    const line = (await screen.findByText('On its way', { selector: 'li *' })).closest('li')!;
    expect(line.getAttribute('aria-busy')).toBe('true');
    // Not before it is on the disk: until then the field is where the words are safe.
    expect(area.value).toBe('On its way');
    letGo();
    await waitFor(() => expect(line.getAttribute('aria-busy')).toBe('false'));
    expect(line.isConnected).toBe(true);
    expect(screen.getAllByText('On its way')).toEqual([within(line).getByText('On its way')]);
    const [kept] = await notebook.queries.sessions.entries(session);
    got(await notebook.commands.journal.remove(session, kept!.id));
    await waitFor(() => expect(screen.queryByText('On its way')).toBeNull());
  });

  it('takes a note from the journal again that could not be kept', async () => {
    await draw();
    const letGo = keepWaits(() => Promise.resolve(failure({ kind: 'storageFull' })));
    const area = await write('No room for it');
    await press('Keep the note');
    await screen.findByText('No room for it', { selector: 'li *' });
    letGo();
    expect(await screen.findByText(/The storage is full/)).toBeTruthy();
    expect(screen.queryByText('No room for it', { selector: 'li *' })).toBeNull();
    expect(area.value).toBe('No room for it');
  });

  it('shows foreign scripts, emoji and marks of HTML as what was written', async () => {
    const texts = ['<b>bold</b><img src=x onerror=alert(1)>', 'مرحبا 🌻', 'x'.repeat(10_000)];
    for (const text of texts) got(await notebook.commands.journal.note(session, { kind: 'observation', text }));
    await draw();
    for (const text of texts) expect(await screen.findByText(text)).toBeTruthy();
    expect(document.querySelector('ol img')).toBeNull();
  });

  it('changes a note, with its time, and deletes it with a way back', async () => {
    const id = got(await notebook.commands.journal.note(session, { kind: 'observation', text: 'Before' }));
    await draw();
    await fireEvent.click((await screen.findByText('Before')).closest('button')!);
    const sheet = await screen.findByRole('dialog');
    await fireEvent.input(within(sheet).getByLabelText('What it says'), { target: { value: 'After' } });
    await fireEvent.click(within(sheet).getByRole('radio', { name: 'Decided' }));
    await fireEvent.input(within(sheet).getByLabelText('Time'), { target: { value: '08:15' } });
    expect(within(sheet).getByText('Written by Ibu Rini')).toBeTruthy();
    await press('Done');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const [entry] = await notebook.queries.sessions.entries(session);
    expect(entry).toMatchObject({ kind: 'decision', text: 'After' });
    expect(new Date(entry!.at!).getHours() * 60 + new Date(entry!.at!).getMinutes()).toBe(8 * 60 + 15);
    await fireEvent.click((await screen.findByText('After')).closest('button')!);
    await press('Delete the note');
    await waitFor(() => expect(screen.queryByText('After')).toBeNull());
    await waitFor(() => expect(test.app.toasts.shown.at(-1)?.text).toBe('Note deleted.'));
    undo();
    expect(await screen.findByText('After')).toBeTruthy();
    expect(id).toBe(entry?.id);
  });

  it('stays open with words that cannot be kept, whichever way it is closed', async () => {
    got(await notebook.commands.journal.note(session, { kind: 'observation', text: 'Before' }));
    await draw();
    const keep = notebook.commands.journal.change;
    notebook.commands.journal.change = () => Promise.resolve(failure({ kind: 'storageFull' }));
    await fireEvent.click((await screen.findByText('Before')).closest('button')!);
    const sheet = await screen.findByRole('dialog');
    await fireEvent.input(within(sheet).getByLabelText('What it says'), { target: { value: 'After' } });
    await press('Close');
    expect(await within(sheet).findByText(/The storage is full/)).toBeTruthy();
    await fireEvent(sheet, new Event('cancel', { cancelable: true }));
    // A second Esc, which Chromium does not ask about.
    (sheet as HTMLDialogElement).close();
    await waitFor(() => expect((sheet as HTMLDialogElement).open).toBe(true));
    expect(within(sheet).getByLabelText<HTMLTextAreaElement>('What it says').value).toBe('After');
    expect(within(sheet).getByRole('button', { name: 'Copy' })).toBeTruthy();
    notebook.commands.journal.change = keep;
    await closed();
    expect((await notebook.queries.sessions.entries(session))[0]?.text).toBe('After');
  });

  it('draws fifty of many notes, newest first, and the others on demand', async () => {
    for (let n = 0; n < 60; n += 1) {
      got(await notebook.commands.journal.note(session, { kind: 'observation', text: `note ${n}`, at: 1000 + n }));
    }
    await draw();
    const list = await screen.findByRole('list', { name: 'Notes of this session' });
    expect(within(list).getAllByRole('listitem')[0]?.textContent).toContain('note 59');
    await waitFor(() => expect(within(list).getAllByRole('listitem')).toHaveLength(50));
    await press('Show 10 earlier notes');
    await waitFor(() => expect(within(list).getAllByRole('listitem')).toHaveLength(60));
  });

  it('tells taps on the clock as small entries that can be taken back', async () => {
    await draw();
    await press('Begin the session');
    await press('Add 5 minutes');
    await screen.findByRole('timer', { name: 'Time left: 15:00' });
    await press('Take back: Opening: 5 minutes more');
    expect(await screen.findByRole('timer', { name: 'Time left: 10:00' })).toBeTruthy();
  });
});

describe('session screen', () => {
  it('covers everything in one tap', async () => {
    await draw();
    await press('Cover the screen');
    expect(test.app.covered).toBe(true);
  });

  it('notes that a session did not take place, and takes that back', async () => {
    await draw();
    await press('More');
    await fireEvent.click(await screen.findByRole('menuitem', { name: 'It did not take place' }));
    const sheet = await screen.findByRole('dialog');
    await fireEvent.click(within(sheet).getByRole('radio', { name: 'Too few came' }));
    await press('Note it');
    expect(await screen.findByText('This session does not take place')).toBeTruthy();
    expect((await notebook.queries.sessions.one(session))?.notHeldReason).toBe('Too few came');
    await press('It takes place after all');
    await waitFor(async () => expect((await notebook.queries.sessions.one(session))?.notHeldAt).toBeNull());
  });

  it('keeps a half-written reason for it through a kill', async () => {
    await draw();
    await press('More');
    await fireEvent.click(await screen.findByRole('menuitem', { name: 'It did not take place' }));
    const sheet = await screen.findByRole('dialog');
    await fireEvent.input(within(sheet).getByRole('textbox'), { target: { value: 'Flooded' } });
    await waitFor(async () => expect(await notebook.drafts.all(`not-held/${session}`)).toHaveLength(1));
    await kill();
    await press('More');
    await fireEvent.click(await screen.findByRole('menuitem', { name: 'It did not take place' }));
    expect(await screen.findByDisplayValue('Flooded')).toBeTruthy();
    await press('Note it');
    await waitFor(async () => expect((await notebook.queries.sessions.one(session))?.notHeldReason).toBe('Flooded'));
    expect(await notebook.drafts.all(`not-held/${session}`)).toEqual([]);
  });

  it('shows the half-written note of a session that another window closes, to be copied, after a kill too', async () => {
    await draw();
    await write('Half a sen');
    got(await notebook.commands.sessions.close(session));
    const left = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Note' });
    expect(await screen.findByText('Something was left half-written')).toBeTruthy();
    expect((await left()).value).toBe('Half a sen');
    expect((await left()).readOnly).toBe(true);
    await kill();
    expect((await left()).value).toBe('Half a sen');
  });

  it('leads from a closed session to its summary', async () => {
    got(await notebook.commands.sessions.close(session));
    await draw();
    const link = await screen.findByRole('link', { name: 'See the summary' });
    expect(link.getAttribute('href')).toBe(`#/sessions/${session}/summary`);
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('says when there is no such session', async () => {
    await drawScreen(test, RunScreen, { screen: 'run', session: 'A'.repeat(22) }, stored);
    expect(await screen.findByText('There is no such page')).toBeTruthy();
  });

  it('speaks Indonesian without losing a half-written note', async () => {
    await draw();
    const area = await write('Setengah');
    await test.app.language.change('id');
    expect(await screen.findByRole('heading', { name: 'Pertemuan 4' })).toBeTruthy();
    expect(area.value).toBe('Setengah');
  });

  it('says so when the clock of the tablet was set back, counts on nothing meanwhile, and is silent once it is right', async () => {
    got(await notebook.commands.sessions.begin(session, 'a'));
    test.clock.turn(4 * MINUTE);
    got(await notebook.commands.journal.note(session, { kind: 'observation', text: 'Sari laughed' }));
    await draw();
    await waitFor(() => expect(screen.getByRole('timer').textContent).toContain('6:00'));
    expect(screen.queryByText('The clocks do not agree')).toBeNull();
    test.clock.turn(-24 * 60 * MINUTE);
    document.dispatchEvent(new Event('visibilitychange'));
    const told = (await screen.findByText('The clocks do not agree')).closest('.banner')!;
    expect(told.textContent).toMatch(/kept at 2\d Nov.*clock shows 2\d Nov.*nothing is lost/);
    expect(screen.getByText('Sari laughed')).toBeTruthy();
    await fireEvent.click(within(told as HTMLElement).getByRole('button', { name: 'Close' }));
    expect(screen.queryByText('The clocks do not agree')).toBeNull();
    await kill();
    expect(await screen.findByText('The clocks do not agree')).toBeTruthy();
    test.clock.turn(24 * 60 * MINUTE + MINUTE);
    document.dispatchEvent(new Event('visibilitychange'));
    await waitFor(() => expect(screen.queryByText('The clocks do not agree')).toBeNull());
    expect(screen.getByRole('timer').textContent).toContain('5:00');
  });

  it('keeps the tablet awake only while the session runs', async () => {
    const release = vi.fn(() => Promise.resolve());
    const request = vi.fn(() => Promise.resolve(Object.assign(new EventTarget(), { release })));
    Object.defineProperty(navigator, 'wakeLock', { value: { request }, configurable: true });
    try {
      await draw();
      expect(request).not.toHaveBeenCalled();
      await press('Begin the session');
      expect(await screen.findByText('The screen stays on')).toBeTruthy();
      cleanup();
      await waitFor(() => expect(release).toHaveBeenCalled());
    } finally {
      Reflect.deleteProperty(navigator, 'wakeLock');
    }
  });
});
