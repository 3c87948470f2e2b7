/** A store that remembers what was done to it, so that a relay may go back to an older state, or live two lives from one moment on. */
import { MemoryStore } from '../../src/server/store/memory-store.ts';
import type { RelayStore } from '../../src/server/store/relay-store.ts';

/** What only asks: all else is remembered. */
const ASKS = new Set<keyof RelayStore>([
  'identity',
  'device',
  'deviceOfToken',
  'space',
  'spacesOf',
  'chain',
  'pull',
  'heads',
  'drops',
  'missingChunks',
  'chunk',
  'mailbox',
  'listen',
]);

type Deed = (store: RelayStore) => Promise<unknown>;

export class LoggedStore {
  readonly store: RelayStore;
  readonly #deeds: Deed[] = [];

  constructor(
    readonly relay: string,
    readonly history: string,
  ) {
    this.store = new Proxy<RelayStore>(new MemoryStore(relay, history), {
      get: (target, name) => {
        const own: unknown = Reflect.get(target, name, target);
        if (typeof own !== 'function') return own;
        const does = own as (...args: unknown[]) => unknown;
        if (ASKS.has(name as keyof RelayStore)) return does.bind(target);
        return (...args: unknown[]) => {
          this.#deeds.push((store) => Promise.resolve((Reflect.get(store, name) as typeof does)(...args)));
          return does.apply(target, args);
        };
      },
    });
  }

  /** Number of things that were done. */
  get length(): number {
    return this.#deeds.length;
  }

  /** Another store that is as this one was after so many. */
  async after(deeds: number): Promise<LoggedStore> {
    const copy = new LoggedStore(this.relay, this.history);
    for (const deed of this.#deeds.slice(0, deeds)) await deed(copy.store);
    return copy;
  }
}
