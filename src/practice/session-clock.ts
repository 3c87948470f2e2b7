/**
 * The clock of a running session, told again from what happened: when it began, the taps in the journal, the agenda,
 * and the time on the wall. Nothing counts down anywhere, so neither sleep nor a kill nor a second tablet disturbs it.
 */
import { blocksInPlace } from './agenda.ts';
import type { Entry } from './entry.ts';
import { inTime } from './in-time.ts';
import type { Block, Session } from './session.ts';

const MINUTE = 60_000;
/** A block left again sooner than this was begun by a slip of the finger, and is still to come. */
const SLIP = MINUTE;

export type ClockedSession = Pick<Session, 'begunAt' | 'endedAt' | 'plannedMinutes' | 'blocks' | 'blockPlaces'>;
export type ClockTap = Pick<Entry, 'id' | 'at' | 'act' | 'block' | 'minutes'> & Partial<Pick<Entry, 'item'>>;

export type ClockPhase = 'before' | 'running' | 'paused' | 'ended';

export interface ClockedBlock {
  readonly block: Block;
  /** skipped: a later one was begun before it ever was. */
  readonly state: 'toCome' | 'current' | 'done' | 'skipped';
  /** Planned minutes with what was added or taken away; never below 0. */
  readonly minutes: number;
  /** Minutes added (negative: taken away) since the plan; never more taken away than there were. */
  readonly added: number;
  /** Time spent on it, pauses left out, in milliseconds. */
  readonly spent: number;
  /** When it was begun (the last time, if more than once), or when it is due; null when neither is known. */
  readonly at: number | null;
}

export interface SessionClock {
  readonly phase: ClockPhase;
  /** Since the beginning, pauses included, in milliseconds. */
  readonly elapsed: number;
  /** Of it paused or ended in between, in milliseconds. */
  readonly stopped: number;
  /** The agenda in order. */
  readonly blocks: readonly ClockedBlock[];
  readonly current: ClockedBlock | undefined;
  /** Milliseconds left of the current block; negative once it runs over. 0 without one. */
  readonly remaining: number;
  readonly next: ClockedBlock | undefined;
  /** When the session will end if nothing else runs over; null before it begins. When ended: its end. */
  readonly expectedEnd: number | null;
  /** Whole minutes behind the plan (negative: ahead), counted from the real beginning; null without an agenda. */
  readonly behind: number | null;
}

/** `entries` in any order; those that are not taps on the clock are passed over. */
export function sessionClock(session: ClockedSession, entries: readonly ClockTap[], now: number): SessionClock {
  const agenda = blocksInPlace(session);
  const known = new Set(agenda.map(({ key }) => key));
  const lengths = lengthenings(agenda, entries);
  const run = session.begunAt === null ? undefined : retold(session, session.begunAt, entries, known, now);

  const ended = run?.phase === 'ended';
  const currentIndex = agenda.findIndex(({ key }) => key === run?.current);
  const reached = currentIndex >= 0 ? currentIndex : agenda.findLastIndex(({ key }) => run?.begun.has(key));
  let due = run?.now ?? 0;
  const blocks = agenda.map((block, index): ClockedBlock => {
    const minutes = lengths.get(block.key) ?? block.minutes;
    const spent = run?.spent.get(block.key) ?? 0;
    const begun = run?.begun.get(block.key);
    const left = { block, minutes, added: minutes - block.minutes, spent, at: begun ?? null };
    if (run && begun !== undefined && index === currentIndex) {
      due += Math.max(0, minutes * MINUTE - spent);
      return { ...left, state: ended ? 'done' : 'current' };
    }
    if (begun !== undefined && spent >= SLIP) return { ...left, state: 'done' };
    if (ended || index < reached) return { ...left, state: 'skipped', at: null };
    if (!run) return { ...left, state: 'toCome' };
    const at = due;
    due += minutes * MINUTE;
    return { ...left, state: 'toCome', at };
  });

  const current = ended ? undefined : blocks[currentIndex];
  return {
    phase: run?.phase ?? 'before',
    elapsed: run ? run.now - run.begunAt : 0,
    stopped: run?.stopped ?? 0,
    blocks,
    current,
    remaining: current ? current.minutes * MINUTE - current.spent : 0,
    next: blocks.find(({ state }) => state === 'toCome'),
    ...ending(session, agenda, run, due),
  };
}

