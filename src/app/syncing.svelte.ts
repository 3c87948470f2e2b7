/** The engine of sync in the browser: its ports, its state for screens, and what a facilitator may ask of it. [SY1] */
import { systemRandom } from '../base/random.ts';
import { shareNotebook } from '../storage/sharing/share-notebook.ts';
import type { KnownRelay, SharedNotebook } from '../storage/sharing/shared-notebook.ts';
import type { Offer } from '../storage/sharing/invitations.ts';
import type { Notebook } from '../storage/notebook.ts';
import { fetchAttachment } from '../sync/exchange-chunks.ts';
import type { RoundTrouble } from '../sync/meet-relay.ts';
import { RelayClient } from '../sync/relay-client.ts';
import type { RelayTrouble, Voucher } from '../sync/relay-port.ts';
import { asking } from '../sync/round-context.ts';
import { SyncEngine, type SyncStatus } from '../sync/sync-engine.ts';
import type { Timers } from '../sync/timers.ts';
import { leftBehind } from './sync-needs.ts';

/** Why nothing came of a tap. `elsewhere`: another window of this notebook syncs. */
export type SyncTrouble = RoundTrouble | { readonly problem: 'elsewhere' };

export type FoundInvitation =
  | { readonly kind: 'offer'; readonly offer: Offer; readonly sealed: string }
  /** `alreadyIn`: in all that is offered; by the invitation the relay knows this tablet now. */
  | { readonly kind: 'alreadyIn'; readonly offer: Offer }
  | { readonly kind: 'notFound' | 'answered' | 'unreadable' }
  | { readonly kind: 'trouble'; readonly trouble: SyncTrouble };

const BASE = '/relay/v1';
const BEFORE_LOCK = 3_000;
const LEAD_WITHIN = 3_000;
/** Bytes that stay free for what is written here. [SY16] */
const SPARE = 200_000_000;
/** What a relay answers to the name of a mailbox it does not have. */
const NO_SUCH: readonly string[] = ['notFound', 'notAllowed', 'badSignature'];

/** `notAllowed`: it was revoked; only its keeper lets it in again. */
const LET_IN_ANEW: readonly SyncTrouble['problem'][] = ['anotherRelay', 'forgotten', 'notAllowed', 'notEnrolled'];

/** Fewer than no command at all. */
const NEVER = -1;

const timers: Timers = {
  now: () => performance.now(),
  after: (milliseconds, then) => {
    const timer = setTimeout(then, milliseconds);
    return () => clearTimeout(timer);
  },
};

export class Syncing {
  readonly shared: SharedNotebook;
  readonly relay: RelayClient;
  readonly #leaving = new AbortController();
  #engine: SyncEngine;
  #known = $state.raw<KnownRelay | undefined>();
  #status = $state.raw<SyncStatus>() as SyncStatus;
  readonly #endKept: () => void;
  /** Commands kept since this began; of them those that a round has begun after, and that it has brought to the relay. */
  #kept = $state(0);
  #carried = 0;
  #sent = $state(NEVER);

