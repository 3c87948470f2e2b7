/**
 * What the talking circle shows: the share of each, who speaks to whom, who has been quiet for long, where a round stands.
 * Told from the taps alone, so that two tablets that hold the same taps show the same. [X2, T4, T5]
 */
import { spokenTurns, tapsInTime, type CircleTap, type SpokenTurn } from './spoken-turns.ts';
import { FACILITATOR_SEAT } from './turn.ts';

const MINUTE = 60_000;

/** Quiet is hinted at when others have spoken this long since, and as often as a whole circle of this size has turns. */
const QUIET_AFTER = 4 * MINUTE;
const QUIET_TURNS_AT_LEAST = 3;
const QUIET_TURNS_AT_MOST = 10;

export interface SeatShare {
  readonly seat: string;
  readonly turns: number;
  /** Time spoken, in milliseconds. */
  readonly time: number;
  /** Of all the time spoken, 0 to 1; the shares of all seats make one, or nothing while nobody has spoken. */
  readonly share: number;
  /** Turns that were cut at the longest because nobody tapped any more. */
  readonly cut: number;
  /** Of all turns, 0 to 1. */
  readonly turnShare: number;
  /** Time others have spoken since this one last did, in milliseconds. */
  readonly heard: number;
  /** Sits in the circle now. */
  readonly here: boolean;
  /** A hint for whoever leads, never for the room. */
  readonly quiet: boolean;
  /** Has had their turn in the round under way, or let it go by. */
  readonly had: boolean;
  /** Has said their closing word. */
  readonly closed: boolean;
}

export interface SeatPair {
  readonly from: string;
  readonly to: string;
  readonly times: number;
}

export interface TalkingCircle {
  /** By seat, in the order the seats were given, then whoever spoke without one. */
  readonly seats: readonly SeatShare[];
  readonly speaking: string | undefined;
  /** The turn under way. */
  readonly current: SpokenTurn | undefined;
  readonly turns: number;
  /** Turns that were cut at the longest because nobody tapped any more. */
  readonly cut: number;
  /** Whose turn was cut just now, and nobody has tapped since; undefined otherwise. */
  readonly justCut: string | undefined;
  readonly time: number;
  /** Half of all turns were shorter; 0 while there is none. */
  readonly medianTurn: number;
  /** Who speaks to whom, the most frequent first. */
  readonly pairs: readonly SeatPair[];
  /** Of the time spoken, 0 to 1. */
  readonly facilitatorShare: number;
  /** Rounds in which everybody who sat there had their turn. */
  readonly rounds: number;
  /** Who still has to come in the round under way, in the order they sit; empty when it has just been completed. */
  readonly toCome: readonly string[];
}

export interface CircleMoments {
  /** The present, or the end of the talk. */
  readonly until: number;
  /** Moments at which the talk stood still for another reason. */
  readonly stops?: readonly number[];
}

/** `seats` in the order people sit; `taps` in any order. */
export function talkingCircle(
  seats: readonly string[],
  taps: readonly CircleTap[],
  { until, stops = [] }: CircleMoments,
): TalkingCircle {
  const { turns, speaking } = spokenTurns(taps, until, stops);
  const all = [...new Set([...seats, ...turns.map(({ from }) => from)])];
  const time = turns.reduce((sum, { lasted }) => sum + lasted, 0);
  const known = tapsInTime(taps).filter(({ at }) => (at ?? 0) <= until);
  const here = seatedNow(all, known);
  const round = roundOf(all, known, turns);
  const closed = new Set(known.filter(({ act }) => act === 'closes').map(({ from }) => from));
  const most = Math.min(QUIET_TURNS_AT_MOST, Math.max(QUIET_TURNS_AT_LEAST, here.size));

  const shares = all.map((seat): SeatShare => {
    const own = turns.filter(({ from }) => from === seat);
    const spoken = own.reduce((sum, { lasted }) => sum + lasted, 0);
    const since = turns.slice(
      Math.max(turns.findLastIndex(({ from }) => from === seat) + 1, cameAfter(seat, known, turns)),
    );
    const heard = since.reduce((sum, { lasted }) => sum + lasted, 0);
    const quiet = seat !== FACILITATOR_SEAT && here.has(seat) && heard >= QUIET_AFTER && since.length >= most;
    return {
      seat,
      turns: own.length,
      time: spoken,
      share: time === 0 ? 0 : spoken / time,
      cut: own.filter((turn) => turn.cut).length,
      turnShare: turns.length === 0 ? 0 : own.length / turns.length,
      heard,
      here: here.has(seat),
      quiet,
      had: round.had.has(seat),
      closed: closed.has(seat),
    };
  });

  return {
    seats: shares,
    speaking,
    current: speaking === undefined ? undefined : turns.at(-1),
    turns: turns.length,
    cut: turns.filter((turn) => turn.cut).length,
    justCut: known.at(-1)?.act === 'speaks' && turns.at(-1)?.cut ? turns.at(-1)?.from : undefined,
    time,
    medianTurn: medianOf(turns.map(({ lasted }) => lasted)),
    pairs: pairsOf(turns),
    facilitatorShare: shares.find(({ seat }) => seat === FACILITATOR_SEAT)?.share ?? 0,
    rounds: round.complete,
    toCome: round.toCome,
  };
}