interface Run {
  readonly phase: ClockPhase;
  readonly begunAt: number;
  /** The present, or the end of the session; never before its last tap. */
  readonly now: number;
  readonly stopped: number;
  readonly current: string | undefined;
  /** When each block was begun, the last time. */
  readonly begun: ReadonlyMap<string, number>;
  readonly spent: ReadonlyMap<string, number>;
}

function retold(
  session: ClockedSession,
  begunAt: number,
  entries: readonly ClockTap[],
  known: ReadonlySet<string>,
  now: number,
): Run {
  const ended = session.endedAt !== null;
  const spent = new Map<string, number>();
  const begun = new Map<string, number>();
  let current: string | undefined;
  let counting = true;
  let stopped = 0;
  let last = begunAt;

  function runTo(moment: number): void {
    // Another tablet's clock may be a little off: time never runs backwards here.
    const passed = Math.max(0, moment - last);
    if (!counting) stopped += passed;
    else if (current !== undefined) spent.set(current, (spent.get(current) ?? 0) + passed);
    last = Math.max(last, moment);
  }

  for (const tap of inOrderOfTime(entries, ended)) {
    runTo(tap.at ?? last);
    if (tap.act === 'paused' || tap.act === 'ended') counting = false;
    if (tap.act === 'resumed' || tap.act === 'reopened') counting = true;
    if (tap.act === 'blockBegun') {
      counting = true;
      // A second tap on the block under way, perhaps on the other tablet, does not begin it again.
      if (tap.block === current) continue;
      // Of a block deleted since, only this is left: that the one before it was over.
      current = known.has(tap.block) ? tap.block : undefined;
      if (current !== undefined) begun.set(current, last);
    }
  }
  const paused = !counting;
  runTo(session.endedAt ?? now);
  return { phase: ended ? 'ended' : paused ? 'paused' : 'running', begunAt, now: last, stopped, current, begun, spent };
}

/** Taps that turn the clock, earliest first; of taps in one millisecond the later written, alike on every tablet. */
function inOrderOfTime(entries: readonly ClockTap[], ended: boolean): readonly ClockTap[] {
  const taps = entries
    .filter(({ at, act }) => act !== '' && act !== 'blockLengthened' && at !== null)
    .sort(inTime('at'));
  if (ended) return taps;
  // Ended on one tablet while another went on: the session runs, so an end nobody took up again stops nothing.
  const takenUp = taps.findLastIndex(({ act }) => act === 'reopened');
  return taps.filter(({ act }, index) => act !== 'ended' || index < takenUp);
}

/** Minutes of each block after all taps, one by one: what is shortened below nothing must not eat the next "longer". */
function lengthenings(agenda: readonly Block[], entries: readonly ClockTap[]): ReadonlyMap<string, number> {
  const lengths = new Map(agenda.map(({ key, minutes }) => [key, Math.max(0, minutes)]));
  const taps = entries.filter(({ act }) => act === 'blockLengthened').sort(inTime('at'));
  for (const { block, minutes } of taps) {
    const before = lengths.get(block);
    if (before !== undefined) lengths.set(block, Math.max(0, before + (minutes ?? 0)));
  }
  return lengths;
}

function ending(
  session: ClockedSession,
  agenda: readonly Block[],
  run: Run | undefined,
  due: number,
): Pick<SessionClock, 'expectedEnd' | 'behind'> {
  if (!run) return { expectedEnd: null, behind: null };
  if (agenda.length === 0) {
    const planned = run.begunAt + (session.plannedMinutes ?? 0) * MINUTE + run.stopped;
    return { expectedEnd: run.phase === 'ended' ? run.now : Math.max(run.now, planned), behind: null };
  }
  const asPlanned = run.begunAt + agenda.reduce((sum, { minutes }) => sum + minutes, 0) * MINUTE;
  const end = run.phase === 'ended' ? run.now : due;
  return { expectedEnd: end, behind: Math.trunc((end - asPlanned) / MINUTE) + 0 };
}
