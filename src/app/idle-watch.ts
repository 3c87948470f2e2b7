import type { Clock } from '../base/clock.ts';
import { guardFor, type Guard } from './lock-rule.ts';

const LOOK_EVERY_MS = 5_000;
const TOUCHES = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/**
 * Watches for an idle or hidden tablet and calls `guard` when it is time. Looks at the wall clock again on coming
 * back, for timers sleep with the tablet. Answers how to stop.
 */
export function watchIdle(
  clock: Clock,
  running: () => boolean,
  guard: (due: Exclude<Guard, 'none'>) => void,
  staged: () => boolean = () => false,
): () => void {
  let lastTouch = clock.now();
  let hiddenSince = document.hidden ? lastTouch : undefined;

  function touched() {
    lastTouch = clock.now();
  }
  function look() {
    const now = clock.now();
    // A clock set back would else keep the tablet open until it has caught up.
    lastTouch = Math.min(lastTouch, now);
    if (hiddenSince !== undefined) hiddenSince = Math.min(hiddenSince, now);
    const due = guardFor(now, lastTouch, hiddenSince, running(), staged());
    if (due !== 'none') guard(due);
  }
  function shown() {
    look();
    hiddenSince = document.hidden ? (hiddenSince ?? clock.now()) : undefined;
  }

  for (const touch of TOUCHES) window.addEventListener(touch, touched, { passive: true, capture: true });
  document.addEventListener('visibilitychange', shown);
  const timer = setInterval(look, LOOK_EVERY_MS);
  return () => {
    for (const touch of TOUCHES) window.removeEventListener(touch, touched, { capture: true });
    document.removeEventListener('visibilitychange', shown);
    clearInterval(timer);
  };
}
