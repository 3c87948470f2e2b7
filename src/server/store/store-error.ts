/**
 * The store cannot do its work, and it is nobody's bug. `full`: no room on its disk. `unavailable`: not reachable or busy beyond patience; the same
 * request may work later. Nothing was done, but for one case: a connection that was cut while a commit was under way leaves open whether it went
 * through. So whoever asks again must be content to find it done.
 */
export class StoreError extends Error {
  constructor(
    readonly kind: 'full' | 'unavailable',
    options?: ErrorOptions,
  ) {
    super(`store ${kind}`, options);
  }
}
