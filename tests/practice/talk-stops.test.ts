import { describe, expect, it } from 'vitest';
import { LONGEST_TURN } from '../../src/practice/spoken-turns.ts';
import { talkStops } from '../../src/practice/talk-stops.ts';
import { talkingCircle } from '../../src/practice/talking-circle.ts';

const MINUTE = 60_000;
const BEGUN = Date.UTC(2026, 10, 23, 9, 0);
const at = (after: number) => BEGUN + after * MINUTE;
const speaks = (after: number, from: string) => ({
  id: `${from}-${after}`,
  at: at(after),
  act: 'speaks' as const,
  from,
  to: '',
});
const stepTap = (after: number, act: 'begun' | 'paused' | 'resumed' | 'done' | 'lengthened') => ({
  key: `${act}-${after}`,
  at: at(after),
  act,
  step: 'talk',
  minutes: 0,
});
const shareOf = (seat: string, until: number, stops: readonly number[]) =>
  talkingCircle(['ani', 'budi'], [speaks(0, 'ani'), speaks(20, 'budi')], { until: at(until), stops }).seats.find(
    (share) => share.seat === seat,
  );

describe('moments at which a talk stands still', () => {
  it('are pauses and ends of the clock of the session and of a step, and nothing else', () => {
    const stops = talkStops(
      { taps: [stepTap(0, 'begun'), stepTap(4, 'paused'), stepTap(5, 'resumed'), stepTap(9, 'done')] },
      [
        { act: 'blockBegun', at: at(0) },
        { act: 'paused', at: at(2) },
        { act: 'resumed', at: at(3) },
        { act: 'ended', at: at(12) },
        { act: '', at: at(6) },
        { act: 'paused', at: null },
      ],
    );
    expect([...stops].sort()).toEqual([at(2), at(4), at(9), at(12)]);
  });

  it('end the turn under way, so that the share of each is right', () => {
    const stops = talkStops({ taps: [] }, [{ act: 'paused', at: at(2) }]);
    expect(shareOf('ani', 26, stops)).toMatchObject({ time: 2 * MINUTE, share: 0.25 });
    expect(shareOf('budi', 26, stops)).toMatchObject({ time: 6 * MINUTE, share: 0.75 });
  });

  it('over a night nobody is given more than the longest turn', () => {
    expect(shareOf('ani', 9 * 60, [])?.time).toBe(LONGEST_TURN);
    expect(shareOf('budi', 9 * 60, [])).toMatchObject({ time: LONGEST_TURN, share: 0.5 });
    expect(shareOf('budi', 9 * 60, [at(23)])?.time).toBe(3 * MINUTE);
  });
});
