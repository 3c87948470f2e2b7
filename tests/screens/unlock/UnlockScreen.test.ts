import 'fake-indexeddb/auto';
import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '../../../src/base/result.ts';
import UnlockScreen from '../../../src/screens/unlock/UnlockScreen.svelte';
import { drawScreen, emptyTablet, testApp, type TestApp } from '../test-app.ts';

const PASSPHRASE = 'kopi hangat di teras sore';

beforeEach(emptyTablet);

function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}

/** A protected notebook as an earlier day left it; answers its recovery code. */
async function shelve({ notebooks }: TestApp, name: string, confirmed = true): Promise<{ id: string; code: string }> {
  const { notebook, recoveryCode } = got(await notebooks.protect(name, PASSPHRASE));
  if (confirmed) got(await notebooks.confirmRecoveryCode(notebook.id));
  await notebook.lock();
  return { id: notebook.id, code: recoveryCode };
}

async function type(label: string | RegExp, value: string): Promise<void> {
  await fireEvent.input(await screen.findByLabelText(label), { target: { value } });
}

async function press(name: string | RegExp): Promise<void> {
  await fireEvent.click(await screen.findByRole('button', { name }));
}

describe('the unlock screen', () => {
  it('shows the notebook of the marker at once, with the field ready to be typed in', async () => {
    const test = await testApp();
    await shelve(test, 'Ibu Rini');
    performance.clearMarks('lingkar:unlock-ready');
    await drawScreen(test, UnlockScreen);
    expect(screen.getByRole('heading', { name: 'Ibu Rini' })).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText('Passphrase'));
    expect(performance.getEntriesByName('lingkar:unlock-ready')).toHaveLength(1);
  });

  it('opens the notebook with its passphrase', async () => {
    const test = await testApp();
    const { id } = await shelve(test, 'Ibu Rini');
    await drawScreen(test, UnlockScreen);
    await type('Passphrase', PASSPHRASE);
    await press('Open');
    await waitFor(() => expect(test.app.notebook?.id).toBe(id));
    expect(test.app.notebook?.name).toBe('Ibu Rini');
    expect(test.app.notebook?.sample).toBe(false);
  });

  it('says in words that a passphrase does not fit, and keeps what was typed', async () => {
    const test = await testApp();
    await shelve(test, 'Ibu Rini');
    await drawScreen(test, UnlockScreen);
    await type('Passphrase', 'kopi dingin');
    await press('Open');
    expect((await screen.findByRole('alert')).textContent).toContain('does not fit');
    expect(screen.getByLabelText<HTMLInputElement>('Passphrase').value).toBe('kopi dingin');
    expect(test.app.notebook).toBeUndefined();
  });

  it('asks for a passphrase instead of trying an empty one', async () => {
    const test = await testApp();
    await shelve(test, 'Ibu Rini');
    await drawScreen(test, UnlockScreen);
    await press('Open');
    expect(await screen.findByText('Type the passphrase first.')).toBeTruthy();
  });

  it('counts down after several wrong ones and opens when the wait is over', async () => {
    const test = await testApp();
    const { id } = await shelve(test, 'Ibu Rini');
    for (let wrong = 0; wrong < 3; wrong += 1) await test.notebooks.unlock(id, 'salah');
    test.clock.turn(10_000);
    await drawScreen(test, UnlockScreen);
    await type('Passphrase', 'masih salah');
    await press('Open');
    expect(await screen.findByText('Try again in 4 seconds.')).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Open' }).disabled).toBe(true);
    test.clock.turn(2_500);
    expect(await screen.findByText('Try again in 2 seconds.')).toBeTruthy();
    test.clock.turn(2_000);
    await waitFor(() => expect(screen.queryByText(/Try again in/)).toBeNull());
    await type('Passphrase', PASSPHRASE);
    await press('Open');
    await waitFor(() => expect(test.app.notebook?.id).toBe(id));
  });

  it('lets one of several be picked, and begins with the one used last', async () => {
    const test = await testApp();
    await shelve(test, 'Ibu Rini');
    test.clock.turn(1000);
    const { id } = await shelve(test, 'Pak Budi');
    test.clock.turn(1000);
    await shelve(test, 'Bu Wati');
    localStorage.setItem('lingkar.lastNotebook', id);
    await drawScreen(test, UnlockScreen);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Pak Budi' }).checked).toBe(true);
    await fireEvent.click(screen.getByRole('radio', { name: 'Bu Wati' }));
    await type('Passphrase', PASSPHRASE);
    await press('Open');
    await waitFor(() => expect(test.app.notebook?.name).toBe('Bu Wati'));
    expect(localStorage.getItem('lingkar.lastNotebook')).toBe(test.app.notebook?.id);
  });

  it('raises an alarm over a notebook the browser has lost, and still opens the others', async () => {
    const test = await testApp();
    const { id } = await shelve(test, 'Ibu Rini');
    test.clock.turn(1000);
    await shelve(test, 'Pak Budi');
    await new Promise((resolve) => {
      indexedDB.deleteDatabase(`lingkar-${id}`).onsuccess = resolve;
    });
    await drawScreen(test, UnlockScreen);
    const alarm = await screen.findByText(/The browser has lost the notebook/);
    expect(alarm.textContent).toContain('Ibu Rini');
    expect(screen.getByRole('heading', { name: 'Pak Budi' })).toBeTruthy();
  });

  it('opens the sample with one tap, marked as what it is', async () => {
    const test = await testApp();
    await got(await test.notebooks.foundSample('Sample notebook')).lock();
    await drawScreen(test, UnlockScreen);
    expect(screen.getByText(/Everyone in it is invented/)).toBeTruthy();
    await press('Open the sample');
    await waitFor(() => expect(test.app.notebook?.sample).toBe(true));
  });

  it('changes language without losing what was typed', async () => {
    const test = await testApp();
    await shelve(test, 'Ibu Rini');
    await drawScreen(test, UnlockScreen);
    await type('Passphrase', 'setengah frasa');
    await press('Indonesia');
    expect((await screen.findByLabelText<HTMLInputElement>('Frasa sandi')).value).toBe('setengah frasa');
  });

  it('leads to a new notebook', async () => {
    const test = await testApp();
    await shelve(test, 'Ibu Rini');
    test.app.founding = false;
    await drawScreen(test, UnlockScreen);
    await press('New notebook');
    expect(test.app.founding).toBe(true);
  });

  it('says what went wrong after the last lock, once', async () => {
    const test = await testApp();
    await shelve(test, 'Ibu Rini');
    test.app.farewell = { kind: 'storageBlocked' };
    await drawScreen(test, UnlockScreen);
    expect(screen.getByText('Another Lingkar window holds this notebook')).toBeTruthy();
    expect(test.app.farewell).toBeUndefined();
  });

  it('shows names as they were written, HTML-like ones included', async () => {
    const test = await testApp();
    await shelve(test, '<img src=x onerror=alert(1)> سارة 🌿');
    await drawScreen(test, UnlockScreen);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('<img src=x onerror=alert(1)> سارة 🌿');
    expect(document.querySelector('h1 img')).toBeNull();
  });
});

