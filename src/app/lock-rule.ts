const MINUTE = 60_000;

/** After this long in another app, and after this long without a touch, in milliseconds. [design §6] */
export const HIDDEN_MS = 2 * MINUTE;
export const IDLE_MS = 10 * MINUTE;
/** A session whose facilitator forgot to end it does not keep the notebook open for ever. */
export const FORGOTTEN_MS = 120 * MINUTE;

export type Guard = 'none' | 'cover' | 'lock';

/**
 * What an idle tablet shall do. While a session runs the cover comes instead of the lock, so that nobody has to type a
 * passphrase in front of the group; but not when that session seems forgotten. `staged`: the screen shows the group only
 * what it should see, which hides the notes as well as the cover does, so the cover waits until the stage is left.
 */
export function guardFor(
  now: number,
  lastTouch: number,
  hiddenSince: number | undefined,
  running: boolean,
  staged = false,
): Guard {
  const idle = now - lastTouch;
  const due = idle >= IDLE_MS || (hiddenSince !== undefined && now - hiddenSince >= HIDDEN_MS);
  if (!due) return 'none';
  if (!running || idle >= FORGOTTEN_MS) return 'lock';
  return staged ? 'none' : 'cover';
}
