/**
 * Two groups out of one. A proposal: sizes differ by one at most, those in conflict stand apart wherever that is
 * possible, and both halves are as alike as can be in sex, age, needs, abilities, and in old and new.
 */
import type { BoardPerson, Conflict } from './board.ts';
import { ageBand } from './composition.ts';
import { wordKey } from './short-words.ts';

export interface Split {
  readonly halves: readonly [readonly BoardPerson[], readonly BoardPerson[]];
  /** Conflicts that no division into two equal halves can part, or that this one does not. */
  readonly together: readonly Conflict[];
}

/** People who must move together to keep those in conflict apart: one side, and the other. */
type Bond = readonly [readonly number[], readonly number[]];

const STARTS = 4;
const MOST_ROUNDS = 200;
/** Above any unlikeness, so that a conflict is never traded for balance. */
const CONFLICT = 1_000_000;

/** `turn` 0, 1, 2 … gives further proposals for the same people; each is repeatable. */
export function proposeSplit(people: readonly BoardPerson[], conflicts: readonly Conflict[], turn = 0): Split {
  const at = new Map(people.map(({ id }, index) => [id, index]));
  const pairs = conflicts.flatMap(({ one, other }): (readonly [number, number])[] => {
    const [a, b] = [at.get(one.id), at.get(other.id)];
    return a === undefined || b === undefined ? [] : [[a, b]];
  });
  const bonds = bondsOf(people.length, pairs);
  const apart = bonds && dividedEvenly(bonds);
  // Where all can be kept apart, whole bonds are turned; else each person moves alone, and conflicts weigh heaviest.
  const units: readonly Bond[] = apart ? bonds : people.map((_person, index): Bond => [[index], []]);
  const likeness = new Likeness(people, apart ? [] : pairs);
  let best: { readonly sides: readonly boolean[]; readonly cost: number } | undefined;
  for (let start = 0; start < STARTS; start += 1) {
    const order = shuffled(units.length, 1 + turn * STARTS + start);
    const turned = apart ? shaken(apart, bonds, order) : order.map((place) => place % 2 === 0);
    const found = improved(units, turned, likeness, people.length);
    if (!best || found.cost < best.cost) best = found;
  }
  const sides = best?.sides ?? [];
  const half = (side: boolean) => people.filter((_person, index) => sides[index] === side);
  const first = sides[0] ?? true;
  const inside = new Map(people.map(({ id }, index) => [id, sides[index]]));
  return {
    // Whoever stands first on the board stands in the first half.
    halves: [half(first), half(!first)],
    together: conflicts.filter(({ one, other }) => inside.has(one.id) && inside.get(one.id) === inside.get(other.id)),
  };
}

/** Where somebody stands while a proposal is changed by hand: in one of both groups, or left open for now. */
export const SPLIT_SIDES = ['first', 'second', 'open'] as const;
export type SplitSide = (typeof SPLIT_SIDES)[number];
/** Sides chosen by hand, by the `key` of a person, who keeps it when a candidate becomes a member. */
export type ChosenSides = Readonly<Record<string, SplitSide>>;

export interface ChangedSplit extends Split {
  /** In neither of both: they will wait. */
  readonly open: readonly BoardPerson[];
}

/** The sides as they are proposed: everybody in one of both groups. */
export function proposedSides({ halves }: Split): ChosenSides {
  const side = (half: readonly BoardPerson[], name: SplitSide) =>
    half.map(({ key }): [string, SplitSide] => [key, name]);
  return Object.fromEntries([...side(halves[0], 'first'), ...side(halves[1], 'second')]);
}

/** A proposal as it was changed by hand. Who came onto the board since stands where the proposal puts them. */
export function changedSplit(
  people: readonly BoardPerson[],
  conflicts: readonly Conflict[],
  proposal: Split,
  chosen: ChosenSides,
): ChangedSplit {
  const sides = { ...proposedSides(proposal), ...chosen };
  const at = (side: SplitSide) => people.filter(({ key }) => sides[key] === side);
  const of = new Map(people.map(({ id, key }) => [id, sides[key]]));
  return {
    halves: [at('first'), at('second')],
    open: at('open'),
    together: conflicts.filter(({ one, other }) => {
      const side = of.get(one.id);
      return side !== undefined && side !== 'open' && side === of.get(other.id);
    }),
  };
}

