import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/svelte';
import type { Result } from '../../src/base/result.ts';
import { addDays, localDate } from '../../src/practice/calendar.ts';
import type { Notebook } from '../../src/storage/notebook.ts';
import { notebookCommands, type NotebookCommands } from '../../src/storage/notebook-commands.ts';
import { notebookQueries, type NotebookQueries } from '../../src/storage/notebook-queries.ts';
import { emptyTablet, testApp, type TestApp } from './test-app.ts';

/** An open notebook with its commands and queries at hand, so that a test can put something in before it draws. */
export interface NotebookInHand extends TestApp {
  readonly notebook: Notebook;
  readonly commands: NotebookCommands;
  readonly queries: NotebookQueries;
  /** The day so many days from the clock's present one. */
  day(days: number): string;
}

const PASSPHRASE = 'kopi hangat di teras sore';

export async function notebookInHand(language: 'id' | 'en' = 'en'): Promise<NotebookInHand> {
  await emptyTablet();
  location.hash = '';
  const test = await testApp(language);
  const { notebook } = got(await test.notebooks.protect('Ibu Rini', PASSPHRASE));
  return inHand(test, notebook);
}

/**
 * The same tablet after a kill of the browser. From here on nothing of the former life reaches the disk: its database is
 * closed under it before its screens are told to go. What is not on the disk by now is lost.
 */
export async function killed({ app, notebook, clock }: NotebookInHand): Promise<NotebookInHand> {
  notebook.giveWay();
  cleanup();
  const test = await testApp(app.language.current, clock);
  return inHand(test, got(await test.notebooks.unlock(notebook.id, PASSPHRASE)));
}

function inHand(test: TestApp, notebook: Notebook): NotebookInHand {
  return {
    ...test,
    notebook,
    commands: notebookCommands(notebook),
    queries: notebookQueries(notebook),
    day: (days) => addDays(localDate(test.clock.now()), days),
  };
}

/** What a command answered, where it must have gone well. */
export function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}

export async function type(label: string | RegExp, value: string): Promise<void> {
  await fireEvent.input(await screen.findByLabelText(label), { target: { value } });
}

export async function press(name: string | RegExp): Promise<void> {
  await fireEvent.click(await screen.findByRole('button', { name }));
}

/** Waits for the toast with these words and presses its undo; the frame that draws toasts is not on the page here. */
export async function undo({ app }: TestApp, words: string): Promise<void> {
  const toast = await waitFor(() => {
    const latest = app.toasts.shown.at(-1);
    if (latest?.text !== words || !latest.action) throw new Error(`no toast "${words}" that can be undone`);
    return latest;
  });
  toast.action?.run();
}
