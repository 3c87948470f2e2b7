/** One space in one round: chain, pull to the end, own entries, push, head, heads of the others, drops. [SY3] */
import type { RelayHeads, RelaySpaces } from '../protocol/relay-messages.ts';
import type { RelayProblemKind } from '../protocol/relay-problem.ts';
import type { UnfitParcel } from '../protocol/verify-page.ts';
import { checkHeads, exchangeDrops, sendHead, takeHeads, wentBack, type CheckedHeads } from './exchange-heads.ts';
import type { HeadDoubt, SpaceSync, Taken } from './notebook-port.ts';
import { pullSpace } from './pull-space.ts';
import { pushSpace } from './push-space.ts';
import { done, endsRound, type RoundContext, type StepEnd, type StepTrouble } from './round-context.ts';
import { sendChain, takeChain } from './settle-chain.ts';

export type ListedSpace = RelaySpaces['spaces'][number];

/**
 * `rolledBack`: the relay showed less than it held; what it may lack was sent again. `garbage`: pages or entries that cannot be. `exchanged`: entries of
 * the chain that nobody who may has signed. `unsettled`: the chain moved faster than we could follow. Else what the relay refuses in this space.
 */
/** `unanswered`: for one item or a few no answer came, though the relay is there and took the others. [SY15] */
export type SpaceProblem = 'rolledBack' | 'garbage' | 'exchanged' | 'unsettled' | 'unanswered' | RelayProblemKind;

export interface SpaceOutcome {
  readonly space: string;
  readonly state: SpaceSync['state'];
  readonly taken: Taken;
  /** What was not taken of this round's pages, by device. [SY7] */
  readonly unfit: readonly UnfitParcel[];
  readonly sent: number;
  readonly setAside: number;
  /** Heads of the space after the own pages: a hint of one of these is the echo of what was sent here. */
  readonly ownHeads: readonly number[];
  readonly doubts: readonly HeadDoubt[];
  /** Heads that no device of the space has signed. */
  readonly forgedHeads: number;
  /** What waits here cannot be sealed for the others yet. [PR7] */
  readonly lacksKeys: boolean;
  readonly problem?: SpaceProblem;
}

/** Times a chain that moves is followed in one round. */
const MOST_TURNS = 5;
const AGAIN = 3_600_000;

export async function syncSpace(
  context: RoundContext,
  start: SpaceSync,
  listed: ListedSpace | undefined,
): Promise<StepEnd<SpaceOutcome>> {
  const turn = new SpaceTurn(context, start, listed);
  const ended = turn.isIdle() ? done(undefined) : await turn.run();
  if (!ended.ok && endsRound(ended.trouble)) return ended;
  return done(turn.outcome(ended.ok ? undefined : ended.trouble));
}

/** What one space has come to in this round. */
class SpaceTurn {
  #sync: SpaceSync;
  #problem: SpaceProblem | undefined;
  #taken: Taken = { fresh: 0, changed: 0, waiting: 0, unfit: 0 };
  readonly #unfit: UnfitParcel[] = [];
  #sent = 0;
  #setAside = 0;
  readonly #ownHeads: number[] = [];
  #doubts: readonly HeadDoubt[] = [];
  #forgedHeads = 0;
  #startedOver = false;
  /** Counter of the own head that the relay was known to have when heads were asked for. */
  #headCounterThen = 0;
  #headsComing: Promise<StepEnd<RelayHeads | undefined>> | undefined;
  /** How many heads were put into the space when the own one was. */
  #told: number | undefined;

  constructor(
    readonly context: RoundContext,
    readonly start: SpaceSync,
    readonly listed: ListedSpace | undefined,
  ) {
    this.#sync = start;
  }

