/** The ties of a sociogram as lines between signs: one for a pair whose two directions are alike, else one for each. */
import type { Point } from './sociogram-places.ts';
import type { Tie, TieChange } from './sociogram.ts';

export interface TieLine {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  /** Both chose each other, and the line stands for both. */
  readonly mutual: boolean;
  readonly change: TieChange | undefined;
  readonly start: Point;
  readonly end: Point;
  /** Direction of the line, for its heads. */
  readonly angle: number;
}

type Drawn = Tie & { readonly change?: TieChange };

/** `radius` of a sign: lines begin and end at its edge. Two lines of one pair run beside each other. */
export function tieLines(ties: readonly Drawn[], at: ReadonlyMap<string, Point>, radius: number): readonly TieLine[] {
  const known = new Map(ties.map((tie) => [`${tie.from} ${tie.to}`, tie]));
  const lines: TieLine[] = [];
  for (const { from, to, change } of ties) {
    const back = known.get(`${to} ${from}`);
    const mutual = back !== undefined && back.change === change;
    // Told once, by the one whose id comes first.
    if (mutual && from > to) continue;
    const [a, b] = [at.get(from), at.get(to)];
    if (!a || !b) continue;
    const beside = back !== undefined && !mutual ? radius * 0.22 : 0;
    lines.push({ key: `${from} ${to}`, from, to, mutual, change, ...line(a, b, radius, beside) });
  }
  return lines;
}

function line(a: Point, b: Point, radius: number, beside: number): Pick<TieLine, 'start' | 'end' | 'angle'> {
  const angle = Math.atan2(b.y - a.y, b.x - a.x);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const room = radius * 1.18;
  const shift = { x: -sin * beside, y: cos * beside };
  return {
    start: { x: a.x + cos * room + shift.x, y: a.y + sin * room + shift.y },
    end: { x: b.x - cos * room + shift.x, y: b.y - sin * room + shift.y },
    angle,
  };
}
