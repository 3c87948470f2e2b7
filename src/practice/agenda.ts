/** The agenda of a session: order, computed start times, and how its length stands against the planned one. */
import { addMinutes, isTime } from './calendar.ts';
import type { Block } from './session.ts';

interface Placed {
  readonly key: string;
  readonly order: number;
}

export interface AgendaRow<B extends Pick<Block, 'minutes'> = Block> {
  readonly block: B;
  /** Minutes after the beginning of the session. */
  readonly offset: number;
  /** "16:45"; '' when the session has no hour yet. */
  readonly startsAt: string;
}

export interface Agenda<B extends Pick<Block, 'minutes'> = Block> {
  readonly rows: readonly AgendaRow<B>[];
  /** Minutes of all blocks. */
  readonly total: number;
  /** Minutes too long (positive) or left over (negative) against the planned length; null when none is planned. */
  readonly over: number | null;
  /** Hour at which the agenda ends; '' when the session has no hour yet. */
  readonly endsAt: string;
}

/** Blocks or aims as they follow each other. Equal places fall to the key, so that two tablets show the same row. */
export function inPlace<P extends Placed>(parts: readonly P[]): P[] {
  return [...parts].sort((a, b) => a.order - b.order || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

/** The agenda as it would run from its hour on. `startsAt` may be '' or no time at all. */
export function agendaOf<B extends Placed & Pick<Block, 'minutes'>>(
  blocks: readonly B[],
  startsAt: string,
  plannedMinutes: number | null,
): Agenda<B> {
  const at = (offset: number) => (isTime(startsAt) ? addMinutes(startsAt, offset) : '');
  let offset = 0;
  const rows = inPlace(blocks).map((block) => {
    const row = { block, offset, startsAt: at(offset) };
    offset += block.minutes;
    return row;
  });
  return { rows, total: offset, over: plannedMinutes === null ? null : offset - plannedMinutes, endsAt: at(offset) };
}

/** The place after the last part. */
export function nextPlace(parts: readonly Placed[]): number {
  return parts.reduce((last, { order }) => Math.max(last, Math.floor(order)), 0) + 1;
}

/**
 * New places for parts that a facilitator has put into this order: only those that moved get another, between their
 * neighbours, so that what another tablet edits meanwhile is not written over. When numbers no longer fit in between,
 * all are numbered anew. Answers the changed places by key.
 */
export function newPlaces(parts: readonly Placed[]): ReadonlyMap<string, number> {
  const staying = longestRise(parts.map(({ order }) => order));
  const places = new Map<string, number>();
  let before = Number.NEGATIVE_INFINITY;
  for (const [index, part] of parts.entries()) {
    let place = part.order;
    if (!staying.has(index)) {
      const after = parts.find((_other, at) => at > index && staying.has(at))?.order;
      place = between(before, after);
      places.set(part.key, place);
    }
    if (!(place > before)) return new Map(parts.map(({ key }, at) => [key, at + 1]));
    before = place;
  }
  return places;
}

function between(before: number, after: number | undefined): number {
  if (after === undefined) return Number.isFinite(before) ? Math.floor(before) + 1 : 1;
  if (!Number.isFinite(before)) return Math.ceil(after) - 1;
  const middle = (before + after) / 2;
  return middle < after ? middle : before;
}

/** Indexes of a longest strictly rising run of numbers, not necessarily side by side. */
function longestRise(numbers: readonly number[]): ReadonlySet<number> {
  const length: number[] = [];
  const previous: number[] = [];
  let last = -1;
  for (const [i, number] of numbers.entries()) {
    length[i] = 1;
    previous[i] = -1;
    for (let j = 0; j < i; j += 1) {
      if ((numbers[j] ?? 0) < number && (length[j] ?? 0) + 1 > (length[i] ?? 0)) {
        length[i] = (length[j] ?? 0) + 1;
        previous[i] = j;
      }
    }
    if (last < 0 || (length[i] ?? 0) > (length[last] ?? 0)) last = i;
  }
  const rise = new Set<number>();
  for (let i = last; i >= 0; i = previous[i] ?? -1) rise.add(i);
  return rise;
}
