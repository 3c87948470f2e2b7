/**
 * A sociogram as strokes in black and white, for paper. A choice is a thin line with one head; where two chose each other, or a
 * choice is new beside an earlier day, it is a thick one; one that is gone is dashed. Whom nobody chose has a single ring,
 * everybody else a double one.
 */
import { tieLines, type TieLine } from '../practice/sociogram-lines.ts';
import { placesOf, WIDTH, type Point } from '../practice/sociogram-places.ts';
import type { SociogramView } from '../practice/sociogram-view.ts';
import type { SmallPicture, Stroke } from './small-picture.ts';

/** As wide as a page allows. */
const SIZE = 420;
const THICK = 1.6;
/** Letters of a small picture end at their place: half their width brings them to the middle. */
const HALF_LETTER = 3.1;
const LETTER_HEIGHT = 3.2;

export function sociogramPicture(
  { later, ties, ground, alone }: Pick<SociogramView, 'later' | 'ties' | 'ground' | 'alone'>,
  initials: ReadonlyMap<string, string>,
): SmallPicture {
  const places = placesOf(later.people, ground);
  const radius = Math.min(places.apart * 0.31, 0.05);
  const points = [...places.at.values()];
  const edge = radius * 1.5;
  const left = Math.min(WIDTH / 2, ...points.map(({ x }) => x)) - edge;
  const top = Math.min(0.5, ...points.map(({ y }) => y)) - edge;
  const right = Math.max(WIDTH / 2, ...points.map(({ x }) => x)) + edge;
  const bottom = Math.max(0.5, ...points.map(({ y }) => y)) + edge;
  const put = ({ x, y }: Point): Point => ({ x: (x - left) * SIZE, y: (y - top) * SIZE });
  const lines = tieLines(ties, places.at, radius).map((line) => ({
    ...line,
    start: put(line.start),
    end: put(line.end),
  }));
  const head = radius * 0.42 * SIZE;
  const thick = (line: TieLine) => line.change === 'new' || (line.change === undefined && line.mutual);
  const signs = later.people.map((id) => ({ id, ...put(places.at.get(id) ?? { x: 0, y: 0 }) }));
  const r = radius * SIZE;
  const strokes: readonly Stroke[] = [
    {
      look: 'middle',
      d: lines
        .filter(({ change }) => change === 'gone')
        .map(thin)
        .join(''),
    },
    {
      look: 'line',
      d: lines
        .filter((line) => line.change !== 'gone' && !thick(line))
        .map(thin)
        .join(''),
    },
    {
      look: 'full',
      d: [
        ...lines.filter(thick).map(broad),
        ...lines.flatMap((line) => [
          arrow(line.end, line.angle, head),
          ...(line.mutual ? [arrow(line.start, line.angle + Math.PI, head)] : []),
        ]),
      ].join(''),
    },
    {
      look: 'open',
      d: signs.map(({ id, x, y }) => ring(x, y, r) + (alone.includes(id) ? '' : ring(x, y, r * 0.84))).join(''),
    },
  ];
  return {
    width: round((right - left) * SIZE),
    height: round((bottom - top) * SIZE),
    strokes: strokes.filter(({ d }) => d !== ''),
    labels: signs.map(({ id, x, y }) => {
      const text = initials.get(id) ?? '';
      return { x: round(x + text.length * HALF_LETTER), y: round(y + LETTER_HEIGHT), text };
    }),
  };
}

/** One line as it is drawn, for the key below a picture. */
export function tiePicture(look: 'one' | 'mutual' | 'new' | 'kept' | 'gone'): SmallPicture {
  const [start, end] = [
    { x: 5, y: 6 },
    { x: 37, y: 6 },
  ];
  const drawn = { start, end };
  const mutual = look === 'mutual';
  const strokes: readonly Stroke[] = [
    look === 'gone' ? { look: 'middle', d: thin(drawn) } : { look: 'line', d: thin(drawn) },
    {
      look: 'full',
      d: [
        mutual || look === 'new' ? broad({ ...drawn, angle: 0 }) : '',
        arrow(end, 0, 7),
        mutual ? arrow(start, Math.PI, 7) : '',
      ].join(''),
    },
  ];
  return { width: 42, height: 12, strokes, labels: [] };
}

/** The sign of somebody who was chosen, or of somebody nobody chose. */
export function personPicture(chosen: boolean): SmallPicture {
  return {
    width: 16,
    height: 16,
    strokes: [{ look: 'open', d: ring(8, 8, 7) + (chosen ? ring(8, 8, 5.2) : '') }],
    labels: [],
  };
}

type Drawn = Pick<TieLine, 'start' | 'end'>;

function thin({ start, end }: Drawn): string {
  return `M${round(start.x)} ${round(start.y)}L${round(end.x)} ${round(end.y)}`;
}

/** As a slim area, for all lines of one look share one width; drawn the way round its heads are, or they would be hollow. */
function broad({ start, end, angle }: Drawn & Pick<TieLine, 'angle'>): string {
  const [x, y] = [-Math.sin(angle) * THICK, Math.cos(angle) * THICK];
  const corner = (point: Point, side: 1 | -1) => `${round(point.x + x * side)} ${round(point.y + y * side)}`;
  return `M${corner(start, -1)}L${corner(end, -1)}L${corner(end, 1)}L${corner(start, 1)}z`;
}

function arrow(tip: Point, angle: number, length: number): string {
  const back = { x: tip.x - Math.cos(angle) * length, y: tip.y - Math.sin(angle) * length };
  const [x, y] = [-Math.sin(angle) * length * 0.45, Math.cos(angle) * length * 0.45];
  return `M${round(tip.x)} ${round(tip.y)}L${round(back.x + x)} ${round(back.y + y)}L${round(back.x - x)} ${round(back.y - y)}z`;
}

function ring(x: number, y: number, radius: number): string {
  const r = round(radius);
  return `M${round(x - radius)} ${round(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
}

/** Tenths of a point: nobody sees more, and a path stays short. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}
