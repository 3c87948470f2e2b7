import { tick } from 'svelte';

/**
 * For what an address points to: brings it into view, and to whoever listens, once it stands on the screen. Attached to
 * an element that can take the focus (`tabindex="-1"`).
 */
export function landOn(element: HTMLElement): void {
  // After the screen itself has been arrived at, which leads to its head.
  void tick().then(() => {
    element.scrollIntoView({ block: 'center' });
    element.focus({ preventScroll: true });
  });
}
