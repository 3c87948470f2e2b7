import 'fake-indexeddb/auto';
import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepRunningPlace, forgetRunningPlace } from '../../../src/app/running-place.ts';
import BackupScreen from '../../../src/screens/backup/BackupScreen.svelte';
import GroupsScreen from '../../../src/screens/groups/GroupsScreen.svelte';
import { drawScreen } from '../test-app.ts';
import { got, notebookInHand, press, type NotebookInHand } from '../notebook-in-hand.ts';
import { chosenFile } from './chosen-file.ts';

const DAY = 86_400_000;
let test: NotebookInHand;
let saved: File[];

beforeEach(async () => {
  test = await notebookInHand();
  got(await test.commands.groups.add({ name: 'Teras Sore' }));
  saved = [];
  Object.assign(URL, {
    createObjectURL: (file: File) => {
      saved.push(file);
      return 'blob:x';
    },
    revokeObjectURL: () => undefined,
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
});

afterEach(() => {
  vi.restoreAllMocks();
  delete (window as { showSaveFilePicker?: unknown }).showSaveFilePicker;
  forgetRunningPlace();
});

const draw = () => drawScreen(test, BackupScreen, { screen: 'backup' }, test.notebook);

/** A place that was picked, in memory; what it does with the bytes is the test's. */
function pickPlace(write: (bytes: Uint8Array) => void | Promise<void>, file: () => Blob) {
  const stream = {
    write: vi.fn(async (bytes: Uint8Array) => write(bytes)),
    close: vi.fn(),
    abort: vi.fn(async () => undefined),
  };
  const remove = vi.fn(async () => undefined);
  const getFile = vi.fn(async () => file());
  Object.assign(window, {
    showSaveFilePicker: async () => ({ createWritable: async () => stream, getFile, remove }),
  });
  return { stream, remove };
}

describe('backing up', () => {
  it('says that there is none yet, makes one into the downloads under a name that tells nothing, and remembers it', async () => {
    await draw();
    expect(await screen.findByText('Last backup: none yet')).toBeTruthy();
    await press('Back up now');
    expect(await screen.findByText(/handed to the tablet’s downloads/)).toBeTruthy();
    expect(saved[0]?.name).toMatch(/^lingkar-2026-11-23-\d{4}\.lingkar$/);
    expect(saved[0]!.size).toBeGreaterThan(8192 + 65_000);
    expect(await screen.findByText(/^Last backup: today/)).toBeTruthy();
    expect(screen.getByText('Nothing new since then.')).toBeTruthy();
    got(await test.commands.groups.add({ name: 'Melati' }));
    expect(await screen.findByText(/something new in this notebook/)).toBeTruthy();
    test.clock.turn(DAY);
    await waitFor(() => expect(screen.getByText(/^Last backup/)).toBeTruthy());
  });

  it('reads back what lies at the picked place, and finds out a stick that lost what it took', async () => {
    let parts: Uint8Array[] = [];
    pickPlace(
      (bytes) => void parts.push(bytes),
      () => chosenFile(parts),
    );
    await draw();
    await press('Back up now');
    expect(await screen.findByText(/saved and was read back/)).toBeTruthy();
    expect(saved).toEqual([]);
    got(await test.commands.groups.add({ name: 'Melati' }));
    await screen.findByText(/something new in this notebook/);
    parts = [];
    pickPlace(
      (bytes) => void parts.push(bytes.slice().fill(0, 9_000, 9_001)),
      () => chosenFile(parts),
    );
    await press('Back up now');
    expect(await screen.findByText('This backup is damaged')).toBeTruthy();
    // The former one is still the last that counts.
    expect(screen.getByText(/something new in this notebook/)).toBeTruthy();
  });

  it('tells of a full place, throws away what it began, and nothing counts as a backup', async () => {
    const { stream, remove } = pickPlace(
      () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
      () => chosenFile([]),
    );
    await draw();
    await press('Back up now');
    expect(await screen.findByText('The place you chose is full')).toBeTruthy();
    expect(stream.abort).toHaveBeenCalled();
    expect(stream.close).not.toHaveBeenCalled();
    expect(remove).toHaveBeenCalled();
    expect(screen.getByText('Last backup: none yet')).toBeTruthy();
  });

  it('can be stopped, and leaves nothing', async () => {
    let go!: () => void;
    const held = new Promise<void>((resolve) => (go = resolve));
    const { stream, remove } = pickPlace(
      () => held,
      () => chosenFile([]),
    );
    await draw();
    await press('Back up now');
    await press('Stop');
    go();
    expect(await screen.findByText(/Stopped. No file was made/)).toBeTruthy();
    expect(stream.close).not.toHaveBeenCalled();
    expect(remove).toHaveBeenCalled();
    expect(screen.getByText('Last backup: none yet')).toBeTruthy();
  });

  it('checks a file of this notebook, and tells one of another and a broken one apart', async () => {
    const { group } = (await test.queries.groups.all())[0]!;
    const session = got(await test.commands.sessions.plan(group.id, { number: 1, date: test.day(0) }));
    for (let n = 0; n < 4; n += 1) {
      got(await test.commands.journal.note(session, { kind: 'observation', text: 'panjang '.repeat(4_000) }));
    }
    await draw();
    await press('Back up now');
    await screen.findByText(/handed to the tablet’s downloads/);
    const bytes = new Uint8Array(await readAll(saved[0]!));
    const field = screen.getByLabelText('Backup file');
    const choose = (file: unknown) => fireEvent.change(field, { target: { files: [file] } });
    await choose(chosenFile([bytes]));
    expect(await screen.findByText(/^Whole\. This file holds/)).toBeTruthy();
    expect(screen.getByText(/Groups: 1, sessions: 1/)).toBeTruthy();
    await choose(chosenFile([bytes.subarray(0, -9000)]));
    expect(await screen.findByText('This backup is no longer whole')).toBeTruthy();
    await choose(chosenFile([]));
    expect(await screen.findByText('This is no backup of Lingkar')).toBeTruthy();
    const header = bytes.slice();
    header[500]! ^= 1;
    header[header.length - 4096 + 500]! ^= 1;
    await choose(chosenFile([header]));
    expect(await screen.findByText('This backup is damaged')).toBeTruthy();
  });
});

async function readAll(file: Blob): Promise<ArrayBuffer> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.readAsArrayBuffer(file);
  });
}

