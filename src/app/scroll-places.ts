/**
 * How far each screen was scrolled when it was left, so that whoever comes back from a member finds the list where they
 * were in it. In memory alone: what was opened is nobody's affair after a lock.
 */
const PATIENCE_MS = 3_000;
/** Whoever does one of these has gone on, and is not moved any more. */
const OWN_MOVES = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

export class ScrollPlaces {
  /** The way here, one address after the other; coming back to one of them takes it up again. */
  #way: { readonly hash: string; y: number }[] = [{ hash: location.hash, y: 0 }];
  /** Where the present screen was left before; 0 for one that is new on this way. */
  #present = 0;

  constructor() {
    // Else the browser would move the old screen before the new one is drawn.
    history.scrollRestoration = 'manual';
  }

  /** Listens as long as the notebook is open; before anybody draws the next screen. */
  watch(): () => void {
    const left = () => this.#changed();
    window.addEventListener('hashchange', left, { capture: true });
    return () => {
      window.removeEventListener('hashchange', left, { capture: true });
    };
  }

  #changed(): void {
    const { hash } = location;
    const here = this.#way.at(-1);
    if (!here || here.hash === hash) return;
    here.y = window.scrollY;
    const before = this.#way.findLastIndex((place) => place.hash === hash);
    this.#present = before === -1 ? 0 : (this.#way[before]?.y ?? 0);
    if (before === -1) this.#way.push({ hash, y: 0 });
    else this.#way.length = before + 1;
  }

  /**
   * Brings the page to where this screen was left. What is read from the notebook first has its height a moment later: it
   * waits for that, until somebody moves on by themselves, or the address has led to another place on the screen.
   */
  restore(screen: HTMLElement): (() => void) | undefined {
    const y = this.#present;
    window.scrollTo(0, y);
    if (y === 0 || window.scrollY >= y) return undefined;
    const focused = document.activeElement;
    const stop = () => {
      grown.disconnect();
      clearTimeout(timer);
      for (const move of OWN_MOVES) window.removeEventListener(move, stop, { capture: true });
    };
    const grown = new ResizeObserver(() => {
      const heading = document.activeElement?.tagName === 'H1';
      if (!heading && document.activeElement !== focused) {
        stop();
        return;
      }
      window.scrollTo(0, y);
      if (window.scrollY >= y) stop();
    });
    const timer = setTimeout(stop, PATIENCE_MS);
    for (const move of OWN_MOVES) window.addEventListener(move, stop, { capture: true, passive: true });
    grown.observe(screen);
    return stop;
  }
}
