/**
 * Small pictures before anything colours them: screen and paper draw the same strokes. What looks alike is one stroke, however
 * many signs it holds: a group of a hundred over thirty sessions would else be ten thousand things to draw.
 */
import { MOST } from '../practice/answer.ts';
import { GRADES, gradeText, type Grade } from '../practice/goal.ts';
import type { MemberStep, Mood } from '../practice/progress.ts';

export interface SmallPicture {
  readonly width: number;
  readonly height: number;
  /** From the ground up. */
  readonly strokes: readonly Stroke[];
  readonly labels: readonly { readonly x: number; readonly y: number; readonly text: string }[];
}

export interface Stroke {
  readonly look: StrokeLook;
  /** An SVG path. */
  readonly d: string;
}

/** `full` and `open` are signs, filled and hollow; `line` joins them; the others are the ground they stand on. */
export type StrokeLook = 'level' | 'middle' | 'line' | 'open' | 'full';

export interface Count {
  /** Null where nothing can be said. */
  readonly value: number | null;
  /** The outline around it, where there is a most. */
  readonly of?: number;
}

/** How far one session stands from the next, in every picture alike. */
const GAP = 18;
const HALF = GAP / 2;
/** Room for the names of the levels. */
const LEFT = 26;

/** Presence from session to session: full disc present, half disc late, ring absent, ring with a stroke excused, dot not marked, nothing outside. */
export function presencePicture(presences: readonly MemberStep['presence'][]): SmallPicture {
  const middle = HALF;
  const at = (...wanted: readonly MemberStep['presence'][]) =>
    presences.flatMap((presence, index) => (wanted.includes(presence) ? [index * GAP + HALF] : []));
  return picture(presences.length * GAP, GAP, [
    ['open', at('late', 'absent', 'excused').map((x) => disc(x, middle, 5.3))],
    ['line', at('excused').map((x) => `M${x - 3.4} ${middle}h6.8`)],
    [
      'full',
      [
        ...at('present').map((x) => disc(x, middle, 5.3)),
        ...at('late').map((x) => `M${x} ${middle - 5.3}a5.3 5.3 0 0 0 0 10.6z`),
        ...at('').map((x) => disc(x, middle, 0.9)),
      ],
    ],
  ]);
}

/** Counts from session to session as columns within the outline of what was possible. */
export function countPicture(counts: readonly Count[], height = 54): SmallPicture {
  const most = Math.max(1, ...counts.map(({ value, of }) => Math.max(value ?? 0, of ?? 0)));
  const column = (value: number | null | undefined, index: number) => {
    const tall = ((value ?? 0) / most) * (height - 3);
    return tall > 0 ? [`M${index * GAP + 3} ${height - 1}v${round(-tall)}h${GAP - 6}v${round(tall)}z`] : [];
  };
  return picture(counts.length * GAP, height, [
    ['middle', [`M0 ${height - 0.5}H${counts.length * GAP}`]],
    ['open', counts.flatMap(({ of }, index) => column(of, index))],
    ['full', counts.flatMap(({ value }, index) => column(value, index))],
  ]);
}

/** A part of a whole as a bar that lies within its outline: filled so far as it goes. */
export function sharePicture(value: number, of: number): SmallPicture {
  const [width, height] = [120, 14];
  const bar = (length: number) => `M1 2h${round(length)}v${height - 4}h${round(-length)}z`;
  const filled = of > 0 ? (Math.min(value, of) / of) * (width - 2) : 0;
  return picture(width, height, [
    ['open', [bar(width - 2)]],
    ['full', filled > 0 ? [bar(filled)] : []],
  ]);
}

/** How often of all times something was met, and partly: filled so far, then hatched, and open where it was not yet. */
export function marksPicture(met: number, partly: number, of: number, width = 120): SmallPicture {
  const height = 14;
  const long = (count: number) => (of > 0 ? round((Math.min(count, of) / of) * (width - 2)) : 0);
  const [full, half] = [long(met), long(met + partly)];
  const lines = Array.from(
    { length: Math.floor((half - full) / 4) },
    (_, at) => `M${round(full + 3 + at * 4)} 2v${height - 4}`,
  );
  return picture(width, height, [
    ['open', [`M1 2h${width - 2}v${height - 4}h${2 - width}z`]],
    ['line', half > full ? [...lines, `M${round(1 + half)} 2v${height - 4}`] : []],
    ['full', full > 0 ? [`M1 2h${full}v${height - 4}h${-full}z`] : []],
  ]);
}

