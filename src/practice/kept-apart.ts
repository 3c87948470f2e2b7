/** Seats those who are to be kept apart, before all others: they alone decide whether it is possible. */
import type { Random } from '../base/random.ts';
import { shuffled } from './drawing-lots.ts';

export type Pair = readonly [a: string, b: string];

/** Tries before it is given up; a group in practice needs a few dozen. */
const MOST_TRIES = 200_000;

/** Pairs of two different people who are both there, each once. */
export function apartPairs(apart: readonly Pair[], people: readonly string[]): readonly Pair[] {
  const there = new Set(people);
  const pairs = new Map<string, Pair>();
  for (const [a, b] of apart) {
    if (a !== b && there.has(a) && there.has(b)) pairs.set([a, b].sort().join(' '), [a, b]);
  }
  return [...pairs.values()];
}

/**
 * Groups with only those of `pairs` in them, no pair together, if there is any such way at all. Otherwise each sits where
 * the fewest are that they should be apart from. All others find a seat in what is left: the sizes hold everyone.
 */
export function placedApart(
  people: readonly string[],
  sizes: readonly number[],
  pairs: readonly Pair[],
  random: Random,
): string[][] {
  const foes = new Map<string, Set<string>>();
  for (const [a, b] of pairs) {
    foes.set(a, (foes.get(a) ?? new Set()).add(b));
    foes.set(b, (foes.get(b) ?? new Set()).add(a));
  }
  const foesOf = (person: string) => foes.get(person) ?? new Set<string>();
  // Those with the most first: a dead end shows early.
  const order = people.filter((one) => foes.has(one)).sort((a, b) => foesOf(b).size - foesOf(a).size);
  const groups: string[][] = sizes.map(() => []);
  const seats = shuffled([...groups.keys()], random);
  let tries = 0;

  function place(index: number): boolean {
    const person = order[index];
    if (person === undefined) return true;
    const tried = new Set<number>();
    for (const seat of seats) {
      const group = groups[seat];
      const room = sizes[seat] ?? 0;
      if (!group || group.length >= room || group.some((other) => foesOf(person).has(other))) continue;
      // One empty group is as good as another of its size.
      if (group.length === 0 && tried.has(room)) continue;
      if (group.length === 0) tried.add(room);
      if ((tries += 1) > MOST_TRIES) return false;
      group.push(person);
      if (place(index + 1)) return true;
      group.pop();
    }
    return false;
  }

  if (place(0)) return groups;
  for (const group of groups) group.length = 0;
  for (const person of order) {
    const open = groups.filter((group, seat) => group.length < (sizes[seat] ?? 0));
    const met = (group: readonly string[]) => group.filter((other) => foesOf(person).has(other)).length;
    open.reduce((least, group) => (met(group) < met(least) ? group : least)).push(person);
  }
  return groups;
}
