import 'fake-indexeddb/auto';
import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeHeader } from '../../../src/crypto/backup-header.ts';
import HandOverScreen from '../../../src/screens/sharing/HandOverScreen.svelte';
import { Syncing } from '../../../src/app/syncing.svelte.ts';
import OpenHandOverScreen from '../../../src/screens/sharing/OpenHandOverScreen.svelte';
import { notebookCommands } from '../../../src/storage/notebook-commands.ts';
import { shareNotebook } from '../../../src/storage/sharing/share-notebook.ts';
import { must } from '../../storage/backup/backup-in-hand.ts';
import { handOver, takeIn } from '../../storage/hand-over/handing.ts';
import { openTestNotebook } from '../../storage/open-test-notebook.ts';
import { chosenFile } from '../backup/chosen-file.ts';
import { got, notebookInHand, press, type, type NotebookInHand } from '../notebook-in-hand.ts';
import { drawScreen } from '../test-app.ts';

let test: NotebookInHand;
let group: string;
let space: string;
let saved: Blob[];

beforeEach(async () => {
  test = await notebookInHand();
  group = got(await test.commands.groups.add({ name: 'Teras Sore' }));
  got(await test.commands.members.add(group, [{ name: 'Ani' }]));
  space = (await test.notebook.database.rowsOf('group').get(group))!.space;
  saved = [];
  Object.assign(URL, {
    createObjectURL: (file: Blob) => {
      saved.push(file);
      return 'blob:x';
    },
    revokeObjectURL: () => undefined,
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
});

afterEach(() => vi.restoreAllMocks());

const draw = () => drawScreen(test, HandOverScreen, { screen: 'handOver', group }, test.notebook);
const drawOpening = () => drawScreen(test, OpenHandOverScreen, { screen: 'openHandOver' }, test.notebook);
const choose = async (bytes: Uint8Array) =>
  fireEvent.change(await screen.findByLabelText('Hand-over file'), { target: { files: [chosenFile([bytes])] } });

/** A colleague's notebook with a group of theirs, and a file of it by words. */
async function colleague() {
  const notebook = await openTestNotebook();
  const shared = shareNotebook(notebook);

  const theirs = must(await notebookCommands(notebook).groups.add({ name: 'Ibu Tangguh' }));
  const one = (await notebook.database.rowsOf('group').get(theirs))!.space;
  const made = must(
    await handOver(shared, {
      spaces: [{ space: one, name: 'Ibu Tangguh' }],
      to: { kind: 'words', name: 'Rini', own: false },
    }),
  );
  return { shared, made };
}

describe('making a hand-over file', () => {
  it('asks for what is missing, makes it for somebody new, and shows the words this once', async () => {
    await draw();
    expect(await screen.findByRole('checkbox', { name: /Teras Sore/ })).toHaveProperty('checked', true);
    await press('Make the file');
    expect(await screen.findByText('Choose whom the file is for.')).toBeTruthy();
    await fireEvent.click(screen.getByRole('radio', { name: /Somebody who is not in yet/ }));
    await press('Make the file');
    expect(await screen.findByText('Fill in the name.')).toBeTruthy();
    await type(/Name of that person/, 'Sari');
    await press('Make the file');
    expect(await screen.findByText('Give this tablet a name.')).toBeTruthy();
    await type(/Name of this tablet/, 'Tablet balai');
    await press('Make the file');
    const words = await waitFor(() => {
      const shown = screen.getByRole('list', { name: 'Six words that open it' }).querySelectorAll('li');
      expect(shown).toHaveLength(6);
      return [...shown].map((one) => one.textContent.trim());
    });
    expect(screen.getByText(/by voice, face to face or by phone, not with the file/)).toBeTruthy();
    expect(screen.getByText(/^lingkar-handover-2026-11-23-\d{4}\.lingkar$/)).toBeTruthy();
    const file = new Uint8Array(await (saved[0] as File).arrayBuffer());
    const sari = shareNotebook(await openTestNotebook());
    expect(must(await takeIn(sari, file, words)).spaces).toMatchObject([{ kind: 'taken', joined: true }]);
    await press('Make another file');
    expect(screen.queryByText(words[0]!)).toBeNull();
    // She stands in the list until she is heard of.
    expect(await screen.findByRole('radio', { name: /Sari/ })).toBeTruthy();
  });

  it('is made for a tablet that is in already, without words', async () => {
    const here = shareNotebook(test.notebook);
    const sari = shareNotebook(await openTestNotebook());
    const to = { kind: 'words' as const, name: 'Sari', own: false };
    const first = must(await handOver(here, { spaces: [{ space, name: 'Teras Sore' }], to }));
    must(await takeIn(sari, first.file, first.words, { tablet: 'HP Sari', attachments: true }));
    const back = must(
      await handOver(sari, {
        spaces: [{ space, name: '' }],
        to: { kind: 'device', device: test.notebook.identity.device },
      }),
    );
    must(await takeIn(here, back.file));
    await draw();
    await fireEvent.click(await screen.findByRole('radio', { name: /HP Sari/ }));
    await type(/Name of this tablet/, 'Tablet balai');
    await press('Make the file');
    expect(await screen.findByText(/Hand-over file finished/)).toBeTruthy();
    expect(screen.queryByText('Six words that open it')).toBeNull();
    const file = new Uint8Array(await (saved[0] as File).arrayBuffer());
    expect(must(await takeIn(sari, file)).spaces).toMatchObject([{ kind: 'taken', unfit: 0 }]);
  });
});

describe('opening a hand-over file', () => {
  it('tells before anything is taken that an own agency stays apart [SH9]', async () => {
    got(await test.commands.agency.change({ name: 'Yayasan Teras' }));
    const host = await openTestNotebook();
    const made = must(
      await handOver(shareNotebook(host), {
        spaces: [{ space: host.identity.agencySpace, name: '' }],
        to: { kind: 'words', name: 'Rini', own: false },
      }),
    );
    await drawOpening();
    await choose(made.file);
    await type(/Six words/, made.words!.join(' '));
    await press('Open');
    expect(await screen.findByText('Your own agency data stays apart')).toBeTruthy();
  });

  it('says whose it is and what it holds before anything is taken, then merges it', async () => {
    const { made } = await colleague();
    const brought = vi.spyOn(Syncing.prototype, 'brought');
    await drawOpening();
    await choose(made.file);
    await type(/Six words/, [...made.words!].reverse().join(' '));
    await press('Open');
    expect(await screen.findByText('These six words do not open the file')).toBeTruthy();
    await type(/Six words/, made.words!.join(' '));
    await press('Open');
    expect(await screen.findByText('From Ibu Rini')).toBeTruthy();
    expect(screen.getByText(/does not know the one that made it yet/)).toBeTruthy();
    expect(screen.getByText('Ibu Tangguh')).toBeTruthy();
    expect(screen.getByText(/you come in as co-facilitator/)).toBeTruthy();
    expect((await test.queries.groups.all()).map(({ group: one }) => one.name)).toEqual(['Teras Sore']);
    await press('Take and merge');
    expect(await screen.findByText('Give this tablet a name.')).toBeTruthy();
    await type(/Name of this tablet/, 'Tablet kantor');
    await press('Take and merge');
    expect(await screen.findByText('Merged')).toBeTruthy();
    // All of it is to go to the relay, and no sign may say that it has. [HO5]
    expect(brought).toHaveBeenCalled();
    expect((await test.queries.groups.all()).map(({ group: one }) => one.name).sort()).toEqual([
      'Ibu Tangguh',
      'Teras Sore',
    ]);
    await press('Open another file');
    await choose(made.file);
    await type(/Six words/, made.words!.join(' '));
    await press('Open');
    await press('Take and merge');
    expect(await screen.findByText(/Nothing new/)).toBeTruthy();
  });

  it('says plainly what a wrong file is', async () => {
    const { made, shared } = await colleague();
    await drawOpening();
    await choose(new Uint8Array(9000));
    expect(await screen.findByText('This is no hand-over file')).toBeTruthy();
    const id = 'a'.repeat(21) + 'A';
    await choose(writeHeader({ file: id, notebook: id, slots: [] }));
    expect(await screen.findByText('This is a backup')).toBeTruthy();
    const guest = shareNotebook(await openTestNotebook());
    must(await takeIn(guest, made.file, made.words));
    const [only] = (await guest.spaces()).filter(({ membership }) => (membership?.devices.size ?? 0) > 1);
    const other = must(
      await handOver(guest, {
        spaces: [{ space: only!.space, name: '' }],
        to: { kind: 'device', device: shared.notebook.identity.device },
      }),
    );
    await choose(other.file);
    expect(await screen.findByText('This file is for another tablet')).toBeTruthy();
    await choose(made.file.slice(0, made.file.length - 40_000));
    await type(/Six words/, made.words!.join(' '));
    await press('Open');
    expect(await screen.findByText('This file is not whole')).toBeTruthy();
  });
});