describe('a forgotten passphrase', () => {
  it('is replaced with the help of the recovery code, however it is typed', async () => {
    const test = await testApp();
    const { id, code } = await shelve(test, 'Ibu Rini', false);
    await drawScreen(test, UnlockScreen);
    await press('Forgot the passphrase?');
    await type(/^Recovery code/, code.toLowerCase().replaceAll('-', ' '));
    await press('Check the code');
    await type(/^New passphrase/, 'ungu');
    await press('Use this passphrase');
    expect(await screen.findAllByText(/8 more characters/)).not.toHaveLength(0);
    await type(/^New passphrase/, 'kapal ungu menari pelan');
    await press('Use this passphrase');
    await waitFor(() => expect(test.app.notebook?.id).toBe(id));
    expect(await test.notebooks.recoveryConfirmed(id)).toBe(true);
    await test.app.lock();
    expect((await test.notebooks.unlock(id, 'kapal ungu menari pelan')).ok).toBe(true);
    expect((await test.notebooks.unlock(id, PASSPHRASE)).ok).toBe(false);
  });

  it('stays forgotten with a wrong code, and nothing is changed', async () => {
    const test = await testApp();
    const { id } = await shelve(test, 'Ibu Rini');
    await drawScreen(test, UnlockScreen);
    await press('Forgot the passphrase?');
    await press('Check the code');
    expect(await screen.findByText('Type the code first.')).toBeTruthy();
    await type(/^Recovery code/, '0000-0000-0000-0000-0000-0000-0000');
    await press('Check the code');
    expect((await screen.findByRole('alert')).textContent).toContain('does not fit this notebook');
    expect(screen.queryByLabelText(/^New passphrase/)).toBeNull();
    await press('Back');
    expect(await screen.findByLabelText('Passphrase')).toBeTruthy();
    expect((await test.notebooks.unlock(id, PASSPHRASE)).ok).toBe(true);
  });
});

describe('an unconfirmed recovery code', () => {
  it('is asked about right after unlocking and can be put off', async () => {
    const test = await testApp();
    const { id } = await shelve(test, 'Ibu Rini', false);
    await drawScreen(test, UnlockScreen);
    await type('Passphrase', PASSPHRASE);
    await press('Open');
    await screen.findByText('The recovery code was never confirmed');
    expect(test.app.notebook).toBeUndefined();
    await press('Later');
    await waitFor(() => expect(test.app.notebook?.id).toBe(id));
    expect(await test.notebooks.recoveryConfirmed(id)).toBe(false);
  });

  it('is replaced by a new one that must be read back; the former opens nothing any more', async () => {
    const test = await testApp();
    const { id, code: former } = await shelve(test, 'Ibu Rini', false);
    await drawScreen(test, UnlockScreen);
    await type('Passphrase', PASSPHRASE);
    await press('Open');
    await press('Make a new code');
    const groups = (await screen.findAllByRole('listitem')).map(({ textContent }) => textContent);
    expect(groups).toHaveLength(7);
    await press('I have put it away safely');
    expect(screen.queryByText(groups[0]!)).toBeNull();
    await type('Part 2', 'ZZZZ');
    await type('Part 6', groups[5]!.toLowerCase());
    await press('Compare');
    expect(await screen.findAllByText(/Not the same as in the code/)).toHaveLength(1);
    expect(test.app.notebook).toBeUndefined();
    await type('Part 2', groups[1]!);
    await press('Compare');
    await waitFor(() => expect(test.app.notebook?.id).toBe(id));
    expect(await test.notebooks.recoveryConfirmed(id)).toBe(true);
    expect(await test.notebooks.checkRecoveryCode(id, former)).toBe(false);
    expect(await test.notebooks.checkRecoveryCode(id, groups.join('-'))).toBe(true);
  });
});
