import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AppState } from '../../src/app/app-state.svelte.ts';
import AddMembersScreen from '../../src/screens/members/AddMembersScreen.svelte';
import FirstRunScreen from '../../src/screens/first-run/FirstRunScreen.svelte';
import UnlockScreen from '../../src/screens/unlock/UnlockScreen.svelte';
import Button from '../../src/ui/Button.svelte';
import Dialog from '../../src/ui/Dialog.svelte';
import Sheet from '../../src/ui/Sheet.svelte';
import { got, notebookInHand, press, type, type NotebookInHand } from '../screens/notebook-in-hand.ts';
import { drawScreen, emptyTablet, testApp, type TestApp } from '../screens/test-app.ts';

const children = createRawSnippet(() => ({ render: () => '<p>words</p>' }));

/** Asks as another tab does that wants to change over to a new version; answers only when this one says no. */
async function saysBusy(): Promise<boolean> {
  const channel = new BroadcastChannel('lingkar.update');
  const answer = new Promise<boolean>((resolve) => {
    channel.addEventListener('message', ({ data }: MessageEvent<{ answer?: string }>) =>
      resolve(data.answer === 'busy'),
    );
  });
  channel.postMessage({ ask: 'busy' });
  const busy = await answer;
  channel.close();
  return busy;
}

describe('before a notebook is open', () => {
  let test: TestApp;
  let app: AppState;

  beforeEach(async () => {
    await emptyTablet();
    test = await testApp();
    ({ app } = test);
  });

  it('an untouched first screen may be changed over', async () => {
    await drawScreen(test, FirstRunScreen);
    expect(app.busy).toBe(false);
  });

  it('a name or a passphrase that is typed may not be run over, nor the code that is shown once', async () => {
    await drawScreen(test, FirstRunScreen);
    await press('Next');
    await press(/^Protect your/);
    expect(app.busy).toBe(false);
    await type(/^Your name/, 'Ibu Rini');
    expect(app.busy).toBe(true);
    await type(/^Your name/, '');
    expect(app.busy).toBe(false);
    await type(/^Passphrase/, 'kopi hangat di teras sore');
    expect(app.busy).toBe(true);
    expect(await saysBusy()).toBe(true);
    await type(/^Your name/, 'Ibu Rini');
    await press('Protect');
    await screen.findByRole('list', { name: /code/i });
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(app.busy).toBe(true);
    expect(await saysBusy()).toBe(true);
  });

  it('a passphrase typed to unlock may not be run over', async () => {
    const { notebook } = got(await test.notebooks.protect('Ibu Rini', 'kopi hangat di teras sore'));
    got(await test.notebooks.confirmRecoveryCode(notebook.id));
    await notebook.lock();
    await drawScreen(test, UnlockScreen);
    expect(app.busy).toBe(false);
    await type('Passphrase', 'kopi');
    expect(app.busy).toBe(true);
  });

  it('a passphrase that the browser filled in by itself may: it comes again', async () => {
    const field = Object.assign(document.createElement('input'), { type: 'password', value: 'from the browser' });
    document.body.append(field);
    expect(app.busy).toBe(true);
    const matches = field.matches.bind(field);
    vi.spyOn(field, 'matches').mockImplementation((selector) => selector === ':autofill' || matches(selector));
    expect(app.busy).toBe(false);
    field.remove();
  });

  it('something under way may not be run over', () => {
    const { rerender } = render(Button, { children, busy: true });
    expect(app.busy).toBe(true);
    return rerender({ busy: false }).then(() => expect(app.busy).toBe(false));
  });
});

describe('in an open notebook', () => {
  let hand: NotebookInHand;
  let app: AppState;

  beforeEach(async () => {
    hand = await notebookInHand();
    ({ app } = hand);
    await app.enter(hand.notebook, { name: 'Ibu Rini', sample: false });
  });

  afterEach(() => {
    cleanup();
  });

  it('what is typed on a screen is for its form to say: it may have been kept long ago', () => {
    document.body.append(Object.assign(document.createElement('input'), { value: 'kept' }));
    expect(app.busy).toBe(false);
    document.body.lastElementChild?.remove();
  });

  it.each([
    ['dialog', Dialog],
    ['sheet', Sheet],
  ])('a %s that is open may not be run over', async (_shape, Shape) => {
    const { rerender } = render(Shape, { open: true, title: 'Question', closeLabel: 'Close', children });
    expect(app.busy).toBe(true);
    expect(await saysBusy()).toBe(true);
    await rerender({ open: false });
    expect(app.busy).toBe(false);
  });

  it('a file that was chosen may not be run over', async () => {
    const group = got(await hand.commands.groups.add({ name: 'Teras Sore' }));
    await drawScreen(hand, AddMembersScreen, { screen: 'addMembers', group }, hand.notebook);
    await fireEvent.click(await screen.findByRole('tab', { name: 'From a file' }));
    expect(app.busy).toBe(false);
    const bytes = new TextEncoder().encode('Nama\nSiti\n');
    const file = new File([bytes], 'members.csv');
    Object.defineProperty(file, 'arrayBuffer', { value: async () => bytes.slice().buffer });
    await fireEvent.change(screen.getByLabelText(/^Table file/), { target: { files: [file] } });
    await waitFor(() => expect(app.busy).toBe(true));
  });
});