/** How somebody, or all together, came and went: an open circle, a full one, and the way between them. */
export function moodPicture(moods: readonly Mood[], height = 64): SmallPicture {
  const pad = 6;
  const y = (value: number) => round(pad + (1 - value / MOST) * (height - 2 * pad));
  const radius = height < 50 ? 3.2 : 4;
  const at = (check: keyof Mood) =>
    moods.flatMap((mood, index) => (mood[check] === null ? [] : [disc(index * GAP + HALF, y(mood[check]), radius)]));
  return picture(moods.length * GAP, height, [
    ['middle', [`M0 ${y(MOST / 2)}H${moods.length * GAP}`]],
    [
      'line',
      moods.flatMap((mood, index) =>
        mood.in === null || mood.out === null ? [] : [`M${index * GAP + HALF} ${y(mood.in)}V${y(mood.out)}`],
      ),
    ],
    ['open', at('in')],
    ['full', at('out')],
  ]);
}

/**
 * The way of a goal: from grade to grade around the line of what was expected. Read by height and by the shape of its signs: a
 * hollow triangle that points down below it, a disc on it, a full triangle above. `most`: how many of the latest are drawn.
 */
export function goalPicture(grades: readonly Grade[], most = 12): SmallPicture {
  const [top, rise] = [10, 11];
  const shown = grades.slice(-most);
  const width = LEFT + Math.max(shown.length, 2) * GAP;
  const y = (grade: number) => top + (2 - grade) * rise;
  const points = shown.map((grade, index) => ({ grade, x: LEFT + HALF + index * GAP, y: y(grade) }));
  const level = (grade: Grade) => `M${LEFT} ${y(grade)}H${width}`;
  return {
    ...picture(width, top * 2 + rise * 4, [
      ['level', GRADES.filter((grade) => grade !== 0).map(level)],
      ['middle', [level(0)]],
      ['line', points.map((point, index) => `${index === 0 ? 'M' : 'L'}${point.x} ${point.y}`)],
      ['open', points.filter(({ grade }) => grade < 0).map((point) => gradeSign(point.grade, point.x, point.y))],
      ['full', points.filter(({ grade }) => grade >= 0).map((point) => gradeSign(point.grade, point.x, point.y))],
    ]),
    labels: ([2, 0, -2] as const).map((grade) => ({ x: LEFT - 5, y: y(grade) + 3.5, text: gradeText(grade) })),
  };
}

/** The five steps of a goal beside each other, and those it stands on: one, or several that were given apart. */
export function stepPicture(grades: readonly Grade[]): SmallPicture {
  const wide = 30;
  const x = (grade: Grade) => wide / 2 + (grade + 2) * wide;
  return {
    ...picture(wide * 5, 34, [
      ['level', [`M0 12H${wide * 5}`]],
      ['open', GRADES.filter((grade) => !grades.includes(grade)).map((grade) => disc(x(grade), 12, 3))],
      ['full', grades.map((grade) => disc(x(grade), 12, 8))],
    ]),
    labels: GRADES.map((grade) => ({ x: x(grade) + 6, y: 31, text: gradeText(grade) })),
  };
}

/** All answers to one slider, each a disc where it lies, and their mean as a triangle under the line; no answers: the mean alone. */
export function spreadPicture(values: readonly number[], mean: number): SmallPicture {
  const x = (value: number) => round(HALF + value * GAP);
  const stacked = values.map((value, index) => ({
    value,
    over: values.slice(0, index).filter((one) => one === value).length,
  }));
  // A column of a hundred would else be taller than the page.
  const highest = Math.max(0, ...stacked.map(({ over }) => over));
  const rise = Math.min(9, 72 / (highest + 1));
  const ground = round(8 + highest * rise);
  return {
    ...picture((MOST + 1) * GAP, ground + 18, [
      [
        'level',
        [`M${x(0)} ${ground + 6}H${x(MOST)}`, ...[0, MOST / 2, MOST].map((value) => `M${x(value)} ${ground + 3}v6`)],
      ],
      ['open', stacked.map(({ value, over }) => disc(x(value), round(ground - over * rise), Math.min(3.6, rise / 2)))],
      ['full', [`M${x(mean)} ${ground + 8}l5 8h-10z`]],
    ]),
  };
}

function picture(
  width: number,
  height: number,
  strokes: readonly (readonly [look: StrokeLook, paths: readonly string[]])[],
): SmallPicture {
  const drawn = strokes.flatMap(([look, paths]) => (paths.length === 0 ? [] : [{ look, d: paths.join('') }]));
  return { width, height, strokes: drawn, labels: [] };
}

function disc(x: number, y: number, radius: number): string {
  return `M${round(x - radius)} ${y}a${radius} ${radius} 0 1 0 ${radius * 2} 0a${radius} ${radius} 0 1 0 ${-radius * 2} 0z`;
}

function gradeSign(grade: Grade, x: number, y: number): string {
  if (grade === 0) return disc(x, y, 3.8);
  return grade > 0 ? `M${x} ${y - 5}l4.6 8.2h-9.2z` : `M${x} ${y + 5}l4.6 -8.2h-9.2z`;
}

/** Tenths of a point: nobody sees more, and a path stays short. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}
