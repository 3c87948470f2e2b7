/** Who sits in which small group now (X4): a split as it was drawn, and what has changed since. */
import type { Random } from '../base/random.ts';
import { byTurn } from './drawing-lots.ts';
import type { Split, TechniqueRun } from './technique-run.ts';

type SplitRun = Pick<TechniqueRun, 'splits' | 'reporters' | 'reported'>;

export interface BuzzGroup {
  /** From 0. */
  readonly number: number;
  /** Key under which its reporter and its report stand in the run. */
  readonly key: string;
  /** Those who are still there. */
  readonly members: readonly string[];
  /** Who reports: still there, or '' where nobody is. */
  readonly reporter: string;
  /** When it reported; null when it has not. */
  readonly reportedAt: number | null;
}

export interface BuzzSeats {
  readonly split: Split;
  readonly groups: readonly BuzzGroup[];
  /** People who take part and have no seat: they came later. */
  readonly unseated: readonly string[];
}

/**
 * Splits no other took the place of, the latest first: more than one where two tablets drew apart. Two that each took the
 * place of the other, decided on apart, stand both.
 */
export function standingSplits({ splits }: Pick<TechniqueRun, 'splits'>): readonly Split[] {
  return splits
    .filter((split) => !splits.some((other) => replaces(other, split) && !replaces(split, other)))
    .sort((a, b) => b.at - a.at || (a.key > b.key ? -1 : 1));
}

function replaces(split: Split, other: Split): boolean {
  if (split.instead) return split.instead.includes(other.key);
  return split.at > other.at || (split.at === other.at && split.key > other.key);
}

/** The split that sits: the latest of those that stand; undefined before the first. */
export function latestSplit(run: Pick<TechniqueRun, 'splits'>): Split | undefined {
  return standingSplits(run)[0];
}

/** `people`: ids of those who take part now. A reporter who left is followed by the next of the group. */
export function buzzSeats(run: SplitRun, people: readonly string[]): BuzzSeats | undefined {
  const split = latestSplit(run);
  if (!split) return undefined;
  const there = new Set(people);
  const chosen = new Map(run.reporters.map(({ key, member }) => [key, member]));
  const reported = new Map(run.reported.map(({ key, at }) => [key, at]));
  const groups = split.groups.map((all, number): BuzzGroup => {
    const key = groupKey(split, number);
    const members = all.filter((member) => there.has(member));
    const wished = [chosen.get(key), split.reporters[number]].find(
      (member) => member !== undefined && members.includes(member),
    );
    return { number, key, members, reporter: wished ?? members[0] ?? '', reportedAt: reported.get(key) ?? null };
  });
  const seated = new Set(split.groups.flat());
  return { split, groups, unseated: people.filter((person) => !seated.has(person)) };
}

/** Key of a group of a split, for its reporter and its report. */
export function groupKey({ key }: Pick<Split, 'key'>, number: number): string {
  return `${key}-${number}`;
}

/** A reporter for each group: whoever reported least often so far, by lot among equals. */
export function drawReporters(
  groups: readonly (readonly string[])[],
  reportsOf: (person: string) => number,
  random: Random,
): readonly string[] {
  return groups.map((group) => byTurn(group, reportsOf, random)[0] ?? '');
}

/**
 * Groups with the newcomers seated, each in the smallest that holds nobody they should be apart from. A group of which
 * one alone is left goes to the others in the same way: nobody talks alone.
 */
export function reseated(
  { groups, unseated }: BuzzSeats,
  isApart: (a: string, b: string) => boolean,
): readonly (readonly string[])[] {
  const kept = groups.filter(({ members }) => members.length > 1).map(({ members }) => [...members]);
  const homeless = [
    ...groups.filter(({ members }) => members.length === 1).flatMap(({ members }) => members),
    ...unseated,
  ];
  if (kept.length === 0) return homeless.length > 0 ? [homeless] : [];
  for (const person of homeless) {
    const foesIn = (group: readonly string[]) => group.filter((other) => isApart(person, other)).length;
    kept
      .reduce((best, group) =>
        foesIn(group) < foesIn(best) || (foesIn(group) === foesIn(best) && group.length < best.length) ? group : best,
      )
      .push(person);
  }
  return kept;
}

/** How often each has reported in these runs. */
export function reportCounts(runs: readonly SplitRun[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const run of runs) {
    const split = latestSplit(run);
    const all = split ? (buzzSeats(run, split.groups.flat())?.groups ?? []) : [];
    for (const { reporter } of all) if (reporter !== '') counts.set(reporter, (counts.get(reporter) ?? 0) + 1);
  }
  return counts;
}
