/**
 * Who spoke when in a talking circle, told again from its taps. A turn lasts until the next tap that ends it; where that
 * is missing (the tablet was put away, a night passed) it is taken to have ended after a while, so that nobody is given
 * eight hours they slept. [X2]
 */
import { inTime } from './in-time.ts';
import type { Turn, TurnAct } from './turn.ts';

const MINUTE = 60_000;

/** Longer than anyone is let speak in a circle: beyond it nobody was tapping any more. */
export const LONGEST_TURN = 10 * MINUTE;

/** A tap of the circle, or that somebody left it or came (back) into it. */
export type CircleTap = Pick<Turn, 'id' | 'at' | 'from' | 'to'> &
  Partial<Pick<Turn, 'item'>> & { readonly act: TurnAct | 'leaves' | 'returns' | '' };

export interface SpokenTurn {
  readonly from: string;
  readonly begunAt: number;
  /** How long it lasted so far, in milliseconds; never negative, never longer than the longest. */
  readonly lasted: number;
  /** Whether it was cut at the longest: nobody tapped any more, and how long it truly lasted is not known. */
  readonly cut: boolean;
  /** Seats addressed in it, in order, each as often as it was tapped. */
  readonly to: readonly string[];
}

export interface SpokenTurns {
  readonly turns: readonly SpokenTurn[];
  /** Who has the word now; undefined while nobody has, or when nobody has tapped for too long. */
  readonly speaking: string | undefined;
}

/** Taps of the circle, earliest first; those without a moment or an act this app knows are passed over. */
export function tapsInTime(taps: readonly CircleTap[]): readonly CircleTap[] {
  return taps.filter(({ at, act }) => at !== null && act !== '').sort(inTime('at'));
}

/**
 * `taps` in any order. `stops`: moments at which the talk stood still for another reason (a pause of the clock).
 * `until`: the present, or the end of the talk.
 */
export function spokenTurns(taps: readonly CircleTap[], until: number, stops: readonly number[] = []): SpokenTurns {
  const turns: { from: string; begunAt: number; endedAt: number | null; to: string[] }[] = [];
  const halts = stops.filter((stop) => stop <= until).sort((a, b) => a - b);
  let halt = 0;
  const open = () => {
    const last = turns.at(-1);
    return last?.endedAt === null ? last : undefined;
  };
  const stopAt = (moment: number) => {
    const last = open();
    if (last) last.endedAt = moment;
  };

  for (const { at, act, from, to } of tapsInTime(taps)) {
    const moment = at ?? 0;
    if (moment > until) break;
    for (; halt < halts.length && (halts[halt] ?? 0) < moment; halt += 1) stopAt(halts[halt] ?? 0);
    if (act === 'speaks' && from !== '') {
      const last = open();
      // A second tap on whoever has the word, perhaps on the other tablet, is no second turn.
      if (last?.from === from && moment - last.begunAt < LONGEST_TURN) {
        if (to !== '' && to !== from) last.to.push(to);
        continue;
      }
      stopAt(moment);
      turns.push({ from, begunAt: moment, endedAt: null, to: to === '' || to === from ? [] : [to] });
    } else if (act === 'still' || ((act === 'leaves' || act === 'passes') && open()?.from === from)) stopAt(moment);
  }
  for (; halt < halts.length; halt += 1) stopAt(halts[halt] ?? 0);

  const last = open();
  return {
    turns: turns.map(({ from, begunAt, endedAt, to }) => ({
      from,
      begunAt,
      lasted: Math.min(LONGEST_TURN, Math.max(0, (endedAt ?? until) - begunAt)),
      cut: (endedAt ?? until) - begunAt >= LONGEST_TURN,
      to,
    })),
    speaking: last && until - last.begunAt < LONGEST_TURN ? last.from : undefined,
  };
}
