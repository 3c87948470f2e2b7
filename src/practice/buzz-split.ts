/**
 * Splits people into small groups (X4): as even as can be; those to be kept apart never together where that is possible;
 * mixed by what they differ in, where that is wanted; and with whom they have not sat before. In this order: what
 * protects people comes before what is fair.
 */
import type { Random } from '../base/random.ts';
import { shuffled } from './drawing-lots.ts';
import { apartPairs, placedApart, type Pair } from './kept-apart.ts';

export interface SplitWish {
  readonly people: readonly string[];
  /** People in one group, about. */
  readonly size: number;
  readonly apart: readonly Pair[];
  /** What people are mixed by (a sex, old or new), by person; undefined for by lot alone. */
  readonly mixedBy?: ((person: string) => string) | undefined;
  /** Groups that sat together before, in this or earlier sessions. */
  readonly before: readonly (readonly string[])[];
}

export interface BuzzSplit {
  readonly groups: readonly (readonly string[])[];
  /** Pairs to be kept apart that sit together all the same, for there was no other way with groups of this size. */
  readonly together: readonly Pair[];
}

/** Sizes of the groups, the larger first: they differ by one at most, and nobody sits alone who need not. */
export function groupSizes(people: number, size: number): readonly number[] {
  if (people <= 0) return [];
  const wanted = Math.max(1, Math.round(people / Math.max(1, size)));
  const count = Math.max(1, Math.min(wanted, Math.floor(people / 2)));
  const small = Math.floor(people / count);
  const larger = people % count;
  return Array.from({ length: count }, (_, index) => (index < larger ? small + 1 : small));
}

export function splitUp({ people, size, apart, mixedBy, before }: SplitWish, random: Random): BuzzSplit {
  const sizes = groupSizes(people.length, size);
  const drawn = shuffled([...new Set(people)], random);
  const pairs = apartPairs(apart, drawn);
  const groups = placedApart(drawn, sizes, pairs, random);
  const cost = new SplitCost(drawn, pairs, mixedBy, before);
  fill(groups, sizes, drawn, cost);
  improve(groups, cost);
  return { groups, together: pairs.filter(([a, b]) => groups.some((group) => group.includes(a) && group.includes(b))) };
}

/** So heavy that no gain in mixing or fairness outweighs one pair that should be apart. */
const APART = 1_000_000;
/** Of the same kind in one group: counts before fairness, as long as a pair has not sat together very often. */
const ALIKE = 20;

/** What it costs that two sit together; the least sum over all groups is sought. */
class SplitCost {
  readonly #costs = new Map<string, number>();

  constructor(
    people: readonly string[],
    apart: readonly Pair[],
    mixedBy: ((person: string) => string) | undefined,
    before: readonly (readonly string[])[],
  ) {
    for (const [a, b] of apart) this.#add(a, b, APART);
    for (const group of before) eachPair(group, (a, b) => this.#add(a, b, 1));
    // Few of one kind are spread by this as well: each pair of them in one group costs.
    if (mixedBy) eachPair(people, (a, b) => mixedBy(a) === mixedBy(b) && this.#add(a, b, ALIKE));
  }

  of(person: string, group: readonly string[], without?: string): number {
    let sum = 0;
    for (const other of group) {
      if (other !== person && other !== without) sum += this.#costs.get(pairName(person, other)) ?? 0;
    }
    return sum;
  }

  #add(a: string, b: string, cost: number): void {
    this.#costs.set(pairName(a, b), (this.#costs.get(pairName(a, b)) ?? 0) + cost);
  }
}

/** Seats everyone who has no place yet, each where it costs least. */
function fill(groups: string[][], sizes: readonly number[], people: readonly string[], cost: SplitCost): void {
  const seated = new Set(groups.flat());
  for (const person of people) {
    if (seated.has(person)) continue;
    const open = groups.filter((group, index) => group.length < (sizes[index] ?? 0));
    const best = open.reduce((least, group) => (cost.of(person, group) < cost.of(person, least) ? group : least));
    best.push(person);
  }
}

/** More rounds than a split of a hundred needs to come to rest; each takes a few milliseconds. */
const MOST_ROUNDS = 30;

/** Changes two people of different groups as long as that makes the whole cost less. */
function improve(groups: string[][], cost: SplitCost): void {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let changes = 0;
    eachPair(groups, (first, second) => (changes += exchanged(first, second, cost)));
    if (changes === 0) return;
  }
}

/** Changes people of these two groups where it pays; answers how often it did. */
function exchanged(first: string[], second: string[], cost: SplitCost): number {
  let changes = 0;
  for (let i = 0; i < first.length; i += 1) {
    for (let j = 0; j < second.length; j += 1) {
      const [a, b] = [first[i] ?? '', second[j] ?? ''];
      const now = cost.of(a, first) + cost.of(b, second);
      const then = cost.of(a, second, b) + cost.of(b, first, a);
      if (then >= now) continue;
      first[i] = b;
      second[j] = a;
      changes += 1;
    }
  }
  return changes;
}

function eachPair<T>(things: readonly T[], tell: (a: T, b: T) => void): void {
  things.forEach((a, index) => {
    for (const b of things.slice(index + 1)) tell(a, b);
  });
}

function pairName(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
