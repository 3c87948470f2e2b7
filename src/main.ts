import { mount } from 'svelte';
import './app.css';
import App from './App.svelte';
import { AppState } from './app/app-state.svelte.ts';
import { systemClock } from './base/clock.ts';
import { systemRandom } from './base/random.ts';
import type { Notebooks } from './storage/notebooks.ts';

let notebooks: Promise<Notebooks> | undefined;

/** Everything behind the lock is fetched after the unlock screen is painted; it is there before a passphrase is typed. */
async function fetchNotebooks(): Promise<Notebooks> {
  const [{ Notebooks }, { startDerivation }] = await Promise.all([
    import('./storage/notebooks.ts'),
    import('./crypto/derive.ts'),
  ]);
  // Fetched while the passphrase is typed, and waited for by nobody: what is on the screen right after unlocking.
  void import('./app/Frame.svelte').catch(() => undefined);
  void import('./screens/groups/GroupsScreen.svelte').catch(() => undefined);
  return new Notebooks(systemClock, systemRandom, startDerivation());
}

const app = new AppState(systemClock, () => (notebooks ??= fetchNotebooks()));
const target = document.getElementById('app');
if (!target) throw new Error('no place to draw the app');
mount(App, { target, props: { app } });

/** The typeface and the looks of paper: nobody waits for them, and without a network the tablet's own letters do. */
async function dress(): Promise<void> {
  await Promise.allSettled([import('./typeface.css'), import('./print.css')]);
}

// The unlock screen comes first; what follows waits until it is painted. Safari knows no idle callback.
requestAnimationFrame(() => setTimeout(() => void dress()));
if ('requestIdleCallback' in window) window.requestIdleCallback(() => void app.update.start());
else setTimeout(() => void app.update.start(), 200);
