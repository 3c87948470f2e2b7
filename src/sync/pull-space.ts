/** Pulls a space to the end: each page with the cursor that says it was taken, the next one fetched and looked through meanwhile. [SY3 SY6] */
import { verifyPage, type PulledParcel, type UnfitParcel, type VerifiedPage } from '../protocol/verify-page.ts';
import type { Membership } from '../protocol/membership.ts';
import type { SpaceSync, Taken } from './notebook-port.ts';
import { done, type RoundContext, type StepEnd } from './round-context.ts';
import { takeChain } from './settle-chain.ts';

export interface Pulled {
  readonly taken: Taken;
  readonly unfit: readonly UnfitParcel[];
  /** Sequence number of the newest parcel, as the relay said last. */
  readonly head: number;
  /** The relay gave a page that leads nowhere, or what is no chain, or one in which something was exchanged. */
  readonly wrong: WrongPages | undefined;
  /** How the space stands then. */
  readonly sync: SpaceSync;
}

type WrongPages = 'garbage' | 'exchanged';

const NOTHING: Taken = { fresh: 0, changed: 0, waiting: 0, unfit: 0 };

/** `from`: sequence number after which to begin, where what was taken before is to be looked at again; it is no news, and not told anew. */
export async function pullSpace(
  context: RoundContext,
  start: SpaceSync,
  from: number = start.cursor,
): Promise<StepEnd<Pulled>> {
  const { notebook, progress } = context;
  const { space } = start;
  let sync = start;
  let cursor = from;
  let taken = NOTHING;
  const unfit: UnfitParcel[] = [];
  let coming = lookedThrough(context, sync, cursor);
  for (;;) {
    const { answer, looked } = await coming;
    if (!answer.ok) return answer;
    const { head, more, parcels } = answer.value;
    const end = (wrong?: WrongPages) => done({ taken, unfit, head, wrong, sync });
    const last = parcels.at(-1)?.seq ?? cursor;
    if ((parcels[0]?.seq ?? cursor + 1) <= cursor || (more && last <= cursor)) return end('garbage');
    if (more) coming = lookedThrough(context, sync, last);
    // Whatever comes of this page, the one that is looked through meanwhile throws to nobody.
    coming.catch(() => undefined);
    if (parcels.length > 0) {
      const verified = await verifyAgainstNewest(context, sync, parcels, looked);
      if (!verified.ok) return verified;
      if (typeof verified.value === 'string') return end(verified.value);
      sync = verified.value.sync;
      if (sync.state !== 'in' && sync.state !== 'renewing') return end();
      const { checked, newer, unfit: refused } = verified.value.page;
      // Before the cursor goes past them: after a kill in between they are only met once more. [PR12]
      if (newer.length > 0) await notebook.passOver(space, newer);
      const news = refused.filter(({ seq }) => seq > start.cursor);
      const page = await notebook.take(space, checked, news, last);
      taken = sum(taken, page);
      sync = page.sync ?? sync;
      unfit.push(...news);
      cursor = last;
      progress({ space, step: 'pull', done: cursor - from, of: Math.max(head, cursor) - from });
    }
    if (!more) return end();
  }
}

interface LookedPage {
  readonly membership: Membership;
  readonly page: VerifiedPage;
}

/** A page as it comes, looked through by who belonged when it was asked for. */
async function lookedThrough({ notebook, relay, ask }: RoundContext, { space, membership }: SpaceSync, after: number) {
  const answer = await ask(relay.pull(space, after));
  if (!answer.ok || !membership || answer.value.parcels.length === 0) return { answer, looked: undefined };
  const page = await verifyPage(space, answer.value.parcels, membership, notebook);
  return { answer, looked: { membership, page } };
}

/**
 * A device may have been taken in after the chain was read: before its parcel is refused for good the chain is read once
 * more. The relay takes parcels only after the entry that lets their device in, so one more look is enough.
 */
async function verifyAgainstNewest(
  context: RoundContext,
  sync: SpaceSync,
  parcels: readonly PulledParcel[],
  looked: LookedPage | undefined,
): Promise<StepEnd<{ readonly sync: SpaceSync; readonly page: VerifiedPage } | WrongPages>> {
  const { notebook } = context;
  if (!sync.membership) return done('garbage');
  const page =
    looked?.membership === sync.membership
      ? looked.page
      : await verifyPage(sync.space, parcels, sync.membership, notebook);
  if (!page.unfit.some(({ why }) => why === 'notAllowed')) return done({ sync, page });
  const chain = await takeChain(context, sync);
  if (!chain.ok) return chain;
  if (chain.value.kind === 'wrong') return done(chain.value.problem);
  const newest = chain.value.sync;
  if (!newest.membership || newest.membership.length === sync.membership.length) return done({ sync: newest, page });
  return done({ sync: newest, page: await verifyPage(sync.space, parcels, newest.membership, notebook) });
}

function sum(a: Taken, b: Taken): Taken {
  return {
    fresh: a.fresh + b.fresh,
    changed: a.changed + b.changed,
    waiting: a.waiting + b.waiting,
    unfit: a.unfit + b.unfit,
  };
}
