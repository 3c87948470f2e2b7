/**
 * The part of Web Locks that drafts use, for Node and jsdom, which have none: exclusive locks by name, granted in the
 * order asked for.
 */
export class BrowserLocks {
  readonly #held = new Map<string, Promise<unknown>>();

  readonly request = async (
    name: string,
    { ifAvailable = false }: LockOptions,
    granted: (lock: object | null) => Promise<unknown> | undefined,
  ): Promise<unknown> => {
    // As in a browser the answer never comes at once.
    await Promise.resolve();
    if (ifAvailable && this.#held.has(name)) return granted(null);
    const before = this.#held.get(name);
    const over = (async () => {
      await before;
      return granted({ name });
    })();
    this.#held.set(name, over);
    try {
      return await over;
    } finally {
      if (this.#held.get(name) === over) this.#held.delete(name);
    }
  };

  /** As if the windows that hold any had been killed. */
  killAll(): void {
    this.#held.clear();
  }
}
