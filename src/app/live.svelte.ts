import { liveQuery } from 'dexie';
import { createSubscriber } from 'svelte/reactivity';

/** The newest answer of a query over the notebook; `current` is undefined until the first one has come. */
export interface Live<T> {
  readonly current: T | undefined;
}

/**
 * Asks `query` again whenever rows it read have changed, in this tab or another, for as long as an effect or a
 * template reads `current`. An error of the query is thrown where it is read, so that the boundary can tell it.
 * The query itself is not tracked: an id that may change is read beside it, `$derived.by(() => { const id = …; return live(…) })`.
 */
export function live<T>(query: () => Promise<T>): Live<T> {
  let answer: T | undefined;
  let fault: { readonly error: unknown } | undefined;
  const subscribe = createSubscriber((update) => {
    // Wrapped as async: a synchronous throw inside the query would otherwise escape the subscription.
    const subscription = liveQuery(async () => query()).subscribe({
      next: (value) => {
        answer = value;
        fault = undefined;
        update();
      },
      error: (error: unknown) => {
        fault = { error };
        update();
      },
    });
    return () => {
      subscription.unsubscribe();
    };
  });
  return {
    get current() {
      subscribe();
      if (fault) throw fault.error;
      return answer;
    },
  };
}
