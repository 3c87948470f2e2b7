/** What nobody waits for, a piece at a time. */

/** For the first screen to come to stand before any of it. */
const AFTER_MS = 400;
/** Safari knows no idle callback: as long as a tap and its answer take. */
const BETWEEN_MS = 60;

/**
 * Begins each work once the page has nothing else to do and the one before is over, whatever became of that; all at once
 * they would stand in the way of the first tap. Answers how to stop.
 */
export function whileIdle(works: Iterable<() => Promise<unknown>>): () => void {
  let stopped = false;
  const idle = () =>
    new Promise<void>((resolve) => {
      if ('requestIdleCallback' in window) window.requestIdleCallback(() => resolve());
      else setTimeout(resolve, BETWEEN_MS);
    });
  const begin = setTimeout(() => {
    void (async () => {
      for (const work of works) {
        await idle();
        if (stopped) return;
        await work().catch(() => undefined);
      }
    })();
  }, AFTER_MS);
  return () => {
    stopped = true;
    clearTimeout(begin);
  };
}