  outcome(trouble: StepTrouble | undefined): SpaceOutcome {
    const told = trouble && trouble.problem in TOLD_OF_SPACES ? (trouble.problem as RelayProblemKind) : undefined;
    if (told) this.#tell(told);
    const problem = this.#problem;
    return {
      space: this.#sync.space,
      state: this.#sync.state,
      taken: this.#taken,
      unfit: this.#unfit,
      sent: this.#sent,
      setAside: this.#setAside,
      ownHeads: this.#ownHeads,
      doubts: this.#doubts,
      forgedHeads: this.#forgedHeads,
      lacksKeys: this.#sync.lacksKeys,
      ...(problem && { problem }),
    };
  }

  /** Nothing waits here, and the relay has nothing but what is known. */
  isIdle(): boolean {
    const { listed } = this;
    const { state, quiet, chainOnRelay, cursor, drops, heads } = this.#sync;
    const same =
      listed?.chain === chainOnRelay && listed.head === cursor && listed.drops === drops && listed.heads === heads;
    return same && state === 'in' && quiet && !this.#headsAgain() && !this.#looksForSent();
  }

  async run(): Promise<StepEnd<void>> {
    if (this.#sync.state === 'out') return this.#sendLeave();
    if (this.#sync.state === 'forked') return done(undefined);
    const there = await this.#find();
    if (!there.ok) return there;
    if (this.#isHeard() && this.#goesOn()) this.#headsComing = this.#askForHeads();
    const settled = await this.#settle(there.value);
    if (!settled.ok || !settled.value) return settled.ok ? done(undefined) : settled;
    const heads = await this.#exchangeHeads();
    if (!heads.ok) return heads;
    if (heads.value !== 'wentBack') return this.#lookForSent();
    await this.#startOver();
    return this.#sendAgain();
  }

  /**
   * Who has left sends nothing more but the word of that, with all that was decided before: the others go on writing for this device until they hear
   * of it, and whoever a group was handed over to is no facilitator before. [SY13]
   */
  async #sendLeave(): Promise<StepEnd<void>> {
    // It still counts this device in: what it acknowledged it has lost.
    if (this.listed && (this.#leftAt() ?? Infinity) < this.#sync.chainOnRelay) await this.#startOver();
    for (let turns = 0; turns < MOST_TURNS && this.#leaves(); turns += 1) {
      const taken = await this.#takeChain();
      if (!taken.ok) return taken;
      if (!this.#leaves()) break;
      const sent = await sendChain(this.context, this.#sync);
      if (!sent.ok) return sent;
      await this.#reload();
    }
    return done(undefined);
  }

  /** Whether an own leave waits for a relay that knows the space. */
  #leaves(): boolean {
    const { chainOnRelay } = this.#sync;
    const left = this.#leftAt();
    return left !== undefined && left >= chainOnRelay && (chainOnRelay > 0 || this.listed !== undefined);
  }

  /** Where in the chain that is known here this device left. */
  #leftAt(): number | undefined {
    const { gone } = this.#sync.membership?.devices.get(this.context.notebook.device) ?? {};
    return this.#sync.state === 'out' && gone?.how === 'left' ? gone.index : undefined;
  }

  /** The relay may say that it kept what it did not: what it acknowledged it must show, which is asked now and then. [SY10] */
  async #lookForSent(): Promise<StepEnd<void>> {
    if (!this.#looksForSent() || !this.#goesOn()) return done(undefined);
    const lacking = await this.#notShown(this.#sync.unshownAfter);
    if (!lacking.ok) return lacking;
    return lacking.value ? this.#sendAgain() : done(undefined);
  }

  /** Pulls from there to the end; answers whether the relay lacks something that it acknowledged, which is to be sent again then. */
  async #notShown(from: number): Promise<StepEnd<boolean>> {
    const pulled = await this.#pull(from);
    if (!pulled.ok) return pulled;
    if (!this.#sync.unshown || !this.#goesOn()) return done(false);
    // An erasure may have done away with it meanwhile.
    const drops = await exchangeDrops(this.context, this.#sync);
    if (!drops.ok) return drops;
    if (drops.value.noRoom) this.#tell('noRoom');
    if ((await this.context.notebook.sendUnshownAgain(this.#sync.space)) === 0) return done(false);
    this.#problem = 'rolledBack';
    return done(true);
  }

  async #sendAgain(): Promise<StepEnd<void>> {
    await this.#reload();
    const again = await this.#settle(true);
    if (!again.ok || !again.value) return again.ok ? done(undefined) : again;
    const head = await this.#sendHead();
    return head.ok ? done(undefined) : head;
  }

  /** Whether the relay holds this space, after what it shows was held against what it held. */
  async #find(): Promise<StepEnd<boolean>> {
    const { chainOnRelay, cursor, headCounter } = this.#sync;
    if (this.listed) {
      const { chain, head, own = headCounter } = this.listed;
      if (chain < chainOnRelay || head < cursor || own < headCounter) await this.#startOver();
      return done(true);
    }
    // One that looked too new may have been none of the relay's, and who waits for an update may have been put out meanwhile.
    if (this.#sync.state !== 'tooOld') {
      if (chainOnRelay === 0) return done(false);
      // A new name hears nothing before its entry is there; that goes first.
      if (!this.#isHeard()) return done(false);
    }
    // Not listed: this device is out, or the space is gone from the relay.
    const taken = await this.#takeChain();
    if (taken.ok || taken.trouble.problem !== 'notFound') return taken.ok ? done(true) : taken;
    await this.#startOver();
    return done(false);
  }

  /** Answers whether this device goes on in the space: its chain is settled, all is pulled and all that can be is pushed. */
  async #settle(there: boolean): Promise<StepEnd<boolean>> {
    let known = there;
    for (let turns = 0; turns < MOST_TURNS; turns += 1) {
      const first = turns === 0 && !this.#startedOver;
      // A chain that once looked too new may have been none of the relay's: it is looked at again.
      const same = first && this.listed?.chain === this.#sync.chainOnRelay && this.#sync.state !== 'tooOld';
      if (known && !same) {
        const taken = await this.#takeChain();
        if (!taken.ok) return taken;
      }
      if (!this.#goesOn()) return done(false);
      if (known && this.#isHeard() && !(first && this.listed?.head === this.#sync.cursor)) {
        const pulled = await this.#pull();
        if (!pulled.ok) return pulled;
      }
      // Under a name that another copy of this tablet uses nothing is sent. [SY11]
      if (this.#sync.state !== 'in' || this.#isWrong()) return done(false);
      if (this.#sync.quiet) return done(true);
      if (this.#sync.chainPending.length > 0 || this.#sync.membership?.rotationDue)
        this.#sync = await this.context.notebook.rotateIfDue(this.#sync.space);
      const sent = await sendChain(this.context, this.#sync);
      // To one who is not in yet the relay does not say that the chain has another end; it lets them read it. [PR6]
      const unheard = !sent.ok && sent.trouble.problem === 'notFound' && turns === 0 && !this.#isHeard();
      // What is written goes on under the chain that the relay has, and what frees the space must not wait for room in it. [SY15]
      const full = !sent.ok && sent.trouble.problem === 'noRoom' && this.#isHeard();
      if (full) this.#tell('noRoom');
      if (!sent.ok && !unheard && !full) return sent;
      known = true;
      if (!full && (!sent.ok || !sent.value)) continue;
      const pushed = await pushSpace(this.context, this.#sync.space, this.#tells());
      if (!pushed.ok) return pushed;
      this.#sent += pushed.value.sent;
      this.#setAside += pushed.value.setAside;
      this.#ownHeads.push(...pushed.value.heads);
      this.#sync = pushed.value.sync ?? this.#sync;
      this.#told = pushed.value.told;
      const { end } = pushed.value;
      const mixed = Math.max(0, ...pushed.value.heads) > this.#sync.cursor;
      if (end === 'all' && mixed) {
        // Somebody else's parcels stand between the own ones, and the hint of them may have been taken for an echo.
        const pulled = await this.#pull();
        if (!pulled.ok) return pulled;
      }
      if (end === 'all') return done(true);
      if (end === 'noRoom' || end === 'unanswered') {
        this.#tell(end);
        return done(true);
      }
      // Refused as one who does not belong: the chain says whether that is so. [SY13]
      if (end !== 'moved' && turns > 0) return { ok: false, trouble: end.refused };
    }
    this.#tell('unsettled');
    return done(false);
  }

  /** `from`: where what was taken before is to be looked at again. */
  async #pull(from?: number): Promise<StepEnd<void>> {
    const pulled = await pullSpace(this.context, this.#sync, from);
    if (!pulled.ok) return pulled;
    const { taken, unfit, wrong } = pulled.value;
    this.#taken = {
      fresh: this.#taken.fresh + taken.fresh,
      changed: this.#taken.changed + taken.changed,
      waiting: this.#taken.waiting + taken.waiting,
      unfit: this.#taken.unfit + taken.unfit,
    };
    this.#unfit.push(...unfit);
    if (wrong) this.#tell(wrong);
    this.#sync = pulled.value.sync;
    return done(undefined);
  }

  async #exchangeHeads(): Promise<StepEnd<'wentBack' | undefined>> {
    const { notebook } = this.context;
    const { listed } = this;
    // The own head is looked at before it is replaced: a newer one would hide that what it spoke of is gone. [SY10]
    const looked = await this.#lookAtHeads();
    if (!looked.ok) return looked;
    const heads = looked.value;
    const before = heads && (await this.#checked(heads));
    if (before && wentBack(notebook, this.#headCounterThen, before)) return done('wentBack');
    let count = listed?.heads ?? 0;
    if (!this.#sync.headSent && !this.#sync.quiet) {
      const proven = await this.#prove();
      if (!proven.ok) return proven;
      const sent = await this.#sendHead();
      if (!sent.ok) return sent;
      this.#told = sent.value;
    }
    // The next after those that were read, and the own one: it need not be read back in the next round.
    if (this.#told === count + 1) count = this.#told;
    // Heads first, then once more to the end: a head must not be held against less than its device had sent by then.
    const { head = Infinity, drops: dropped } = heads ?? {};
    if (heads && head > this.#sync.cursor) {
      const pulled = await this.#pull();
      if (!pulled.ok) return pulled;
    }
    const dropsDue = heads ? dropped !== this.#sync.drops : listed && listed.drops !== this.#sync.drops;
    if (dropsDue || (!this.#sync.quiet && (await notebook.letsGo(this.#sync.space)))) {
      const drops = await exchangeDrops(this.context, this.#sync);
      if (!drops.ok) return drops;
      if (drops.value.noRoom) this.#tell('noRoom');
    }
    if (!heads || !listed) return done(undefined);
    // Anew, for the pull may have made a device known.
    const checked = await this.#checked(heads);
    this.#forgedHeads = checked.forged;
    this.#doubts = await takeHeads(this.context, this.#sync, checked, count);
    if (this.#doubts.length > 0 && (await notebook.looksAgain(this.#sync.space))) {
      // What was kept back may lie before the cursor by now.
      const pulled = await this.#pull(0);
      if (!pulled.ok) return pulled;
      this.#doubts = await takeHeads(this.context, this.#sync, checked, count);
    }
    if (this.#doubts.length > 0) await this.#reload();
    return done(undefined);
  }

  /**
   * Where all began anew in an earlier round that broke off, the relay may have become another in the middle of it; then what was seen on it of this
   * device is not there, and no head may say that it is. [SY10]
   */
  async #prove(): Promise<StepEnd<void>> {
    if (!this.#sync.unproven || this.#startedOver) return done(undefined);
    await this.context.notebook.doubtSent(this.#sync.space);
    const lacking = await this.#notShown(0);
    if (!lacking.ok) return lacking;
    if (!lacking.value) return done(undefined);
    await this.#reload();
    const again = await this.#settle(true);
    return again.ok ? done(undefined) : again;
  }

  async #checked(heads: RelayHeads): Promise<CheckedHeads> {
    const { space, membership } = this.#sync;
    return membership ? checkHeads(space, heads, membership, this.context.notebook) : { heads: [], forged: 0 };
  }

  /** Asked for while the space is pulled: they tell how far it went when they were read. */
  #lookAtHeads(): Promise<StepEnd<RelayHeads | undefined>> {
    const coming = this.#headsComing ?? this.#askForHeads();
    this.#headsComing = undefined;
    return coming;
  }

  async #askForHeads(): Promise<StepEnd<RelayHeads | undefined>> {
    const { relay, ask } = this.context;
    const { space, headSent, headCounter } = this.#sync;
    this.#headCounterThen = headCounter;
    if (!this.listed) return done(undefined);
    // Else the list of spaces said which own one is there.
    const replaces = !headSent && headCounter > 0 && this.listed.own === undefined;
    // How many were known before this round put one.
    const known = this.#startedOver ? 0 : this.start.heads;
    return replaces || this.#headsAgain() || this.listed.heads !== known ? ask(relay.heads(space)) : done(undefined);
  }

  /** Whether a head may go with what is sent: the one that it replaces was looked at, and what it will speak of is there. [SY10] */
  #tells(): boolean {
    return this.listed?.own !== undefined && (!this.#sync.unproven || this.#startedOver);
  }

  /** Now and then also where it names no new ones: it may have kept them back, together with what they speak of. */
  #headsAgain(): boolean {
    return this.#isLongAgo(this.#sync.headsAt);
  }

  #looksForSent(): boolean {
    const { unshown, headSent, lookedForAt } = this.#sync;
    return unshown && headSent && this.#isLongAgo(lookedForAt);
  }

  /** Either way: the clock may have been set back meanwhile. */
  #isLongAgo(then: number): boolean {
    return Math.abs(this.context.clock.now() - then) >= AGAIN;
  }

  /** Answers how many heads were put into the space by then, where the relay tells. */
  async #sendHead(): Promise<StepEnd<number | undefined>> {
    const sent = await sendHead(this.context, this.#sync.space);
    if (!sent.ok) return sent;
    this.#sync = sent.value.sync ?? this.#sync;
    return done(sent.value.heads);
  }

  async #takeChain(): Promise<StepEnd<void>> {
    const taken = await takeChain(this.context, this.#sync);
    if (!taken.ok) return taken;
    if (taken.value.kind === 'wrong') this.#tell(taken.value.problem);
    await this.#reload();
    return done(undefined);
  }

  async #startOver(): Promise<void> {
    this.#startedOver = true;
    this.#problem = 'rolledBack';
    await this.context.notebook.startOver(this.#sync.space);
    await this.#reload();
  }

  /** The first one counts; but what mends itself hides nothing that stands in the way of mending it. */
  #tell(problem: SpaceProblem): void {
    if (this.#problem === undefined || this.#problem === 'rolledBack') this.#problem = problem;
  }

  async #reload(): Promise<void> {
    this.#sync = (await this.context.notebook.space(this.#sync.space)) ?? this.#sync;
  }

  /** Whether the relay's chain has the entry that brought this device in; before that it hands out nothing. */
  #isHeard(): boolean {
    const { membership, chainOnRelay } = this.#sync;
    const own = membership?.devices.get(this.context.notebook.device);
    return own !== undefined && own.since < chainOnRelay;
  }

  #goesOn(): boolean {
    return (this.#sync.state === 'in' || this.#sync.state === 'renewing') && !this.#isWrong();
  }

  /** Whether the relay shows what cannot be: upon that nothing is taken and nothing sent. [SY17 SY24] */
  #isWrong(): boolean {
    return this.#problem === 'garbage' || this.#problem === 'exchanged';
  }
}

const TOLD_OF_SPACES: Partial<Record<StepTrouble['problem'], true>> = {
  malformed: true,
  badSignature: true,
  notAllowed: true,
  notFound: true,
  chainMoved: true,
  staleEpoch: true,
  answered: true,
  tooLarge: true,
  noRoom: true,
};
