/**
 * The store cannot do its work, and it is nobody's bug. `full`: no room on its disk. `unavailable`: not reachable or busy beyond patience; the same
 * request may work later. Nothing was done in either case.
 */
export class StoreError extends Error {
  constructor(
    readonly kind: 'full' | 'unavailable',
    options?: ErrorOptions,
  ) {
    super(`store ${kind}`, options);
  }
}
