/** Hands counted for a proposal: one by one by seat, or as plain numbers where that is quicker. [X2, T6] */
import { countsApart } from './chosen-apart.ts';
import { partField } from './kind.ts';
import type { TechniqueRun } from './technique-run.ts';

/** Lines of a run that hold what hands are counted for. */
export const HANDS_LIST = 'hands';

export const VOTES = ['for', 'against', 'undecided'] as const;
export type Vote = (typeof VOTES)[number];

export interface CountedHands extends Readonly<Record<Vote, number>> {
  /** How each who was asked by name raised their hand. */
  readonly bySeat: ReadonlyMap<string, Vote>;
}

/** Name under which the vote of a seat is kept. */
export function voteName(line: string, seat: string): string {
  return `${HANDS_LIST}-${line}-${seat}`;
}

/** Name under which a plain number is kept. */
export function tallyName(line: string, vote: Vote): string {
  return `${HANDS_LIST}-${line}-${vote}`;
}

/** Hands by seat and plain numbers together: whoever was asked by name is not counted a second time by hand. */
export function countedHands(run: Pick<TechniqueRun, 'choices' | 'tallies'>, line: string): CountedHands {
  const prefix = voteName(line, '');
  const bySeat = new Map<string, Vote>();
  for (const { key, value } of run.choices) {
    const vote = VOTES.find((known) => known === value);
    if (vote && key.startsWith(prefix)) bySeat.set(key.slice(prefix.length), vote);
  }
  const votes = [...bySeat.values()];
  const counted = (vote: Vote) => {
    const plain = run.tallies.find(({ key }) => key === tallyName(line, vote))?.n ?? 0;
    return plain + votes.filter((one) => one === vote).length;
  };
  return { bySeat, for: counted('for'), against: counted('against'), undecided: counted('undecided') };
}

/** Hands for one answer as they are told: where two tablets counted apart and nobody has decided, both numbers. */
export function toldHands(run: Pick<TechniqueRun, 'choices' | 'tallies' | 'item'>, line: string, vote: Vote): string {
  const hands = countedHands(run, line);
  const bySeat = [...hands.bySeat.values()].filter((one) => one === vote).length;
  const counted = countsApart(run.item, partField('tallies', tallyName(line, vote)));
  return counted.length === 0 ? String(bySeat) : counted.map((n) => n + bySeat).join('/');
}