  constructor(readonly notebook: Notebook) {
    this.shared = shareNotebook(notebook);
    this.relay = new RelayClient(
      { fetch: (...asked) => fetch(...asked), timers, base: BASE, signal: this.#leaving.signal },
      this.shared,
    );
    this.#engine = this.#freshEngine();
    this.#endKept = notebook.onKept(() => {
      this.#kept += 1;
      this.#engine.kept();
    });
  }

  /** Begins to sync where this tablet was connected before; else nothing leaves it. */
  async begin(): Promise<this> {
    this.#known = await this.shared.relay();
    if (this.#known?.enrolled) this.#engine.start();
    return this;
  }

  get status(): SyncStatus {
    return this.#status;
  }

  /** When a round last came to its end, before this notebook was opened too; milliseconds since 1970. */
  get metAt(): number | undefined {
    return this.#status.lastSuccess ?? this.#known?.metAt;
  }

  /** Whether a relay knows this tablet. */
  get connected(): boolean {
    return this.#known?.enrolled === true;
  }

  /**
   * Whether something was kept here that no round has brought to the relay since this notebook was opened, or the last round left
   * something behind. Before the first round has come to its end nobody knows.
   */
  get unsent(): boolean {
    return this.#kept > this.#sent;
  }

  /** Whether what answers does not let this tablet in, which it let in before, or which another one did: somebody must do so anew. [SY25] */
  get unknownThere(): boolean {
    const problem = this.#status.trouble?.problem;
    return this.connected && problem !== undefined && LET_IN_ANEW.includes(problem);
  }

  /** Makes this tablet known to the relay of this address; undefined when it is. Nothing goes on where it is not. */
  async connect(voucher: Voucher): Promise<SyncTrouble | undefined> {
    const known = this.#known;
    const trouble = await this.#round(voucher);
    this.#known = await this.shared.relay();
    // It goes on with the relay it was known to.
    if (known?.enrolled) return trouble;
    if (this.connected) return undefined;
    await this.#engine.stop();
    this.#engine = this.#freshEngine();
    return trouble ?? { problem: 'notEnrolled' };
  }

  /** A round now; why it ended early, or undefined when it came to its end. */
  now(): Promise<SyncTrouble | undefined> {
    return this.#round();
  }

  /** Nothing is exchanged until `goOn`, or until somebody asks for a round; what came stays. Over with the lock. [SY22] */
  pause(): void {
    this.#engine.pause();
  }

  goOn(): void {
    this.#engine.resume();
  }

  /** Rows came to be sent that no command has written, such as out of a hand-over file. */
  brought(): void {
    this.#kept += 1;
    this.#engine.kept();
  }

  /** Whether rounds fetch bytes of attachments on this tablet. [SY16] */
  hasRoomForChunks(): Promise<boolean> {
    return roomForChunks();
  }

  /** Fetches what is missing of one attachment, in whichever window and whatever room there is. [SY16] */
  async fetchAttachment(space: string, attachment: string): Promise<Awaited<ReturnType<typeof fetchAttachment>>> {
    const trouble = this.relay.isMet() ? undefined : await this.#greet();
    if (trouble) return { ok: false, trouble };
    const { shared: notebook, relay } = this;
    return fetchAttachment({ notebook, relay, ask: asking(this.#leaving.signal) }, space, attachment);
  }

  /** What six words lead to. A tablet that the relay does not know becomes known by the invitation. */
  async find(words: string): Promise<FoundInvitation> {
    const mailbox = this.shared.inviting.mailboxOf(words);
    if (mailbox === undefined) return { kind: 'notFound' };
    const trouble = this.connected && !this.unknownThere ? await this.#greet() : await this.connect({ mailbox });
    if (trouble) return NO_SUCH.includes(trouble.problem) ? { kind: 'notFound' } : { kind: 'trouble', trouble };
    const there = await this.relay.mailbox(mailbox);
    if (!there.ok)
      return NO_SUCH.includes(there.trouble.problem)
        ? { kind: 'notFound' }
        : { kind: 'trouble', trouble: there.trouble };
    if (there.value.answer !== undefined) return { kind: 'answered' };
    const offer = this.shared.inviting.readOffer(words, there.value.offer);
    if (!offer) return { kind: 'unreadable' };
    const answer = await this.shared.inviting.answerAsMember(words, there.value.offer);
    if (answer === undefined) return { kind: 'offer', offer, sealed: there.value.offer };
    // Where it does not arrive the invitation stays open over there, and nothing else comes of that.
    await this.relay.answerMailbox(mailbox, answer);
    void this.#round();
    return { kind: 'alreadyIn', offer };
  }

  /** Answers an offer; undefined when it does not open. The answer is kept, and goes out when it can. */
  async accept(words: string, sealed: string, tablet: string): Promise<string | undefined> {
    const mailbox = await this.shared.inviting.accept(words, sealed, tablet);
    if (mailbox !== undefined) await this.#round();
    return mailbox;
  }

  /** Sends what is still here, as far as that goes in three seconds, and ends. */
  async beforeLock(): Promise<void> {
    this.#endKept();
    await this.#engine.beforeLock(BEFORE_LOCK);
    this.#leaving.abort();
  }

  /** Ends at once: the rows are another window's now. */
  async stop(): Promise<void> {
    this.#endKept();
    this.#leaving.abort();
    await this.#engine.stop();
  }

  async #round(voucher?: Voucher): Promise<SyncTrouble | undefined> {
    this.#engine.start();
    if (!(await this.#leads())) return { problem: 'elsewhere' };
    const outcome = await this.#engine.syncNow(voucher);
    if (outcome) return outcome.trouble;
    return { problem: this.#engine.status.phase === 'paused' ? 'interrupted' : 'broken' };
  }

  /** The session of this window needs the relay's name, also where another window runs the rounds. */
  async #greet(): Promise<RelayTrouble | undefined> {
    const about = await this.relay.about();
    return about.ok ? undefined : about.trouble;
  }

  #freshEngine(): SyncEngine {
    const { notebook, shared, relay } = this;
    const engine = new SyncEngine({
      notebook: shared,
      relay,
      clock: notebook.clock,
      timers,
      fraction: () => (systemRandom.bytes(1)[0] ?? 0) / 256,
      lead: (led) => lead(`lingkar-sync-${notebook.id}`, led),
      listen,
      roomForChunks,
      broke: (error) => reportError(error),
    });
    this.#status = engine.status;
    engine.subscribe(() => {
      const before = this.#status;
      this.#status = engine.status;
      if (engine.status.phase === 'working' && before.phase !== 'working') this.#carried = this.#kept;
      const { outcome } = engine.status;
      if (outcome && outcome !== before.outcome && !outcome.trouble) {
        this.#sent = leftBehind(outcome) ? NEVER : this.#carried;
        // Refused once the notebook is being locked, and then told to the half hour before.
        shared.met(notebook.clock.now()).catch(() => undefined);
      }
    });
    return engine;
  }

  #leads(): Promise<boolean> {
    const engine = this.#engine;
    const leads = () => engine.status.phase !== 'off' && engine.status.phase !== 'elsewhere';
    if (leads()) return Promise.resolve(true);
    return new Promise((resolve) => {
      const tell = (answer: boolean) => {
        end();
        callOff();
        resolve(answer);
      };
      const end = engine.subscribe(() => {
        if (leads()) tell(true);
      });
      const callOff = timers.after(LEAD_WITHIN, () => tell(false));
    });
  }
}

/** One window of a notebook at a time. Without Web Locks each leads: the relay passes over what it has already. */
function lead(name: string, led: () => void): () => void {
  if (!('locks' in navigator)) {
    led();
    return () => undefined;
  }
  const giveUp = new AbortController();
  let release: (() => void) | undefined;
  navigator.locks
    .request(name, { signal: giveUp.signal }, () => {
      led();
      return new Promise<void>((resolve) => {
        release = resolve;
      });
    })
    .catch(() => undefined);
  return () => {
    release?.();
    if (!release) giveUp.abort();
  };
}

function listen(told: (event: 'focus' | 'online') => void): () => void {
  const focus = () => {
    if (document.visibilityState === 'visible') told('focus');
  };
  const online = () => told('online');
  document.addEventListener('visibilitychange', focus);
  window.addEventListener('online', online);
  return () => {
    document.removeEventListener('visibilitychange', focus);
    window.removeEventListener('online', online);
  };
}

async function roomForChunks(): Promise<boolean> {
  if (!('storage' in navigator) || !('estimate' in navigator.storage)) return true;
  const { quota = Infinity, usage = 0 } = await navigator.storage.estimate();
  return quota - usage > SPARE;
}
