/**
 * Where each member stands in the picture of a sociogram: who belong together stand near each other, by a small relaxation
 * with a fixed number of steps. Nothing in it is random and the order of the input does not matter, so that the same
 * choices always give the same picture, on every tablet.
 */
import type { Tie } from './sociogram.ts';

/** The picture is so wide for a height of 1. */
export const WIDTH = 1.5;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Places {
  readonly at: ReadonlyMap<string, Point>;
  /** Nobody stands nearer to another than this; half of it is room for a sign and its line. */
  readonly apart: number;
}

interface Body {
  readonly id: string;
  x: number;
  y: number;
}

const STEPS = 220;
const GOLDEN = Math.PI * (3 - Math.sqrt(5));
/** Part of the room that people may take: more, and they could no longer be kept apart. */
const FILLING = 0.7;
const MOST_APART = 0.17;
const PUSHES = 400;
/** Pushes that go straight apart, before their direction turns. */
const STRAIGHT = 120;

export function placesOf(people: readonly string[], ties: readonly Tie[]): Places {
  const apart = Math.min(MOST_APART, FILLING * Math.sqrt(WIDTH / Math.max(people.length, 1)));
  const pairs = pairsOf(people, ties);
  const bodies = beginning(people, ties);
  relax(bodies, pairs, apart);
  if (!keptApart(bodies, apart)) onGrid(bodies, apart);
  return { at: new Map(bodies.map(({ id, x, y }) => [id, { x, y }])), apart };
}

/** Each pair with a tie in either direction once, by their places in the sorted list. */
function pairsOf(people: readonly string[], ties: readonly Tie[]): readonly (readonly [number, number])[] {
  const index = new Map([...people].sort().map((id, at) => [id, at]));
  const names = new Set<string>();
  for (const { from, to } of ties) {
    const [a, b] = [index.get(from), index.get(to)];
    if (a !== undefined && b !== undefined && a !== b) names.add(`${Math.min(a, b)} ${Math.max(a, b)}`);
  }
  return [...names].sort().map((name) => {
    const [a = 0, b = 0] = name.split(' ').map(Number);
    return [a, b] as const;
  });
}

/** A spiral from the middle: whoever is chosen most begins there. */
function beginning(people: readonly string[], ties: readonly Tie[]): Body[] {
  const chosen = new Map<string, number>();
  for (const { to } of ties) chosen.set(to, (chosen.get(to) ?? 0) + 1);
  const sorted = [...people].sort();
  const rank = new Map(
    [...sorted].sort((a, b) => (chosen.get(b) ?? 0) - (chosen.get(a) ?? 0)).map((id, at) => [id, at]),
  );
  return sorted.map((id) => {
    const at = rank.get(id) ?? 0;
    const far = 0.42 * Math.sqrt(at / Math.max(people.length, 1));
    return { id, x: WIDTH / 2 + WIDTH * far * Math.cos(at * GOLDEN), y: 0.5 + far * Math.sin(at * GOLDEN) };
  });
}

/** Everybody pushes everybody away, ties draw together, and all are held a little by the middle. */
function relax(bodies: readonly Body[], pairs: readonly (readonly [number, number])[], apart: number): void {
  const k = Math.max(apart * 1.25, 0.6 * Math.sqrt(WIDTH / Math.max(bodies.length, 1)));
  for (let step = 0; step < STEPS; step += 1) {
    const most = 0.08 * (1 - step / STEPS) + 0.002;
    const moves = bodies.map(({ x, y }) => ({ x: (WIDTH / 2 - x) * 0.12, y: (0.5 - y) * 0.18 }));
    const move = (i: number, j: number, force: (distance: number) => number) => {
      const [a, b, moveA, moveB] = [bodies[i], bodies[j], moves[i], moves[j]];
      if (!a || !b || !moveA || !moveB) return;
      const { dx, dy, distance } = between(a, b, i + j);
      const strength = force(distance);
      moveA.x += (dx / distance) * strength;
      moveA.y += (dy / distance) * strength;
      moveB.x -= (dx / distance) * strength;
      moveB.y -= (dy / distance) * strength;
    };
    for (let i = 0; i < bodies.length; i += 1) {
      for (let j = i + 1; j < bodies.length; j += 1) move(i, j, (distance) => (k * k) / distance / 6);
    }
    for (const [i, j] of pairs) move(i, j, (distance) => -(distance * distance) / k / 3);
    for (const [i, body] of bodies.entries()) {
      const { x = 0, y = 0 } = moves[i] ?? {};
      const length = Math.hypot(x, y) || 1;
      const share = Math.min(length, most) / length;
      body.x += x * share;
      body.y += y * share;
      hold(body, apart);
    }
  }
}

/** Pushes those who stand too near to each other, until nobody does. Answers whether that was reached. */
function keptApart(bodies: readonly Body[], apart: number): boolean {
  for (let push = 0; push < PUSHES; push += 1) {
    // Two in one corner are pushed back upon each other for ever, unless the direction turns.
    const turned = Math.max(0, push - STRAIGHT) * GOLDEN;
    let moved = false;
    for (const [i, a] of bodies.entries()) {
      for (const [j, b] of bodies.entries()) {
        if (j <= i) continue;
        const { dx, dy, distance } = between(a, b, i + j);
        const lacks = apart - distance;
        if (lacks <= apart * 0.01) continue;
        moved = true;
        const half = (lacks / 2) * 1.05;
        const angle = Math.atan2(dy, dx) + turned;
        a.x += Math.cos(angle) * half;
        a.y += Math.sin(angle) * half;
        b.x -= Math.cos(angle) * half;
        b.y -= Math.sin(angle) * half;
        hold(a, apart);
        hold(b, apart);
      }
    }
    if (!moved) return true;
  }
  return false;
}

/** The last resort, which always has room: each to the free place of a grid that is nearest to where they stood. */
function onGrid(bodies: readonly Body[], apart: number): void {
  const columns = Math.floor((WIDTH - apart) / apart) + 1;
  const rows = Math.floor((1 - apart) / apart) + 1;
  const free: Point[] = [];
  for (let column = 0; column < columns; column += 1) {
    for (let row = 0; row < rows; row += 1) {
      free.push({
        x: apart / 2 + (column * (WIDTH - apart)) / Math.max(columns - 1, 1),
        y: apart / 2 + (row * (1 - apart)) / Math.max(rows - 1, 1),
      });
    }
  }
  for (const body of bodies) {
    let nearest = 0;
    for (const [index, point] of free.entries()) {
      const best = free[nearest];
      if (best && Math.hypot(point.x - body.x, point.y - body.y) < Math.hypot(best.x - body.x, best.y - body.y))
        nearest = index;
    }
    const [place] = free.splice(nearest, 1);
    if (place) Object.assign(body, place);
  }
}

/** From b to a; two who stand on the very same spot part in a direction of their own. */
function between(a: Body, b: Body, turn: number): { dx: number; dy: number; distance: number } {
  const [dx, dy] = [a.x - b.x, a.y - b.y];
  const distance = Math.hypot(dx, dy);
  if (distance > 1e-6) return { dx, dy, distance };
  return { dx: Math.cos(turn * GOLDEN) * 1e-3, dy: Math.sin(turn * GOLDEN) * 1e-3, distance: 1e-3 };
}

function hold(body: Body, apart: number): void {
  const edge = apart * 0.5;
  body.x = Math.min(Math.max(body.x, edge), WIDTH - edge);
  body.y = Math.min(Math.max(body.y, edge), 1 - edge);
}
