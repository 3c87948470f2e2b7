import 'fake-indexeddb/auto';
import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import FirstRunScreen from '../../../src/screens/first-run/FirstRunScreen.svelte';
import { drawScreen, emptyTablet, testApp, type TestApp } from '../test-app.ts';

const PASSPHRASE = 'kopi hangat di teras sore';

beforeEach(emptyTablet);

async function type(label: string | RegExp, value: string): Promise<void> {
  await fireEvent.input(await screen.findByLabelText(label), { target: { value } });
}

async function press(name: string | RegExp): Promise<void> {
  await fireEvent.click(await screen.findByRole('button', { name }));
}

/** From the form to the open notebook. */
async function found(test: TestApp, name: string): Promise<void> {
  await type(/^Your name/, name);
  await type(/^Passphrase/, PASSPHRASE);
  await press('Protect');
  const groups = (await screen.findAllByRole('listitem')).map(({ textContent }) => textContent);
  await press('I have put it away safely');
  await type('Part 2', groups[1]!);
  await type('Part 6', groups[5]!);
  await press('Compare');
  await waitFor(() => expect(test.app.notebook?.name).toBe(name));
}

async function toProtect(test: TestApp): Promise<void> {
  await drawScreen(test, FirstRunScreen);
  await press('Next');
  await press(/^Protect your notebook/);
}

describe('the first run', () => {
  it('asks for the language first and follows it at once', async () => {
    const test = await testApp('id');
    await drawScreen(test, FirstRunScreen);
    expect(screen.getByRole('heading', { name: 'Selamat datang di Lingkar' })).toBeTruthy();
    await press('English');
    expect(await screen.findByRole('heading', { name: 'Welcome to Lingkar' })).toBeTruthy();
    expect(document.documentElement.lang).toBe('en');
  });

  it('protects a notebook, shows its code once, and goes in when two groups were read back', async () => {
    const test = await testApp();
    await toProtect(test);
    await type(/^Your name/, '  Ibu Rini ');
    await type(/^Passphrase/, PASSPHRASE);
    await press('Protect');
    const groups = (await screen.findAllByRole('listitem')).map(({ textContent }) => textContent);
    expect(groups).toHaveLength(7);
    expect(test.app.notebook).toBeUndefined();
    const sheet = document.querySelector('body > .recovery-sheet');
    expect(sheet?.textContent).toContain('Ibu Rini');
    for (const group of groups) expect(sheet?.textContent).toContain(group);
    await press('I have put it away safely');
    expect(document.querySelector('.recovery-sheet')).toBeNull();
    await type('Part 2', groups[1]!);
    await type('Part 6', groups[5]!);
    await press('Compare');
    await waitFor(() => expect(test.app.notebook?.name).toBe('Ibu Rini'));
    const { id } = test.app.notebook!;
    expect(await test.notebooks.recoveryConfirmed(id)).toBe(true);
    expect(await test.notebooks.checkRecoveryCode(id, groups.join('-'))).toBe(true);
    expect(test.app.founding).toBe(false);
    await test.app.lock();
    expect((await test.notebooks.unlock(id, PASSPHRASE)).ok).toBe(true);
  });

  it('asks for a name and refuses what is too short or easily guessed, in words', async () => {
    const test = await testApp();
    await toProtect(test);
    await press('Protect');
    expect(await screen.findByText(/Write your name/)).toBeTruthy();
    await type(/^Your name/, 'Ibu Rini');
    await type(/^Passphrase/, 'pendek');
    await press('Protect');
    expect(await screen.findAllByText(/6 more characters/)).not.toHaveLength(0);
    await type(/^Passphrase/, 'indonesia indonesia');
    expect(await screen.findByText('Guessed at once')).toBeTruthy();
    await press('Protect');
    expect(await screen.findByText(/Too easy to guess/)).toBeTruthy();
    expect(test.app.markers).toEqual([]);
  });

  it('copies the code only when asked, and says when the browser refuses', async () => {
    const test = await testApp();
    await toProtect(test);
    await type(/^Your name/, 'Ibu Rini');
    await type(/^Passphrase/, PASSPHRASE);
    await press('Protect');
    await screen.findByText('Your recovery code');
    const writeText = vi.fn<(text: string) => Promise<void>>(() => Promise.reject(new Error('denied')));
    vi.stubGlobal('navigator', Object.assign(Object.create(navigator) as Navigator, { clipboard: { writeText } }));
    await press('Copy');
    expect(await screen.findByText(/does not allow copying/)).toBeTruthy();
    expect(writeText.mock.calls[0]?.[0]).toMatch(/^(\w{4}-){6}\w{4}$/);
    vi.unstubAllGlobals();
  });

  it('locks the new notebook again when it is left lying before the code was read back', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      const test = await testApp();
      await toProtect(test);
      await type(/^Your name/, 'Ibu Rini');
      await type(/^Passphrase/, PASSPHRASE);
      await press('Protect');
      await screen.findByText('Your recovery code');
      test.app.founding = true;
      test.clock.turn(11 * 60_000);
      await vi.advanceTimersByTimeAsync(6_000);
      await waitFor(() => expect(test.app.founding).toBe(false));
      expect(screen.queryByText('Your recovery code')).toBeNull();
      expect(test.app.notebook).toBeUndefined();
    } finally {
      vi.useRealTimers();
    }
  });

  it('looks around in the sample without any passphrase', async () => {
    const test = await testApp();
    await drawScreen(test, FirstRunScreen);
    await press('Next');
    await press(/^Look around/);
    await waitFor(() => expect(test.app.notebook?.sample).toBe(true), { timeout: 20_000 });
    expect(await test.app.notebook!.queries.groups.all()).toHaveLength(1);
    expect(test.app.markers).toEqual([expect.objectContaining({ name: 'Sample notebook', sample: true })]);
  });

  it('says so when a notebook cannot be made, and keeps what was typed', async () => {
    const test = await testApp();
    vi.spyOn(test.notebooks, 'protect').mockResolvedValue({ ok: false, problem: { kind: 'storageFull' } });
    await toProtect(test);
    await type(/^Your name/, 'Ibu Rini');
    await type(/^Passphrase/, PASSPHRASE);
    await press('Protect');
    expect((await screen.findByRole('alert')).textContent).toContain('The storage is full');
    expect(screen.getByLabelText<HTMLInputElement>(/^Your name/).value).toBe('Ibu Rini');
    expect(screen.getByLabelText<HTMLInputElement>(/^Passphrase/).value).toBe(PASSPHRASE);
  });

  it('begins with the notebook itself where others are, and leads back to them', async () => {
    const test = await testApp();
    const founded = await test.notebooks.protect('Pak Budi', PASSPHRASE);
    if (founded.ok) await founded.value.notebook.lock();
    test.app.founding = true;
    await drawScreen(test, FirstRunScreen);
    expect(screen.getByRole('heading', { name: 'Protect your notebook' })).toBeTruthy();
    await press('Back');
    expect(test.app.founding).toBe(false);
  });

  it('leads whoever was given a file through the founding straight to opening it [HO12]', async () => {
    const test = await testApp();
    await drawScreen(test, FirstRunScreen);
    await press('Next');
    await press(/^I was given a hand-over file/);
    expect(screen.getByText(/First make a notebook of your own/)).toBeTruthy();
    await found(test, 'Wati');
    expect(test.app.router.route).toEqual({ screen: 'openHandOver' });
  });
});
