/** How a group is made up, and what to look at before it begins: told from the board as it stands. Advice, never a bar. [P3, T1] */
import type { BoardPerson, Conflict } from './board.ts';
import type { SizeBounds } from './group-size.ts';
import { wordKey } from './short-words.ts';

/** Up to and including that age; the last band has no end. */
export const AGE_BANDS = [12, 17, 24, 39, 59, Number.POSITIVE_INFINITY] as const;
export type AgeBand = 0 | 1 | 2 | 3 | 4 | 5;

export function ageBand(age: number): AgeBand {
  return AGE_BANDS.findIndex((upTo) => age <= upTo) as AgeBand;
}

export interface Share {
  readonly key: string;
  /** As it was written first. */
  readonly word: string;
  readonly people: readonly BoardPerson[];
}

export interface Balance {
  readonly size: number;
  /** In the order of age; bands with nobody in them are left out. */
  readonly ages: readonly { readonly band: AgeBand; readonly people: readonly BoardPerson[] }[];
  /** The commonest first. */
  readonly sexes: readonly Share[];
  readonly needs: readonly Share[];
  readonly abilities: readonly Share[];
  readonly newcomers: number;
  /** Of how many it is not yet known. */
  readonly unknown: {
    readonly ages: number;
    readonly sexes: number;
    readonly needs: number;
    readonly abilities: number;
  };
}

export function balanceOf(people: readonly BoardPerson[]): Balance {
  const bands = new Map<AgeBand, BoardPerson[]>();
  for (const person of people) {
    if (person.age === undefined) continue;
    const band = ageBand(person.age);
    bands.set(band, [...(bands.get(band) ?? []), person]);
  }
  const lacking = (has: (person: BoardPerson) => boolean) => people.filter((person) => !has(person)).length;
  return {
    size: people.length,
    ages: [...bands].sort(([a], [b]) => a - b).map(([band, of]) => ({ band, people: of })),
    sexes: shares(people, ({ sex }) => (sex === '' ? [] : [sex])),
    needs: shares(people, ({ needs }) => needs),
    abilities: shares(people, ({ abilities }) => abilities),
    newcomers: people.filter(({ isNew }) => isNew).length,
    unknown: {
      ages: lacking(({ age }) => age !== undefined),
      sexes: lacking(({ sex }) => sex !== ''),
      needs: lacking(({ needs }) => needs.length > 0),
      abilities: lacking(({ abilities }) => abilities.length > 0),
    },
  };
}

export type CompositionWarning =
  | { readonly of: 'tooSmall' | 'tooLarge'; readonly size: number; readonly bounds: SizeBounds }
  /** Nobody else of that sex, near that age, with any of those needs. */
  | { readonly of: 'onlyOne'; readonly aspect: 'sex' | 'age' | 'need'; readonly person: BoardPerson }
  | { readonly of: 'conflict'; readonly conflict: Conflict }
  | { readonly of: 'newcomers'; readonly newcomers: number; readonly old: number };

/** The least company in which somebody can stand alone among others. */
const COMPANY = 3;

/** What to look at in these people together. Nothing is said of a group of nobody. */
export function compositionWarnings(
  people: readonly BoardPerson[],
  bounds: SizeBounds,
  conflicts: readonly Conflict[],
): readonly CompositionWarning[] {
  if (people.length === 0) return [];
  const size = people.length;
  const within = new Set(people.map(({ id }) => id));
  const warnings: CompositionWarning[] = [];
  if (size < bounds.least) warnings.push({ of: 'tooSmall', size, bounds });
  if (size > bounds.most) warnings.push({ of: 'tooLarge', size, bounds });
  for (const conflict of conflicts)
    if (within.has(conflict.one.id) && within.has(conflict.other.id)) warnings.push({ of: 'conflict', conflict });
  for (const [aspect, alone] of [
    ['sex', aloneBySex(people)],
    ['age', aloneByAge(people)],
    ['need', aloneByNeed(people)],
  ] as const)
    for (const person of alone) warnings.push({ of: 'onlyOne', aspect, person });
  const newcomers = people.filter(({ isNew }) => isNew).length;
  const old = size - newcomers;
  // Two who have known each other for long can each take one newcomer by the hand, and not two.
  if (old > 0 && newcomers > 1 && newcomers > old) warnings.push({ of: 'newcomers', newcomers, old });
  return warnings;
}

function aloneBySex(people: readonly BoardPerson[]): readonly BoardPerson[] {
  const known = people.filter(({ sex }) => sex !== '');
  if (known.length < COMPANY) return [];
  return shares(known, ({ sex }) => [sex]).flatMap(({ people: of }) => (of.length === 1 ? of : []));
}

/** A boy of ten feels far from one of fourteen; a woman of forty does not from one of fifty. */
function aloneByAge(people: readonly BoardPerson[]): readonly BoardPerson[] {
  const known = people.flatMap((person) => (person.age === undefined ? [] : [{ person, age: person.age }]));
  if (known.length < COMPANY) return [];
  return known
    .filter(({ person, age }) =>
      known.every(
        (other) => other.person === person || Math.abs(other.age - age) > Math.max(3, Math.min(age, other.age) / 4),
      ),
    )
    .map(({ person }) => person);
}

/** Everybody else shares a need with somebody: who shares none is alone with it. Where hardly any is shared, none is. */
function aloneByNeed(people: readonly BoardPerson[]): readonly BoardPerson[] {
  const known = people.filter(({ needs }) => needs.length > 0);
  const shared = new Set(
    shares(known, ({ needs }) => needs).flatMap(({ key, people: of }) => (of.length > 1 ? [key] : [])),
  );
  const alone = known.filter(({ needs }) => !needs.some((need) => shared.has(wordKey(need))));
  return known.length < COMPANY || alone.length * 2 > known.length ? [] : alone;
}

function shares(people: readonly BoardPerson[], wordsOf: (person: BoardPerson) => readonly string[]): readonly Share[] {
  const found = new Map<string, { readonly word: string; readonly people: BoardPerson[] }>();
  for (const person of people)
    for (const word of wordsOf(person)) {
      const key = wordKey(word);
      const share = found.get(key) ?? { word, people: [] };
      if (!share.people.includes(person)) share.people.push(person);
      found.set(key, share);
    }
  return [...found]
    .map(([key, share]) => ({ key, ...share }))
    .sort((a, b) => b.people.length - a.people.length || (a.key < b.key ? -1 : 1));
}
