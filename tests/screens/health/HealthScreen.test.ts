import 'fake-indexeddb/auto';
import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OpenNotebook } from '../../../src/app/open-notebook.svelte.ts';
import type { Result } from '../../../src/base/result.ts';
import { entryKind } from '../../../src/practice/entry.ts';
import HealthScreen from '../../../src/screens/health/HealthScreen.svelte';
import type { KindName } from '../../../src/storage/database.ts';
import { notebookCommands } from '../../../src/storage/notebook-commands.ts';
import type { Notebook } from '../../../src/storage/notebook.ts';
import { drawScreen, emptyTablet, testApp, type TestApp } from '../test-app.ts';

let test: TestApp;
let notebook: Notebook;
let notes: string[];
let member: string;

beforeEach(async () => {
  await emptyTablet();
  test = await testApp();
  notebook = got(await test.notebooks.protect('Ibu Rini', 'kopi hangat di teras sore')).notebook;
  const commands = notebookCommands(notebook);
  const group = got(await commands.groups.add({ name: 'Teras Sore' }));
  member = got(await commands.members.add(group, [{ name: 'Sari' }]))[0]!;
  const session = got(await commands.sessions.plan(group, { number: 3, date: '2026-11-23' }));
  notes = [];
  for (const text of ['rahasia satu', 'rahasia dua', 'rahasia tiga'])
    notes.push(got(await commands.journal.note(session, { kind: 'observation', text })));
});

afterEach(() => {
  vi.unstubAllGlobals();
});

function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}

async function breakSeal(kind: KindName, id: string): Promise<void> {
  const row = (await notebook.database.rowsOf(kind).get(id))!;
  const sealed = row.sealed.slice();
  sealed[sealed.length - 1]! ^= 1;
  await notebook.database.rowsOf(kind).put({ ...row, sealed });
}

async function draw(): Promise<OpenNotebook> {
  return (await drawScreen(test, HealthScreen, { screen: 'health' }, notebook))!;
}

async function press(name: string | RegExp): Promise<void> {
  await fireEvent.click(await screen.findByRole('button', { name }));
}

function browserSays(parts: Record<string, unknown>): void {
  const { userAgent, languages } = navigator;
  vi.stubGlobal('navigator', { userAgent, languages, maxTouchPoints: 0, ...parts });
}

const IPAD =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15';

describe('the health card', () => {
  it('finds a sound notebook sound', async () => {
    await draw();
    await press('Check everything');
    expect(await screen.findByText(/All of them open/)).toBeTruthy();
    expect(screen.getByText('No damaged part was met so far.')).toBeTruthy();
  });

  it('names every part with a broken seal by kind and place, and nothing of any content', async () => {
    await breakSeal('entry', notes[0]!);
    await breakSeal('entry', notes[2]!);
    await breakSeal('member', member);
    await draw();
    await press('Check everything');
    const list = await screen.findByRole('list', { name: '3 parts cannot be opened' });
    await waitFor(() => expect(within(list).getAllByRole('listitem')).toHaveLength(3));
    const lines = within(list)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent.replace(/\s+/g, ' '));
    for (const id of [notes[0]!, notes[2]!]) {
      const line = lines.find((text) => text.includes(`code …${id.slice(-4)}`));
      expect(line).toContain('Journal note');
      expect(line).toContain('session 3');
      expect(line).toContain('group Teras Sore');
      expect(line).toContain('broken seal');
    }
    expect(lines.find((text) => text.includes(member.slice(-4)))).toContain('Member');
    expect(document.body.textContent).not.toContain('rahasia');
  });

  it('lists what screens have already stumbled over, without any check', async () => {
    await breakSeal('entry', notes[1]!);
    await draw();
    const session = (await notebook.database.rowsOf('entry').get(notes[1]!))!.parent;
    await notebook.children(entryKind, session);
    expect(await screen.findByRole('list', { name: '1 part cannot be opened' })).toBeTruthy();
  });

  it('says whether the storage is kept, and shows a refusal honestly', async () => {
    browserSays({
      storage: {
        persisted: () => Promise.resolve(false),
        persist: () => Promise.resolve(false),
        estimate: () => Promise.resolve({ usage: 2_000_000, quota: 102_000_000 }),
      },
    });
    await draw();
    expect(await screen.findByText(/may clear this storage/)).toBeTruthy();
    expect(screen.getByText('2 MB used, about 100 MB left.')).toBeTruthy();
    expect(screen.getByText(/Space is nearly used up/)).toBeTruthy();
    await press('Ask the browser to keep it');
    expect(await screen.findByText(/does not promise yet/)).toBeTruthy();
  });

  it('says so when the browser has promised', async () => {
    browserSays({ storage: { persisted: () => Promise.resolve(true) } });
    await draw();
    expect(await screen.findByText(/has promised/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Ask the browser to keep it' })).toBeNull();
  });

  it('names what the browser lacks, and what is different then', async () => {
    browserSays({ storage: undefined, serviceWorker: undefined, wakeLock: undefined });
    await draw();
    expect(screen.getByText(/Keeping the screen awake/)).toBeTruthy();
    expect(screen.getByText(/opens only with a network/)).toBeTruthy();
    expect(screen.getByText(/Not ready without a network/)).toBeTruthy();
  });

  it('says on an iPad that what nobody opens for a week is cleared, and no word of it elsewhere', async () => {
    browserSays({ storage: undefined, userAgent: IPAD, maxTouchPoints: 5 });
    await draw();
    expect(await screen.findByText(/seven days/)).toBeTruthy();
    // Installed, it is as anywhere else.
    window.dispatchEvent(new Event('appinstalled'));
    await waitFor(() => expect(screen.queryByText(/seven days/)).toBeNull());
  });

  it('says nothing of that in another browser', async () => {
    browserSays({ storage: undefined });
    await draw();
    expect(await screen.findByText(/does not say whether/)).toBeTruthy();
    expect(screen.queryByText(/seven days/)).toBeNull();
  });

  it('tells that there is no backup, and that the recovery code was never confirmed', async () => {
    await draw();
    expect(await screen.findByText('Last backup: none yet')).toBeTruthy();
    expect(await screen.findByText(/^Not confirmed/)).toBeTruthy();
  });

  it('tells that the recovery code was confirmed', async () => {
    got(await test.notebooks.confirmRecoveryCode(notebook.id));
    await draw();
    expect(await screen.findByText(/^Confirmed/)).toBeTruthy();
  });

  it('offers to install when the browser does', async () => {
    const prompt = vi.fn(() => Promise.resolve({ outcome: 'accepted' }));
    window.dispatchEvent(Object.assign(new Event('beforeinstallprompt', { cancelable: true }), { prompt }));
    await draw();
    await press('Install now');
    expect(prompt).toHaveBeenCalledOnce();
    window.dispatchEvent(new Event('appinstalled'));
    expect(await screen.findByText('Lingkar is installed as an app on this tablet.')).toBeTruthy();
  });

  it('says that a check was cut off when the database is closed underneath', async () => {
    await draw();
    notebook.database.close();
    await press('Check everything');
    expect(await screen.findByText(/The check was cut off/)).toBeTruthy();
  });
});
