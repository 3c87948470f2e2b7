/** One round: relay, mailboxes, each space, then the attachments. A kill between any two steps costs a repeated request. [SY3] */
import { exchangeChunks, type ChunksEnd } from './exchange-chunks.ts';
import { exchangeMailboxes } from './exchange-mailboxes.ts';
import { enrol, meetRelay, type RoundTrouble } from './meet-relay.ts';
import type { OpenInvitation, SpaceSync } from './notebook-port.ts';
import type { Voucher } from './relay-port.ts';
import type { RelaySpaces } from '../protocol/relay-messages.ts';
import { done, endsRound, type RoundContext, type StepEnd } from './round-context.ts';
import { syncSpace, type SpaceOutcome } from './sync-space.ts';

export interface RoundOutcome {
  /** Why the round ended before its end; undefined: it came to its end. */
  readonly trouble: RoundTrouble | undefined;
  /** Of the spaces it came to, the latest word on each. */
  readonly spaces: ReadonlyMap<string, SpaceOutcome>;
  readonly chunks: ReadonlyMap<string, ChunksEnd>;
  /** Relay's clock minus the tablet's in milliseconds, where that is more than five minutes. [SY18] */
  readonly clockApart: number | undefined;
  /** Spaces the relay names that nobody here asked for. [SY14] */
  readonly unasked: number;
  /** Whether an invitation of ours awaits its answer, or our answer its confirmation. */
  readonly awaiting: boolean;
}

export async function syncRound(context: RoundContext, voucher?: Voucher): Promise<RoundOutcome> {
  const round = new Round(context);
  const ended = await round.run(voucher);
  return {
    trouble: ended.ok ? undefined : ended.trouble,
    spaces: round.spaces,
    chunks: round.chunks,
    clockApart: round.clockApart,
    unasked: round.unasked,
    awaiting: round.awaiting,
  };
}

type RoundEnd = StepEnd<void> | { readonly ok: false; readonly trouble: RoundTrouble };

class Round {
  readonly spaces = new Map<string, SpaceOutcome>();
  readonly chunks = new Map<string, ChunksEnd>();
  clockApart: number | undefined;
  unasked = 0;
  awaiting = false;

  constructor(readonly context: RoundContext) {}

  async run(voucher: Voucher | undefined): Promise<RoundEnd> {
    const { notebook } = this.context;
    const met = await meetRelay(this.context, voucher);
    if (!met.ok) return met;
    this.clockApart = met.clockApart;
    const invitations = await notebook.invitations();
    const letters = await exchangeMailboxes(this.context, invitations);
    if (!letters.ok) return letters;
    // What was listed before letters were exchanged may lack what came of them.
    const visited = await this.#visit(invitations.length === 0 ? met.listed : undefined);
    if (!visited.ok) return visited;
    const renewed = await this.#renew();
    if (!renewed.ok) return renewed;
    // Asked at the end: coming in ends the waiting.
    if (invitations.length > 0) this.awaiting = (await notebook.invitations()).some(isAwaited);
    return this.#exchangeChunks();
  }

  /** Goes through all spaces, the agency's first. */
  async #visit(before?: RelaySpaces): Promise<RoundEnd> {
    const { notebook, relay, ask } = this.context;
    const answer = before ? done(before) : await ask(relay.spaces());
    // Nothing is signed for the list but the proof of who asks: the relay knows none of this name and key.
    if (!answer.ok && answer.trouble.problem === 'badSignature')
      return { ok: false, trouble: { problem: 'forgotten' } };
    if (!answer.ok) return answer;
    const listed = new Map(answer.value.spaces.map((one) => [one.space, one]));
    let spaces = await notebook.spaces();
    if (await this.#takeNote([...listed.keys()], spaces)) spaces = await notebook.spaces();
    for (const space of spaces) {
      const ended = await syncSpace(this.context, space, listed.get(space.space));
      if (!ended.ok) return ended;
      this.spaces.set(space.space, ended.value);
    }
    return done(undefined);
  }

  /** Spaces nobody here asked for are left alone. Answers whether there are others that are not here yet. [SY14] */
  async #takeNote(listed: readonly string[], spaces: readonly SpaceSync[]): Promise<boolean> {
    const known = new Set(spaces.map(({ space }) => space));
    let expected = false;
    this.unasked = 0;
    for (const space of listed) {
      if (known.has(space)) continue;
      if (await this.context.notebook.expected(space)) expected = true;
      else this.unasked += 1;
    }
    return expected;
  }

  /** Where the name of this device was used by another copy of it, it takes a new one, once a round, and goes on under that. [SY11] */
  async #renew(): Promise<RoundEnd> {
    if (![...this.spaces.values()].some(isRenewing)) return done(undefined);
    await this.context.notebook.renew();
    const enrolled = await enrol(this.context);
    return enrolled.ok ? this.#visit() : enrolled;
  }

  async #exchangeChunks(): Promise<StepEnd<void>> {
    for (const { space, state } of this.spaces.values()) {
      if (state !== 'in') continue;
      const ended = await exchangeChunks(this.context, space);
      if (ended.ok) this.chunks.set(space, ended.value);
      else if (endsRound(ended.trouble) || ended.trouble.problem === 'interrupted') return ended;
      else this.chunks.set(space, { sent: 0, fetched: 0, unfit: 0, notThere: 0, refused: ended.trouble });
    }
    return done(undefined);
  }
}

function isAwaited({ state }: OpenInvitation): boolean {
  return state === 'open' || state === 'sent';
}

function isRenewing({ state }: SpaceOutcome): boolean {
  return state === 'renewing';
}
