/** Who chose whom: told from the choices of one day, and what changed since another. [T5] */
import { isDate } from './calendar.ts';
import { versionsOf } from './item.ts';
import type { PeerChoice, PeerQuestion } from './peer-choice.ts';

export type ToldChoice = Pick<PeerChoice, 'date' | 'question' | 'from' | 'to'>;

/** One day on which members were asked. */
export interface ChoiceRound {
  readonly date: string;
  /** How many members answered at least one question. */
  readonly answered: number;
}

/** One member chose another. */
export interface Tie {
  readonly from: string;
  readonly to: string;
}

export interface Sociogram {
  /** Everyone in the picture, in the order given. */
  readonly people: readonly string[];
  readonly ties: readonly Tie[];
  /** Who answered this question, also with nobody. */
  readonly answered: ReadonlySet<string>;
}

export const CHANGES = ['new', 'kept', 'gone'] as const;
export type TieChange = (typeof CHANGES)[number];

export interface ChangedTie extends Tie {
  readonly change: TieChange;
}

/** The days on which members were asked at least one of these questions, the latest first. */
export function choiceRounds(
  choices: readonly ToldChoice[],
  questions: readonly PeerQuestion[],
): readonly ChoiceRound[] {
  const days = new Map<string, Set<string>>();
  for (const { date, question, from } of choices) {
    if (!isDate(date) || question === '' || !questions.includes(question)) continue;
    days.set(date, (days.get(date) ?? new Set()).add(from));
  }
  return [...days.entries()]
    .map(([date, from]) => ({ date, answered: from.size }))
    .sort((a, b) => (a.date < b.date ? 1 : -1));
}

/**
 * The sociogram of one question on one day among these people. A choice of oneself, one named twice, and one of or by
 * somebody who is not among them (deleted since) are left out.
 */
export function sociogramOf(
  people: readonly string[],
  choices: readonly ToldChoice[],
  date: string,
  question: PeerQuestion,
): Sociogram {
  const known = new Set(people);
  const asked = choices.filter(
    (choice) => choice.date === date && choice.question === question && known.has(choice.from),
  );
  const ties = asked.flatMap(({ from, to }) =>
    [...new Set(to)].filter((other) => other !== from && known.has(other)).map((other) => ({ from, to: other })),
  );
  return { people, ties, answered: new Set(asked.map(({ from }) => from)) };
}

/** Whom a member chose, and by whom they were chosen, in the order of the people. */
export function choicesOf({ people, ties }: Pick<Sociogram, 'people' | 'ties'>, member: string) {
  const chosen = new Set(ties.filter(({ from }) => from === member).map(({ to }) => to));
  const by = new Set(ties.filter(({ to }) => to === member).map(({ from }) => from));
  return {
    chosen: people.filter((other) => chosen.has(other)),
    by: people.filter((other) => by.has(other)),
    mutual: people.filter((other) => chosen.has(other) && by.has(other)),
  };
}

/** Pairs who chose each other. */
export function mutualPairs(ties: readonly Tie[]): number {
  const all = new Set(ties.map(tieName));
  return ties.filter(({ from, to }) => from < to && all.has(tieName({ from: to, to: from }))).length;
}

/** Everyone whom nobody chose. */
export function notChosen({ people, ties }: Pick<Sociogram, 'people' | 'ties'>): readonly string[] {
  const chosen = new Set(ties.map(({ to }) => to));
  return people.filter((member) => !chosen.has(member));
}

/** Ties of the later day and of the earlier one: new, kept and gone. */
export function tieChanges(earlier: readonly Tie[], later: readonly Tie[]): readonly ChangedTie[] {
  const before = new Set(earlier.map(tieName));
  const after = new Set(later.map(tieName));
  return [
    ...later.map((tie) => ({ ...tie, change: before.has(tieName(tie)) ? ('kept' as const) : ('new' as const) })),
    ...earlier.filter((tie) => !after.has(tieName(tie))).map((tie) => ({ ...tie, change: 'gone' as const })),
  ];
}

/** What else was put in for a choice on another tablet, each version once; the one that is shown is not among them. */
export function choicesApart({ item, to }: Pick<PeerChoice, 'item' | 'to'>): readonly (readonly string[])[] {
  const name = (ids: readonly string[]) => [...ids].sort().join(' ');
  const versions = versionsOf(item, 'to').map(({ value }) => (Array.isArray(value) ? value.map(String) : []));
  const others = new Map(versions.map((ids) => [name(ids), ids]));
  others.delete(name(to));
  return [...others.values()];
}

function tieName({ from, to }: Tie): string {
  return `${from} ${to}`;
}
