/** off: not asked for · on: the screen stays on · refused: the browser does not let it · missing: it knows no such thing */
export type WakeState = 'off' | 'on' | 'refused' | 'missing';

interface Sentinel extends EventTarget {
  release(): Promise<void>;
}

/** What of the browser is needed, so that a test can stand in for it. */
export interface Waker {
  readonly wakeLock?: { request(type: 'screen'): Promise<Sentinel> };
}

/**
 * Keeps the screen on during a session where the browser can. It lets go whenever the page is hidden, so it is asked
 * for again on coming back. In some installed apps it fails silently: nothing else may depend on it.
 */
export class WakeLock {
  #state = $state<WakeState>('off');
  #sentinel: Sentinel | undefined;
  #wanted = false;
  #asking = false;

  constructor(readonly waker: Waker = navigator) {}

  get state(): WakeState {
    return this.#state;
  }

  /** Answers how to let the screen go dark again. */
  hold(): () => void {
    this.#wanted = true;
    const shown = () => {
      if (!document.hidden) void this.#request();
    };
    document.addEventListener('visibilitychange', shown);
    void this.#request();
    return () => {
      this.#wanted = false;
      document.removeEventListener('visibilitychange', shown);
      void this.#release();
    };
  }

  async #request(): Promise<void> {
    if (this.#sentinel || this.#asking) return;
    if (!this.waker.wakeLock) {
      this.#state = 'missing';
      return;
    }
    this.#asking = true;
    try {
      const sentinel = await this.waker.wakeLock.request('screen');
      if (!this.#wanted) {
        await sentinel.release();
        return;
      }
      this.#sentinel = sentinel;
      this.#state = 'on';
      sentinel.addEventListener('release', () => {
        if (this.#sentinel !== sentinel) return;
        this.#sentinel = undefined;
        this.#state = 'off';
      });
    } catch {
      // Low battery, a hidden page, or a policy of the device: the session goes on all the same.
      if (this.#wanted) this.#state = 'refused';
    } finally {
      this.#asking = false;
    }
  }

  async #release(): Promise<void> {
    const sentinel = this.#sentinel;
    this.#sentinel = undefined;
    this.#state = 'off';
    await sentinel?.release();
  }
}
