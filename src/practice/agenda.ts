/** The agenda of a session: order, computed start times, and how its length stands against the planned one. */
import { addMinutes, isTime } from './calendar.ts';
import type { Aim, Block, PartPlace, Session } from './session.ts';

interface Keyed {
  readonly key: string;
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

/** The blocks of a session or a template as they follow each other. */
export function blocksInPlace({ blocks, blockPlaces }: Pick<Session, 'blocks' | 'blockPlaces'>): Block[] {
  return inPlace(blocks, blockPlaces);
}

/** The aims of a session or a template as they follow each other. */
export function aimsInPlace({ aims, aimPlaces }: Pick<Session, 'aims' | 'aimPlaces'>): Aim[] {
  return inPlace(aims, aimPlaces);
}

/**
 * Parts as they follow each other; those without a place come last. Equal places fall to the key, so that two tablets
 * show the same row. A place whose part is gone (moved here, deleted there) says nothing.
 */
export function inPlace<P extends Keyed>(parts: readonly P[], places: readonly PartPlace[]): P[] {
  const orders = new Map(places.map(({ key, order }) => [key, order]));
  const orderOf = ({ key }: Keyed) => orders.get(key) ?? Number.POSITIVE_INFINITY;
  return [...parts].sort((a, b) => {
    const [first, second] = [orderOf(a), orderOf(b)];
    if (first !== second) return first < second ? -1 : 1;
    return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
  });
}

/** The agenda as it would run from its hour on. `blocks` in order; `startsAt` may be '' or no time at all. */
export function agendaOf<B extends Pick<Block, 'minutes'>>(
  blocks: readonly B[],
  startsAt: string,
  plannedMinutes: number | null,
): Agenda<B> {
  const at = (offset: number) => (isTime(startsAt) ? addMinutes(startsAt, offset) : '');
  let offset = 0;
  const rows = blocks.map((block) => {
    const row = { block, offset, startsAt: at(offset) };
    offset += block.minutes;
    return row;
  });
  return { rows, total: offset, over: plannedMinutes === null ? null : offset - plannedMinutes, endsAt: at(offset) };
}

/** Places for parts that are all new, in this order. */
export function firstPlaces(keys: readonly string[]): Record<string, Omit<PartPlace, 'key'>> {
  return Object.fromEntries(keys.map((key, index) => [key, { order: index + 1 }]));
}

/**
 * New places for parts that a facilitator has put into this order, the last of them perhaps added just now: only those
 * that moved or had no place get one, between their neighbours, so that what another tablet moves meanwhile stays
 * where it was put. When numbers no longer fit in between, all are numbered anew. Answers the changed places by key.
 */
export function newPlaces(keys: readonly string[], places: readonly PartPlace[]): ReadonlyMap<string, number> {
  const known = new Map(places.map(({ key, order }) => [key, order]));
  const orders = keys.map((key) => known.get(key));
  const staying = longestRise(orders);
  const changed = new Map<string, number>();
  let before = Number.NEGATIVE_INFINITY;
  for (const [index, key] of keys.entries()) {
    let place = staying.has(index) ? orders[index] : undefined;
    if (place === undefined) {
      const after = orders.find((_order, at) => at > index && staying.has(at));
      place = between(before, after);
      changed.set(key, place);
    }
    if (!(place > before)) return new Map(keys.map((one, at) => [one, at + 1]));
    before = place;
  }
  return changed;
}

function between(before: number, after: number | undefined): number {
  if (after === undefined) return Number.isFinite(before) ? Math.floor(before) + 1 : 1;
  if (!Number.isFinite(before)) return Math.ceil(after) - 1;
  const middle = (before + after) / 2;
  return middle < after ? middle : before;
}

/** Indexes of a longest strictly rising run of numbers, not necessarily side by side; gaps are passed over. */
function longestRise(numbers: readonly (number | undefined)[]): ReadonlySet<number> {
  const length: number[] = [];
  const previous: number[] = [];
  let last = -1;
  for (const [i, number] of numbers.entries()) {
    if (number === undefined) continue;
    length[i] = 1;
    previous[i] = -1;
    for (let j = 0; j < i; j += 1) {
      if ((numbers[j] ?? number) < number && (length[j] ?? 0) + 1 > (length[i] ?? 0)) {
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
