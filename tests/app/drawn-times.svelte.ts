import { flushSync } from 'svelte';
import type { Ticking } from '../../src/app/ticking-clock.svelte.ts';

/** Each time an effect was shown, as a screen would draw it. */
export function drawnTimes(clock: Ticking): { readonly times: readonly number[]; stop(): void } {
  const times: number[] = [];
  const stop = $effect.root(() => {
    $effect(() => {
      times.push(clock.current);
    });
  });
  flushSync();
  return { times, stop };
}