/** How unlike two halves are: the sum over all that can be counted. 0 is the best. */
export function unlikeness(halves: Split['halves']): number {
  const people = [...halves[0], ...halves[1]];
  return new Likeness(people, []).cost(people.map((_person, index) => index < halves[0].length));
}

/** Bonds of all people, single ones included; undefined where a ring of odd length can be parted by nobody. */
function bondsOf(count: number, pairs: readonly (readonly [number, number])[]): readonly Bond[] | undefined {
  const opposed = Array.from({ length: count }, (): number[] => []);
  for (const [a, b] of pairs) {
    opposed[a]?.push(b);
    opposed[b]?.push(a);
  }
  const side: (boolean | undefined)[] = [];
  const bonds: Bond[] = [];
  for (let first = 0; first < count; first += 1) {
    if (side[first] !== undefined) continue;
    side[first] = true;
    const met = [first];
    for (const person of met) {
      for (const other of opposed[person] ?? []) {
        if (side[other] === side[person]) return undefined;
        if (side[other] !== undefined) continue;
        side[other] = !side[person];
        met.push(other);
      }
    }
    bonds.push([met.filter((person) => side[person]), met.filter((person) => !side[person])]);
  }
  return bonds;
}

/** How much longer the first half gets by a bond as it stands. */
function lean([one, other]: Bond): number {
  return one.length - other.length;
}

/** Which bonds to turn so that the halves differ by one at most; undefined where no way does. Exact: all sums are tried. */
function dividedEvenly(bonds: readonly Bond[]): readonly boolean[] | undefined {
  const reached: Map<number, readonly [before: number, turned: boolean]>[] = [];
  let sums = new Set([0]);
  for (const bond of bonds) {
    const step = new Map<number, readonly [number, boolean]>();
    for (const sum of sums) {
      for (const turned of [false, true]) {
        const next = sum + (turned ? -lean(bond) : lean(bond));
        if (!step.has(next)) step.set(next, [sum, turned]);
      }
    }
    reached.push(step);
    sums = new Set(step.keys());
  }
  let sum = [0, 1, -1].find((even) => sums.has(even));
  if (sum === undefined) return undefined;
  const turned: boolean[] = [];
  for (let at = bonds.length - 1; at >= 0; at -= 1) {
    const from: readonly [number, boolean] | undefined = reached[at]?.get(sum);
    if (!from) return undefined;
    turned[at] = from[1];
    sum = from[0];
  }
  return turned;
}

/** Another way to begin that divides as evenly: bonds of equal weight trade places. */
function shaken(turned: readonly boolean[], bonds: readonly Bond[], order: readonly number[]): readonly boolean[] {
  const now = [...turned];
  for (let at = 0; at + 1 < order.length; at += 1) {
    const [a, b] = [order[at] ?? 0, order[at + 1] ?? 0];
    const [first, second] = [bonds[a], bonds[b]];
    if (!first || !second || Math.abs(lean(first)) !== Math.abs(lean(second))) continue;
    const leans = (bond: Bond, flipped: boolean | undefined) => (flipped ? -lean(bond) : lean(bond));
    if (leans(first, now[a]) + leans(second, now[b]) !== 0) continue;
    now[a] = !now[a];
    now[b] = !now[b];
  }
  return now;
}

