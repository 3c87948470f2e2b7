import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import TakeAlongScreen from '../../../src/screens/take-along/TakeAlongScreen.svelte';
import { got, notebookInHand, press, type NotebookInHand } from '../notebook-in-hand.ts';
import { drawScreen } from '../test-app.ts';

let test: NotebookInHand;
let saved: File[];

beforeEach(async () => {
  test = await notebookInHand();
  saved = [];
  URL.createObjectURL = (file) => {
    saved.push(file as File);
    return 'blob:test';
  };
  URL.revokeObjectURL = () => undefined;
  // jsdom goes nowhere by a link.
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue(undefined);
});

afterEach(() => vi.restoreAllMocks());

async function filled() {
  const { commands } = test;
  const group = got(await commands.groups.add({ name: 'Teras Sore' }));
  const [sari = ''] = got(
    await commands.members.add(group, [{ name: 'Sari Dewi', contact: '+62 812' }, { name: '=HYPERLINK("x")' }]),
  );
  const session = got(await commands.sessions.plan(group, { number: 4, date: '2026-11-23', place: 'Rumah Bu Sari' }));
  got(await commands.sessions.begin(session));
  got(await commands.attendance.mark(session, [{ member: sari, presence: 'absent', reason: 'Sakit gigi' }]));
  return group;
}

const draw = () => drawScreen(test, TakeAlongScreen, { screen: 'takeAlong' }, test.notebook);

function textOf(file: Blob): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.readAsText(file);
  });
}

async function table(name: string): Promise<{ readonly file: File; readonly rows: string[][]; readonly text: string }> {
  saved = [];
  await fireEvent.change(await screen.findByLabelText('Table'), { target: { value: name } });
  await press('Save the table');
  await waitFor(() => expect(saved).toHaveLength(1));
  const [file] = saved;
  if (!file) throw new Error('nothing was saved');
  const text = await textOf(file);
  return { file, text, rows: papa.parse<string[]>(text, { skipEmptyLines: true }).data };
}

describe('one table', () => {
  it('names nobody and takes no free words along unless asked', async () => {
    await filled();
    await draw();
    for (const name of ['members', 'sessions', 'attendance', 'principles', 'goals', 'gradings', 'steps', 'referrals']) {
      const { text, file } = await table(name);
      expect(text).not.toMatch(/Sari|Dewi|HYPERLINK|812|gigi|Rumah/);
      expect(file.name).toMatch(/^[a-z-]+\.csv$/);
    }
    expect((await table('attendance')).rows).toEqual([
      ['Session', 'Date', 'Member', 'Attendance'],
      ['4', '2026-11-23', 'SD', 'absent'],
    ]);
  });

  it('takes names along by a deliberate tick, and no formula', async () => {
    await filled();
    await draw();
    await fireEvent.click(await screen.findByLabelText(/^With names and free words/));
    expect(await screen.findByText(/^This table names people/)).toBeTruthy();
    const { rows } = await table('members');
    expect(rows.map((row) => row[1])).toEqual(['Name', 'Sari Dewi', '\'=HYPERLINK("x")']);
    expect(rows[1]).toContain("'+62 812");
    expect((await table('attendance')).rows[1]).toEqual(['4', '2026-11-23', 'Sari Dewi', 'absent', 'Sakit gigi']);
  });

  it('parts columns by semicolons where the office program wants that', async () => {
    await filled();
    await draw();
    await fireEvent.click(await screen.findByLabelText(/^Semicolon/));
    expect((await table('sessions')).text).toContain('Session;Date;Begins');
  });

  it('is written down among what left the app', async () => {
    const group = await filled();
    await draw();
    await table('members');
    await waitFor(async () => {
      const { handedOnKind } = await import('../../../src/practice/handed-on.ts');
      expect(await test.notebook.children(handedOnKind, group)).toMatchObject([{ paper: 'export', form: 'csv' }]);
    });
  });

  it('offers the directory where there is no group yet', async () => {
    got(await test.commands.resources.add({ name: 'Puskesmas' }));
    await draw();
    expect(await screen.findByText(/^No group yet/)).toBeTruthy();
    expect((await table('resources')).text).toContain('Puskesmas');
  });
});

describe('everything in the open', () => {
  async function allow(passphrase: string) {
    await press('Export everything …');
    expect(await screen.findByText(/name, contact and age of every member/)).toBeTruthy();
    await fireEvent.input(screen.getByLabelText('Type your passphrase once more'), { target: { value: passphrase } });
    await press('I understand');
  }

  it('asks for the passphrase, refuses a wrong one, and writes nothing then', async () => {
    await filled();
    await draw();
    await allow('not this one at all');
    expect(await screen.findByText(test.app.language.words.shell.problems.wrongPassphrase.title)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Choose a place and write the file' })).toBeNull();
    expect(saved).toEqual([]);
  });

  it('writes all there is, and writes down that it left', async () => {
    await filled();
    await draw();
    await allow('kopi hangat di teras sore');
    await press('Choose a place and write the file');
    await waitFor(() => expect(saved).toHaveLength(1));
    const [file] = saved;
    if (!file) throw new Error('nothing was saved');
    expect(file.name).toMatch(/^lingkar-[\d-]+\.json$/);
    const read = JSON.parse(await textOf(file)) as { whole: boolean; counts: Record<string, number> };
    expect(read.whole).toBe(true);
    expect(read.counts['member']).toBe(2);
    expect(await screen.findByText(/parts written, without a seal/)).toBeTruthy();
    const { handedOnKind } = await import('../../../src/practice/handed-on.ts');
    expect(await test.notebook.all(handedOnKind)).toMatchObject([{ paper: 'export', form: 'json' }]);
  });
});