/** Seats of people who are there: everybody but who left; one whose first tap is a coming was not there before. */
function seatedNow(seats: readonly string[], taps: readonly CircleTap[]): Set<string> {
  const here = new Set(seats);
  for (const { act, from } of taps) {
    if (act === 'leaves') here.delete(from);
    if ((act === 'returns' || act === 'speaks') && seats.includes(from)) here.add(from);
  }
  return here;
}

/** Index of the first turn after somebody came (back) into the circle: what was said before, they did not sit through. */
function cameAfter(seat: string, taps: readonly CircleTap[], turns: readonly SpokenTurn[]): number {
  const came = taps.findLast(({ act, from }) => act === 'returns' && from === seat)?.at;
  if (came === undefined || came === null) return 0;
  const index = turns.findIndex(({ begunAt }) => begunAt >= came);
  return index < 0 ? turns.length : index;
}

interface Round {
  readonly complete: number;
  readonly had: ReadonlySet<string>;
  readonly toCome: readonly string[];
}

/**
 * A round is complete when everybody who sits there has had their turn. Whoever leads is not waited for: they speak in
 * between. The next one begins with the next turn.
 */
function roundOf(seats: readonly string[], taps: readonly CircleTap[], turns: readonly SpokenTurn[]): Round {
  const asked = seats.filter((seat) => seat !== FACILITATOR_SEAT);
  const firstCome = new Map<string, string>();
  for (const { act, from } of taps) {
    if ((act === 'leaves' || act === 'returns') && !firstCome.has(from)) firstCome.set(from, act);
  }
  const here = new Set(asked.filter((seat) => firstCome.get(seat) !== 'returns'));
  let had = new Set<string>();
  let complete = 0;
  const over = () => here.size > 0 && had.size > 0 && [...here].every((seat) => had.has(seat));
  const begun = turns.map(({ from, begunAt }) => ({ at: begunAt, act: 'speaks' as const, from }));
  const others = taps.filter(({ act }) => act === 'passes' || act === 'leaves' || act === 'returns');
  const events = [...begun, ...others].sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
  for (const { act, from } of events) {
    if (!asked.includes(from)) continue;
    if (act === 'leaves') here.delete(from);
    else {
      if (act !== 'returns' && over()) {
        complete += 1;
        had = new Set();
      }
      here.add(from);
      if (act !== 'returns') had.add(from);
    }
  }
  const toCome = asked.filter((seat) => here.has(seat) && !had.has(seat));
  return { complete: complete + (over() ? 1 : 0), had, toCome };
}

function pairsOf(turns: readonly SpokenTurn[]): readonly SeatPair[] {
  const pairs = new Map<string, { from: string; to: string; times: number }>();
  for (const { from, to: addressed } of turns) {
    for (const to of addressed) {
      const name = JSON.stringify([from, to]);
      const known = pairs.get(name) ?? { from, to, times: 0 };
      known.times += 1;
      pairs.set(name, known);
    }
  }
  return [...pairs.entries()]
    .sort(([nameA, a], [nameB, b]) => b.times - a.times || (nameA < nameB ? -1 : 1))
    .map(([, pair]) => pair);
}

function medianOf(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
