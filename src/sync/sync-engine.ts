/** Schedule, rounds, live hints and the lead among tabs, put together. No browser inside: everything of it is passed in. [SY1] */
import type { Clock } from '../base/clock.ts';
import type { RoundTrouble } from './meet-relay.ts';
import type { LiveHint } from './live-stream.ts';
import type { NotebookPort } from './notebook-port.ts';
import type { RelayPort, Voucher } from './relay-port.ts';
import { asking, type RoundProgress } from './round-context.ts';
import { syncRound, type RoundOutcome } from './sync-round.ts';
import { ASLEEP, nextRun, stepSchedule, type Schedule, type ScheduleEvent } from './sync-schedule.ts';
import type { Timers } from './timers.ts';

export interface EnginePorts {
  readonly notebook: NotebookPort;
  readonly relay: RelayPort;
  readonly clock: Clock;
  readonly timers: Timers;
  /** Random, from 0 to 1. */
  readonly fraction: () => number;
  /** Calls `led` once this tab is the one that syncs; answers how to give that up. */
  readonly lead: (led: () => void) => () => void;
  /** Tells of focus and of the network coming back; answers how to end it. */
  readonly listen: (told: (event: 'focus' | 'online') => void) => () => void;
  readonly roomForChunks: () => Promise<boolean>;
  /** A bug, for the boundary of the app. */
  readonly broke: (error: unknown) => void;
}

export interface SyncStatus {
  /** `elsewhere`: another tab of this notebook syncs. `problem`: the last round ended early. `paused`: by the facilitator. [SY22] */
  readonly phase: 'off' | 'elsewhere' | 'waiting' | 'working' | 'paused' | 'problem';
  /** While paused: how far the round was that was called off. */
  readonly progress: RoundProgress | undefined;
  /** Wall clock, milliseconds since 1970: of the last round that came to its end, and of the next one. */
  readonly lastSuccess: number | undefined;
  readonly nextTry: number | undefined;
  readonly trouble: RoundTrouble | undefined;
  /** What the last round came to, space by space, with its notices. */
  readonly outcome: RoundOutcome | undefined;
}

/** A stream that lived this long counts as one that works. */
const LIVED = 60_000;

