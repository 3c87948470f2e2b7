/** So long a step after step may hold the screen up before it gets its turn. */
const HELD_UP_MS = 30;

/**
 * Gives the screen its turn between steps of a long work: asked after each of them, it lets go only when enough time has
 * gone by, for every turn costs some milliseconds, and there are thousands of steps.
 */
export function screenTurns(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < HELD_UP_MS) return;
    await new Promise((resolve) => setTimeout(resolve));
    last = performance.now();
  };
}
