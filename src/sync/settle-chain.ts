/** Chain of a space: what the relay has is taken, what it lacks is sent upon its end. [PR8 SY12 SY13] */
import type { SpaceSync } from './notebook-port.ts';
import type { ChainEntry } from '../protocol/chain-entry.ts';
import { LIMITS } from '../protocol/limits.ts';
import { done, MOST_ANSWERS, type RoundContext, type StepEnd } from './round-context.ts';

export type ChainEnd =
  | { readonly kind: 'settled'; readonly sync: SpaceSync }
  /** What the relay gave is no chain, or one in which something was exchanged. [SY17 SY24] */
  | { readonly kind: 'wrong'; readonly problem: 'garbage' | 'exchanged' };

const GARBAGE = { kind: 'wrong', problem: 'garbage' } as const;

/** Entries that travel in one request at most. */
const AT_ONCE = 128;

/**
 * Takes the entries that are new, page by page, until the relay has no more, or `length` are here. An empty page ends it and not the word of the last one: the chain
 * may have grown meanwhile.
 */
export async function takeChain(context: RoundContext, before: SpaceSync, length?: number): Promise<StepEnd<ChainEnd>> {
  const { notebook, relay, ask } = context;
  let sync = before;
  for (let answers = 0; answers < MOST_ANSWERS; answers += 1) {
    if (length !== undefined && sync.chainOnRelay >= length) break;
    const after = sync.chainOnRelay;
    const answer = await ask(relay.chain(sync.space, after));
    if (!answer.ok) return answer;
    const { entries, more } = answer.value;
    if (entries.length === 0 && sync.state !== 'tooOld') break;
    // From the beginning nothing but the whole says whether this device is in it, and whether it parted from what is known.
    const isPart = after === 0 && more === true;
    let taken = isPart ? undefined : await notebook.takeChain(sync.space, after, entries);
    if (!taken || (taken.kind === 'parted' && after > 0)) {
      const whole = await wholeChain(context, sync.space, isPart ? entries : []);
      if (!whole.ok) return whole;
      if (!whole.value) return done(GARBAGE);
      taken = await notebook.takeChain(sync.space, 0, whole.value);
    }
    if (taken.kind === 'exchanged') return done({ kind: 'wrong', problem: 'exchanged' });
    if (taken.kind === 'refused' || taken.kind === 'parted') return done(GARBAGE);
    const now = await notebook.space(sync.space);
    if (!now) return done(GARBAGE);
    sync = now;
    // Forked or too old: nothing was taken, and the notebook says so by the state of the space.
    if (taken.kind !== 'taken' || sync.chainOnRelay <= after) break;
  }
  return done({ kind: 'settled', sync });
}

/**
 * All of a chain, of which the `first` entries are here, to be held against the one that is here: a part of it would look like one that lacks what the notebook knows. Undefined where it has no
 * end, or is longer than any may be. [PR8 PR13]
 */
async function wholeChain(
  { relay, ask }: RoundContext,
  space: string,
  first: readonly ChainEntry[],
): Promise<StepEnd<readonly ChainEntry[] | undefined>> {
  const whole: ChainEntry[] = [...first];
  let bytes = 0;
  for (let answers = 0; answers < MOST_ANSWERS; answers += 1) {
    const answer = await ask(relay.chain(space, whole.length));
    if (!answer.ok) return answer;
    const { entries, more } = answer.value;
    whole.push(...entries);
    for (const { body, signature } of entries) bytes += body.length + signature.length;
    if (bytes > LIMITS.chain) break;
    if (!more) return done(whole);
  }
  return done(undefined);
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
