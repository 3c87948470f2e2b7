/** The five points of the helping stage, and where a facilitator has looked. [P4] */
import type { Entry } from './entry.ts';

/** Relations with the facilitator, among members; talk, the language without words; a setting clear in its purpose. */
export const POINTS = ['P4a', 'P4b', 'P4c', 'P4d', 'P4e'] as const;
export type Point = (typeof POINTS)[number];

type Coded = Pick<Entry, 'code'>;

/** The point a note was tapped under; undefined for what was typed, and for points this app does not know. */
export function pointOf({ code }: Coded): Point | undefined {
  const point = code.split('.', 1)[0];
  return POINTS.find((known) => known === point);
}

/** How often each point was tapped. */
export function pointCounts(entries: Iterable<Coded>): Readonly<Record<Point, number>> {
  const counts = { P4a: 0, P4b: 0, P4c: 0, P4d: 0, P4e: 0 };
  for (const entry of entries) {
    const point = pointOf(entry);
    if (point) counts[point] += 1;
  }
  return counts;
}

/**
 * Points that were looked at in none of these sessions. Whoever did not observe by the card at all overlooked nothing:
 * then there are none.
 */
export function overlookedPoints(sessions: Iterable<Iterable<Coded>>): readonly Point[] {
  const counts = pointCounts([...sessions].flatMap((entries) => [...entries]));
  return POINTS.every((point) => counts[point] === 0) ? [] : POINTS.filter((point) => counts[point] === 0);
}