/** Turns one bond or two, as long as that makes the halves more alike and leaves their sizes even. */
function improved(
  units: readonly Bond[],
  turned: readonly boolean[],
  likeness: Likeness,
  count: number,
): { readonly sides: readonly boolean[]; readonly cost: number } {
  const sides: boolean[] = [];
  for (const [at, [one, other]] of units.entries()) {
    for (const person of one) sides[person] = !turned[at];
    for (const person of other) sides[person] = turned[at] ?? false;
  }
  const tally = likeness.tally(sides);
  let difference = sides.reduce((sum, side) => sum + (side ? 1 : -1), 0);
  const flip = (at: number) => {
    for (const person of units[at]?.flat() ?? []) {
      difference += sides[person] ? -2 : 2;
      tally.move(person, !sides[person]);
      sides[person] = !sides[person];
    }
  };
  // Begun uneven only where each moves alone: whoever is one too many on a side goes over.
  for (let at = 0; at < units.length && Math.abs(difference) > 1; at += 1)
    if (sides[units[at]?.[0][0] ?? 0] === difference > 0) flip(at);
  let cost = tally.cost();
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let better: { readonly a: number; readonly b: number; readonly cost: number } | undefined;
    for (let a = 0; a < units.length; a += 1) {
      flip(a);
      if (Math.abs(difference) <= 1 && tally.cost() < (better?.cost ?? cost)) better = { a, b: -1, cost: tally.cost() };
      for (let b = a + 1; b < units.length; b += 1) {
        // Only what brings the sizes back is worth looking at.
        const gain = units[b]?.flat().reduce((sum, person) => sum + (sides[person] ? -2 : 2), 0) ?? 0;
        if (Math.abs(difference + gain) > 1) continue;
        flip(b);
        if (tally.cost() < (better?.cost ?? cost)) better = { a, b, cost: tally.cost() };
        flip(b);
      }
      flip(a);
    }
    if (!better) break;
    flip(better.a);
    if (better.b >= 0) flip(better.b);
    cost = better.cost;
  }
  return { sides: sides.slice(0, count), cost };
}

/** Counts, for every quality, how many have it in each half. */
class Likeness {
  readonly #qualities: readonly (readonly string[])[];
  readonly #ages: readonly number[];
  readonly #opposed: readonly (readonly number[])[];

  constructor(people: readonly BoardPerson[], pairs: readonly (readonly [number, number])[]) {
    this.#qualities = people.map((person) => [
      person.sex === '' ? 'sex?' : `sex/${wordKey(person.sex)}`,
      person.age === undefined ? 'age?' : `age/${ageBand(person.age)}`,
      person.isNew ? 'new' : 'old',
      ...person.needs.map((word) => `need/${wordKey(word)}`),
      ...person.abilities.map((word) => `ability/${wordKey(word)}`),
    ]);
    const known = people.flatMap(({ age }) => age ?? []);
    const mean = known.reduce((sum, age) => sum + age, 0) / Math.max(1, known.length);
    // Years above or below the mean, in small change: a half that is older throughout weighs like one unlike quality.
    this.#ages = people.map(({ age }) => (age === undefined ? 0 : (age - mean) / 20));
    const opposed = people.map((): number[] => []);
    for (const [a, b] of pairs) {
      opposed[a]?.push(b);
      opposed[b]?.push(a);
    }
    this.#opposed = opposed;
  }

  cost(sides: readonly boolean[]): number {
    return this.tally(sides).cost();
  }

  tally(sides: readonly boolean[]) {
    const now = [...sides];
    const lead = new Map<string, number>();
    let unlike = 0;
    let years = 0;
    let clashes = 0;
    const shift = (quality: string, by: number) => {
      const before = lead.get(quality) ?? 0;
      lead.set(quality, before + by);
      unlike += Math.abs(before + by) - Math.abs(before);
    };
    for (const [person, side] of sides.entries()) {
      for (const quality of this.#qualities[person] ?? []) shift(quality, side ? 1 : -1);
      years += (this.#ages[person] ?? 0) * (side ? 1 : -1);
      for (const other of this.#opposed[person] ?? []) if (other < person && now[other] === side) clashes += 1;
    }
    return {
      move: (person: number, side: boolean) => {
        for (const quality of this.#qualities[person] ?? []) shift(quality, side ? 2 : -2);
        years += (this.#ages[person] ?? 0) * (side ? 2 : -2);
        for (const other of this.#opposed[person] ?? []) clashes += now[other] === side ? 1 : -1;
        now[person] = side;
      },
      // Rounded, so that the order of many small sums decides nothing.
      cost: () => clashes * CONFLICT + unlike + Math.round(Math.abs(years) * 1_000) / 1_000,
    };
  }
}

/** 0 … count − 1 in an order that depends on the seed alone. */
function shuffled(count: number, seed: number): readonly number[] {
  const order = Array.from({ length: count }, (_none, index) => index);
  let state = seed >>> 0;
  for (let at = count - 1; at > 0; at -= 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = Math.floor((state / 4_294_967_296) * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  return order;
}
