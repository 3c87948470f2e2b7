/** Who sits in a talking circle, and where: people as they came, until whoever leads puts them as they sit. [X2] */
import { inPlace } from './agenda.ts';
import type { Attendance } from './attendance.ts';
import type { CircleTap } from './spoken-turns.ts';
import type { TechniqueRun } from './technique-run.ts';
import { FACILITATOR_SEAT } from './turn.ts';

type SeatedRun = Pick<TechniqueRun, 'begunAt' | 'people' | 'places'>;

/** A place of a seat stands beside places of other lists of the run. */
export const SEAT = 'seat-';

/**
 * Seats in the order people sit: those with a place by it, then the others in the order given. Whoever leads sits first
 * as long as nobody moved them. `spoke`: seats that have a part in the talk, though their people may be gone.
 */
export function circleSeats(
  people: readonly string[],
  spoke: readonly string[],
  run: Pick<SeatedRun, 'places'>,
): readonly string[] {
  const places = run.places
    .filter(({ key }) => key.startsWith(SEAT))
    .map(({ key, order }) => ({ key: key.slice(SEAT.length), order }));
  const placed = new Set(places.map(({ key }) => key));
  const all = [...new Set([FACILITATOR_SEAT, ...people, ...spoke])];
  const seated = inPlace(
    all.filter((seat) => placed.has(seat)).map((key) => ({ key })),
    places,
  ).map(({ key }) => key);
  const others = all.filter((seat) => !placed.has(seat));
  const [leader, rest] = [
    others.filter((seat) => seat === FACILITATOR_SEAT),
    others.filter((seat) => seat !== FACILITATOR_SEAT),
  ];
  return [...leader, ...seated, ...rest];
}

/**
 * Comings and goings since the technique began, as taps of the circle: of each the latest that attendance or the run
 * tells. `people` are those who take part now, `seats` all who have a seat.
 */
export function comings(
  seats: readonly string[],
  people: readonly string[],
  run: SeatedRun,
  attendance: readonly Pick<Attendance, 'member' | 'at'>[],
): readonly CircleTap[] {
  const begunAt = run.begunAt ?? 0;
  const told = new Map(attendance.map(({ member, at }) => [member, at ?? 0]));
  for (const { key, at } of run.people) told.set(key, Math.max(told.get(key) ?? 0, at));
  return seats.flatMap((seat): CircleTap[] => {
    if (seat === FACILITATOR_SEAT) return [];
    const at = told.get(seat) ?? 0;
    const tap = { id: `comes-${seat}`, at: Math.max(at, begunAt), from: seat, to: '' };
    if (!people.includes(seat)) return [{ ...tap, act: 'leaves' }];
    return at > begunAt ? [{ ...tap, act: 'returns' }] : [];
  });
}
