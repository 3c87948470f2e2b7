import type { AppState } from './app-state.svelte.ts';
import type { OpenNotebook } from './open-notebook.svelte.ts';
import { WakeLock } from './wake-lock.svelte.ts';

/**
 * While the tablet goes around it stays awake, and the cover replaces the lock, as in a running session. `staged`: what is
 * shown is the group's own, so that no cover falls on it either while it is read out.
 */
export function roundAwake(app: AppState, notebook: OpenNotebook, staged = false): () => () => void {
  const wake = new WakeLock();
  return () => {
    notebook.running = true;
    app.staged = staged;
    const letSleep = wake.hold();
    return () => {
      letSleep();
      app.staged = false;
      notebook.running = false;
    };
  };
}
