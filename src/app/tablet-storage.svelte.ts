/** What the browser says about the space it keeps the notebooks in. */
type StoragePort = Partial<Pick<StorageManager, 'persisted' | 'persist' | 'estimate'>>;

export interface SpaceEstimate {
  /** Bytes, as far as the browser tells. */
  readonly used: number;
  readonly left: number;
}

export class TabletStorage {
  #persisted = $state<boolean | undefined>(undefined);
  #refused = $state(false);
  #space = $state.raw<SpaceEstimate | undefined>(undefined);
  readonly #storage: StoragePort;
  /** Resolves when the first look is done. */
  readonly ready: Promise<void>;

  constructor(storage: StoragePort | undefined) {
    this.#storage = storage ?? {};
    this.ready = this.look();
  }

  /** Whether the browser promised not to clear the space by itself; undefined where it does not say. */
  get persisted(): boolean | undefined {
    return this.#persisted;
  }

  /** Whether it was asked just now and did not promise. */
  get refused(): boolean {
    return this.#refused;
  }

  get space(): SpaceEstimate | undefined {
    return this.#space;
  }

  get canAsk(): boolean {
    return typeof this.#storage.persist === 'function';
  }

  async look(): Promise<void> {
    this.#persisted = await this.#storage.persisted?.();
    const { usage, quota } = (await this.#storage.estimate?.()) ?? {};
    this.#space = usage === undefined || quota === undefined ? undefined : { used: usage, left: quota - usage };
  }

  /** Asks the browser for its promise. Some decide by themselves and never show a question. */
  async ask(): Promise<void> {
    const promised = await this.#storage.persist?.();
    this.#refused = promised === false;
    await this.look();
  }
}
