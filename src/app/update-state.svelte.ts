/**
 * Offers a new version, and never interrupts: it waits while a session runs, words are unkept or something stands on the
 * screen that a reload would take away, in this tab or in another one. All tabs change over together, so that old and new code never write side by side.
 */
const CHANNEL = 'lingkar.update';
const ANSWERS_WITHIN_MS = 400;

type Message = { readonly ask: 'busy' } | { readonly answer: 'busy' };

export class UpdateState {
  #waiting = $state.raw<ServiceWorker | undefined>(undefined);
  #held = $state(false);
  #later = $state(false);
  #changedUnderneath = $state(false);
  readonly #busy: () => boolean;
  readonly #channel = new BroadcastChannel(CHANNEL);

  /** `busy`: whether this tab is in the middle of something that must not be interrupted. */
  constructor(busy: () => boolean) {
    this.#busy = busy;
    this.#channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
      if ('ask' in data && busy()) this.#channel.postMessage({ answer: 'busy' } satisfies Message);
    });
  }

  /** Whether a new version may be offered now. */
  get ready(): boolean {
    return this.#waiting !== undefined && !this.#later;
  }

  /** Whether the facilitator asked for it while something unfinished somewhere holds it back. */
  get held(): boolean {
    return this.#held;
  }

  /** Whether another tab changed over while this one was busy: reload when finished. */
  get changedUnderneath(): boolean {
    return this.#changedUnderneath;
  }

  later(): void {
    this.#later = true;
  }

  /** Changes all tabs over, unless one of them is busy. */
  async apply(): Promise<void> {
    this.#held = this.#busy() || (await this.#otherTabBusy());
    if (!this.#held) this.#waiting?.postMessage({ type: 'SKIP_WAITING' });
  }

  /** Registers the service worker once the page is idle: the unlock screen comes first. */
  async start(): Promise<void> {
    if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return;
    const controlled = navigator.serviceWorker.controller !== null;
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      if (!controlled) return;
      if (this.#busy()) this.#changedUnderneath = true;
      else location.reload();
    });
    try {
      const registration = await navigator.serviceWorker.register('/sw.js');
      this.#found(registration);
      registration.addEventListener('updatefound', () => {
        const worker = registration.installing;
        worker?.addEventListener('statechange', () => {
          this.#found(registration);
        });
      });
    } catch {
      // Denied by the browser (private window, policy): the app works, but only with a network. Told by the health card.
      return;
    }
  }

  #found(registration: ServiceWorkerRegistration): void {
    if (registration.waiting && navigator.serviceWorker.controller) this.#waiting = registration.waiting;
  }

  #otherTabBusy(): Promise<boolean> {
    return new Promise((resolve) => {
      const heard = ({ data }: MessageEvent<Message>) => {
        if ('answer' in data) done(true);
      };
      const timer = setTimeout(() => {
        done(false);
      }, ANSWERS_WITHIN_MS);
      const done = (busy: boolean) => {
        clearTimeout(timer);
        this.#channel.removeEventListener('message', heard);
        resolve(busy);
      };
      this.#channel.addEventListener('message', heard);
      this.#channel.postMessage({ ask: 'busy' } satisfies Message);
    });
  }
}
