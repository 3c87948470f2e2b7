import 'fake-indexeddb/auto';
import { configure, render } from '@testing-library/svelte';
import type { Component } from 'svelte';
import { AppState } from '../../src/app/app-state.svelte.ts';
import { OpenNotebook } from '../../src/app/open-notebook.svelte.ts';
import type { Notebook } from '../../src/storage/notebook.ts';
import type { Notebooks } from '../../src/storage/notebooks.ts';
import { testNotebooks, turnedClock, type TurnedClock } from '../storage/open-test-notebook.ts';
import InApp from './InApp.svelte';

export interface TestApp {
  readonly app: AppState;
  readonly notebooks: Notebooks;
  readonly clock: TurnedClock;
}

// The machines that run this have other work to do: slow is not wrong.
configure({ asyncUtilTimeout: 30_000 });

// jsdom draws dialogs but cannot open them as modal ones.
if (!('showModal' in HTMLDialogElement.prototype)) {
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      this.open = true;
    },
    close(this: HTMLDialogElement) {
      this.open = false;
      this.dispatchEvent(new Event('close'));
    },
  });
}

// Nothing has a place there to be scrolled to.
if (!('scrollIntoView' in Element.prototype)) Object.assign(Element.prototype, { scrollIntoView: () => undefined });

const REGISTRY = 'lingkar';
/** Looks at the shelf that may still be under way when a test ends; they write the marker anew. */
const lists: Promise<unknown>[] = [];
let seed = 9000;

/** An app over a tablet of its own making: quick derivation, a clock that tests turn, English unless said otherwise. */
export async function testApp(language: 'id' | 'en' = 'en', clock = turnedClock()): Promise<TestApp> {
  const notebooks = testNotebooks((seed += 1), clock);
  const list = notebooks.list.bind(notebooks);
  notebooks.list = () => {
    const listed = list();
    lists.push(listed);
    return listed;
  };
  const app = new AppState(clock, () => Promise.resolve(notebooks));
  await app.language.change(language);
  return { app, notebooks, clock };
}

/** Forgets every notebook of earlier tests: markers and registrations. */
export async function emptyTablet(): Promise<void> {
  await Promise.all(lists.splice(0));
  localStorage.clear();
  if (!(await indexedDB.databases()).some(({ name }) => name === REGISTRY)) return;
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(REGISTRY);
    request.onsuccess = () => resolve(request.result);
  });
  await new Promise((resolve) => {
    const transaction = database.transaction('notebooks', 'readwrite');
    transaction.objectStore('notebooks').clear();
    transaction.oncomplete = resolve;
  });
  database.close();
}

let drawn: ReturnType<typeof render> | undefined;

/** Goes on to another address of the screen drawn last, as the frame does. */
export async function goTo(route: unknown): Promise<void> {
  await drawn?.rerender({ route });
}

/** Draws a screen as it stands inside the app, over an open notebook where one is given. */
export async function drawScreen(
  { app, clock }: TestApp,
  Screen: unknown,
  route?: unknown,
  notebook?: Notebook,
  name = 'Ibu Rini',
): Promise<OpenNotebook | undefined> {
  if (notebook) await Promise.all([app.language.loadFirst(), app.language.loadAll()]);
  const open = notebook && new OpenNotebook(notebook, false, name, clock);
  open?.tellLost(app.toasts, app.language);
  drawn = render(InApp, { props: { app, notebook: open, Screen: Screen as Component<{ route: never }>, route } });
  return open;
}