export class SyncEngine {
  #schedule: Schedule = ASLEEP;
  #status: SyncStatus = {
    phase: 'off',
    progress: undefined,
    lastSuccess: undefined,
    nextTry: undefined,
    trouble: undefined,
    outcome: undefined,
  };
  #running: Promise<void> | undefined;
  #interrupt = new AbortController();
  #voucher: Voucher | undefined;
  #stopped = false;
  #paused = false;
  #callOffTimer: (() => void) | undefined;
  #giveUpLead: (() => void) | undefined;
  #endListening: (() => void) | undefined;
  #endLive: (() => void) | undefined;
  #liveSince = 0;
  #lost = 0;
  /** Hints that came while a round ran, and heads by which its own echo is known. */
  #hints: LiveHint[] = [];
  #echoes = new Set<string>();
  readonly #told = new Set<() => void>();
  #waiting: ((outcome: RoundOutcome | undefined) => void)[] = [];

  constructor(readonly ports: EnginePorts) {}

  get status(): SyncStatus {
    return this.#status;
  }

  /** Calls `told` after each change of `status`; answers how to end it. */
  subscribe(told: () => void): () => void {
    this.#told.add(told);
    return () => this.#told.delete(told);
  }

  start(): void {
    if (this.#giveUpLead || this.#stopped) return;
    this.#show({ phase: 'elsewhere' });
    this.#giveUpLead = this.ports.lead(() => {
      if (this.#stopped) return;
      this.#endListening = this.ports.listen((kind) => this.#step({ kind }));
      this.#step({ kind: 'opened' });
    });
  }

  /** Something was kept in the notebook that the relay does not have. */
  kept(): void {
    this.#step({ kind: 'kept' });
  }

  /**
   * A round as soon as the relay allows; the outcome of the first one that began after this, or undefined where none will.
   * `voucher`: by which the relay is to let this device in.
   */
  async syncNow(voucher?: Voucher): Promise<RoundOutcome | undefined> {
    if (this.#schedule.phase === 'off') return undefined;
    this.#paused = false;
    this.#voucher = voucher ?? this.#voucher;
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#step({ kind: 'tap' });
    });
  }

  /**
   * Calls off what is under way; nothing more is asked of the relay until `resume` or `syncNow`. What came stays, and the next round goes
   * on behind it. Whoever waits for a round is told that none will come. [SY22]
   */
  pause(): void {
    if (this.#paused || this.#stopped || this.#schedule.phase === 'off') return;
    this.#paused = true;
    this.#interrupt.abort();
    this.#interrupt = new AbortController();
    this.#endLive?.();
    this.#endLive = undefined;
    this.#show({ phase: 'paused', nextTry: undefined });
    this.#arm();
    this.#answerWaiting(undefined);
  }

  resume(): void {
    if (!this.#paused) return;
    this.#paused = false;
    this.#show({ phase: this.#running ? 'working' : 'waiting' });
    this.#step({ kind: 'tap' });
  }

  /** Sends what is still here before the notebook is locked, within so many milliseconds, and stops. */
  async beforeLock(most: number): Promise<void> {
    this.#step({ kind: 'locking' });
    const due = nextRun(this.#schedule);
    const inTime =
      !this.#paused && (this.#running !== undefined || (due !== undefined && due <= this.ports.timers.now() + most));
    if (inTime) {
      let callOff: (() => void) | undefined;
      const late = new Promise<void>((resolve) => {
        callOff = this.ports.timers.after(most, resolve);
      });
      await Promise.race([late, this.#asleep()]);
      callOff?.();
    }
    await this.stop();
  }

  /** Ends what is under way; once this is answered the notebook is touched no more. The engine does not start again. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#interrupt.abort();
    this.#callOffTimer?.();
    this.#endListening?.();
    this.#endLive?.();
    this.#endLive = undefined;
    await this.#running;
    this.#giveUpLead?.();
    this.#schedule = ASLEEP;
    this.#answerWaiting(undefined);
    this.#show({ phase: 'off', progress: undefined, nextTry: undefined });
  }

  #step(event: ScheduleEvent): void {
    if (this.#stopped) return;
    this.#schedule = stepSchedule(this.#schedule, event, this.ports.timers.now(), this.ports.fraction());
    this.#arm();
  }

  #arm(): void {
    this.#callOffTimer?.();
    this.#callOffTimer = undefined;
    if (this.#running || this.#paused) return;
    const due = nextRun(this.#schedule);
    const now = this.ports.timers.now();
    if (due !== undefined && due <= now) {
      this.#begin();
      return;
    }
    if (due !== undefined) this.#callOffTimer = this.ports.timers.after(due - now, () => this.#arm());
    const phase = this.#schedule.phase === 'off' ? 'off' : this.#status.trouble ? 'problem' : 'waiting';
    const nextTry = due === undefined ? undefined : this.ports.clock.now() + (due - now);
    if (!this.#stopped && this.#schedule.phase !== 'off') this.#show({ phase, nextTry });
  }

  #begin(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#echoes.clear();
    this.#schedule = stepSchedule(this.#schedule, { kind: 'started' }, this.ports.timers.now(), 0);
    this.#show({ phase: 'working', progress: undefined, nextTry: undefined });
    this.#running = this.#round().then((outcome) => {
      this.#running = undefined;
      for (const resolve of waiting) resolve(outcome);
      this.#after(outcome);
    });
  }

  async #round(): Promise<RoundOutcome | undefined> {
    const voucher = this.#voucher;
    const { notebook, relay, clock, roomForChunks } = this.ports;
    const progress = (progress: RoundProgress) => this.#show({ progress });
    const ask = asking(this.#interrupt.signal);
    try {
      const outcome = await syncRound({ notebook, relay, clock, roomForChunks, ask, progress }, voucher);
      // Let in, or not believed: either way it is not shown again.
      if (this.#voucher === voucher && !comesAgain(outcome.trouble)) this.#voucher = undefined;
      return outcome;
    } catch (error) {
      this.ports.broke(error);
      return undefined;
    }
  }

  #after(outcome: RoundOutcome | undefined): void {
    if (this.#stopped) return;
    if (outcome?.trouble?.problem === 'interrupted') {
      // By a pause: no failure that the next round would have to wait for, and what the last whole round found still holds.
      this.#show({ trouble: undefined });
      this.#hints = [];
      this.#step({ kind: 'finished' });
      return;
    }
    const trouble: RoundTrouble | undefined = outcome ? outcome.trouble : { problem: 'broken' };
    const came = !trouble && { lastSuccess: this.ports.clock.now() };
    this.#show({ progress: undefined, trouble, ...(outcome && { outcome }), ...came });
    for (const [space, { ownHeads }] of outcome?.spaces ?? [])
      for (const head of ownHeads) this.#echoes.add(`${space}/${head}`);
    if (trouble) {
      const retryAfter = 'retryAfter' in trouble ? trouble.retryAfter : undefined;
      this.#step({ kind: 'failed', ...(retryAfter !== undefined && { retryAfter }) });
    } else {
      this.#step({ kind: 'finished', awaiting: outcome?.awaiting ?? false });
      this.#openLive();
    }
    const hints = this.#hints;
    this.#hints = [];
    for (const hint of hints) this.#hinted(hint);
  }

  #openLive(): void {
    if (this.#endLive || this.#paused || this.#schedule.phase === 'off' || this.#schedule.phase === 'closing') return;
    this.#liveSince = this.ports.timers.now();
    this.#endLive = this.ports.relay.live(
      (hint) => this.#hinted(hint),
      () => {
        this.#endLive = undefined;
        this.#lost = this.ports.timers.now() - this.#liveSince > LIVED ? 1 : this.#lost + 1;
        this.#step({ kind: 'lost', times: this.#lost });
      },
    );
  }

  #hinted(hint: LiveHint): void {
    if (this.#running) this.#hints.push(hint);
    else if (!this.#echoes.delete(`${hint.space}/${hint.head}`)) this.#step({ kind: 'hint' });
  }

  /** Until nothing runs and nothing will. */
  async #asleep(): Promise<void> {
    while (this.#schedule.phase !== 'off') {
      if (this.#running) await this.#running;
      else await new Promise<void>((resolve) => this.ports.timers.after(10, resolve));
    }
  }

  #answerWaiting(outcome: RoundOutcome | undefined): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve(outcome);
  }

  #show(changes: Partial<SyncStatus>): void {
    this.#status = { ...this.#status, ...changes };
    for (const told of this.#told) told();
  }
}

/** Whether the next round may come to another end with the same voucher. */
function comesAgain(trouble: RoundTrouble | undefined): boolean {
  return (
    trouble !== undefined &&
    ['interrupted', 'unreachable', 'slowDown', 'unavailable', 'broken'].includes(trouble.problem)
  );
}
