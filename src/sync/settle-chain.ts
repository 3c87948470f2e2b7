/** Chain of a space: what the relay has is taken, what it lacks is sent upon its end. [PR8 SY12 SY13] */
import type { SpaceSync } from './notebook-port.ts';
import { done, type RoundContext, type StepEnd } from './round-context.ts';

/** `refused`: the relay gave entries that no chain can hold. */
export type ChainEnd = { readonly kind: 'settled'; readonly sync: SpaceSync } | { readonly kind: 'refused' };

/** Entries that travel in one request at most. */
const AT_ONCE = 128;
/** A relay that always finds more entries is no relay. */
const MOST_ANSWERS = 64;

/** Takes the entries that are new, until the relay has no more, or `length` are here. */
export async function takeChain(
  { notebook, relay, ask }: RoundContext,
  before: SpaceSync,
  length?: number,
): Promise<StepEnd<ChainEnd>> {
  let sync = before;
  for (let answers = 0; answers < MOST_ANSWERS; answers += 1) {
    if (length !== undefined && sync.chainOnRelay >= length) break;
    const after = sync.chainOnRelay;
    const answer = await ask(relay.chain(sync.space, after));
    if (!answer.ok) return answer;
    if (answer.value.length === 0 && sync.state !== 'tooOld') break;
    let taken = await notebook.takeChain(sync.space, after, answer.value);
    if (taken.kind === 'parted' && after > 0) {
      const whole = await ask(relay.chain(sync.space, 0));
      if (!whole.ok) return whole;
      taken = await notebook.takeChain(sync.space, 0, whole.value);
    }
    if (taken.kind === 'refused' || taken.kind === 'parted') return done({ kind: 'refused' });
    const now = await notebook.space(sync.space);
    if (!now) return done({ kind: 'refused' });
    sync = now;
    // Forked or too old: nothing was taken, and the notebook says so by the state of the space.
    if (taken.kind !== 'taken' || sync.chainOnRelay <= after) break;
  }
  return done({ kind: 'settled', sync });
}

/** Sends the own entries. Answers false where the relay's chain has another end by now: take it first, then again. */
export async function sendChain(
  { notebook, relay, ask }: RoundContext,
  { space, chainOnRelay, chainPending }: SpaceSync,
): Promise<StepEnd<boolean>> {
  let after = chainOnRelay;
  for (let from = 0; from < chainPending.length; from += AT_ONCE) {
    const entries = chainPending.slice(from, from + AT_ONCE);
    const answer = await ask(relay.appendChain(space, after, entries));
    if (!answer.ok) return answer.trouble.problem === 'chainMoved' ? done(false) : answer;
    after += entries.length;
    await notebook.chainSent(space, after);
  }
  return done(true);
}
