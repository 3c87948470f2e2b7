import type { Router } from './router.svelte.ts';

interface LaunchQueue {
  setConsumer(consumer: (launch: { readonly files?: readonly { getFile(): Promise<File> }[] }) => void): void;
}

/**
 * A file with which the installed app was opened: a tap on it in the files of the device. It leads to where hand-over files are opened,
 * also past the lock or through the founding of a notebook. [HO12]
 */
export class LaunchedFile {
  #file = $state.raw<File>();
  #arrivals = $state(0);

  constructor(router: Router, queue = (globalThis as { launchQueue?: LaunchQueue }).launchQueue) {
    queue?.setConsumer(({ files }) => {
      files?.[0]?.getFile().then(
        (file) => {
          this.#file = file;
          this.#arrivals += 1;
          router.go({ screen: 'openHandOver' });
        },
        // Gone, or on a stick that was pulled: it is chosen by hand then, and that says what is wrong.
        () => router.go({ screen: 'openHandOver' }),
      );
    });
  }

  /** Whether one waits to be opened. */
  get waits(): boolean {
    return this.#file !== undefined;
  }

  /** How many came since the app began: another one begins anew what stands on the screen. */
  get arrivals(): number {
    return this.#arrivals;
  }

  /** The file, once. */
  take(): File | undefined {
    const file = this.#file;
    this.#file = undefined;
    return file;
  }
}
