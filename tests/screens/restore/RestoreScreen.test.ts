import 'fake-indexeddb/auto';
import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import RestoreScreen from '../../../src/screens/restore/RestoreScreen.svelte';
import { notebookCommands } from '../../../src/storage/notebook-commands.ts';
import { backupOf } from '../../storage/backup/backup-in-hand.ts';
import { drawScreen, emptyTablet, testApp, type TestApp } from '../test-app.ts';
import { got, press, type } from '../notebook-in-hand.ts';
import { chosenFile } from '../backup/chosen-file.ts';

const PASSPHRASE = 'kopi hangat di teras sore';
let test: TestApp;
let bytes: Uint8Array;
let code: string;

beforeEach(async () => {
  await emptyTablet();
  test = await testApp();
  const { notebook, recoveryCode } = got(await test.notebooks.protect('Ibu Rini', PASSPHRASE));
  code = recoveryCode;
  const commands = notebookCommands(notebook);
  const group = got(await commands.groups.add({ name: 'Teras Sore' }));
  got(await commands.members.add(group, [{ name: 'Sari' }, { name: 'Bayu' }]));
  bytes = await backupOf(test.notebooks, notebook);
  await notebook.lock();
  test.app.restoring = true;
  await drawScreen(test, RestoreScreen);
});

async function choose(file: Uint8Array): Promise<void> {
  await fireEvent.change(await screen.findByLabelText('Backup file'), { target: { files: [chosenFile([file])] } });
}

async function typeSecret(name: string, value: string): Promise<void> {
  // The choice beside it bears the same name.
  await fireEvent.input(await screen.findByLabelText(name, { selector: 'input:not([type=radio])' }), {
    target: { value },
  });
}

const shelf = async () => got(await test.notebooks.list()).map(({ name }) => name);

describe('restoring', () => {
  it('refuses what is no backup in words, and takes the next file', async () => {
    await choose(new Uint8Array(0));
    expect(await screen.findByText('This is no backup of Lingkar')).toBeTruthy();
    await choose(bytes);
    await screen.findByRole('heading', { name: 'Open this backup' });
    await press('Open');
    expect(await screen.findByText('Enter the passphrase first.')).toBeTruthy();
    await typeSecret('Passphrase', 'salah sama sekali');
    await press('Open');
    expect(await screen.findByText('The passphrase does not open this backup')).toBeTruthy();
    expect(await shelf()).toEqual(['Ibu Rini']);
  });

  it('shows what is inside, and brings it back beside the notebook that is here', async () => {
    await choose(bytes);
    await typeSecret('Passphrase', PASSPHRASE);
    await press('Open');
    await screen.findByRole('heading', { name: 'This is inside' });
    expect(screen.getByText('Teras Sore')).toBeTruthy();
    expect(screen.getByText('This backup is whole. Everything in it will come back.')).toBeTruthy();
    expect(screen.getByText(/This notebook is on this tablet as well/)).toBeTruthy();
    // Of one name with the one that is here they could not be told apart.
    expect(screen.getByLabelText<HTMLInputElement>(/Name of the new notebook/).value).toMatch(
      /^Ibu Rini \(backup of 23 Nov 2026\)$/,
    );
    await press('Restore');
    await screen.findByRole('heading', { name: 'It is back' });
    await press('Open the notebook');
    await waitFor(() => expect(test.app.notebook?.name).toMatch(/^Ibu Rini \(backup/));
    const groups = await test.app.notebook!.queries.groups.all();
    expect(groups.map(({ group }) => group.name)).toEqual(['Teras Sore']);
    expect(test.app.restoring).toBe(false);
    expect(await shelf()).toHaveLength(2);
    await test.app.lock();
  });

  it('opens by the recovery code, and asks for a new passphrase then', async () => {
    await choose(bytes);
    await fireEvent.click(await screen.findByRole('radio', { name: 'Recovery code' }));
    await typeSecret('Recovery code', 'AAAA-BBBB');
    await press('Open');
    expect(await screen.findByText('The code does not open this backup')).toBeTruthy();
    await typeSecret('Recovery code', code.toLowerCase());
    await press('Open');
    await screen.findByRole('heading', { name: 'This is inside' });
    await press('Restore');
    expect((await screen.findAllByText(/more characters|four words/)).length).toBeGreaterThan(0);
    expect(await shelf()).toEqual(['Ibu Rini']);
    await type(/^New passphrase/, 'sepeda biru di bawah hujan');
    await press('Restore');
    await screen.findByRole('heading', { name: 'It is back' });
    await press('Open the notebook');
    await waitFor(() => expect(test.app.notebook).toBeDefined());
    const { id } = test.app.notebook!;
    await test.app.lock();
    expect((await test.notebooks.unlock(id, PASSPHRASE)).ok).toBe(false);
    expect((await test.notebooks.unlock(id, 'sepeda biru di bawah hujan')).ok).toBe(true);
  });

  it('names what is missing of a damaged file before anything is restored, and after', async () => {
    await choose(bytes.subarray(0, 4096 + 65_581 - 20_000));
    await typeSecret('Passphrase', PASSPHRASE);
    await press('Open');
    expect(await screen.findByText('This backup is too damaged to open')).toBeTruthy();
    // A whole file whose end is gone keeps what came before it.
    const long = await longBackup();
    await choose(long.subarray(0, -80_000));
    await typeSecret('Passphrase', PASSPHRASE);
    await press('Open');
    expect(await screen.findByText('This backup is not whole')).toBeTruthy();
    expect(screen.getByText(/^Journal note: \d+$/)).toBeTruthy();
    expect(screen.getByText(/The end of this file is cut off/)).toBeTruthy();
    await press('Restore what is left');
    await screen.findByText('What could be read is on this tablet');
    expect(screen.getByText(/^Journal note: \d+$/)).toBeTruthy();
  });

  it('is left without a trace', async () => {
    await choose(bytes);
    await press('Another file');
    await press('Back');
    expect(test.app.restoring).toBe(false);
    expect(await shelf()).toEqual(['Ibu Rini']);
  });
});

/** Of a second notebook, long enough for several chunks. */
async function longBackup(): Promise<Uint8Array> {
  const { notebook } = got(await test.notebooks.protect('Pak Jaya', PASSPHRASE));
  const commands = notebookCommands(notebook);
  const group = got(await commands.groups.add({ name: 'Melati' }));
  const session = got(await commands.sessions.plan(group, { number: 1, date: '2026-11-23' }));
  for (let n = 0; n < 12; n += 1) {
    got(await commands.journal.note(session, { kind: 'observation', text: 'panjang '.repeat(2_500) }));
  }
  const made = await backupOf(test.notebooks, notebook);
  await notebook.lock();
  return made;
}
