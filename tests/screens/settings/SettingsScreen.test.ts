import 'fake-indexeddb/auto';
import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Result } from '../../../src/base/result.ts';
import SettingsScreen from '../../../src/screens/settings/SettingsScreen.svelte';
import type { OpenNotebook } from '../../../src/app/open-notebook.svelte.ts';
import { drawScreen, emptyTablet, testApp, type TestApp } from '../test-app.ts';

const PASSPHRASE = 'kopi hangat di teras sore';
const NEXT = 'kapal ungu menari pelan';

let test: TestApp;
let notebook: OpenNotebook;

beforeEach(async () => {
  await emptyTablet();
  test = await testApp();
  const founded = got(await test.notebooks.protect('Ibu Rini', PASSPHRASE));
  notebook = (await drawScreen(test, SettingsScreen, { screen: 'settings' }, founded.notebook))!;
});

function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}

async function type(label: string | RegExp, value: string): Promise<void> {
  await fireEvent.input(await screen.findByLabelText(label), { target: { value } });
}

async function press(name: string | RegExp): Promise<void> {
  await fireEvent.click(await screen.findByRole('button', { name }));
}

/** The button of the open dialog, which often has the name of the row that opened it. */
async function pressInside(name: string | RegExp): Promise<void> {
  await fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name }));
}

describe('settings', () => {
  it('changes language and colours at once', async () => {
    await fireEvent.click(screen.getByRole('radio', { name: 'Dark' }));
    expect(document.documentElement.dataset['theme']).toBe('dark');
    await fireEvent.click(screen.getByRole('radio', { name: 'Bahasa Indonesia' }));
    expect(await screen.findByRole('heading', { name: 'Pengaturan' })).toBeTruthy();
  });

  it('renames the notebook, on the shelf as well', async () => {
    await press(/^Rename/);
    await type(/^Name of the notebook/, '  Bu Rini R. ');
    await pressInside('Rename');
    await waitFor(() => expect(notebook.name).toBe('Bu Rini R.'));
    expect(test.app.markers.map(({ name }) => name)).toEqual(['Bu Rini R.']);
  });

  it('keeps the name rather than taking an empty one', async () => {
    await press(/^Rename/);
    await type(/^Name of the notebook/, '   ');
    await pressInside('Rename');
    expect(await screen.findByText('Write a name.')).toBeTruthy();
    expect(notebook.name).toBe('Ibu Rini');
  });

  it('changes the passphrase only for whoever knows the present one', async () => {
    await press(/^Change the passphrase/);
    await type('Present passphrase', 'salah');
    await type(/^New passphrase/, NEXT);
    await pressInside('Change the passphrase');
    expect((await screen.findByRole('alert')).textContent).toContain('does not fit');
    await type('Present passphrase', PASSPHRASE);
    await pressInside('Change the passphrase');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect((await test.notebooks.unlock(notebook.id, PASSPHRASE)).ok).toBe(false);
    expect((await test.notebooks.unlock(notebook.id, NEXT)).ok).toBe(true);
  });

  it('keeps everything as it was when the key cannot be derived, and says so', async () => {
    const derive = vi.spyOn(test.notebooks.derivation, 'derive').mockRejectedValue(new Error('no worker'));
    await press(/^Change the passphrase/);
    await type('Present passphrase', PASSPHRASE);
    await type(/^New passphrase/, NEXT);
    await pressInside('Change the passphrase');
    expect((await screen.findByRole('alert')).textContent).toContain('Something went wrong');
    expect(screen.getByLabelText<HTMLInputElement>('Present passphrase').value).toBe(PASSPHRASE);
    derive.mockRestore();
    expect((await test.notebooks.unlock(notebook.id, PASSPHRASE)).ok).toBe(true);
  });

  it('refuses a weak new passphrase', async () => {
    await press(/^Change the passphrase/);
    await type('Present passphrase', PASSPHRASE);
    await type(/^New passphrase/, 'indonesia indonesia');
    await pressInside('Change the passphrase');
    expect(await screen.findByText(/Too easy to guess/)).toBeTruthy();
    expect((await test.notebooks.unlock(notebook.id, PASSPHRASE)).ok).toBe(true);
  });

  it('makes a new recovery code after the passphrase, and the notebook stays open meanwhile', async () => {
    await press(/^New recovery code/);
    await type('Present passphrase', 'salah');
    await pressInside('Make the code');
    expect((await screen.findByRole('alert')).textContent).toContain('does not fit');
    await type('Present passphrase', PASSPHRASE);
    await pressInside('Make the code');
    await screen.findByRole('heading', { name: 'Your recovery code' });
    const groups = within(screen.getByRole('list'))
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
    await press('I have put it away safely');
    await type('Part 2', groups[1]!);
    await type('Part 6', groups[5]!);
    await press('Compare');
    await screen.findByRole('heading', { name: 'Settings' });
    expect(await test.notebooks.checkRecoveryCode(notebook.id, groups.join('-'))).toBe(true);
    expect(await test.notebooks.recoveryConfirmed(notebook.id)).toBe(true);
    expect((await notebook.commands.groups.add({ name: 'Teras Sore' })).ok).toBe(true);
  });

  it('deletes only after the name was typed, and says what is lost', async () => {
    await press(/^Delete this notebook/);
    expect(await screen.findByText(/gone from this tablet for ever/)).toBeTruthy();
    await type(/^Type “Ibu Rini”/, 'Ibu');
    await pressInside('Delete for ever');
    expect(await screen.findByText(/Not yet the same/)).toBeTruthy();
    expect(test.app.markers).toHaveLength(1);
    await type(/^Type “Ibu Rini”/, ' ibu  rini ');
    await pressInside('Delete for ever');
    await waitFor(() => expect(test.app.markers).toEqual([]));
    await waitFor(() => expect(test.app.founding).toBe(true));
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(`lingkar-${notebook.id}`);
  });

  it('names the notebooks of the tablet, and forgets a lost one when asked', async () => {
    const markers = [...test.app.markers, { id: 'AAAAAAAAAAAAAAAAAAAAAA', name: 'Pak Budi', sample: false }];
    localStorage.setItem('lingkar.notebooks', JSON.stringify(markers));
    document.body.replaceChildren();
    await drawScreen(test, SettingsScreen, { screen: 'settings' }, notebook.notebook);
    await press('Forget this name');
    await pressInside('Forget this name');
    await waitFor(() => expect(test.app.markers.map(({ name }) => name)).toEqual(['Ibu Rini']));
    expect((await test.notebooks.unlock(notebook.id, PASSPHRASE)).ok).toBe(true);
  });

  it('says what is protected, what is not, and that no law is fulfilled by using it', () => {
    expect(screen.getByText('What it cannot protect')).toBeTruthy();
    expect(screen.getByText(/does not by itself fulfil/)).toBeTruthy();
    expect(screen.getByText(/AGPL/)).toBeTruthy();
  });
});