describe('the reminder', () => {
  const groups = () => drawScreen(test, GroupsScreen, { screen: 'groups' }, test.notebook);

  it('stands below the groups once three days have gone by, leads to the act, and can be put away', async () => {
    test.clock.turn(3 * DAY);
    await groups();
    const reminder = await screen.findByText('This notebook has never been backed up');
    expect(screen.getByRole('link', { name: 'Back up now' }).getAttribute('href')).toBe('#/settings/backup');
    expect(screen.getByText('Teras Sore').compareDocumentPosition(reminder)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    await press('Later');
    await waitFor(() => expect(screen.queryByText('This notebook has never been backed up')).toBeNull());
    const standing = await test.queries.backups.standing();
    expect(standing).toMatchObject({ lastAt: null, putAwayAt: test.clock.now() });
  });

  it('counts the days since the last one', async () => {
    got(await test.commands.backups.made({ madeAt: test.clock.now(), writes: 0 }));
    test.clock.turn(9 * DAY);
    await groups();
    expect(await screen.findByText('9 days without a new backup')).toBeTruthy();
  });

  it('never comes while a session runs, nor early', async () => {
    await groups();
    test.clock.turn(3 * DAY);
    keepRunningPlace(test.notebook.id, 'AAAAAAAAAAAAAAAAAAAAAA');
    await groups();
    await screen.findAllByText('Teras Sore');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(screen.queryByText('This notebook has never been backed up')).toBeNull();
  });
});
