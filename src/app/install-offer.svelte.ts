/** Chromium's own event; other engines have none and are installed by hand. */
interface BeforeInstallPromptEvent extends Event {
  prompt(): Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

/**
 * The browser's offer to install the app. It comes once, soon after the page has loaded, so it is caught then and kept
 * until somebody asks for it on the health card; it never pops up in front of a group by itself.
 */
export class InstallOffer {
  #offer = $state.raw<BeforeInstallPromptEvent | undefined>(undefined);
  #installed = $state(runsInstalled());

  constructor() {
    window.addEventListener('beforeinstallprompt', (event) => {
      event.preventDefault();
      this.#offer = event as BeforeInstallPromptEvent;
    });
    window.addEventListener('appinstalled', () => {
      this.#installed = true;
      this.#offer = undefined;
    });
  }

  /** Whether the app runs as an installed one, or was installed just now. */
  get installed(): boolean {
    return this.#installed;
  }

  /** Whether the browser installs it at a tap. */
  get available(): boolean {
    return this.#offer !== undefined;
  }

  /** Must be called from a tap. The offer can be used once. */
  async ask(): Promise<void> {
    const offer = this.#offer;
    this.#offer = undefined;
    await offer?.prompt();
  }
}

function runsInstalled(): boolean {
  const standalone = 'standalone' in navigator && navigator.standalone === true;
  // jsdom and very old engines have no matchMedia.
  return standalone || (typeof matchMedia === 'function' && matchMedia('(display-mode: standalone)').matches);
}
